import { describe, expect, test } from 'vitest';
import { circleIn } from '../../src/build/circles';

describe('files that need each other', () => {
  test.each<[string | null, Record<string, readonly string[]>]>([
    [null, {}],
    [null, { a: ['b', 'c'], b: ['c'], c: ['elsewhere'] }],
    ['a → a', { a: ['a'] }],
    ['b → c → b', { a: ['b'], b: ['c'], c: ['b'] }],
    ['b → c → d → b', { a: ['e', 'b'], b: ['e', 'c'], c: ['d'], d: ['e', 'b'], e: [] }],
  ])('%s', (circle, needs) => {
    expect(circleIn(new Map(Object.entries(needs)))).toBe(circle);
  });
});
