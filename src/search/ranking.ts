import {
  foldWord,
  isFiller,
  isHan,
  pairsOf,
  plainDates,
  plainForm,
  squeeze,
  stemOf,
  wordsOf,
} from './analyzer';
import { linkKeys } from './identifiers';
import { BIT, FIELD_BITS, NAME_BITS, type SearchIndex, TOPIC_BITS } from './search-index';
import { type Fuzzy, findSimilar } from './spelling';

/*
 * The way of a query, from the words that were typed to the resources in order.
 *
 * 1. The query is read: links and ids become keys, the rest words; known phrases stay together, and
 *    words that say nothing (`papers about …`) are left out.
 * 2. Every word is answered by every resource that holds it, at a level: the lower the better (LEVEL).
 *    A word that nothing holds is taken apart (`dsmoe`), and only then read as a misspelling.
 * 3. A resource is found where it answers every word. Its tier is that of its weakest word. Inside a
 *    tier of names, the words side by side come first; then the sum of the levels decides, then how
 *    much of the name the words are, the place in a section that was named, and the list's order.
 */

/** What a result owes its place to, best first. */
export const TIERS = ['exact', 'name', 'name-part', 'topic', 'annotation', 'fuzzy'] as const;
export type Tier = (typeof TIERS)[number];

/** How good an answer is; the whole number is the tier. */
const LEVEL = {
  /** The query is the resource's whole name, id or link. */
  whole: 0,
  /** The whole of a name, in a query that says more. */
  wholeInside: 1,
  /** In the name, and the whole of one of its labels. */
  inNameAndLabel: 1.15,
  inName: 1.2,
  /** Its plural, or its other spelling. */
  formInName: 1.25,
  nameBegins: 2,
  nameContains: 2.5,
  section: 3,
  tagInName: 3.1,
  series: 3.2,
  org: 3.2,
  author: 3.2,
  firstTag: 3.3,
  tag: 3.4,
  date: 3.5,
  category: 3.6,
  venue: 3.6,
  stemInName: 3.45,
  /** A word of a label rather than the whole label. */
  wordOfLabel: 0.25,
  stem: 0.05,
  /** The gain of a topic that the resource's own texts name. */
  isSaid: 0.2,
  topicBegins: 3.9,
  /** Of three letters: too much begins with them. */
  shortBegins: 3.95,
  /** Inside a word of a name, by chance, as it means something of its own: `lean` in `clean`. */
  labelInside: 3.95,
  annotation: 4,
  placement: 4.1,
  annotationStem: 4.2,
  annotationBegins: 4.6,
} as const;

const NONE = 255;

/** A resource that answers a query. */
export interface Ranked {
  /** Its number in the catalogue's order. */
  readonly resource: number;
  readonly tier: Tier;
  /** From 0 to 1, higher is better. */
  readonly score: number;
}

/** The results of a query, and the words as they were understood. */
export interface Ranking {
  readonly results: readonly Ranked[];
  /** The words that had to be answered; a misspelt one as what it was read as. */
  readonly words: readonly string[];
  /** Words that nothing answers. */
  readonly unanswered: readonly string[];
}

/** Ranks the resources of an index by a query; nothing that is missing a word is found. */
export async function rank(query: string, index: SearchIndex): Promise<Ranking> {
  const asked = readQuery(query, index);
  const answers = answerWords(asked.words, index);
  const known = answers.map(isAnswered);
  if (known.every(Boolean) || namedBy(query, asked.words, asked.links, index).size > 0) {
    const found = answerAll(asked, answers, query, index);
    if (found.length > 0) return { results: results(found), words: asked.words, unanswered: [] };
    // Each word is known, but nothing has them all: one may be a misspelling after all.
    for (const i of asked.words.keys()) {
      const ranking = await correct(asked, new Set([i]), index);
      if (ranking.results.length > 0) return ranking;
    }
    return { results: [], words: asked.words, unanswered: [] };
  }
  return correct(asked, new Set(known.flatMap((one, i) => (one ? [] : [i]))), index);
}

