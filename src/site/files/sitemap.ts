import { absoluteAddress, pagePath, resourcePage } from '../addresses';
import type { Page } from '../page';
import type { Site, SiteFile } from '../site';
import { element, xmlDocument } from './xml';

/**
 * Every page with its other languages, for search engines, which take whole addresses only.
 *
 * @param pages those of the first language
 */
export function sitemap(site: Site, pages: readonly Page[]): readonly SiteFile[] {
  const { base, catalog, languages } = site;
  if (base === null) return [];
  const codes = languages.map(({ code }) => code);
  const address = (page: string, code: string): string =>
    absoluteAddress(base, pagePath(page, code, codes));
  const changed = new Map(
    catalog.resources.map(({ id, updated, added }) => [resourcePage(id), updated ?? added]),
  );
  const entries = pages.flatMap(({ name: page }) => {
    const alternates = codes.map((code) =>
      element('xhtml:link', { rel: 'alternate', hreflang: code, href: address(page, code) }),
    );
    const day = changed.get(page);
    return codes.map((code) =>
      element(
        'url',
        {},
        element('loc', {}, address(page, code)),
        ...(day ? [element('lastmod', {}, day)] : []),
        ...(codes.length > 1 ? alternates : []),
      ),
    );
  });
  const spaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return [{ path: 'sitemap.xml', text: xmlDocument(element('urlset', spaces, ...entries)) }];
}
