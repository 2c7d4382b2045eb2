import { isHan, lightStem, normalize, stem } from '../search/analyzer';
import type { Theme } from './theme';

/** A part of a text that answers a word of a query. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The word, as the query has it. */
  readonly word: string;
}

/**
 * Words and numbers such as `v3.2` in alphabets and syllabaries; Chinese is looked for as it stands.
 * The properties of Unicode would say it better, but to load them takes longer than all the rest.
 */
const TOKEN =
  /[a-z0-9\xaa\xb5\xc0-\xd6\xd8-\xf6\xf8-\u1fff\u3041-\u30ff\uac00-\ud7a3]+(?:\.[0-9]+[a-z]*)*/gi;
/** The beginning of a word is pointed out from so many letters on. */
const SHORTEST = 3;

/**
 * Where a text says words of a query: as they are, as the beginning of a word, or in another form.
 *
 * @param words as the search understood them
 * @returns in order, none within another
 */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const word of words.filter(isHan)) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      found.push({ from: at, to: at + word.length, word });
    }
  }
  const others = words.filter((word) => !isHan(word));
  // Other forms of a word begin with the same letters; most tokens do not, and need no closer look.
  const beginnings = new Set(others.map((word) => word.slice(0, SHORTEST)));
  for (const { 0: token, index } of others.length > 0 ? text.matchAll(TOKEN) : []) {
    const beginning = token.slice(0, SHORTEST).toLowerCase();
    if (/^[a-z0-9]+$/.test(beginning) && !beginnings.has(beginning)) continue;
    const plain = normalize(token);
    const word = others.find((one) => isForm(plain, one));
    if (word !== undefined) {
      found.push({ from: index, to: index + token.length, word });
      continue;
    }
    const begun = others.find((one) => one.length >= SHORTEST && plain.startsWith(one));
    if (begun === undefined) continue;
    const length = Math.min(begun.length, token.length);
    found.push({ from: index, to: index + length, word: begun });
  }
  let end = 0;
  return found
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** Whether a token is a word, or another form of it, as the search takes them for one. */
function isForm(token: string, word: string): boolean {
  return token === word || lightStem(token) === lightStem(word) || stem(token) === stem(word);
}

/** Paints spans in the lines that a text was broken into; one may go on in the next line. */
export function paintSpans(
  lines: readonly string[],
  text: string,
  spans: readonly Span[],
  paint: (text: string) => string,
): string[] {
  let at = 0;
  return lines.map((line) => {
    const start = text.indexOf(line, at);
    if (start === -1) return line;
    at = start + line.length;
    let painted = '';
    let done = 0;
    for (const { from, to } of spans) {
      const [first, last] = [Math.max(from - start, done), Math.min(to - start, line.length)];
      if (first >= last) continue;
      painted += line.slice(done, first) + paint(line.slice(first, last));
      done = last;
    }
    return painted + line.slice(done);
  });
}

/** A theme that points out the words of a query in titles. */
export function highlighted(theme: Theme, words: readonly string[]): Theme {
  if (words.length === 0) return theme;
  const mark = (text: string): string =>
    paintSpans([text], text, spansOf(text, words), theme.match).join('');
  return { ...theme, title: (text) => theme.title(mark(text)) };
}