/** Ranks with some words read as what they most likely were meant to be. */
async function correct(
  { words, links, extras }: Asked,
  wrong: ReadonlySet<number>,
  index: SearchIndex,
): Promise<Ranking> {
  const readings: string[][][] = [];
  const unanswered: string[] = [];
  let misspelt = false;
  for (const [i, word] of words.entries()) {
    if (!wrong.has(i)) {
      readings.push([[word]]);
      continue;
    }
    const parts = takeApart(word, index);
    if (parts) {
      readings.push([parts]);
      continue;
    }
    misspelt = true;
    const similar = isHan(word)
      ? similarHan(word, index)
      : await findSimilar(word, nameAndTopicWords(index));
    readings.push(similar.map(({ term }) => [term]));
    if (similar.length === 0) unanswered.push(word);
  }
  if (unanswered.length > 0) return { results: [], words: [], unanswered };

  // The readings of one word are tried in turn; more than one word so misspelt takes the first.
  const choices = Math.max(...readings.map((one) => one.length));
  const best = new Map<number, Placed>();
  const understood = new Set<string>();
  for (let choice = 0; choice < choices; choice += 1) {
    const read = readings.flatMap((one) => one[choice] ?? one[0] ?? []);
    const sentence = read.join(' ');
    const again = { ...readQuery(sentence, index), links, extras };
    const answers = answerWords(again.words, index);
    for (const one of answerAll(again, answers, sentence, index)) {
      const known = best.get(one.resource);
      if (!known || byRank(one, known) < 0) best.set(one.resource, one);
    }
    for (const word of again.words) understood.add(word);
  }
  const found = [...best.values()].sort(byRank);
  return {
    results: results(found, misspelt ? 'fuzzy' : null),
    words: [...understood],
    unanswered: [],
  };
}

/** A query as it was read. */
interface Asked {
  readonly links: readonly (readonly string[])[];
  /** What has to be answered, without what says nothing. */
  readonly words: readonly string[];
  /** What was left out, but may tell two results apart. */
  readonly extras: readonly string[];
}

/** The resources that answer every word and link, in order. */
function answerAll(
  { words, links, extras }: Asked,
  answers: readonly Answer[],
  query: string,
  index: SearchIndex,
): Placed[] {
  const all = [...links.map((keys) => answerLink(keys, index)), ...answers];
  for (const own of answers) preferSaid(own);
  const found = combine(all, namedBy(query, words, links, index), index);
  return inOrder(found, query, words, extras, index);
}

/** How words are answered, each alone and as parts of what stands together. */
function answerWords(words: readonly string[], index: SearchIndex): Answer[] {
  const answers = words.map((word) => answerWord(word, index));
  const together = [
    ...phrasesOf(words, index),
    ...joinsOf(words, index),
    ...namesAmong(words, index),
  ];
  for (const { from, to, answer } of together) {
    // Of a date, no part means anything alone: October is no other 10.
    const onlyTogether = isDate(words.slice(from, to));
    for (const own of answers.slice(from, to)) {
      if (onlyTogether) own.levels.fill(NONE);
      keepBetter(own, answer);
    }
  }
  return answers;
}

const isDate = (words: readonly string[]): boolean => /^(19|20)\d\d \d\d$/.test(words.join(' '));

/** How each resource answers a word. */
interface Answer {
  /** The level, NONE where it does not answer. */
  readonly levels: Float32Array;
  /** 1 where its own texts say the word, not only its tags and the like. */
  readonly said: Uint8Array;
}

function nothing({ size }: SearchIndex): Answer {
  return { levels: new Float32Array(size).fill(NONE), said: new Uint8Array(size) };
}

/** Notes that a resource answers at a level, where that is better than before. */
function note({ levels, said }: Answer, resource: number, level: number, bits: number): void {
  if (level < (levels[resource] ?? NONE)) levels[resource] = level;
  if (bits & SAID_BITS) said[resource] = 1;
}

