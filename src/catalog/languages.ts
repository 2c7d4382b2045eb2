/** What data sets are asked for that hold text in several languages. */
export const MULTILINGUAL = 'multilingual';
/** What stands for source code among the languages of a data set. */
export const CODE = 'code';

/** What people say besides what a language is called. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  zh: ['汉语', '普通话', 'Mandarin'],
  [MULTILINGUAL]: ['多语种', '多语'],
  [CODE]: ['源代码', '编程语言', 'programming languages'],
};

/**
 * What the languages of a data set are found by: their codes, and `multilingual` where they are
 * several, or only counted. Source code is no language among others there.
 */
export function languageValues(languages: readonly string[] | number): readonly string[] {
  if (typeof languages === 'number') return languages > 1 ? [MULTILINGUAL] : [];
  const spoken = languages.filter((one) => one !== CODE);
  return spoken.length > 1 ? [...languages, MULTILINGUAL] : languages;
}

/** The codes of two letters that the runtime knows a language by, one of each. */
export function languageCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = namesIn('en');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) && Intl.getCanonicalLocales(code).includes(code));
}

/** What a language is called in another one; null where nobody knows. */
export function languageName(code: string, inLanguage: string): string | null {
  try {
    return namesIn(inLanguage).of(code) ?? null;
  } catch {
    // What is no code of a language has no name.
    return null;
  }
}

/** What a language is called in some others and in itself; in Chinese 英文 too for 英语. */
export function languageNames(code: string, inLanguages: readonly string[]): string[] {
  const names =
    code === MULTILINGUAL || code === CODE
      ? []
      : [...inLanguages, code].flatMap((one) => languageName(code, one) ?? []);
  const written = names.filter((one) => /^\p{Script=Han}+语$/u.test(one));
  return [
    ...new Set([
      ...names,
      ...written.map((one) => one.replace(/语$/, '文')),
      ...(ALSO[code] ?? []),
    ]),
  ];
}

/** Made once for a language, for that takes longer than to look up all names. */
const known = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const names =
    known.get(language) ??
    new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  known.set(language, names);
  return names;
}
