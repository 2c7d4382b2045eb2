import { fold } from '../catalog/nearest';
import type { Catalog, Resource } from '../catalog/types';
import { renderDetails } from '../render/details';
import { width } from '../render/width';
import { countValues } from '../select/counts';
import { applyFilters, type ResolvedFilters } from '../select/filter';
import type { Appearance } from './appearance';
import { breakLine } from './cells';
import { fitting, type Value, valuesOf } from './filter-values';
import { helpLines } from './help';
import {
  FILTER_KINDS,
  type FilterKind,
  type Found,
  type Order,
  type Picks,
  type Selectors,
} from './state';

/** What a session shows, and how it is found. */
export interface Source {
  readonly catalog: Catalog;
  /** What is browsed, in the order it has while nothing is searched for. */
  readonly resources: readonly Resource[];
  /** What is browsed and has what was picked, in an order; `best` is the list's own. */
  readonly list: (picks: Picks, order: Order) => readonly Resource[];
}

/** Picks as filters of the whole program. */
export function asFilters(picks: Picks): ResolvedFilters {
  const given = FILTER_KINDS.flatMap((kind) => {
    const id = picks[kind];
    return id === undefined ? [] : [[kind, [id]]];
  });
  return { ...Object.fromEntries(given), resolved: true };
}

/** The selectors of a session: nothing is worked out before it is asked for, nor twice. */
export function createSelectors(source: Source, appearance: Appearance): Selectors {
  const { catalog } = source;
  const listed = remembered(source.list);
  const narrowed = remembered(({ resources }: Found, picks: Picks, order: Order) => {
    if (order.by === 'best') {
      const best = applyFilters(resources, asFilters(picks), catalog);
      return order.reversed ? best.reverse() : best;
    }
    const isFound = new Set(resources);
    return listed(picks, order).filter((one) => isFound.has(one));
  });
  const values = new Map(FILTER_KINDS.map((kind) => [kind, valuesOf(kind, catalog, appearance)]));
  const valuesFor = (kind: FilterKind): readonly Value[] => values.get(kind) ?? [];
  // What the values of a kind are counted in: the results without its own pick.
  const counted = remembered((kind: FilterKind, found: Found | null, picks: Picks) => {
    const { [kind]: _own, ...others } = picks;
    return applyFilters(found?.resources ?? source.resources, asFilters(others), catalog);
  });
  const choices = remembered((kind: FilterKind, found: Found | null, picks: Picks) => {
    const counts = countValues(counted(kind, found, picks), kind, catalog);
    return valuesFor(kind)
      .map((value) => ({ ...value, count: counts.get(value.id) ?? 0 }))
      .filter(({ id, count }) => count > 0 || id === picks[kind]);
  });
  return {
    total: source.resources.length,
    isJoined: catalog.parts.length > 1,
    results: (found, picks, order) =>
      found ? narrowed(found, picks, order) : listed(picks, order),
    choices: remembered((kind: FilterKind, text: string, found: Found | null, picks: Picks) => {
      const all = choices(kind, found, picks);
      const wanted = fold(text);
      if (wanted !== '') return fitting(all, wanted);
      const { length } = counted(kind, found, picks);
      return [{ id: null, label: appearance.messages.browse.any, depth: 0, count: length }, ...all];
    }),
    picked: (picks) =>
      FILTER_KINDS.map((kind) => valuesFor(kind).find(({ id }) => id === picks[kind])?.label)
        .filter((label) => label !== undefined)
        .join(appearance.messages.separator),
    details: remembered((resource: Resource, cells: number) =>
      renderDetails(resource, catalog, { ...appearance, width: cells })
        .trimEnd()
        .split('\n')
        .flatMap((line) => breakLine(line, cells, linkIndent(line, cells))),
    ),
    help: remembered((cells: number) => helpLines(cells, appearance)),
  };
}

/** A link that is too long goes on below its beginning, where there is room for that. */
function linkIndent(line: string, cells: number): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the dress of a link
  const at = line.search(/(?:\u001b\]8;;\S*?\u001b\\)?(?:\u001b\[[\d;]*m)*https?:\/\//);
  const before = line.slice(0, Math.max(0, at));
  return width(before) <= cells / 2 ? width(before) : 0;
}

/** A function that remembers its last answer, which it gives again for the same arguments. */
function remembered<Arguments extends unknown[], Answer>(
  answer: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  let last: { given: Arguments; answer: Answer } | undefined;
  return (...given) => {
    if (!last?.given.every((one, index) => one === given[index])) {
      last = { given, answer: answer(...given) };
    }
    return last.answer;
  };
}
