import stringWidth from 'fast-string-width';

/** How many terminal cells a text takes. */
export function width(text: string): number {
  // What a table mostly holds; to measure that character by character takes most of its time.
  return /^[ -~─…·–×]*$/.test(text) ? text.length : stringWidth(text);
}

/** Opening marks stay with what follows them, closing marks with what goes before. */
const UNIT =
  /[（《“‘【「『〈]*(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（《“‘【「『〈，。；：、！？）》”’】」』〉]+)?[，。；：、！？）》”’】」』〉…—]*\s*/gu;

/**
 * Breaks a text into lines no wider than a number of cells: between words, between Chinese
 * characters, and inside a word only where it alone is too wide.
 */
export function wrap(text: string, cells: number): string[] {
  const limit = Math.max(1, cells);
  if (width(text) <= limit) return [text];
  if (PLAIN.test(text)) return wrapPlain(text, limit);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of text.match(UNIT) ?? []) {
    if (unit === '') continue;
    const bare = unit.trimEnd();
    if (used > 0 && used + width(bare) > limit) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (width(bare) <= limit) {
      line += unit;
      used += width(unit);
      continue;
    }
    for (const character of graphemes(bare)) {
      const cells = width(character);
      if (used > 0 && used + cells > limit) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += character;
      used += cells;
    }
    if (bare !== unit) {
      line += ' ';
      used += 1;
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Characters of one cell, between which a line ends at blanks only. */
const PLAIN = /^(?:[ -~·–×]|… )*$/;

/** The same for what most texts are; to look at every word takes several times as long. */
function wrapPlain(text: string, limit: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > limit) {
    const blank = text.lastIndexOf(' ', from + limit);
    const to = blank > from ? blank : from + limit;
    lines.push(text.slice(from, to).trimEnd());
    from = to;
    while (text[from] === ' ') from += 1;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

let segmenter: Intl.Segmenter | undefined;

/** A text as the characters that a reader sees. */
export function graphemes(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A text followed by blanks up to a width in cells. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}
