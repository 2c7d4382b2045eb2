import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, test } from 'vitest';
import { describedIn } from '../../src/catalog/figures';
import { outputJsonSchema } from '../../src/manual/output-schema';
import { element, xmlDocument } from '../../src/site/files/xml';
import { anyText } from '../support/arbitrary';
import { readBibtex } from '../support/bibtex';
import { catalogFrom, joinedCatalog, ownCatalog, SMALL, smallCatalog } from '../support/catalog';
import { call } from '../support/context';
import { BASE, elementsOf, pageAt, siteOf, WHOLE_SITE, wholeSite } from '../support/site';

/** The root of an XML file; what is not well-formed is thrown. */
function xmlAt(files: ReadonlyMap<string, string>, path: string): Element {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const { documentElement } = parser.parseFromString(files.get(path) ?? '', 'text/xml');
  if (!documentElement) throw new Error(`${path} is empty`);
  return documentElement;
}

const all = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];
const texts = (element: Element, name: string): string[] =>
  all(element, name).map(({ textContent }) => textContent ?? '');
const attributes = (elements: readonly Element[], name: string): string[] =>
  elements.map((one) => one.getAttribute(name) ?? '');

describe('for machines', () => {
  const catalog = ownCatalog();
  let files: ReadonlyMap<string, string>;
  let offline: Map<string, string>;
  beforeAll(async () => {
    files = await wholeSite();
    offline = await siteOf(smallCatalog());
  }, WHOLE_SITE);

  test.each([
    ['catalog.json', ['list', '--json']],
    ['models.csv', ['models', '-f', 'csv']],
    ['datasets.csv', ['datasets', '-f', 'csv']],
    ['references.bib', ['list', '-f', 'bibtex']],
  ])('%s is what %j prints', async (path, args) => {
    const { stdout } = await call(args, { catalog });
    expect(files.get(path)).toBe(stdout);
  });

  test('each is read by other programs', () => {
    const ajv = new Ajv({ strict: false });
    ajv.addSchema(outputJsonSchema(), 'output');
    const validate = ajv.getSchema('output#/definitions/resources');
    expect(validate?.(JSON.parse(files.get('catalog.json') ?? ''))).toBe(true);

    const count = (kind: string): number =>
      catalog.resources.flatMap(describedIn).filter((one) => one.kind === kind).length;
    const models = parse(files.get('models.csv') ?? '', { columns: true });
    expect(models).toHaveLength(count('model'));
    expect(models).toContainEqual(expect.objectContaining({ id: 'deepseek-v3:base' }));
    expect(parse(files.get('datasets.csv') ?? '', { columns: true })).toHaveLength(
      count('dataset'),
    );
    expect(readBibtex(files.get('references.bib') ?? '')).toHaveLength(catalog.resources.length);
  });

  test.each([
    ['feed.xml', ''],
    ['zh/feed.xml', 'zh/'],
  ])('%s tells what was added last', (path, folder) => {
    const feed = xmlAt(files, path);
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    const entries = all(feed, 'entry');
    expect(entries).toHaveLength(50);
    const days = texts(feed, 'published').map((time) => time.slice(0, 10));
    const newest = catalog.resources.flatMap(({ added }) => added ?? []).toSorted();
    expect(days).toEqual(newest.toReversed().slice(0, 50));
    const ids = texts(feed, 'id');
    expect(new Set(ids).size).toBe(51);
    expect(ids[0]).toBe(BASE + path);
    for (const time of [...texts(feed, 'updated'), ...texts(feed, 'published')]) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
    expect(texts(feed, 'updated').every((time, _, [last = '']) => time <= last)).toBe(true);
    expect(texts(feed, 'author')).toHaveLength(1);
    for (const entry of entries) {
      const [page, thing] = all(entry, 'link');
      const [id = ''] = texts(entry, 'id');
      expect(page?.getAttribute('href')).toBe(id);
      expect(files.has(id.slice(BASE.length))).toBe(true);
      expect(id).toContain(`${BASE}${folder}resources/`);
      expect(thing?.getAttribute('href')).toMatch(/^https?:/);
    }
  });

  test('a feed of a place that is not known has names that stay, and links that are found', () => {
    const ids = ['feed.xml', 'zh/feed.xml'].flatMap((path) => {
      const feed = xmlAt(offline, path);
      const links = all(feed, 'link').filter((one) => one.getAttribute('rel') === 'alternate');
      for (const href of attributes(links, 'href')) {
        const target = new URL(href, `https://example.org/${path}`).pathname.slice(1);
        expect(offline.has(target), href).toBe(true);
      }
      return texts(feed, 'id');
    });
    // Of each feed, and of the one resource that says when it was added.
    expect(new Set(ids).size).toBe(2 * 2);
    for (const id of ids) expect(id).toMatch(/^urn:[a-z0-9][a-z0-9-]+:[a-z0-9:.-]+$/);
  });

  test('sitemap.xml names every page, with its other languages', () => {
    const map = xmlAt(files, 'sitemap.xml');
    expect(map.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    const published = pages.map((path) => BASE + path.replace(/(^|\/)index\.html$/, '$1'));
    expect(texts(map, 'loc').toSorted()).toEqual(published.toSorted());
    const entry = all(map, 'url').find(
      (one) => texts(one, 'loc')[0] === `${BASE}zh/resources/qwen3.html`,
    );
    if (!entry) throw new Error('a page is missing');
    const alternates = all(entry, 'xhtml:link');
    expect(attributes(alternates, 'hreflang')).toEqual(['en', 'zh']);
    expect(attributes(alternates, 'href')).toEqual([
      `${BASE}resources/qwen3.html`,
      `${BASE}zh/resources/qwen3.html`,
    ]);
    expect(texts(entry, 'lastmod')[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(offline.has('sitemap.xml')).toBe(false);
  });

  test.each([true, false])('llms.txt says what is where (published: %s)', (isPublished) => {
    const written = isPublished ? files : offline;
    const { children } = fromMarkdown(written.get('llms.txt') ?? '');
    expect(children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
    expect(children.filter((one) => one.type === 'heading' && one.depth === 1)).toHaveLength(1);
    const targets: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'link') targets.push(node.url);
      if ('children' in node) node.children.forEach(visit);
    };
    children.forEach(visit);
    const places = new Set(
      elementsOf(pageAt(written, 'index.html'), () => true).map(({ attribs }) => attribs.id),
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) {
      const { href, hash } = new URL(target, BASE);
      expect(target.startsWith(BASE)).toBe(isPublished);
      const path = href.slice(BASE.length, hash ? -hash.length : undefined);
      expect(written.has(path.replace(/(^|\/)$/, '$1index.html')), target).toBe(true);
      if (hash) expect(places.has(decodeURIComponent(hash.slice(1))), target).toBe(true);
    }
  });

  test('every page leads to them', () => {
    for (const path of ['index.html', 'zh/resources/qwen3.html']) {
      const page = pageAt(files, path);
      const targets = elementsOf(page, ({ name }) => name === 'a' || name === 'link').map(
        ({ attribs }) => new URL(attribs.href ?? '', BASE + path).href,
      );
      const feed = path.startsWith('zh/') ? 'zh/feed.xml' : 'feed.xml';
      const names = ['catalog.json', 'models.csv', 'datasets.csv', 'references.bib', 'llms.txt'];
      expect(targets).toEqual(expect.arrayContaining([...names, feed].map((one) => BASE + one)));
      const [announced] = elementsOf(
        page,
        ({ attribs }) => attribs.type === 'application/atom+xml',
      );
      expect(new URL(announced?.attribs.href ?? '', BASE + path).href).toBe(BASE + feed);
    }
  });
});

test('nothing is written of what a catalogue has not', async () => {
  const yaml = SMALL.replaceAll(/ {4}(added|models): .*\n/g, '');
  const files = await siteOf(catalogFrom(yaml));
  for (const name of ['feed.xml', 'zh/feed.xml', 'models.csv', 'datasets.csv']) {
    expect(files.has(name)).toBe(false);
    expect(files.get('index.html')).not.toContain(name);
  }
  expect(files.get('llms.txt')).not.toContain('.csv');
  const empty = catalogFrom('languages: [en]\nsections: []\nresources: []\n');
  expect([...(await siteOf(empty)).keys()]).toEqual([
    'index.html',
    'data/catalogue.en.js',
    'llms.txt',
  ]);
});

test('where files of one’s own stand is not published', async () => {
  const records: { id: string; catalog: string | null }[] = JSON.parse(
    (await siteOf(joinedCatalog())).get('catalog.json') ?? '',
  );
  expect(records.find(({ id }) => id === 'ours')?.catalog).toBe('catalog.yaml');
});

test('XML holds any text, but for what it has no character for', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const xml = xmlDocument(element('a', { b: text }, text, element('c', {}, text)));
      const root = xmlAt(new Map([['a', xml]]), 'a');
      const kept = text.replace(
        /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
        '\ufffd',
      );
      expect(root.getAttribute('b')).toBe(kept);
      expect(root.firstChild?.nodeValue ?? '').toBe(kept || '');
      expect(texts(root, 'c')).toEqual([kept]);
    }),
  );
});

