import type { Entry, parse as Parse } from '@retorquere/bibtex-parser';
import { closingPlaces } from '../render/bibtex-brackets';
import {
  BoundError,
  clean,
  cleanAddress,
  type Left,
  type ReadEntry,
  type ReadLink,
  type ReadList,
} from './read-list';

/** The longest entry that is read, in characters: LaTeX takes longer than its length. */
const MAX_ENTRY = 20_000;
/** How deep braces may be nested. */
const MAX_DEPTH = 100;
/** How many `@` may begin no whole entry: behind each the parser reads on to the end of the text. */
const MAX_BROKEN = 200;
/** The longest piece of a text that is looked for again, in characters. */
const MAX_SOUGHT = 200;

/**
 * Reads a BibTeX or BibLaTeX library.
 *
 * @throws BoundError where reading it would take too long
 */
export async function readBibtex(text: string): Promise<ReadList> {
  // Pages from which entries are copied have other spaces, which the parser does not know.
  const source = text.replace(/\r\n?/g, '\n').replace(/[^\S\n\t]/g, ' ');
  holdBounds(source);
  holdBroken(source);
  const { entries, errors } = await parsed(source);
  const lineAt = linesOf(source);
  const left = errors.map((error) => toLeft(error, source, lineAt));
  const placeOf = placesIn(source);
  const read = entries
    // Of an entry that does not end where it should the parser has no source, and a part only.
    .filter(({ fields, input }) => input !== '' && Object.keys(fields).length > 0)
    .map((entry) => asEntry(entry, lineAt(placeOf(entry.input)), left));
  return { title: '', intro: '', sections: [], mentions: [], entries: read, left };
}

