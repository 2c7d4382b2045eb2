import { expect, test } from 'vitest';
import { expectInProportion } from './cost';

/** Looks at every pair. */
const pairs = (size: number) => (): number => {
  let sum = 0;
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other < size; other += 1) sum += (one * other) % 7;
  }
  return sum;
};

/** Looks for each name among all before it. */
const searches = (size: number) => (): number => {
  const names: string[] = [];
  for (let at = 0; at < size; at += 1) {
    const name = `name-${at}`;
    if (!names.includes(name)) names.push(name);
  }
  return names.length;
};

test.each([
  [pairs, 400],
  [searches, 2000],
])('a square is told from what grows in proportion', async (work, size) => {
  // Compiled before it is measured: what is compiled in between would seem to grow less.
  for (let times = 0; times < 20; times += 1) work(4 * size)();
  await expect(expectInProportion(work, size)).rejects.toThrow('to be less than');
});

test('what grows in proportion passes', async () => {
  await expectInProportion((size) => () => new Set(Array(size).keys()).size, 10_000);
});
