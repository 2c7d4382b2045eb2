/** What data sets are asked for that hold text in several languages. */
export const MULTILINGUAL = 'multilingual';
/** What stands for source code among the languages of a data set. */
export const CODE = 'code';

/** What people say besides what a language is called. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  zh: ['汉语', '普通话', '简体中文', 'Mandarin', 'Simplified Chinese'],
  [MULTILINGUAL]: ['多语种', '多语'],
  [CODE]: ['源代码', '编程语言', 'programming languages'],
};

/**
 * What the languages of a data set are found by: their codes, those without a region or a script too,
 * and `multilingual` where they are several, or only counted. Source code is no language among others
 * there.
 */
export function languageValues(languages: readonly string[] | number): readonly string[] {
  if (typeof languages === 'number') return languages > 1 ? [MULTILINGUAL] : [];
  const spoken = languages.filter((one) => one !== CODE);
  // A code of two letters is that of a language already.
  const plain = spoken.flatMap((one) => (one.length > 2 ? (languageOfTag(one) ?? []) : []));
  const all = [...new Set([...languages, ...plain])];
  return spoken.length > 1 ? [...all, MULTILINGUAL] : all;
}

/**
 * The code of the language of a tag, be it of BCP 47 or of POSIX, as `zh` of `zh-Hans`, `zh_CN.UTF-8`
 * and `cmn`; null where nobody knows such a language.
 */
export function languageOfTag(tag: string): string | null {
  const [locale = ''] = tag.trim().split(/[.@]/);
  try {
    const { language } = new Intl.Locale(locale.replaceAll('_', '-'));
    return languageName(language, 'en') === null ? null : language;
  } catch {
    return null;
  }
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
