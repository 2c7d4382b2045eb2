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
  ['one quote of lists', '> - a\n'.repeat(5000)],
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

const link = '[a](https://example.org/) ';
const rest = ' word'.repeat(19_000);

test.each([
  ['one line of links', link.repeat(3000)],
  ['lines of links', `${link}(b)\n`.repeat(2000)],
  ['paragraphs', `${link}${'word '.repeat(10_000)}\n\n`.repeat(20)],
  ['words without a bracket', 'word '.repeat(100_000)],
  ['a table', `|a|b|\n|-|-|\n${`|${link}|(c) <!-- d -->|\n`.repeat(8000)}`],
  ['a list', `- ${link}(c) <!-- d -->\n`.repeat(8000)],
  ['code', `\`\`\`\n${'a\n'.repeat(4000)}\`\`\`\n`],
  ['HTML', `<table>\n${'<tr><td><a href="https://example.org/">a</a></td></tr>\n'.repeat(2000)}`],
  ['nested items', `- a\n${'  - b\n'.repeat(500)}`.repeat(8)],
])('%s is not too long', (_, text) => {
  expect(() => holdBounds(text)).not.toThrow();
});

test.each([
  ['an open bracket before words', `[${rest}`, 'long', 1],
  ['a long title', `- [${rest}](https://example.org/)`, 'long', 1],
  ['an open note before pieces of words', `x [^a ${'a,'.repeat(16_000)}`, 'long', 1],
  ['declarations', `x\n${'<!A '.repeat(300)}${rest}`, 'long', 2],
  ['comments', `x ${'<!-- '.repeat(300)}${rest}`, 'long', 1],
  ['instructions', `x ${'<? '.repeat(300)}${rest}`, 'long', 1],
  ['titles in parentheses', `x ${'[a](b ('.repeat(300)}${rest}`, 'long', 1],
  [
    'code in many signs',
    `${Array.from({ length: 190 }, (_, index) => '`'.repeat(index)).join(' ')}${rest}${rest}`,
    'long',
    1,
  ],
  ['lines that a quote goes on in', `> a\n${'b\n'.repeat(5001)}`, 'long', 5001],
  ['lines that an item goes on in', `- a\n${'b\n'.repeat(5001)}`, 'long', 5001],
  ['lines over one rule', `---\n${'a: b\n'.repeat(5001)}---\n`, 'long', 5001],
  ['lists in a line', `${'- '.repeat(190)}a\n`.repeat(30), 'lists', 22],
  ['quotes in items', '- > a\n'.repeat(4001), 'lists', 4000],
  ['lists in quotes', '> - a\n> * b\n'.repeat(2001), 'lists', 4000],
  ['quotes in quotes', '> a\n>>> b\n'.repeat(2001), 'lists', 4000],
  ['underlined headings', 'a\n===\n\n'.repeat(4001), 'lists', 12002],
  ['deep quotes', `${'>'.repeat(390)} a\n`.repeat(4000), 'depth', 2558],
  ['lines of a deep item', `${'  '.repeat(190)}a\n`.repeat(4000), 'depth', 2632],
])('%s are refused', (_, text, bound, line) => {
  expect(() => holdBounds(text)).toThrow(expect.objectContaining({ bound, line }));
});
