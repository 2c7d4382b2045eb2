import { bigrams, isHan, lightStem, stem } from './analyzer';
import { BIT, FIELD_BITS, FIELD_MASK, NAME_BITS, OWNER_BITS, SAID_BITS } from './fields';
import {
  bigramLevel,
  inNameAt,
  LEVEL,
  labelLevel,
  lightStemLevel,
  NONE,
  prefixLevel,
  shortPrefixLevel,
  stemLevel,
  wordLevel,
} from './levels';
import type { SearchIndex } from './search-index';
import { term } from './terms';

/** How each resource answers one word of a query. */
export interface Answer {
  /** By resource: the level, NONE where it does not answer. */
  readonly levels: Float32Array;
  /** By resource: 1 where its own texts say the word, not only its tags and the like. */
  readonly said: Uint8Array;
  /** By resource: 1 where it is no more than a part of the name of a person or an organisation. */
  readonly ofOwner: Uint8Array;
}

/** Words from one place to another that are answered together. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly answer: Answer;
}

/** How words are answered, each alone and as parts of what stands together. */
export function answerWords(words: readonly string[], index: SearchIndex): Answer[] {
  return withPhrases(
    words.map((word) => answerWord(word, index)),
    words,
    index,
  );
}

/** The same without the beginnings and insides of words, which say little where much is missing. */
export function answerWholeWords(words: readonly string[], index: SearchIndex): Answer[] {
  const answers = words.map((word) => {
    const answer = answerWholeWord(word, index);
    if (isHan(word)) addBigrams(word, index, answer);
    return answer;
  });
  return withPhrases(answers, words, index);
}

function withPhrases(answers: Answer[], words: readonly string[], index: SearchIndex): Answer[] {
  const together = [
    ...labelsAmong(words, index),
    ...compoundsAmong(words, index),
    ...namesAmong(words, index),
  ];
  for (const { from, to } of together) {
    const run = words.slice(from, to);
    // Of a date or a version, no part means anything alone: October is no other 10, GPT-3 no GPT-2.
    if (!isDate(run) && !isNumbered(run)) continue;
    for (const { levels } of answers.slice(from, to)) levels.fill(NONE);
  }
  for (const { from, to, answer } of together) {
    for (const own of answers.slice(from, to)) keepBetter(own, answer);
  }
  return answers;
}

const isDate = (words: readonly string[]): boolean => /^(19|20)\d\d \d\d$/.test(words.join(' '));

/** Whether words are a name and the number of a version: `gpt 2`. */
const isNumbered = (words: readonly string[]): boolean =>
  /^[a-z]+ \d{1,3}(\.\d+)?$/.test(words.join(' '));

/** Whether any resource answers. */
export const isAnswered = ({ levels }: Answer): boolean => levels.some((level) => level !== NONE);

/** Takes out whose maker has a name that is something else's own: Adam Roberts is not Adam. */
export function withoutNamesakes(answer: Answer): void {
  if (answer.levels.some((level) => level <= LEVEL.wholeInside)) withoutOwners(answer);
}

/** Takes out what has a word in no more than the name of a person or an organisation. */
export function withoutOwners({ levels, ofOwner }: Answer): void {
  ofOwner.forEach((isOwner, resource) => {
    if (isOwner === 1) levels[resource] = NONE;
  });
}

/** The longest runs of two to five words that are a whole label. */
export function labelsAmong(words: readonly string[], index: SearchIndex): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + 5);
    for (; to > from + 1; to -= 1) {
      const number = index.terms.numberOf(term('label', words.slice(from, to).join(' ')));
      if (number < 0) continue;
      phrases.push({ from, to, answer: answerTerm(number, index, labelLevel) });
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
      const number = index.terms.numberOf(term('name', words.slice(from, to).join('')));
      if (number < 0) continue;
      names.push({ from, to, answer: answerTerm(number, index, inNameAt(LEVEL.wholeInside)) });
    }
  }
  return names;
}

/** Neighbours that the catalogue has as one word: `mega math`, `up-cycling`. */
function compoundsAmong(words: readonly string[], index: SearchIndex): Phrase[] {
  return words.slice(1).flatMap((word, from) => {
    const joined = `${words[from]}${word}`;
    const numbers = [joined, term('compound', joined)].map((one) => index.terms.numberOf(one));
    if (numbers.every((number) => number < 0) || isHan(word)) return [];
    const answer = answerOfNobody(index);
    for (const number of numbers) addTerm(number, index, answer, lightStemLevel);
    return [{ from, to: from + 2, answer }];
  });
}

