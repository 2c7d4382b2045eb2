import { graphemes, width } from '../render/width';
import { type Key, oneLine } from './keys';

/** A line that is being typed. */
export interface Line {
  readonly text: string;
  /** Where the next character goes, counted in code units; never inside a character. */
  readonly cursor: number;
}

/** No query is longer, whatever is pasted; in code points. */
const LONGEST = 200;

/** A line that holds a text, with the cursor at its end. */
export function lineOf(text: string): Line {
  const whole = [...oneLine(text)].slice(0, LONGEST).join('');
  return { text: whole, cursor: whole.length };
}

/**
 * What a key makes of a line.
 *
 * @returns null where the key is none for editing
 */
export function edit(line: Line, key: Key): Line | null {
  const { text, cursor } = line;
  const before = text.slice(0, cursor);
  const after = text.slice(cursor);
  if (key.type !== 'press') {
    const head = lineOf(before + oneLine(key.text)).text;
    return { text: lineOf(head + after).text, cursor: head.length };
  }
  switch (key.name) {
    case 'left':
      return { text, cursor: withoutLast(before).length };
    case 'right':
      return { text, cursor: text.length - withoutFirst(after).length };
    case 'ctrl-a':
      return { text, cursor: 0 };
    case 'ctrl-e':
      return { text, cursor: text.length };
    case 'backspace':
      return joined(withoutLast(before), after);
    case 'delete':
      return joined(before, withoutFirst(after));
    case 'ctrl-w':
      return joined(before.replace(/\S+\s*$|\s+$/u, ''), after);
    case 'ctrl-u':
      return joined('', after);
    case 'ctrl-k':
      return joined(before, '');
    default:
      return null;
  }
}

/**
 * The part of a line that is shown where it is too long: that around the cursor.
 *
 * @param cells how many there are, one of them for the cursor
 * @returns what is shown, and the cell of the cursor in it
 */
export function shownPart(line: Line, cells: number): { text: string; cursor: number } {
  const parts = graphemes(line.text.slice(0, line.cursor));
  let used = 0;
  let from = parts.length;
  while (from > 0) {
    const next = width(parts[from - 1] ?? '');
    if (used + next > cells - 1) break;
    used += next;
    from -= 1;
  }
  const shown = parts.slice(from);
  let room = cells - used;
  for (const part of graphemes(line.text.slice(line.cursor))) {
    room -= width(part);
    if (room < 0) break;
    shown.push(part);
  }
  return { text: shown.join(''), cursor: used };
}

const joined = (before: string, after: string): Line => ({
  text: before + after,
  cursor: before.length,
});

const withoutLast = (text: string): string => graphemes(text).slice(0, -1).join('');
const withoutFirst = (text: string): string => graphemes(text).slice(1).join('');
