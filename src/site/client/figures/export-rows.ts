import { FIGURES } from '../../../catalog/figures';
import type { SiteMessages } from '../../../messages/en-site';
import { renderCsv } from '../../../render/delimited';
import { escapeCell } from '../../../render/markdown';
import type { FigureRow } from '../../figures/rows';
import { comparisonOf } from './comparison';

/** Rows side by side as a table of GitHub's Markdown. */
export function rowsAsMarkdown(rows: readonly FigureRow[], words: SiteMessages): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;
  return [
    line(['', ...rows.map(({ name }) => name)]),
    line(['---', ...rows.map(() => '---')]),
    ...comparisonOf(rows, words).map(line),
    line([words.figuresOf.link, ...rows.map(({ url }) => url ?? '')]),
  ].join('');
}

/** Rows as CSV, a row each: figures as plain numbers, and as eyes read them where they are none. */
export function rowsAsCsv(rows: readonly FigureRow[]): string {
  const stated = FIGURES.filter((figure) => rows.some(({ texts }) => texts[figure] !== undefined));
  const records = rows.map((row) => ({
    ...{ id: row.id, name: row.name, series: row.series, org: row.org, date: row.date },
    ...Object.fromEntries(
      stated.map((figure) => [figure, row.values[figure] ?? row.texts[figure] ?? null]),
    ),
    url: row.url,
  }));
  const fields = ['id', 'name', 'series', 'org', 'date', ...stated, 'url'];
  return renderCsv(records, fields, { guarded: true });
}
