import { byRank, isWithin, newestFirst } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';
import type { ResolvedFilters } from './filter';

export const SORT_ORDERS = ['list', 'date', 'title', 'added'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/**
 * Puts resources in an order. `list` is the list's own: one section by its ranks, one series by
 * date (oldest first), else as the catalogue stands. `date` and `added` begin with the newest, what
 * was added on one day by its date.
 */
export function sortResources(
  resources: readonly Resource[],
  order: SortOrder,
  filters: ResolvedFilters,
  catalog: Catalog,
): Resource[] {
  const sorted = [...resources];
  switch (order) {
    case 'title':
      return sortByTitle(sorted);
    case 'date':
      return sorted.sort(newestFirst);
    case 'added':
      return sorted.sort(
        (a, b) => (b.added ?? '').localeCompare(a.added ?? '', 'en') || newestFirst(a, b),
      );
    case 'list': {
      const section = only(filters.section);
      if (section !== undefined && isLeaf(section, catalog)) {
        const placement = (resource: Resource) =>
          resource.placements.find((one) => one.section === section);
        return sorted.sort((a, b) => byRank(placement(a), placement(b)) || newestFirst(a, b));
      }
      if (only(filters.series) !== undefined) return sorted.sort((a, b) => newestFirst(b, a));
      return sorted;
    }
  }
}

/** One collator for all of them: `localeCompare` makes ready anew for each two titles. */
function sortByTitle(resources: Resource[]): Resource[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return resources.sort((a, b) => compare(a.title, b.title));
}

const only = (values: readonly string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

const isLeaf = (section: string, catalog: Catalog): boolean =>
  !catalog.sections.some((other) => other.id !== section && isWithin(other.id, section));
