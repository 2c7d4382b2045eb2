import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/search/make-library';
import { search } from '../../src/search/search';
import { isGeneralWord } from '../../src/search/words-of-language';
import { ownCatalog } from '../support/catalog';

const library = libraryOf(ownCatalog());

describe('a question in Chinese without spaces', () => {
  test.each([
    ['怎么确定数据配比', 'data-mixing'],
    ['确定数据配比', 'data-mixing'],
    ['如何设定各个数据源的数据配比', 'data-mixing'],
    ['显存不够怎么训练更大的模型', 'memory-efficiency'],
    ['怎样避免训练中出现损失尖峰', 'training-stability'],
    ['怎么提高训练时的显卡利用率', 'distributed-training'],
  ])('%s is about %s, whatever stands around it', async (question, tag) => {
    const { hits } = await search(question, library);
    expect(hits.slice(0, 3).flatMap(({ resource }) => resource.tags)).toContain(tag);
  });

  test.each([
    '训练狗狗',
    '模型飞机',
    '优化简历',
    '怎么优化简历才能通过筛选',
    '怎么训练狗狗定点上厕所',
    '医疗保险报销比例是多少',
    '股票数据接口哪个好用',
    '如何解决失眠问题',
  ])('%s is not our subject, though it holds a word of the catalogue', async (question) => {
    expect((await search(question, library)).hits).toEqual([]);
  });
});

test('a character more makes another word, and no misspelt one where it is like several', async () => {
  for (const query of ['数据线', '数据线 推荐']) {
    expect((await search(query, library)).hits).toEqual([]);
  }
  const { hits } = await search('优划器', library);
  expect(hits[0]?.resource.tags).toContain('optimizer');
});

test('what people use these days is what they use', async () => {
  const ids = async (query: string): Promise<string[]> =>
    (await search(query, library)).hits.map(({ resource }) => resource.id);
  const now = await ids('what do people use instead of AdamW these days');
  expect(now).toEqual(await ids('what do people use instead of AdamW'));
  expect(now).toContain('muon');
});

test('everyday words are known in their other forms', () => {
  expect(
    ['cleanest', 'forgets', '更大', '也能', '确定'].filter((one) => !isGeneralWord(one)),
  ).toEqual([]);
  expect(['layer', 'forest', 'series', '数据', '能量'].filter(isGeneralWord)).toEqual([]);
});

test('what a question stands for is looked for also where none of its words says anything', async () => {
  const { hits } = await search('有没有人把一堆 PDF 转成干净的字', library);
  expect(hits[0]?.resource.tags).toContain('documents');
});

test('what comes closest follows where few answer all of many words', async () => {
  const { hits } = await search('Tencent Hunyuan Large 2 technical report', library);
  const tiers = hits.map(({ tier }) => tier);
  expect(tiers.slice(0, 2)).toEqual(['annotation', 'partial']);
  expect(hits.slice(0, 3).map(({ resource }) => resource.id)).toContain('hunyuan-large');
  // Few words are meant as they stand.
  const few = await search('fp8 matmul deepseek', library);
  expect(few.hits.filter(({ missing }) => missing.length > 0)).toEqual([]);
});
