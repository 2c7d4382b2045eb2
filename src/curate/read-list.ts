import { isAddress } from '../catalog/address';

/** A link as somebody's list has it. */
export interface ReadLink {
  /** Empty where it is a picture or nothing. */
  readonly text: string;
  readonly url: string;
  readonly line: number;
}

/** An entry of somebody's list or library, before it is a resource. */
export interface ReadEntry {
  readonly line: number;
  readonly title: string;
  /** The one that the title has first. */
  readonly links: readonly ReadLink[];
  readonly annotation: string;
  /** The index of its section, null where it stands in none. */
  readonly section: number | null;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly venue?: string;
  readonly key?: string;
}

export interface ReadSection {
  readonly title: string;
  /** The index of the section that holds it. */
  readonly parent: number | null;
  readonly intro: string;
}

/** An entry that stands in a section by name only, with a link to where it is at home. */
export interface Mention {
  readonly title: string;
  readonly annotation: string;
  readonly section: number | null;
  readonly line: number;
}

/** Why something that was read is in no resource, or stands there as it was written. */
export type LeftReason =
  | 'inside'
  | 'relative'
  | 'scheme'
  | 'unusable'
  | 'prose'
  | 'html'
  | 'unused'
  | 'second'
  | 'noLink'
  | 'heading'
  | 'broken'
  | 'string'
  | 'latex'
  | 'names';

/** Something that was read and is in no resource. */
export interface Left {
  readonly reason: LeftReason;
  readonly line: number;
  readonly what: string;
}

/** What was read of a document. */
export interface ReadList {
  readonly title: string;
  readonly intro: string;
  /** A section before those below it. */
  readonly sections: readonly ReadSection[];
  readonly entries: readonly ReadEntry[];
  readonly mentions: readonly Mention[];
  readonly left: readonly Left[];
}

/** A document that is not read, for reading it would take too long. */
export class BoundError extends Error {
  constructor(
    readonly bound:
      | 'signs'
      | 'emphasis'
      | 'paragraph'
      | 'long'
      | 'lines'
      | 'lists'
      | 'depth'
      | 'word'
      | 'entry'
      | 'broken',
    readonly line: number,
  ) {
    super(`${bound} in line ${line}`);
    this.name = 'BoundError';
  }
}

/** The largest document that is read, in bytes; a list of 3,000 entries has about one million. */
export const MAX_DOCUMENT = 4 * 1024 * 1024;

const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\s]+/g;

/** A text as a catalogue may hold it: one trimmed line in NFC, nothing in it that controls. */
export function clean(text: string): string {
  return text.replace(UNSAFE, ' ').normalize('NFC').trim();
}

/**
 * An address as a catalogue may hold it: in ASCII, with http or https.
 *
 * @returns why it may hold none, where that is so
 */
export function cleanAddress(url: string): { readonly url: string } | { readonly why: LeftReason } {
  const text = url.trim();
  if (text.startsWith('#')) return { why: 'inside' };
  const address = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:/i.test(address)) {
    return { why: /^[a-z][a-z\d+.-]*:/i.test(address) ? 'scheme' : 'relative' };
  }
  if (isAddress(address)) return { url: address };
  if (!URL.canParse(address)) return { why: 'unusable' };
  const { href } = new URL(address);
  return isAddress(href) ? { url: href } : { why: 'unusable' };
}
