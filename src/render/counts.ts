import type { Catalog } from '../catalog/types';
import { inLanguage } from '../catalog/view';
import type { Messages } from '../text';
import type { CountRecord } from './record';
import { type Column, renderTable, type TableOptions } from './table';
import { wrap } from './width';

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
    { heading: fields.id ?? '', kind: 'fixed', paint: 'faint', optional: true },
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
  const examples = overview.examples.map(([command, what]) => [
    `awesome-pretrain ${command}`,
    what,
  ]);
  const columns = [
    { heading: '', kind: 'fixed' },
    { heading: '', kind: 'text', paint: 'faint', optional: true },
  ] as const;
  // Two lines of the table are its headings, which commands to try do without.
  const table = fittedOrWhole(columns, examples, options).split('\n').slice(2).join('\n');
  const counts = overview.counts(
    catalog.resources.length,
    catalog.series.length,
    catalog.tags.length,
  );
  return [
    ...wrap(counts, options.width ?? Number.POSITIVE_INFINITY).map((line) => theme.heading(line)),
    '',
    renderCounts(rows, messages, options),
    theme.heading(overview.try),
    table,
    overview.help,
    '',
  ].join('\n');
}
