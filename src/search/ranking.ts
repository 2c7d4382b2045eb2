import { lightStem, squeeze } from './analyzer';
import { BIT, NAME_BITS } from './fields';
import { IS_SAID, LEVEL, NONE, TIERS, type Tier } from './levels';
import { type Answer, postingsOf, versionOf } from './matching';
import type { ParsedQuery } from './query-parser';
import type { SearchIndex, Traits } from './search-index';
import { term } from './terms';

/** A resource that answers a query. */
export interface Ranked {
  /** Its number in the catalogue's order. */
  readonly resource: number;
  readonly tier: Tier;
  /** From 0 to 1, higher is better. */
  readonly score: number;
  /** Words of the query that it does not answer. */
  readonly missing: readonly string[];
}

/** A resource that answers every word, with all that decides on its place. */
export interface Candidate {
  readonly resource: number;
  /** The place of its tier among all. */
  readonly tier: number;
  /** The level of its weakest word. */
  readonly weakest: number;
  /** Where the query is a broad topic: how much it is about that, else 0. */
  readonly about: number;
  /** How its name has the words side by side, 0 where it does not. */
  readonly sideBySide: number;
  /** The sum of the levels of all words. */
  readonly sum: number;
  /** How many of the words that say nothing its name has all the same. */
  readonly extra: number;
  /** How much of its name the words are. */
  readonly tightness: number;
  /** Its place in the section that is named. */
  readonly place: number;
  /** How many of the words its own texts say. */
  readonly said: number;
}

/**
 * The order of candidates. What is called so comes first, then what is about it, then what mentions
 * it: the weakest word decides on the tier, for a name with one word that only its annotation has is
 * no answer by its name. In a tier: words side by side, the sum of the levels, how much of the name
 * they are, the place in a section that is named, and the list's order.
 */
export const byRank = (a: Candidate, b: Candidate): number =>
  a.tier - b.tier ||
  b.about - a.about ||
  b.sideBySide - a.sideBySide ||
  a.sum - b.sum ||
  b.extra - a.extra ||
  b.tightness - a.tightness ||
  a.place - b.place ||
  b.said - a.said ||
  a.resource - b.resource;

/** The resources that answer every word, or whose whole name the query is, in order. */
export function rankFull(
  query: string,
  { words, extras }: ParsedQuery,
  answers: readonly Answer[],
  index: SearchIndex,
): Candidate[] {
  for (const answer of answers) preferSaid(answer);
  const whole = namedBy(query, words, index);
  const squeezedQuery = squeeze(query);
  const squeezedWords = words.join('');
  const places = index.sections[words.join(' ')];
  const placeOf = new Map(places?.map((resource, place) => [resource, place]));
  const topic = topicOf(words, index);
  const found: Candidate[] = [];
  for (let resource = 0; resource < index.size; resource += 1) {
    const { weakest, sum, said } = levelsOf(resource, answers);
    const nameBits = whole.get(resource);
    const isWhole = nameBits !== undefined;
    if (!isWhole && (weakest >= NONE || answers.length === 0)) continue;
    // A topic in a longer name names nothing.
    const isTopical = topic !== null && !isWhole && weakest > LEVEL.wholeInside;
    const tier = isWhole
      ? 0
      : isTopical
        ? Math.max(TIERS.indexOf('topic'), Math.floor(weakest))
        : Math.floor(weakest);
    const isNamed = tier === 1 || tier === 2;
    const names = isNamed || extras.length > 0 ? index.names(resource) : [];
    // `may the source be with you`: what says nothing may still be a part of the name.
    const isVerbatim =
      squeezedQuery !== squeezedWords && names.some((name) => name.includes(squeezedQuery));
    const tightness = isNamed
      ? tightnessOf(words, squeezedWords, names) + Number(isVerbatim)
      : isWhole
        ? wholeTightness(nameBits)
        : 0;
    found.push({
      resource,
      tier,
      weakest: isWhole ? LEVEL.whole : weakest,
      sum: isWhole ? 0 : Math.round(sum * 100) / 100,
      said,
      tightness,
      about: isTopical ? aboutness(topic.get(resource), index.traits(resource)) : 0,
      sideBySide: isNamed ? Math.floor(tightness) : 0,
      extra: extras.filter((word) => names.some((name) => name.includes(word))).length,
      place: placeOf.get(resource) ?? index.size,
    });
  }
  return found.sort(byRank);
}

/** A label that at least this many resources have is a broad topic. */
const BROAD = 5;