/** Resources that hold a word: as it is, in another form, as a beginning, or inside a name. */
function answerWord(word: string, index: SearchIndex): Answer {
  const answer = answerWholeWord(word, index);
  if (isHan(word)) {
    addBigrams(word, index, answer);
    return answer;
  }
  if (word.length >= 3) {
    const level = word.length === 3 ? shortPrefixLevel : prefixLevel;
    for (const number of index.terms.beginningWith(word)) addTerm(number, index, answer, level);
  }
  if (word.length >= 4 || /^[a-z]{2}\d$/.test(word)) {
    const mayBeChance = isLabelOrAuthor(word, index);
    const isAbout = answer.levels.map((level) => Number(level < LEVEL.annotation));
    for (const number of wordsContaining(word, index)) {
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
  const { terms } = index;
  const answer = answerOfNobody(index);
  const hold = (found: string, level: (bits: number) => number): void => {
    addTerm(terms.numberOf(found), index, answer, level);
  };
  hold(word, wordLevel);
  for (const [resource, bits] of postingsOf(terms.numberOf(term('label', word)), index)) {
    const isInName = (answer.levels[resource] ?? NONE) < LEVEL.formInName;
    note(answer, resource, isInName ? LEVEL.inNameAndLabel : labelLevel(bits), bits);
    answer.ofOwner[resource] = 0;
  }
  if (isHan(word)) return answer;
  hold(term('compound', word), wordLevel);
  const version = versionOf(word);
  if (version) hold(version, inNameAt(LEVEL.formInName));
  const light = lightStem(word);
  hold(term('lightStem', light), lightStemLevel);
  if (light !== word) {
    hold(light, lightStemLevel);
    hold(term('label', light), labelLevel);
    hold(term('compound', light), lightStemLevel);
  }
  hold(term('stem', stem(word)), stemLevel);
  return answer;
}

/** The number of a version: `llama v3` is Llama 3. */
export const versionOf = (word: string): string | undefined => /^v(\d[\d.]*)$/.exec(word)?.[1];

/** Adds resources in one field of which all bigrams of a run of Chinese stand. */
function addBigrams(run: string, index: SearchIndex, answer: Answer): void {
  let common: Map<number, number> | undefined;
  for (const pair of bigrams(run)) {
    const number = index.terms.numberOf(term('bigram', pair));
    if (number < 0) return;
    const next = new Map<number, number>();
    for (const [resource, bits] of postingsOf(number, index)) {
      const both = common ? (common.get(resource) ?? 0) & bits : bits;
      if (both) next.set(resource, both);
    }
    common = next;
  }
  for (const [resource, bits] of common ?? []) note(answer, resource, bigramLevel(bits), bits);
}

/** The terms that a word stands inside of, but not at their beginning. */
function* wordsContaining(word: string, { terms, words }: SearchIndex): Generator<number> {
  for (let at = words.indexOf(word); at !== -1; at = words.indexOf(word, at + 1)) {
    const start = words.lastIndexOf('\n', at) + 1;
    if (start === at) continue;
    const number = terms.numberOf(words.slice(start, words.indexOf('\n', at)));
    if (number >= 0) yield number;
  }
}

/** Whether a word is the whole of a label, or in the name of an author. */
function isLabelOrAuthor(word: string, index: SearchIndex): boolean {
  const number = index.terms.numberOf(word);
  return (
    index.terms.numberOf(term('label', word)) >= 0 ||
    (number >= 0 && (index.fields(number) & BIT.authors) !== 0)
  );
}

/** An answer of no resource. */
export function answerOfNobody({ size }: SearchIndex): Answer {
  return {
    levels: new Float32Array(size).fill(NONE),
    said: new Uint8Array(size),
    ofOwner: new Uint8Array(size),
  };
}

/** The resources that hold a term, each at the level of its best field. */
function answerTerm(number: number, index: SearchIndex, level: (bits: number) => number): Answer {
  const answer = answerOfNobody(index);
  addTerm(number, index, answer, level);
  return answer;
}

function addTerm(
  number: number,
  index: SearchIndex,
  answer: Answer,
  level: (bits: number) => number,
): void {
  for (const [resource, bits] of postingsOf(number, index)) {
    note(answer, resource, level(bits), bits);
  }
}

/** Notes that a resource answers at a level, where that is better than before. */
function note(answer: Answer, resource: number, level: number, bits: number): void {
  const { levels, said, ofOwner } = answer;
  if (level < (levels[resource] ?? NONE)) {
    levels[resource] = level;
    ofOwner[resource] = Number((bits & ~OWNER_BITS) === 0);
  }
  if (bits & SAID_BITS) said[resource] = 1;
}

/** Keeps the better of two answers for each resource. */
function keepBetter(own: Answer, other: Answer): void {
  other.levels.forEach((level, resource) => {
    if (level >= (own.levels[resource] ?? NONE)) return;
    own.levels[resource] = level;
    own.ofOwner[resource] = 0;
  });
}

/** The resources that hold a term, with the bits of their fields; none for a term below zero. */
export function* postingsOf(
  number: number,
  { postings }: SearchIndex,
): Generator<[resource: number, bits: number]> {
  if (number < 0) return;
  for (const posting of postings(number)) yield [posting >>> FIELD_BITS, posting & FIELD_MASK];
}