const isAnswered = ({ levels }: Answer): boolean => levels.some((level) => level !== NONE);

/** Keeps the better of two answers for each resource. */
function keepBetter(own: Answer, other: Answer): void {
  other.levels.forEach((level, resource) => {
    if (level < (own.levels[resource] ?? NONE)) own.levels[resource] = level;
  });
}

/** Takes a query to links and words; phrases keep words that would say nothing alone. */
function readQuery(query: string, index: SearchIndex): Asked {
  const links: string[][] = [];
  const rest: string[] = [];
  for (const piece of query.split(/\s+/)) {
    const keys = linkKeys(piece);
    const isName = /^[\w.-]+\/[\w.-]+$/.test(piece);
    if (keys.length > 0 && (!isName || keys.some((key) => termNumber(`@${key}`, index) >= 0))) {
      links.push(keys);
    } else rest.push(piece);
  }
  const all = wordsOf(plainDates(foldWord(rest.join(' ')))).flatMap((word) =>
    isHan(word) ? segment(word, index) : [word],
  );
  const inPhrase = new Set<number>();
  for (const { from, to } of phrasesOf(all, index)) {
    if (all.slice(from, to).every(isFiller)) continue;
    for (let i = from; i < to; i += 1) inPhrase.add(i);
  }
  const isLanguageModel = (i: number): boolean =>
    all[i] === 'language' && /^models?$/.test(all[i + 1] ?? '');
  const words = all.filter((word, i) => {
    if (inPhrase.has(i)) return true;
    return !isFiller(word) && !isLanguageModel(i) && !(word === 'large' && isLanguageModel(i + 1));
  });
  if (words.length === 0 && links.length === 0) return { links, words: all, extras: [] };
  return { links, words, extras: all.filter((word) => !words.includes(word) && word.length > 4) };
}

/** A topic that a resource's own texts speak of counts for more than one it is only filed under. */
function preferSaid({ levels, said }: Answer): void {
  levels.forEach((level, resource) => {
    if (said[resource] && level > LEVEL.section && level < LEVEL.annotation) {
      levels[resource] = Math.max(LEVEL.section, level - LEVEL.isSaid);
    }
  });
}

/** Words that are answered together. */
interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly answer: Answer;
}

/** The longest phrases of two to five words that are somebody's whole label. */
function phrasesOf(words: readonly string[], index: SearchIndex): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + 5);
    for (; to > from + 1; to -= 1) {
      const number = termNumber(`=${words.slice(from, to).join(' ')}`, index);
      if (number < 0) continue;
      phrases.push({ from, to, answer: answerOf(number, index, labelLevel) });
      break;
    }
    from = Math.max(from + 1, to);
  }
  return phrases;
}

/** Whole names among the words: `muon` in `muon optimizer`. */
function namesAmong(words: readonly string[], index: SearchIndex): Phrase[] {
  const names: Phrase[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 5); to += 1) {
      const number = termNumber(`!${words.slice(from, to).join('')}`, index);
      if (number < 0) continue;
      const answer = answerOf(number, index, inNameAt(LEVEL.wholeInside));
      names.push({ from, to, answer });
    }
  }
  return names;
}

/** Neighbours that a name has as one word: `mega math`. */
function joinsOf(words: readonly string[], index: SearchIndex): Phrase[] {
  return words.slice(1).flatMap((word, from) => {
    const number = termNumber(`${words[from]}${word}`, index);
    if (number < 0 || isHan(word)) return [];
    const answer = answerOf(number, index, inNameAt(LEVEL.formInName));
    return [{ from, to: from + 2, answer }];
  });
}

