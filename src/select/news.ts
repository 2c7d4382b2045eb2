import type { Resource } from '../catalog/types';

/** How far somebody has seen a catalogue: its latest day then, and what was added or corrected on it. */
export interface Mark {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly ids: readonly string[];
}

/** What came into a catalogue, and what was corrected in it. */
export interface News {
  readonly added: readonly Resource[];
  readonly corrected: readonly Resource[];
}

/** The latest day on which anything was added or corrected; null where nothing says when. */
export function latestDay(resources: readonly Resource[]): string | null {
  return resources.reduce<string | null>((latest, resource) => {
    const day = changedOn(resource);
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
}

/** How far a catalogue is seen once all of it is; null where nothing says when it came in. */
export function markOf(resources: readonly Resource[]): Mark | null {
  const day = latestDay(resources);
  if (day === null) return null;
  const ids = resources.filter((one) => changedOn(one) === day).map(({ id }) => id);
  return { day, ids: ids.sort() };
}

/** What is new since a mark: what came on its day after it was set counts as well. */
export function newsSince(resources: readonly Resource[], mark: Mark): News {
  const known = new Set(mark.ids);
  return news(resources, (day, id) => day > mark.day || (day === mark.day && !known.has(id)));
}

/** What is new in several catalogues. */
export function joinNews(all: readonly News[]): News {
  return {
    added: all.flatMap(({ added }) => added).sort(newestFirst),
    corrected: all.flatMap(({ corrected }) => corrected).sort(newestFirst),
  };
}

/** What is new from a day on. */
export function newsFrom(resources: readonly Resource[], day: string): News {
  return news(resources, (changed) => changed >= day);
}

/** Newest first; what is new is not told again as corrected. */
function news(resources: readonly Resource[], isNew: (day: string, id: string) => boolean): News {
  const was = (day: string | null, id: string): boolean => day !== null && isNew(day, id);
  const added = resources.filter(({ added: day, id }) => was(day, id));
  const isAdded = new Set(added);
  const corrected = resources.filter((one) => was(one.updated, one.id) && !isAdded.has(one));
  return { added: added.sort(newestFirst), corrected: corrected.sort(newestFirst) };
}

function newestFirst(a: Resource, b: Resource): number {
  return (changedOn(b) ?? '').localeCompare(changedOn(a) ?? '', 'en');
}

function changedOn({ added, updated }: Resource): string | null {
  return added === null || (updated !== null && updated > added) ? updated : added;
}
