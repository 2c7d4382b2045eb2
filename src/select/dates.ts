import { isDay, MONTH } from '../catalog/days';
import { type Period, readDateWords } from './date-words';

/** A span of days, both ends included, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Words that name days, as completion offers them. */
export const NAMED_DAYS = [
  ...(['today', 'yesterday', 'this-week', 'last-week'] as const),
  ...(['this-month', 'last-month', 'this-year', 'last-year'] as const),
];

/**
 * Reads when something was: `2026`, `2026-06`, `2026-06-15`; a time up to today, such as `30d`, `2w`,
 * `3m`, `1y`; `today`, `yesterday`; `last-week` (from Monday on), `last-month`, `last-year`; and what else
 * names a day, a month or a year in English or Chinese.
 *
 * @param today `YYYY-MM-DD`
 * @returns the days meant, null where the text means none
 */
export function parseDays(text: string, today: string): Days | null {
  const meant = text.length > MOST_CHARACTERS ? null : readDateWords(text, today);
  if (meant === null) return null;
  if ('date' in meant) return daysOf(meant.date);
  if ('back' in meant) return periodOf(before(today, meant.back, meant.of), meant.of);
  const from = before(today, meant.count, meant.of);
  return { from, to: meant.isAgo ? from : today };
}

/** Nobody writes a longer date. */
const MOST_CHARACTERS = 100;

/** The days of a year, a month or a day; null where a calendar does not have it. */
function daysOf(date: string): Days | null {
  if (isDay(date)) return { from: date, to: date };
  if (!MONTH.test(date)) return null;
  return date.length > 4
    ? { from: `${date}-01`, to: lastOf(date) }
    : { from: `${date}-01-01`, to: `${date}-12-31` };
}

/** The day, the week from Monday on, the month or the year that a day is in. */
function periodOf(day: string, of: Period): Days | null {
  if (of !== 'w') return daysOf({ d: day, m: day.slice(0, 7), y: day.slice(0, 4) }[of]);
  // Sunday is 0, and the last day of a week.
  const since = (dateOf(day).getUTCDay() + 6) % 7;
  return { from: before(day, since, 'd'), to: before(day, since - 6, 'd') };
}

/** What a text that means days compares by at one end: a year or a month as it is, else a day. */
export function boundOf(text: string, days: Days, end: keyof Days): string {
  return /^\d{4}(-\d\d)?$/.test(text) ? text : days[end];
}

/** The day some days, weeks, months or years before another; the last of its month where it lacks that day. */
function before(day: string, count: number, unit: Period): string {
  const date = dateOf(day);
  if (unit === 'd' || unit === 'w') {
    date.setUTCDate(date.getUTCDate() - count * (unit === 'w' ? 7 : 1));
    return textOf(date);
  }
  const all = date.getUTCFullYear() * 12 + date.getUTCMonth() - count * (unit === 'y' ? 12 : 1);
  const months = Math.max(0, all);
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
