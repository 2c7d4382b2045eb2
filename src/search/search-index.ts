import type { TermDictionary } from './dictionary';

/** What a resource is, beside what it says. */
export interface Traits {
  /** Reports speak of everything that went into a model. */
  readonly isReport: boolean;
  /** A survey, a comparison or a guide. */
  readonly isOverview: boolean;
  /** How many tags it has: the fewer, the more it is about each. */
  readonly tags: number;
}

/** What is looked up in place of the texts: every term with the resources and fields that hold it. */
export interface SearchIndex {
  /** How many resources there are. */
  readonly size: number;
  readonly terms: TermDictionary;
  /** By a term's number: a resource's number times 2^FIELD_BITS, plus the bits of its fields that hold it. */
  readonly postings: (term: number) => Uint32Array;
  /** The bits of all postings of a term. */
  readonly fields: (term: number) => number;
  /** The words of names and topics, each between line ends, to look inside them. */
  readonly words: string;
  /** A resource's names, squeezed. */
  readonly names: (resource: number) => readonly string[];
  /** What kind of thing a resource is, of which only a broad query takes notice. */
  readonly traits: (resource: number) => Traits;
  /** The place of each resource in a section, by the section's normalised titles. */
  readonly sections: Readonly<Record<string, readonly number[]>>;
}
