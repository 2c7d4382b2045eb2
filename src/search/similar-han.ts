import type { SearchIndex } from './search-index';
import { LONGEST_HAN, term, textOfTerm } from './terms';

/**
 * Labels in Chinese of the same length as a word, with one character written otherwise. Three characters
 * are too few to be like several: then they are another word, as 数据线 beside 数据墙 and 数据集.
 */
export function similarLabels(word: string, { terms }: SearchIndex): string[] {
  if (word.length < 3 || word.length > LONGEST_HAN) return [];
  const characters = [...word];
  const found: string[] = [];
  for (const number of terms.beginningWith(term('label', ''))) {
    const label = textOfTerm('label', terms.term(number));
    if (label.length !== word.length) continue;
    // One of the first two is right.
    if (label[0] !== word[0] && label[1] !== word[1]) continue;
    const wrong = [...label].filter((character, at) => character !== characters[at]).length;
    if (wrong === 1) found.push(label);
  }
  return word.length === 3 && found.length > 1 ? [] : found;
}
