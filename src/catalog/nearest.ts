import { distance } from 'fastest-levenshtein';

/**
 * Lower case, compatibility forms folded (full-width to half-width), separators as one space, without
 * what nobody sees. A sign at the beginning stays: where something is left out by it, it means more
 * than a separator.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/(?!^)[\s_-]+/g, ' ')
    .trim();
}

/** The most characters of a word that nearest names are looked for. */
const MAX_LENGTH = 200;

/**
 * The candidates that look most like a word, nearest first.
 *
 * @param word what was typed
 * @param candidates names that would have been right; a path is also tried by its last part
 * @param limit how many to give at most
 * @returns those within four edits in ten letters, or that begin with or hold the word
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  // Nobody meant a name by a whole text, and to compare one would take long.
  if (word.length > MAX_LENGTH) return [];
  const wanted = fold(word);
  if (wanted === '') return [];
  const scored: { name: string; score: number }[] = [];
  for (const name of new Set(candidates)) {
    const whole = fold(name);
    const last = fold(name.slice(name.lastIndexOf('/') + 1));
    const score = Math.min(closeness(wanted, whole), closeness(wanted, last));
    if (score < Number.POSITIVE_INFINITY) scored.push({ name, score });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ name }) => name);
}

/**
 * Whether a word is a name with one slip: a letter wrong, missing or too many, or its letters in
 * another order, though it begins or ends as it should.
 */
export function isSlip(word: string, name: string): boolean {
  const [typed, meant] = [fold(word), fold(name)];
  if (Math.abs(typed.length - meant.length) > 1) return false;
  if (distance(typed, meant) <= 1) return true;
  const isFramed = typed[0] === meant[0] || typed.at(-1) === meant.at(-1);
  const sorted = (text: string): string => [...text].sort().join('');
  return isFramed && sorted(typed) === sorted(meant);
}

function closeness(wanted: string, name: string): number {
  const longest = Math.max(wanted.length, name.length);
  const most = Math.min(Math.round(longest * 0.4), longest - 1);
  // As many letters as one is longer than the other have to be put in.
  if (Math.abs(wanted.length - name.length) <= most) {
    const edits = distance(wanted, name);
    if (edits <= most) return edits / longest;
  }
  if (wanted.length >= 3 && name.includes(wanted)) return 1 + name.length / 100;
  if (name.length >= 3 && wanted.includes(name)) return 2 - name.length / 100;
  return Number.POSITIVE_INFINITY;
}
