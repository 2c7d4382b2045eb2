import type { Messages } from './en';

export type { Messages } from './en';

/** The languages the program itself speaks. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', zh: '简体中文' };

/** Everything the program says in a language; only that language is loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'zh' ? (await import('./zh')).zh : (await import('./en')).en;
}

/** The same in every language. */
export function loadAllMessages(): Promise<Messages[]> {
  return Promise.all(LANGUAGES.map(loadMessages));
}

/** The language that a code, a locale or a name means; undefined for another one. */
export function languageOf(name: string): Language | undefined {
  if (/^((zh|zho|chi|cmn)([-_.@].*)?|chinese|中文|汉语|简体中文)$/i.test(name.trim())) return 'zh';
  if (/^((en|eng)([-_.@].*)?|english|英文|英语)$/i.test(name.trim())) return 'en';
  return undefined;
}

/** What says which language is spoken; null where nothing does. */
export function languageChosenBy(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (asked !== undefined) return '--lang';
  // An empty one says nothing, as in `chooseLanguage`.
  const variables = ['AWESOME_PRETRAIN_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];
  return variables.find((name) => environment[name]?.trim()) ?? null;
}

/**
 * The language to speak.
 *
 * @param asked what `--lang` says, where it was given
 * @param environment AWESOME_PRETRAIN_LANG, then the locale's LC_ALL, LC_MESSAGES and LANG are read
 */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const own = asked ?? environment.AWESOME_PRETRAIN_LANG?.trim();
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return languageOf(own || locale) ?? 'en';
}