/** Where a query is one word that is a tag's label: the fields in which each resource has it. */
function topicOf(words: readonly string[], index: SearchIndex): ReadonlyMap<number, number> | null {
  const [word = '', ...others] = words;
  if (others.length > 0) return null;
  const { terms } = index;
  const numbers = [word, lightStem(word)].map((one) => terms.numberOf(term('topic', one)));
  const holders = new Map(postingsOf(numbers.find((one) => one >= 0) ?? -1, index));
  return holders.size >= BROAD ? holders : null;
}

/**
 * How much a resource is about a topic. That is its subject where it is its first tag or stands in
 * its name, and then comes before those that carry it among others; next, data sets, methods and
 * tools before reports, which speak of everything, an overview before a special case, and what has
 * fewer other tags before what has more.
 *
 * @param bits the fields that have the topic's label; absent where none has
 */
function aboutness(bits: number | undefined, { isReport, isOverview, tags }: Traits): number {
  if (bits === undefined) return 0;
  const isSubject = (bits & (BIT.firstTag | BIT.tagsInName)) !== 0;
  return (
    Number(isSubject) * 8 +
    Number(!isReport) * 4 +
    Number(isOverview) * 2 +
    1 -
    Math.min(tags, 20) / 20
  );
}

function levelsOf(
  resource: number,
  answers: readonly Answer[],
): { weakest: number; sum: number; said: number } {
  let weakest = 0;
  let sum = 0;
  let said = 0;
  for (const answer of answers) {
    const level = answer.levels[resource] ?? NONE;
    weakest = Math.max(weakest, level);
    sum += level;
    said += answer.said[resource] ?? 0;
  }
  return { weakest, sum, said };
}

/** A topic that a resource's own texts speak of counts for more than one it is only filed under. */
function preferSaid({ levels, said }: Answer): void {
  levels.forEach((level, resource) => {
    if (said[resource] && level > LEVEL.section && level < LEVEL.annotation) {
      levels[resource] = Math.max(LEVEL.section, level - IS_SAID);
    }
  });
}

/**
 * Resources whose whole name the query is: as typed, without the words that say nothing, or without
 * the v of a version; with the bits of the fields that have it.
 */
export function namedBy(
  query: string,
  words: readonly string[],
  index: SearchIndex,
): ReadonlyMap<number, number> {
  const unversioned = words.map((word) => versionOf(word) ?? word);
  const names = [squeeze(query), words.join(''), unversioned.join('')];
  return names.map((name) => wholeName(name, index)).find(({ size }) => size > 0) ?? new Map();
}

function wholeName(name: string, index: SearchIndex): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const number = index.terms.numberOf(term('name', name));
  if (number < 0) return found;
  const isName = (index.fields(number) & NAME_BITS) !== 0;
  for (const [resource, bits] of postingsOf(number, index)) {
    // The name of a repository counts where it is nothing's own name: some are shared.
    if (!isName || bits & NAME_BITS) found.set(resource, bits);
  }
  return found;
}

const wholeTightness = (bits: number): number => (bits & (BIT.aliases | BIT.id) ? 2 : 1);

/**
 * How tightly a name fits the words: 3 where it is made of them, in any order, 2 where it begins
 * with them, 1 where it has them side by side, and the share of it that they are. The best of the
 * names counts.
 */
function tightnessOf(words: readonly string[], squeezed: string, names: readonly string[]): number {
  let tightest = 0;
  for (const name of names) {
    const at = name.indexOf(squeezed);
    const isAll = name.length === squeezed.length && words.every((word) => name.includes(word));
    if (isAll) tightest = 3;
    if (at === -1) continue;
    tightest = Math.max(tightest, (at === 0 ? 2 : 1) + squeezed.length / name.length);
  }
  return tightest;
}

/**
 * What is told of candidates: the tier, and a score that falls with it and inside it.
 *
 * @param all the tier of all of them, null where each has its own
 */
export function scored(candidates: readonly Candidate[], all: Tier | null = null): Ranked[] {
  const ranked = candidates.map(({ resource, tier: own, weakest, tightness }): Ranked => {
    const tier = all === null ? own : TIERS.indexOf(all);
    const inside = weakest - Math.floor(weakest) + 0.3 * (1 - Math.min(3, tightness) / 3);
    const score = 1 - (tier + Math.min(0.9, inside)) / (TIERS.length + 1);
    const rounded = Math.round(score * 1e4) / 1e4;
    return { resource, tier: TIERS[tier] ?? 'fuzzy', score: rounded, missing: [] };
  });
  return withFallingScores(ranked);
}

/** Results in an order of their own, none with a higher score than the one before it. */
export function withFallingScores(ranked: readonly Ranked[]): Ranked[] {
  let least = 1;
  return ranked.map((one) => {
    least = Math.min(least, one.score);
    return { ...one, score: least };
  });
}
