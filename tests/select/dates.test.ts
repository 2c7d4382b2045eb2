import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDays } from '../../src/select/dates';

// A Wednesday.
const TODAY = '2026-11-25';

/** Each of some texts, with what it means. */
const each = (texts: readonly string[], [from, to]: readonly [string, string]) =>
  texts.map((text): [string, string, string] => [text, from, to]);

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
    ...each(
      [
        '上周',
        '上星期',
        '上个星期',
        '上一周',
        '上个礼拜',
        '上礼拜',
        'last week',
        'previous week',
        'Last_Week',
      ],
      ['2026-11-16', '2026-11-22'],
    ),
    ...each(['上上周', '上上个星期'], ['2026-11-09', '2026-11-15']),
    ...each(['本周', '这周', '这个星期', '这星期', 'this week'], ['2026-11-23', '2026-11-29']),
    ...each(
      ['上月', '上个月', '上一个月', '上 个 月', 'the previous month'],
      ['2026-10-01', '2026-10-31'],
    ),
    ...each(
      ['上上个月', '2026年9月', '九月', 'Sep', 'sept 2026', 'September'],
      ['2026-09-01', '2026-09-30'],
    ),
    ...each(['本月', '这个月', '当月', 'this-month', '11月'], ['2026-11-01', '2026-11-30']),
    ...each(['今年', '本年', 'this year', '2026年', '２０２６'], ['2026-01-01', '2026-12-31']),
    ...each(['去年', '上一年', '上年', 'last year'], ['2025-01-01', '2025-12-31']),
    ...each(['前年', '2024 年'], ['2024-01-01', '2024-12-31']),
    ...each(
      [
        '2025-6',
        '2025/06',
        '2025.6',
        '2025年6月',
        '去年6月',
        '去年六月份',
        'June 2025',
        'jun 2025',
        '2025 June',
      ],
      ['2025-06-01', '2025-06-30'],
    ),
    ...each(
      ['2025/6/5', '2025年6月5日', '2025 年 6 月 5 号', 'June 5, 2025', '5 Jun 2025', '去年6月5日'],
      ['2025-06-05', '2025-06-05'],
    ),
    ...each(['十二月', 'December', '12月'], ['2025-12-01', '2025-12-31']),
    ...each(['今天', '今日'], [TODAY, TODAY]),
    ...each(
      ['前天', 'the day before yesterday', '2天前', '两天前', '2 days ago'],
      ['2026-11-23', '2026-11-23'],
    ),
    ...each(
      [
        '3 months',
        'last 3 months',
        'past three months',
        'the last 3 months',
        '近3个月',
        '最近三个月',
        '过去三个月',
        '3个月内',
        '3个月以来',
      ],
      ['2026-08-25', TODAY],
    ),
    ...each(
      ['3 months ago', 'three months ago', '三个月前', '3个月之前', '3m ago'],
      ['2026-08-25', '2026-08-25'],
    ),
    ...each(['近半年', '半年内', '6 months', '6个月'], ['2026-05-25', TODAY]),
    ...each(['a year ago', '一年前', '12个月前', '十二个月以前'], ['2025-11-25', '2025-11-25']),
    ...each(['past month', '近一个月', '最近1个月', '1 month'], ['2026-10-25', TODAY]),
    ...each(['30天', '最近30天', '30 days', 'past 30 days', '三十天内'], ['2026-10-26', TODAY]),
    ...each(['近两周', '两星期', '2 weeks', '十四天', '2个礼拜'], ['2026-11-11', TODAY]),
    ...each(['半个月前'], ['2026-11-10', '2026-11-10']),
  ])('%s is %s to %s', (text, from, to) => {
    expect(parseDays(text, TODAY)).toEqual({ from, to });
  });

  test('months that lack the day end with their last', () => {
    expect(parseDays('1m', '2026-03-31')?.from).toBe('2026-02-28');
    expect(parseDays('1y', '2024-02-29')?.from).toBe('2023-02-28');
    expect(parseDays('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(parseDays('9999年前', TODAY)?.from).toBe('0000-01-25');
    expect(parseDays('last-week', '2026-11-22')).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  });

  test.each([
    '',
    '20',
    '2026-13',
    '2026-02-30',
    '30',
    'd',
    '-3d',
    '1.5m',
    'soon',
    '99999d',
    '0000',
    '2026-0',
    '2026年13月',
    '2026年2月30日',
    '13月',
    '零月',
    '明天',
    'tomorrow',
    'next month',
    '下个月',
    '明年',
    '三月前',
    'June 5',
    'June 2025 2024',
    'june july',
    'marching 2025',
    'last',
    '上个',
    '去年底',
    '周',
    'week',
    'weeks ago',
    '前',
    '最近',
    '个月',
    '20250615',
    '上上上周',
    'x'.repeat(200),
    'constructor',
    '__proto__',
    'toString',
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
