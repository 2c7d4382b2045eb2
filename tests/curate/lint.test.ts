import { expect, test } from 'vitest';
import { arxivMonth } from '../../src/catalog/accessors';
import { parseCatalogFile } from '../../src/catalog/parse';
import { lint } from '../../src/curate/lint';
import { describeFault } from '../../src/messages/describe-fault';
import { SMALL } from '../support/catalog';
import { en } from '../support/messages';

function findings(source: string): string[] {
  const { content, locate } = parseCatalogFile(new TextEncoder().encode(source), 'my.yaml');
  return lint(content).map((fault) => describeFault('my.yaml', locate(fault), en));
}

/** The small catalogue, with what it has for other tests turned off. */
const IN_ORDER = SMALL.replace(
  'resources:',
  `lint:
  - { off: tag-once, for: [optimizer], reason: one is enough for tests }
  - { off: no-member, for: [reports/strategies], reason: an empty section is needed for tests }
resources:`,
);

const changed = (...pairs: [string, string][]): string =>
  pairs.reduce((source, [from, to]) => {
    expect(source).toContain(from);
    return source.replace(from, to);
  }, IN_ORDER);

test('a catalogue that is in order has no findings', () => {
  expect(findings(IN_ORDER)).toEqual([]);
});

test('what is turned off is found without that', () => {
  expect(findings(SMALL)).toEqual([
    'my.yaml:18:11: the tag optimizer has one resource; tag another one, or take the tag out',
    'my.yaml:9:15: nothing belongs to reports/strategies; take it out, or name it in a resource',
  ]);
});

test.each(['cs/0112017', 'math.GT/0309136'])('an old id of arXiv is in order: %s', (id) => {
  const source = changed(
    ['https://arxiv.org/abs/2302.00001', `https://arxiv.org/abs/${id}`],
    ['date: 2023-02', `date: ${arxivMonth(id)}`],
  );
  expect(findings(source)).toEqual([]);
});

