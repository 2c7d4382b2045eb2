import { encodeAddress } from '../../../catalog/address';
import { FIGURES } from '../../../catalog/figures';
import type { SiteMessages } from '../../../messages/en-site';
import { renderCsv } from '../../../render/delimited';
import { escapeCell } from '../../../render/markdown';
import type { Details } from '../../figures/details';
import type { FigureRow } from '../../figures/rows';
import { comparisonOf, linksOf } from './comparison';

/** Rows side by side as a table of GitHub's Markdown. */
export function rowsAsMarkdown(
  rows: readonly FigureRow[],
  details: Details,
  words: SiteMessages,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const texts = (cells: readonly string[]): string => line(cells.map(escapeCell));
  return [
    texts(['', ...rows.map(({ name }) => name)]),
    line(['---', ...rows.map(() => '---')]),
    ...comparisonOf(rows, details, words).map(texts),
    ...linksOf(rows, details, words).map(([kind, ...addresses]) =>
      line([escapeCell(kind), ...addresses.map((one) => one && `<${encodeAddress(one)}>`)]),
    ),
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
