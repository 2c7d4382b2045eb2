import type { Resource } from '../catalog/types';
import { isHan, tokenize } from './analyzer';
import { closestTo, withClosest } from './closest';
import { type Match, matcher } from './explanation';
import { BIT, NAME_BITS, OWNER_BITS, TOPIC_BITS } from './fields';
import { citationIdentifier, identifiersIn, yearlessKeysIn } from './identifiers';
import type { Tier } from './levels';
import type { Library } from './library';
import {
  answerWholeWords,
  answerWords,
  isAnswered,
  postingsOf,
  withoutNamesakes,
} from './matching';
import { asksForNewest, newestFirst } from './newest';
import { type ParsedQuery, parseQuery } from './query-parser';
import { byRank, type Candidate, namedBy, type Ranked, rankFull, scored } from './ranking';
import type { SearchIndex } from './search-index';
import { similarLabels } from './similar-han';
import { isOneEditFrom, spellingsOf } from './spelling';
import { isAsking } from './stop-words';
import { term } from './terms';

export interface Hit {
  readonly resource: Resource;
  /** From 0 to 1, higher is better. */
  readonly score: number;
  readonly tier: Tier;
  /** Words of the query that it does not answer; none but in the tier `partial`. */
  readonly missing: readonly string[];
  /** Found out when it is asked for. */
  readonly matches: () => Match[];
}

/** The answer to a query. */
export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The words that were looked for, a misspelt one as what it was read as. */
  readonly words: readonly string[];
  /** Words that nothing in the catalogue answers. */
  readonly unanswered: readonly string[];
  /** How many words were not looked for, as the query is too long. */
  readonly ignored: number;
}

/** The most characters of a query that are read, and the most words that are looked for. */
const MOST_CHARACTERS = 4000;
const MOST_WORDS = 64;
/** With more unknown words than this it is no misspelt query. */
const MOST_MISSPELT = 3;

/** What may be a word; hardly any has more letters. */
const WORD = /^\p{L}{1,15}(?:-\p{L}{1,15})*$/u;

/** Ranked resources, and the words as they were understood. */
interface Ranking {
  readonly results: readonly Ranked[];
  readonly words: readonly string[];
  readonly unanswered: readonly string[];
  readonly ignored: number;
}

/**
 * Looks a query up.
 *
 * @param among the resources to look through, all without it
 */
export async function search(
  typed: string,
  library: Library,
  among?: ReadonlySet<Resource>,
): Promise<SearchResult> {
  const text = typed.slice(0, MOST_CHARACTERS);
  const query = /[\u3400-\u9fff]/.test(text)
    ? (await import('./simplified-chinese')).simplified(text)
    : text;
  const { catalog } = library;
  const isAmong = (resource: number): boolean =>
    among === undefined || among.has(catalog.resourceAt(resource));
  const ranking = await rank(query, library.index(), isAmong);
  const { words, unanswered } = ranking;
  const results = asksForNewest(query)
    ? newestFirst(ranking.results, (resource) => catalog.resourceAt(resource).date)
    : ranking.results;
  let matchesOf: ReturnType<typeof matcher> | undefined;
  const hits = results.map(
    ({ resource: number, score, tier, missing }): Hit => ({
      // Only what is shown is read.
      get resource() {
        return catalog.resourceAt(number);
      },
      score,
      tier,
      missing,
      matches: () => {
        matchesOf ??= matcher(query, words, catalog);
        return matchesOf(catalog.resourceAt(number), tier);
      },
    }),
  );
  const unread = typed.length > text.length ? tokenize(typed.slice(text.length)).length : 0;
  return { hits, words, unanswered, ignored: ranking.ignored + unread };
}

/**
 * Ranks the resources of an index by a query: what an id in it names; else those that answer every
 * word, as it is or as what it was meant to be; else those that answer the most of it.
 *
 * @param isAmong whether a resource, by its number, is looked through
 */
