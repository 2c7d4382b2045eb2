import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingPlaces } from '../../src/render/bibtex-brackets';

/** The brackets of a text, each with what it holds; null where it is not closed. */
const held = (text: string): (string | null)[] =>
  [...closingPlaces(text)].flatMap((close, at) =>
    !'{('.includes(text[at] ?? '') ? [] : close === -1 ? [null] : [text.slice(at + 1, close)],
  );

test.each<[string, (string | null)[]]>([
  ['{a{b}}c}', ['a{b}', 'b']],
  ['{{a}', [null, 'a']],
  ['{a)', [null]],
  ['(a {b)} ")" c)', ['a {b)} ")" c', 'b)']],
  ['(a "b)', [null]],
  ['("a {"} )" )', ['"a {"} )" ', '"']],
  ['(a } b ) { c )', ['a } b ) { c ', null]],
])('%s', (text, expected) => {
  expect(held(text)).toEqual(expected);
});

/** The same, looked for from one bracket on. */
function closing(text: string, open: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '}' && depth === 0 && text[open] === '{') return at;
    if (sign === ')' && depth === 0 && text[open] === '(' && !isQuoted) return at;
    if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  }
  return -1;
}

test('as one looked for from each bracket on', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}()"a'), maxLength: 30 });
  fc.assert(
    fc.property(text, (signs) => {
      const expected = [...signs].map((sign, at) =>
        '{('.includes(sign) ? closing(signs, at) : -1,
      );
      expect([...closingPlaces(signs)]).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
