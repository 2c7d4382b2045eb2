import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { faultsOf } from '../support/faults';
import { zh } from '../support/messages';

/** The small catalogue with more lines in the resource alpha-1. */
function behind(lines: string): string {
  expect(SMALL).toContain('    title: Alpha 1\n    category: report\n');
  return SMALL.replace('    title: Alpha 1\n', `    title: Alpha 1\n    ${lines}\n`);
}

/** The same without the date that alpha-1 has. */
const dated = (line: string): string => behind(line).replace('    date: 2023-02\n', '');

/** What is said of the only fault of a file, without its place. */
function said(source: string, messages?: typeof zh): string {
  const faults = faultsOf(source, messages);
  expect(faults, faults.join('\n')).toHaveLength(1);
  return /^my\.yaml:\d+:\d+: (?:resource \S+: |资源 .+?：)(.*)$/.exec(faults[0] ?? '')?.[1] ?? '';
}

describe('days and months are those of a calendar', () => {
  test.each([
    ['added: 2024-02-30', '2024-02-30'],
    ['updated: 2024-02-31', '2024-02-31'],
    ['checked: 2025-02-29', '2025-02-29'],
    ['added: 1900-02-29', '1900-02-29'],
    ['checked: 2024-06-31', '2024-06-31'],
    ['updated: 2024-11-31', '2024-11-31'],
    ['added: 2024-13-01', '2024-13-01'],
    ['added: 2024-00-10', '2024-00-10'],
    ['added: 0000-01-01', '0000-01-01'],
    ['added: 2024-06', '2024-06'],
  ])('%s', (line, value) => {
    const key = line.split(':')[0];
    expect(said(behind(line))).toBe(`${key}: “${value}” is not a day; write 2024-06-30`);
  });

  test.each(['"0000"', '0000-06', '2024-13', '2024-00', '2024-06-30'])('date: %s', (value) => {
    expect(said(dated(`date: ${value}`))).toContain('is not a month; write "2024-06"');
    const dataset = `dataset: { cutoff: ${value} }`;
    expect(said(behind(dataset))).toMatch(/^cutoff: “.*” is not a month/);
  });

  test.each([
    ['added: 2024-02-29', 'added', '2024-02-29'],
    ['checked: 2000-02-29', 'checked', '2000-02-29'],
    ['updated: 2025-12-31', 'updated', '2025-12-31'],
    ['venue: ACL', 'date', '2023-02'],
  ] as const)('and every one of these is taken: %s', (line, key, value) => {
    const resource = catalogFrom(behind(line)).resources.find(({ id }) => id === 'alpha-1');
    expect(resource?.[key]).toBe(value);
  });
});