async function rank(
  query: string,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
): Promise<Ranking> {
  const among = <T extends { readonly resource: number }>(all: readonly T[]): T[] =>
    all.filter(({ resource }) => isAmong(resource));
  const identified = identifiedBy(query, index);
  if (identified.length > 0) {
    return { results: among(identified), words: [], unanswered: [], ignored: 0 };
  }
  const { cited, isOnlyKey } = citedBy(query, index);
  if (isOnlyKey) return { results: among(cited), words: [], unanswered: [], ignored: 0 };
  const ranking = await rankWords(query, index, isAmong, among);
  const first = among(cited).filter(
    ({ resource }) =>
      !ranking.results.some((one) => one.resource === resource && one.tier === 'exact'),
  );
  const keyed = new Set(first.map(({ resource }) => resource));
  const others = ranking.results.filter(({ resource }) => !keyed.has(resource));
  return { ...ranking, results: [...first, ...others] };
}

/** The same by the words of a query alone. */
async function rankWords(
  query: string,
  index: SearchIndex,
  isAmong: (resource: number) => boolean,
  among: <T extends { readonly resource: number }>(all: readonly T[]) => T[],
): Promise<Ranking> {
  const whole = parseQuery(query, index);
  const parsed = { ...whole, words: whole.words.slice(0, MOST_WORDS) };
  const ignored = whole.words.length - parsed.words.length;
  // The beginning of a word is what one is still typing; a question is asked in whole words.
  const answered = (parsed.asks ? answerWholeWords : answerWords)(parsed.words, index);
  if (parsed.asks) for (const answer of answered) withoutNamesakes(answer);
  // Words of asking stay in a question where they may be a part of a label: `how many tokens`.
  const isAsked = (at: number): boolean => !parsed.asks || !isAsking(parsed.words[at] ?? '');
  const answers = answered.filter((_, at) => isAsked(at));
  const known = answered.map((answer, at) => !isAsked(at) || isAnswered(answer));
  if (known.every(Boolean) || namedBy(query, parsed.words, index).size > 0) {
    const full = among(scored(rankFull(query, parsed, answers, index)));
    if (full.length > 0) {
      return { ...(await withClosest(full, parsed, index, isAmong)), unanswered: [], ignored };
    }
  }
  const wrong = new Set(known.flatMap((one, at) => (one ? [] : [at])));
  const isMisspelt = wrong.size <= MOST_MISSPELT && !(await saysEverydayWords(parsed, wrong));
  const corrected = isMisspelt ? await correct(parsed, wrong, index) : null;
  const results = among(corrected?.results ?? []);
  if (corrected && results.length > 0) return { ...corrected, results, ignored };
  return {
    ...(await closestTo(parsed, index, isAmong)),
    unanswered: parsed.words.filter((_, at) => wrong.has(at)),
    ignored,
  };
}

/** The resources that ids, links or citation keys in a query name, whatever stands around these. */
function identifiedBy(query: string, index: SearchIndex): Ranked[] {
  const found = new Set<number>();
  const { terms } = index;
  for (const keys of identifiersIn(query)) {
    const numbers = keys.map((key) => terms.numberOf(term('identifier', key)));
    // The first key that any resource has is the one meant.
    const number = numbers.find((one) => one >= 0) ?? -1;
    for (const [resource] of postingsOf(number, index)) found.add(resource);
  }
  return [...found].map((resource) => ({ resource, tier: 'exact', score: 1, missing: [] }));
}

/**
 * The resources that citation keys without a year name. A key that may be a word, of the catalogue or
 * of everyday language, names something only where it stands alone, and then it is not all that is meant.
 */
