import { BIT, NAME_BITS, TOPIC_BITS } from './fields';

/** What a result owes its place to, best first. */
export const TIERS = [
  'exact',
  'name',
  'name-part',
  'topic',
  'annotation',
  'fuzzy',
  'partial',
] as const;
export type Tier = (typeof TIERS)[number];

/** Where nothing answers. */
export const NONE = 255;

/**
 * How well a resource answers a word, by where and how it holds it: the lower the better. The whole
 * number is the tier; what stands behind the point only orders what is in one tier.
 */
export const LEVEL = {
  /** The query is the resource's whole name, id or link: nothing else can be meant. */
  whole: 0,
  /** The whole of a name, in a query that says more: `muon optimizer`. */
  wholeInside: 1,
  /** In the name, and the whole of one of its labels: two reasons. */
  inNameAndLabel: 1.15,
  /** A word of the title, an alias or the id. */
  inName: 1.2,
  /** Its plural, its other spelling, or a part of it that is written together. */
  formInName: 1.25,
  /** A word of the name begins with it: one is still typing. */
  nameBegins: 2,
  /** Inside a word of the name: `moe` in `OLMoE`. */
  nameContains: 2.5,
  /** The title of a section: it was put there for that. */
  section: 3,
  /** A tag whose label the name says too. */
  tagInName: 3.1,
  /** Whose it is: a family, an organisation, an author. */
  series: 3.2,
  org: 3.2,
  author: 3.2,
  /** The tag that stands first is the subject. */
  firstTag: 3.3,
  /** What people type to find it. */
  keyword: 3.35,
  /** One of its further tags. */
  tag: 3.4,
  /** A word of the name in another form: `balanced` of `balancing`. */
  stemInName: 3.45,
  date: 3.5,
  category: 3.6,
  venue: 3.6,
  /** Something of its topics begins with it. */
  topicBegins: 3.9,
  /** Something begins with so few letters that it says little. */
  shortBegins: 3.95,
  /** Inside a word of a name by chance, as it means something of its own: `lean` in `clean`. */
  labelInside: 3.95,
  /** A word of a keyword that says more. */
  keywordWord: 4,
  /** A sentence says it. */
  annotation: 4,
  /** A sentence about what it is for in a section. */
  placement: 4.1,
  annotationStem: 4.2,
  annotationBegins: 4.6,
} as const;

/** What is added to a level: for a word of a label rather than the whole label. */
const WORD_OF_LABEL = 0.25;
/** For another form of the word. */
const OTHER_FORM = 0.05;
/** Taken off where the resource's own texts name the topic that it is filed under. */
export const IS_SAID = 0.2;

/** The level of a whole label. */
export function labelLevel(bits: number): number {
  if (bits & BIT.sections) return LEVEL.section;
  if (bits & BIT.tagsInName) return LEVEL.tagInName;
  if (bits & BIT.series) return LEVEL.series;
  if (bits & BIT.org) return LEVEL.org;
  if (bits & BIT.authors) return LEVEL.author;
  if (bits & BIT.firstTag) return LEVEL.firstTag;
  if (bits & BIT.keywords) return LEVEL.keyword;
  if (bits & BIT.tags) return LEVEL.tag;
  if (bits & BIT.date) return LEVEL.date;
  if (bits & BIT.category) return LEVEL.category;
  return bits & BIT.venue ? LEVEL.venue : NONE;
}

/** The level of a word as it stands. */
export function wordLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.inName;
  if (bits & BIT.authors) return LEVEL.author;
  if (bits & TOPIC_BITS) return labelLevel(bits) + WORD_OF_LABEL;
  if (bits & BIT.keywordWords) return LEVEL.keywordWord;
  return bits & BIT.annotation ? LEVEL.annotation : LEVEL.placement;
}

/** The level of a word's plural or other spelling. */
export function lightStemLevel(bits: number): number {
  return bits & NAME_BITS ? LEVEL.formInName : wordLevel(bits) + OTHER_FORM;
}

export function stemLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.stemInName;
  if (bits & TOPIC_BITS) return labelLevel(bits) + WORD_OF_LABEL + OTHER_FORM;
  return LEVEL.annotationStem;
}

/** The level of what a word begins. */
export function prefixLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.nameBegins;
  return bits & TOPIC_BITS ? LEVEL.topicBegins : LEVEL.annotationBegins;
}

export function shortPrefixLevel(bits: number): number {
  return bits & NAME_BITS ? LEVEL.shortBegins : prefixLevel(bits);
}

/** The level of Chinese that is only a part of a text. */
export function bigramLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.nameContains;
  if (bits & TOPIC_BITS) return LEVEL.topicBegins;
  return bits & BIT.annotation ? LEVEL.annotation : LEVEL.placement;
}

/** A level for those that hold a term in their name only. */
export const inNameAt =
  (level: number) =>
  (bits: number): number =>
    bits & NAME_BITS ? level : NONE;
