import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/catalog/types';
import { LEAST_LIKENESS } from '../../src/curate/judge-link';
import {
  isTelling,
  likeness,
  type PaperTitle,
  readTitle,
  shareOfPeople,
  sharesWord,
} from '../../src/curate/title-match';
import { ownCatalog } from '../support/catalog';

describe('titles of one paper', () => {
  test.each([
    ['DeepSeek-V3 Technical Report', 'DeepSeek-V3 Technical Report'],
    ['The Llama 3 Herd of Models', 'The Llama 3 Herd Of Models'],
    ['Mamba', 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces'],
    ['OLMo: Accelerating the Science of Language Models', 'OLMo'],
    ['Pre-training under Infinite Compute', 'Pretraining Under Infinite Compute'],
    ['Scaling μP', 'Scaling $\\mathrm{μ}$P'],
    ['Poincaré Embeddings', 'Poincare embeddings'],
    ['大模型预训练技术综述', '大模型预训练技术的综述'],
  ])('are alike: %s, %s', (one, other) => {
    expect(likeness(readTitle(one), readTitle(other))).toBeGreaterThanOrEqual(LEAST_LIKENESS);
  });

  test.each([
    ['Qwen2 Technical Report', 'Qwen2.5 Technical Report'],
    ['DeepSeek-V3 Technical Report', 'DeepSeek-V2 Technical Report'],
    ['Scaling Laws for Neural Language Models', 'Scaling Laws for Fine-Grained Mixture of Experts'],
    ['Muon is Scalable for LLM Training', 'Attention Is All You Need'],
    ['Muon', 'Muon is Scalable for LLM Training'],
    ['The Stack: 3 TB of permissively licensed source code', 'StarCoder 2 and The Stack v2'],
    ['OLMo: Accelerating the Science of Language Models', 'Olmo 3'],
    ['Solar Open Technical Report', 'Solar Open 2 Technical Report'],
    ['Mamba', ''],
  ])('of two are not: %s, %s', (one, other) => {
    expect(likeness(readTitle(one), readTitle(other))).toBeLessThan(LEAST_LIKENESS);
  });
});

test('a word in common may be written together, and those that all pages have count for nothing', () => {
  const texts = ['FlashAttention-4', 'NVIDIA'];
  expect(sharesWord('Dao-AILab/flash-attention', texts)).toBe(true);
  expect(sharesWord('NVlabs/GatedDeltaNet', ['Gated Delta Networks'])).toBe(true);
  expect(sharesWord('nvidia/emerging', texts)).toBe(true);
  expect(sharesWord('Best Online Casino', texts)).toBe(false);
  expect(isTelling('The official GitHub page of a language model')).toBe(false);
});

test('people are known by their family names, in any order and with any accents', () => {
  const authors = ['Dao, Tri', 'A. Gu', 'Michael Poli', 'Christopher Ré'];
  expect(shareOfPeople(['Tri Dao', 'Albert Gu', 'Chris Re', 'Ann Author'], authors)).toBe(0.75);
  expect(shareOfPeople([], authors)).toBe(1);
});

test('of all papers of our catalogue, only three are taken for one another', () => {
  const papers = ownCatalog().resources.filter(({ links }) => links.paper);
  const titlesOf = (one: Resource): PaperTitle[] =>
    [...new Set([one.title, one.paperTitle ?? one.title])].map(readTitle);
  const titled = papers.map((one) => ({ ...one, titles: titlesOf(one) }));
  const taken = titled.flatMap((one, at) =>
    titled.slice(at + 1).flatMap((other) => {
      if (one.links.paper === other.links.paper) return [];
      const share = Math.max(
        ...one.titles.flatMap((title) => other.titles.map((another) => likeness(title, another))),
      );
      return share < LEAST_LIKENESS ? [] : `${one.id} ${other.id}`;
    }),
  );
  expect(
    taken.every((pair) => /^nemotron-3-\w+ nemotron-3-\w+$/.test(pair)),
    `${taken}`,
  ).toBe(true);
});
