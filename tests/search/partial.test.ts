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
});

test.each([
  ['batch size warmup', 'critical-batch-size', 'warmup'],
  ['vocab size choice', 'vocabulary-scaling-laws', 'choice'],
])('few full answers do not hide a better one: %s', async (query, expected, missing) => {
  const { hits } = await search(query, library);
  const full = hits.filter((hit) => hit.missing.length === 0);
  expect(full.length).toBeGreaterThan(0);
  expect(hits.slice(0, full.length)).toEqual(full);
  const hit = hits.find(({ resource }) => resource.id === expected);
  expect(hit).toMatchObject({ tier: 'partial', missing: [missing] });
});

test.each(['fp8 matmul', 'olmo 2 furious', 'W. X. Zhao'])(
  'two words, a name and initials are meant as they stand: %s',
  async (query) => {
    const { hits } = await search(query, library);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter(({ missing }) => missing.length > 0)).toEqual([]);
  },
);

test('a name with its number stays one where other words are missing', async () => {
  const idsOf = async (query: string): Promise<string[]> =>
    (await search(query, library)).hits.map(({ resource }) => resource.id);
  expect(await idsOf('train gpt-2 from scratch on one machine')).toContain('modded-nanogpt');
  const versions = await idsOf('phi 4 vs gemma 2 pretraining');
  expect(versions).toEqual(expect.arrayContaining(['phi-4', 'gemma-2']));
  expect(versions).not.toContain('gemma-4');
  // It has a 2 in its own name, and speaks of GPT-3.5.
  expect(await idsOf('gpt-2')).not.toContain('mammoth2');
});

test('a proper name that nothing has does not silence what is asked of it', async () => {
  const { hits } = await search('expert routing in Zephyrus models', library);
  expect(hits[0]).toMatchObject({ missing: ['zephyrus'], resource: { id: 'expert-choice' } });
  for (const query of ['expert routing in Zephyrus', 'Schengen visa papers in Zephyrus']) {
    expect((await search(query, library)).hits).toEqual([]);
  }
});

test.each([
  // Berlin is an author, 大学 a part of many organisations.
  'train ticket prices from Berlin to Paris',
  '大学学习方法 怎么背单词',
  'warm up exercises',
])('who made it is no sign of the subject: %s', async (query) => {
  expect((await search(query, library)).hits).toEqual([]);
});

test('the words of one label weigh as one: an apache license does not outweigh an MoE', async () => {
  const { hits } = await search('open source moe with apache license', library);
  expect(hits.slice(0, 2).filter(({ missing }) => missing.includes('moe'))).toEqual([]);
});

test('a letter, a figure and an everyday noun tell little in a sentence', async () => {
  const small = (await search('一两B的小模型喂几万亿 token 还值得吗', library)).hits.slice(0, 3);
  expect(small.map(({ resource }) => resource.id)).toEqual(
    expect.arrayContaining(['smollm2', 'tinyllama']),
  );
  const { hits } = await search(
    'is it fine to leave some layers without any positional signal at all',
    library,
  );
  expect(hits[0]?.resource.tags).toContain('position-encoding');
});

test('words that are each a topic of the catalogue lead to what holds one of them', async () => {
  for (const query of ['小模型 4090', '故障 显卡']) {
    const { hits } = await search(query, library);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ missing }) => missing.length > 0)).toBe(true);
  }
  // A name is asked for itself, and what does not have to do with it is no answer.
  for (const query of ['pythia nvfp4', 'tinyllama decentralized', '苹果手机壳']) {
    expect((await search(query, library)).hits).toEqual([]);
  }
});

test.each([
  // What a number counts is no subject, nor is the number.
  ['loss suddenly spikes at 200k steps and never comes back, what do people do', 'opt'],
  ['how many times can I loop over the same data before it stops helping', 'datablations'],
  ['how long does training take', 'training-costs'],
  ['小语种数据太少，采样温度怎么设', 'mt5'],
])('%s is answered by %s among the first three', async (question, id) => {
  const { hits } = await search(question, library);
  expect(hits.slice(0, 3).map(({ resource }) => resource.id)).toContain(id);
});

test.each(['african', 'kazakh'])('%s is no misspelt name of an owner', async (word) => {
  const { hits } = await search(word, library);
  expect(hits.filter(({ tier }) => tier === 'fuzzy')).toEqual([]);
});

