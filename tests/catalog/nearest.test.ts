import { describe, expect, test } from 'vitest';
import { fold, isSlip, nearest } from '../../src/catalog/nearest';
import { expectAtMost } from '../support/cost';

describe('nearest', () => {
  test.each([
    ['lst', ['list', 'show', 'search'], ['list']],
    ['serach', ['list', 'show', 'search'], ['search']],
    ['moee', ['reports/moe', 'reports/dense'], ['reports/moe']],
    ['deep', ['deepseek', 'qwen'], ['deepseek']],
    ['zzzz', ['list', 'show'], []],
    ['', ['list'], []],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });
});

test('folding joins case, width and separators', () => {
  expect(fold('  ＤeepSeek_V3--x ')).toBe('deepseek v3 x');
});

test('a word that is no name is not compared with all names', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `name-${index}`);
  const long = 'x'.repeat(1_000_000);
  expect(nearest(long, names)).toEqual([]);
  expect(nearest('name-12', [long, 'name-1'])).toEqual(['name-1']);
  await expectAtMost(
    10,
    () => nearest('name-12x', names),
    () => nearest(long, names),
  );
});

describe('a slip', () => {
  test.each([
    ['lst', 'list', true],
    ['lists', 'list', true],
    ['lost', 'list', true],
    ['lits', 'list', true],
    ['LIST', 'list', true],
    ['serach', 'search', true],
    ['sreach', 'search', true],
    ['esarch', 'search', true],
    ['nope', 'open', false],
    ['qwen', 'open', false],
    ['rope', 'open', false],
    ['code', 'cite', false],
    ['openwebmath', 'open', false],
    ['ls', 'list', false],
    ['', 'list', false],
  ])('%s for %s: %s', (word, name, expected) => {
    expect(isSlip(word, name)).toBe(expected);
  });
});
