/** A day, a week, a month or a year. */
export type Period = 'd' | 'w' | 'm' | 'y';

/** What words mean: a date; a time up to today, or the day on which it began; or a whole period, some of them back. */
export type Meant =
  | { readonly date: string }
  | { readonly count: number; readonly of: Period; readonly isAgo: boolean }
  | { readonly back: number; readonly of: Period };

const PERIODS: Readonly<Record<string, Period>> = {
  ...{ d: 'd', day: 'd', days: 'd', 天: 'd' },
  ...{ w: 'w', week: 'w', weeks: 'w', 周: 'w', 星期: 'w', 礼拜: 'w' },
  ...{ m: 'm', month: 'm', months: 'm', 月: 'm' },
  ...{ y: 'y', year: 'y', years: 'y', 年: 'y' },
};
const PERIOD = `(${Object.keys(PERIODS).join('|')})`;

/** Days that have names, by how many days ago they were. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ today: 0, 今天: 0, 今日: 0, yesterday: 1, 昨天: 1, 昨日: 1 }),
  ...Object.entries({ 'day-before-yesterday': 2, 前天: 2, 大前天: 3 }),
]);
/** Years that have names, by how many years ago they were. */
const YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: 1, 上: 1, 上一: 1, 前: 2 };

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const NUMBERS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
];
const NUMERALS = '零一二三四五六七八九';
const NUMERAL = `[${NUMERALS}两十]+`;

const NAMED_YEAR = /^(上一|[今本去上前])年/;
const CALENDAR = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日号]?$/;
const NAMED_PERIOD = new RegExp(
  `^(?:this|current|本|当|这一?个?|(last|previous|上上?一?个?))-?${PERIOD}$`,
);
const SPAN = new RegExp(
  `^(?:(?:last|past|previous)-|最近|近|过去)?(\\d{1,4}|[a-z]+|${NUMERAL})?-?(个?)${PERIOD}(?:-?(ago|之?以?前)|以?内|以?来)?$`,
);

/**
 * What words mean that name a day, a month or a year, in English or Chinese: `June 2025`, `2025年6月`,
 * `30d`, `3 months ago`, `近三个月`, `last-week`, `上个星期`.
 *
 * @param today `YYYY-MM-DD`
 * @returns null where they name none
 */
export function readDateWords(text: string, today: string): Meant | null {
  const year = Number(today.slice(0, 4));
  const typed = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_,-]+/g, '-')
    .replace(/-?(\p{Script=Han})-?/gu, '$1')
    .replace(/^the-/, '')
    .replace(NAMED_YEAR, (_, name) => `${year - (YEARS[name] ?? 0)}年`)
    .replace('半个月', '15天')
    .replace('半年', '6个月');
  const ago = DAYS.get(typed);
  if (ago !== undefined) return { back: ago, of: 'd' };
  return readDate(typed, today) ?? readPeriod(typed) ?? readSpan(typed);
}

/** A year, a month or a day; a month without a year is the latest one of its name. */
function readDate(typed: string, today: string): Meant | null {
  const inDigits = typed
    .replace('月份', '月')
    .replace(new RegExp(`${NUMERAL}(?=月)`), (numeral) => String(countOf(numeral)));
  const [, year, ...parts] = CALENDAR.exec(inDigits) ?? [];
  const two = (number: string): string => number.padStart(2, '0');
  if (year !== undefined) {
    return { date: [year, ...parts.flatMap((part) => (part ? two(part) : []))].join('-') };
  }
  const words = inDigits.split(/[-./]+/).filter((word) => word !== '');
  const [month, ...more] = words.map(monthOf).filter((one) => one > 0);
  if (month === undefined || more.length > 0) return null;
  const others = words.filter((word) => monthOf(word) === 0);
  const named = others.find((word) => /^\d{4}$/.test(word));
  const day = others.find((word) => /^\d{1,2}$/.test(word));
  if (others.length > (named ? 1 : 0) + (named && day ? 1 : 0)) return null;
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const latest = String(month > thisMonth ? thisYear - 1 : thisYear);
  return { date: [named ?? latest, two(String(month)), ...(day ? [two(day)] : [])].join('-') };
}

/** The number of a month: `june`, `jun`, `6月`; 0 for none. */
function monthOf(word: string): number {
  const [, digits] = /^(\d{1,2})月$/.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  return 1 + MONTHS.findIndex((name) => word.length > 2 && name.startsWith(word));
}

function readPeriod(typed: string): Meant | null {
  const [, last, named = ''] = NAMED_PERIOD.exec(typed) ?? [];
  const of = PERIODS[named];
  if (of === undefined) return null;
  return { back: last === undefined ? 0 : last.startsWith('上上') ? 2 : 1, of };
}

function readSpan(typed: string): Meant | null {
  const [, number, measure, named = '', ago] = SPAN.exec(typed) ?? [];
  const of = PERIODS[named];
  const count =
    number === undefined && /^(past|最?近|过去)/.test(typed) ? 1 : countOf(number ?? '');
  // 三月 is March, 三个月 are three months.
  if (of === undefined || count === null || (named === '月' && measure === '')) return null;
  return { count, of, isAgo: ago !== undefined };
}

/** A number in digits or in words up to 99. */
function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === 'a' || text === 'an') return 1;
  const english = NUMBERS.indexOf(text);
  if (english >= 0) return english;
  const [, tens, one] = new RegExp(`^(?:([${NUMERALS}]?)十)?([${NUMERALS}两]?)$`).exec(text) ?? [];
  if (text === '' || one === undefined) return null;
  const value = (numeral: string): number => NUMERALS.indexOf(numeral === '两' ? '二' : numeral);
  return (
    (tens === undefined ? 0 : 10 * (tens === '' ? 1 : value(tens))) + (one === '' ? 0 : value(one))
  );
}
