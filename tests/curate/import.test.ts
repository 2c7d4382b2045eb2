import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCatalogFile } from '../../src/catalog/parse';
import { makeCatalog } from '../../src/curate/make-catalog';
import { readMarkdown } from '../../src/curate/read-markdown';
import { anyText } from '../support/arbitrary';
import { expectInProportion } from '../support/cost';

const loads = (text: string) => {
  const imported = makeCatalog(readMarkdown(text), []);
  const bytes = new TextEncoder().encode(JSON.stringify(imported.content));
  return { ...imported, content: parseCatalogFile(bytes, 'out.yaml').content };
};

const BLOCKS = [
  ...[
    '# A',
    '## B',
    '### C',
    '- item',
    '  - below',
    '> quote',
    '\tcode',
    '',
    '---',
    '|a|b|',
    '|-|-|',
  ],
  ...[
    '- **C**',
    '* 中文',
    '<b>',
    '<script>',
    '1. x',
    '[r]: https://r.org/',
    '\u0007\u202e',
    'e\u0301',
  ],
];
const LINKS = [
  ...['[a](https://a.org/1)', '[paper](https://arxiv.org/abs/2401.00001)', '<https://b.org>'],
  ...[
    '[r]',
    '![i](https://i.org/x.png)',
    '[c](javascript:x)',
    '[d](#e)',
    '[code](https://github.com/a/b)',
  ],
  ...[
    '[é](https://é.org/ü)',
    '[u](https://u:p@c.org/)',
    'https://bare.org/x',
    '[x](<https://a b>)',
  ],
];
const markdown = fc
  .array(
    fc.tuple(
      fc.constantFrom(...BLOCKS),
      fc.constantFrom('', ' ', ' - '),
      fc.constantFrom('', ...LINKS),
    ),
    {
      maxLength: 25,
    },
  )
  .map((lines) => lines.map((line) => line.join('')).join('\n'));

describe('whatever a list holds', () => {
  test('what comes out loads', () => {
    fc.assert(fc.property(fc.oneof(markdown, anyText()), (text) => void loads(text)));
  });

  test('every link is in a resource or reported', () => {
    const numbered = fc
      .array(
        fc.tuple(
          fc.constantFrom('- ', '  - ', '## ', '', '\n', '> ', '- **x** ', '| '),
          fc.constantFrom('paper', 'code', 'Name', '一'),
        ),
        { maxLength: 25 },
      )
      .map((lines) =>
        lines.map(([start, word], n) => `${start}[${word}](https://example.org/${n}x)`).join('\n'),
      );
    fc.assert(
      fc.property(numbered, (text) => {
        const { content, left } = loads(text);
        const there = new Set([
          ...content.resources.flatMap(({ links }) => Object.values(links)),
          ...left.map(({ what }) => what),
        ]);
        for (const [url] of text.matchAll(/https:\/\/example\.org\/\d+x/g)) {
          expect(there).toContain(url);
        }
      }),
    );
  });
});

describe('long runs of one sign take time in proportion', () => {
  const END = '(https://example.org/a)';
  test.each([
    ['dashes in a title', `- [a`, '-', `b]${END}`],
    ['colons in a title', `- [a`, ':', `b]${END}`],
    ['dots in a title', `- [a`, '.', `b]${END}`],
    ['brackets in a name', `- **a`, '(', `b** [paper]${END}`],
    ['spaces behind a link', `- [a]${END} b`, ' ', 'c'],
    ['dashes behind a link', `- [a]${END} b`, '-', 'c'],
  ])('%s', async (_, begin, sign, end) => {
    await expectInProportion((size) => {
      const text = begin + sign.repeat(size) + end;
      return () => makeCatalog(readMarkdown(text), []);
    }, 5000);
  });
});
