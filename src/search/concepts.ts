import { isHan, stem, tokenize } from './analyzer';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { LEVEL, NONE } from './levels';
import { type Answer, answerWholeWords } from './matching';
import { parseQuery } from './query-parser';
import type { SearchIndex } from './search-index';
import type { Concept } from './thesaurus';
import { isCommonNoun, isGeneralWord } from './words-of-language';

/** How resources answer what is said in other words than the field's. */
export interface ConceptAnswer {
  /** The places of the words that were said for it, none where they say nothing by themselves. */
  readonly places: readonly number[];
  /** What it weighs: the inverse document frequency of its terms. */
  readonly weight: number;
  /** The resources that hold one of its terms. */
  readonly holders: ReadonlyMap<number, Holder>;
}

export interface Holder {
  /** Of the term that it answers best, no better than that of a topic. */
  readonly level: number;
  /** How many of the terms it holds, as a share of the most that any does. */
  readonly share: number;
}

/**
 * How resources answer a concept.
 *
 * @param words of the question
 * @param answers to each of the words
 * @returns null where it is not meant, or nothing holds its terms
 */
export function answerConcept(
  { said, terms }: Concept,
  words: readonly string[],
  answers: readonly Answer[],
  isOurs: boolean,
  index: SearchIndex,
): ConceptAnswer | null {
  const places = words.flatMap((word, at) =>
    said.some((forms) => forms.some((form) => isForm(word, form))) ? [at] : [],
  );
  if (said.length === 1) {
    const itself = places.flatMap((at) => answers[at] ?? []);
    if (!said.flat().some((form) => maySayAlone(form, itself, isOurs))) return null;
  }
  const holders = holdersOf(terms, index);
  if (holders.size === 0) return null;
  return { places, weight: inverseDocumentFrequency(holders.size, index.size), holders };
}

/** Whether a word of a question is what a rule of the thesaurus says, as a whole or in part. */
function isForm(word: string, form: string): boolean {
  return isHan(word) ? word.includes(form) || form.includes(word) : stem(word) === form;
}

/**
 * Whether one word alone stands for its concept: it is none of everyday language where nothing says
 * that our subject is meant, and neither a name nor a topic of the catalogue itself.
 */
function maySayAlone(word: string, answers: readonly Answer[], isOurs: boolean): boolean {
  if (!isOurs && (isGeneralWord(word) || isCommonNoun(word))) return false;
  return answers.every(({ levels }) => levels.every((level) => level >= LEVEL.annotation));
}

/** The resources that hold all words of one of the terms, each at the level of the weakest. */
function holdersOf(terms: readonly string[], index: SearchIndex): Map<number, Holder> {
  const found = new Map<number, { level: number; count: number }>();
  for (const one of terms) {
    // A term is looked for with all of its words: `training log` is no other log.
    const words = /[\u3400-\u9fff]/.test(one) ? parseQuery(one, index).words : tokenize(one);
    const answers = answerWholeWords(words, index);
    for (let resource = 0; resource < index.size; resource += 1) {
      const level = weakest(answers, resource);
      if (level === NONE) continue;
      const { level: best = NONE, count = 0 } = found.get(resource) ?? {};
      // Said in other words, it answers no better than a topic that was named.
      found.set(resource, {
        level: Math.min(best, Math.max(level, LEVEL.section)),
        count: count + 1,
      });
    }
  }
  const most = Math.max(...[...found.values()].map(({ count }) => count));
  return new Map(
    [...found].map(([one, { level, count }]) => [one, { level, share: count / most }]),
  );
}

/** The level at which a resource answers the word that it answers worst. */
function weakest(answers: readonly Answer[], resource: number): number {
  let level = 0;
  for (const { levels } of answers) level = Math.max(level, levels[resource] ?? NONE);
  return level;
}
