import Table from 'cli-table3';
import utilities from 'cli-table3/src/utils';
import type { Paints, Theme } from './theme';
import { width, wrap } from './width';

/** One column of a table. */
export interface Column {
  readonly heading: string;
  /** Text may be broken between words; what is fixed (a link, an id, a date) never is. */
  readonly kind: 'text' | 'fixed';
  readonly paint?: keyof Paints;
  /** Cells that a text is not squeezed below, where it has as many. */
  readonly least?: number;
  /** Where the text of each row leads to. */
  readonly addresses?: readonly (string | null)[];
  /** May be left out where the table is too wide, the column with the highest number first. */
  readonly optional?: number;
  readonly align?: 'right';
}

export interface TableOptions {
  /** Cells of the terminal; null fits nothing and breaks nothing. */
  readonly width: number | null;
  readonly theme: Theme;
  /** False where the locale cannot show box-drawing characters. */
  readonly unicode: boolean;
}

// Every cell comes in lines that fit their column and are painted each by itself, so there is nothing to
// cut and no colour to take on to the next line. To find that out takes cli-table3 most of its time.
Object.assign(utilities, {
  strlen: (text) => text.split('\n').reduce((most, line) => Math.max(most, drawnWidth(line)), 0),
  truncate: (text) => text,
  colorizeLines: (lines) => lines,
  pad: (text, cells, blank, align) => {
    const blanks = blank.repeat(Math.max(0, cells - drawnWidth(text)));
    return align === 'right' ? blanks + text : text + blanks;
  },
} satisfies typeof utilities);

/** Cells between two columns. */
const GAP = 2;
/** The least a text column is squeezed to, in cells. */
const LEAST = 16;

const NO_BORDERS = {
  ...Object.fromEntries(
    ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
      ['', '-mid', '-left', '-right'].map((end) => [side + end, '']),
    ),
  ),
  middle: ' '.repeat(GAP),
};

/**
 * The width of each column, or null where they do not fit: the widest text gives way first.
 *
 * @param natural the width each column would like, in cells
 * @param least the width each one needs, in cells
 * @param total cells of the line
 */
export function fitWidths(
  natural: readonly number[],
  least: readonly number[],
  total: number,
): number[] | null {
  const widths = [...natural];
  let over = widths.reduce((one, other) => one + other, GAP * (widths.length - 1)) - total;
  for (; over > 0; over -= 1) {
    let widest = -1;
    widths.forEach((own, index) => {
      if (own > (least[index] ?? 0) && own > (widths[widest] ?? 0)) widest = index;
    });
    if (widest === -1) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/**
 * The table is laid out around text that is marked as if it had a colour, which every measure of
 * widths passes over; not all of them know a link, so links come in when the layout is done.
 */
const marked = (text: string, index: number): string => `\u001b[2000;${index}m${text}\u001b[2001m`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text of a catalogue holds them
const MARKED = /\u001b\[2000;(\d+)m(.*?)\u001b\[2001m/g;

/** How many cells a text takes with its colours and marks. */
function drawnWidth(text: string): number {
  return width(text.includes('\u001b') ? text.replace(CODES, '') : text);
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what colours are made of
const CODES = /\u001b\[[\d;]*m/g;

/**
 * A table of rows. Where it does not fit, optional columns are left out one by one.
 *
 * @param below lines for each row that stand below it, across all columns, as they are
 * @returns the table, or null where even the columns that must be there do not fit
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
  below?: readonly (readonly string[])[],
): string | null {
  const widths = choose(columns, rows, options.width);
  if (widths === null) return null;
  const shown = [...widths.keys()];
  const { theme } = options;

  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: shown.map((column) => column.align ?? 'left'),
  });
  const line = options.unicode ? '─' : '-';
  table.push(shown.map((column) => theme.heading(column.heading)));
  table.push([...widths.values()].map((cells) => theme.faint(line.repeat(cells))));
  const targets: string[] = [];
  const isLinked = theme.hyperlink('x', 'y') !== 'x';
  const drawn = rows.map((row, number): string[][] => {
    const cells = shown.map((column) => {
      const { kind, paint, addresses } = column;
      const text = row[columns.indexOf(column)] ?? '';
      const lines = kind === 'fixed' ? [text] : wrap(text, widths.get(column) ?? 0);
      const painted = lines.map((one) => (paint && one !== '' ? theme[paint](one) : one));
      const address = isLinked ? addresses?.[number] : null;
      if (!address) return painted;
      const target = targets.push(address) - 1;
      return painted.map((one) => marked(one, target));
    });
    const height = Math.max(...cells.map((lines) => lines.length));
    return cells.map((lines) => [...lines, ...Array<string>(height - lines.length).fill('')]);
  });
  // All rows are one, for cli-table3 compares each with all those before it.
  if (drawn.length > 0) {
    table.push(shown.map((_, column) => drawn.flatMap((row) => row[column] ?? []).join('\n')));
  }
  const lines = table
    .toString()
    .replace(MARKED, (_, target, text) => theme.hyperlink(text, targets[target] ?? ''))
    .split('\n');
  if (!below) return lines.map((one) => `${one.trimEnd()}\n`).join('');
  let at = 2;
  const parts = drawn.map(([first], index) => {
    const own = lines.slice(at, at + (first?.length ?? 1));
    at += own.length;
    return [...own, ...(below[index] ?? [])];
  });
  return [...lines.slice(0, 2), ...parts.flat()].map((one) => `${one.trimEnd()}\n`).join('');
}

/** The columns that are shown, with their widths. */
function choose(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  total: number | null,
): Map<Column, number> | null {
  const measured = columns.map((column, index) => {
    const heading = width(column.heading);
    const natural = Math.max(heading, ...rows.map((row) => width(row[index] ?? '')));
    const least = column.kind === 'fixed' ? natural : heading;
    const wanted = Math.min(natural, column.least ?? LEAST);
    return { column, natural, least: Math.max(least, wanted) };
  });
  for (let shown = measured; ; ) {
    const natural = shown.map((one) => one.natural);
    const widths =
      total === null
        ? natural
        : fitWidths(
            natural,
            shown.map((one) => one.least),
            total,
          );
    if (widths) return new Map(shown.map(({ column }, index) => [column, widths[index] ?? 0]));
    const highest = Math.max(...shown.map(({ column }) => column.optional ?? 0));
    if (highest === 0) return null;
    shown = shown.filter(({ column }) => column.optional !== highest);
  }
}
