import { isHan, stem, tokenize } from './analyzer';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { LEVEL, NONE } from './levels';
import { type Answer, answerWholeWords } from './matching';
import { parseQuery } from './query-parser';
import type { SearchIndex } from './search-index';
import type { Concept } from './thesaurus';
import { isCommonNoun, isGeneralWord } from './words-of-language';

/** A question while it is weighed. */
export interface Question {
  readonly words: readonly string[];
  /** Of each word; they grow. */
  readonly answers: readonly Answer[];
  /** Of each word; they grow. */
  readonly weights: number[];
  /** Whether it says that training or models are meant. */
  readonly isOurs: boolean;
}

/**
 * Lets resources that hold a term of a concept answer the words that were said for it. Together these
 * weigh what the concept does: words of everyday language mean something here.
 */
export function answerConcept(concept: Concept, question: Question, index: SearchIndex): void {
  const { words, answers, weights } = question;
  const { said, terms } = concept;
  const places = words.flatMap((word, at) => (said.some((form) => isForm(word, form)) ? [at] : []));
  if (said.length === 1 && !maySayAlone(said[0] ?? '', places, question)) return;
  const holding = answerOneOf(terms, index);
  if (holding.size === 0) return;
  const weight = inverseDocumentFrequency(holding.size, index.size) / places.length;
  for (const at of places) {
    weights[at] = Math.max(weights[at] ?? 0, weight);
    const levels = answers[at]?.levels;
    for (const [resource, level] of holding) {
      if (levels) levels[resource] = Math.min(levels[resource] ?? NONE, level);
    }
  }
}

/** Whether a word of a question is what a rule of the thesaurus says, as a whole or in part. */
function isForm(word: string, form: string): boolean {
  return isHan(word) ? word.includes(form) || form.includes(word) : stem(word) === form;
}

/**
 * Whether one word alone stands for its concept: it is none of everyday language where nothing says
 * that our subject is meant, and neither a name nor a topic of the catalogue itself.
 */
function maySayAlone(
  word: string,
  places: readonly number[],
  { answers, isOurs }: Question,
): boolean {
  if (!isOurs && (isGeneralWord(word) || isCommonNoun(word))) return false;
  return places.every((at) => answers[at]?.levels.every((level) => level >= LEVEL.annotation));
}

/** The resources that hold all words of one of the terms, each with the level of the weakest. */
function answerOneOf(terms: readonly string[], index: SearchIndex): Map<number, number> {
  const found = new Map<number, number>();
  for (const one of terms) {
    // A term is looked for with all of its words: `training log` is no other log.
    const words = /[\u3400-\u9fff]/.test(one) ? parseQuery(one, index).words : tokenize(one);
    const answers = answerWholeWords(words, index);
    for (let resource = 0; resource < index.size; resource += 1) {
      const level = Math.max(...answers.map(({ levels }) => levels[resource] ?? NONE));
      if (level === NONE) continue;
      // Said in other words, it answers no better than a topic that was named.
      found.set(resource, Math.min(found.get(resource) ?? NONE, Math.max(level, LEVEL.section)));
    }
  }
  return found;
}
