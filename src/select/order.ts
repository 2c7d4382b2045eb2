import { byRank, isWithin, newestFirst } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';
import { byFigure, type Conditions, largest } from './figures';
import type { ResolvedFilters } from './filter';
import { type FigureOrder, figureOfOrder, type SortOrder } from './names';

/**
 * Puts resources in an order. `list` is the list's own: one section by its ranks, one series by
 * date (oldest first), else as the catalogue stands. `date` and `added` begin with the newest, what
 * was added on one day by its date; `checked` with what nobody checked, then the oldest check. A
 * figure begins with the largest, and what states none comes last, also where the order is reversed.
 *
 * @param isReversed whether the order is turned round
 * @param conditions what the models whose figures count must fit
 */
export function sortResources(
  resources: readonly Resource[],
  order: SortOrder,
  filters: ResolvedFilters,
  catalog: Catalog,
  { isReversed = false, conditions = null }: SortOptions = {},
): Resource[] {
  const figure = figureOfOrder(order);
  if (figure !== null) {
    return byFigure(
      resources,
      (one) => largest(one, figure, conditions)?.[figure]?.value ?? null,
      isReversed,
    );
  }
  const sorted = inOrder(resources, order as Exclude<SortOrder, FigureOrder>, filters, catalog);
  return isReversed ? sorted.reverse() : sorted;
}

export interface SortOptions {
  readonly isReversed?: boolean;
  readonly conditions?: Conditions | null;
}

function inOrder(
  resources: readonly Resource[],
  order: Exclude<SortOrder, FigureOrder>,
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
    case 'checked':
      return sorted.sort((a, b) => (a.checked ?? '').localeCompare(b.checked ?? '', 'en'));
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

/**
 * What has titles, in their order, sorted in place. One collator for all of them: `localeCompare`
 * makes ready anew for each two titles.
 */
export function sortByTitle<T extends { readonly title: string }>(titled: T[]): T[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return titled.sort((a, b) => compare(a.title, b.title));
}

const only = (values: readonly string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

const isLeaf = (section: string, catalog: Catalog): boolean =>
  !catalog.sections.some((other) => other.id !== section && isWithin(other.id, section));
