import { lengthOf, tokenize } from './analyzer';
import type { ParsedQuery } from './query-parser';
import type { Ranked } from './ranking';
import type { SearchIndex } from './search-index';
import { isStopWord } from './stop-words';
import type { Concept } from './thesaurus';

/** Where fewer resources than this answer all of a query by name or topic, what comes closest follows. */
const FEW = 5;
/** At most so many of these. */
const MORE = 10;
/** Who chose fewer words than this meant them as they stand. */
const LONG = 3;

/** Ranked resources, and the words that they were looked for by. */
interface Answered {
  readonly results: readonly Ranked[];
  readonly words: readonly string[];
}

/**
 * What answers a query that some resources answer all of.
 *
 * @param full these resources, best first
 * @returns these in the order that is meant, and what comes closest behind them where they are few
 */
export async function withClosest(
  full: readonly Ranked[],
  parsed: ParsedQuery,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Promise<Answered> {
  const { words, asks } = parsed;
  const tier = full[0]?.tier;
  if (tier === 'exact') return { results: full, words };
  const isNamed = tier === 'name' || tier === 'name-part';
  const long = words.reduce((sum, word) => sum + (word.length > 1 ? lengthOf(word) : 0), 0);
  const isLong = asks || long >= LONG;
  const strong = full.filter((one) => one.tier !== 'annotation').length;
  const areFew = !isNamed && isLong && strong < FEW;
  const isOrdered = asks && full.length > 1;
  if (!areFew && !isOrdered) return { results: full, words };
  const concepts = await conceptsOf(parsed);
  const meant = isOrdered ? await asMeant(full, parsed, concepts, index) : full;
  if (!areFew) return { results: meant, words };
  const found = new Set(full.map(({ resource }) => resource));
  const isOther = (one: number): boolean => isAmong(one) && !found.has(one);
  const closest = await closestBy(concepts, parsed, index, isOther);
  const lacking = closest.results.filter(({ missing }) => missing.length > 0);
  return { results: [...meant, ...lacking.slice(0, MORE)], words: closest.words };
}

/** What answers the most of a query, also where it is said in other words than the field's. */
export async function closestTo(
  parsed: ParsedQuery,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Promise<Answered> {
  return closestBy(await conceptsOf(parsed), parsed, index, isAmong);
}

async function conceptsOf({ query }: ParsedQuery): Promise<readonly Concept[]> {
  return (await import('./thesaurus')).conceptsIn(query);
}

async function closestBy(
  concepts: readonly Concept[],
  parsed: ParsedQuery,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Promise<Answered> {
  const { rankPartial } = await import('./partial');
  const terms = concepts.flatMap((concept) => concept.terms.flatMap(tokenize));
  const words = new Set([...parsed.words, ...terms.filter((term) => !isStopWord(term))]);
  return { results: rankPartial(parsed, concepts, index, isAmong), words: [...words] };
}

/** The resources that answer all of a question, by what it says in other words than the field's. */
async function asMeant(
  full: readonly Ranked[],
  parsed: ParsedQuery,
  concepts: readonly Concept[],
  index: SearchIndex,
): Promise<readonly Ranked[]> {
  if (concepts.length === 0) return full;
  const { expanded } = await import('./partial');
  return expanded(full, parsed, concepts, index);
}
