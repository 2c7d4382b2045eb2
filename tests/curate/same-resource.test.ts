import { describe, expect, test } from 'vitest';
import { shortId } from '../../src/curate/resource-id';
import { findSame, type Known } from '../../src/curate/same-resource';
import { suggestTags } from '../../src/curate/suggest-tags';
import { smallCatalog } from '../support/catalog';

const KNOWN: Known = {
  id: 'muon',
  formerly: ['moonlight'],
  names: ['Muon is Scalable for LLM Training', 'Moonlight'],
  links: ['https://arxiv.org/abs/2502.16982', 'https://github.com/MoonshotAI/Moonlight'],
};

describe('a new resource is one that is there', () => {
  const same = (newcomer: Partial<Parameters<typeof findSame>[0]>) =>
    findSame({ links: [], related: [], ...newcomer }, [KNOWN])?.same.by ?? null;

  test.each([
    ['its id', { id: 'muon' }, 'id'],
    ['a former id', { id: 'moonlight' }, 'id'],
    ['a link in another form', { links: ['http://arxiv.org/pdf/2502.16982v1'] }, 'link'],
    ['a DOI of arXiv', { links: ['https://doi.org/10.48550/arXiv.2502.16982'] }, 'link'],
    [
      'a repository in another form',
      { links: ['https://www.github.com/moonshotai/moonlight.git'] },
      'link',
    ],
    ['the title, but for signs', { title: 'Muon is scalable, for LLM-training' }, 'title'],
    ['nearly the title', { title: 'Muon is Scalable for LLM Training (v2)' }, 'title'],
    ['an alias', { title: 'MOONLIGHT' }, 'title'],
  ])('by %s', (_, newcomer, by) => {
    expect(same(newcomer)).toBe(by);
  });

  test.each([
    [
      'another title',
      { id: 'other', title: 'Muon Outperforms Adam', links: ['https://arxiv.org/abs/2509.1'] },
    ],
    [
      'what is related to it',
      { title: KNOWN.names[0] ?? '', links: KNOWN.links, related: ['muon'] },
    ],
    ['a title without a letter', { title: '???' }],
  ])('but not by %s', (_, newcomer) => {
    expect(same(newcomer)).toBeNull();
  });

  test('by its id, whatever it is related to', () => {
    expect(same({ id: 'muon', related: ['muon'] })).toBe('id');
  });
});

test.each([
  ['YuLan-Mini: An Open Data-efficient Language Model', 'yulan-mini'],
  ['Muon is Scalable for LLM Training', 'muon-is-scalable-for-llm'],
  ['Scaling Laws for the Very Long Names of Things', 'scaling-laws-for-the-very-long'],
  ['Training Language Models to Follow', 'training-language-models'],
  ['Attention', 'attention'],
  ['大模型', ''],
])('%s is called %j', (title, id) => {
  expect(shortId(title)).toBe(id);
});

test('tags are proposed whose words a text has', () => {
  const { tags } = smallCatalog();
  const ids = (text: string): string[] => suggestTags(text, tags).map(({ id }) => id);
  expect(ids('We train a mixture-of-experts model with an optimiser.')).toEqual([
    'moe',
    'optimizer',
  ]);
  expect(ids('稀疏混合专家模型')).toEqual(['moe']);
  expect(ids('Moelleux optimizers')).toEqual([]);
});
