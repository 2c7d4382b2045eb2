import type { Candidate } from './target';

/** The quotation mark that is still open, if one is. */
type Quote = '' | '"' | "'";

/** A line of bash as far as it is typed. */
export interface Line {
  /** Its words without their quotes, the name of the command first; the last one is that at the cursor. */
  readonly words: readonly string[];
  /** The word at the cursor as it was typed. */
  readonly raw: string;
  readonly quote: Quote;
  /** Whether the word at the cursor is the file of a `>` or `<`. */
  readonly redirects: boolean;
}

/** Reads a line as bash does; nothing in it is expanded or run. */
export function readLine(line: string): Line {
  const words: string[] = [];
  let word = '';
  let start = 0;
  let quote: Quote = '';
  let redirects = false;
  let depth = 0;
  const end = (at: number): void => {
    if (at > start) {
      if (!redirects) words.push(word);
      redirects = false;
    }
    word = '';
  };
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    const next = line[at + 1] ?? '';
    if (quote !== '' && character === quote) quote = '';
    else if (quote === "'") word += character;
    else if (character === '\\' && (quote === '' || '"\\$`'.includes(next))) {
      word += next;
      at += 1;
    } else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (quote === '' && depth === 0 && /[ \t\n]/.test(character)) {
      end(at);
      start = at + 1;
    } else if (quote === '' && depth === 0 && /[<>]/.test(character) && next !== '(') {
      // The number or & before it is no word: 2> errors, &> all.
      if (/^(\d+|&)$/.test(line.slice(start, at))) start = at;
      end(at);
      while (/[<>|&]/.test(line[at + 1] ?? '')) at += 1;
      start = at + 1;
      redirects = true;
    } else {
      if (quote === '' && character === '(') depth += 1;
      if (quote === '' && character === ')') depth -= 1;
      word += character;
    }
  }
  return { words: [...words, word], raw: line.slice(start), quote, redirects };
}

/**
 * A text as it is written in a line of bash.
 *
 * @param quote the quotation mark it stands in; readline writes the closing one, unless there is one
 *   at the end of the text
 */
export function quoted(text: string, quote: Quote): string {
  const written = writtenIn(quote, text);
  return quote !== '' && written.endsWith(quote) ? written + quote : written;
}

function writtenIn(quote: Quote, text: string): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  // Between double quotes, nothing but their end keeps `!` from being looked up in the history.
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&').replaceAll('!', '"\\!"');
  return text.replace(/[ \t"'\\$`!*?[\](){}<>|&;#~]/g, '\\$&');
}

/**
 * What readline puts in the place of its word. Its word begins after the last `=`, `:` or open
 * quotation mark, so it may be a part only of the word at the cursor.
 *
 * @param whole what shall stand at the cursor, without quotes
 * @param line the line up to the cursor
 * @param replaced readline's word
 * @param beginning the beginning of readline's word that shall stay as it is typed
 * @returns null where that with what stands before it is not the beginning of the whole
 */
export function replacement(
  whole: string,
  line: Line,
  replaced: string,
  beginning = '',
): string | null {
  const rest = replaced.length - beginning.length;
  const before = readLine(line.raw.slice(0, line.raw.length - rest));
  const text = before.words.at(-1) ?? '';
  if (!whole.startsWith(text)) return null;
  return beginning + quoted(whole.slice(text.length), before.quote);
}

/**
 * The candidates to show for what is typed: those that begin with it; else those that do in another
 * case; else those that hold it, as `moe` is held by `reports/moe`.
 */
export function matching(typed: string, candidates: readonly Candidate[]): string[] {
  const folded = typed.toLowerCase();
  const ways: ((value: string) => boolean)[] = [
    (value) => value.startsWith(typed),
    (value) => value.toLowerCase().startsWith(folded),
    (value) => value.toLowerCase().includes(folded),
  ];
  for (const way of ways) {
    const found = candidates.map(({ value }) => value).filter(way);
    if (found.length > 0) return losesTyped(folded, found) ? [] : found;
  }
  return [];
}

/** Readline puts the beginning that all have in common in the place of what is typed. */
function losesTyped(folded: string, [first = '', ...others]: readonly string[]): boolean {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return length > 0 && !first.slice(0, length).toLowerCase().includes(folded);
}
