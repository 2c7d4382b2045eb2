import { CATEGORY_NAMES } from './category-names';
import { COUNTRY_NAMES } from './country-names';
import { CHINESE_FUNCTION_WORDS, COMMON_NOUNS, GENERAL_WORDS } from './general-words';
import { stopWords } from './stop-words';

const general = new Set(`${GENERAL_WORDS} ${CHINESE_FUNCTION_WORDS}`.split(' '));
const nouns = new Set(COMMON_NOUNS.split(' '));

/** Characters of Chinese that a sentence is held together with, or that say what is done and how. */
const GENERAL_CHARACTERS = new Set(
  '的地得了着过吗呢吧啊个次种家谁哪那这其之以及或而且但再又还都也就才只没不要能会想说看做用有是在' +
    '时候更最挺很太多少几大小高低好坏快慢够值难易先后前里外上下内中间从到对给让被把跟和与来去出进' +
    '起开成我们你他她它您各某每另别训练喂跑挂造删选挑排混抄改切藏掺省拿放接直比',
);

/** Whether a word is no noun of everyday language: a verb, a quality, a word between others. */
export function isGeneralWord(word: string): boolean {
  return general.has(word);
}

/** Whether a word is an everyday noun. */
export function isCommonNoun(word: string): boolean {
  return nouns.has(word);
}

/** All words of Chinese that a search knows by itself, whatever the catalogue holds. */
export function wordsOfQueries(): string {
  return [
    CHINESE_FUNCTION_WORDS,
    ...GENERAL_CHARACTERS,
    ...stopWords(),
    ...Object.values(CATEGORY_NAMES).flat(),
    ...Object.values(COUNTRY_NAMES).flat(),
  ].join(' ');
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a run of Chinese that may say what is looked for. */
export function contentWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  let rest = '';
  for (const { segment } of segmenter.segment(run)) {
    const isGeneral = segment.length === 1 && GENERAL_CHARACTERS.has(segment);
    if (segment.length === 1 && !isGeneral) {
      // What the segmenter does not know falls to single characters.
      rest += segment;
      continue;
    }
    if (rest.length > 1) words.push(rest);
    rest = '';
    if (!isGeneral) words.push(segment);
  }
  if (rest.length > 1) words.push(rest);
  return words;
}
