import { isDay } from '../catalog/days';

/** A span of days, both ends included, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Days that have a name. */
export const NAMED_DAYS = ['today', 'yesterday', 'last-week', 'last-month', 'last-year'] as const;

/** The same in Chinese. */
const CHINESE_DAYS: Readonly<Record<string, string>> = {
  ...{ 今天: 'today', 昨天: 'yesterday', 上周: 'last-week', 上星期: 'last-week' },
  ...{ 上月: 'last-month', 上个月: 'last-month', 去年: 'last-year' },
};

/**
 * Reads when something was: `2026`, `2026-06`, `2026-06-15`; a time up to today, such as `30d`, `2w`,
 * `3m`, `1y`; `today`, `yesterday`; `last-week` (from Monday on), `last-month`, `last-year`; `上个月`.
 *
 * @param today `YYYY-MM-DD`
 * @returns the days meant, null where the text means none
 */
export function parseDays(text: string, today: string): Days | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const word = CHINESE_DAYS[typed] ?? typed;
  if (/^\d{4}$/.test(word)) return { from: `${word}-01-01`, to: `${word}-12-31` };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(word)) return { from: `${word}-01`, to: lastOf(word) };
  if (isDay(word)) return { from: word, to: word };
  const [, count = '', unit = ''] = /^(\d{1,4})([dwmy])$/.exec(word) ?? [];
  if (unit !== '') return { from: before(today, Number(count), unit), to: today };
  const [year = '', month = ''] = today.split('-');
  switch (word) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday': {
      const day = before(today, 1, 'd');
      return { from: day, to: day };
    }
    case 'last-week': {
      // Sunday is 0, and the last day of a week.
      const since = (dateOf(today).getUTCDay() + 6) % 7;
      return { from: before(today, since + 7, 'd'), to: before(today, since + 1, 'd') };
    }
    case 'last-month': {
      const last = before(`${year}-${month}-01`, 1, 'd').slice(0, 7);
      return { from: `${last}-01`, to: lastOf(last) };
    }
    case 'last-year': {
      const last = String(Number(year) - 1).padStart(4, '0');
      return { from: `${last}-01-01`, to: `${last}-12-31` };
    }
    default:
      return null;
  }
}

/** What a text that means days compares by at one end: a year or a month as it is, else a day. */
export function boundOf(text: string, days: Days, end: keyof Days): string {
  return /^\d{4}(-\d\d)?$/.test(text) ? text : days[end];
}

/** The day some days, weeks, months or years before another; the last of its month where it lacks that day. */
function before(day: string, count: number, unit: string): string {
  const date = dateOf(day);
  if (unit === 'd' || unit === 'w') {
    date.setUTCDate(date.getUTCDate() - count * (unit === 'w' ? 7 : 1));
    return textOf(date);
  }
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - count * (unit === 'y' ? 12 : 1);
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > lastOf(month) ? lastOf(month) : wanted;
}

function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, number, 0);
  return `${month}-${String(date.getUTCDate()).padStart(2, '0')}`;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);
