import { PAIRS } from './simplified-pairs';

/** Each traditional character by itself, with its simplified one. */
let table = tableOf(PAIRS);
let traditional = signsOf(table);

/** A text with its traditional Chinese characters as simplified ones. */
export function simplified(text: string): string {
  return text.replace(traditional, (character) => table.get(character) ?? character);
}

/**
 * Knows only these characters from now on: a page is sent those that its catalogue may be asked with.
 *
 * @param pairs each with its simplified one behind it
 */
export function useCharacters(pairs: string): void {
  table = tableOf(pairs);
  traditional = signsOf(table);
}

/** Of all pairs those whose simplified character stands in a text, or whose traditional one does. */
export function charactersFor(text: string): string {
  const characters = new Set(text);
  return [...tableOf(PAIRS)]
    .filter((pair) => pair.some((character) => characters.has(character)))
    .flat()
    .join('');
}

function tableOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

function signsOf(characters: ReadonlyMap<string, string>): RegExp {
  return new RegExp(`[${[...characters.keys()].join('')}]`, 'g');
}