test('texts are texts in each, whatever they look like', async () => {
  const hostile = `=1+1 ]]> </script><script>alert(1)</script> "'><img src=x onerror=alert(2)> &lt; [a](javascript:alert(3)) \\end{x}`;
  const yaml = SMALL.replaceAll('Technical Reports', JSON.stringify(hostile))
    .replaceAll('Mixture of experts', JSON.stringify(hostile))
    .replaceAll('"Alpha 2: Bigger"', JSON.stringify(hostile))
    .replaceAll('Routes tokens to experts.', JSON.stringify(hostile))
    .replaceAll('Alpha 2 10B', JSON.stringify(hostile))
    .replace(
      'languages: [en, zh]',
      `languages: [en, zh]\ntitle: ${titles(hostile)}\nintro: ${titles(hostile)}`,
    );
  const files = await siteOf(catalogFrom(yaml), { base: BASE });
  const feed = xmlAt(files, 'feed.xml');
  expect(texts(feed, 'title')[1]).toBe(hostile);
  expect(texts(feed, 'summary')).toEqual([hostile]);
  expect(all(feed, 'category')[0]?.getAttribute('label')).toBe(hostile);
  expect(all(feed, 'script')).toEqual([]);
  expect(all(xmlAt(files, 'sitemap.xml'), 'url')).toHaveLength(
    [...files.keys()].filter((name) => name.endsWith('.html')).length,
  );
  expect(JSON.parse(files.get('catalog.json') ?? '')).toContainEqual(
    expect.objectContaining({ title: hostile }),
  );
  // A spreadsheet would take it for a formula.
  const [model] = parse(files.get('models.csv') ?? '', { columns: true });
  expect(model).toMatchObject({ name: `'${hostile}` });
  expect(readBibtex(files.get('references.bib') ?? '')).toHaveLength(4);
  const { children } = fromMarkdown(files.get('llms.txt') ?? '');
  const [heading, quote] = children;
  expect(heading).toMatchObject({ type: 'heading', children: [{ type: 'text', value: hostile }] });
  expect(quote).toMatchObject({ children: [{ children: [{ type: 'text', value: hostile }] }] });
});

const titles = (text: string): string => JSON.stringify({ en: text, zh: text });
