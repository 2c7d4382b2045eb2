import { expect, test } from 'vitest';
import { CatalogError } from '../../src/catalog/faults';
import { ruleOf } from '../../src/curate/finding';
import { lintFile, mendFile } from '../../src/curate/lint-file';
import { SMALL } from '../support/catalog';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rules = (text: string): string[] =>
  lintFile(bytes(text), 'my.yaml').findings.map((one) => `${one.line}: ${ruleOf(one)}`);

test('findings stand in the order of the file', () => {
  expect(rules(SMALL)).toEqual(['9: no-member', '18: tag-once']);
});

test('what keeps a file from loading is found alone', () => {
  const faulty = SMALL.replace('category: paper', 'category: papr').replace('zh: 第一代。', 'x: y');
  expect(rules(faulty)).toEqual(['48: load', '48: load', '53: load']);
});

test('keys that were published are held', () => {
  const published = { 'alpha-2': 'alpha2024' };
  const { findings } = lintFile(bytes(SMALL), 'my.yaml', published);
  expect(findings.map(ruleOf)).toContain('key-changed');
  expect(findings.map(ruleOf)).toContain('key-unpublished');
});

test('a file that is none is no finding', () => {
  expect(() => lintFile(bytes(''), 'my.yaml')).toThrow(CatalogError);
});

test('what can be mended is, and every other byte stays', () => {
  const faulty = `\ufeff${SMALL}`
    .replace('en: The first one.', 'en: The  first one')
    .replace('zh: 第一代。', 'zh: "第1代LLM, 很早"')
    .replace('abs/2302.00001', 'pdf/2302.00001v2')
    .replace('title: Beta tools', 'title: Beta tools. # so')
    .replaceAll('\n', '\r\n');
  const { content, mended } = mendFile(bytes(faulty), 'my.yaml');
  expect(mended).toBe(4);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content ?? undefined);
  expect(text).toBe(
    faulty
      .replace('The  first one', 'The first one.')
      .replace('第1代LLM, 很早', '第 1 代 LLM，很早。')
      .replace('pdf/2302.00001v2', 'abs/2302.00001')
      .replace('Beta tools. # so', 'Beta tools # so'),
  );
  expect(mendFile(content ?? new Uint8Array(), 'my.yaml')).toEqual({ content: null, mended: 0 });
});

test.each([
  ['http://arxiv.org/pdf/math.GT/0309136v2', 'https://arxiv.org/abs/math/0309136'],
  ['https://arxiv.org/abs/cs/0112017v1', 'https://arxiv.org/abs/cs/0112017'],
])('an old id of arXiv is put into its plain form: %s', (address, plain) => {
  const { content } = mendFile(
    bytes(SMALL.replace('https://arxiv.org/abs/2302.00001', address)),
    'my.yaml',
  );
  const text = new TextDecoder().decode(content ?? undefined);
  expect(text).toBe(SMALL.replace('https://arxiv.org/abs/2302.00001', plain));
});

test('a link to no paper is not made one to another', () => {
  const faulty = SMALL.replace('abs/2302.00001', 'abs/2302.000012');
  expect(mendFile(bytes(faulty), 'my.yaml').content).toBeNull();
});

test('a thousand faults are all found, in time that grows with the file', () => {
  const resources = Array.from(
    { length: 1000 },
    (_, n) => `
  - id: r${n}
    title: Work ${n} of ${n * 7919} kinds
    category: paper
    annotation: { en: "${n} about ${n * 31} and ${n * 97}", zh: "第${n}号" }
    links: { homepage: "http://example.org/${n}" }`,
  ).join('');
  const source = `languages: [en, zh]\nsections: []\nresources:${resources}\n`;
  const { findings } = lintFile(bytes(source), 'my.yaml');
  expect(findings.filter((one) => ruleOf(one) === 'https')).toHaveLength(1000);
  expect(findings.filter((one) => ruleOf(one) === 'full-stop')).toHaveLength(2000);
  const lines = findings.map(({ line = 0 }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
