import { isHan, normalize, plainDates, tokensOf } from './analyzer';
import { labelsAmong } from './matching';
import type { SearchIndex } from './search-index';
import { similarLabels } from './similar-han';
import {
  isAsking,
  isHanStopWord,
  isLoneCharacter,
  isModel,
  isOurSubject,
  isOurs,
  isStopWord,
  isTraining,
} from './stop-words';
import { LONGEST_HAN, term } from './terms';

/** A query as it is understood. */
export interface ParsedQuery {
  /** As it was typed. */
  readonly query: string;
  /** What has to be answered. */
  readonly words: readonly string[];
  /** What was left out as it says nothing, but may tell two results apart. */
  readonly extras: readonly string[];
  /** Whether words of asking were left out: it is a question, not words that were chosen. */
  readonly asks: boolean;
  /** Whether it says that it is about pre-training or language models. */
  readonly ofSubject: boolean;
  /** Whether it says that models, training or papers may be meant. */
  readonly isOurs: boolean;
  /** Words that are written as proper names inside a sentence. */
  readonly names: ReadonlySet<string>;
}

/**
 * Takes a query apart. A run of Chinese is cut into words; words that say nothing are left out, but
 * not inside a label that the catalogue has, and not where there are no others.
 */
export function parseQuery(query: string, index: SearchIndex): ParsedQuery {
  const text = withoutHyphens(normalize(query), index);
  const tokens = cutAtLabels(withoutBlanks(tokensOf(plainDates(text)), index), index);
  const all = tokens.flatMap((token) => (isHan(token) ? segment(token, index) : [token]));
  const inLabel = new Set<number>();
  for (const { from, to } of labelsAmong(all, index)) {
    if (all.slice(from, to).every(isStopWord)) continue;
    for (let at = from; at < to; at += 1) inLabel.add(at);
  }
  const isLanguageModel = (at: number): boolean =>
    all[at] === 'language' && /^models?$/.test(all[at + 1] ?? '');
  const words = all.filter((word, at) => {
    if (inLabel.has(at)) return true;
    if (isStopWord(word) || isLoneCharacter(word)) return false;
    if (isLanguageModel(at) || isMeasureAsked(all, at)) return false;
    return !(word === 'large' && isLanguageModel(at + 1));
  });
  const ofSubject =
    all.some((word, at) => isOurSubject(word) || isLanguageModel(at)) || isModelTrained(all);
  const subject = {
    ofSubject,
    isOurs: ofSubject || all.some(isOurs),
    names: properNames(query),
  };
  if (words.length === 0) {
    const said = all.filter((word, at) => !isAsking(word) && !isMeasureAsked(all, at));
    const asks = said.length > 0 && said.length < all.length;
    return { query, words: said.length > 0 ? said : all, extras: [], asks, ...subject };
  }
  return {
    query,
    words,
    extras: all.filter((word) => !words.includes(word) && word.length > 4),
    asks: isQuestion(query) || all.some((word) => !words.includes(word) && isAsking(word)),
    ...subject,
  };
}

/** Whether a text has a form that only questions of Chinese have: `行不行`. */
const isQuestion = (text: string): boolean => /(\p{Script=Han})[不没]\1/u.test(text);

/** Whether a model is trained; a model train and train models are another subject. */
function isModelTrained(words: readonly string[]): boolean {
  const isRailway = (at: number): boolean =>
    words[at] === 'train' && [words[at - 1], words[at + 1]].some((word) => isModel(word ?? ''));
  return words.some(isModel) && words.some((word, at) => isTraining(word) && !isRailway(at));
}

/** Whether a word only asks for a number: `how long`, `how many times`, `how far`. */
const isMeasureAsked = (words: readonly string[], at: number): boolean =>
  /^(how (long|far|often|big|large|fast|well)|many times)$/.test(`${words[at - 1]} ${words[at]}`);

