import type { Vocabulary } from './dictionary';

/**
 * The fields of a resource that a search looks into. In a posting each is one bit; the order is that
 * of the bits.
 */
export const FIELDS = [
  'title',
  'aliases',
  'id',
  'tags',
  /** Of tags: the one that stands first, and those whose label stands in the name. */
  'firstTag',
  'tagsInName',
  'series',
  'org',
  'sections',
  'authors',
  'date',
  'category',
  'venue',
  'annotation',
  'placements',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** The bit of a field in a posting. */
export const BIT = Object.fromEntries(
  FIELDS.map((field, index) => [field, 1 << index]),
) as Readonly<Record<FieldName, number>>;
/** Bits for fields; what is above them in a posting is the number of the resource. */
export const FIELD_BITS = FIELDS.length;
export const NAME_BITS = BIT.title | BIT.aliases | BIT.id;
/** What a resource is about, and whose it is. */
export const TOPIC_BITS =
  BIT.sections |
  BIT.tags |
  BIT.series |
  BIT.org |
  BIT.authors |
  BIT.date |
  BIT.category |
  BIT.venue;

/**
 * What is looked up in place of the texts: every term with the resources and fields that hold it.
 * A term is a word, or one of these:
 * `!` and a whole name, or that of a repository, squeezed;
 * `=` and a whole label (of a tag, a series, …);
 * `+` and two neighbouring words of a name written together; `_` and a word's plain form;
 * `~` and a stem; `#` and two neighbouring Chinese characters; `@` and a link.
 */
export interface SearchIndex {
  /** How many resources there are. */
  readonly size: number;
  readonly terms: Vocabulary;
  /** A resource's number times 2^FIELD_BITS, plus the bits of its fields that hold the term. */
  readonly postings: (term: number) => Uint32Array;
  /** The bits of all postings of a term. */
  readonly fields: (term: number) => number;
  /** The words of names and topics, each between line ends, to look inside them. */
  readonly words: string;
  /** A resource's names, squeezed. */
  readonly names: (resource: number) => readonly string[];
  /** The place of each resource in a section, by the section's folded titles. */
  readonly sections: Readonly<Record<string, readonly number[]>>;
}
