import { parse } from '@retorquere/bibtex-parser';

/** A BibTeX entry as another program reads it. */
export interface ReadEntry {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  /** Given names first; `others` last where the entry has that. */
  readonly authors: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads BibTeX with the parser that feeds Zotero's Better BibTeX; throws where it found a fault. */
export function readBibtex(source: string): ReadEntry[] {
  const { entries, errors } = parse(source, { english: false, sentenceCase: false });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries.map(({ type, key, fields }) => {
    const authors = (fields.author ?? []).map(({ name, firstName, prefix, lastName, suffix }) =>
      nameTypeset(name ?? inOrder(firstName, prefix, lastName, suffix)),
    );
    return { type, key, title: plain(fields.title ?? ''), authors, fields };
  });
}

/** Reads pieces of LaTeX as `readBibtex` reads a title. */
export function readLatex(pieces: readonly string[]): string[] {
  const entries = pieces.map((piece, index) => `@misc{k${index}, title = {{${piece}}}}\n`);
  return readBibtex(entries.join('')).map(({ title }) => title);
}

/** Text as it looks when LaTeX has set it: dashes joined, a run of spaces as one. */
export function typeset(text: string): string {
  return plain(text.replaceAll('---', '—').replaceAll('--', '–'));
}

/** The same of a name, however its initials, or the names in one of these scripts, are spaced. */
export function nameTypeset(name: string): string {
  const text = typeset(name).replaceAll('. ', '.');
  return EAST_ASIAN.test(text) ? text.replaceAll(' ', '') : text;
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー ]+$/u;

/** The parts of a name in the order in which it is printed. */
export function inOrder(given = '', particle = '', family = '', suffix = ''): string {
  const parts = EAST_ASIAN.test(given + family)
    ? [family, given]
    : [given, particle, family, suffix];
  return parts.filter((part) => part !== '').join(' ');
}

/** The parser writes Greek letters of mathematics in italics. */
const plain = (text: string): string =>
  text
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .replace(/ +/g, ' ')
    .trim();
