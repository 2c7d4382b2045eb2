import { isHan, squeeze, stem, tokenize } from './analyzer';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { LEVEL, NONE } from './levels';
import { type Answer, answerWholeWords } from './matching';
import { memoized } from './memoized';
import { parseQuery } from './query-parser';
import type { SearchIndex } from './search-index';
import { term } from './terms';
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
 * @param termHolders who holds a term, as {@link termHoldersIn} tells
 * @returns null where it is not meant, or nothing holds its terms
 */
export function answerConcept(
  { said, terms }: Concept,
  words: readonly string[],
  answers: readonly Answer[],
  isOurs: boolean,
  termHolders: (text: string) => TermHolders,
  { size }: SearchIndex,
): ConceptAnswer | null {
  const places = words.flatMap((word, at) =>
    said.some((forms) => forms.some((form) => isForm(word, form))) ? [at] : [],
  );
  if (said.length === 1) {
    const itself = places.flatMap((at) => answers[at] ?? []);
    if (!said.flat().some((form) => maySayAlone(form, itself, isOurs))) return null;
  }
  const holders = holdersOf(terms, termHolders);
  if (holders.size === 0) return null;
  return { places, weight: inverseDocumentFrequency(holders.size, size), holders };
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

/** The resources that hold all words of a term, each with the level of the weakest. */
export type TermHolders = readonly (readonly [resource: number, level: number])[];

/** Tells who holds a term; one that several concepts have is looked for once. */
export const termHoldersIn = (index: SearchIndex): ((text: string) => TermHolders) =>
  memoized((text) => termHoldersOf(text, index));

function termHoldersOf(text: string, index: SearchIndex): TermHolders {
  // A term is looked for with all of its words: `training log` is no other log.
  const words = /[\u3400-\u9fff]/.test(text) ? parseQuery(text, index).words : tokenize(text);
  const answers = answerWholeWords(words, index);
  // A name stands for what is called so, and not for whatever speaks of it.
  const isName = index.terms.numberOf(term('name', squeeze(text))) >= 0;
  const least = isName ? LEVEL.nameBegins : NONE;
  const holders: [number, number][] = [];
  for (let resource = 0; resource < index.size; resource += 1) {
    const level = weakest(answers, resource);
    if (level < least) holders.push([resource, level]);
  }
  return holders;
}

/** The resources that hold one of the terms, by how many and how well. */
function holdersOf(
  terms: readonly string[],
  termHolders: (text: string) => TermHolders,
): Map<number, Holder> {
  const found = new Map<number, { level: number; count: number }>();
  for (const [resource, level] of terms.flatMap(termHolders)) {
    const { level: best = NONE, count = 0 } = found.get(resource) ?? {};
    // Said in other words, it answers no better than a topic that was named.
    found.set(resource, {
      level: Math.min(best, Math.max(level, LEVEL.section)),
      count: count + 1,
    });
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
