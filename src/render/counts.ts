import { inLanguage } from '../catalog/accessors';
import type { Catalog } from '../catalog/types';
import type { Messages } from '../messages';
import type { CountRecord } from './record';
import { type Column, renderTable, type TableOptions } from './table';
import type { Theme } from './theme';
import { padEnd, width, wrap } from './width';

export interface CountRow {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** How many sections it stands below. */
  readonly depth: number;
}

/** Counted things in one language, sections with their depth. */
export function toCountRows(records: readonly CountRecord[], language: string): CountRow[] {
  return records.map(({ id, title, count }) => ({
    id,
    title: inLanguage(title, language),
    count,
    depth: id.split('/').length - 1,
  }));
}

/** Counted things as a table, what stands below another one indented. */
export function renderCounts(
  rows: readonly CountRow[],
  messages: Messages,
  options: TableOptions,
): string {
  const { fields } = messages;
  const cells = rows.map(({ id, title, count, depth }) => [
    `${'  '.repeat(depth)}${title}`,
    String(count),
    id,
  ]);
  const columns = [
    { heading: fields.label ?? '', kind: 'text', paint: 'title' },
    { heading: fields.count ?? '', kind: 'fixed', align: 'right' },
    { heading: fields.id ?? '', kind: 'fixed', paint: 'faint', optional: 1 },
  ] as const;
  return fittedOrWhole(columns, cells, options);
}

/** A table, wider than the terminal where nothing narrower can be made of it. */
function fittedOrWhole(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  options: TableOptions,
): string {
  return (
    renderTable(columns, cells, options) ??
    renderTable(columns, cells, { ...options, width: null }) ??
    ''
  );
}

/** What one sees first: the sections with their counts, and commands to try. */
export function renderOverview(
  rows: readonly CountRow[],
  catalog: Catalog,
  messages: Messages,
  options: TableOptions,
): string {
  const { overview } = messages;
  const { theme } = options;
  const cells = options.width ?? Number.POSITIVE_INFINITY;
  const counts = overview.counts(
    catalog.resources.length,
    catalog.series.length,
    catalog.tags.length,
  );
  return [
    ...wrap(counts, cells).map((line) => theme.heading(line)),
    '',
    renderCounts(rows, messages, options),
    theme.heading(overview.try),
    ...examplesIn(cells, overview.examples, theme),
    '',
    overview.help,
    '',
  ].join('\n');
}

/** Calls to try, with what they do beside them; below them where there is no room for that. */
function examplesIn(
  cells: number,
  examples: readonly (readonly [string, string])[],
  theme: Theme,
): string[] {
  const calls = examples.map(([command]) => `awesome-pretrain ${command}`);
  const longest = Math.max(...calls.map(width));
  const isBeside = examples.every(([, what]) => longest + 2 + width(what) <= cells);
  return examples.flatMap(([, what], index) => {
    const call = calls[index] ?? '';
    if (isBeside) return [`${padEnd(call, longest)}  ${theme.faint(what)}`];
    return [call, ...wrap(what, cells - 2).map((line) => `  ${theme.faint(line)}`)];
  });
}
