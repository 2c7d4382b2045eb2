import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightStem, squeeze, stem, tokenize } from '../../src/search/analyzer';
import { identifierKeys } from '../../src/search/identifiers';
import { libraryOf } from '../../src/search/make-library';
import { search } from '../../src/search/search';
import { spellingsOf } from '../../src/search/spelling';
import { anyText } from '../support/arbitrary';
import { catalogFrom, libraryFor, ownCatalog, SMALL, smallCatalog } from '../support/catalog';
import { expectAtMost } from '../support/cost';

const library = libraryFor(ownCatalog());

async function ids(query: string): Promise<string[]> {
  return (await search(query, library)).hits.map(({ resource }) => resource.id);
}

async function tiers(query: string): Promise<string[]> {
  return (await search(query, library)).hits.map(({ tier }) => tier);
}

test('a question that names our subject may hold many words that nothing has', async () => {
  for (const query of ['用 FP4 做预训练真能跑通吗', 'does pretraining in fp4 hold up in anger']) {
    expect((await ids(query)).slice(0, 3)).toContain('full-stack-fp4');
  }
  for (const query of ['用 FP4 做蛋糕真能跑通吗', 'does a cake in fp4 hold up in anger']) {
    expect(await ids(query)).toEqual([]);
  }
});

describe('what names a thing comes before what is about it', () => {
  test.each([
    ['muon', 'muon'],
    ['llama3', 'llama-3'],
    ['Llama-3', 'llama-3'],
    ['llama 3', 'llama-3'],
    ['ＬＬＡＭＡ　３', 'llama-3'],
    ['dsv3', 'deepseek-v3'],
    ['mup', 'mup'],
    ['µP', 'mup'],
    ['nsa', 'nsa'],
    ['gqa', 'gqa'],
    ['mtp', 'multi-token-prediction'],
    ['tokenisation counts', 'tokenization-counts'],
    ['llama v3', 'llama-3'],
    ['mamba v2', 'mamba-2'],
    ['rwkv v7 goose', 'rwkv-7'],
    ['mx fp8', 'mxfp8-pretraining'],
    ['mega math web', 'megamath'],
    ['nvfp4', 'nvfp4-pretraining'],
    ['attention ring', 'ring-attention'],
    ['muon优化器', 'muon'],
    ['what is the difference between Mamba and Mamba-2', 'mamba-2'],
    ['papers about muon', 'muon'],
    ['what is mu transfer', 'mu-transfer'],
    ['How was DeepSeek-V3 trained?', 'deepseek-v3'],
    ['may the source be with you', 'starcoder'],
    ['load balancing without auxiliary loss', 'loss-free-balancing'],
    ['Who introduced grouped-query attention?', 'gqa'],
    ['byte-level language model', 'blt'],
    ['DeepSeek-V3 是怎么训练的？', 'deepseek-v3'],
    ['训练框架', 'megatron-lm'],
    ['有没有讲学习率退火的论文', 'minicpm'],
  ])('%s', async (query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
  });

  test.each([
    ['为什么训练会出现损失尖峰？', '损失尖峰'],
    ['Which papers explain load balancing?', 'load balancing'],
    ['is there a difference between optimizers?', 'optimizers'],
    ['Why is deduplication important?', 'deduplication'],
    ['有没有代码语料？', '代码语料'],
    ['mistral 7b instruct', 'mistral 7b'],
  ])('%s asks for no more than %s', async (question, topic) => {
    expect((await ids(question)).slice(0, 3)).toEqual((await ids(topic)).slice(0, 3));
  });

  test('a number belongs to the name before it', async () => {
    for (const query of ['gpt-2', 'GPT 2', 'gpt2', 'train gpt-2 from scratch']) {
      const found = await ids(query);
      expect(found).toContain('modded-nanogpt');
      // Their annotations speak of GPT-3.5 and of two of something.
      for (const other of ['mixtral', 'glam']) expect(found).not.toContain(other);
    }
    expect(await ids('llama 3')).toEqual(expect.arrayContaining(['llama-3', 'fineweb-edu']));
  });

  test('tiers stand in order', async () => {
    const order = ['exact', 'name', 'name-part', 'topic', 'annotation', 'fuzzy'];
    for (const query of ['moe', 'optimizer', 'attention', 'data', 'tokenizer', '混合专家']) {
      const places = (await tiers(query)).map((tier) => order.indexOf(tier));
      expect(places).toEqual([...places].sort());
    }
  });

  test('scores fall and lie between 0 and 1', async () => {
    for (const query of ['moe', 'muon', 'moun', 'data mixing']) {
      const scores = (await search(query, library)).hits.map(({ score }) => score);
      for (const score of scores) expect(score).toBeGreaterThan(0);
      for (const score of scores) expect(score).toBeLessThanOrEqual(1);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });
});

describe('where nothing answers every word', () => {
  test.each([
    ['does muon optimizer hurt', 'muon', ['hurt']],
    ['elastic memory network sparse', 'ultramem', ['elastic']],
    ['what optimizer do people use now instead of adamw', 'muon', []],
    ['共专家组 deepseekmoe', 'deepseekmoe', ['共专家组']],
    ["Meta's Llama 3", 'llama-3', []],
    // `fine` is not the beginning of `fine-grained` in a question.
    ['the paper where repeating data 4 epochs is fine', 'datablations', ['fine']],
    // Its keywords are of several words, none of which is the query's.
    ['the Chinese model from Meituan', 'longcat-flash', []],
    ['the French model with experts', 'mixtral', []],
    ['国产 MoE 模型有哪些', 'pangu-pro-moe', []],
    ['is muon worth it for a 7B model', 'muon', ['7b']],
  ])('%s: %s is among the first three', async (query, expected, missing) => {
    const { hits } = await search(query, library);
    const hit = hits.slice(0, 3).find(({ resource }) => resource.id === expected);
    expect(hit?.missing).toEqual(missing);
    for (const one of hits) expect(one.missing.length > 0).toBe(one.tier === 'partial');
  });

  test.each([
    'nginx reverse proxy',
    'mixing ratio of cement and sand for a garden wall',
    'nginx load balancing with sticky sessions',
    'best laptop for students',
    // `bake` and `bread` are no misspellings, nor is `bread` the beginning of `breadth`.
    'how to bake bread',
    'where can i buy a cheap bike',
    '小孩上课注意力不集中怎么办',
    '不锈钢管退火温度多少度',
  ])('%s is another subject', async (query) => {
    expect(await ids(query)).toEqual([]);
  });

  test('what comes closest stands among the few that answer all of a question', async () => {
    const { hits } = await search(
      'how should weight decay change when I train on more tokens',
      library,
    );
    const full = hits.filter(({ missing }) => missing.length === 0);
    expect(full.length).toBeGreaterThan(0);
    expect(full.length).toBeLessThan(3);
    expect(hits.map(({ tier }) => tier)).toContain('partial');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(hits.map(({ resource }) => resource.id)).size).toBe(hits.length);
  });

  test('is looked for among what was chosen', async () => {
    const among = new Set(ownCatalog().resources.filter(({ tags }) => tags.includes('tokenizer')));
    const chosen = new Set([...among].map(({ id }) => id));
    const { hits } = await search('byte tokenizer vocabulary zebra', library, among);
    expect(hits.length).toBeGreaterThan(0);
    for (const { resource } of hits) expect(chosen).toContain(resource.id);
  });
});

