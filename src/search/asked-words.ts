import { isHan, lengthOf } from './analyzer';
import { answerConcept, type Holder, termHoldersIn } from './concepts';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { isLabel, isOnlyKeyword } from './labels';
import { NONE } from './levels';
import {
  type Answer,
  answerOfNobody,
  answerWholeWords,
  isAnswered,
  labelsAmong,
  withoutNamesakes,
  withoutOwners,
} from './matching';
import type { ParsedQuery } from './query-parser';
import type { SearchIndex } from './search-index';
import { isAsking } from './stop-words';
import type { Concept } from './thesaurus';
import { knownWords } from './topical-pieces';
import {
  isCommonNoun,
  isGeneralWord,
  isOfEverydayCharacters,
  isOfGeneralCharacters,
} from './words-of-language';

/*
 * What a query asks for, and what each of its words weighs: its inverse document frequency, or a part
 * of that.
 */

/** So many words at most are taken for chosen ones, not for a sentence. */
const MOST_CHOSEN = 4;
/** Of a long text no more than this many of its weightiest words are asked for. */
const MOST_WORDS = 8;

/** The inverse document frequency of a word of everyday language is that of what one in seven has at most. */
const MOST_EVERYDAY = 2;

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

/** A word of the query while it is weighed, or a concept that none of its words say by themselves. */
export interface AskedWord {
  readonly word: string;
  readonly answer: Answer;
  weight: number;
  /** By resource: how it answers the word by what that stands for. */
  readonly holders: Map<number, Holder>;
  /** Of a tag or a section of several words that this is one of. */
  label: Answer | null;
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

/**
 * Whether a character stands alone that makes another word of what it stands beside: 数据线 is no 数据. In
 * a sentence it may be anything.
 */
const isOtherWord = (word: string): boolean =>
  word.length === 1 && isHan(word) && !isOfGeneralCharacters(word);

/** Words with their answers and weights. */
function weighed(
  words: readonly string[],
  query: ParsedQuery,
  isChosen: boolean,
  index: SearchIndex,
): AskedWord[] {
  const isCounted = (at: number): boolean => !isChosen && isUnit(words[at], words[at - 1], index);
  const share = (word: string, at: number, isKnown: boolean): number => {
    if (isCounted(at + 1)) return 0;
    return isCounted(at) ? WEIGHT.number : shareOf(word, query, isKnown, isChosen, index);
  };
  const asked = answerWholeWords(words, index).map((answer, at): AskedWord => {
    const word = words[at] ?? '';
    const isCommon = !isChosen && isEveryday(word, index);
    // `for a small lab`
    if (isCommon) withoutOwners(answer);
    if (!isChosen) withoutNamesakes(answer);
    // That few say it in a catalogue of papers makes no word of everyday language important.
    const most = isCommon ? MOST_EVERYDAY : Number.POSITIVE_INFINITY;
    const rarity = Math.min(rarityOf(answer, index), most);
    const weight = rarity * lengthOf(word) * share(word, at, isAnswered(answer));
    return { word, answer, weight, holders: new Map(), label: null };
  });
  if (!isChosen) weighLabels(asked, words, index);
  return asked;
}

/**
 * Lets the words of one label weigh together as one: those of a tag or a section as this term does,
 * those of a keyword, which few have, as they do in the middle: `apache license`.
 */
function weighLabels(
  asked: readonly AskedWord[],
  words: readonly string[],
  index: SearchIndex,
): void {
  for (const { from, to, answer } of labelsAmong(words, index)) {
    const run = asked.slice(from, to).filter(({ weight }) => weight > 0);
    const total = sum(run.map(({ weight }) => weight));
    const isKeyword = isOnlyKeyword(words.slice(from, to).join(' '), index);
    const together = isKeyword ? total / run.length : rarityOf(answer, index);
    for (const one of run) {
      one.weight *= together / total;
      if (!isKeyword) one.label = answer;
    }
  }
}

/** The inverse document frequency of what some resources answer. */
const rarityOf = ({ levels }: Answer, { size }: SearchIndex): number =>
  inverseDocumentFrequency(
    levels.reduce((count, level) => count + Number(level !== NONE), 0),
    size,
  );

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
  const termHolders = termHoldersIn(index);
  for (const concept of concepts) {
    const found = answerConcept(concept, words, answers, isOurs, termHolders, index);
    if (!found) continue;
    if (found.places.length === 0) {
      const answer = answerOfNobody(index);
      asked.push({
        word: '',
        answer,
        weight: found.weight,
        holders: new Map(found.holders),
        label: null,
      });
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

/** How much of its weight a word has: of a sentence, or where the words were chosen. */
function shareOf(
  word: string,
  { isOurs, names }: ParsedQuery,
  isKnown: boolean,
  isChosen: boolean,
  index: SearchIndex,
): number {
  // It is there for a label only: `how many tokens`.
  if (isAsking(word) && !isChosen) return 0;
  if (isGeneralWord(word)) return isKnown ? WEIGHT.generalKnown : 0;
  if (!isKnown && !isChosen && isOfEverydayCharacters(word)) return 0;
  if (isKnown && !isChosen && isCommonNoun(word) && !isLabel(word, index)) return WEIGHT.nounKnown;
  if (!isKnown && isOurs && names.has(word)) return WEIGHT.unknownName;
  return (isNumber(word) || /^[a-z]$/.test(word)) && !isChosen ? WEIGHT.number : 1;
}

/** Whether a word is a number, with its unit or as a word: `7b`, `3tb`, `3e` of `3e-4`, `trillions`. */
const isNumber = (word: string): boolean =>
  /^\d+(\.\d+)?(?:[kmbte]|[kmgtp]b)?$|^(?:dozen|hundred|thousand|million|billion|trillion)s?$/.test(
    word,
  );

/** Whether a word is what the number before it counts: an everyday noun, bytes: `200k steps`, `10 TB`. */
const isUnit = (
  word: string | undefined,
  before: string | undefined,
  index: SearchIndex,
): boolean =>
  word !== undefined &&
  before !== undefined &&
  isNumber(before) &&
  (/^[kmgtp]b$/.test(word) || (isCommonNoun(word) && !isLabel(word, index)));

/** Whether a word is none of the field's, and no label of the catalogue. */
const isEveryday = (word: string, index: SearchIndex): boolean =>
  isGeneralWord(word) || (isCommonNoun(word) && !isLabel(word, index));

/** A sum of numbers. */
export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
