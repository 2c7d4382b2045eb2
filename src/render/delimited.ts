import { toText, valueAt } from './record-values';

/**
 * Records as CSV (RFC 4180, lines end in LF) with a header of field names.
 *
 * @param fields dotted names of what each column holds
 */
export function renderCsv(records: readonly object[], fields: readonly string[]): string {
  return rows(records, fields)
    .map((row) => `${row.map(quoted).join(',')}\n`)
    .join('');
}

/** Records as tab-separated values; a tab or line break inside a value becomes a space. */
export function renderTsv(records: readonly object[], fields: readonly string[]): string {
  return rows(records, fields)
    .map((row) => `${row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`)
    .join('');
}

function rows(records: readonly object[], fields: readonly string[]): string[][] {
  return [
    [...fields],
    ...records.map((record) => fields.map((field) => toText(valueAt(record, field)))),
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
