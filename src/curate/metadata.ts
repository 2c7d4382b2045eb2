import { MONTH } from '../catalog/days';
import type { Author, Category } from '../catalog/types';

/** What a host says of a thing; null or empty where it does not. */
export interface Metadata {
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** First public: `YYYY-MM` or `YYYY`. */
  readonly date: string | null;
  /** What it is filed under there. */
  readonly subjects: readonly string[];
  /** Its abstract, or a line about it. */
  readonly about: string;
  readonly venue: string | null;
  /** Of a repository: an SPDX id. */
  readonly license: string | null;
  readonly category: Category | null;
  /** Its address, the new one where it has moved. */
  readonly link: string;
  /** The page that says all this. */
  readonly source: string;
}

/** What is known of a thing of which nobody says more. */
export function noMetadata(link: string): Metadata {
  return {
    ...{ title: null, authors: [], date: null, subjects: [], about: '', venue: null },
    ...{ license: null, category: null, link, source: link },
  };
}

/** What no text of a catalogue may hold: control characters and bidirectional overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Words from outside as one line that a catalogue may hold. */
export const toLine = (text: string): string =>
  text.toWellFormed().replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim().normalize('NFC');

/** What the name of a team, not of a person, is or ends with. */
const GROUP =
  /^[\p{Script=Latin}\d.&+-]+$|\b(?:team|group|collaboration|consortium|project|community|labs?|inc\.?)$|(?:团队|小组|实验室|课题组)$/iu;

/** Someone who is named as an author, as a catalogue has it. */
export function toAuthor(name: string): Author {
  return GROUP.test(name) ? { group: name } : name;
}

/** Those of some names that are any; arXiv puts a colon between a team and its people. */
export function toAuthors(names: readonly string[]): Author[] {
  return names
    .map(toLine)
    .filter((name) => /\p{L}/u.test(name))
    .map(toAuthor);
}

/** The month in which a day is, or the year alone; null where a text begins with no date. */
export function toMonth(text: string): string | null {
  const [, year = '', month = ''] = /^\s*(\d{4})(?:[-/](\d{1,2}))?(?!\d)/.exec(text) ?? [];
  const dates = [`${year}-${month.padStart(2, '0')}`, year];
  return dates.find((date) => MONTH.test(date)) ?? null;
}
