import { isWithin } from '../catalog/accessors';
import { fold, nearest } from '../catalog/nearest';
import {
  CATEGORIES,
  type Catalog,
  LINK_KINDS,
  type LocalizedText,
  type Resource,
} from '../catalog/types';

/** What is asked for: values of one filter mean or, different filters mean and. */
export interface Filters {
  readonly section?: readonly string[];
  readonly series?: readonly string[];
  readonly tag?: readonly string[];
  readonly category?: readonly string[];
  readonly org?: readonly string[];
  readonly has?: readonly string[];
  /** `YYYY` or `YYYY-MM`, inclusive. */
  readonly since?: string;
  readonly until?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
  readonly addedSince?: string;
}

export type ValueFilter = 'section' | 'series' | 'tag' | 'category' | 'org' | 'has';

/** A filter's value that names nothing, or more than one thing. */
export class FilterError extends Error {
  constructor(
    readonly filter: ValueFilter,
    readonly value: string,
    readonly problem: 'unknown' | 'ambiguous',
    /** The nearest ids, or those that the value could mean. */
    readonly ids: readonly string[],
  ) {
    super(`--${filter} ${value}: ${problem}`);
    this.name = 'FilterError';
  }
}

/** The same filters with every value as the exact id that it names. */
export type ResolvedFilters = Filters & { readonly resolved: true };

interface Candidate {
  readonly id: string;
  readonly titles: readonly string[];
}

/**
 * Finds what each filter value names: an exact id, then a title or synonym that only one has, then
 * the last part of a path that only one has; in any case and either language.
 *
 * @throws FilterError for the first value that names nothing or more than one thing
 */
export function resolveFilters(filters: Filters, catalog: Catalog): ResolvedFilters {
  const pick = (filter: ValueFilter): string[] | undefined =>
    filters[filter]?.map((value) => resolveValue(filter, value, candidatesFor(filter, catalog)));
  return {
    ...filters,
    section: pick('section'),
    series: pick('series'),
    tag: pick('tag'),
    category: pick('category'),
    org: pick('org'),
    has: pick('has'),
    resolved: true,
  };
}

/** The values a filter takes, with the titles they go by. */
export function candidatesFor(filter: ValueFilter, catalog: Catalog): Candidate[] {
  const texts = (text: LocalizedText): string[] => Object.values(text);
  switch (filter) {
    case 'section':
      return catalog.sections.map(({ id, title }) => ({ id, titles: texts(title) }));
    case 'series':
      return catalog.series.map(({ id, title, synonyms }) => ({
        id,
        titles: [...texts(title), ...synonyms],
      }));
    case 'tag':
      return catalog.tags.map(({ id, label, synonyms }) => ({
        id,
        titles: [...texts(label), ...synonyms],
      }));
    case 'org': {
      const names = new Set(catalog.resources.flatMap((resource) => resource.org));
      const known = catalog.orgs.map(({ name, synonyms }) => ({ id: name, titles: synonyms }));
      for (const { id } of known) names.delete(id);
      return [...known, ...[...names].map((id) => ({ id, titles: [] }))];
    }
    case 'category':
      return CATEGORIES.map((id) => ({ id, titles: [`${id}s`] }));
    case 'has':
      return LINK_KINDS.map((id) => ({ id, titles: [] }));
  }
}

function resolveValue(filter: ValueFilter, value: string, candidates: Candidate[]): string {
  const wanted = fold(value);
  const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  const ways: ((candidate: Candidate) => boolean)[] = [
    ({ id }) => id.toLowerCase() === value.trim().toLowerCase(),
    ({ id }) => fold(id) === wanted,
    ({ titles }) => titles.some((title) => fold(title) === wanted),
    ({ id }) => fold(lastPart(id)) === wanted,
  ];
  for (const way of ways) {
    const found = candidates.filter(way).map(({ id }) => id);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    if (found.length > 1) throw new FilterError(filter, value, 'ambiguous', found);
  }
  const names = new Map<string, string>();
  for (const { id, titles } of candidates) for (const name of [id, ...titles]) names.set(name, id);
  const near = nearest(value, names.keys(), 6).map((name) => names.get(name) ?? name);
  throw new FilterError(filter, value, 'unknown', [...new Set(near)].slice(0, 3));
}

/** The resources that pass every filter, in the catalogue's order. */
export function applyFilters(
  resources: readonly Resource[],
  filters: ResolvedFilters,
  catalog: Catalog,
): Resource[] {
  const orgs = filters.org && withParts(filters.org, catalog);
  const anyOf = (
    values: readonly string[] | undefined,
    test: (value: string) => boolean,
  ): boolean => values === undefined || values.length === 0 || values.some(test);
  return resources.filter(
    (resource) =>
      anyOf(filters.section, (section) =>
        resource.placements.some((placement) => isWithin(placement.section, section)),
      ) &&
      anyOf(filters.series, (series) => resource.series === series) &&
      anyOf(filters.tag, (tag) => resource.tags.includes(tag)) &&
      anyOf(filters.category, (category) => resource.category === category) &&
      anyOf(orgs, (org) => resource.org.includes(org)) &&
      anyOf(filters.has, (kind) => resource.links[kind as keyof Resource['links']] !== undefined) &&
      isBetween(resource.date, filters.since, filters.until) &&
      isBetween(resource.added, filters.addedSince, undefined),
  );
}

/** An organisation with those that are parts of it. */
function withParts(names: readonly string[], catalog: Catalog): string[] {
  const all = [...names];
  for (const name of all) {
    for (const org of catalog.orgs) {
      if (org.partOf === name && !all.includes(org.name)) all.push(org.name);
    }
  }
  return all;
}

/** Whether a date lies between two others, each as exact as the less exact of the two. */
function isBetween(
  date: string | null,
  since: string | undefined,
  until: string | undefined,
): boolean {
  if (since === undefined && until === undefined) return true;
  if (date === null) return false;
  const cut = (bound: string): [string, string] => {
    const length = Math.min(date.length, bound.length);
    return [date.slice(0, length), bound.slice(0, length)];
  };
  if (since !== undefined) {
    const [own, bound] = cut(since);
    if (own < bound) return false;
  }
  if (until !== undefined) {
    const [own, bound] = cut(until);
    if (own > bound) return false;
  }
  return true;
}
