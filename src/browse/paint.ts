import type { Frame } from './view';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
/** Terminals that know these show what stands between them at once; others ignore them. */
const BEGIN_UPDATE = '\u001b[?2026h';
const END_UPDATE = '\u001b[?2026l';

/**
 * What to write so that a terminal shows a frame.
 *
 * @param shown what it shows now; null where that is not known
 * @returns only the lines that are others than before
 */
export function paint(shown: Frame | null, frame: Frame): string {
  const before = shown?.lines.length === frame.lines.length ? shown.lines : null;
  const parts = [BEGIN_UPDATE, HIDE_CURSOR];
  if (before === null) parts.push('\u001b[0m\u001b[2J');
  frame.lines.forEach((line, row) => {
    if (line === before?.[row]) return;
    // What stands there is erased first: after a full line that would take its last character.
    parts.push(`\u001b[${row + 1};1H\u001b[2K${line}`);
  });
  if (frame.cursor) {
    parts.push(`\u001b[${frame.cursor.row + 1};${frame.cursor.column + 1}H`, SHOW_CURSOR);
  }
  return [...parts, END_UPDATE].join('');
}
