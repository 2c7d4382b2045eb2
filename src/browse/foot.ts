import type { Messages } from '../messages';
import type { Format } from '../render/formats';
import { width } from '../render/width';
import { type Appearance, glyphsOf } from './appearance';
import { cut } from './cells';
import { FORMAT_KEYS } from './leaving';
import { noticeText } from './notice';
import type { State } from './state';

/** A key and what it does. */
type Hint = readonly [string, string];

/** The last line: a word about what was just done, or the keys that can be pressed. */
export function footRow(state: State, columns: number, appearance: Appearance): string {
  const { theme, messages } = appearance;
  if (state.notice) {
    const { ellipsis } = glyphsOf(appearance);
    return theme.title(cut(noticeText(state.notice, messages), columns, ellipsis));
  }
  return rowsOf(hintsFor(state, messages), columns, appearance)[0] ?? '';
}

/** The keys that can be pressed, the most needed first: what does not fit is left out. */
function hintsFor({ mode, query, marked, destination }: State, { browse }: Messages): Hint[] {
  const { hints } = browse;
  if (mode === 'help' || mode === 'picker') return [...hints[mode]];
  const enter =
    marked.length > 0
      ? browse.printMarked(marked.length)
      : destination.isTerminal
        ? browse.open
        : browse.print;
  const isEmpty = mode === 'query' && query.text === '';
  return [['Enter', enter], ...hints[isEmpty ? 'start' : mode]];
}

/** Names of formats that are the same in every language. */
const NAMES: Partial<Record<Format, string>> = { markdown: 'Markdown', bibtex: 'BibTeX' };

/** The question what becomes of the marks, in as many rows as it takes. */
export function questionRows(
  { marked, destination }: State,
  columns: number,
  appearance: Appearance,
): string[] {
  const { browse } = appearance.messages;
  const { formats, drop, goOn } = browse.leaving;
  const choices: Hint[] = destination.hasFormat
    ? [['Enter', browse.print]]
    : [
        ['Enter', formats.table ?? 'table'],
        ...Object.entries(FORMAT_KEYS).map(
          ([key, format]): Hint => [key, NAMES[format] ?? formats[format] ?? format],
        ),
      ];
  const hints: Hint[] = [...choices, ['q', drop], ['Esc', goOn]];
  return rowsOf(hints, columns, appearance, browse.leaving.question(marked.length));
}

/** Hints in rows no wider than a number of cells, after words at the beginning. */
function rowsOf(
  hints: readonly Hint[],
  columns: number,
  { theme }: Appearance,
  before = '',
): string[] {
  const rows: string[] = [];
  let row = theme.title(before);
  let used = width(before);
  let gap = '';
  for (const [key, what] of hints) {
    const cells = width(`${key} ${what}`);
    if (used > 0 && used + gap.length + cells > columns) {
      rows.push(row);
      row = '';
      used = 0;
      gap = '';
    }
    row += `${gap}${theme.heading(key)} ${theme.faint(what)}`;
    used += gap.length + cells;
    gap = '  ';
  }
  return [...rows, row];
}
