import { isHan } from './analyzer';
import { answerConcept, type Holder } from './concepts';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { LEVEL, NONE } from './levels';
import { type Answer, answerOfNobody, answerWholeWords, labelsAmong } from './matching';
import type { ParsedQuery } from './query-parser';
import type { SearchIndex } from './search-index';
import { isStopWord } from './stop-words';
import { term } from './terms';
import type { Concept } from './thesaurus';
import {
  contentWords,
  isCommonNoun,
  isGeneralWord,
  isOfGeneralCharacters,
} from './words-of-language';

/*
 * How much of a query a resource answers: the weights of the words that it does, by how well, as a
 * share of the weights of all words. A word's weight is its inverse document frequency.
 */

/** So many words at most are taken for chosen ones, not for a sentence. */
const MOST_CHOSEN = 4;
/** Of a long text no more than this many of its weightiest words are asked for. */
const MOST_WORDS = 8;

/** What a word weighs, as a share of its inverse document frequency. */
const WEIGHT = {
  /** A verb or a quality of everyday language that the catalogue has too. */
  generalKnown: 0.5,
  /** An everyday noun, in a sentence, that the catalogue has too, but not for what it is about. */
  nounKnown: 0.8,
  /** A number, with its unit or without, or a letter alone. */
  number: 0.3,
  /** A proper name that nothing has, where our subject is spoken of: `expert routing in Zephyrus`. */
  unknownName: 0.2,
} as const;

/** How well a word is answered, from 0 to 1. */
const STRENGTH = {
  name: 1,
  topic: 0.9,
  /** One of its further tags, its date or kind, or a part of a topic. */
  furtherTopic: 0.8,
  /** By no more than one of several terms that it stands for. */
  oneTerm: 0.45,
  annotation: 0.65,
  /** In another form. */
  annotationForm: 0.55,
  /** By the terms that it stands for as well as by itself. */
  expansion: 0.5,
  /** Where the resource's own texts say the word, not only its tags. */
  isSaid: 0.05,
} as const;

/** What a stop word of the query that stands in a name is worth. */
const EXTRA = 0.02;

/** A word of the query while it is weighed, or a concept that none of its words say by themselves. */
export interface AskedWord {
  readonly word: string;
  readonly answer: Answer;
  weight: number;
  /** By resource: how it answers the word by what that stands for. */
  readonly holders: Map<number, Holder>;
}

/** What a query asks for. */
export interface AskedWords {
  readonly words: readonly AskedWord[];
  /** Words of the query that were taken apart for it. */
  readonly takenApart: readonly string[];
  /** Whether they were chosen, not asked in a sentence. */
  readonly isChosen: boolean;
  /** What a resource would score that answers all of it. */
  readonly possible: number;
}

/**
 * What a query asks for, weighed.
 *
 * @param concepts what it says in other words than the field's
 */
export function askedWords(
  query: ParsedQuery,
  concepts: readonly Concept[],
  index: SearchIndex,
): AskedWords {
  const isShort = !query.asks && query.words.length <= MOST_CHOSEN;
  const texts = [
    ...new Set(
      query.words.flatMap((word) =>
        isShort && isOtherWord(word) ? [word] : knownWords(word, index),
      ),
    ),
  ];
  const isChosen = !query.asks && texts.length <= MOST_CHOSEN;
  const words = weighed(texts, query, isChosen, index);
  addConcepts(words, concepts, query.isOurs, index);
  const weights = words.map(({ weight }) => weight).sort((a, b) => b - a);
  return {
    words,
    takenApart: query.words.filter((word) => !texts.includes(word)),
    isChosen,
    possible: sum(weights.slice(0, MOST_WORDS)),
  };
}

/** How much of a query a resource answers: 1 where all of it, by what it is about. */
export function coverageOf(
  { words, possible }: AskedWords,
  { extras }: ParsedQuery,
  resource: number,
  index: SearchIndex,
): number {
  const covered = sum(words.map((one) => one.weight * strengthAt(one, resource)));
  const names = extras.length > 0 ? index.names(resource) : [];
  const extra = extras.filter((word) => names.some((name) => name.includes(word))).length;
  return covered / possible + extra * EXTRA;
}

/**
 * Whether a character stands alone that makes another word of what it stands beside: 数据线 is no 数据. In
 * a sentence it may be anything.
 */
const isOtherWord = (word: string): boolean =>
  word.length === 1 && isHan(word) && !isOfGeneralCharacters(word);

/** A word, or the words in a run of Chinese that is no name or topic of the catalogue or a part of one. */
function knownWords(word: string, index: SearchIndex): string[] {
  if (!isHan(word)) return [word];
  const [answer] = answerWholeWords([word], index);
  if (answer?.levels.some((level) => level < LEVEL.annotation)) return [word];
  return contentWords(word).filter((one) => !isStopWord(one) && !isGeneralWord(one));
}

