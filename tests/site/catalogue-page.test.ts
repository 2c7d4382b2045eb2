import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { elementsOf, siteOf, WHOLE_SITE, wholeSite } from '../support/site';

/** The ids of a page, and where its links lead. */
function placesIn(page: string): { ids: ReadonlySet<string>; links: readonly string[] } {
  const ids = new Set<string>();
  const links: string[] = [];
  const parser = new Parser({
    onopentag: (name, { id, href }) => {
      if (id !== undefined) ids.add(id);
      if (name === 'a') links.push(href ?? '');
    },
  });
  parser.end(page);
  return { ids, links };
}

describe('the page of the catalogue, before any script', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await wholeSite();
  }, WHOLE_SITE);

  test.each([
    ['en', 'index.html'],
    ['zh', 'zh/index.html'],
  ])('in %s shows every resource once, with its page and all of its links', (code, path) => {
    const page = parseDocument(files.get(path) ?? '');
    const items = elementsOf(page, (one) => one.attribs.class === 'resource');
    const shown = items.map((item) => {
      const [annotation] = elementsOf(item, (one) => one.attribs.class === 'annotation');
      const [title] = elementsOf(item, ({ name }) => name === 'a');
      const links = elementsOf(item, ({ attribs }) => attribs['data-kind'] !== undefined);
      return {
        id: item.attribs.id,
        page: title?.attribs.href,
        annotation: annotation && DomUtils.textContent(annotation),
        links: Object.fromEntries(links.map(({ attribs }) => [attribs['data-kind'], attribs.href])),
      };
    });
    const expected = ownCatalog().resources.map(({ id, annotation, links }) => ({
      id: `resource/${id}`,
      page: `resources/${id}.html`,
      annotation: annotation[code],
      links,
    }));
    const byId = (one: { id?: string }, other: { id?: string }): number =>
      (one.id ?? '') < (other.id ?? '') ? -1 : 1;
    expect(shown.sort(byId)).toEqual(expected.sort(byId));
  });

  test('links to nothing that is not there', () => {
    const paths = new Set(files.keys());
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      const { ids, links } = placesIn(text);
      for (const href of links) {
        if (href.startsWith('#')) expect(ids.has(href.slice(1)), href).toBe(true);
        else if (!/^https?:/.test(href) && !href.includes('assets/')) {
          const target = new URL(href, `https://example.org/${path}`).pathname.slice(1);
          if (!paths.has(target)) expect.unreachable(`${path}: ${href}`);
        }
      }
    }
  });

  test('has no id twice', () => {
    const page = parseDocument(files.get('index.html') ?? '');
    const ids = elementsOf(page, ({ attribs }) => attribs.id !== undefined).map(
      ({ attribs }) => attribs.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('what nobody placed stands at the end', async () => {
  const yaml = SMALL.replace(/ {4}placements:\n {6}- \{ section: reports\/moe, rank: 2 \}\n/, '');
  const page = (await siteOf(catalogFrom(yaml))).get('index.html') ?? '';
  expect(page.indexOf('>Elsewhere<')).toBeGreaterThan(page.indexOf('>Training Strategies<'));
  expect(page.slice(page.indexOf('>Elsewhere<'))).toContain('Alpha 2: Bigger');
});

test('a catalogue in one language has its pages in that language only', async () => {
  const yaml = `
languages: [fr]
title: { fr: Les miens }
sections: [{ id: a, title: { fr: Une partie } }]
resources:
  - id: one
    title: Un
    category: paper
    annotation: { fr: Une chose. }
    links: { paper: https://example.org/ }
    placements: [{ section: a }]
`;
  const files = await siteOf(catalogFrom(yaml));
  expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
    'index.html',
    'resources/one.html',
  ]);
  const page = files.get('index.html') ?? '';
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain('Une chose.');
  expect(page).not.toContain('data-language');
});

test('texts are texts, whatever they look like', async () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;`;
  const catalog = catalogFrom(SMALL);
  const [first, ...others] = catalog.resources;
  if (!first) throw new Error('the catalogue is empty');
  const texts = { en: hostile, zh: hostile };
  const evil: Catalog = {
    ...catalog,
    title: texts,
    intro: texts,
    sections: catalog.sections.map((one) => ({ ...one, title: texts, intro: texts })),
    resources: [
      {
        ...first,
        title: hostile,
        org: [hostile],
        annotation: texts,
        links: { paper: 'javascript:alert(3)', code: 'https://example.org/"onclick="alert(4)' },
      },
      ...others,
    ],
  };
  const files = await siteOf(evil, { base: 'https://example.org/' });
  const text = files.get('index.html') ?? '';
  const page = parseDocument(text);
  const names = new Set(elementsOf(page, () => true).map(({ name }) => name));
  expect(names).not.toContain('img');
  const scripts = elementsOf(page, ({ name }) => name === 'script');
  expect(scripts.map(({ attribs }) => attribs.src)).toEqual([
    'assets/appearance.js',
    'assets/words-en.js',
    'assets/catalogue.js',
  ]);
  for (const { attribs } of elementsOf(page, () => true)) {
    expect(Object.keys(attribs).filter((name) => /^on|^style$/i.test(name))).toEqual([]);
    expect(attribs.href ?? '').not.toMatch(/^\s*javascript:/i);
  }
  expect(DomUtils.textContent(page)).toContain(hostile);
  // The data is a script: what it holds is no code.
  const data = files.get('data/models.en.js') ?? '';
  expect(data).toMatch(/^\(globalThis\.siteData \?\?= \{\}\)\["models\.en"\] = (.*);\n$/);
  expect(() => JSON.parse(/= (\{"rows.*\});\n$/.exec(data)?.[1] ?? '')).not.toThrow();
  const compressed = files.get('data/catalogue.en.js') ?? '';
  expect(compressed).toMatch(/\["catalogue\.en"\] = "[\w+/]+=*";\n$/);
});
