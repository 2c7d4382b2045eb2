import { graphemes, padEnd, width } from '../render/width';

/** A text without styles, cut to a number of cells where it is wider. */
export function cut(text: string, cells: number, ellipsis: string): string {
  if (width(text) <= cells) return text;
  const room = cells - width(ellipsis);
  if (room < 0) return '';
  let used = 0;
  let shown = '';
  for (const part of graphemes(text)) {
    used += width(part);
    if (used > room) break;
    shown += part;
  }
  return shown.trimEnd() + ellipsis;
}

/** A text without styles, cut or followed by blanks so that it takes a number of cells. */
export function fill(text: string, cells: number, ellipsis: string): string {
  return padEnd(cut(text, cells, ellipsis), cells);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is about
const DRESS_OR_TEXT = /\u001b\[([\d;]*)m|\u001b\]8;;(.*?)\u001b\\|[^\u001b]+/g;
/** The codes that end a style; a theme never ends one style inside another. */
const ENDS = new Set(['', '0', '22', '23', '24', '27', '39', '49']);
const LINK_END = '\u001b]8;;\u001b\\';

/**
 * A line with styles and hyperlinks, broken wherever it is wider than a number of cells.
 *
 * @param indent blanks before every line but the first
 */
export function breakLine(line: string, cells: number, indent = 0): string[] {
  if (width(line) <= cells) return [line];
  const lines: string[] = [];
  let styles: string[] = [];
  let link = '';
  let shown = '';
  let used = 0;
  for (const [part, code, address] of line.matchAll(DRESS_OR_TEXT)) {
    if (code !== undefined) styles = ENDS.has(code) ? [] : [...styles, part];
    if (address !== undefined) link = address === '' ? '' : part;
    if (code !== undefined || address !== undefined) {
      shown += part;
      continue;
    }
    for (const character of graphemes(part)) {
      const own = width(character);
      if (used > 0 && used + own > cells) {
        lines.push(shown + (styles.length > 0 ? '\u001b[0m' : '') + (link && LINK_END));
        shown = ' '.repeat(indent) + link + styles.join('');
        used = indent;
      }
      shown += character;
      used += own;
    }
  }
  return [...lines, shown];
}
