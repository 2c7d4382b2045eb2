import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWidths, renderTable } from '../../src/render/table';
import { PLAIN } from '../../src/render/theme';
import { width, wrap } from '../../src/render/width';
import { catalogText } from '../support/arbitrary';

describe('wrapping', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['数据配比和课程', 6, ['数据配', '比和课', '程']],
    ['训练策略，第二版', 8, ['训练策', '略，第二', '版']],
    ['用 Muon 训练 16B 模型', 10, ['用 Muon 训', '练 16B 模', '型']],
    ['short', 80, ['short']],
    ['', 10, ['']],
  ])('%s in %i cells', (text, cells, expected) => {
    expect(wrap(text, cells)).toEqual(expected);
  });

  test('text of ASCII is broken as any other is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z.,:(-]{1,12}$/), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        (words, cells) => {
          const text = words.join(' ');
          // é is as wide as e, but not ASCII.
          const others = wrap(text.replaceAll('a', 'é'), cells);
          expect(wrap(text, cells)).toEqual(others.map((line) => line.replaceAll('é', 'a')));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no line is wider than asked, and nothing is lost', () => {
    fc.assert(
      fc.property(catalogText, fc.integer({ min: 2, max: 40 }), (text, cells) => {
        const lines = wrap(text, cells);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(cells);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('columns', () => {
  test('the widest text gives way first, links never', () => {
    expect(fitWidths([60, 32, 20], [16, 32, 16], 90)).toEqual([34, 32, 20]);
    expect(fitWidths([60, 32, 20], [16, 32, 16], 60)).toBeNull();
    expect(fitWidths([10, 10], [10, 10], 80)).toEqual([10, 10]);
  });

  const columns = [
    { heading: 'Title', kind: 'text' },
    { heading: 'Date', kind: 'fixed', optional: 1 },
  ] as const;
  const options = { theme: PLAIN, unicode: true };

  test('every line stays within the terminal', () => {
    const table = renderTable(columns, [['数据配比 mixing of many words here', '2024-01']], {
      ...options,
      width: 30,
    });
    for (const line of (table ?? '').split('\n')) expect(width(line)).toBeLessThanOrEqual(30);
  });

  test('a line below a row is never broken', () => {
    const link = 'https://example.org/a-rather-long-address-of-53-cells';
    const rows = [
      ['words that stand on two lines', '2024-01'],
      ['one', '2024-02'],
    ];
    const table = renderTable(columns, rows, { ...options, width: 30 }, [[link], [link]]);
    expect(table?.split('\n').slice(2)).toEqual([
      'words that stand on    2024-01',
      'two lines',
      link,
      'one                    2024-02',
      link,
      '',
    ]);
  });

  test('optional columns go where they do not fit', () => {
    const rows = [['a title of many words', '2024-01']];
    expect(renderTable(columns, rows, { ...options, width: 22 })).not.toContain('2024-01');
    expect(renderTable(columns, rows, { ...options, width: 80 })).toContain('2024-01');
    expect(renderTable(columns, rows, { ...options, width: 10 })).toBeNull();
  });

  test('ASCII where the locale has no more', () => {
    const table = renderTable(columns, [['a', 'b']], { theme: PLAIN, unicode: false, width: 80 });
    expect(table).toMatch(/^Title\s+Date\n-----\s+----\na\s+b\n$/);
  });
});
