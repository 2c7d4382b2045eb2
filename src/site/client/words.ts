import { site as english, type SiteMessages } from '../../messages/en-site';
import { site as chinese } from '../../messages/zh-site';

/** The language of the page, and all those that it is written in. */
export interface PageLanguages {
  readonly language: string;
  readonly languages: readonly string[];
}

export function pageLanguages(): PageLanguages {
  const language = document.documentElement.lang;
  const links = [...document.querySelectorAll<HTMLElement>('[data-language]')];
  const languages = links.map((link) => link.dataset.language ?? '');
  return { language, languages: languages.length > 0 ? languages : [language] };
}

/** What is said in a language; in English where the program does not speak it. */
export function wordsIn(language: string): SiteMessages {
  return language === 'zh' ? chinese : english;
}
