import { isHan, lengthOf } from './analyzer';
import { type AskedWord, type AskedWords, askedWords, sum } from './asked-words';
import { coverageOf, levelAt } from './coverage';
import { LEVEL, NONE, TIERS } from './levels';
import type { Answer } from './matching';
import type { ParsedQuery } from './query-parser';
import { type Ranked, withFallingScores } from './ranking';
import type { SearchIndex } from './search-index';
import { isAsking } from './stop-words';
import type { Concept } from './thesaurus';
import { withoutParticles } from './words-of-language';

/*
 * What answers most of a question, where nothing answers all of it. Every threshold is a share of
 * what the query could score; they were chosen on sets of questions (tests/bench), for at least 0.95
 * of silence where another subject is asked for.
 */

/** Of words that were chosen, not asked in a sentence, at least this share. */
const LEAST_OF_WORDS = 0.5;
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
/** And so much of words that were chosen where each is a topic of the catalogue: `小模型 4090`. */
const LEAST_OF_TOPICS = 0.5;
/** A word in a sentence, or as a part of a topic, tells so much of the subject that a topic does. */
const SIGN_OF_SENTENCE = 0.8;

/** Where a resource reaches that share, those follow that cover so much of what the best one does. */
const LEAST_OF_BEST = 0.5;

/** How many results are given at most. */
const MOST_RESULTS = 20;

/** A resource that answers some of the words. */
interface Found {
  readonly resource: number;
  readonly coverage: number;
  /** The levels of its words together. */
  readonly level: number;
  /** Whether it says by itself that the question is one for this catalogue. */
  readonly isEnough: boolean;
}

/** What a query asks for, as far as resources can be told by it. */
export interface Understood {
  /** The resources that answer the most of it, best first, each measured by its coverage. */
  readonly closest: (isAmong: (resource: number) => boolean) => Ranked[];
  /**
   * Resources in the order of what it means: by their coverage, to which the terms that its words stand
   * for add (query expansion).
   */
  readonly byCoverage: (found: readonly Ranked[]) => Ranked[];
}

/**
 * Understands a query.
 *
 * @param concepts what it says in other words than the field's
 */
export function understand(
  query: ParsedQuery,
  concepts: readonly Concept[],
  index: SearchIndex,
): Understood {
  const asked = askedWords(query, concepts, index);
  return {
    closest: (isAmong) => rankPartial(query, asked, index, isAmong),
    byCoverage: (found) => byCoverage(found, query, asked, index),
  };
}

function rankPartial(
  query: ParsedQuery,
  asked: AskedWords,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Ranked[] {
  const { words, possible, isChosen } = asked;
  const weighty = words.filter(({ weight }) => weight > 0);
  const areTopics =
    (isChosen || weighty.length > 1) &&
    weighty.every(({ word, answer }) => /^\d+$/.test(word) || isTopic(answer));
  const least = leastShare(query, isChosen, areTopics, weighty.length);

  const found: Found[] = [];
  for (let resource = 0; resource < index.size; resource += 1) {
    let share = 0;
    let telling = 0;
    for (const one of weighty) {
      if (levelAt(one, resource) === NONE) continue;
      share += (one.weight * signAt(one, resource)) / possible;
      if (!isOfOwner(one, resource)) telling += lengthOf(one.word);
    }
    if (share === 0 || !isAmong(resource)) continue;
    const isNamed = !isChosen && words.some((one) => levelAt(one, resource) <= LEVEL.wholeInside);
    const isEnough = share >= least(telling, isNamed);
    if (!isEnough && telling === 0) continue;
    found.push({
      resource,
      coverage: coverageOf(asked, query, resource, index),
      level: sum(words.map((one) => Math.min(levelAt(one, resource), LEVEL.annotationBegins + 1))),
      isEnough,
    });
  }
  found.sort((a, b) => b.coverage - a.coverage || a.level - b.level || a.resource - b.resource);
  const enough = LEAST_OF_BEST * (found.find(({ isEnough }) => isEnough)?.coverage ?? Infinity);
  const kept = found.filter(({ isEnough, coverage }) => isEnough || coverage >= enough);
  // Below every full match.
  const best = 1 - (TIERS.indexOf('partial') + 0.05) / (TIERS.length + 1);
  return kept.slice(0, MOST_RESULTS).map(({ resource, coverage }) => ({
    resource,
    tier: 'partial',
    score: Math.round(1e4 * best * Math.min(1, coverage)) / 1e4,
    missing: missingIn(resource, asked),
  }));
}

/**
 * The words that a resource lacks: those that weigh something and that it has in no other words; where
 * there are none, those that weigh something, else all.
 */
function missingIn(resource: number, { words, takenApart }: AskedWords): readonly string[] {
  const lacking = words.filter(
    ({ word, answer }) => word !== '' && !isAsking(word) && answer.levels[resource] === NONE,
  );
  const weighty = lacking.filter(({ weight }) => weight > 0);
  const unmet = weighty.filter(({ holders }) => !holders.has(resource));
  const told = [unmet, weighty, lacking].find((some) => some.length > 0) ?? [];
  return (told.length > 0 ? told.map(({ word }) => word) : takenApart).map(readable);
}

function byCoverage(
  found: readonly Ranked[],
  query: ParsedQuery,
  asked: AskedWords,
  index: SearchIndex,
): Ranked[] {
  const coverage = new Map(
    found.map(({ resource }) => [resource, coverageOf(asked, query, resource, index)]),
  );
  const covers = ({ resource }: Ranked): number => coverage.get(resource) ?? 0;
  return withFallingScores(found.toSorted((a, b) => covers(b) - covers(a)));
}

/** A word as it is told of. */
const readable = (word: string): string => (isHan(word) ? withoutParticles(word) : word);

/** What share has to be answered, by how many words do so and whether a name is one of them. */
function leastShare(
  { ofSubject, isOurs }: ParsedQuery,
  isChosen: boolean,
  areTopics: boolean,
  count: number,
): (answered: number, isNamed: boolean) => number {
  const other = isOurs || isChosen ? 1 : LEAST_OF_OTHERS;
  const factor = ofSubject ? LEAST_OF_SUBJECT : areTopics ? LEAST_OF_TOPICS : other;
  const least = isChosen ? LEAST_OF_WORDS : LEAST_OF_QUESTION + LEAST_BY_WORD / Math.max(1, count);
  return (answered, isNamed) => {
    if (answered >= 2) return factor * least;
    return factor * (isNamed ? LEAST_BY_NAME : LEAST_BY_ONE_WORD);
  };
}

/** Whether a word is a topic of the catalogue, and no name: of a resource, its family or its makers. */
const isTopic = ({ levels }: Answer): boolean => {
  const best = levels.reduce((least, level) => Math.min(least, level), NONE);
  return best >= LEVEL.section && best < LEVEL.annotation && best !== Math.fround(LEVEL.org);
};

/** How much it says of the subject that a resource answers a word. */
function signAt({ answer, holders }: AskedWord, resource: number): number {
  if (holders.has(resource)) return 1;
  return (answer.levels[resource] ?? NONE) < LEVEL.topicBegins ? 1 : SIGN_OF_SENTENCE;
}

/** Whether a resource answers a word by no more than a part of a person's or an organisation's name. */
const isOfOwner = ({ answer, holders }: AskedWord, resource: number): boolean =>
  answer.ofOwner[resource] === 1 && !holders.has(resource);
