import { isHan } from './analyzer';
import { NAME_BITS, TOPIC_BITS } from './fields';
import { isOnlyKeyword } from './labels';
import { LEVEL } from './levels';
import { answerOfNobody, answerWholeWords } from './matching';
import type { SearchIndex } from './search-index';
import { isStopWord } from './stop-words';
import { LONGEST_HAN, term } from './terms';
import { contentWords, isGeneralWord, wordsOf } from './words-of-language';

/** A word, or the words in a run of Chinese that is no name or topic of the catalogue or a part of one. */
export function knownWords(word: string, index: SearchIndex): string[] {
  if (!isHan(word)) return [word];
  const isRare = word.length >= 4 && isOnlyKeyword(word, index);
  if (!isRare && topicalHolders(word, index) > 0) return [word];
  return topicalPieces(word, isRare ? LEAST_HOLDERS : 1, index).filter(saysSomething);
}

const saysSomething = (word: string): boolean => !isStopWord(word) && !isGeneralWord(word);

/** How many resources hold a run of Chinese as a topic, a name or a part of one. */
function topicalHolders(run: string, index: SearchIndex): number {
  const [answer = answerOfNobody(index)] = answerWholeWords([run], index);
  return answer.levels.reduce((count, level) => count + Number(level < LEVEL.annotation), 0);
}

/** Where the words of a run of Chinese begin. */
function beginningsOf(run: string): ReadonlySet<number> {
  let at = 0;
  return new Set(
    wordsOf(run).map((word) => {
      at += word.length;
      return at - word.length;
    }),
  );
}

/** A keyword that few have is cut where so many hold a part of it. */
const LEAST_HOLDERS = 3;

/**
 * A run of Chinese cut at the longest pieces that are topics or parts of them, and what stands between
 * these into words: a segmenter knows no terms of the field, and makes `推到` of `外推到`.
 */
function topicalPieces(run: string, least: number, index: SearchIndex): string[] {
  const pieces: string[] = [];
  const begins = beginningsOf(run);
  const isPiece = (piece: string): boolean =>
    saysSomething(piece) && topicalHolders(piece, index) >= least;
  let rest = '';
  for (let from = 0; from < run.length; ) {
    let to = begins.has(from) || rest === '' ? topicalEnd(run, from, index) : from + 1;
    while (to > from + 1 && !isPiece(run.slice(from, to))) to -= 1;
    if (to > from + 1) {
      const piece = run.slice(from, to);
      const words = wordsOf(piece);
      const areTopics = words.every((one) => one.length > 1 && isPiece(one));
      pieces.push(...contentWords(rest), ...(areTopics ? words : [piece]));
      rest = '';
    } else rest += run.charAt(from);
    from = to;
  }
  return [...pieces, ...contentWords(rest)];
}

/** How far a piece may go: of a topic or a name, every two neighbours are a part of one as well. */
function topicalEnd(run: string, from: number, { terms, fields }: SearchIndex): number {
  let to = from + 1;
  for (; to < Math.min(run.length, from + LONGEST_HAN); to += 1) {
    const number = terms.numberOf(term('bigram', run.slice(to - 1, to + 1)));
    if (number < 0 || (fields(number) & (NAME_BITS | TOPIC_BITS)) === 0) break;
  }
  return to;
}
