import { citationKey } from './accessors';
import type { Fault } from './faults';
import { inListOrder } from './normalize';
import { circleFault, circlesOf } from './owners';
import type { CatalogFile } from './schema';
import { inTree } from './section-order';
import type { Catalog, Clash, Resource, Section } from './types';

/**
 * Several catalogues as one. What an earlier one has under the same id a later one replaces; it stands
 * where the earlier one had it. A record is that of its file in every respect, its citation key too.
 */
export function unite(catalogs: readonly Catalog[]): Catalog {
  const clashes: Clash[] = [];
  const all = <T extends object>(
    kind: Clash['kind'],
    listOf: (catalog: Catalog) => readonly T[],
    nameOf: (entry: T) => string,
    replace: (before: T, after: T) => T = (_, after) => after,
  ): T[] => {
    const { entries, clashes: own } = join(kind, catalogs.map(listOf), nameOf, replace);
    clashes.push(...own);
    return entries;
  };
  const idOf = ({ id }: { readonly id: string }): string => id;
  const sections = inTree(all('section', (one) => one.sections, idOf, withParent));
  const series = all('series', (one) => one.series, idOf);
  const tags = all('tag', (one) => one.tags, idOf);
  const orgs = all(
    'organisation',
    (one) => one.orgs,
    ({ name }) => name,
  );
  const resources = inListOrder(
    all('resource', (one) => one.resources, idOf),
    sections,
  );
  const parts = catalogs.flatMap((one) => one.parts);
  const languages = [...new Set(catalogs.flatMap((one) => one.languages))];
  const title = catalogs.findLast((one) => one.title !== null)?.title ?? null;
  const intro = catalogs.findLast((one) => one.intro !== null)?.intro ?? null;
  return { parts, clashes, languages, title, intro, sections, series, tags, orgs, resources };
}

/** A section that another file names without what holds it stays where it is. */
const withParent = (before: Section, after: Section): Section => ({
  ...after,
  parent: after.parent ?? before.parent,
});

/** The entries of several lists, and which of them were replaced by other ones. */
function join<T extends object>(
  kind: Clash['kind'],
  lists: readonly (readonly T[])[],
  nameOf: (entry: T) => string,
  replace: (before: T, after: T) => T,
): { readonly entries: T[]; readonly clashes: Clash[] } {
  const found = new Map<string, { readonly entry: T; readonly from: number }>();
  const replaced = new Map<string, { ids: string[]; replaced: number; by: number }>();
  lists.forEach((list, from) => {
    for (const own of list) {
      const name = nameOf(own);
      const before = found.get(name);
      const entry = before ? replace(before.entry, own) : own;
      found.set(name, { entry, from });
      if (!before || isSame(before.entry, entry)) continue;
      const pair = `${before.from} ${from}`;
      const clash = replaced.get(pair) ?? { ids: [], replaced: before.from, by: from };
      clash.ids.push(name);
      replaced.set(pair, clash);
    }
  });
  return {
    entries: [...found.values()].map(({ entry }) => entry),
    clashes: [...replaced.values()].map((clash) => ({ kind, ...clash })),
  };
}

/** Whether two entries say the same; which file a resource is from does not count. */
function isSame(one: object, other: object): boolean {
  const said = (entry: object): string => JSON.stringify({ ...entry, catalog: null });
  return said(one) === said(other);
}

/** A catalogue, and the file that it was made of; null of the one that is built in. */
export interface Source {
  readonly catalog: Catalog;
  readonly content: CatalogFile | null;
}

/** What is wrong with some catalogues only where they stand together. */
export interface SharedFault {
  /** The number of the catalogue whose file is to be mended. */
  readonly at: number;
  readonly fault: Fault;
}

/**
 * Looks for what cannot be in one catalogue: two works with one citation key, and organisations that
 * are parts of themselves. What is built in is never at fault.
 */
export function sharedFaults(sources: readonly Source[]): SharedFault[] {
  return [...sharedKeys(sources), ...sharedCircles(sources)];
}

/** An entry, the catalogue that it is from, and where it stands in that one's file. */
interface Origin<T> {
  readonly entry: T;
  readonly at: number;
}

/** The entries that stand: of several under one name the last. */
function standing<T>(
  sources: readonly Source[],
  listOf: (catalog: Catalog) => readonly T[],
  nameOf: (entry: T) => string,
): Origin<T>[] {
  const last = new Map<string, Origin<T>>();
  sources.forEach(({ catalog }, at) => {
    for (const entry of listOf(catalog)) last.set(nameOf(entry), { entry, at });
  });
  return [...last.values()];
}

function sharedKeys(sources: readonly Source[]): SharedFault[] {
  const owners = new Map<string, Origin<Resource>>();
  const resources = standing(
    sources,
    (one) => one.resources,
    ({ id }) => id,
  );
  return resources.flatMap((own) => {
    const key = citationKey(own.entry);
    const owner = owners.get(key.toLowerCase());
    if (!owner) owners.set(key.toLowerCase(), own);
    if (!owner || owner.at === own.at) return [];
    const isLater = own.at > owner.at ? sources[own.at]?.content : !sources[owner.at]?.content;
    const [other, mended] = isLater ? [owner, own] : [own, owner];
    const { id, citeKey } = mended.entry;
    const index = sources[mended.at]?.content?.resources.findIndex((one) => one.id === id) ?? 0;
    const path = ['resources', index, citeKey === null ? 'id' : 'cite-key'];
    const params = { key: citationKey(mended.entry), other: other.entry.id };
    return [{ at: mended.at, fault: { code: 'duplicateCiteKey', params, path } }];
  });
}

function sharedCircles(sources: readonly Source[]): SharedFault[] {
  const orgs = standing(
    sources,
    (one) => one.orgs,
    ({ name }) => name,
  );
  const owned = orgs.map(({ entry }) => entry);
  return circlesOf(owned).flatMap((circle) => {
    const files = new Set(circle.map((place) => orgs[place]?.at));
    const mended = circle
      .flatMap((place) => orgs[place] ?? [])
      .findLast(({ at }) => sources[at]?.content);
    if (!mended || files.size === 1) return [];
    const { name } = mended.entry;
    const file = sources[mended.at]?.content?.orgs ?? [];
    const place = file.findIndex((one) => one.name === name);
    return [{ at: mended.at, fault: circleFault(circle, owned, place) }];
  });
}
