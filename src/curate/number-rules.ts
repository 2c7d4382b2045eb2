import type { CatalogFile } from '../catalog/schema';
import { type Finding, Findings } from './finding';
import { type Text, textsOf } from './texts';

/** What a word of number or unit stands for. */
const ENGLISH: Readonly<Record<string, number>> = {
  half: 0.5,
  ...valuesFrom(1, 'one two three four five six seven eight nine ten eleven twelve'),
  ...valuesFrom(13, 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'),
  ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
const UNITS: Readonly<Record<string, number>> = {
  ...{ k: 1e3, m: 1e6, b: 1e9, t: 1e12 },
  ...{ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ 百: 100, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10 },
  ...{ 千亿: 1e11, 万亿: 1e12, 成: 10 },
};
const HAN_DIGITS = '零一二三四五六七八九';
const UNIT = '万亿|千亿|百亿|十亿|千万|百万|亿|万|千|百|成';

const UNIT_AFTER = `(?: ?[多余]?(${UNIT}|thousand|million|billion|trillion|[kKMBT](?!\\w)))`;
const DIGITS = '(\\d+(?:\\.\\d+)?)';
/** A number that a text states: not a part of a name or a version such as `V3.2`. */
const STATED = new RegExp(`(?<![\\w.-])${DIGITS}(?:${UNIT_AFTER}|(?![\\w.]*[A-Za-z]))`, 'g');
/** Any number, also the second one of a range and one in a name. */
const IN_DIGITS = new RegExp(`${DIGITS}${UNIT_AFTER}?`, 'g');
const IN_WORDS = new RegExp(
  `\\b(${Object.keys(ENGLISH).join('|')})\\b(?:[ -](hundred|thousand|million|billion|trillion)\\b)?`,
  'gi',
);
/** Its unit is the first number's too: 1-3T. */
const RANGE = new RegExp(`${DIGITS} ?(?:-|–|to|到|至) ?\\d+(?:\\.\\d+)?${UNIT_AFTER}`, 'g');
const COMPOUND =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)\b/gi;
const IN_HAN = new RegExp(`([零一二两三四五六七八九十百半]+)(${UNIT})?`, 'g');
/** A unit that is a number itself: 千亿参数. */
const ALONE = /(?<![\d零一二两三四五六七八九十百千万多余 ])(十亿|百亿|千亿|万亿)/g;
/** Whole numbers below this are as often said another way: `a tenth`, `1/10`, `一成`. */
const SMALL = 13;

/**
 * Texts that state a number in one language and not in the other. Numbers in words count where they
 * are looked for, not where they are asked of the other text: `half` has many Chinese names.
 */
export function lintNumbers(file: CatalogFile): Finding[] {
  return textsOf(file).flatMap(({ values, path, of }: Text) => {
    const found = new Findings(path, of);
    for (const [language, text] of Object.entries(values)) {
      for (const [other, translation] of Object.entries(values)) {
        if (other === language) continue;
        const known = allNumbers(translation);
        const missing = stated(text).filter(([, value]) => !isAmong(value, known));
        if (missing.length === 0) continue;
        const numbers = [...new Set(missing.map(([written]) => written.trim()))].join(', ');
        found.add('numbers-differ', [other], { numbers, language, other });
      }
    }
    return found.all;
  });
}

/** Rounding is no difference: 983,004 and 98.3 万. */
function isAmong(value: number, known: ReadonlySet<number>): boolean {
  for (const other of known) if (Math.abs(other - value) <= value * 0.005) return true;
  return false;
}

/** The numbers in digits that a text states, as written and by value. */
function stated(text: string): [string, number][] {
  return matchesOf(STATED, text).filter(([, value]) => value >= SMALL || !Number.isInteger(value));
}

function matchesOf(pattern: RegExp, text: string): [string, number][] {
  const plain = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  return [...plain.matchAll(pattern)].map(([written, digits, unit = '']) => [
    written,
    exact(Number(digits) * (UNITS[unit.toLowerCase()] ?? 1)),
  ]);
}

/** Every number of a text, however it is written. */
function allNumbers(text: string): ReadonlySet<number> {
  const known = new Set<number>();
  for (const [written, value] of matchesOf(IN_DIGITS, text)) {
    known.add(value).add(Number.parseFloat(written));
  }
  for (const [, first = '', unit = ''] of text.matchAll(RANGE)) {
    known.add(exact(Number(first) * (UNITS[unit.toLowerCase()] ?? 1)));
  }
  for (const [, tens = '', ones = ''] of text.matchAll(COMPOUND)) {
    known.add((ENGLISH[tens.toLowerCase()] ?? 0) + (ENGLISH[ones.toLowerCase()] ?? 0));
  }
  for (const [, word = '', unit = ''] of text.matchAll(IN_WORDS)) {
    known.add(exact((ENGLISH[word.toLowerCase()] ?? 0) * (UNITS[unit.toLowerCase()] ?? 1)));
  }
  for (const [, numeral = '', unit = ''] of text.matchAll(IN_HAN)) {
    known.add(exact(hanValue(numeral) * (UNITS[unit] ?? 1)));
    if (numeral.endsWith('百') || numeral.endsWith('十')) known.add(hanValue(numeral));
  }
  for (const [, digit = ''] of text.matchAll(/([一二两三四五六七八九])成半/g)) {
    known.add(hanValue(digit) * 10 + 5);
  }
  for (const [, unit = ''] of text.matchAll(ALONE)) known.add(UNITS[unit] ?? 0);
  return known;
}

/** The value of a Chinese numeral below a thousand: 十二, 三百五十. */
function hanValue(numeral: string): number {
  if (numeral === '半') return 0.5;
  let total = 0;
  let digit = 0;
  for (const character of numeral.replace(/两/g, '二')) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = Math.max(0, HAN_DIGITS.indexOf(character));
  }
  return total + digit;
}

const exact = (value: number): number => Number(value.toPrecision(12));

function valuesFrom(first: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, first + index]));
}
