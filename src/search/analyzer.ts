import { stemmer } from 'stemmer';

/*
 * How texts and queries become tokens. Both go the same way, so whatever is made alike here is found
 * however it is typed.
 */

// To load the tables of Unicode takes as long as to answer a query: what is plain goes without.
const ASCII = /^[\0-\x7f]*$/;
/** A word or a number such as `v3.2`, with the signs that belong to a name: `c++`, `c#`, `.net`. */
const ASCII_TOKEN = /\bc\+\+|\b[cf]#|(?<![a-z0-9])\.net\b|[a-z0-9]+(?:\.[0-9]+[a-z]*)*/g;

/**
 * A text in which only what is to be told apart is different: lower case, compatibility forms folded,
 * accents off, mu as the two letters people type, numbers with their unit, possessives off, `isn't` as
 * `is not`.
 */
export function normalize(typed: string): string {
  const text = typed.length > LONG_TEXT ? withShortWords(typed) : typed;
  const lower = ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/μ/g, 'mu')
        .replace(/×/g, 'x')
        .replace(/[’‘]/g, "'")
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC');
  return plainNumbers(lower.includes("'") ? withoutApostrophes(lower) : lower);
}

/** A text beyond so many characters may hold words that no pattern can be held against. */
const LONG_TEXT = 100_000;
/** Of a word in it, so many characters count. */
const LONGEST_WORD = 1000;

const withShortWords = (text: string): string =>
  text
    .split(' ')
    .map((word) => word.slice(0, LONGEST_WORD))
    .join(' ');

