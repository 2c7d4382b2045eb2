/** The page that lists the whole catalogue, in every language. */
export const CATALOGUE_PAGE = 'index.html';

/** What was added last, in every language. */
export const FEED = 'feed.xml';

/** The page of a resource. Ids are safe in addresses; see `catalog/form.ts`. */
export const resourcePage = (id: string): string => `resources/${id}.html`;

/** A file that is the same for every catalogue: a script, a style sheet. */
export const assetPath = (name: string): string => `assets/${name}`;

/** A file that is made of the catalogue for the scripts. */
export const dataPath = (name: string): string => `data/${name}`;

/**
 * Where a page stands: that of the first language has the plain name, the others a folder each.
 *
 * @param page its name, the same in every language: `index.html`, `resources/qwen3.html`
 * @param languages those of the site, in order
 */
export function pagePath(page: string, language: string, languages: readonly string[]): string {
  return language === languages[0] ? page : `${language}/${page}`;
}

/** The address of a path seen from another one; both are counted from the root of the site. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared += 1;
  }
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
}

/** The whole address of a path, as it is published; a folder stands for its `index.html`. */
export function absoluteAddress(base: string, path: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), base).href;
}

/** What a page links to, each as an address seen from that page. */
export interface Links {
  /** Of a page in the same language. */
  readonly page: (name: string) => string;
  /** Of this page in another language. */
  readonly language: (code: string) => string;
  /** Of a resource's page, in the same language. */
  readonly resource: (id: string) => string;
  readonly asset: (name: string) => string;
  readonly data: (name: string) => string;
  /** Of a file at the root of the site: `feed.xml`. */
  readonly file: (path: string) => string;
}

/** What the page of that name links to. */
export function linksFrom(page: string, language: string, languages: readonly string[]): Links {
  const here = pagePath(page, language, languages);
  const to = (path: string): string => relativeAddress(here, path);
  const inLanguage = (name: string): string => to(pagePath(name, language, languages));
  return {
    page: inLanguage,
    language: (code) => to(pagePath(page, code, languages)),
    resource: (id) => inLanguage(resourcePage(id)),
    asset: (name) => to(assetPath(name)),
    data: (name) => to(dataPath(name)),
    file: to,
  };
}

/** A link of the catalogue where a browser may follow it: only http and https, else none. */
export function safeLink(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}
