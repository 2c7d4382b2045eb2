import { expect, test } from 'vitest';
import { similarPairs } from '../../src/curate/similarity';
import { expectInProportion } from '../support/cost';

const SAME = 'a title that is near the same';

test('one pair for each text that is like one before it', () => {
  const texts = [SAME, 'of another matter', `${SAME} again`, SAME, 'of another matter again'];
  expect(similarPairs(texts, 0.75)).toEqual([
    [0, 2],
    [0, 3],
    [1, 4],
  ]);
});

test('another one where the nearest is none', () => {
  const texts = [SAME, SAME, SAME];
  expect(similarPairs(texts, 0.8, (earlier) => earlier !== 0)).toEqual([[1, 2]]);
});

test.each([
  ['alike', (n: number) => `${SAME} ${n}`],
  ['the same', () => SAME],
  ['of one rare word and others', (n: number) => `rare ${n} ${n + 1} ${n + 2} ${n + 3}`],
])('texts that are %s take time in proportion', async (_, text) => {
  await expectInProportion((size) => {
    const texts = Array.from({ length: size }, (_one, n) => text(n));
    return () => similarPairs(texts, 0.8);
  }, 1000);
});