/** What the parser found wrong, of which it has a sentence in English only. */
function toLeft(
  { error, input = '' }: { readonly error: string; readonly input?: string },
  source: string,
  lineAt: (place: number) => number,
): Left {
  const short = (text: string): string => clean(text).slice(0, 200);
  const literally = (text: string): string => text.replace(/[^\w\s]/g, '\\$&');
  const [, name] = /^Unresolved @string reference "(.*)"/.exec(error) ?? [];
  if (name !== undefined) {
    const place = source.search(new RegExp(`[=#]\\s*${literally(name)}`));
    return { reason: 'string', line: lineAt(place), what: short(name) };
  }
  const [, names] = /-part name "(.*?)", dropping/s.exec(error) ?? [];
  if (names !== undefined) {
    const parts = names.slice(0, MAX_SOUGHT).split(/,\s*/);
    const place = source.search(new RegExp(parts.map(literally).join(',\\s*')));
    return { reason: 'names', line: lineAt(place), what: short(names) };
  }
  const line = lineAt(source.indexOf(input));
  if (error.startsWith('unhandled')) return { reason: 'latex', line, what: short(input) };
  const [, key = ''] = /^\s*@\w+\s*[{(]\s*([^,\s]*)/.exec(input) ?? [];
  return { reason: 'broken', line, what: short(key || input) };
}

async function parsed(source: string): Promise<ReturnType<typeof Parse>> {
  // Not at the top: what builds the program loads this file as an ES module, which the parser is not.
  const { parse } = await import('@retorquere/bibtex-parser');
  try {
    return parse(source, { english: false, sentenceCase: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Names that stand for others make a text too long to be held; else calls within calls are too many.
    const isText = error.message === 'Invalid string length';
    throw new BoundError(isText ? 'entry' : 'depth', 1);
  }
}

function holdBounds(source: string): void {
  let size = 0;
  let depth = 0;
  source.split('\n').forEach((line, index) => {
    if (/^\s*@/.test(line)) [size, depth] = [0, 0];
    size += line.length + 1;
    if (size > MAX_ENTRY) throw new BoundError('entry', index + 1);
    for (const sign of line) {
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth > MAX_DEPTH) throw new BoundError('depth', index + 1);
    }
  });
}

const HEAD = /@\s*\w+\s*[{(]/y;

function holdBroken(source: string): void {
  const closings = closingPlaces(source);
  let broken = 0;
  let end = -1;
  for (let at = source.indexOf('@'); at !== -1; at = source.indexOf('@', Math.max(at, end) + 1)) {
    const isComment = source.slice(source.lastIndexOf('\n', at) + 1, at).includes('%');
    if (isComment) continue;
    HEAD.lastIndex = at;
    const head = HEAD.exec(source)?.[0] ?? '';
    end = closings[at + head.length - 1] ?? -1;
    if (end === -1) broken += 1;
    if (broken > MAX_BROKEN) throw new BoundError('broken', source.slice(0, at).split('\n').length);
  }
}

/** Tells the line of a place in a text; the first of what is nowhere. */
function linesOf(source: string): (place: number) => number {
  const ends: number[] = [];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) ends.push(at);
  return (place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Finds one piece of a text after the other. */
function placesIn(source: string): (piece: string) => number {
  let from = 0;
  return (piece) => {
    const at = piece === '' ? -1 : source.indexOf(piece.trimStart(), from);
    if (at !== -1) from = at;
    return from;
  };
}

function asEntry({ type, key, fields }: Entry, line: number, left: Left[]): ReadEntry {
  const text = (name: string): string => {
    const value: unknown = (fields as Record<string, unknown>)[name];
    return plain(Array.isArray(value) ? value.join(', ') : String(value ?? ''));
  };
  const title = text('title') || text('shorttitle') || key;
  const links: ReadLink[] = [];
  const add = (address: string, words: string): void => {
    const link = cleanAddress(address);
    if (!('url' in link)) left.push({ reason: link.why, line, what: address });
    else if (!links.some(({ url }) => url === link.url)) {
      links.push({ text: words, url: link.url, line });
    }
  };
  const eprint = text('eprint').replace(/^arxiv:/i, '');
  const isArxiv =
    /arxiv/i.test(text('archiveprefix') + text('eprinttype')) || /^\d{4}\.\d{4,5}/.test(eprint);
  if (eprint !== '' && isArxiv) add(`https://arxiv.org/abs/${eprint}`, 'paper');
  const kind = PAPERS.has(type) ? 'paper' : '';
  const url = text('url');
  if (url !== '') add(url, kind);
  const doi = text('doi').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
  if (doi !== '') add(`https://doi.org/${doi}`, 'paper');
  for (const name of ['howpublished', 'note', 'annote', 'annotation', 'pdf', 'code', 'journal']) {
    const value: unknown = (fields as Record<string, unknown>)[name];
    for (const [found] of String(value ?? '').matchAll(/https?:\/\/[^\s<>"{}|\\^`]+/g)) {
      add(found.replace(/(?<![.,;)])[.,;)]+$/, ''), name === 'code' ? 'code' : kind);
    }
  }
  const [, year = '', month = ''] = /^(\d{4})(?:-(\d{2}))?/.exec(text('date')) ?? [];
  const inYear = year || (/^\d{4}$/.exec(text('year'))?.[0] ?? '');
  const inMonth = month || monthOf(text('month'));
  return {
    line,
    title,
    links,
    annotation: text('annote') || text('annotation') || withoutLinks(text('note')),
    section: null,
    authors: (fields.author ?? []).map(nameOf).filter((name) => name !== ''),
    date: inYear && inMonth ? `${inYear}-${inMonth}` : inYear,
    venue: [text('journal') || text('journaltitle') || text('booktitle')]
      .filter((venue) => !/arxiv|corr\b/i.test(venue))
      .join(''),
    key,
  };
}

const PAPERS: ReadonlySet<string> = new Set([
  ...['article', 'inproceedings', 'conference', 'incollection', 'inbook', 'book'],
  ...['phdthesis', 'mastersthesis', 'thesis', 'techreport', 'report', 'unpublished', 'preprint'],
]);

function monthOf(text: string): string {
  const month = Number(text);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? String(month).padStart(2, '0') : '';
}

function withoutLinks(text: string): string {
  return /https?:\/\//.test(text) ? '' : text;
}

type Name = NonNullable<Entry['fields']['author']>[number];

function nameOf({ name, firstName, prefix, lastName, suffix }: Name): string {
  return plain(name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '));
}

/** A text without the HTML and the letters of mathematics in which the parser writes formatting. */
function plain(text: string): string {
  return clean(
    text
      .replace(/<\/?(?:i|b|em|strong|sub|sup|span|a|p|br|tt|code|pre)\b[^>]*>/gi, '')
      .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC')),
  );
}
