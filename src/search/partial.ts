import { isHan } from './analyzer';
import { answerConcept, type Holder } from './concepts';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { LEVEL, NONE, TIERS } from './levels';
import { type Answer, answerOfNobody, answerWholeWords } from './matching';
import type { ParsedQuery } from './query-parser';
import type { Ranked } from './ranking';
import type { SearchIndex } from './search-index';
import { isStopWord } from './stop-words';
import type { Concept } from './thesaurus';
import { contentWords, isGeneralWord, isOfGeneralCharacters } from './words-of-language';

/*
 * What answers most of a question, where nothing answers all of it. Every threshold is a share of
 * what the query could score; they were chosen on sets of questions (tests/bench), for at least 0.95
 * of silence where another subject is asked for.
 */

/** Of words that were chosen, not asked in a sentence, at least this share. */
const LEAST_OF_WORDS = 0.5;
/** So many words at most are taken for chosen ones. */
const MOST_CHOSEN = 4;
/** Of a question this share, and the less the longer it is: a long one says much by the way. */
const LEAST_OF_QUESTION = 0.25;
const LEAST_BY_WORD = 0.55;
/** This share where only one word is answered: it may be a word of any subject. */
const LEAST_BY_ONE_WORD = 0.75;
/** And this where that is the whole of a name, in a question: `is muon worth it for a 7B model`. */
const LEAST_BY_NAME = 0.5;
/**
 * Of these shares so much where the query says that our subject is meant: then words that the
 * catalogue lacks are no sign of another. And so much where a question speaks of no training, model
 * or paper at all.
 */
const LEAST_OF_SUBJECT = 0.3;
const LEAST_OF_OTHERS = 1.1;
/** Of a long text no more than this many of its weightiest words are asked for. */
const MOST_WORDS = 8;

/** What a word weighs, as a share of its inverse document frequency. */
const WEIGHT = {
  /** A verb or a quality of everyday language that the catalogue has too. */
  generalKnown: 0.5,
  /** A number alone. */
  number: 0.3,
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
  /** Where the resource's own texts say the word, not only its tags. */
  isSaid: 0.05,
} as const;

/** A word in a sentence, or as a part of a topic, tells so much of the subject that a topic does. */
const SIGN_OF_SENTENCE = 0.8;

/** What a stop word of the query that stands in a name is worth. */
const EXTRA = 0.02;
/** How many results are given at most. */
const MOST_RESULTS = 20;

/** A word of the query while it is weighed, or a concept that none of its words say by themselves. */
interface AskedWord {
  readonly word: string;
  readonly answer: Answer;
  weight: number;
  /** By resource: how it answers the word by what that stands for. */
  readonly holders: Map<number, Holder>;
}

/**
 * The resources that answer the most of a query, best first. Each is measured by its coverage: the
 * weights of the words that it answers, by how well it does, as a share of the weights of all words.
 * A word's weight is its inverse document frequency.
 *
 * @param concepts what the query says in other words than the field's
 */
