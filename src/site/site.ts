import { inLanguage } from '../catalog/accessors';
import type { Catalog } from '../catalog/types';
import { LANGUAGE_NAMES, LANGUAGES, loadMessages, type Messages } from '../messages';
import type { SiteMessages } from '../messages/en-site';

/** A language in which the site is written. */
export interface SiteLanguage {
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  /** What is said in it; in English where the program does not speak it. */
  readonly words: SiteMessages;
  /** What the terminal says in it. */
  readonly messages: Messages;
}

/** What a site is written of. */
export interface Site {
  readonly catalog: Catalog;
  /** Those of the catalogue, in its order. */
  readonly languages: readonly SiteLanguage[];
  /** Where it will be published, with a slash at its end; null where that is not known. */
  readonly base: string | null;
  /** Where mistakes are reported, where that is known: a page, or an e-mail address. */
  readonly issues: string | null;
  /** The files that are the same for every catalogue, by name. */
  readonly assets: ReadonlyMap<string, string>;
}

/** A site, seen in one language. */
export interface Edition extends SiteLanguage {
  readonly site: Site;
  /** The title of the catalogue. */
  readonly title: string;
}

/** A file of the site; its path is counted from the root. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The title of a catalogue, or what stands for one. */
export function titleOf({ title }: Catalog, { code, words }: SiteLanguage): string {
  return title ? inLanguage(title, code) : words.title;
}

/** The languages in which a site of a catalogue is written. */
export function languagesOf(catalog: Catalog): Promise<SiteLanguage[]> {
  return Promise.all(
    catalog.languages.map(async (code) => {
      const messages = await loadMessages(LANGUAGES.find((one) => one === code) ?? 'en');
      const words = await messages.loadSite();
      return { code, name: LANGUAGE_NAMES[code] ?? code, words, messages };
    }),
  );
}
