import { spansOf } from './highlight';
import { width, wrap } from './width';

export interface ExcerptOptions {
  /** Cells of a line. */
  readonly cells: number;
  /** How many lines there may be. */
  readonly lines: number;
  /** What stands where something was left out. */
  readonly ellipsis: string;
  /** Words of a query that should be seen. */
  readonly wanted: readonly string[];
}

export interface Excerpt {
  readonly lines: readonly string[];
  /** What is shown, before it was broken into the lines. */
  readonly text: string;
}

/** What parts of a sentence end with. */
const PART = /[.,:;!?] |[，。：；！？]/g;

/**
 * As much of a text as has room, from its beginning; from a later part where only that says more of
 * the words that are wanted.
 *
 * @param head stands before the text, whatever of it is shown
 */
export function excerpt(head: string, text: string, options: ExcerptOptions): Excerpt {
  const { ellipsis, wanted } = options;
  const first = cut(head + text, options);
  if (first.left === 0 || wanted.length === 0) return first;
  const spans = spansOf(text, wanted);
  const said = (from: number, to: number): number =>
    new Set(spans.filter((one) => one.from >= from && one.to <= to).map(({ word }) => word)).size;

  let best = first;
  let most = said(0, text.length - first.left);
  const all = said(0, text.length);
  for (const { index, 0: sign } of text.matchAll(PART)) {
    if (most === all) break;
    const from = index + sign.length;
    // No character takes less than a cell, so nothing beyond has room.
    if (said(from, from + options.cells * options.lines) <= most) continue;
    const later = cut(`${head}${ellipsis} ${text.slice(from)}`, options);
    const own = said(from, text.length - later.left);
    if (own > most) [best, most] = [later, own];
  }
  return best;
}

/** A text as far as it has room, and how many of its characters are left out. */
function cut(
  text: string,
  { cells, lines: most, ellipsis }: ExcerptOptions,
): Excerpt & { readonly left: number } {
  const all = wrap(text, cells);
  if (all.length <= most) return { lines: all, text, left: 0 };
  const lines = all.slice(0, most);
  const [room = ''] = wrap(lines.pop() ?? '', cells - width(ellipsis));
  const last = room.replace(/[\s,;:–—，、；：]+$/, '');
  let end = 0;
  for (const line of [...lines, last]) end = text.indexOf(line, end) + line.length;
  return {
    lines: [...lines, last + ellipsis],
    text: text.slice(0, end) + ellipsis,
    left: text.length - end,
  };
}