export function rankPartial(
  query: ParsedQuery,
  concepts: readonly Concept[],
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Ranked[] {
  const { extras } = query;
  const isShort = !query.asks && query.words.length <= MOST_CHOSEN;
  const texts = [
    ...new Set(
      query.words.flatMap((word) =>
        isShort && isOtherWord(word) ? [word] : knownWords(word, index),
      ),
    ),
  ];
  const takenApart = query.words.filter((word) => !texts.includes(word));
  const isChosen = !query.asks && texts.length <= MOST_CHOSEN;
  const asked = weighed(texts, isChosen, index);
  addConcepts(asked, concepts, query.isOurs, index);
  const possible = sum(
    asked
      .map(({ weight }) => weight)
      .sort((a, b) => b - a)
      .slice(0, MOST_WORDS),
  );
  const weighty = asked.filter(({ weight }) => weight > 0);
  const least = leastShare(query, isChosen, weighty.length);

  const found: { resource: number; coverage: number; level: number; missing: string[] }[] = [];
  for (let resource = 0; resource < index.size; resource += 1) {
    const hits = weighty.filter((one) => levelAt(one, resource) !== NONE);
    if (hits.length === 0 || !isAmong(resource)) continue;
    const share = sum(hits.map((one) => one.weight * signAt(one, resource))) / possible;
    const isNamed = !isChosen && asked.some((one) => levelAt(one, resource) <= LEVEL.wholeInside);
    if (!(share >= least(sum(hits.map(({ word }) => lengthOf(word))), isNamed))) continue;
    const covered = sum(hits.map((one) => one.weight * strengthAt(one, resource)));
    const missing = asked
      .filter(({ word, answer }) => word !== '' && answer.levels[resource] === NONE)
      .map(({ word }) => word);
    const names = index.names(resource);
    const extra = extras.filter((word) => names.some((name) => name.includes(word))).length;
    found.push({
      resource,
      coverage: Math.min(1, covered / possible + extra * EXTRA),
      level: sum(asked.map((one) => Math.min(levelAt(one, resource), LEVEL.annotationBegins + 1))),
      missing: missing.length > 0 ? missing : takenApart,
    });
  }
  found.sort((a, b) => b.coverage - a.coverage || a.level - b.level || a.resource - b.resource);
  // Below every full match.
  const best = 1 - (TIERS.indexOf('partial') + 0.05) / (TIERS.length + 1);
  return found.slice(0, MOST_RESULTS).map(({ resource, coverage, missing }) => ({
    resource,
    tier: 'partial',
    score: Math.round(1e4 * best * coverage) / 1e4,
    missing,
  }));
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
function weighed(words: readonly string[], isChosen: boolean, index: SearchIndex): AskedWord[] {
  return answerWholeWords(words, index).map((answer, at) => {
    const word = words[at] ?? '';
    const frequency = answer.levels.reduce((count, level) => count + Number(level !== NONE), 0);
    const weight = inverseDocumentFrequency(frequency, index.size) * lengthOf(word);
    return {
      word,
      answer,
      weight: weight * shareOf(word, frequency > 0, isChosen),
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

/** What share has to be answered, by how many words do so and whether a name is one of them. */
function leastShare(
  { ofSubject, isOurs }: ParsedQuery,
  isChosen: boolean,
  count: number,
): (answered: number, isNamed: boolean) => number {
  const factor = ofSubject ? LEAST_OF_SUBJECT : isOurs || isChosen ? 1 : LEAST_OF_OTHERS;
  const least = isChosen ? LEAST_OF_WORDS : LEAST_OF_QUESTION + LEAST_BY_WORD / Math.max(1, count);
  return (answered, isNamed) => {
    if (answered >= 2) return factor * least;
    return factor * (isNamed ? LEAST_BY_NAME : LEAST_BY_ONE_WORD);
  };
}

/** How many words a word is: two characters of Chinese are about one. */
const lengthOf = (word: string): number =>
  isHan(word) ? Math.max(1, Math.round(word.length / 2)) : 1;

/** How much of its weight a word has: of a sentence, or where the words were chosen. */
function shareOf(word: string, isKnown: boolean, isChosen: boolean): number {
  if (isGeneralWord(word)) return isKnown ? WEIGHT.generalKnown : 0;
  return /^\d+$/.test(word) && !isChosen ? WEIGHT.number : 1;
}

/** The level at which a resource answers a word, by itself or by what it stands for. */
function levelAt({ answer, holders }: AskedWord, resource: number): number {
  return Math.min(answer.levels[resource] ?? NONE, holders.get(resource)?.level ?? NONE);
}

/** How much it says of the subject that a resource answers a word. */
function signAt({ answer, holders }: AskedWord, resource: number): number {
  const isTopic = holders.has(resource) || (answer.levels[resource] ?? NONE) < LEVEL.topicBegins;
  return isTopic ? 1 : SIGN_OF_SENTENCE;
}

/** How well a resource answers a word, by itself or by what it stands for, whichever is better. */
function strengthAt({ answer, holders }: AskedWord, resource: number): number {
  const holder = holders.get(resource);
  const byTerms = holder
    ? STRENGTH.oneTerm + holder.share * (STRENGTH.topic - STRENGTH.oneTerm)
    : 0;
  const own = strengthOf(answer.levels[resource] ?? NONE);
  return Math.max(byTerms, own + Number(answer.said[resource] === 1) * STRENGTH.isSaid);
}

/** A name before a topic, a topic before a sentence. */
function strengthOf(level: number): number {
  if (level === NONE) return 0;
  if (level < LEVEL.section) return STRENGTH.name;
  if (level <= LEVEL.keyword) return STRENGTH.topic;
  if (level < LEVEL.annotation) return STRENGTH.furtherTopic;
  return level < LEVEL.annotationStem ? STRENGTH.annotation : STRENGTH.annotationForm;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
