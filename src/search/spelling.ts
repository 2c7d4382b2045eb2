import { distance } from 'fastest-levenshtein';

/** Words shorter than this are not taken for misspelt: too much looks like them. */
const SHORTEST = 4;
/** How many readings of a word are followed. */
const READINGS = 3;

/**
 * The words that a misspelt one was most likely meant to be: fuse.js proposes, the Levenshtein
 * distance decides (a swap of neighbours counts as one edit). It is loaded only here.
 *
 * @param known the words it may be, one a line
 * @param isOwner whether a word names whose something is: of these one edit is believed, no more
 * @returns those with the fewest edits, the likeliest first
 */
export async function spellingsOf(
  word: string,
  known: string,
  isOwner: (word: string) => boolean = () => false,
): Promise<string[]> {
  if (word.length < SHORTEST || /^[\d.]+$/.test(word)) return [];
  const most = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
  const { default: Fuse } = await import('fuse.js/basic');
  const similar = known.match(looksLike(word, most)) ?? [];
  // All are in lower case.
  const options = { threshold: 0.5, distance: 30, isCaseSensitive: true };
  const proposed = new Fuse(similar, options).search(word);
  const near = proposed
    .map(({ item }) => ({ item, edits: editsBetween(word, item) }))
    .filter(
      ({ item, edits }) =>
        edits <= most &&
        sameDigits(word, item) &&
        (edits === 1 || (isSpeltAround(word, item) && !isOwner(item))),
    )
    .sort(
      (a, b) => a.edits - b.edits || Number(b.item[0] === word[0]) - Number(a.item[0] === word[0]),
    );
  return near
    .filter(({ edits }) => edits === near[0]?.edits)
    .slice(0, READINGS)
    .map(({ item }) => item);
}

/**
 * Lines that begin or end as a word does and are about as long: what differs at both ends or much in
 * length is no reading of it, and fuse.js takes its time.
 *
 * @param most by how many characters they may be longer or shorter
 */
function looksLike(word: string, most: number): RegExp {
  const [first, last] = [0, word.length - 1].map(
    (at) => `\\u${word.charCodeAt(at).toString(16).padStart(4, '0')}`,
  );
  const others = `.{${word.length - 1 - most},${word.length - 1 + most}}`;
  return new RegExp(`^(?:${first}${others}|${others}${last})$`, 'gm');
}

/** Shorter ones may be two words written together as well: `dsmoe` is no `smoe`. */
const LONG = 7;

/** Whether a long word has one edit less or more than another, so that it is no two words together. */
export const isOneEditFrom = (word: string, other: string | undefined): boolean =>
  other !== undefined && word.length >= LONG && editsBetween(word, other) === 1;

/** The Levenshtein distance, in which a swap of neighbours counts as two; here as one. */
function editsBetween(one: string, other: string): number {
  const edits = distance(one, other);
  return edits === 2 && isSwap(one, other) ? 1 : edits;
}

function isSwap(one: string, other: string): boolean {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** More than one edit is believed only inside a word, and of a short one only where it is as long. */
function isSpeltAround(one: string, other: string): boolean {
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  return one.length >= 7 || one.length === other.length;
}

/** Another number is another thing: `qwen2` is no misspelt `qwen3`. */
const sameDigits = (one: string, other: string): boolean =>
  one.replace(/\D/g, '') === other.replace(/\D/g, '');
