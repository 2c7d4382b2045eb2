import { expect, test } from 'vitest';
import {
  CODE,
  languageCodes,
  languageNames,
  languageOfTag,
  languageValues,
  MULTILINGUAL,
} from '../../src/catalog/languages';

test.each<[readonly string[] | number, readonly string[]]>([
  [
    ['zh', 'en'],
    ['zh', 'en', MULTILINGUAL],
  ],
  [['en'], ['en']],
  [
    ['en', CODE],
    ['en', CODE],
  ],
  [
    ['en', CODE, 'fr'],
    ['en', CODE, 'fr', MULTILINGUAL],
  ],
  [[CODE], [CODE]],
  [['pt-BR'], ['pt-BR', 'pt']],
  [['cmn'], ['cmn', 'zh']],
  [1000, [MULTILINGUAL]],
  [1, []],
  [[], []],
])('%j is found by %j', (languages, values) => {
  expect(languageValues(languages)).toEqual(values);
});

test.each([
  ['zh', ['Chinese', '中文', '汉语', 'Mandarin']],
  ['de', ['German', '德语', '德文', 'Deutsch']],
  ['en', ['English', '英语', '英文']],
  ['ko', ['Korean', '韩语', '韩文', '한국어']],
])('%s is called %j', (code, names) => {
  expect(languageNames(code, ['en', 'zh'])).toEqual(expect.arrayContaining(names));
});

test.each([
  ['zh-Hans', 'zh'],
  ['zh_CN.UTF-8', 'zh'],
  ['ZH-hant-tw', 'zh'],
  ['en_US', 'en'],
  ['pt-BR', 'pt'],
  ['de_DE@euro', 'de'],
  [' sr-Latn-RS ', 'sr'],
  ['ca-valencia', 'ca'],
  ['zho', 'zh'],
  ['cmn_CN', 'zh'],
  ['eng', 'en'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['iw', 'he'],
  ['yue-HK', 'yue'],
])('the language of %s is %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language);
});

test.each([
  '',
  'C',
  'POSIX',
  'en-',
  '_CN',
  'zh--CN',
  'xyz',
  'und',
  'code',
  'code-switch',
  'x-klingon',
  'chinese',
  '中文',
  'en US',
])('%j is no tag of a language', (tag) => {
  expect(languageOfTag(tag)).toBeNull();
});

test('what is no code of a language is called nothing', () => {
  expect(languageNames('not a code', ['en', 'zh'])).toEqual([]);
  expect(languageNames('qqq', ['en'])).toEqual([]);
});

test('the codes of languages are known, one of each', () => {
  const codes = languageCodes();
  expect(codes).toEqual(expect.arrayContaining(['en', 'he', 'ko', 'sw', 'zh']));
  expect(codes).not.toContain('iw');
  expect(codes.length).toBeGreaterThan(150);
});
