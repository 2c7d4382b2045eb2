import { closingPlaces } from './bibtex-brackets';

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  readonly key: string;
  /** From 1. */
  readonly line: number;
  /** By their names in lower case; without braces and quotation marks around them. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What somebody's BibTeX file holds. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  /** The line of an entry that does not end, null where all do. */
  readonly unclosed: number | null;
}

const HEAD = /@\s*([a-z][\w:.+-]*)\s*[{(]/iy;
const ENTRY_HEAD = /@\s*[a-z][\w:.+-]*\s*[{(]\s*[^\s,{}()"=]+\s*,/iy;

/**
 * Finds the entries of a BibTeX file as BibTeX and biber do: what stands between them is no part of
 * it, nor is what follows a `%` there or stands in `@comment{…}`; `@string` names are written out.
 */
export function readBibtexEntries(text: string): BibtexFile {
  const entries: BibtexEntry[] = [];
  const strings = new Map<string, string>();
  const closings = closingPlaces(text);
  let line = 1;
  /** Where the last line and the last comment begin. */
  let lineStart = 0;
  let comment = -1;
  let counted = 0;
  let end = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(end, at + 1))) {
    for (; counted < at; counted += 1) {
      const character = text[counted];
      if (character === '\n' || (character === '\r' && text[counted + 1] !== '\n')) {
        line += 1;
        lineStart = counted + 1;
      } else if (character === '%') comment = counted;
    }
    const isComment = comment >= Math.max(end, lineStart);
    const isAddress = /[\w.+-]/.test(text[at - 1] ?? '');
    if (isComment || isAddress) continue;
    HEAD.lastIndex = at;
    const [head, kind = ''] = HEAD.exec(text) ?? [];
    if (head === undefined) continue;
    const type = kind.toLowerCase();
    const start = at + head.length;
    const close = closings[start - 1] ?? -1;
    if (close === -1) {
      ENTRY_HEAD.lastIndex = at;
      const isMeant = type === 'string' || type === 'preamble' || ENTRY_HEAD.test(text);
      if (isMeant && type !== 'comment') return { entries, unclosed: line };
      continue;
    }
    end = close + 1;
    const body = text.slice(start, close);
    switch (type) {
      case 'comment':
      case 'preamble':
        break;
      case 'string':
        for (const [name, value] of fieldsOf(body, strings)) strings.set(name, value);
        break;
      default: {
        const [, key, rest = ''] = /^\s*([^\s,]+)\s*(?:,([\s\S]*))?$/.exec(body) ?? [];
        if (key !== undefined) {
          entries.push({ key, line, fields: fieldsOf(rest, strings) });
        }
      }
    }
  }
  return { entries, unclosed: null };
}

/**
 * The line of an entry with a key in a file that has none of that key, null where there is none: behind
 * a `%` or in `@comment{…}`, which hide it from biber, not from BibTeX.
 */
export function lineOfHidden(key: string, text: string): number | null {
  for (const { index, 1: found = '' } of text.matchAll(
    /@\s*\w+\s*[{(]\s*([^\s,{}()"=]+)\s*[,})]/g,
  )) {
    if (found.toLowerCase() !== key.toLowerCase()) continue;
    return text.slice(0, index).split(/\r\n?|\n/).length;
  }
  return null;
}

/** A longer value is cut: names that stand for others can double it again and again. */
const MAX_VALUE = 10_000;

const NAME = /[\s,]*([^\s,={}()"#]+)\s*=\s*/y;
const PIECE = /\s*(?:"|\{|([^\s,={}()"#]+))/y;
const JOIN = /\s*#/y;

/** The fields in an entry, in their order, as far as they can be read. */
function fieldsOf(body: string, strings: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(body);
    if (found) at += found[0].length;
    return found;
  };
  for (;;) {
    const [, name] = next(NAME) ?? [];
    if (name === undefined) return fields;
    let value = '';
    do {
      const [piece, word] = next(PIECE) ?? [];
      if (piece === undefined) return fields;
      let part = word;
      if (part === undefined) {
        const end = endOfValue(body, at, piece.endsWith('"') ? '"' : '}');
        if (end === -1) return fields;
        part = body.slice(at, end);
        at = end + 1;
      } else part = strings.get(part.toLowerCase()) ?? part;
      if (value.length < MAX_VALUE) value += part;
    } while (next(JOIN));
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.slice(0, MAX_VALUE));
  }
}

/** Where a value ends that a brace or a quotation mark began, -1 where it does not. */
function endOfValue(text: string, start: number, sign: '}' | '"'): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === sign && depth <= 0) return at;
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  return -1;
}
