/** Letters that do not fall apart into an ASCII one and a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A citation key such as `deepseekai2024deepseekv3`: who, when and the resource's id, which never
 * changes as a title may.
 *
 * @param name the first author's family name, or a group's name
 * @param year empty where it is not known
 */
export function citationKey(name: string, year: string, id: string): string {
  const who = asciiLetters(name);
  const what = asciiLetters(id);
  return who === '' ? what + year : who + year + what;
}

function asciiLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

/** The same keys, each once: those that stand more than once get a, b, … in their order. */
export function uniqueKeys(keys: readonly string[]): string[] {
  const taken = new Set(keys);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => {
    if (counts.get(key) === 1) return key;
    let number = 0;
    while (taken.has(key + suffix(number))) number += 1;
    const unique = key + suffix(number);
    taken.add(unique);
    return unique;
  });
}

/** a to z, then aa, ab, …. */
function suffix(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : suffix(Math.floor(number / 26) - 1) + last;
}
