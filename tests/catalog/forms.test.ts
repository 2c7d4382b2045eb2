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
