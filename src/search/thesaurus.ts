import { isHan, normalize, stem, tokensOf } from './analyzer';
import { CHINESE_RULES } from './thesaurus-chinese';
import { ENGLISH_RULES } from './thesaurus-english';

/*
 * The entry vocabulary of a thesaurus, as libraries have it beside their subject headings: what people
 * say for what the field has a term for. It is asked only where nothing answers all of a query.
 */

/** Words of a question that stand for terms. */
export interface Concept {
  /** The words that were said for it: stems, and pieces of Chinese. */
  readonly said: readonly string[];
  /** What the field calls it; one of them is enough. */
  readonly terms: readonly string[];
}

interface Rule {
  /** Each has to be said, in one of its forms. */
  readonly words: readonly (readonly string[])[];
  readonly terms: readonly string[];
}

/** What a question says in other words than the field's. */
export function conceptsIn(question: string): Concept[] {
  const text = normalize(question);
  const stems = new Set(tokensOf(text).map(stem));
  const isSaid = (form: string): boolean => (isHan(form) ? text.includes(form) : stems.has(form));
  return RULES.flatMap(({ words, terms }) => {
    const said = words.map((forms) => forms.find(isSaid));
    return said.every((form) => form !== undefined) ? [{ said, terms }] : [];
  });
}

const RULES: readonly Rule[] = `${ENGLISH_RULES}${CHINESE_RULES}`
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [words = '', terms = ''] = line.split(' => ');
    return {
      words: words.split(' ').map((forms) => forms.split('|').map(formOf)),
      terms: terms.split('; '),
    };
  });

function formOf(word: string): string {
  return isHan(word) ? word : stem(normalize(word));
}
