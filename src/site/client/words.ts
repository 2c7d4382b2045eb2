import type { SiteMessages } from '../../messages/en-site';

declare global {
  /** Where the script of a page's words leaves them. */
  var siteWords: SiteMessages | undefined;
}

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

/**
 * What is said in the language of the page.
 *
 * @throws Error where the page did not load its words
 */
export function pageWords(): SiteMessages {
  if (!globalThis.siteWords) throw new Error('this page has no words');
  return globalThis.siteWords;
}
