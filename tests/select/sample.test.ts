import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, hash } from '../../src/select/sample';
import { ownCatalog } from '../support/catalog';

const all = ownCatalog().resources;
const ids = (resources: readonly { id: string }[]): string[] => resources.map(({ id }) => id);

test.each([
  ['', 0xab3e7c0b],
  ['a', 0x1a80b1b3],
  ['foobar', 0xc0da6dc],
  ['数据\0x', 0x51b3c60],
])('the hash of “%s” is the same everywhere', (text, expected) => {
  expect(hash(text)).toBe(expected);
});

describe('a draw', () => {
  test('is the same for the same seed, in whatever order the resources stand', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.nat(20),
        (seed, shuffled, count) => {
          const drawn = ids(draw(all, seed, count));
          expect(drawn).toHaveLength(count);
          expect(new Set(drawn).size).toBe(count);
          expect(ids(draw(shuffled, seed, count))).toEqual(drawn);
          expect(ids(draw(all, seed, count + 1)).slice(0, count)).toEqual(drawn);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('gives every resource its turn', () => {
    const twenty = all.slice(0, 20);
    const often = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      const [id = ''] = ids(draw(twenty, String(seed), 1));
      often.set(id, (often.get(id) ?? 0) + 1);
    }
    // A hundred times each, give or take four standard deviations of ten.
    expect(often.size).toBe(twenty.length);
    expect(Math.min(...often.values())).toBeGreaterThan(60);
    expect(Math.max(...often.values())).toBeLessThan(140);
  });

  test('of nothing is nothing', () => {
    expect(draw([], 'x', 1)).toEqual([]);
  });
});