describe('a query of any length is answered soon', () => {
  test.each([
    ['of words', 'attention routing experts data '],
    ['in one word', 'x'],
    ['of Chinese', '专家混合训练数据'],
  ])('100 kB %s', async (_, text) => {
    const query = (length: number): string => text.repeat(Math.ceil(length / text.length));
    expect((await search(query(100_000), library)).ignored).toBeGreaterThan(0);
    // More than is read of a query costs next to nothing.
    await expectAtMost(
      4,
      () => search(query(4000), library),
      () => search(query(100_000), library),
    );
  });

  test.each([
    ['only words of asking', 'what is the best way to do this'],
    ['only punctuation', '?!… — ;;; ()[]{}'],
    ['mixed scripts and directions', 'μP שלום 注意力 ‮abc‬ emoji 🧠'],
  ])('%s', async (_, query) => {
    expect((await search(query, library)).ignored).toBe(0);
  });

  test('an abstract pasted in finds its paper first', async () => {
    const text = `We present DeepSeek-V3, a strong Mixture-of-Experts language model with 671B total
      parameters with 37B activated for each token. To achieve efficient inference and cost-effective
      training it adopts multi-head latent attention and sparse experts, pioneers a strategy without an
      auxiliary loss for load balancing and sets a multi-token prediction objective. It was trained on
      14.8 trillion tokens, stable throughout, in 2.788M H800 GPU hours.`;
    expect((await ids(text))[0]).toBe('deepseek-v3');
  });
});

