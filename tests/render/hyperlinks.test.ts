import fc from 'fast-check';
import { expect, test } from 'vitest';
import { primaryLink } from '../../src/catalog/accessors';
import { en } from '../../src/messages/en';
import { renderDetails } from '../../src/render/details';
import { type ListOptions, renderList } from '../../src/render/list';
import { renderResults } from '../../src/render/results';
import { PLAIN, type Theme } from '../../src/render/theme';
import { catalogText } from '../support/arbitrary';
import { ownCatalog, smallCatalog } from '../support/catalog';

const LINKED: Theme = {
  ...PLAIN,
  title: (text) => `\u001b[1m${text}\u001b[22m`,
  hyperlink: (text, url) => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`,
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is about
const DRESS = /\u001b\]8;;[^\u001b]*\u001b\\|\u001b\[\d+m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is about
const LINK = /\u001b\]8;;([^\u001b]+)\u001b\\(.*?)\u001b\]8;;\u001b\\/g;

const options = (width: number | null, theme: Theme): ListOptions => ({
  width,
  theme,
  unicode: true,
  language: 'en',
  messages: en,
});

test.each([null, 40, 80, 200])('links change nothing that is seen, in %s cells', (width) => {
  const catalog = ownCatalog();
  const { resources } = catalog;
  expect(renderList(resources, catalog, options(width, LINKED)).replace(DRESS, '')).toBe(
    renderList(resources, catalog, options(width, PLAIN)),
  );
  expect(renderResults(resources, options(width, LINKED)).replace(DRESS, '')).toBe(
    renderResults(resources, options(width, PLAIN)),
  );
  for (const resource of resources) {
    expect(renderDetails(resource, catalog, options(width, LINKED)).replace(DRESS, '')).toBe(
      renderDetails(resource, catalog, options(width, PLAIN)),
    );
  }
});

test('nor do they with any title', () => {
  const catalog = smallCatalog();
  fc.assert(
    fc.property(
      fc.array(catalogText, { minLength: 1, maxLength: 4 }),
      fc.option(fc.integer({ min: 20, max: 120 })),
      (titles, width) => {
        const resources = titles.flatMap((title) =>
          catalog.resources.slice(0, 1).map((resource) => ({ ...resource, title })),
        );
        expect(renderList(resources, catalog, options(width, LINKED)).replace(DRESS, '')).toBe(
          renderList(resources, catalog, options(width, PLAIN)),
        );
      },
    ),
  );
});

test.each([40, 100])('in %i cells every line of a title leads to the primary link', (width) => {
  const catalog = ownCatalog();
  for (const resource of catalog.resources.slice(0, 40)) {
    for (const text of [
      renderList([resource], catalog, options(width, LINKED)),
      renderResults([resource], options(width, LINKED)),
      renderDetails(resource, catalog, options(width, LINKED)),
    ]) {
      const all = [...text.matchAll(LINK)].map(([, url, line = '']) => [url, line]);
      // What is an address itself leads there.
      const links = all.filter(([, line]) => !line?.includes('://'));
      for (const [url, line] of all) {
        if (line?.includes('://')) expect(line.replace(DRESS, '').split(' ')[0]).toBe(url);
      }
      expect(new Set(links.map(([url]) => url))).toEqual(new Set([primaryLink(resource)]));
      const title = links.map(([, line = '']) => line.replace(DRESS, '')).join(' ');
      expect(title.replaceAll(' ', '')).toBe(resource.title.replaceAll(' ', ''));
    }
  }
});
