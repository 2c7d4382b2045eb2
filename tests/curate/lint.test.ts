import { expect, test } from 'vitest';
import { parseCatalogFile } from '../../src/catalog/parse';
import { lint } from '../../src/curate/lint';
import { describeFault } from '../../src/messages/describe-fault';
import { SMALL } from '../support/catalog';
import { en } from '../support/messages';

function findings(source: string): string[] {
  const { content, locate } = parseCatalogFile(new TextEncoder().encode(source), 'my.yaml');
  return lint(content).map((fault) => describeFault('my.yaml', locate(fault), en));
}

const changed = (...pairs: [string, string][]): string =>
  pairs.reduce((source, [from, to]) => {
    expect(source).toContain(from);
    return source.replace(from, to);
  }, SMALL);

test('a catalogue that is in order has no findings', () => {
  expect(findings(SMALL)).toEqual([]);
});

test.each<[string, [string, string][], RegExp]>([
  [
    'http',
    [['https://example.org/gamma', 'http://example.org/gamma']],
    /resource gamma: http:\/\/example.org\/gamma is not https/,
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

test('a date may be far from the arXiv id where date-of says why', () => {
  expect(findings(changed(['date: 2023-02', 'date: 2022-05\n    date-of: model']))).toEqual([]);
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
    annotation: { en: "${index < 2 ? 'A new way to' : `Way ${index} ${'abcdefghij'[index % 10]} of`} do thing number ${index} x${index * 7} y${index * 3} z${index * 11}" }
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
