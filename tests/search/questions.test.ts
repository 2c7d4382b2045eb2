import { describe, expect, test } from 'vitest';
import { hyphenated } from '../../src/search/analyzer';
import { libraryOf } from '../../src/search/make-library';
import { search } from '../../src/search/search';
import { ownCatalog } from '../support/catalog';
import { expectInProportion } from '../support/cost';

const library = libraryOf(ownCatalog());

const idsFor = async (query: string): Promise<string[]> =>
  (await search(query, library)).hits.map(({ resource }) => resource.id);

const isAmongFirst = async (query: string, ids: readonly string[]): Promise<boolean> =>
  (await idsFor(query)).slice(0, 3).some((id) => ids.includes(id));

describe('a word of everyday language is not important because few say it', () => {
  test.each([
    ['pruning a bigger model instead of training from scratch', ['sheared-llama', 'minitron']],
    ['FP8 training on H100 for a small lab', ['fp8-lm', 'munit-scaling', 'fp8-formats']],
    ['what should I prune away first, depth or width', ['minitron', 'sheared-llama']],
  ])('%s', async (question, ids) => {
    expect(await isAmongFirst(question, ids)).toBe(true);
  });
});

describe('a run of Chinese is cut at the terms of the field', () => {
  test.each([
    ['RoPE外推到128K要怎么继续训练', ['yarn', 'prolong', 'position-interpolation']],
    ['中期训练到底是什么,有没有综述', ['mid-training-survey-tu', 'mid-training-survey-mo']],
    ['权重衰减和初始化怎么设置', ['power-lines', 'effective-learning-rate', 'adamw']],
    ['用困惑度过滤网页质量靠谱吗', ['ccnet', 'culturax', 'dclm']],
  ])('%s', async (question, ids) => {
    expect(await isAmongFirst(question, ids)).toBe(true);
  });

  test('also where blanks stand between all characters', async () => {
    for (const query of ['学习率', '学习率调度', '数据配比']) {
      expect(await idsFor([...query].join(' '))).toEqual(await idsFor(query));
    }
  });

  test('and where one has a whole phrase as a keyword, others follow', async () => {
    for (const [query, ids] of [
      ['数学预训练语料', ['megamath', 'openwebmath', 'finemath']],
      ['扩散语言模型从头预训练', ['llada', 'mdlm', 'diffusion-beats-autoregressive']],
    ] as const) {
      const found = (await idsFor(query)).slice(0, 6);
      expect(found.length).toBeGreaterThan(1);
      expect(found.some((id) => ids.some((one) => one === id))).toBe(true);
    }
  });

  test('but not inside a word that means something else', async () => {
    for (const query of ['记忆力变差吃什么补', '模型飞机怎么做', '权重股有哪些']) {
      expect(await idsFor(query)).toEqual([]);
    }
  });
});

describe('a topic of several words', () => {
  test.each([
    // A part of it alone means something else: `optimal`, `low`.
    ['compute-optimal model size for a fixed FLOP budget', ['chinchilla', 'kaplan-scaling-laws']],
    ['low-communication training across data centers', ['diloco', 'streaming-diloco']],
  ])('%s', async (question, ids) => {
    expect(await isAmongFirst(question, ids)).toBe(true);
  });

  test('is one in both scripts, whatever stands beside it', async () => {
    const { hits } = await search('多token预测', library);
    expect(hits[0]?.resource.tags).toContain('multi-token-prediction');
    expect(await idsFor('有没有多token预测的论文')).toContain('multi-token-prediction');
  });
});

describe('what is said in plain words is what the field calls it', () => {
  test.each([
    ['how big should the model be for a given amount of compute', ['chinchilla']],
    ['settings found on a small network that still work when I make it wider', ['mup', 'u-mup']],
    ['学习率一开始要慢慢升上去吗，升多久合适', ['pre-ln', 'wsqd', 'small-scale-proxies']],
    ['金融领域大模型预训练', ['continual-pretraining', 'reuse-dont-retrain', 'entigraph']],
  ])('%s', async (question, ids) => {
    expect((await idsFor(question)).slice(0, 5).some((id) => ids.includes(id))).toBe(true);
  });
});

describe('what is called so comes before what speaks of it', () => {
  test.each([
    ['how many tokens was Qwen3 trained on', 'qwen3'],
    ['how many GPU hours did DeepSeek-V3 take', 'deepseek-v3'],
  ])('%s', async (question, id) => {
    const { hits } = await search(question, library);
    expect(hits.slice(0, 3).map(({ resource }) => resource.id)).toContain(id);
    // Words of asking are never told as lacking.
    const missing = hits.flatMap((hit) => hit.missing);
    for (const word of ['how', 'many']) expect(missing).not.toContain(word);
  });
});

test("a word that is something's whole name is no part of a maker's, in a question", async () => {
  const { hits } = await search('is there something better than Adam for training', library);
  const namesakes = hits.filter(({ resource }) => ['t5', 'mt5'].includes(resource.id));
  expect(hits.length).toBeGreaterThan(0);
  expect(namesakes).toEqual([]);
});

test('a long word with one edit is that word, and no two others', async () => {
  expect(await idsFor('microsft')).toEqual(await idsFor('microsoft'));
  expect((await idsFor('dsmoe'))[0]).toBe('deepseekmoe');
  expect((await idsFor('qwenmath')).length).toBeGreaterThan(0);
});

test('a question of stop words alone is asked by those that say something', async () => {
  expect(await isAmongFirst('how long does training take', ['training-costs'])).toBe(true);
});

test.each(['奇怪', '据量', '权重衰', '数据a', '外推到'])(
  'a question of %s again and again takes time in proportion',
  async (part) => {
    const asked = (length: number) => () => search(`怎么${part.repeat(length)}`, library);
    await expectInProportion(asked, 300);
  },
);

test('a word with millions of hyphens is read', () => {
  expect(hyphenated('a-'.repeat(5e6)).length).toBeGreaterThan(0);
});