describe('every word that carries meaning must be answered', () => {
  test.each([
    'muon detector physics',
    'attention deficit medication',
    'rope climbing gym',
    '退火玻璃厂家报价',
  ])('%s finds nothing', async (query) => {
    expect(await ids(query)).toEqual([]);
  });

  test('in any order, in two languages, with a year or an author', async () => {
    expect(await ids('sparsity moe scaling')).toEqual(await ids('scaling moe sparsity'));
    expect(await ids('MoE 负载均衡')).toContain('loss-free-balancing');
    expect((await ids('nemotron 2025')).length).toBeGreaterThan(3);
    expect((await ids('shazeer')).sort()).toEqual([
      ...['attention-is-all-you-need', 'gshard', 'mqa', 'sparsely-gated-moe', 'st-moe'],
      ...['swiglu', 'switch-transformers', 't5'],
    ]);
    expect(await ids('智谱')).toContain('glm-4.5');
  });

  test.each([
    ['2025年 长上下文', '2025 长上下文'],
    ['2025年的混合架构', '2025 混合架构'],
    ['２０２５年', '2025'],
    ['2025年3月 kernels', '2025-03 kernels'],
    ['March 2025', '2025-03'],
    ['dec. 2024 tokenizer', '2024-12 tokenizer'],
  ])('%s is the date %s', async (typed, plain) => {
    const found = await ids(plain);
    expect(found.length).toBeGreaterThan(0);
    expect((await ids(typed)).toSorted()).toEqual(found.toSorted());
  });

  test('a month finds only what is of that month', async () => {
    const { hits } = await search('October 2025', library);
    expect(hits.length).toBeGreaterThan(3);
    expect(new Set(hits.map(({ resource }) => resource.date))).toEqual(new Set(['2025-10']));
  });

  test('an author or a topic comes before what has its letters inside a word', async () => {
    expect((await ids('press'))[0]).toBe('alibi');
    const lean = await ids('lean');
    expect(lean).toContain('c4');
    expect(lean.indexOf('llemma')).toBeLessThan(lean.indexOf('c4'));
    expect((await ids('code')).indexOf('starcoder')).toBeLessThan(10);
  });

  test('what is unanswered is told', async () => {
    expect((await search('muon qqqqq', library)).unanswered).toEqual(['qqqqq']);
  });
});

describe('misspelt words', () => {
  test.each([
    ['moun', 'muon'],
    ['deepsek v3', 'deepseek-v3'],
    ['megatorn', 'megatron-lm'],
    ['finweb edu', 'fineweb-edu'],
    ['lamma 3', 'llama-3'],
    ['kimmi k2', 'kimi-k2'],
  ])('%s is read as what it most likely was meant to be', async (query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
    expect(new Set(await tiers(query))).toEqual(new Set(['fuzzy']));
  });

  test('only what nothing literal answers is taken for misspelt', async () => {
    const found = await ids('muon');
    expect(await tiers('muon')).not.toContain('fuzzy');
    expect(found).not.toContain('moba');
  });

  test('come in the order of what they are read as', async () => {
    expect(await ids('lienar attention')).toEqual(await ids('linear attention'));
  });

  test.each(['banana training', 'qwerty model'])('%s is no misspelling', async (query) => {
    expect(await ids(query)).toEqual([]);
  });

  test('another number is another thing', async () => {
    expect(await spellingsOf('qwen9', 'qwen2\nqwen3\n')).toEqual([]);
  });

  test('a swap of neighbours is one edit', async () => {
    expect((await spellingsOf('moun', 'muon\nmind\nmoon\nnoun\n')).sort()).toEqual([
      'moon',
      'muon',
      'noun',
    ]);
    expect(await spellingsOf('kitten', 'sitting\n')).toEqual([]);
  });
});