test.each<[string, [string, string][], RegExp]>([
  [
    'http',
    [['https://example.org/gamma', 'http://example.org/gamma']],
    /resource gamma: http:\/\/example.org\/gamma is not https/,
  ],
  [
    'an id that arXiv cannot have given',
    [['https://arxiv.org/abs/2406.00001', 'https://arxiv.org/abs/2413.00001']],
    /alpha-2: https:\S+: arXiv has given nothing the id “2413\.00001”; look it up/,
  ],
  [
    'an id in a DOI that arXiv cannot have given',
    [['https://arxiv.org/abs/2406.00001', 'https://doi.org/10.48550/arXiv.2401.00000']],
    /alpha-2: https:\S+: arXiv has given nothing the id “2401\.00000”; look it up/,
  ],
  [
    'what arXiv calls nothing by',
    [['https://arxiv.org/abs/2406.00001', 'https://arxiv.org/abs/2406.000012']],
    /alpha-2: https:\S+: arXiv has given nothing the id “2406\.000012”; look it up/,
  ],
  [
    'what is no DOI',
    [['https://arxiv.org/abs/2406.00001', 'https://doi.org/10.1/']],
    /alpha-2: https:\/\/doi\.org\/10\.1\/: “10\.1” is no DOI; look it up/,
  ],
  [
    'a model with experts that is not called one',
    [['architecture: moe', 'architecture: [hybrid]']],
    /alpha-2: 10b: 1B parameters work on one token, .* add moe to its architecture/,
  ],
  [
    'a model that is dense and something else',
    [['architecture: dense', 'architecture: [dense, moe]']],
    /alpha-2: 2b: what is dense is nothing else/,
  ],
  [
    'a keyword that says nothing new',
    [['[router, 路由]', '[newer]']],
    /gamma: the keyword “newer” says nothing that its own texts do not/,
  ],
  [
    'a keyword that a tag of its own says',
    [['[router, 路由]', '[sparse expert]']],
    /the keyword “sparse expert” says nothing/,
  ],
  [
    'a keyword in Chinese that says nothing new',
    [['[router, 路由]', '[优化器]']],
    /the keyword “优化器” says nothing/,
  ],
  [
    'a keyword twice',
    [['[router, 路由]', '[router, Router]']],
    /the keyword “Router” stands twice/,
  ],
  [
    'an arXiv version',
    [['abs/2302.00001', 'abs/2302.00001v2']],
    /alpha-1: .* is not arXiv's plain form/,
  ],
  ['an arXiv PDF', [['abs/2302.00001', 'pdf/2302.00001']], /is not arXiv's plain form/],
  [
    'no link',
    [['links: { homepage: https://example.org/gamma }', 'links: {}']],
    /gamma: has no link/,
  ],
  [
    'a report without a family',
    [['    series: alpha\n    org: [Lab One]\n    date', '    org: [Lab One]\n    date']],
    /alpha-1: is a report without a model family/,
  ],
  [
    'a report without an organisation',
    [['    org: [Lab One]\n    date', '    date']],
    /alpha-1: is a report without an organisation/,
  ],
  [
    'a long annotation',
    [['The first one.', `${'long '.repeat(60)}.`]],
    /has 301 characters, 240 at most/,
  ],
  [
    'a long Chinese annotation',
    [['第一代。', '长'.repeat(121)]],
    /has 121 characters, 120 at most/,
  ],
  [
    'an annotation that is the title',
    [['Newer than the ranked ones.', 'Gamma experts']],
    /repeats the title/,
  ],
  [
    'annotations alike',
    [['The first one.', 'Routes tokens to the experts.']],
    /is almost the annotation of alpha-2/,
  ],
  [
    'a date far from the arXiv id',
    [['date: 2023-02', 'date: 2023-05']],
    /the date 2023-05 is more than a month from arXiv 2302.00001/,
  ],
  [
    'the same paper',
    [['homepage: https://example.org/gamma', 'paper: https://example.org/beta.pdf']],
    /beta: has the same paper as gamma/,
  ],
  [
    'the same name',
    [['title: Beta tools', 'title: Beta tools\n    aliases: [gamma-experts]']],
    /“gamma-experts” is also, or almost, a name of gamma/,
  ],
  [
    'a link of another kind',
    [['code: https://example.org/alpha2', 'code: https://huggingface.co/datasets/lab/alpha2']],
    /alpha-2: https:\/\/huggingface\.co\S+ is no code link by its address; put it under data/,
  ],
  ['a title as a sentence', [['title: Beta tools', 'title: Beta tools.']], /ends with a full stop/],
  [
    'a sentence without its end',
    [['The first one.', 'The first one']],
    /does not end as a sentence; add “\.”/,
  ],
  ['the same in Chinese', [['zh: 第一代。', 'zh: 第一代']], /does not end as a sentence; add “。”/],
  [
    'half-width punctuation',
    [['zh: 第一代。', 'zh: "第一代, 很早。"']],
    /punctuation of English beside Chinese/,
  ],
  [
    'half-width brackets',
    [['第一代。', '第一代(很早)。']],
    /punctuation of English beside Chinese/,
  ],
  ['Chinese and Latin together', [['第一代。', '第1代LLM。']], /lacks a space between Chinese and/],
  ['two spaces', [['The first one.', 'The  first one.']], /has a space that does not belong/],
  ['a space in Chinese', [['第一代。', '第一 代。']], /has a space that does not belong/],
  ['English for Chinese', [['zh: 第一代。', 'zh: First.']], /has no Chinese/],
  ['Chinese in English', [['The first one.', 'The first 代.']], /has Chinese in its English text/],
  [
    'a number of one language only',
    [['en: The first one.', 'en: "The first one, on 15T tokens."']],
    /alpha-1: lacks numbers of the text in en: 15T; both/,
  ],
  [
    'another number',
    [
      ['en: The first one.', 'en: "The first one, on 15 trillion tokens."'],
      ['zh: 第一代。', 'zh: 第一代，训练 1.5 万亿 token。'],
    ],
    /lacks numbers of the text in en: 15 trillion/,
  ],
  [
    'almost the same title',
    [
      ['title: Beta tools', 'title: A house of experts of many kinds and of one mind and more'],
      ['title: Gamma experts', 'title: A house of experts of many kinds and of one mind and less'],
    ],
    /or almost, a name of/,
  ],
])('%s', (_, changes, expected) => {
  const found = findings(changed(...changes));
  expect(found.join('\n')).toMatch(expected);
  expect(found[0]).toMatch(/^my\.yaml:\d+:\d+: resource /);
});

test.each([
  ['15 trillion tokens of 30 languages', '30 种语言，15 万亿 token'],
  ['15T tokens, 90% of them English', '15T token，九成是英文'],
  ['983,004 volumes', '98.3 万册'],
  ['Ninety runs of 1.5B', '90 次训练，每次 1.5B'],
  ['a model of 100B', '千亿参数模型'],
  ['over 22M files', '2200 多万个文件'],
  ['35% less time', '时间少三成半'],
  ['DeepSeek-V3.2 after phi-4', 'DeepSeek-V3.2 之后'],
  ['one of 8 experts', '八分之一'],
  ['Twenty-two sources', '22 个来源'],
  ['after Ouro-1.4B, 3-4B models', '1.4B 之后，3B 到 4B 模型'],
])('%s and %s state the same', (english, chinese) => {
  const source = changed(['The first one.', `"${english}."`], ['第一代。', `"${chinese}。"`]);
  expect(findings(source)).toEqual([]);
});

test('an exception that excepts nothing is a finding', () => {
  const source = changed(['lint:', 'lint:\n  - { off: ful-stop, reason: none }']);
  expect(findings(source)).toEqual([
    expect.stringMatching(/^my\.yaml:\d+:\d+: turns off ful-stop, which finds nothing here/),
  ]);
});

test('an exception without a reason does not load', () => {
  expect(() => findings(changed(['reason: one is enough for tests', 'for: [moe]']))).toThrow();
  expect(() => findings(changed([', reason: one is enough for tests', '']))).toThrow();
});

test('a date may be far from the arXiv id where date-of says why', () => {
  const source = changed(
    ['date: 2023-02', 'date: 2022-05\n    date-of: model'],
    ['abs/2302.00001 }', 'abs/2302.00001, model: https://example.org/alpha1 }'],
  );
  expect(findings(source)).toEqual([]);
});

test('a date is of a link that the record has', () => {
  expect(findings(changed(['date: 2023-02', 'date: 2022-05\n    date-of: model']))).toEqual([
    expect.stringMatching(/alpha-1: its date is that of its model, and it has no such link/),
  ]);
});

test('the same paper is no finding between related resources', () => {
  const source = changed(
    [
      'links: { homepage: https://example.org/gamma }',
      'links: { paper: https://example.org/beta.pdf }',
    ],
    ['    unverified: [links.code]', '    related: [gamma]'],
  );
  expect(findings(source)).toEqual([]);
});

test('an opening may not recur in more than three annotations of a hundred', () => {
  const resources = Array.from(
    { length: 40 },
    (_, index) => `
  - id: r${index}
    title: Title ${index}
    category: paper
    annotation: { en: "${index < 2 ? 'A new way to' : `Way ${index} ${'abcdefghij'[index % 10]} of`} do thing number ${index} x${index * 7} y${index * 3} z${index * 11}." }
    links: { homepage: https://example.org/${index} }`,
  );
  const found = findings(`languages: [en]\nsections: []\nresources:${resources.join('')}\n`);
  expect(found).toEqual([expect.stringContaining('2 annotations begin “a new way to”')]);
});

test('a keyword on ten resources is a tag', () => {
  const more = Array.from(
    { length: 9 },
    (_, number) => `  - id: more-${number}
    title: Another thing ${'abcdefghi'[number]}${number}
    category: paper
    keywords: [router]
    annotation: { en: "${number} of them.", zh: "${number} 号。" }
    links: { homepage: "https://example.org/${number}" }
`,
  ).join('');
  const found = findings(SMALL + more).filter((line) => line.includes('keyword'));
  expect(found).toHaveLength(10);
  expect(found[0]).toMatch(/10 resources have the keyword “router”; make it a tag/);
});
