import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { mainOf } from '../../src/catalog/figures';
import type { Catalog, Resource } from '../../src/catalog/types';
import { en } from '../../src/messages/en';
import { renderMarkdownComparison } from '../../src/render/comparison';
import { renderCsv, renderTsv } from '../../src/render/delimited';
import { renderDetails } from '../../src/render/details';
import { renderJson, renderNdjson } from '../../src/render/json';
import { renderList } from '../../src/render/list';
import {
  escapeCell,
  escapeMarkdown,
  linked,
  renderMarkdown,
  renderMarkdownDetails,
} from '../../src/render/markdown';
import { toRecord } from '../../src/render/record';
import { toText, valueAt } from '../../src/render/record-values';
import { PLAIN } from '../../src/render/theme';
import { catalogLink, catalogText } from '../support/arbitrary';
import { smallCatalog } from '../support/catalog';

const small = smallCatalog();
const model = small.resources[1] as Resource;

const resources: fc.Arbitrary<Resource[]> = fc.array(
  fc
    .record({
      title: catalogText,
      aliases: fc.array(catalogText, { maxLength: 2 }),
      org: fc.array(catalogText, { maxLength: 2 }),
      venue: fc.option(catalogText),
      annotation: fc.record({ en: catalogText, zh: catalogText }),
      authors: fc.array(catalogText, { maxLength: 2 }),
      paper: catalogLink,
      code: catalogLink,
      section: fc.constantFrom('reports', 'reports/moe', 'strategies/training'),
      series: fc.constantFrom('alpha', null),
    })
    .map(
      ({ paper, code, section, ...rest }): Resource => ({
        ...model,
        ...rest,
        links: { paper, code },
        placements: [{ section, rank: null, annotation: null }],
      }),
    ),
  { minLength: 1, maxLength: 3 },
);
const catalogOf = (all: readonly Resource[]): Catalog => ({ ...small, resources: all });

/** Nothing that controls a terminal, but the line ends (and tabs) that a format puts there. */
function expectClean(text: string, allowed = '\n'): void {
  const left = [...allowed].reduce((rest, character) => rest.replaceAll(character, ''), text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  expect(left).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
}

/** What parts the colon of `:smile:` from its name. */
const EMPTY = '<!-- -->';

/** Markdown as GitHub reads it: bare links, strikethrough, tables and footnotes too. */
const fromGitHub = (text: string): ReturnType<typeof fromMarkdown> =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a reader sees of a piece of Markdown. */
function plain(node: Nodes): string {
  if (node.type === 'html' && node.value === EMPTY) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? (node as Parents).children.map(plain).join('') : '';
}

function all<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  const below =
    'children' in node ? (node as Parents).children.flatMap((one) => all(one, type)) : [];
  return [...own, ...below];
}

