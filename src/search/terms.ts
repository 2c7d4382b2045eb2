/**
 * The kinds of term in the dictionary, each with the sign that its terms begin with, so that one
 * sorted list holds all of them.
 */
const SIGNS = {
  /** A token as it stands. */
  word: '',
  /** A whole name, squeezed: of a resource, or of the repository it is kept in. */
  name: '!',
  /** A whole label: of a tag, a series, an organisation, an author, a section; a keyword. */
  label: '=',
  /** A tag's own label, not its synonyms. */
  topic: '*',
  /** Two neighbours written together: `load balancing` as `loadbalancing`. */
  compound: '+',
  /** A light stem that is another word than the token. */
  lightStem: '_',
  stem: '~',
  /** Two neighbouring Chinese characters. */
  bigram: '#',
  /** What a link or an id names, in one spelling. */
  identifier: '@',
} as const;
/** No label or name in Chinese has more characters that is looked for inside a run of them. */
export const LONGEST_HAN = 10;

export type TermKind = keyof typeof SIGNS;

/** A text as a term of a kind, as the dictionary holds it. */
export function term(kind: TermKind, text: string): string {
  return SIGNS[kind] + text;
}

/** The text of a term of a kind. */
export function textOfTerm(kind: TermKind, found: string): string {
  return found.slice(SIGNS[kind].length);
}

/** Whether a term is a word or a compound: what may be misspelt, or stand inside another word. */
export function isWordLike(found: string): boolean {
  return /^[a-z0-9+]/.test(found);
}