/** Cuts a run of Chinese at the longest words that the catalogue knows; these may overlap. */
function segment(run: string, index: SearchIndex): string[] {
  const characters = [...run];
  const longestAt = (from: number, beyond: number): string | null => {
    for (let to = Math.min(characters.length, from + 10); to > beyond; to -= 1) {
      const word = characters.slice(from, to).join('');
      if (isHanFiller(word) || (to - from >= 2 && isKnown(word, index))) return word;
    }
    return null;
  };
  const words: string[] = [];
  let rest = '';
  for (let from = 0; from < characters.length; ) {
    let word = longestAt(from, from);
    if (word === null) {
      rest += characters[from];
      from += 1;
      continue;
    }
    if (rest !== '') words.push(rest);
    rest = '';
    words.push(word);
    let end = from + [...word].length;
    for (let inside = from + 1; inside < end && !isHanFiller(word); inside += 1) {
      const next = longestAt(end, end) === null ? longestAt(inside, end) : null;
      if (next === null || isHanFiller(next)) continue;
      word = next;
      words.push(next);
      end = inside + [...next].length;
    }
    from = end;
  }
  if (rest !== '') words.push(rest);
  // A label with one character written wrong falls to pieces: it is looked up whole.
  const isWhole = words.every((word) => isHanFiller(word) || isKnown(word, index));
  return !isWhole && similarHan(run, index).length > 0 ? [run] : words;
}

/** A single character says nothing only where it cannot be part of a word. */
const isHanFiller = (word: string): boolean =>
  isFiller(word) && (word.length > 1 || '的了吗呢'.includes(word));

const isKnown = (word: string, index: SearchIndex): boolean =>
  termNumber(`=${word}`, index) >= 0 || termNumber(`!${word}`, index) >= 0;

/**
 * Resources whose whole name the query is: as typed, without the words that say nothing, or without
 * the v of a version.
 */
function namedBy(
  query: string,
  words: readonly string[],
  links: Asked['links'],
  index: SearchIndex,
): ReadonlyMap<number, number> {
  const unversioned = words.map((word) => versionOf(word) ?? word);
  const texts = links.length > 0 ? [query] : [query, words.join(' '), unversioned.join(' ')];
  return texts.map((text) => wholeName(text, index)).find(({ size }) => size > 0) ?? new Map();
}

/** Resources whose whole name a text is. */
function wholeName(query: string, index: SearchIndex): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const number = termNumber(`!${squeeze(query)}`, index);
  if (number < 0) return found;
  const isName = (index.fields(number) & NAME_BITS) !== 0;
  for (const [resource, bits] of postingsOf(number, index)) {
    // The name of a repository counts where it is nothing's own name: some are shared.
    if (!isName || bits & NAME_BITS) found.set(resource, bits);
  }
  return found;
}

/** Resources with a link; the first key that any has is the one meant. */
function answerLink(keys: readonly string[], index: SearchIndex): Answer {
  const numbers = keys.map((key) => termNumber(`@${key}`, index));
  return answerOf(numbers.find((number) => number >= 0) ?? -1, index, () => LEVEL.whole);
}

/** Resources that hold a word literally: as it is, by its stem, as a beginning or inside a name. */
function answerWord(word: string, index: SearchIndex): Answer {
  const answer = answerWholeWord(word, index);
  if (isHan(word)) {
    answerPairs(word, index, answer);
    return answer;
  }
  if (word.length >= 3) {
    const level = word.length === 3 ? shortPrefixLevel : prefixLevel;
    for (const number of index.terms.beginningWith(word)) {
      answerTerm(number, index, answer, level);
    }
  }
  if (word.length >= 4 || /^[a-z]{2}\d$/.test(word)) {
    const mayBeChance = isLabelOrAuthor(word, index);
    const isAbout = answer.levels.map((level) => Number(level < LEVEL.annotation));
    for (const number of namesContaining(word, index)) {
      for (const [resource, bits] of postingsOf(number, index)) {
        if (!(bits & NAME_BITS)) continue;
        const isChance = mayBeChance && !isAbout[resource];
        note(answer, resource, isChance ? LEVEL.labelInside : LEVEL.nameContains, bits);
      }
    }
  }
  return answer;
}

