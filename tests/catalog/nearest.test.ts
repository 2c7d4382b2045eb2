import { describe, expect, test } from 'vitest';
import { fold, nearest } from '../../src/catalog/nearest';

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
