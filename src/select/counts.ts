import { isWithin } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';

/** What resources have one or more of. */
export type ValueKind = 'section' | 'series' | 'tag' | 'category';

/**
 * How many resources have each value of a kind, by its id; a section also counts for those above it.
 * What none has is not in there.
 */
export function countValues(
  resources: readonly Resource[],
  kind: ValueKind,
  catalog: Catalog,
): ReadonlyMap<string, number> {
  return tally(resources.flatMap((resource) => idsOf(resource, kind, catalog)));
}

/** How often each of some words stands among them, in the order of their first. */
export function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function idsOf(resource: Resource, kind: ValueKind, catalog: Catalog): readonly string[] {
  switch (kind) {
    case 'section':
      return catalog.sections
        .filter(({ id }) => resource.placements.some(({ section }) => isWithin(section, id)))
        .map(({ id }) => id);
    case 'series':
      return resource.series === null ? [] : [resource.series];
    case 'tag':
      return resource.tags;
    case 'category':
      return [resource.category];
  }
}
