import { assetPath, pagePath } from './addresses';
import { renderDocument } from './components/document';
import { FILES } from './files';
import { PAGES } from './pages';
import { withoutFolders } from './published-catalogue';
import { type Site, type SiteFile, titleOf } from './site';

/**
 * Writes a site: every page in every language, the data, and what is the same for every catalogue.
 *
 * @returns the text of each file by its path from the root of the site
 */
export function generateSite(given: Site): Map<string, string> {
  const site = { ...given, catalog: withoutFolders(given.catalog) };
  const files = new Map<string, string>();
  for (const { path, text } of siteFiles(site)) {
    if (files.has(path)) throw new Error(`two files of the site are called ${path}`);
    files.set(path, text);
  }
  return files;
}

function* siteFiles(site: Site): Generator<SiteFile> {
  const codes = site.languages.map(({ code }) => code);
  const pagesIn = site.languages.map((language) => {
    const edition = { ...language, site, title: titleOf(site.catalog, language) };
    return [edition, PAGES.flatMap((make) => make(edition))] as const;
  });
  for (const [edition, pages] of pagesIn) {
    const navigation = pages.filter((page) => page.navigation !== undefined);
    for (const page of pages) {
      const path = pagePath(page.name, edition.code, codes);
      yield { path, text: renderDocument(page, navigation, edition) };
    }
  }
  const [[, pages = []] = []] = pagesIn;
  for (const make of FILES) yield* make(site, pages);
  for (const [name, text] of site.assets) yield { path: assetPath(name), text };
}
