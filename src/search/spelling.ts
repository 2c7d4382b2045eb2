/** A word that looks like another, and how many letters lie between. */
export interface Fuzzy {
  readonly term: string;
  readonly distance: number;
}

/** Words shorter than this are not taken for misspelt: too much looks like them. */
const SHORTEST = 4;
/** How many readings of a word are followed. */
const READINGS = 3;

/**
 * The words of a vocabulary that a misspelt one was most likely meant to be: fuse.js proposes, the
 * number of edits (a swap of neighbours is one) decides. It is loaded only here.
 */
export async function findSimilar(word: string, vocabulary: readonly string[]): Promise<Fuzzy[]> {
  if (word.length < SHORTEST || /^[\d.]+$/.test(word)) return [];
  const most = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
  const strangers = strangersOf(word);
  // Two edits make another word of a short one, unless they leave it nearly all its letters.
  const mostStrange = word.length < 7 ? 1 : most;
  const near = vocabulary.filter(
    (term) => Math.abs(term.length - word.length) <= most && strangers(term) <= mostStrange,
  );
  if (near.length === 0) return [];
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(near, { threshold: 0.6, distance: 20, includeScore: true });
  return fuse
    .search(word)
    .map(({ item }) => ({ term: item, distance: edits(word, item) }))
    .filter(
      ({ term, distance }) =>
        distance <= most && sameDigits(word, term) && (distance === 1 || sameEnds(word, term)),
    )
    .sort(
      (a, b) =>
        a.distance - b.distance || Number(b.term[0] === word[0]) - Number(a.term[0] === word[0]),
    )
    .filter(({ distance }, _, [first]) => distance === first?.distance)
    .slice(0, READINGS);
}

/** Tells how many letters of a word another lacks: never more than the edits between them. */
function strangersOf(word: string): (other: string) => number {
  const wanted = new Map<string, number>();
  for (const letter of word) wanted.set(letter, (wanted.get(letter) ?? 0) + 1);
  return (other) => {
    let known = 0;
    const seen = new Map<string, number>();
    for (const letter of other) {
      const most = wanted.get(letter);
      if (most === undefined) continue;
      const count = (seen.get(letter) ?? 0) + 1;
      seen.set(letter, count);
      if (count <= most) known += 1;
    }
    return word.length - known;
  };
}

/** More than one edit is believed only inside a word. */
const sameEnds = (one: string, other: string): boolean =>
  one[0] === other[0] && one.at(-1) === other.at(-1);

/** Another number is another thing: `qwen2` is no misspelt `qwen3`. */
const sameDigits = (one: string, other: string): boolean =>
  one.replace(/\D/g, '') === other.replace(/\D/g, '');

/** Edits between two words: letters put in, left out, changed, or swapped with a neighbour. */
export function edits(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + change,
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
