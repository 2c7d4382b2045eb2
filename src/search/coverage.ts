import { type AskedWord, type AskedWords, sum } from './asked-words';
import { LEVEL, NONE } from './levels';
import type { ParsedQuery } from './query-parser';
import type { SearchIndex } from './search-index';

/*
 * How much of a query a resource answers: the weights of the words that it does, by how well, as a
 * share of the weights of all words.
 */

/** How well a word is answered, from 0 to 1. */
const STRENGTH = {
  /** It is called so, and not only has the word in its name: `how was Qwen3 trained`. */
  wholeName: 1.5,
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
  /** By no more than the terms that it stands for, beyond what a topic is worth. */
  onlyTerms: 0.25,
  /** Of that where it has but a word of a tag or a section: `optimal` in `compute-optimal`. */
  partOfLabel: 0.5,
  /** Where the resource's own texts say the word, not only its tags. */
  isSaid: 0.05,
} as const;

/** What a stop word of the query that stands in a name is worth. */
const EXTRA = 0.02;

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

/** The level at which a resource answers a word, by itself or by what it stands for. */
export function levelAt({ answer, holders }: AskedWord, resource: number): number {
  return Math.min(answer.levels[resource] ?? NONE, holders.get(resource)?.level ?? NONE);
}

/** How well a resource answers a word, by itself, by what it stands for, or by both. */
function strengthAt({ answer, holders, label }: AskedWord, resource: number): number {
  const isPart = label !== null && label.levels[resource] === NONE;
  const own =
    (strengthOf(answer.levels[resource] ?? NONE) +
      Number(answer.said[resource] === 1) * STRENGTH.isSaid) *
    (isPart ? STRENGTH.partOfLabel : 1);
  const holder = holders.get(resource);
  if (!holder) return own;
  const byTerms = STRENGTH.oneTerm + holder.share * (STRENGTH.topic - STRENGTH.oneTerm);
  return own > 0
    ? Math.max(byTerms, own) + holder.share * STRENGTH.expansion
    : byTerms + holder.share * STRENGTH.onlyTerms;
}

/** A name before a topic, a topic before a sentence. */
function strengthOf(level: number): number {
  if (level === NONE) return 0;
  if (level <= LEVEL.wholeInside) return STRENGTH.wholeName;
  if (level < LEVEL.section) return STRENGTH.name;
  if (level <= LEVEL.keyword) return STRENGTH.topic;
  if (level < LEVEL.annotation) return STRENGTH.furtherTopic;
  return level < LEVEL.annotationStem ? STRENGTH.annotation : STRENGTH.annotationForm;
}