/** Resources that hold a word as it is, in another form, or by its stem. */
function answerWholeWord(word: string, index: SearchIndex): Answer {
  const answer = nothing(index);
  const hold = (term: string, level: (bits: number) => number): void => {
    answerTerm(termNumber(term, index), index, answer, level);
  };
  hold(word, wordLevel);
  for (const [resource, bits] of postingsOf(termNumber(`=${word}`, index), index)) {
    const isInName = (answer.levels[resource] ?? NONE) < LEVEL.formInName;
    note(answer, resource, isInName ? LEVEL.inNameAndLabel : labelLevel(bits), bits);
  }
  if (isHan(word)) return answer;
  hold(`+${word}`, wordLevel);
  const version = versionOf(word);
  if (version) hold(version, inNameAt(LEVEL.formInName));
  const plain = plainForm(word);
  hold(`_${plain}`, formLevel);
  if (plain !== word) {
    hold(plain, formLevel);
    hold(`=${plain}`, labelLevel);
  }
  hold(`~${stemOf(word)}`, stemLevel);
  return answer;
}

/** The number of a version: `llama v3` is Llama 3. */
const versionOf = (word: string): string | undefined => /^v(\d[\d.]*)$/.exec(word)?.[1];

/** Resources in one field of which all pairs of a run of Chinese stand. */
function answerPairs(word: string, index: SearchIndex, answer: Answer): void {
  const pairs = pairsOf(word);
  if (pairs.length === 0) return;
  let common: Map<number, number> | undefined;
  for (const pair of pairs) {
    const number = termNumber(`#${pair}`, index);
    if (number < 0) return;
    const next = new Map<number, number>();
    for (const [resource, bits] of postingsOf(number, index)) {
      const both = common ? (common.get(resource) ?? 0) & bits : bits;
      if (both) next.set(resource, both);
    }
    common = next;
  }
  for (const [resource, bits] of common ?? []) {
    note(answer, resource, bits & NAME_BITS ? LEVEL.nameContains : partLevel(bits), bits);
  }
}

/** The resources that hold a term, each at a level. */
function answerOf(term: number, index: SearchIndex, level: (bits: number) => number): Answer {
  const answer = nothing(index);
  answerTerm(term, index, answer, level);
  return answer;
}

/** A level for those that hold a term in their name. */
const inNameAt =
  (level: number) =>
  (bits: number): number =>
    bits & NAME_BITS ? level : NONE;

/** Where the resources hold a term, the level of their best field. */
function answerTerm(
  term: number,
  index: SearchIndex,
  answer: Answer,
  level: (bits: number) => number,
): void {
  for (const [resource, bits] of postingsOf(term, index)) note(answer, resource, level(bits), bits);
}

/** The resources that hold a term, with the bits of their fields; none for a term below zero. */
function* postingsOf(term: number, { postings }: SearchIndex): Generator<[number, number]> {
  if (term < 0) return;
  const mask = 2 ** FIELD_BITS - 1;
  for (const posting of postings(term)) yield [posting >>> FIELD_BITS, posting & mask];
}

/** The level of a whole label. */
function labelLevel(bits: number): number {
  if (bits & BIT.sections) return LEVEL.section;
  if (bits & BIT.tagsInName) return LEVEL.tagInName;
  if (bits & BIT.series) return LEVEL.series;
  if (bits & BIT.org) return LEVEL.org;
  if (bits & BIT.authors) return LEVEL.author;
  if (bits & BIT.firstTag) return LEVEL.firstTag;
  if (bits & BIT.tags) return LEVEL.tag;
  if (bits & BIT.date) return LEVEL.date;
  if (bits & BIT.category) return LEVEL.category;
  return bits & BIT.venue ? LEVEL.venue : NONE;
}

const SAID_BITS = NAME_BITS | BIT.annotation | BIT.placements;
function wordLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.inName;
  if (bits & BIT.authors) return LEVEL.author;
  if (bits & TOPIC_BITS) return labelLevel(bits) + LEVEL.wordOfLabel;
  return bits & BIT.annotation ? LEVEL.annotation : LEVEL.placement;
}

