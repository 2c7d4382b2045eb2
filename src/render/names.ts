/** A person's name in the parts that references are made of; absent parts are empty. */
export interface PersonName {
  readonly given: string;
  /** Lower-case words before the family name: `van der`. */
  readonly particle: string;
  readonly family: string;
  /** `Jr.`, `III`. */
  readonly suffix: string;
}

/** Words in lower case that begin a family name. */
const PARTICLES = new Set(
  "af al av bin da das de del della den der des di do dos du el ibn la las le les los 't ten ter van vom von zu zum zur".split(
    ' ',
  ),
);

/**
 * Words that belong to the family name with a capital too, when they stand right before its last
 * word. `Van` is not one: between two Vietnamese names it is a given name.
 */
const CAPITAL_PARTICLES = new Set(
  'Abu Al Ben Bou Da De Del Della Di Dos El Ibn La Las Le Los Von'.split(' '),
);

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** A word of letters, their marks, digits and what joins them; another is no part of a name. */
const WORD = /^['’]?\p{L}[\p{L}\p{M}\p{N}.'’]*(?:-\p{L}[\p{L}\p{M}\p{N}.'’]*)*$/u;

/**
 * Splits a name as it is printed, given names first. The family name is the last word, with the
 * particles before it; of two family names without a particle only the last is known as one.
 *
 * @returns null for what cannot be told apart, such as a name with a comma
 */
export function parseName(name: string): PersonName | null {
  const words = name.split(/ +/);
  if (!words.every((word) => WORD.test(word) && !/^(?:and|others)$/i.test(word))) return null;
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const start = familyStart(words);
  let end = start;
  while (end < words.length - 1 && PARTICLES.has(words[end] ?? '')) end += 1;
  return {
    // Initials set apart, or styles would take `R.X.` for one.
    given: words
      .slice(0, start)
      .join(' ')
      .replace(/\.(?=\p{L})/gu, '. '),
    particle: words.slice(start, end).join(' '),
    family: words.slice(end).join(' '),
    suffix,
  };
}

/** Which word the family name begins with. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex(
    (word, index) => index > 0 && index < last && PARTICLES.has(word),
  );
  if (particle !== -1) return particle;
  let start = last;
  while (start > 1 && CAPITAL_PARTICLES.has(words[start - 1] ?? '')) start -= 1;
  return start;
}
