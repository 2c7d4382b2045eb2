import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyphenated, normalize, tokenize } from '../../src/search/analyzer';
import { packLibrary } from '../../src/search/make-library';
import { catalogFrom, smallCatalog } from '../support/catalog';
import { expectInProportion } from '../support/cost';

/** A catalogue with a title, which is still to be compiled. */
const compiling = (title: string): (() => unknown) => {
  const catalog = catalogFrom(`languages: [en]
sections: []
resources:
  - id: one
    title: ${JSON.stringify(title)}
    category: blog
    annotation: { en: Text. }
    links: {}
`);
  return () => packLibrary(catalog, 'key');
};

describe('a word of a hundred thousand letters takes time in proportion', () => {
  test.each<[string, (length: number) => string]>([
    ['letters', (length) => 'x'.repeat(length)],
    ['other letters', (length) => 'abcdefghij'.repeat(length / 10)],
    ['capitals', (length) => 'AI'.repeat(length / 2)],
    ['vowels', (length) => 'a'.repeat(length)],
    ['endings', (length) => 'ing'.repeat(length / 3)],
    ['letters, then digits', (length) => `${'a'.repeat(length / 2)}${'1'.repeat(length / 2)}`],
    ['digits beside Chinese', (length) => `亿 ${'1'.repeat(length)}`],
    ['points between digits', (length) => `亿 ${'1.'.repeat(length / 2)}`],
    ['Chinese', (length) => '模型数据'.repeat(length / 4)],
    ['hyphens', (length) => 'a-'.repeat(length / 2)],
  ])('%s', async (_, title) => {
    await expectInProportion((length) => compiling(title(length)), 25_000);
  });
});

test('a word of ten million letters is read as far as words go', () => {
  for (const word of ['a'.repeat(1e7), '1.'.repeat(5e6), '模型'.repeat(5e6)]) {
    expect(tokenize(`${word} muon`).at(-1)).toBe('muon');
  }
  const catalog = smallCatalog();
  const [first] = catalog.resources;
  if (!first) throw new Error('the catalogue has no resource');
  const resources = [{ ...first, title: 'a'.repeat(1e7) }];
  expect(() => packLibrary({ ...catalog, resources }, 'key')).not.toThrow();
});

test('sections take time in proportion', async () => {
  await expectInProportion((count) => {
    const sections = Array.from(
      { length: count },
      (_, at) => `  - { id: s${at}, title: { en: S ${at} } }`,
    );
    const catalog = catalogFrom(
      `languages: [en]\nsections:\n${sections.join('\n')}\nresources: []\n`,
    );
    return () => packLibrary(catalog, 'key');
  }, 2000);
});

test('words that a hyphen joins are those that a search from every letter finds', () => {
  const pieces = fc.constantFrom('a', 'Bc', '-', '‐', '‑', ' ', '1', '中', '.', 'é', '--');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
      const text = all.join('');
      const found = text.match(/[A-Za-z]+(?:[-‐‑][A-Za-z]+)+/g) ?? [];
      expect(hyphenated(text)).toEqual(found.map((word) => normalize(word.replace(/[-‐‑]/g, ''))));
    }),
    { numRuns: 500 },
  );
});

test('numbers with Chinese units are read as before', () => {
  expect(tokenize('6710亿 参数')).toEqual(['671b', '参数']);
  expect(tokenize('14.8万亿 词元')).toEqual(['14.8t', '词元']);
  expect(tokenize('1.23.4亿')).toEqual(['1.2.34b']);
  expect(tokenize('v3.2 亿')).toEqual(['v0.32b']);
});