function formLevel(bits: number): number {
  return bits & NAME_BITS ? LEVEL.formInName : wordLevel(bits) + LEVEL.stem;
}

function stemLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.stemInName;
  if (bits & TOPIC_BITS) return labelLevel(bits) + LEVEL.wordOfLabel + LEVEL.stem;
  return LEVEL.annotationStem;
}

function prefixLevel(bits: number): number {
  if (bits & NAME_BITS) return LEVEL.nameBegins;
  return bits & TOPIC_BITS ? LEVEL.topicBegins : LEVEL.annotationBegins;
}

function shortPrefixLevel(bits: number): number {
  return bits & NAME_BITS ? LEVEL.shortBegins : prefixLevel(bits);
}

/** The level of Chinese that is only a part of a text. */
function partLevel(bits: number): number {
  if (bits & TOPIC_BITS) return LEVEL.topicBegins;
  return bits & BIT.annotation ? LEVEL.annotation : LEVEL.placement;
}

/** A term's number, below zero where the index lacks it. */
const termNumber = (term: string, { terms }: SearchIndex): number => terms.numberOf(term);

/** The terms that a word stands inside of, but not at their beginning. */
function* namesContaining(word: string, index: SearchIndex): Generator<number> {
  const { words } = index;
  for (let at = words.indexOf(word); at !== -1; at = words.indexOf(word, at + 1)) {
    const start = words.lastIndexOf('\n', at) + 1;
    if (start === at) continue;
    const number = termNumber(words.slice(start, words.indexOf('\n', at)), index);
    if (number >= 0) yield number;
  }
}

/** Whether a word is the whole of a label, or in the name of an author. */
const isLabelOrAuthor = (word: string, index: SearchIndex): boolean => {
  const number = termNumber(word, index);
  return (
    termNumber(`=${word}`, index) >= 0 ||
    (number >= 0 && (index.fields(number) & BIT.authors) !== 0)
  );
};

/** A word that is two known ones, but not authors, written together: `dsmoe`, `qwenmath`. */
function takeApart(word: string, index: SearchIndex): [string, string] | null {
  if (isHan(word)) return null;
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if ([one, other].every((part) => isNameOrTopic(part, index))) return [one, other];
  }
  return null;
}

function isNameOrTopic(word: string, index: SearchIndex): boolean {
  const number = termNumber(word, index);
  return number >= 0 && (index.fields(number) & (NAME_BITS | TOPIC_BITS) & ~BIT.authors) !== 0;
}

/** The words that a misspelt one may have been meant to be. */
function nameAndTopicWords(index: SearchIndex): readonly string[] {
  const known = wordLists.get(index) ?? index.words.split('\n').filter(Boolean);
  wordLists.set(index, known);
  return known;
}
const wordLists = new WeakMap<SearchIndex, readonly string[]>();

/** Labels in Chinese of the same length with one character written wrong. */
function similarHan(word: string, { terms }: SearchIndex): Fuzzy[] {
  if (word.length < 3) return [];
  const characters = [...word];
  const found: Fuzzy[] = [];
  for (const number of terms.beginningWith('=')) {
    const label = [...terms.term(number).slice(1)];
    if (label.length !== characters.length) continue;
    const wrong = label.filter((character, i) => character !== characters[i]).length;
    if (wrong === 1) found.push({ term: label.join(''), distance: 1 });
  }
  return found;
}

/** A resource that answers everything. */
interface Found {
  readonly resource: number;
  readonly tier: number;
  /** The level of its weakest word. */
  readonly weakest: number;
  /** Of the levels of all words. */
  readonly sum: number;
  /** How many of the words its own texts say. */
  readonly said: number;
  readonly tightness: number;
}

