import { BIT } from './fields';
import type { SearchIndex } from './search-index';
import { term } from './terms';

/** Whether words are a whole label. */
export const isLabel = (words: string, { terms }: SearchIndex): boolean =>
  terms.numberOf(term('label', words)) >= 0;

/** Whether a label is a keyword and nothing else. */
export function isOnlyKeyword(label: string, { terms, fields }: SearchIndex): boolean {
  const number = terms.numberOf(term('label', label));
  return number >= 0 && (fields(number) & ~BIT.keywords) === 0;
}
