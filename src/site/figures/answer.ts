import { languageValues } from '../../catalog/languages';
import { licenseOf } from '../../catalog/licenses';
import { QUANTITY_KINDS } from '../../catalog/quantities';
import type { Architecture } from '../../catalog/types';
import { boundOf, parseDays } from '../../select/dates';
import { byFigure, type Conditions, fitOf } from '../../select/figures';
import { isBetween } from '../../select/filter';
import { RANGE_FIGURES, type RangeFigure } from '../../select/names';
import { sortByTitle } from '../../select/order';
import { parseRange, type Range } from '../../select/ranges';
import type { FigureColumn, FigureRow } from './rows';
import { FIGURE_FACETS, type FigureFacet, type FigureField, type FigureView } from './view';

/** The rows that answer a view, and what is to be said of them. */
export interface FigureAnswer {
  /** In order. */
  readonly rows: readonly FigureRow[];
  /** How many more may fit, but do not state what is asked for. */
  readonly unstated: number;
  /** What is written and cannot be read. */
  readonly unread: readonly FigureField[];
  /** By the values of each filter, how many rows each would leave of what the others leave. */
  readonly counts: Readonly<Record<FigureFacet, ReadonlyMap<string, number>>>;
}

/**
 * What a view shows: what `awesome-pretrain models` and `datasets` print for the same options.
 *
 * @param all the rows of the page, in the order of the catalogue
 * @param today `YYYY-MM-DD`
 */
export function answerFigures(
  view: FigureView,
  all: readonly FigureRow[],
  today: string,
): FigureAnswer {
  const unread: FigureField[] = [];
  const asked = readAsked(view, today, unread);
  const { rows, unstated } = narrowed(all, view, asked);
  const counts = FIGURE_FACETS.map((facet) => {
    const others = { ...view, values: { ...view.values, [facet]: undefined } };
    // Where nothing is chosen, the others leave what all leave.
    const left = view.values[facet]
      ? narrowed(all, others, readAsked(others, today, [])).rows
      : rows;
    return [facet, countOf(left.flatMap((row) => valuesOf(row, facet)))] as const;
  });
  return {
    rows: inOrder(rows, view),
    unstated,
    unread,
    counts: Object.fromEntries(counts) as Record<FigureFacet, Map<string, number>>,
  };
}

/** What is asked for, read. */
interface Asked {
  readonly conditions: Conditions;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly words: readonly string[];
}

function readAsked(view: FigureView, today: string, unread: FigureField[]): Asked {
  const { written, values, commercial, query } = view;
  const readDate = (name: 'since' | 'until', end: 'from' | 'to'): string | undefined => {
    const text = written[name];
    const days = text === undefined ? null : parseDays(text, today);
    if (text !== undefined && days === null) unread.push(name);
    return text === undefined || days === null ? undefined : boundOf(text, days, end);
  };
  const ranges: Partial<Record<RangeFigure, Range>> = {};
  for (const figure of RANGE_FIGURES) {
    const text = written[figure];
    if (text === undefined) continue;
    const range = parseRange(QUANTITY_KINDS[figure], text);
    if (range === null) unread.push(figure);
    else ranges[figure] = range;
  }
  const [licenses, withoutLicenses] = apart(values.license);
  const [architectures, withoutArchitectures] = apart(values.architecture);
  const [languages, withoutLanguages] = apart(values.language);
  const conditions: Conditions = {
    ...{ ranges, licenses, withoutLicenses, architectures, withoutArchitectures },
    ...{ languages, withoutLanguages, commercial },
  };
  return {
    conditions,
    words: tokensOf(query),
    since: readDate('since', 'from'),
    until: readDate('until', 'to'),
  };
}

function narrowed(
  all: readonly FigureRow[],
  { values, parts }: Pick<FigureView, 'values' | 'parts'>,
  { conditions, words, since, until }: Asked,
): { readonly rows: FigureRow[]; readonly unstated: number } {
  const named = (['series', 'org', 'tag'] as const).flatMap((facet) => {
    const [wanted, unwanted] = apart(values[facet]);
    return values[facet] ? [{ facet, wanted, unwanted }] : [];
  });
  const rows: FigureRow[] = [];
  const shown = new Set<string>();
  let unstated = 0;
  for (const row of all) {
    const isNamed = named.every(({ facet, wanted, unwanted }) => {
      const own: readonly string[] = valuesOf(row, facet);
      const has = (value: string): boolean => own.includes(value);
      return (wanted.length === 0 || wanted.some(has)) && !unwanted.some(has);
    });
    if (!isNamed) continue;
    if (!isBetween(row.date, since, until)) continue;
    if (words.length > 0) {
      const tokens = wordsOf(row);
      if (!words.every((word) => tokens.some((token) => token.startsWith(word)))) continue;
    }
    const fit = fitOf(statedBy(row), conditions);
    if (fit === 'unstated' && row.kind !== 'part') unstated += 1;
    if (fit !== 'fits') continue;
    // Of a data set one row is enough, be it a part of it that fits.
    if (row.kind !== 'model' && !parts && shown.has(row.resource)) continue;
    shown.add(row.resource);
    rows.push(row);
  }
  return { rows, unstated };
}

