import type { Sound } from './form';
import type { CatalogFile } from './schema';
import type { Catalog } from './types';

type SectionEntry = Sound<CatalogFile['sections'][number]>;

/** What a file may name though it stands in another catalogue: ids, and organisations by name. */
export interface KnownNames {
  /** Null where nobody can tell what there is, for that file has faults. */
  readonly sections: readonly string[] | null;
  readonly series: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly orgs: readonly string[] | null;
  readonly resources: readonly string[] | null;
}

export const NO_NAMES: KnownNames = { sections: [], series: [], tags: [], orgs: [], resources: [] };

/** What others may name of a file. */
export function namesIn(file: Sound<CatalogFile>): KnownNames {
  const names = (list: ReadonlySet<string> | null): readonly string[] | null => list && [...list];
  return {
    sections: names(known(allSections(file.sections), ({ id }) => id)),
    series: names(known(file.series ?? [], ({ id }) => id)),
    tags: names(known(file.tags ?? [], ({ id }) => id)),
    orgs: names(known(file.orgs ?? [], ({ name }) => name)),
    resources: names(known(file.resources, ({ id }) => id)),
  };
}

/** What may be named of a catalogue that loads. */
export function namesOf({ sections, series, tags, orgs, resources }: Catalog): KnownNames {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  return {
    sections: ids(sections),
    series: ids(series),
    tags: ids(tags),
    orgs: orgs.map(({ name }) => name),
    resources: ids(resources),
  };
}

/** What may be named of several. */
export function allNames(all: readonly KnownNames[]): KnownNames {
  const joined = (key: keyof KnownNames): readonly string[] | null => {
    const lists = all.map((one) => one[key]);
    return lists.some((list) => list === null) ? null : lists.flatMap((list) => list ?? []);
  };
  return {
    sections: joined('sections'),
    series: joined('series'),
    tags: joined('tags'),
    orgs: joined('orgs'),
    resources: joined('resources'),
  };
}

/** What the entries of a list are called, and some others; null where that cannot be told of each. */
export function known<T>(
  list: readonly (T | undefined)[] | undefined,
  nameOf: (entry: T) => string | undefined,
  others: readonly string[] | null = [],
): ReadonlySet<string> | null {
  if (!list || !others) return null;
  const names = new Set(others);
  for (const entry of list) {
    const name = entry === undefined ? undefined : nameOf(entry);
    if (name === undefined) return null;
    names.add(name);
  }
  return names;
}

/** The sections of a tree, in one list. */
export function allSections(
  list: readonly (SectionEntry | undefined)[] | undefined,
): (SectionEntry | undefined)[] | undefined {
  return list?.flatMap((section) => [section, ...(allSections(section?.sections) ?? [])]);
}

/** The most names of a kind that are named. */
const NAMED = 5;

/** The first of many names. */
export function some(names: readonly string[]): string {
  const first = names.slice(0, NAMED);
  return (names.length > first.length ? [...first, '…'] : first).join(', ');
}
