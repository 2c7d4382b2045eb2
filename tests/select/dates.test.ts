import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDays } from '../../src/select/dates';

// A Wednesday.
const TODAY = '2026-11-25';

describe('days', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-06-15', '2026-06-15', '2026-06-15'],
    ['today', TODAY, TODAY],
    ['Yesterday', '2026-11-24', '2026-11-24'],
    ['30d', '2026-10-26', TODAY],
    ['2w', '2026-11-11', TODAY],
    ['3m', '2026-08-25', TODAY],
    ['12m', '2025-11-25', TODAY],
    ['1y', '2025-11-25', TODAY],
    ['0d', TODAY, TODAY],
    ['last-week', '2026-11-16', '2026-11-22'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['昨天', '2026-11-24', '2026-11-24'],
    ['上周', '2026-11-16', '2026-11-22'],
    ['上个月', '2026-10-01', '2026-10-31'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(parseDays(text, TODAY)).toEqual({ from, to });
  });

  test('months that lack the day end with their last', () => {
    expect(parseDays('1m', '2026-03-31')?.from).toBe('2026-02-28');
    expect(parseDays('1y', '2024-02-29')?.from).toBe('2023-02-28');
    expect(parseDays('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(parseDays('last-week', '2026-11-22')).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  });

  test.each([
    '',
    '20',
    '2026-13',
    '2026-02-30',
    '2026-6',
    '30',
    'd',
    '-3d',
    '1.5m',
    'soon',
    '99999d',
  ])('%j is none', (text) => {
    expect(parseDays(text, TODAY)).toBeNull();
  });

  test('a time up to today ends today and begins no later, whatever it is', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const span = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom('d', 'w', 'm', 'y'));
    fc.assert(
      fc.property(day, span, (today, [count, unit]) => {
        const days = parseDays(`${count}${unit}`, today);
        expect(days?.to).toBe(today);
        expect(days?.from).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect((days?.from ?? '') <= today).toBe(true);
      }),
    );
  });
});
