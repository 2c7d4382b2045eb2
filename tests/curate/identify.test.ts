import { expect, test } from 'vitest';
import { identify, plainLink } from '../../src/curate/identify';

const ARXIV = 'https://arxiv.org/abs/2502.16982';

test.each([
  ['2502.16982', ARXIV],
  ['arXiv:2502.16982v2', ARXIV],
  [' <https://arxiv.org/pdf/2502.16982v1.pdf> ', ARXIV],
  ['arxiv.org/html/2502.16982', ARXIV],
  ['https://www.alphaxiv.org/abs/2502.16982', ARXIV],
  ['https://huggingface.co/papers/2502.16982', ARXIV],
  ['10.48550/arXiv.2502.16982', ARXIV],
  ['https://doi.org/10.48550/arXiv.2502.16982v3', ARXIV],
  ['cs/0112017v1', 'https://arxiv.org/abs/cs/0112017'],
  // arXiv's own spelling has no subject class.
  ['math.GT/0309136', 'https://arxiv.org/abs/math/0309136'],
  ['https://arxiv.org/pdf/math.GT/0309136v2', 'https://arxiv.org/abs/math/0309136'],
  // Whether arXiv could have given it is another question.
  ['9999.99999', 'https://arxiv.org/abs/9999.99999'],
  ['cs.AI/0713001', 'https://arxiv.org/abs/cs/0713001'],
])('%s is a paper on arXiv', (text, link) => {
  expect(identify(text)).toEqual({ kind: 'arxiv', id: link.slice(22), link });
});

test.each([
  ['10.1145/3581784.3607073', '10.1145/3581784.3607073'],
  ['doi:10.1145/3581784.3607073.', '10.1145/3581784.3607073'],
  ['https://dx.doi.org/10.1145%2F3581784.3607073', '10.1145/3581784.3607073'],
  ['https://dl.acm.org/doi/pdf/10.1145/3581784.3607073', '10.1145/3581784.3607073'],
  ['10.1109/CVPR.2024.01234', '10.1109/CVPR.2024.01234'],
])('%s is a DOI', (text, doi) => {
  expect(identify(text)).toEqual({ kind: 'doi', doi, link: `https://doi.org/${doi}` });
});

test.each([
  ['github.com/karpathy/nanochat', 'https://github.com/karpathy/nanochat'],
  ['git@github.com:karpathy/nanochat.git', 'https://github.com/karpathy/nanochat'],
  [
    'http://www.github.com/karpathy/nanochat/tree/main?tab=readme-ov-file#run',
    'https://github.com/karpathy/nanochat',
  ],
  ['https://hf.co/Qwen/Qwen3-8B-Base/tree/main', 'https://huggingface.co/Qwen/Qwen3-8B-Base'],
  [
    'https://huggingface.co/datasets/HuggingFaceFW/fineweb/viewer/default',
    'https://huggingface.co/datasets/HuggingFaceFW/fineweb',
  ],
])('%s is a repository', (text, link) => {
  expect(identify(text)).toMatchObject({ kind: 'repository', link });
});

test.each([
  ['https://openreview.net/pdf?id=abc_1', 'https://openreview.net/forum?id=abc_1'],
  ['https://aclanthology.org/2023.acl-long.1.pdf', 'https://aclanthology.org/2023.acl-long.1/'],
  ['https://huggingface.co/blog/smollm3', 'https://huggingface.co/blog/smollm3'],
  [
    'https://github.com/deepseek-ai/DeepSeek-V3/blob/main/report.pdf',
    'https://github.com/deepseek-ai/DeepSeek-V3/blob/main/report.pdf',
  ],
  ['https://example.org/a?utm_source=x&b=2', 'https://example.org/a?b=2'],
  ['https://例子.中国/路', 'https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF'],
])('%s is a page', (text, link) => {
  expect(identify(text)).toEqual({ kind: 'page', link });
});

test.each([
  '',
  'muon',
  'karpathy/nanochat',
  'ftp://example.org/',
  'https://',
  'https://a b/',
  'file.md',
  'https://me@example.org/',
  '10.1/',
])('%j is none of them', (text) => {
  expect(identify(text)).toBeNull();
});

test('a link is written in one form', () => {
  expect(plainLink('http://arxiv.org/pdf/2502.16982v2')).toBe(ARXIV);
  expect(plainLink('https://github.com/a/b.git')).toBe('https://github.com/a/b');
  expect(plainLink('https://example.org/x?y#z')).toBe('https://example.org/x?y#z');
});
