import { toText, valueAt } from './record-values';

/** How cells are written. */
export interface CellOptions {
  /** Puts an apostrophe before what a spreadsheet would take for a formula. */
  readonly guarded?: boolean;
}

/**
 * Records as CSV (RFC 4180, lines end in LF) with a header of field names.
 *
 * @param fields dotted names of what each column holds
 */
export function renderCsv(
  records: readonly object[],
  fields: readonly string[],
  options: CellOptions = {},
): string {
  return rows(records, fields, options)
    .map((row) =>
      record(
        row.map((cell) => (/[",\r\n]/.test(cell) ? quoted(cell) : cell)),
        ',',
      ),
    )
    .join('');
}

/**
 * Records as tab-separated values; a tab or line break inside a value becomes a space. A value that
 * begins with a quotation mark is quoted as in CSV, for most readers look for that here too.
 */
export function renderTsv(
  records: readonly object[],
  fields: readonly string[],
  options: CellOptions = {},
): string {
  return rows(records, fields, options)
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')))
    .map((row) =>
      record(
        row.map((cell) => (cell.startsWith('"') ? quoted(cell) : cell)),
        '\t',
      ),
    )
    .join('');
}

function rows(
  records: readonly object[],
  fields: readonly string[],
  { guarded = false }: CellOptions,
): string[][] {
  const cells = records.map((one) => fields.map((field) => toText(valueAt(one, field))));
  const all = [[...fields], ...cells];
  return guarded ? all.map((row) => row.map(withGuard)) : all;
}

/** One line. An empty cell alone stands in quotes: an empty line is no record for most readers. */
function record(cells: readonly string[], separator: string): string {
  return `${cells.join(separator) || '""'}\n`;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A cell as text; spreadsheets take the wide forms of these characters for the same. */
const withGuard = (cell: string): string =>
  /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
