import { normalize, stem, tokensOf } from './analyzer';
import { memoized } from './memoized';
import { CHINESE_RULES } from './thesaurus-chinese';
import { ENGLISH_RULES } from './thesaurus-english';

/*
 * The entry vocabulary of a thesaurus, as libraries have it beside their subject headings: what people
 * say for what the field has a term for. It is asked in questions, and where nothing answers all of a query.
 */

/** Words of a question that stand for terms. */
export interface Concept {
  /** The words that were said for it, each in one form or in several: stems, and pieces of Chinese. */
  readonly said: readonly (readonly string[])[];
  /** What the field calls it; one of them is enough. */
  readonly terms: readonly string[];
}

/** What a question says in other words than the field's. */
export function conceptsIn(question: string): Concept[] {
  // It asks, and does not say that something is absent.
  const text = normalize(question).replaceAll('有没有', ' ');
  const stems = new Set(tokensOf(text).map(stem));
  const written = `${question} ${text}`.match(/[a-z0-9]+/gi) ?? [];
  const beginnings = new Set(written.map(beginningOf));
  const saidStem = memoized((form: string): string | null => {
    const stemmed = stem(normalize(form));
    return stems.has(stemmed) ? stemmed : null;
  });
  const said = (form: string): string | null => {
    if (form.charCodeAt(0) > 127) return text.includes(form) ? form : null;
    // To stem all of the rules would take longer than to answer the question.
    return beginnings.has(beginningOf(form)) ? saidStem(form) : null;
  };
  const rules = [
    ...(/[a-z]/.test(text) ? ENGLISH : []),
    ...(/[\u3400-\u9fff]/.test(text) ? CHINESE : []),
  ];
  return rules.flatMap((rule) => {
    const [words = '', terms = ''] = rule.split(' => ');
    const found: string[][] = [];
    // Each has to be said, in one of its forms.
    for (const forms of words.split(' ')) {
      const these = new Set(forms.split('|').flatMap((form) => said(form) ?? []));
      if (these.size === 0) return [];
      found.push([...these]);
    }
    return [{ said: found, terms: terms.split('; ') }];
  });
}

const ENGLISH = ENGLISH_RULES.split('\n').filter(Boolean);
const CHINESE = CHINESE_RULES.split('\n').filter(Boolean);

/** What is the same in all forms of a word. */
const beginningOf = (word: string): string => word.slice(0, 2).toLowerCase();
