import { QUANTITY_KINDS } from '../../catalog/quantities';
import type { Catalog, Resource } from '../../catalog/types';
import type { Library } from '../../search/library';
import { search } from '../../search/search';
import { suggestionsFor } from '../../search/suggestions';
import { boundOf, parseDays } from '../../select/dates';
import { countFacet, type Facet } from '../../select/facets';
import { type Conditions, conditionsOf, fitting } from '../../select/figures';
import {
  applyFilters,
  FilterError,
  type ResolvedFilters,
  resolveFilters,
} from '../../select/filter';
import { RANGE_FIGURES, type RangeFigure } from '../../select/names';
import { sortResources } from '../../select/order';
import { parseRange, type Range } from '../../select/ranges';
import { FACETS, type View, type Written } from './view';

/** Something that answers a view, with the words of the query that it lacks. */
export interface Hit {
  readonly resource: Resource;
  readonly missing: readonly string[];
}

/** Something in a view that means nothing, and so was not looked at. */
export interface Problem {
  readonly name: Facet | Written;
  readonly value: string;
  /** What may have been meant. */
  readonly near: readonly string[];
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** The words that were looked for, as they were understood. */
  readonly words: readonly string[];
  /** How many have all of the words; the others come closest. */
  readonly full: number;
  /** How many words at the end of a long query were not looked for. */
  readonly ignored: number;
  /** How many more may fit, but do not state what is asked for. */
  readonly unstated: number;
  readonly problems: readonly Problem[];
  /** By the values of each filter, how many each would leave of what the others leave. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** What may help where nothing is found. */
export interface Help {
  /** How many answer without the filters. */
  readonly elsewhere: number;
  /** Names like what was looked for. */
  readonly suggestions: readonly string[];
}

/**
 * What a view shows: what `awesome-pretrain search` and `list` print for the same words and options.
 *
 * @param today `YYYY-MM-DD`
 */
export async function answerOf(view: View, library: Library, today: string): Promise<Answer> {
  const { catalog } = library;
  const asked = readAsked(view, catalog, today);
  const found = await find(view, library, asked);
  const counts = await Promise.all(
    FACETS.map(async (facet) => {
      const others = view.values[facet] === undefined ? asked : without(asked, facet);
      const all = others === asked ? found : await find(view, library, others);
      const counted = all.hits.filter(({ missing }) => missing.length === 0 || all.full === 0);
      const resources = counted.map(({ resource }) => resource);
      return [facet, countFacet(resources, facet, catalog, others.conditions)] as const;
    }),
  );
  return {
    ...found,
    hits: inOrder(found.hits, view, asked, catalog),
    problems: asked.problems,
    counts: Object.fromEntries(counts) as Answer['counts'],
  };
}

/** What may help where a view shows nothing; this takes longer than to find that out. */
export async function helpFor({ query }: View, library: Library): Promise<Help> {
  if (query.trim() === '') {
    return { elsewhere: library.catalog.resources.length, suggestions: [] };
  }
  const { hits } = await search(query, library);
  if (hits.length > 0) return { elsewhere: hits.length, suggestions: [] };
  return { elsewhere: 0, suggestions: await suggestionsFor(query, library.catalog) };
}

/** What is asked for but a query. */
interface Asked {
  readonly filters: ResolvedFilters;
  /** Null where nothing is asked of figures and licences. */
  readonly conditions: Conditions | null;
  readonly problems: readonly Problem[];
}

function readAsked(view: View, catalog: Catalog, today: string): Asked {
  const problems: Problem[] = [];
  const values: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const known = (view.values[facet] ?? []).filter((value) => {
      try {
        resolveFilters({ [facet]: [value] }, catalog);
        return true;
      } catch (error) {
        if (!(error instanceof FilterError)) throw error;
        problems.push({ name: facet, value, near: error.ids });
        return false;
      }
    });
    if (known.length > 0) values[facet] = known;
  }
  const dates = {
    since: readDate('since', 'from'),
    until: readDate('until', 'to'),
    addedSince: readDate('addedSince', 'from'),
  };
  const ranges: Partial<Record<RangeFigure, Range>> = {};
  for (const figure of RANGE_FIGURES) {
    const text = view.written[figure];
    if (text === undefined) continue;
    const range = parseRange(QUANTITY_KINDS[figure], text);
    if (range === null) problems.push({ name: figure, value: text, near: [] });
    else ranges[figure] = range;
  }
  const filters = resolveFilters({ ...values, ...dates }, catalog);
  return { filters, conditions: conditionsIn(filters, ranges, view.commercial), problems };

