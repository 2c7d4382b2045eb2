import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyphenated, normalize, tokenize } from '../../src/search/analyzer';
import { packLibrary } from '../../src/search/make-library';
import { catalogFrom } from '../support/catalog';

const LONG = 100_000;

/** How long a catalogue with a title takes to be compiled, in milliseconds. */
function cost(title: string): number {
  const catalog = catalogFrom(`languages: [en]
sections: []
resources:
  - id: one
    title: ${JSON.stringify(title)}
    category: blog
    annotation: { en: Text. }
    links: {}
`);
  const start = performance.now();
  packLibrary(catalog, 'key');
  return performance.now() - start;
}

describe('one word of a hundred thousand letters takes as long as many short ones', () => {
  test.each<[string, string]>([
    ['letters', 'x'.repeat(LONG)],
    ['other letters', 'abcdefghij'.repeat(LONG / 10)],
    ['capitals', 'AI'.repeat(LONG / 2)],
    ['vowels', 'a'.repeat(LONG)],
    ['endings', 'ing'.repeat(LONG / 3)],
    ['letters, then digits', `${'a'.repeat(LONG / 2)}${'1'.repeat(LONG / 2)}`],
    ['digits beside Chinese', `亿 ${'1'.repeat(LONG)}`],
    ['points between digits', `亿 ${'1.'.repeat(LONG / 2)}`],
    ['Chinese', '模型数据'.repeat(LONG / 4)],
    ['hyphens', 'a-'.repeat(LONG / 2)],
  ])('%s', (_, title) => {
    cost('warm');
    // It took seconds; the clock of a busy machine is coarse.
    const least = Math.min(...[1, 2, 3].map(() => cost(title)));
    expect(least).toBeLessThan(10 * cost('word '.repeat(LONG / 5).trim()) + 500);
  });
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
