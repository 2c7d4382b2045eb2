import { lengthOf, tokenize } from './analyzer';
import type { Understood } from './partial';
import type { ParsedQuery } from './query-parser';
import type { Ranked } from './ranking';
import type { SearchIndex } from './search-index';
import { isStopWord } from './stop-words';
import { term } from './terms';
import type { Concept } from './thesaurus';

/** Where fewer resources than this answer all of a query by name or topic, what comes closest follows. */
const FEW = 5;
/** At most so many of these. */
const MORE = 10;
/** Who chose fewer words than this meant them as they stand. */
const LONG = 3;

/** A year that was asked for is not to be lacking. */
const YEAR = /^(19|20)\d\d$/;

/** Ranked resources, and the words that they were looked for by. */
interface Answered {
  readonly results: readonly Ranked[];
  readonly words: readonly string[];
}

/**
 * What answers a query that some resources answer all of.
 *
 * In a question these and what comes closest stand together in the order of their coverage: that a
 * sentence happens to have each of its words (`how many tokens for a 3B model`) makes it no better than
 * what the question means. Of chosen words those that have all come first.
 *
 * @param full the resources that answer all of it, best first
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
  const areFew = full.filter((one) => one.tier !== 'annotation').length < FEW;
  const isShort = long < LONG && !areNames(words, index);
  if (!asks && (isNamed || isShort || !areFew)) return { results: full, words };
  const concepts = await conceptsOf(parsed);
  if (asks && concepts.length === 0 && words.length === 1) return { results: full, words };
  const { closest, byCoverage } = await understood(parsed, concepts, index);
  const found = new Set(full.map(({ resource }) => resource));
  const lacking = closest(isAmong)
    .filter(({ resource, missing }) => missing.length > 0 && !found.has(resource))
    .slice(0, MORE);
  const meant = meantBy(parsed, concepts);
  if (!asks) return { results: [...full, ...lacking], words: meant };
  const dated = lacking.filter(({ missing }) => !missing.some((word) => YEAR.test(word)));
  const results = byCoverage([...full, ...dated]);
  return { results: areFew ? results : beforeFew(results), words: meant };
}

/** Whether several words are names, each of something else: `C-Eval CMMLU`. */
const areNames = (words: readonly string[], { terms }: SearchIndex): boolean =>
  words.length > 1 && words.every((word) => terms.numberOf(term('name', word)) >= 0);

/** Without what lacks words behind the fifth that has all. */
function beforeFew(results: readonly Ranked[]): readonly Ranked[] {
  let left = FEW;
  return results.filter(({ tier }) => {
    if (tier !== 'partial') left -= 1;
    return tier !== 'partial' || left > 0;
  });
}

/** What answers the most of a query, also where it is said in other words than the field's. */
export async function closestTo(
  parsed: ParsedQuery,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Promise<Answered> {
  const concepts = await conceptsOf(parsed);
  const { closest } = await understood(parsed, concepts, index);
  return { results: closest(isAmong), words: meantBy(parsed, concepts) };
}

async function conceptsOf({ query }: ParsedQuery): Promise<readonly Concept[]> {
  return (await import('./thesaurus')).conceptsIn(query);
}

async function understood(
  parsed: ParsedQuery,
  concepts: readonly Concept[],
  index: SearchIndex,
): Promise<Understood> {
  return (await import('./partial')).understand(parsed, concepts, index);
}

/** The words of a query, and those of the terms that they stand for. */
function meantBy({ words }: ParsedQuery, concepts: readonly Concept[]): readonly string[] {
  const terms = concepts.flatMap((concept) => concept.terms.flatMap(tokenize));
  return [...new Set([...words, ...terms.filter((term) => !isStopWord(term))])];
}