/** What is wanted of values, and what is left out. */
function apart(values: readonly string[] = []): [wanted: string[], unwanted: string[]] {
  const isUnwanted = (value: string): boolean => value.startsWith('-');
  return [
    values.filter((value) => !isUnwanted(value)),
    values.filter(isUnwanted).map((value) => value.slice(1)),
  ];
}

/** The words of a text: `7B` is none of `27B`, and `v3.1` is one. */
const tokensOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? [];

/** The words that a row is found by. */
function wordsOf({ id, name, title, seriesTitle, org, texts }: FigureRow): string[] {
  return tokensOf([id, name, title, seriesTitle, ...org, texts.architecture].join(' '));
}

/** A row as conditions look at it. */
function statedBy(row: FigureRow): Parameters<typeof fitOf>[0] {
  const { kind, license, architecture, languages, values } = row;
  const figure = (name: RangeFigure) =>
    values[name] === undefined ? null : { value: values[name] };
  return {
    ...{ kind, license, architecture, languages },
    params: figure('params'),
    activeParams: figure('activeParams'),
    tokens: figure('tokens'),
    context: figure('context'),
    size: figure('size'),
  };
}

function valuesOf(row: FigureRow, facet: FigureFacet): readonly (string | Architecture)[] {
  switch (facet) {
    case 'series':
      return row.series === null ? [] : [row.series];
    case 'architecture':
      return row.architecture;
    case 'language':
      return languageValues(row.languages);
    case 'license':
      return row.license === null ? [] : [row.license, licenseOf(row.license).class];
    case 'org':
      return [...row.org, ...row.wholes];
    case 'tag':
      return row.tags;
  }
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Numbers the largest first, texts in the order of the alphabet, what states nothing last. */
function inOrder(
  rows: readonly FigureRow[],
  { order, isReversed, values }: FigureView,
): FigureRow[] {
  if (order === null || order === 'date' || order === 'title') {
    return byResource(rows, order ?? (onlySeries(values) ? 'oldest' : null), isReversed);
  }
  if (rows.some(({ values }) => values[order as keyof typeof values] !== undefined)) {
    return byFigure(
      rows,
      (row) => row.values[order as keyof typeof row.values] ?? null,
      isReversed,
    );
  }
  return byText(rows, (row) => cellText(row, order), isReversed);
}

const onlySeries = ({ series = [] }: FigureView['values']): boolean =>
  series.length === 1 && !series[0]?.startsWith('-');

/** Rows in the order of their resources, as the terminal has these; those of one stay together. */
function byResource(
  rows: readonly FigureRow[],
  by: 'date' | 'oldest' | 'title' | null,
  isReversed: boolean,
): FigureRow[] {
  const groups = new Map<string, FigureGroup>();
  for (const row of rows) {
    const { resource, title, dateKey } = row;
    const group = groups.get(resource);
    if (group) group.rows.push(row);
    else groups.set(resource, { title, dateKey, rows: [row] });
  }
  const sorted = [...groups.values()];
  if (by === 'title') sortByTitle(sorted);
  else if (by !== null) {
    const sign = by === 'oldest' ? -1 : 1;
    sorted.sort((a, b) => (a.dateKey === b.dateKey ? 0 : a.dateKey < b.dateKey ? sign : -sign));
  }
  return (isReversed ? sorted.reverse() : sorted).flatMap((group) => group.rows);
}

/** The rows of a resource. */
interface FigureGroup extends Pick<FigureRow, 'title' | 'dateKey'> {
  readonly rows: FigureRow[];
}

function byText(
  rows: readonly FigureRow[],
  textIn: (row: FigureRow) => string,
  isReversed: boolean,
): FigureRow[] {
  const sign = isReversed ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [textIn(a), textIn(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * one.localeCompare(other);
  });
}

/** What stands in a cell. */
export function cellText(row: FigureRow, column: FigureColumn): string {
  if (column === 'name') return row.name;
  return column === 'date' ? (row.date ?? '') : (row.texts[column] ?? '');
}
