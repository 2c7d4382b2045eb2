import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editTexts } from '../../src/curate/edit-yaml';

const SOURCE = `# a comment
plain: one two   # and another
'single': 'it''s'
double: "say \\"so\\""
list: [ first,second ]
map: { key: value }
anchor: &a one
alias: *a
folded: >
  one
  two
broken: one
  two
`;

test.each<[string, (string | number)[], string, string, string]>([
  ['a plain text', ['plain'], 'one two!', 'plain: one two   #', 'plain: one two!   #'],
  ['one that needs quotes', ['plain'], 'a: b', 'plain: one two   #', 'plain: "a: b"   #'],
  ['one in single quotes', ['single'], "it's it", "'it''s'", "'it''s it'"],
  ['one in double quotes', ['double'], 'a "b"', '"say \\"so\\""', '"a \\"b\\""'],
  ['one in a list', ['list', 1], 'a, b', 'first,second ]', 'first,"a, b" ]'],
  ['one in a mapping', ['map', 'key'], 'other', 'key: value }', 'key: other }'],
])('%s is changed, and nothing else', (_, path, text, from, to) => {
  const { source, changed } = editTexts(SOURCE, [{ path, change: () => text }]);
  expect({ source, changed }).toEqual({ source: SOURCE.replace(from, to), changed: 1 });
});

test('a text on several lines, an alias and what is not there stay', () => {
  const edits = [['folded'], ['broken'], ['alias'], ['none'], ['list', 7], ['plain', 'deeper']];
  const change = (): string => 'new';
  expect(
    editTexts(
      SOURCE,
      edits.map((path) => ({ path, change })),
    ),
  ).toEqual({
    source: SOURCE,
    changed: 0,
  });
});

test('edits of one text follow each other, and line ends stay', () => {
  const source = SOURCE.replaceAll('\n', '\r\n');
  const edits = ['a', 'b'].map((end) => ({ path: ['plain'], change: (one: string) => one + end }));
  expect(editTexts(source, edits)).toEqual({
    source: source.replace('one two ', 'one twoab '),
    changed: 1,
  });
});

test('whatever a text becomes is read back, and all else stays', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r\n]/.test(text));
  fc.assert(
    fc.property(line, fc.constantFrom('plain', 'single', 'double'), (text, key) => {
      const { source } = editTexts(SOURCE, [{ path: [key], change: () => text }]);
      expect(parse(source)).toEqual({ ...parse(SOURCE), [key]: text });
      const others = (all: string): string[] => all.split('\n').filter((one) => !one.includes(key));
      expect(others(source)).toEqual(others(SOURCE));
    }),
  );
});