describe('whatever a catalogue may hold parses back to itself', () => {
  const fields = [
    'id',
    'title',
    'aliases',
    'org',
    'venue',
    'annotation.en',
    'annotation.zh',
    'links.paper',
  ];

  test('CSV, by csv-parse', () => {
    fc.assert(
      fc.property(resources, (some) => {
        const records = some.map(toRecord);
        const text = renderCsv(records, fields);
        expectClean(text);
        expect(parse(text)).toEqual([
          fields,
          ...records.map((record) => fields.map((field) => toText(valueAt(record, field)))),
        ]);
      }),
    );
  });

  test('TSV, by csv-parse', () => {
    fc.assert(
      fc.property(resources, (some) => {
        const records = some.map(toRecord);
        const text = renderTsv(records, fields);
        expectClean(text, '\n\t');
        expect(parse(text, { delimiter: '\t', relax_quotes: true })).toEqual([
          fields,
          ...records.map((record) => fields.map((field) => toText(valueAt(record, field)))),
        ]);
      }),
    );
  });

  test('JSON and NDJSON', () => {
    fc.assert(
      fc.property(resources, (some) => {
        const records = some.map(toRecord);
        expectClean(renderJson(records));
        expect(JSON.parse(renderJson(records))).toEqual(records);
        const lines = renderNdjson(records).trimEnd().split('\n');
        expect(lines.map((line) => JSON.parse(line))).toEqual(records);
      }),
    );
  });

  test('Markdown, by a CommonMark parser: a list of links and texts and nothing else', () => {
    fc.assert(
      fc.property(resources, (some) => {
        const text = renderMarkdown(some, catalogOf(some), { language: 'en', messages: en });
        expectClean(text);
        const tree = fromMarkdown(text);
        expect(tree.children.map((node) => node.type)).toEqual(['list']);
        expect(all(tree, 'html').filter(({ value }) => value !== EMPTY)).toEqual([]);
        for (const type of [
          'code',
          'inlineCode',
          'image',
          'heading',
          'thematicBreak',
          'definition',
        ] as const) {
          expect(all(tree, type)).toEqual([]);
        }
        const links = all(tree, 'link').map((link) => [plain(link), link.url]);
        const items = all(tree, 'listItem').map(plain);
        for (const resource of some) {
          expect(links.map(([label]) => label)).toContain(resource.title);
          const address = links.find(([label]) => label === resource.title)?.[1] ?? '';
          const expected = some
            .filter((one) => one.title === resource.title)
            .map((one) => one.links.paper ?? '');
          expect(expected.map(decoded)).toContain(decoded(address));
          expect(items.some((item) => item.includes(resource.annotation.en ?? ''))).toBe(true);
        }
        expect(links).toHaveLength(2 * some.length);
      }),
    );
  });

  test.each([
    'https://example.org/plain',
    'https://example.org/?id=a&note=b',
    'https://example.org/?a=1&copy;=2&amp;b',
    'https://example.org/x_(y)',
    'https://example.org/(',
  ])('Markdown leads to %s as it is', (address) => {
    const [link] = all(fromMarkdown(linked('a title', address)), 'link');
    expect(link?.url).toBe(address);
  });

  test.each([
    ...['0.6B', 'Q&A', 'with you!', '3.3T tokens (14.8T)', 'a-b+c=d', 'snake_case_name', '~5B'],
    ...['#1 of 3', 'C#', 'a < b > c', '<5%', '{x}', 'a | b', '\\alpha', '+1', '-1', '--x', '=x'],
    ...['me@example.org', '@someone', 'https://example.org/a_b?c=d&e=f#g', '(www.example.org)'],
    ...['See https://example.org/x, and http://example.org.'],
    ...['10:30:45', 'a:b', 'qwen3:30b-a3b', ': a :', '::', ':Smile:', ':笑:', 'a: b: c'],
  ])('Markdown leaves %s as it is', (text) => {
    expect(linked(text, null)).toBe(text);
    for (const tree of [fromMarkdown(text), fromGitHub(text)]) {
      expect(tree.children).toHaveLength(1);
      expect(plain(tree)).toBe(text);
    }
  });

  test('Markdown of a link that is its own text has no escapes', () => {
    const address = 'https://example.org/a_b';
    expect(linked(address, address)).toBe(`[${address}](${address})`);
  });

  test.each([
    ...['https://example.org/*x*', 'www.example.org/_x_', 'HTTP://a.b/&amp;', 'ftp://a.b/~x~'],
    ...[
      'a https://example.org/`x` b',
      'x_https://a.b/*',
      'https://a.b/<b>',
      'http://a.b\\http://a.b&amp;',
      '# C #',
      '#',
      '##',
    ],
    ...['a~b~c', '~~~', '- - -', '---', '- x', '-', '+ x', '> x', '1) x', '_a_', 'a_ _b', '*a*'],
    ...[
      '[x] done',
      '[^1]',
      'a\\',
      '\\*a\\*',
      '<b>',
      '<!-- a -->',
      'a&#35;b',
      '***',
      '_ _ _',
      '\\|',
    ],
    ...[':smile:', 'a:smile:b', ':+1: and :-1:', ':100:', ':8ball:', ':white_check_mark:'],
    ...[':e-mail:smile:', '_:smile:_', '`:smile:`', 'std::vector::push', 'http://a.b/c:d:e'],
  ])('GitHub shows %s as it is', (text) => {
    const item = fromGitHub(`- **Label**: ${linked(text, null)}`);
    expect(plain(item)).toBe(`Label: ${text}`);
    const alone = fromGitHub(linked(text, null));
    expect(alone.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(plain(alone)).toBe(text);
    const heading = fromGitHub(`# ${linked(text, null)}`);
    expect(heading.children.map(({ type }) => type)).toEqual(['heading']);
    expect(plain(heading)).toBe(text);
    const [link] = all(fromGitHub(linked(text, 'https://example.org/')), 'link');
    expect(plain(link as Nodes)).toBe(text);
  });

  test.each([
    ...[':smile:', 'a:smile:b', ':+1:', ':-1:', ':100:', ':1234:', ':8ball:', ':e-mail:'],
    ...[':white_check_mark:', ':a:b:', '**:x:**', 'http://a.b/c:d:e', 'https://a.b/:smile:/'],
  ])('GitHub finds no picture in %s', (text) => {
    for (const markdown of [escapeMarkdown(text), linked(text, 'https://a.b'), escapeCell(text)]) {
      const texts = all(fromGitHub(markdown), 'text').map(({ value }) => value);
      expect(texts.filter((value) => /:[a-z\d_+-]+:/.test(value))).toEqual([]);
    }
  });

  test('Markdown escapes what it has to', () => {
    for (const text of ['1. one', '1.', '&amp;', 'wow!', '![a](b)', '- a', '# a', 'a | b']) {
      const [paragraph, ...others] = fromMarkdown(linked(text, null)).children;
      expect(others).toEqual([]);
      expect(plain(paragraph as Nodes)).toBe(text);
    }
  });

  test('Markdown of one resource', () => {
    fc.assert(
      fc.property(resources, ([resource]) => {
        if (!resource) return;
        const text = renderMarkdownDetails(resource, catalogOf([resource]), {
          language: 'zh',
          messages: en,
        });
        expectClean(text);
        for (const tree of [fromMarkdown(text), fromGitHub(text)]) {
          expect(tree.children.map((node) => node.type)).toEqual(['heading', 'paragraph', 'list']);
          expect(plain(tree.children[0] as Nodes)).toBe(resource.title);
          expect(plain(tree.children[1] as Nodes)).toBe(resource.annotation.zh);
          const items = all(tree, 'listItem').map(plain);
          for (const own of [resource.venue, ...resource.org, ...resource.aliases]) {
            if (own) expect(items.some((item) => item.includes(own))).toBe(true);
          }
          const addresses = all(tree, 'link').map(plain);
          for (const address of Object.values(resource.links)) {
            expect(addresses).toContain(address);
          }
        }
      }),
    );
  });

  test("Markdown of a comparison, in the cells of GitHub's table", () => {
    const titles = fc.tuple(catalogText, fc.constantFrom('a | b', 'a\\|b', 'https://a.b c|d', '|'));
    fc.assert(
      fc.property(titles, (two) => {
        const some = two.map((title, index): Resource => ({ ...model, id: `r${index}`, title }));
        const text = renderMarkdownComparison(some.map(mainOf), catalogOf(some), {
          language: 'en',
          messages: en,
        });
        const tree = fromGitHub(text);
        expect(tree.children.map((node) => node.type)).toEqual(['table']);
        const rows = all(tree, 'tableRow').map((row) => all(row, 'tableCell').map(plain));
        expect(rows[1]).toEqual(['Title', ...two]);
      }),
    );
  });

  test.each([null, 30, 50, 80, 200])(
    'tables and cards of %s cells hold nothing that controls',
    (width) => {
      fc.assert(
        fc.property(resources, (some) => {
          const options = { width, theme: PLAIN, unicode: true, language: 'en', messages: en };
          expectClean(renderList(some, catalogOf(some), options));
          expectClean(renderDetails(some[0] as Resource, catalogOf(some), options));
        }),
        { numRuns: 30 },
      );
    },
  );
});

/** An address with what Markdown needs encoded written out again. */
function decoded(address: string): string {
  return address.replace(/%(5C|3C|3E)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