/** Words that begin with a capital behind one that does not. */
function properNames(query: string): ReadonlySet<string> {
  const found = query.match(/(?<=(?:^|\s)\p{Ll}\S* )\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  return new Set(found.flatMap((name) => tokensOf(normalize(name))));
}

/** Hyphens taken out where the catalogue writes the word without: `up-cycling` as `upcycling`. */
function withoutHyphens(text: string, { terms }: SearchIndex): string {
  return text.replace(/[a-z]+(?:[-‐‑][a-z]+){1,20}/g, (word) => {
    const joined = word.replace(/[-‐‑]/g, '');
    return terms.numberOf(term('word', joined)) >= 0 ? joined : word;
  });
}

/**
 * Blanks taken out of Chinese where the catalogue knows the whole, `数据 配比` as `数据配比`, and where
 * they stand between all characters: `学 习 率`.
 */
function withoutBlanks(tokens: readonly string[], index: SearchIndex): string[] {
  const joined: string[] = [];
  tokens.forEach((token, at) => {
    const last = joined.at(-1) ?? '';
    const isSpaced = token.length === 1 && tokens[at - 1]?.length === 1;
    const isOne = isHan(last) && isHan(token) && (isSpaced || isKnown(last + token, index));
    if (isOne) joined[joined.length - 1] = last + token;
    else joined.push(token);
  });
  return joined;
}

/** A label of both scripts has at most so many characters of Chinese on either side. */
const LONGEST_SIDE = 6;

/** Runs of Chinese cut where a label of both scripts begins or ends in them: `多 token 预测`. */
function cutAtLabels(tokens: readonly string[], { terms }: SearchIndex): readonly string[] {
  const han = tokens.map((token) => (isHan(token) ? token : ''));
  if (han.every((run) => run === '')) return tokens;
  const cuts = tokens.map((token) => [0, token.length]);
  tokens.forEach((token, at) => {
    if (han[at] !== '') return;
    const [before = '', behind = ''] = [han[at - 1], han[at + 1]];
    let longest = 0;
    let sides: readonly [number, number] = [0, 0];
    for (let head = Math.min(before.length, LONGEST_SIDE); head >= 0; head -= 1) {
      for (let tail = Math.min(behind.length, LONGEST_SIDE); head + tail > longest; tail -= 1) {
        const label = [before.slice(before.length - head), token, behind.slice(0, tail)];
        if (terms.numberOf(term('label', label.filter(Boolean).join(' '))) < 0) continue;
        longest = head + tail;
        sides = [head, tail];
      }
    }
    cuts[at - 1]?.push(before.length - sides[0]);
    cuts[at + 1]?.push(sides[1]);
  });
  return tokens.flatMap((token, at) => {
    const places = [...new Set(cuts[at])].sort((one, other) => one - other);
    return places.slice(1).map((place, index) => token.slice(places[index], place));
  });
}

/** Cuts a run of Chinese at the longest words that the catalogue knows; these may overlap. */
function segment(run: string, index: SearchIndex): string[] {
  const characters = [...run];
  const longestAt = (from: number, beyond: number): string | null => {
    for (let to = Math.min(characters.length, from + LONGEST_HAN); to > beyond; to -= 1) {
      const word = characters.slice(from, to).join('');
      if (isHanStopWord(word) || (to - from >= 2 && isKnown(word, index))) return word;
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
    for (let inside = from + 1; inside < end && !isHanStopWord(word); inside += 1) {
      const next = longestAt(end, end) === null ? longestAt(inside, end) : null;
      if (next === null || isHanStopWord(next)) continue;
      word = next;
      words.push(next);
      end = inside + [...next].length;
    }
    from = end;
  }
  if (rest !== '') words.push(rest);
  // A label with one character written wrong falls to pieces: it is looked up whole.
  const isWhole = words.every((word) => isHanStopWord(word) || isKnown(word, index));
  return !isWhole && similarLabels(run, index).length > 0 ? [run] : words;
}

/** Whether a Chinese word is a whole label or a whole name. */
const isKnown = (word: string, { terms }: SearchIndex): boolean =>
  terms.numberOf(term('label', word)) >= 0 || terms.numberOf(term('name', word)) >= 0;
