import { isWithin } from '../catalog/accessors';
import { languageOfTag } from '../catalog/languages';
import { nearest } from '../catalog/nearest';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { type Candidate, candidatesFor, finderOf } from './filter-candidates';
import { commasIn, readValues } from './filter-values';
import { FIGURE_FILTERS, type FigureFilter, VALUE_FILTERS, type ValueFilter } from './names';

type NamedFilter = ValueFilter | FigureFilter;
type Values = Readonly<Partial<Record<NamedFilter, readonly string[]>>>;

/**
 * What is asked for: values of one filter mean or, different filters mean and. A value that begins
 * with `-` or `!` leaves out what the others let through; a comma joins values, but never those of
 * `org`, for the names of organisations hold commas.
 */
export interface Filters extends Values {
  /** Days, `YYYY-MM-DD`, inclusive: a month or year counts where one of its days does. */
  readonly since?: string;
  readonly until?: string;
  readonly addedSince?: string;
  /** A day before which it was checked last, or never. */
  readonly checkedBefore?: string;
}

/** A filter's value that is empty, names nothing, or names more than one thing. */
export class FilterError extends Error {
  constructor(
    readonly filter: NamedFilter,
    readonly value: string,
    readonly problem: 'empty' | 'unknown' | 'ambiguous',
    /** The nearest ids, or those that the value could mean. */
    readonly ids: readonly string[],
  ) {
    super(`--${filter} ${value}: ${problem}`);
    this.name = 'FilterError';
  }
}

/** The same filters with every value as the exact id that it names. */
export interface ResolvedFilters extends Filters {
  /** What is left out of what the other filters let through. */
  readonly without?: Values;
  readonly resolved: true;
}

/**
 * Finds what each filter value names: an exact id, then a title or synonym that only one has, then
 * the last part of a path that only one has; in any case and either language.
 *
 * @param spoken what the program says in languages whose words are taken for values too
 * @throws FilterError for the first value that names nothing or more than one thing
 */
export function resolveFilters(
  filters: Filters,
  catalog: Catalog,
  spoken: readonly Messages[] = [],
): ResolvedFilters {
  const wanted: Partial<Record<NamedFilter, readonly string[]>> = {};
  const without: Partial<Record<NamedFilter, readonly string[]>> = {};
  for (const filter of [...VALUE_FILTERS, ...FIGURE_FILTERS]) {
    const texts = filters[filter];
    if (texts === undefined) continue;
    const values = resolveValues(filter, texts, catalog, spoken);
    const ids = (excluded: boolean): string[] => [
      ...new Set(values.filter((one) => one.excluded === excluded).map(({ id }) => id)),
    ];
    wanted[filter] = ids(false);
    without[filter] = ids(true);
  }
  return { ...filters, ...wanted, without, resolved: true };
}

interface Resolved {
  readonly id: string;
  readonly excluded: boolean;
}

function resolveValues(
  filter: NamedFilter,
  texts: readonly string[],
  catalog: Catalog,
  spoken: readonly Messages[],
): Resolved[] {
  const candidates = candidatesFor(filter, catalog, spoken);
  const findName = finderOf(candidates);
  const find = (text: string): readonly string[] => {
    const ids = findName(text);
    if (filter !== 'language' || ids.length > 0) return ids;
    const language = languageOfTag(text);
    return language === null ? [] : [language];
  };
  const mostCommas = texts.some((text) => commasIn(text) > 0) ? mostCommasIn(candidates) : 0;
  const resolved: Resolved[] = [];
  for (const whole of texts) {
    for (const { text, ids, excluded } of readValues(whole, filter !== 'org', find, mostCommas)) {
      const [id, ...others] = ids;
      if (text === '') throw new FilterError(filter, whole, 'empty', []);
      if (others.length > 0) throw new FilterError(filter, text, 'ambiguous', ids);
      if (id === undefined) {
        throw new FilterError(filter, text, 'unknown', nearestIds(text, candidates));
      }
      resolved.push({ id, excluded });
    }
  }
  return resolved;
}

/** The most commas that one name holds. */
export function mostCommasIn(candidates: readonly Candidate[]): number {
  let most = 0;
  for (const { id, titles } of candidates) {
    for (const name of [id, ...titles]) most = Math.max(most, commasIn(name));
  }
  return most;
}

/** The ids whose names look most like a text. */
function nearestIds(text: string, candidates: readonly Candidate[]): string[] {
  const ids = new Map<string, string>();
  for (const { id, titles } of candidates) for (const name of [id, ...titles]) ids.set(name, id);
  const near = nearest(text, ids.keys(), 6).map((name) => ids.get(name) ?? name);
  return [...new Set(near)].slice(0, 3);
}

/** The resources that pass every filter, in the catalogue's order. */
export function applyFilters(
  resources: readonly Resource[],
  filters: ResolvedFilters,
  catalog: Catalog,
): Resource[] {
  const { without = {} } = filters;
  const isGiven = (filter: ValueFilter): boolean =>
    filters[filter] !== undefined || without[filter] !== undefined;
  const given = VALUE_FILTERS.filter(isGiven).map((filter) => ({
    has: HAS[filter],
    wanted: withParts(filter, filters[filter] ?? [], catalog),
    unwanted: withParts(filter, without[filter] ?? [], catalog),
  }));
  return resources.filter(
    (resource) =>
      given.every(
        ({ has, wanted }) => wanted.length === 0 || wanted.some((id) => has(resource, id)),
      ) &&
      isBetween(resource.date, filters.since, filters.until) &&
      isBetween(resource.added, filters.addedSince, undefined) &&
      (filters.checkedBefore === undefined || (resource.checked ?? '') < filters.checkedBefore) &&
      !given.some(({ has, unwanted }) => unwanted.some((id) => has(resource, id))),
  );
}

/** Whether a resource has the value of a filter. */
const HAS: Readonly<Record<ValueFilter, (resource: Resource, id: string) => boolean>> = {
  section: ({ placements }, id) => placements.some(({ section }) => isWithin(section, id)),
  series: ({ series }, id) => series === id,
  tag: ({ tags }, id) => tags.includes(id),
  category: ({ category }, id) => category === id,
  org: ({ org }, name) => org.includes(name),
  has: ({ links }, kind) => links[kind as keyof Resource['links']] !== undefined,
};

/** Organisations with those that are parts of them; the values of another filter as they are. */
function withParts(
  filter: ValueFilter,
  values: readonly string[],
  catalog: Catalog,
): readonly string[] {
  if (filter !== 'org') return values;
  const all = [...values];
  for (const name of all) {
    for (const org of catalog.orgs) {
      if (org.partOf === name && !all.includes(org.name)) all.push(org.name);
    }
  }
  return all;
}

/** Whether a date lies between two others, each as exact as the less exact of the two. */
export function isBetween(
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