describe('pasted links and ids', () => {
  test.each([
    ['2412.19437', 'deepseek-v3'],
    ['arXiv:2412.19437v2', 'deepseek-v3'],
    ['https://arxiv.org/pdf/2412.19437v1', 'deepseek-v3'],
    ['https://doi.org/10.48550/arXiv.2412.19437', 'deepseek-v3'],
    ['https://huggingface.co/papers/2412.19437', 'deepseek-v3'],
    ['https://ar5iv.org/html/2412.19437', 'deepseek-v3'],
    ['https://www.alphaxiv.org/pdf/2412.19437v2', 'deepseek-v3'],
    ['论文 2412.19437', 'deepseek-v3'],
    ['2412.19437.', 'deepseek-v3'],
    ['arXiv:2412.19437v2 [cs.CL]', 'deepseek-v3'],
    ['arXiv preprint arXiv:2412.19437, 2024.', 'deepseek-v3'],
    ['CoRR, abs/2412.19437', 'deepseek-v3'],
    ['2412.19437.pdf', 'deepseek-v3'],
    ['eprint = {2412.19437},', 'deepseek-v3'],
    ['deepseekai2024deepseekv3', 'deepseek-v3'],
    ['see \\cite{deepseekai2024deepseekv3} for more', 'deepseek-v3'],
    ['github.com/deepseek-ai/DeepEP.', 'deepep'],
    ['https://hf-mirror.com/datasets/HuggingFaceFW/fineweb-edu', 'fineweb-edu'],
    ['https://www.semanticscholar.org/arxiv/2412.19437', 'deepseek-v3'],
    [
      'J. Liu, J. Su et al. (2025). Muon is Scalable for LLM Training. arXiv:2502.16982. https://arxiv.org/abs/2502.16982',
      'muon-is-scalable',
    ],
    ['https://github.com/deepseek-ai/DeepSeek-V3/tree/main/inference', 'deepseek-v3'],
    ['deepseek-ai/DeepEP', 'deepep'],
    ['git@github.com:deepseek-ai/DeepEP.git', 'deepep'],
    ['ssh://git@github.com/deepseek-ai/DeepEP.git', 'deepep'],
    ['https://huggingface.co/datasets/HuggingFaceFW/fineweb-edu', 'fineweb-edu'],
    ['https://dl.acm.org/doi/10.1145/3394486.3406703', 'deepspeed'],
    ['doi.org/10.1145/3394486.3406703', 'deepspeed'],
  ])('%s', async (query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
  });

  test.each([
    ['gemma-3-27b-pt', 'gemma-3'],
    ['Mixtral-8x7B-v0.1', 'mixtral'],
    ['deepseek moe 16b base', 'deepseekmoe'],
  ])('%s is the name of a repository', async (query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
    expect((await tiers(query))[0]).toBe('exact');
  });

  test('a repository that several share comes after what it is named after', async () => {
    const { hits } = await search('Megatron-LM', library);
    expect(hits.filter(({ tier }) => tier === 'exact').map(({ resource }) => resource.id)).toEqual([
      'megatron-lm',
    ]);
  });

  test('a link that nothing has finds nothing', async () => {
    expect(await ids('https://arxiv.org/abs/1234.56789')).toEqual([]);
    expect(await ids('https://example.org/what')).toEqual([]);
  });

  describe('a citation key without a year', () => {
    const keyed = (key: string) =>
      libraryOf(
        catalogFrom(SMALL.replace('  - id: alpha-1\n', `  - id: alpha-1\n    cite-key: ${key}\n`)),
      );
    const found = async (query: string, key: string): Promise<string[]> =>
      (await search(query, keyed(key))).hits.map(({ resource }) => resource.id);

    test.each([
      ['mlfoundationsdevelopmentstackoverflow', 'stackoverflow'],
      ['see \\cite{mlfoundationsdevelopmentstackoverflowmath}', 'stackoverflow-math'],
    ])('%s', async (query, expected) => {
      expect(await ids(query)).toEqual([expected]);
    });

    test.each(['vaswaniattention', 'vaswani:attention', 'vaswani_attn', 'attn99'])(
      '%s, alone and with others',
      async (key) => {
        expect(await found(key, key)).toEqual(['alpha-1']);
        expect(await found(`see \\cite{${key.toUpperCase()}} for more`, key)).toEqual(['alpha-1']);
      },
    );

    test.each(['experts', 'banana', 'moment'])('%s, which is a word too', async (key) => {
      expect((await found(key, key))[0]).toBe('alpha-1');
      expect(await found(`gamma ${key}`, key)).toEqual(await found(`gamma ${key}`, 'other-key'));
    });

    test('hides nothing that is called so', async () => {
      const plain = await found('experts', 'other-key');
      expect(plain).not.toEqual([]);
      expect(await found('experts', 'experts')).toEqual([
        'alpha-1',
        ...plain.filter((id) => id !== 'alpha-1'),
      ]);
    });
  });

  test('all forms of one link have one key', () => {
    expect(identifierKeys('http://www.arxiv.org/abs/2406.00001v3')).toEqual(['arxiv:2406.00001']);
    expect(identifierKeys('https://openreview.net/forum?id=SFN6Wm7YBI&noteId=x')).toEqual(
      identifierKeys('openreview.net/pdf?id=SFN6Wm7YBI'),
    );
    expect(identifierKeys('muon')).toEqual([]);
    expect(identifierKeys('http://export.arxiv.org/abs/cs/0112017v1')).toEqual(
      identifierKeys('cs/0112017'),
    );
    expect(identifierKeys('https://arxiv.org/abs/math.GT/0309136')).toEqual(
      identifierKeys('math/0309136'),
    );
  });

  test.each([
    '10.1016/S0893-6080(05)80056-5',
    '(10.1016/s0893-6080(05)80056-5).',
    'doi:10.1016/S0893-6080(05)80056-5, 1989',
    'https://doi.org/10.1016/S0893-6080%2805%2980056-5',
    '<https://doi.org/10.1016/S0893-6080(05)80056-5/>',
    'doi = {10.1016/S0893-6080(05)80056-5},',
    '见10.1016/S0893-6080(05)80056-5。',
  ])('a DOI with brackets: %s', async (query) => {
    const catalog = catalogFrom(
      SMALL.replace(
        'https://arxiv.org/abs/2302.00001',
        'https://doi.org/10.1016/S0893-6080%2805%2980056-5',
      ),
    );
    const { hits } = await search(query, libraryOf(catalog));
    expect(hits.map(({ resource }) => resource.id)).toEqual(['alpha-1']);
  });
});

