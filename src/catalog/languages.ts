/** What data sets are asked for that hold text in several languages. */
export const MULTILINGUAL = 'multilingual';
/** What stands for source code among the languages of a data set. */
export const CODE = 'code';

/** ISO 639-1. */
const CODES =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ' +
  'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ' +
  'ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi ' +
  'mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw ' +
  'sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ' +
  'ur uz ve vi vo wa wo xh yi yo za zh zu';
export const LANGUAGE_CODES: readonly string[] = CODES.split(' ');

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

/** What a language is called in another one; null where nobody knows. */
export function languageName(code: string, inLanguage: string): string | null {
  try {
    const names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' });
    return names.of(code) ?? null;
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
