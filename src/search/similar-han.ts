import type { SearchIndex } from './search-index';
import { term, textOfTerm } from './terms';

/** Labels in Chinese of the same length as a word, with one character written otherwise. */
export function similarLabels(word: string, { terms }: SearchIndex): string[] {
  if (word.length < 3) return [];
  const characters = [...word];
  const found: string[] = [];
  for (const number of terms.beginningWith(term('label', ''))) {
    const label = [...textOfTerm('label', terms.term(number))];
    if (label.length !== characters.length) continue;
    const wrong = label.filter((character, at) => character !== characters[at]).length;
    if (wrong === 1) found.push(label.join(''));
  }
  return found;
}