describe('the same word in another dress', () => {
  const same = async (one: string, other: string): Promise<void> => {
    const [a, b] = [await ids(one), await ids(other)];
    expect(a.length).toBeGreaterThan(0);
    expect(a.slice(0, 3)).toEqual(b.slice(0, 3));
  };

  test.each([
    ['up-cycling', 'upcycling'],
    ['de-duplication', 'deduplication'],
    ['multi-lingual', 'multilingual'],
    ['tokeniser', 'tokenizer'],
    ['671 B', '671B'],
    ['14.8 trillion tokens', '14.8T tokens'],
    ["Meta's Llama 3", 'Meta Llama 3'],
    ["isn't muon better", 'is not muon better'],
    ['why can’t I train in fp8', 'why can not I train in fp8'],
    ["we're out of data, what'd you do", 'we are out of data, what would you do'],
    ['8×7B', '8x7b'],
    ['Llama three', 'Llama 3'],
    ['twenty tokens', '20 tokens'],
    ['modelling of code', 'modeling of code'],
  ])('%s is %s', same);

  test.each([
    ['midtraining', 'mid-training'],
    ['longcontext', 'long context'],
    ['loadbalancing', 'load balancing'],
  ])('%s finds about as many as %s', async (joined, apart) => {
    const [a, b] = [(await ids(joined)).length, (await ids(apart)).length];
    expect(Math.min(a, b) / Math.max(a, b)).toBeGreaterThan(0.7);
  });

  test('blanks between words of Chinese say nothing', async () => {
    expect((await ids('数据 配比')).slice(0, 5)).toEqual((await ids('数据配比')).slice(0, 5));
    expect((await ids('负载 均衡')).slice(0, 5)).toEqual((await ids('负载均衡')).slice(0, 5));
  });

  test.each([
    ['H100s', 'H100'],
    ['MI300', 'MI300X'],
    ['a100s', 'A100'],
  ])('an accelerator is meant by %s as by %s', async (one, other) => {
    expect(await ids(other)).not.toEqual([]);
    expect(await ids(one)).toEqual(expect.arrayContaining(await ids(other)));
  });

  test('an author is found by initials', async () => {
    const found = await ids('W. X. Zhao');
    expect(found.length).toBeGreaterThan(0);
    expect(await ids('Wayne Xin Zhao')).toEqual(expect.arrayContaining(found));
  });

  test.each([
    ['BLOOM does not bloom', 'blooming flowers', []],
    ['Grok is not grokking, though its model is called so too', 'grokking', ['grokking']],
  ])('a name is not inflected: %s', async (_name, query, found) => {
    expect(await ids(query)).toEqual(found);
  });
});

