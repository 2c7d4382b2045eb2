import { expect, test } from 'vitest';
import {
  CODE,
  languageCodes,
  languageNames,
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
