import { expect, test } from 'vitest';
import { holdBounds } from '../../src/curate/markdown-bounds';

/** Eight hundred lines with more signs of emphasis than a paragraph may hold. */
const strong = (line: (name: string) => string): string =>
  Array.from({ length: 800 }, (_, n) => line(`**[Work ${n}](https://example.org/${n})**`)).join(
    '\n',
  );

test.each([
  ['strong names in items', `- All of them\n${strong((name) => `  - ${name}`)}\n`],
  ['strong names in rows', `| a | b |\n| :-- | --- |\n${strong((name) => `| ${name} | c |`)}\n`],
  ['one list', '- [a](https://example.org/) - b\n'.repeat(5000)],
  ['one list with empty lines', '- [a](https://example.org/) - b\n\n'.repeat(5000)],
  ['one list in numbers', '1. [a](https://example.org/) - b\n'.repeat(5000)],
  ['items of several lines', '- [a](https://example.org/)\n  b\n\n  c\n'.repeat(5000)],
  ['items inside an item', `- a\n${'  - [b](https://example.org/)\n'.repeat(5000)}`],
  ['one quote', '> a\n'.repeat(5000)],
  ['rules and emphasis', '---\n\n*a*\n\n**b**\n\n'.repeat(500)],
])('a document is not refused for %s', (_, text) => {
  expect(() => holdBounds(text)).not.toThrow();
});

test('many lists are refused at the line that begins one too many', () => {
  const text = '## A\n\n- b\n\n'.repeat(4001);
  expect(() => holdBounds(text)).toThrow(
    expect.objectContaining({ bound: 'lists', line: 4 * 4000 + 3 }),
  );
});