describe('a model', () => {
  test.each([
    ['Qwen3-32B', 'qwen3'],
    ['qwen2.5 72b', 'qwen2.5'],
    ['Llama 2 70B', 'llama-2'],
    ['Qwen3.5-122B-A10B', 'qwen3.5'],
  ])('%s is called by its name, before all that compare with it', async (name, id) => {
    const [first] = (await search(name, library)).hits;
    expect([first?.resource.id, first?.tier]).toEqual([id, 'exact']);
  });

  test('every one in the catalogue leads to its report', async () => {
    for (const { models } of ownCatalog().resources) {
      for (const { name } of models) {
        if (name === null) continue;
        const [first] = (await search(name, library)).hits;
        const names = first?.resource.models.map((one) => squeeze(one.name ?? ''));
        const isNamed = first?.tier === 'exact';
        expect(isNamed || names?.includes(squeeze(name)), name).toBe(true);
      }
    }
  });
});

describe('words', () => {
  test('come the same from all the ways they are typed', () => {
    expect(tokenize('DeepSeek-V3.2: μP 与 Ｍｕｏｎ')).toEqual([
      'deepseek',
      'v3.2',
      'mup',
      '与',
      'muon',
    ]);
    expect(tokenize("it won't, can't, isn't")).toEqual(tokenize('it will not, can not, is not'));
    expect(tokenize('8xH100, 64×A100, 4x4090 and Mixtral-8x7B')).toEqual([
      ...['8', 'h100', '64', 'a100', '4', '4090', 'and', 'mixtral', '8x7b'],
    ]);
    expect(squeeze('Llama-3')).toBe(squeeze('llama 3'));
    expect(lightStem('tokenisations')).toBe('tokenization');
    expect(lightStem('loss')).toBe('loss');
    expect(lightStem('corpora')).toBe(lightStem('corpus'));
    expect(stem('balancing')).toBe(stem('balance'));
  });
});

describe('why something was found', () => {
  test('names the field and what stands there', async () => {
    const { hits } = await search('一号实验室 experts', libraryFor(smallCatalog()));
    expect(hits[0]?.resource.id).toBe('alpha-2');
    expect(hits[0]?.matches()).toEqual([
      { field: 'org', tier: 'topic', text: '一号实验室' },
      { field: 'tags', tier: 'topic', text: 'Mixture of experts' },
    ]);
  });

  test('a name that is the query is the one reason', async () => {
    const { hits } = await search('a2', libraryFor(smallCatalog()));
    expect(hits[0]?.matches()).toEqual([{ field: 'aliases', tier: 'exact', text: 'A2' }]);
  });

  test.each([
    ['a keyword', 'router', 'gamma', ['keywords', 'router']],
    ['a keyword in Chinese', '路由', 'gamma', ['keywords', '路由']],
    ['a former id', 'beta-old', 'beta', ['id', 'beta-old']],
    ['who an organisation is a part of', 'big', 'alpha-2', ['org', 'Big Org']],
    ['a section above', 'technical', 'beta', ['sections', 'Technical Reports']],
    ['what a category is called', 'software', 'beta', ['category', 'software']],
  ])('%s', async (_, query, id, [field, text]) => {
    const { hits } = await search(query, libraryFor(smallCatalog()));
    const hit = hits.find(({ resource }) => resource.id === id);
    expect(hit?.matches()).toContainEqual({ field, tier: hit?.tier, text });
  });

  test('whatever finds a resource of this catalogue has a reason', async () => {
    const unexplained: string[] = [];
    for (const [number, { keywords }] of ownCatalog().resources.entries()) {
      // One of each resource, and not always the first.
      const query = keywords[number % keywords.length];
      if (query === undefined) continue;
      for (const hit of (await search(query, library)).hits.slice(0, 3)) {
        if (hit.matches().length === 0) unexplained.push(`${query}: ${hit.resource.id}`);
      }
    }
    expect(unexplained).toEqual([]);
  });
});

test('any query at all is answered without a fault', async () => {
  const small = libraryFor(smallCatalog());
  await fc.assert(
    fc.asyncProperty(anyText({ maxLength: 40 }), async (query) => {
      const { hits } = await search(query, small);
      for (const hit of hits) expect(hit.matches()).toBeInstanceOf(Array);
    }),
    { numRuns: 150 },
  );
});
