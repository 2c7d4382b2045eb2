import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCsv, renderTsv } from '../../src/render/delimited';
import { catalogText } from '../support/arbitrary';

const readCsv = (text: string): unknown => parse(text, { skip_empty_lines: true });
const readTsv = (text: string): unknown =>
  parse(text, { skip_empty_lines: true, delimiter: '\t', relax_quotes: true });

describe('a reader that skips empty lines loses no record', () => {
  test.each<[string, readonly object[], readonly string[], string]>([
    ['all cells empty', [{ a: null }, { a: null }], ['a'], 'a\n""\n""\n'],
    ['one of three', [{ a: 'x' }, { a: [] }, { a: 'y' }], ['a'], 'a\nx\n""\ny\n'],
    ['an empty text', [{ a: '' }], ['a'], 'a\n""\n'],
    ['a value that is not there', [{}], ['a.b'], 'a.b\n""\n'],
  ])('%s', (_, records, fields, expected) => {
    expect(renderCsv(records, fields)).toBe(expected);
    expect(renderTsv(records, fields)).toBe(expected);
  });

  test('with several cells an empty line cannot come about', () => {
    expect(renderCsv([{}], ['a', 'b'])).toBe('a,b\n,\n');
    expect(renderTsv([{}], ['a', 'b'])).toBe('a\tb\n\t\n');
  });

  test('whatever they hold', () => {
    const cell = fc.oneof(catalogText, fc.constantFrom('', '"', '""', '"a', 'a"b', ' ', "'"));
    const table = fc
      .integer({ min: 1, max: 3 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns })));
    fc.assert(
      fc.property(table, (rows) => {
        const fields = (rows[0] ?? ['']).map((_, index) => `f${index}`);
        const records = rows.map((row) =>
          Object.fromEntries(row.map((value, index) => [fields[index], value])),
        );
        expect(readCsv(renderCsv(records, fields))).toEqual([fields, ...rows]);
        expect(readTsv(renderTsv(records, fields))).toEqual([fields, ...rows]);
      }),
    );
  });
});

test('a list of objects is JSON that can be read', () => {
  const records = [{ a: [{ id: '7b', params: 7e9 }, { id: '1b; x' }], b: ['one', 'two'], c: [] }];
  const [, [models = '', list, empty] = []] = parse(
    renderCsv(records, ['a', 'b', 'c']),
  ) as string[][];
  expect(JSON.parse(models)).toEqual(records[0]?.a);
  expect([list, empty]).toEqual(['one; two', '']);
});

test('TSV quotes only a cell that begins with a quotation mark', () => {
  const records = [{ a: '"Give Me BF16 or Give Me Death"?', b: '5" disks', c: '{"d":1}' }];
  expect(renderTsv(records, ['a', 'b', 'c'])).toBe(
    'a\tb\tc\n"""Give Me BF16 or Give Me Death""?"\t5" disks\t{"d":1}\n',
  );
});

describe('what a spreadsheet takes for a formula', () => {
  const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '－2', '-'];

  test.each(FORMULAS)('%j is data, and guarded where that is asked for', (value) => {
    expect(readCsv(renderCsv([{ a: value }], ['a']))).toEqual([['a'], [value]]);
    const guarded = { guarded: true };
    expect(readCsv(renderCsv([{ a: value }], ['a'], guarded))).toEqual([['a'], [`'${value}`]]);
    expect(renderTsv([{ a: value }], ['a'], guarded)).toMatch(/^a\n'/);
  });

  test('in quotes too', () => {
    expect(renderCsv([{ a: '=HYPERLINK("x")', b: 1 }], ['a', 'b'], { guarded: true })).toBe(
      'a,b\n"\'=HYPERLINK(""x"")",1\n',
    );
  });

  test.each(['a=b', "'=1", '', ' =1', '2024-06', '1+1'])('%j is none', (value) => {
    const records = [{ a: value, b: 'x' }];
    expect(renderCsv(records, ['a', 'b'], { guarded: true })).toBe(renderCsv(records, ['a', 'b']));
  });
});