  function readDate(name: 'since' | 'until' | 'addedSince', end: 'from' | 'to') {
    const text = view.written[name];
    if (text === undefined) return undefined;
    const days = parseDays(text, today);
    if (days !== null) return boundOf(text, days, end);
    problems.push({ name, value: text, near: [] });
    return undefined;
  }
}

/** What is asked of figures and licences; null where that is nothing. */
function conditionsIn(
  filters: ResolvedFilters,
  ranges: Conditions['ranges'],
  commercial: boolean,
): Conditions | null {
  const conditions = conditionsOf(filters, ranges, commercial);
  const { licenses, withoutLicenses, architectures, withoutArchitectures } = conditions;
  const { languages, withoutLanguages } = conditions;
  const named = [
    ...[licenses, withoutLicenses, architectures, withoutArchitectures],
    ...[languages, withoutLanguages],
  ].flat();
  return named.length > 0 || commercial || Object.keys(ranges).length > 0 ? conditions : null;
}

/** The same without what is asked of one filter. */
function without({ filters, conditions, problems }: Asked, facet: Facet): Asked {
  const { [facet]: _own, without: excluded = {}, ...others } = filters;
  const { [facet]: _excluded, ...rest } = excluded;
  const remaining = { ...others, without: rest };
  return {
    filters: remaining,
    conditions: conditions && conditionsIn(remaining, conditions.ranges, conditions.commercial),
    problems,
  };
}

type Found = Pick<Answer, 'hits' | 'words' | 'full' | 'ignored' | 'unstated'>;

async function find({ query }: View, library: Library, asked: Asked): Promise<Found> {
  const { catalog } = library;
  const { filters, conditions } = asked;
  const passed = applyFilters(catalog.resources, filters, catalog);
  const { resources, unstated } = conditions
    ? fitting(passed, conditions)
    : { resources: passed, unstated: [] };
  if (query.trim() === '') {
    const hits = resources.map((resource) => ({ resource, missing: [] }));
    return { hits, words: [], full: hits.length, ignored: 0, unstated: unstated.length };
  }
  const among = (some: readonly Resource[]) =>
    search(query, library, some.length < catalog.resources.length ? new Set(some) : undefined);
  const found = await among(resources);
  const hits = found.hits.map(({ resource, missing }) => ({ resource, missing }));
  const mayFit = new Set(unstated);
  const more = mayFit.size > 0 ? (await among([...resources, ...unstated])).hits : [];
  return {
    hits,
    words: found.words,
    full: found.hits.filter(({ tier }) => tier !== 'partial').length,
    ignored: found.ignored,
    unstated: more.filter(({ resource }) => mayFit.has(resource)).length,
  };
}

function inOrder(
  hits: readonly Hit[],
  { query, order, isReversed }: View,
  { filters, conditions }: Asked,
  catalog: Catalog,
): readonly Hit[] {
  if (order === null && query.trim() !== '') return isReversed ? [...hits].reverse() : hits;
  const byResource = new Map(hits.map((hit) => [hit.resource, hit]));
  const sorted = sortResources([...byResource.keys()], order ?? 'list', filters, catalog, {
    isReversed,
    conditions,
  });
  return sorted.flatMap((resource) => byResource.get(resource) ?? []);
}