function citedBy(query: string, index: SearchIndex): { cited: Ranked[]; isOnlyKey: boolean } {
  const { pieces, isAlone } = yearlessKeysIn(query);
  const { terms } = index;
  const keys = pieces
    .map((piece) => ({
      piece,
      number: terms.numberOf(term('identifier', citationIdentifier(piece))),
    }))
    .filter(({ number }) => number >= 0);
  if (keys.length === 0) return { cited: [], isOnlyKey: false };
  const isWord = (piece: string): boolean =>
    WORD.test(piece) || tokenize(piece).every((token) => terms.numberOf(token) >= 0);
  const onlyKeys = keys.filter(({ piece }) => !isWord(piece));
  const isOnlyKey = onlyKeys.length > 0;
  const meant = isOnlyKey ? onlyKeys : isAlone ? keys : [];
  const found = new Set<number>();
  for (const { number } of meant) {
    for (const [resource] of postingsOf(number, index)) found.add(resource);
  }
  const cited = [...found].map(
    (resource): Ranked => ({ resource, tier: 'exact', score: 1, missing: [] }),
  );
  return { cited, isOnlyKey };
}

/** Whether a question has unknown words that are none misspelt, but of everyday language. */
async function saysEverydayWords(
  { words, asks }: ParsedQuery,
  wrong: ReadonlySet<number>,
): Promise<boolean> {
  if (!asks) return false;
  const { isCommonNoun, isGeneralWord } = await import('./words-of-language');
  return words.some((word, at) => wrong.has(at) && (isGeneralWord(word) || isCommonNoun(word)));
}

/** Ranks with some words read as what they most likely were meant to be. */
async function correct(
  { words, extras }: ParsedQuery,
  wrong: ReadonlySet<number>,
  index: SearchIndex,
): Promise<Omit<Ranking, 'ignored'>> {
  const readings: string[][][] = [];
  const unanswered: string[] = [];
  let misspelt = false;
  for (const [at, word] of words.entries()) {
    if (!wrong.has(at)) {
      readings.push([[word]]);
      continue;
    }
    const similar = isHan(word)
      ? similarLabels(word, index)
      : await spellingsOf(word, index.words, (one) => isOwner(one, index));
    const parts = isOneEditFrom(word, similar[0]) ? null : takeApart(word, index);
    if (parts) {
      readings.push([parts]);
      continue;
    }
    misspelt = true;
    readings.push(similar.map((one) => [one]));
    if (similar.length === 0) unanswered.push(word);
  }
  if (unanswered.length > 0 || wrong.size === 0) return { results: [], words: [], unanswered };

  // The readings of one word are tried in turn; more than one word so misspelt takes the first.
  const choices = Math.max(...readings.map((one) => one.length));
  const best = new Map<number, Candidate>();
  const understood = new Set<string>();
  for (let choice = 0; choice < choices; choice += 1) {
    const read = readings.flatMap((one) => one[choice] ?? one[0] ?? []);
    const sentence = read.join(' ');
    const parsed = { ...parseQuery(sentence, index), extras };
    const answers = answerWords(parsed.words, index);
    for (const one of rankFull(sentence, parsed, answers, index)) {
      const known = best.get(one.resource);
      if (!known || byRank(one, known) < 0) best.set(one.resource, one);
    }
    for (const word of parsed.words) understood.add(word);
  }
  const found = [...best.values()].sort(byRank);
  return {
    results: scored(found, misspelt ? 'fuzzy' : null),
    words: [...understood],
    unanswered: [],
  };
}

/** A word that is two known ones, but not authors, written together: `dsmoe`, `qwenmath`. */
function takeApart(word: string, index: SearchIndex): [string, string] | null {
  if (isHan(word)) return null;
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if ([one, other].every((part) => isNameOrTopic(part, index))) return [one, other];
  }
  return null;
}

/** Whether a word is no more than whose something is: `african` is no misspelt American, nor Kazakh Kamath. */
function isOwner(word: string, { terms, fields }: SearchIndex): boolean {
  const label = terms.numberOf(term('label', word));
  return (fields(label >= 0 ? label : terms.numberOf(word)) & ~OWNER_BITS) === 0;
}

function isNameOrTopic(word: string, index: SearchIndex): boolean {
  const number = index.terms.numberOf(word);
  return (
    number >= 0 &&
    (index.fields(number) & (NAME_BITS | TOPIC_BITS) & ~(BIT.authors | BIT.keywords)) !== 0
  );
}