/** A text without possessives, and with nothing drawn together: `model's`, `isn't`, `we're`. */
function withoutApostrophes(text: string): string {
  return text
    .replace(/(?<=[a-z0-9])'s\b/g, '')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/(?<=[a-z])n't\b/g, ' not')
    .replace(/(?<=[a-z])'(?:re|ve|ll|d|m)\b/g, '');
}

const UNITS: Readonly<Record<string, string>> = {
  thousand: 'k',
  million: 'm',
  billion: 'b',
  bn: 'b',
  trillion: 't',
};
const UNIT = /(\d) ?(thousand|million|billion|bn|trillion)\b|(\d) ([kmbt])(?![-\w])/g;
const HAN_UNIT = /(?<!\d)(\d+(?:\.\d+)?) ?(万亿|亿)/g;

/** A number of accelerators: `8xH100`, `4x4090`, and not the parts of a model, `8x7B`. */
const COUNTED = /(?<![\w.])(\d{1,6}) ?[x×] ?(?=[a-z]{1,3}\d{2,4}|\d{4}(?!\d))/g;

const NUMERALS = (
  ' two three four five six seven eight nine ten eleven twelve' +
  ' thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
).split(' ');
const NUMERAL = new RegExp(`\\b(?:${NUMERALS.slice(1).join('|')})\\b`, 'g');
const HAN_NUMERALS = '二三四五六七八九十';
const HAN_NUMERAL = /([二两三四五六七八九十])(?=轮|遍|个|阶段|层|次|倍|种|步|代|档)/g;

/** Numbers in digits with their unit: `671 B`, `14.8 trillion`, `6710 亿`, `four`, `四轮`, `8xH100`. */
function plainNumbers(text: string): string {
  let plain = /\d[x×]/.test(text) ? text.replace(COUNTED, '$1 ') : text;
  if (/\d ?[kmbt]/.test(plain)) {
    plain = plain.replace(UNIT, (_, one, word, other, letter) =>
      word === undefined ? other + letter : one + UNITS[word],
    );
  }
  plain = plain.replace(NUMERAL, (word) => String(NUMERALS.indexOf(word) + 1));
  if (ASCII.test(plain)) return plain;
  return plain
    .replace(HAN_UNIT, (_, number, unit) =>
      unit === '亿' ? `${Math.round(Number(number) * 100) / 1000}b` : `${number}t`,
    )
    .replace(HAN_NUMERAL, (character) =>
      character === '两' ? '2' : String(HAN_NUMERALS.indexOf(character) + 2),
    );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_AND_YEAR =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,]? +((?:19|20)\d\d)\b/g;

/** A normalised query with its dates as the catalogue has them: `2025年3月` and `march 2025` as `2025-03`. */
export function plainDates(query: string): string {
  const date = (year: string, month: number): string =>
    ` ${year}-${String(month).padStart(2, '0')} `;
  return query
    .replace(/\b((?:19|20)\d\d) *年 *(\d{1,2}) *月/g, (_, year, month) => date(year, Number(month)))
    .replace(/\b((?:19|20)\d\d) *年/g, ' $1 ')
    .replace(MONTH_AND_YEAR, (_, month, year) => date(year, MONTHS.indexOf(month.slice(0, 3)) + 1));
}

/** The tokens of a text, in order: runs of Chinese, and words or numbers such as `v3.2`. */
export function tokenize(text: string): string[] {
  return tokensOf(normalize(text));
}

/** The tokens of a text that is normalised already. */
export function tokensOf(normalized: string): string[] {
  return (ASCII.test(normalized) ? normalized.match(ASCII_TOKEN) : matchUnicode(normalized)) ?? [];
}

function matchUnicode(normalized: string): string[] | null {
  return normalized.match(
    /\bc\+\+|\b[cf]#|(?<![a-z0-9])\.net\b|[\p{Script=Han}々]+|(?:(?![\p{Script=Han}々])[\p{L}\p{N}])+(?:\.\p{N}+(?:(?![\p{Script=Han}々])\p{L})*)*/gu,
  );
}

// Only the beginning of a run of letters or digits is tried: from each place in it to its end would
// be the square of its length.
const HYPHENATED = /(?<![A-Za-z])[A-Za-z]+(?:[-‐‑][A-Za-z]+){1,20}/g;

/** Words that a hyphen joins, as one: `up-cycling` as `upcycling`, `mid-training` as `midtraining`. */
export function hyphenated(text: string): string[] {
  const found = text.match(HYPHENATED) ?? [];
  return found.map((word) => normalize(word.replace(/[-‐‑]/g, '')));
}

const VERSION =
  /(?<![A-Za-z0-9])(?:[A-Za-z]+[-‐‑]|[A-Z][A-Za-z]* )\d{1,3}(?:\.\d+)?(?!\.?[A-Za-z0-9])/g;

/** Names with the number of a version, as one: `GPT-2` and `Llama 3` as `gpt2` and `llama3`. */
export function versions(text: string): string[] {
  const found = text.match(VERSION) ?? [];
  return found.map((name) => normalize(name.replace(/[-‐‑ ]/, '')));
}

/** Whether a token is a run of Chinese. */
export function isHan(token: string): boolean {
  return !ASCII.test(token) && /^[\p{Script=Han}々]/u.test(token);
}

/** How many words a word is: two characters of Chinese are about one. */
export const lengthOf = (word: string): number =>
  isHan(word) ? Math.max(1, Math.round(word.length / 2)) : 1;

/** A text without anything between its letters and digits: `Llama-3` and `llama 3` are one. */
export function squeeze(text: string): string {
  return tokenize(text).join('');
}

/** Every two neighbouring characters of a run of Chinese. */
export function bigrams(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** What Latin and Greek words are in the singular. */
const SINGULARS: Readonly<Record<string, string>> = {
  analyses: 'analysis',
  corpora: 'corpus',
  criteria: 'criterion',
  hypotheses: 'hypothesis',
  indices: 'index',
  matrices: 'matrix',
};

/**
 * A light stem: a word in the singular and in American spelling, `tokenisations` as `tokenization`,
 * `corpora` as `corpus`, `behaviour` as `behavior`, `modelling` as `modeling`; an accelerator without
 * the letter of its kind or its plural, `H100s` as `h100`, `MI300X` as `mi300`.
 */
export function lightStem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word.replace(/^([a-z]{1,3}\d{2,})[sx]$/, '$1');
  if (Object.hasOwn(SINGULARS, word)) return SINGULARS[word] as string;
  // Most words end in none of what is changed.
  if (!/[sdgr]$|re$|our|nce$|og|is/.test(word)) return word;
  return word
    .replace(/is(ation|ations|e|ed|er|ers|es|ing)$/, 'iz$1')
    .replace(/([bdlv])our(s|al|able|ed|ing|ite|ites)?$/, '$1or$2')
    .replace(/(cent|met|fib)re(s?)$/, '$1er$2')
    .replace(/(lic|def|off)ence(s?)$/, '$1ense$2')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/([aeo])ll(ed|ing|er|ers)$/, '$1l$2')
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss|zz)es$/, '$1')
    .replace(/([^su])s$/, '$1');
}

/**
 * A word without its endings, so that its other forms meet (`balance`, `balancing`): Porter's algorithm,
 * but that a tokenizer is no token.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const light = lightStem(word);
  return light.startsWith('tokeniz') ? 'tokeniz' : stemmer(light);
}
