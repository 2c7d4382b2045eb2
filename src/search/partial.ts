import { isHan } from './analyzer';
import { answerConcept, type Question } from './concepts';
import { inverseDocumentFrequency } from './inverse-document-frequency';
import { LEVEL, NONE, TIERS } from './levels';
import { type Answer, answerWholeWords, isAnswered } from './matching';
import type { ParsedQuery } from './query-parser';
import type { Ranked } from './ranking';
import type { SearchIndex } from './search-index';
import { isAsking, isStopWord } from './stop-words';
import type { Concept } from './thesaurus';
import { contentWords, isCommonNoun, isGeneralWord } from './words-of-language';

/*
 * What answers most of a question, where nothing answers all of it. Every threshold is a share of
 * what the query could score; they were chosen on the two sets of questions (tests/bench), for at
 * least 0.95 of silence where another subject is asked for.
 */

/** Of words that were chosen, not asked in a sentence, at least this share. */
const LEAST_OF_WORDS = 0.5;
/** So many words at most are taken for chosen ones. */
const MOST_CHOSEN = 4;
/** Of a question this share, and the less the longer it is: a long one says much by the way. */
const LEAST_OF_QUESTION = 0.25;
const LEAST_BY_WORD = 0.5;
/** This share where only one word is answered: it may be a word of any subject. */
const LEAST_BY_ONE_WORD = 0.75;
/** And this where that is the whole of a name, in a question: `is muon worth it for a 7B model`. */
const LEAST_BY_NAME = 0.5;
/**
 * Of these shares so much where the query says that our subject is meant: then words that the
 * catalogue lacks are no sign of another.
 */
const LEAST_OF_SUBJECT = 0.3;
/** Of a long text no more than this many of its weightiest words are asked for. */
const MOST_WORDS = 8;

/** What a word weighs, as a share of its inverse document frequency. */
const WEIGHT = {
  /** A verb or a quality of everyday language that the catalogue has too. */
  generalKnown: 0.5,
  /** An everyday noun that the catalogue lacks. */
  commonNoun: 0.4,
  /** A Chinese word that it lacks: the segmenter may have cut at the wrong place. */
  unknownChinese: 0.7,
  /** A number alone. */
  number: 0.3,
} as const;

/** What a stop word of the query that stands in a name is worth. */
const EXTRA = 0.02;
/** How many results are given at most. */
const MOST_RESULTS = 20;

/**
 * The resources that answer the most of a query, best first. Each is measured by its coverage: the
 * weights of the words that it answers, by how well it does, as a share of the weights of all words.
 * A word's weight is its inverse document frequency.
 *
 * @param concepts what the query says in other words than the field's
 */
export function rankPartial(
  { words, extras, asks, ofSubject }: ParsedQuery,
  concepts: readonly Concept[],
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Ranked[] {
  const asked = [...new Set(words.flatMap((word) => knownWords(word, index)))];
  const takenApart = words.filter((word) => !asked.includes(word));
  const answers = answerWholeWords(asked, index);
  const isChosen = !asks && asked.length <= MOST_CHOSEN;
  const weights = answers.map((answer, at) => {
    const frequency = frequencyOf(answer);
    const weight = inverseDocumentFrequency(frequency, index.size);
    return isChosen ? weight : weight * shareOf(asked[at] ?? '', frequency > 0);
  });
  // What stands there in other words is lacking all the same.
  const held = concepts.length === 0 ? answers : answers.map(copyOf);
  const isOurs = ofSubject || extras.some((word) => isStopWord(word) && !isAsking(word));
  const question: Question = { words: asked, answers, weights, isOurs };
  for (const concept of concepts) answerConcept(concept, question, index);
  const possible = sum([...weights].sort((a, b) => b - a).slice(0, MOST_WORDS));
  const count = weights.filter((weight) => weight > 0).length;
  const least = isChosen ? LEAST_OF_WORDS : LEAST_OF_QUESTION + LEAST_BY_WORD / Math.max(1, count);
  const factor = ofSubject ? LEAST_OF_SUBJECT : 1;

  const found: { resource: number; coverage: number; level: number; missing: string[] }[] = [];
  for (let resource = 0; resource < index.size; resource += 1) {
    const levels = answers.map((answer) => answer.levels[resource] ?? NONE);
    const hits = weights.filter((weight, at) => weight > 0 && levels[at] !== NONE);
    const share = sum(hits) / possible;
    const isNamed = !isChosen && levels.some((level) => level <= LEVEL.wholeInside);
    const byOne = isNamed ? LEAST_BY_NAME : LEAST_BY_ONE_WORD;
    if (!(share >= factor * (hits.length < 2 ? byOne : least)) || !isAmong(resource)) continue;
    const covered = sum(weights.map((weight, at) => weight * strengthOf(levels[at] ?? NONE)));
    const missing = asked.filter((_, at) => held[at]?.levels[resource] === NONE);
    const names = index.names(resource);
    const extra = extras.filter((word) => names.some((name) => name.includes(word))).length;
    found.push({
      resource,
      coverage: Math.min(1, covered / possible + extra * EXTRA),
      level: sum(levels.map((level) => Math.min(level, LEVEL.annotationBegins + 1))),
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

/** A word, or the words in a run of Chinese that the catalogue does not have as it is. */
function knownWords(word: string, index: SearchIndex): string[] {
  if (!isHan(word) || answerWholeWords([word], index).some(isAnswered)) return [word];
  return contentWords(word).filter((one) => !isStopWord(one) && !isGeneralWord(one));
}

const copyOf = ({ levels, said }: Answer): Answer => ({ levels: levels.slice(), said });

const frequencyOf = ({ levels }: Answer): number =>
  levels.reduce((count, level) => count + Number(level !== NONE), 0);

/** How much of its weight a word of a sentence has. */
function shareOf(word: string, isKnown: boolean): number {
  if (/^\d+$/.test(word)) return WEIGHT.number;
  if (isKnown) return isGeneralWord(word) ? WEIGHT.generalKnown : 1;
  if (isGeneralWord(word)) return 0;
  if (isHan(word)) return WEIGHT.unknownChinese;
  return isCommonNoun(word) ? WEIGHT.commonNoun : 1;
}

/** How well a level answers, from 0 to 1: a name before a topic, a topic before a sentence. */
function strengthOf(level: number): number {
  if (level === NONE) return 0;
  if (level < LEVEL.section) return 1;
  if (level < LEVEL.annotation) return 0.9;
  return level < LEVEL.annotationStem ? 0.65 : 0.55;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
