import { fold } from '../catalog/nearest';

/** Words in lower case, and pairs of Chinese characters. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [run] of fold(text).matchAll(/[\p{L}\p{N}.]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) words.add(run);
    else for (let i = 0; i < Math.max(1, run.length - 1); i += 1) words.add(run.slice(i, i + 2));
  }
  return words;
}

/** The share of words that two texts have in common, from 0 to 1 (Jaccard). */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common / (one.size + other.size - common);
}

/**
 * With so many others a text is compared at most. In a catalogue of works their rarest words bring a
 * handful together; where thousands begin alike, looking at all of them would take minutes.
 */
const MOST_COMPARED = 500;

/**
 * Of each text one before it that has at least a share of its words, where there is one, as pairs
 * (earlier, later). Only those are compared that share one of their rarest words: of two sets that are
 * alike by the share t, each has one of the other's among its (1 - t) · size + 1 rarest (prefix
 * filtering, as in Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity Search, 2007).
 *
 * @param isPair whether two texts, by their places, may be one
 */
export function similarPairs(
  texts: readonly string[],
  share: number,
  isPair: (earlier: number, later: number) => boolean = () => true,
): [earlier: number, later: number][] {
  const sets = texts.map(wordsOf);
  const frequency = new Map<string, number>();
  for (const set of sets) {
    for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rarestFirst = (a: string, b: string): number =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  sets.forEach((set, later) => {
    const prefix = [...set].sort(rarestFirst).slice(0, Math.floor((1 - share) * set.size) + 1);
    const found = firstOf(
      prefix.map((word) => holders.get(word) ?? []),
      (earlier) => similarity(sets[earlier] ?? new Set(), set) >= share && isPair(earlier, later),
    );
    for (const word of prefix) {
      const known = holders.get(word);
      if (known) known.push(later);
      else holders.set(word, [later]);
    }
    if (found !== undefined) pairs.push([found, later]);
  });
  return pairs;
}

/** The first of some lists that is wanted, each looked at once, `MOST_COMPARED` at most. */
function firstOf(
  lists: readonly (readonly number[])[],
  isWanted: (one: number) => boolean,
): number | undefined {
  const seen = new Set<number>();
  for (const list of lists) {
    for (const one of list) {
      if (seen.size >= MOST_COMPARED) return undefined;
      if (seen.has(one)) continue;
      seen.add(one);
      if (isWanted(one)) return one;
    }
  }
  return undefined;
}