test('what a question lacks is told in words, not in scraps of its grammar', async () => {
  for (const [question, scraps] of [
    ['从网页里抽正文用什么工具', /^里|用$/],
    ['预训练阶段做蒸馏,老师要多大', /做$|要$/],
  ] as const) {
    const { hits } = await search(question, library);
    expect(hits.length).toBeGreaterThan(0);
    for (const { missing } of hits) {
      expect(missing.length).toBeGreaterThan(0);
      for (const word of missing) expect(word).not.toMatch(scraps);
    }
  }
});

test.each([
  ['how do people pick the proportions of web, books and wiki', 'the-pile'],
  ['fuzzy dedup of 10 TB of text, which tool', 'nemo-curator'],
  ['学习率预热要多少步', 'pre-ln'],
])('%s is answered by %s', async (question, id) => {
  const { hits } = await search(question, library);
  expect(hits.slice(0, 3).map(({ resource }) => resource.id)).toContain(id);
});

test('where one answers enough, those that answer nearly as much follow it', async () => {
  const { hits } = await search(
    'Which benchmarks should we follow to know during training whether a model gets better?',
    library,
  );
  const ids = hits.map(({ resource }) => resource.id);
  expect(ids).toEqual(expect.arrayContaining(['signal-and-noise', 'olmes']));
});

test.each(['训练一个模型大概要花多少钱', 'what does training my own model cost me'])(
  'a model that is trained is our subject: %s',
  async (query) => {
    const { hits } = await search(query, library);
    expect(hits.slice(0, 3).map(({ resource }) => resource.id)).toContain('training-costs');
  },
);

test.each([
  // What stands around the topic is everyday language, also where a cut leaves no word of it.
  ['线性注意力效果到底行不行', 'linear-attention'],
  ['大模型涌现到底是真的还是看走眼了', 'emergence'],
])('words of everyday characters say nothing in %s', async (question, tag) => {
  const { hits } = await search(question, library);
  expect(hits[0]?.resource.tags).toContain(tag);
});

test.each([
  // A train and a model are no model that is trained.
  'how to repair an old model train',
  'what scale do model train collectors prefer',
  'how to train a puppy to sit',
  'marathon training plan for beginners',
  'data model for an online shop database',
  'excel financial model template',
  'how to write a research paper introduction',
  '训练狗狗上厕所要多久',
  '毕业论文致谢怎么写',
  '马拉松训练一周跑几次',
  '3d模型免费下载网站',
])('training, models and papers of other subjects find nothing: %s', async (question) => {
  expect((await search(question, library)).hits).toEqual([]);
});

test.each([
  // That a sentence has each of the words, or a size, says less than what the question means.
  ['how much does it cost to train a 7B model from scratch', 'training-costs'],
  ['how many tokens should I train a 3B model on', 'chinchilla'],
])('a question is answered by what it means: %s', async (question, expected) => {
  const { hits } = await search(question, library);
  const at = hits.findIndex(({ resource }) => resource.id === expected);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(at).toBeLessThan(3);
  expect(hits.slice(at + 1).map(({ tier }) => tier)).toContain('annotation');
});

test('what lacks a word is no tail of a list that is long enough without', async () => {
  const { hits } = await search('MoE 负载均衡怎么做', library);
  const full = hits.filter(({ tier }) => tier !== 'partial');
  expect(full.length).toBeGreaterThan(9);
  expect(hits.slice(-full.length + 4)).toEqual(full.slice(4));
});

test('a year that a question asks for is not lacking', async () => {
  const { hits } = await search('which hybrid models came out in 2025', library);
  expect(hits.length).toBeGreaterThan(5);
  expect(hits.filter(({ missing }) => missing.includes('2025'))).toEqual([]);
});

test('a character that a cut leaves alone is not to be answered', async () => {
  const idsOf = async (query: string): Promise<string[]> =>
    (await search(query, library)).hits.map(({ resource }) => resource.id);
  const found = await idsOf('昇腾 NPU 上训练大模型');
  expect(found.slice(0, 2).toSorted()).toEqual(['pangu-ultra', 'pangu-ultra-moe']);
  expect(found).toEqual(await idsOf('昇腾 NPU 训练大模型'));
  expect(await idsOf('AMD 上训练大模型')).not.toEqual(await idsOf('TPU 上训练大模型'));
});

test('names that stand side by side are each found', async () => {
  const { hits } = await search('C-Eval CMMLU', library);
  expect(hits.map(({ resource }) => resource.id)).toEqual(
    expect.arrayContaining(['c-eval', 'cmmlu']),
  );
});

test('what may be used commercially is found by that', async () => {
  for (const query of ['中文语料 可商用', 'web corpus for commercial use']) {
    const { hits } = await search(query, library);
    const [first] = hits;
    expect(first?.resource.dataset?.license).toMatch(/^(ODC-By|CC-BY|Apache)/);
  }
});
