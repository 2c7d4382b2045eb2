import type { CatalogFile } from '../catalog/schema';
import { type Finding, Findings } from './finding';
import { similarity, wordsOf } from './similarity';
import { type Text, textsOf } from './texts';

/** The most characters of a text, by kind and language; another language has English's. */
const LENGTHS: Readonly<Record<Text['kind'], Readonly<Record<string, number>>>> = {
  annotation: { en: 240, zh: 120 },
  placement: { en: 160, zh: 80 },
  intro: { en: 400, zh: 200 },
};
/** From this share of common words on, an annotation says nothing but the title. */
const REPEATS = 0.8;

const HAN = '\\p{Script=Han}';
const between = (before: string, after: string): RegExp =>
  new RegExp(`(?<=${before})(?=${after})`, 'gu');
/** Where a space belongs between Chinese and what is written in Latin letters or digits. */
const UNSPACED = [between(HAN, '[A-Za-z0-9]'), between('[A-Za-z0-9%+]', HAN)];
/** Spaces that do not belong: twice, between Chinese, and beside its punctuation. */
const OVERSPACED = [
  / {2,}/g,
  new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu'),
  / (?=[，。；：！？、）》”])|(?<=[，。；：！？、（《“）》”]) /g,
];
/** Punctuation of English beside Chinese, and what Chinese has for it. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};
const HALF_WIDTH = new RegExp(`(?<=${HAN}) ?[,;:!?] ?| ?[,;:!?] ?(?=${HAN})`, 'gu');
/** Brackets after Chinese; those after a letter are of a formula, `O(1)`. */
const BRACKETS = new RegExp(`(?<=${HAN}) ?\\(([^()]*)\\) ?`, 'gu');

/** How titles and texts are written. */
export function lintStyle(file: CatalogFile): Finding[] {
  return [...file.resources.flatMap(titleFindings), ...textsOf(file).flatMap(textFindings)];
}

function titleFindings({ id, title }: CatalogFile['resources'][number], index: number): Finding[] {
  const found = new Findings(['resources', index, 'title'], { resource: id });
  if (/[^.][.。]$/.test(title)) found.add('title-stop', [], {}, (text) => text.slice(0, -1));
  if (/ {2,}/.test(title)) found.add('spaces', [], {}, spaced);
  return found.all;
}

function textFindings({ kind, values, path, of, title }: Text): Finding[] {
  const found = new Findings(path, of);
  for (const [language, text] of Object.entries(values)) {
    const at = [language];
    const isChinese = language.startsWith('zh');
    const most = LENGTHS[kind][language] ?? LENGTHS[kind].en ?? 0;
    if (text.length > most) {
      found.add('too-long', at, { length: String(text.length), most: String(most) });
    }
    if (kind !== 'intro' && similarity(wordsOf(text), wordsOf(title)) >= REPEATS) {
      found.add('repeats-title', at);
    }
    const stop = isChinese ? '。' : '.';
    if (!/[.!?。！？]["')”’）]?$/.test(text)) {
      found.add('full-stop', at, { stop }, (one) => one + stop);
    }
    const hasHan = /\p{Script=Han}/u.test(text);
    if (isChinese && !hasHan) found.add('no-chinese', at);
    if (language === 'en' && hasHan) found.add('chinese-in-english', at);
    if (isChinese) {
      if (text !== fullWidth(text)) found.add('chinese-punctuation', at, {}, fullWidth);
      if (text !== spacedFromLatin(text)) found.add('latin-spacing', at, {}, spacedFromLatin);
    }
    const plain = isChinese ? fullWidth(text) : text;
    if (plain !== (isChinese ? spaced(plain) : plain.replace(/ {2,}/g, ' '))) {
      found.add('spaces', at, {}, isChinese ? spaced : (one) => one.replace(/ {2,}/g, ' '));
    }
  }
  return found.all;
}

const spacedFromLatin = (text: string): string =>
  UNSPACED.reduce((spacedSoFar, gap) => spacedSoFar.replace(gap, ' '), text);

const spaced = (text: string): string =>
  OVERSPACED.reduce((kept, space, index) => kept.replace(space, index === 0 ? ' ' : ''), text);

const fullWidth = (text: string): string =>
  text
    .replace(HALF_WIDTH, (sign) => FULL_WIDTH[sign.trim()] ?? sign)
    .replace(BRACKETS, (_, inside) => `（${inside}）`);
