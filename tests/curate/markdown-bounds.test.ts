import { expect, test } from 'vitest';
import { holdBounds } from '../../src/curate/markdown-bounds';

test.each([
  ['one list', '- [a](https://example.org/) - b\n'.repeat(5000)],
  ['one list with empty lines', '- [a](https://example.org/) - b\n\n'.repeat(5000)],
  ['one list in numbers', '1. [a](https://example.org/) - b\n'.repeat(5000)],
  ['items of several lines', '- [a](https://example.org/)\n  b\n\n  c\n'.repeat(5000)],
  ['items inside an item', `- a\n${'  - [b](https://example.org/)\n'.repeat(5000)}`],
  ['one quote', '> a\n'.repeat(5000)],
  ['rules and emphasis', '---\n\n*a*\n\n**b**\n\n'.repeat(500)],
])('%s is not many lists', (_, text) => {
  expect(() => holdBounds(text)).not.toThrow();
});

test('many lists are refused at the line that begins one too many', () => {
  const text = '## A\n\n- b\n\n'.repeat(4001);
  expect(() => holdBounds(text)).toThrow(
    expect.objectContaining({ bound: 'lists', line: 4 * 4000 + 3 }),
  );
});