describe('where quotes would not do, the form is named at once', () => {
  const model = (figure: string): string => behind(`models: [{ id: a, ${figure} }]`);
  const dataset = (figure: string): string => behind(`dataset: { ${figure} }`);
  const places = { model, dataset, behind, dated };
  type Place = keyof typeof places;
  const COUNT = 'is not a number above 0 with a unit; write 350M, 7B, 671B or 14.8T';
  const SIZE = 'is not a number above 0 with a unit; write 825GB, 44TB or 1PB';
  const DAY = 'is not a day; write 2024-06-30';
  const MONTH = 'is not a month; write "2024-06", or "2024" in quotes';

  test.each([
    ['model', 'params: 7', `params: “7” ${COUNT}`],
    ['model', 'params: 7000000000', `params: “7000000000” ${COUNT}`],
    ['model', 'active-params: 1e9', `active-params: “1e9” ${COUNT}`],
    ['model', 'tokens: .inf', `tokens: “.inf” ${COUNT}`],
    ['model', 'tokens: true', `tokens: “true” ${COUNT}`],
    ['dataset', 'tokens: -15', `tokens: “-15” ${COUNT}`],
    ['dataset', 'size: 5', `size: “5” ${SIZE}`],
    ['dataset', 'size: 0x10', `size: “0x10” ${SIZE}`],
    ['behind', 'added: 2024', `added: “2024” ${DAY}`],
    ['behind', 'checked: 20240630', `checked: “20240630” ${DAY}`],
    ['behind', 'updated: true', `updated: “true” ${DAY}`],
    ['dated', 'date: .nan', `date: “.nan” ${MONTH}`],
    ['dated', 'date: 2024.0', `date: “2024.0” ${MONTH}`],
    ['dated', 'date: 0x7E8', `date: “0x7E8” ${MONTH}`],
    ['dated', 'date: .inf', `date: “.inf” ${MONTH}`],
    ['dated', 'date: 202406', `date: “202406” ${MONTH}`],
    ['dataset', 'cutoff: 2024.06', `cutoff: “2024.06” ${MONTH}`],
  ] as [Place, string, string][])('%s %s', (place, line, expected) => {
    expect(said(places[place](line))).toBe(expected);
  });

  test('of ids, addresses and kinds too', () => {
    const faults = faultsOf(
      behind('formerly: [-1]\n    sources: [5]').replace('category: tool', 'category: 1'),
    ).join('\n');
    expect(faults).toContain('formerly[0]: “-1” is not an id');
    expect(faults).toContain('sources[0]: “5” is not an http or https address');
    expect(faults).toContain('category: “1” is not one of report, paper');
    expect(faults).not.toContain('quotes');
  });

  test.each([
    ['dated', 'date: 2024', 'date: 2024 is not text; put it in quotes'],
    ['dataset', 'cutoff: 2023', 'cutoff: 2023 is not text; put it in quotes'],
    ['behind', 'venue: 2024', 'venue: 2024 is not text; put it in quotes'],
    ['behind', 'aliases: [0x7E8]', 'aliases[0]: 0x7E8 is not text; put it in quotes'],
    ['behind', 'formerly: [1.5]', 'formerly[0]: 1.5 is not text; put it in quotes'],
    ['behind', 'venue: True', 'venue: True is not text; put it in quotes'],
  ] as [Place, string, string][])(
    'and quotes are, where they would: %s %s',
    (place, line, expected) => {
      const source = places[place](line);
      expect(said(source)).toBe(expected);
      // What is told mends it.
      const [, value = ''] = /: (\S+) is not text/.exec(expected) ?? [];
      expect(
        faultsOf(source.replace(new RegExp(`([:[] ?)${value}(?=\\W*$)`, 'm'), `$1"${value}"`)),
      ).toEqual([]);
    },
  );

  test.each([
    ['model', 'compute: { flops: 3e400 }', 'flops: “3e400” is not a number of operations'],
    ['model', 'compute: { flops: .inf }', 'flops: “.inf” is not a number of operations'],
    ['model', 'compute: { flops: -3.30e24 }', 'flops: “-3.30e24” is not a number of operations'],
    ['model', 'compute: { hours: 0x0 }', 'hours: “0x0” is not a number above 0'],
    ['model', 'context: 128.50e-9', 'context: “128.50e-9” is not a number of tokens'],
    ['dataset', 'documents: .inf', 'documents: “.inf” is not a number above 0'],
    ['dataset', 'languages: 0', 'languages: write a list of codes, such as [en, zh], or how many'],
  ] as [Place, string, string][])(
    'a number is quoted as it stands in the file: %s %s',
    (place, line, expected) => {
      expect(said(places[place](line))).toContain(expected);
    },
  );

  test('in Chinese as well', () => {
    expect(said(model('params: 7'), zh)).toMatch(/^params：“7”不是带单位的正数/);
    expect(said(dated('date: 2024'), zh)).toBe('date：2024 不是文本，请加引号');
  });

  test('what an alias stands for is told by its value', () => {
    const source = behind('models: [{ id: a, params: &n 7, tokens: *n }]');
    expect(faultsOf(source).join('\n')).toMatch(/params: “7” is not .*\n.*tokens: “7” is not/);
  });
});