/** Words with their answers and weights. */
function weighed(
  words: readonly string[],
  query: ParsedQuery,
  isChosen: boolean,
  index: SearchIndex,
): AskedWord[] {
  // In a sentence the words of one label weigh together as one: `apache license`.
  const part = words.map(() => 1);
  for (const { from, to } of isChosen ? [] : labelsAmong(words, index)) {
    part.fill(1 / (to - from), from, to);
  }
  const share = (word: string, at: number, isKnown: boolean): number =>
    !isChosen && isUnit(word, words[at - 1], index)
      ? WEIGHT.number
      : shareOf(word, query, isKnown, isChosen, index);
  return answerWholeWords(words, index).map((answer, at) => {
    const word = words[at] ?? '';
    const frequency = answer.levels.reduce((count, level) => count + Number(level !== NONE), 0);
    const weight = inverseDocumentFrequency(frequency, index.size) * lengthOf(word);
    return {
      word,
      answer,
      weight: weight * (part[at] ?? 1) * share(word, at, frequency > 0),
      holders: new Map(),
    };
  });
}

/**
 * Lets resources that hold a term of a concept answer the words that were said for it. Together these
 * weigh what the concept does: words of everyday language mean something here.
 */
function addConcepts(
  asked: AskedWord[],
  concepts: readonly Concept[],
  isOurs: boolean,
  index: SearchIndex,
): void {
  const words = asked.map(({ word }) => word);
  const answers = asked.map(({ answer }) => answer);
  for (const concept of concepts) {
    const found = answerConcept(concept, words, answers, isOurs, index);
    if (!found) continue;
    if (found.places.length === 0) {
      const answer = answerOfNobody(index);
      asked.push({ word: '', answer, weight: found.weight, holders: new Map(found.holders) });
    }
    for (const at of found.places) {
      const one = asked[at];
      if (!one) continue;
      one.weight = Math.max(one.weight, found.weight / found.places.length);
      for (const [resource, holder] of found.holders) {
        const known = one.holders.get(resource);
        one.holders.set(resource, {
          level: Math.min(holder.level, known?.level ?? NONE),
          share: Math.max(holder.share, known?.share ?? 0),
        });
      }
    }
  }
}

/** How many words a word is: two characters of Chinese are about one. */
export const lengthOf = (word: string): number =>
  isHan(word) ? Math.max(1, Math.round(word.length / 2)) : 1;

/** How much of its weight a word has: of a sentence, or where the words were chosen. */
function shareOf(
  word: string,
  { isOurs, names }: ParsedQuery,
  isKnown: boolean,
  isChosen: boolean,
  index: SearchIndex,
): number {
  if (isGeneralWord(word)) return isKnown ? WEIGHT.generalKnown : 0;
  if (isKnown && !isChosen && isCommonNoun(word) && !isLabel(word, index)) return WEIGHT.nounKnown;
  if (!isKnown && isOurs && names.has(word)) return WEIGHT.unknownName;
  return (isNumber(word) || /^[a-z]$/.test(word)) && !isChosen ? WEIGHT.number : 1;
}

const isNumber = (word: string): boolean => /^\d+(\.\d+)?[kmbt]?$/.test(word);

/** Whether a word is what the number before it counts: an everyday noun, bytes: `200k steps`, `10 TB`. */
const isUnit = (word: string, before: string | undefined, index: SearchIndex): boolean =>
  before !== undefined &&
  isNumber(before) &&
  (/^[kmgtp]b$/.test(word) || (isCommonNoun(word) && !isLabel(word, index)));

const isLabel = (word: string, { terms }: SearchIndex): boolean =>
  terms.numberOf(term('label', word)) >= 0;

/** The level at which a resource answers a word, by itself or by what it stands for. */
export function levelAt({ answer, holders }: AskedWord, resource: number): number {
  return Math.min(answer.levels[resource] ?? NONE, holders.get(resource)?.level ?? NONE);
}

/** How well a resource answers a word, by itself, by what it stands for, or by both. */
function strengthAt({ answer, holders }: AskedWord, resource: number): number {
  const own =
    strengthOf(answer.levels[resource] ?? NONE) +
    Number(answer.said[resource] === 1) * STRENGTH.isSaid;
  const holder = holders.get(resource);
  if (!holder) return own;
  const byTerms = STRENGTH.oneTerm + holder.share * (STRENGTH.topic - STRENGTH.oneTerm);
  return Math.max(byTerms, own) + holder.share * STRENGTH.expansion;
}

/** A name before a topic, a topic before a sentence. */
function strengthOf(level: number): number {
  if (level === NONE) return 0;
  if (level < LEVEL.section) return STRENGTH.name;
  if (level <= LEVEL.keyword) return STRENGTH.topic;
  if (level < LEVEL.annotation) return STRENGTH.furtherTopic;
  return level < LEVEL.annotationStem ? STRENGTH.annotation : STRENGTH.annotationForm;
}

/** A sum of numbers. */
export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
