import { PAIRS } from './simplified-pairs';

/** Each traditional character by itself, with its simplified one. */
const table = new Map(PAIRS.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const traditional = new RegExp(`[${[...table.keys()].join('')}]`, 'g');

/** A text with its traditional Chinese characters as simplified ones. */
export function simplified(text: string): string {
  return text.replace(traditional, (character) => table.get(character) ?? character);
}