/** Found, with what decides among those that answer equally well. */
interface Placed extends Found {
  /** How the name has the words side by side, 0 where it does not. */
  readonly sideBySide: number;
  /** How many of the words that were left out its name has. */
  readonly extra: number;
  /** Its place in the section that is named. */
  readonly place: number;
}

const byRank = (a: Placed, b: Placed): number =>
  a.tier - b.tier ||
  b.sideBySide - a.sideBySide ||
  a.sum - b.sum ||
  b.extra - a.extra ||
  b.tightness - a.tightness ||
  a.place - b.place ||
  b.said - a.said ||
  a.resource - b.resource;

/** The resources that answer everything, or whose whole name the query is. */
function combine(
  answers: readonly Answer[],
  whole: ReadonlyMap<number, number>,
  index: SearchIndex,
): Found[] {
  const found: Found[] = [];
  for (let resource = 0; resource < index.size; resource += 1) {
    let weakest = 0;
    let sum = 0;
    let said = 0;
    for (const answer of answers) {
      const level = answer.levels[resource] ?? NONE;
      weakest = Math.max(weakest, level);
      sum += level;
      said += answer.said[resource] ?? 0;
    }
    const bits = whole.get(resource);
    if (bits !== undefined) {
      const tightness = bits & (BIT.aliases | BIT.id) ? 2 : 1;
      found.push({ resource, tier: 0, weakest: LEVEL.whole, sum: 0, said, tightness });
    } else if (weakest < NONE && answers.length > 0) {
      const tier = Math.floor(weakest);
      found.push({ resource, tier, weakest, sum: Math.round(sum * 100) / 100, said, tightness: 0 });
    }
  }
  return found;
}

/** Sorts by tier, levels, tightness of the name, place in a section that is named, the list. */
function inOrder(
  found: readonly Found[],
  query: string,
  words: readonly string[],
  extras: readonly string[],
  index: SearchIndex,
): Placed[] {
  const places = index.sections[wordsOf(query).join(' ')] ?? index.sections[words.join(' ')];
  const placeOf = new Map(places?.map((resource, place) => [resource, place]));
  const squeezed = words.join('');
  const asTyped = squeeze(query);
  return found
    .map((one) => {
      const { resource, tier, weakest, sum, said } = one;
      const isNamed = tier === 1 || tier === 2;
      const names = extras.length > 0 || isNamed ? index.names(resource) : [];
      // `may the source be with you`: what was left out may still be a part of the name.
      const isVerbatim = asTyped !== squeezed && names.some((name) => name.includes(asTyped));
      const tight = isNamed
        ? tightness(words, squeezed, names) + Number(isVerbatim)
        : one.tightness;
      return {
        resource,
        tier,
        weakest,
        sum,
        said,
        tightness: tight,
        sideBySide: isNamed ? Math.floor(tight) : 0,
        extra: extras.filter((word) => names.some((name) => name.includes(word))).length,
        place: placeOf.get(resource) ?? index.size,
      };
    })
    .sort(byRank);
}

/**
 * What is told of results: the tier, and a score that falls with it and inside it.
 *
 * @param all the tier of all of them, null where each has its own
 */
function results(found: readonly Found[], all: Tier | null = null): Ranked[] {
  let least = 1;
  return found.map(({ resource, tier: own, weakest, tightness: tight }) => {
    const tier = all === null ? own : TIERS.indexOf(all);
    const inside = weakest - Math.floor(weakest) + 0.3 * (1 - Math.min(3, tight) / 3);
    const score = 1 - (tier + Math.min(0.9, inside)) / (TIERS.length + 1);
    least = Math.min(least, Math.round(score * 1e4) / 1e4);
    return { resource, tier: TIERS[tier] ?? 'fuzzy', score: least };
  });
}

/**
 * How tightly a name fits the words: 3 where it is made of them, in any order, 2 where it begins
 * with them, 1 where it has them side by side, and the share of it that they are. The best of the
 * names counts.
 */
function tightness(words: readonly string[], squeezed: string, names: readonly string[]): number {
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
