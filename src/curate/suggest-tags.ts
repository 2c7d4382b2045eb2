import { fold } from '../catalog/nearest';
import type { Tag } from '../catalog/types';

/**
 * The tags of which a text has a label, a synonym or the id in whole words, in the order of the
 * catalogue.
 */
export function suggestTags(text: string, tags: readonly Tag[]): Tag[] {
  const words = spaced(text);
  const isIn = (name: string): boolean => {
    const wanted = spaced(name);
    return /\p{Script=Han}/u.test(name) ? words.includes(wanted.trim()) : words.includes(wanted);
  };
  return tags.filter(({ id, label, synonyms }) =>
    [id, ...Object.values(label), ...synonyms].some(isIn),
  );
}

/** Words in small letters, with a space around each. */
const spaced = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}+.]+|\.(?!\p{N})/gu, ' ')
    .trim()} `;
