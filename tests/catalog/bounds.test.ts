import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, MAX_FAULTS } from '../../src/catalog/limits';
import { readYaml } from '../../src/catalog/yaml-text';
import { expectInProportion } from '../support/cost';
import { errorOf, faultsOf } from '../support/faults';

const HEAD = `languages: [en]
sections: [{ id: all, title: { en: All } }]
`;

const times = (count: number, entry: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join('');

/** A resource in which nothing is wrong but what is put behind. */
const resource = (id: string, behind = ''): string => `
  - id: ${id}
    title: Title
    category: blog
    annotation: { en: Text. }
    links: {}${behind}`;

describe('nesting has a limit of its own', () => {
  const deep: Record<string, (levels: number) => string> = {
    'flow lists': (levels) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`,
    'flow lists that are not closed': (levels) => '['.repeat(levels),
    'flow mappings': (levels) => `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`,
    'block lists': (levels) => `${'- '.repeat(levels)}1`,
    'block keys': (levels) => `${'? '.repeat(levels)}1`,
    'empty keys': (levels) => `a: x\n${': '.repeat(levels)}1`,
    'both in turn': (levels) => `a: ${'[{b: '.repeat(levels / 2)}`,
    'flow lists in a resource': (levels) => `${HEAD}resources: [{ tags: ${'['.repeat(levels)}`,
  };
  const names = Object.keys(deep);
  const cases = names.flatMap((name) => [10_000, 100_000].map((levels) => ({ name, levels })));
  test.each(cases)('$levels $name', ({ name, levels }) => {
    const faults = faultsOf(deep[name]?.(levels) ?? '');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^my\.yaml:\d:\d+: .*nested more than 32 deep here/);
  });

  test('block mappings of lines that are indented further and further', () => {
    const source = times(2000, (index) => `${' '.repeat(index)}a:\n`);
    expect(faultsOf(source)).toEqual([expect.stringMatching(/^my\.yaml:33:\d+: .*nested more/)]);
  });

  test('what is as deep as it may be is read, a level more is not', () => {
    const nested = (levels: number): string =>
      faultsOf(`a: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}`).join();
    expect(nested(MAX_DEPTH)).toContain('is not a catalogue');
    expect(nested(MAX_DEPTH + 1)).toContain('nested more than 32 deep');
  });
});

describe('lists and mappings as keys are refused before anything is made of them', () => {
  test.each<[string, string]>([
    ['in each other', `${HEAD}${'{? '.repeat(30)}[a, b]${' : c}'.repeat(30)}: d\n`],
    ['with long texts', `${HEAD}${'? - '.repeat(15)}${'x'.repeat(1000)}\n`],
    ['with control characters', `${HEAD}? ["\\u001b[31m"]\n: c\n`],
    ['in a resource', `${HEAD}resources:\n  - ? { a: b }\n    : c\n`],
    ['in brackets', `${HEAD}resources: [{ [a]: b }, { {c: d}: e }]\n`],
    ['of aliases', `${HEAD}a: &a [x]\nresources:\n  - *a : b\n`],
  ])('%s', (_name, source) => {
    // A thousand million keys would be made of the first one.
    const faults = faultsOf(source);
    expect(faults[0]).toMatch(/^my\.yaml:\d+:\d+: .*a key is a plain word/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    expect(faults.join('')).not.toMatch(/[\u0000-\u001f]/);
  });
});

describe('of many faults a hundred are kept, and the rest counted', () => {
  const MANY = 3 * MAX_FAULTS;
  test.each<[string, string, number]>([
    ['values', `${HEAD}resources:\n${'  - x\n'.repeat(MANY)}`, MANY],
    [
      'values in a resource',
      `${HEAD}resources: [${resource('a')
        .replace(/\n {2}- /, '{')
        .replaceAll('\n    ', ', ')}, aliases: [${'1,'.repeat(MANY)}]}]`,
      MANY,
    ],
    ['unknown keys', `${HEAD}resources: []\n${times(MANY, (i) => `key${i}: x\n`)}`, MANY],
    ['keys twice', `${HEAD}resources: []\n${'a: x\n'.repeat(MANY + 1)}`, MANY],
    ['syntax', `${HEAD}resources:\n${'  - title: a: b\n'.repeat(MANY)}`, MANY],
    [
      'tags',
      `${HEAD}resources:\n${times(MANY, (i) => resource(`a${i}`, '\n    venue: !x y'))}`,
      MANY,
    ],
    [
      'anchors',
      `${HEAD}resources:\n${times(MANY, (i) => resource(`a${i}`, `\n    venue: &x${i} y`))}`,
      MANY,
    ],
    [
      'aliases',
      `${HEAD}resources:\n${times(MANY, (i) => resource(`a${i}`, '\n    venue: *x'))}`,
      MANY,
    ],
    ['ids', `${HEAD}resources:\n${resource('a').repeat(MANY + 1)}`, MANY],
    [
      'references',
      `${HEAD}resources:\n${times(MANY, (i) => resource(`a${i}`, `\n    tags: [b${i}]`))}`,
      MANY,
    ],
    ['directives', `${'%FOO\n'.repeat(MANY)}---\n${HEAD}resources: []\n`, MANY],
  ])('%s', (_name, source, count) => {
    const error = errorOf(source);
    expect(error?.faults).toHaveLength(MAX_FAULTS);
    expect(error?.faults.every(({ line }) => line !== undefined)).toBe(true);
    expect(MAX_FAULTS + (error?.more ?? 0)).toBe(count);
  });

  test('languages by languages', () => {
    const languages = times(MANY, (i) => `${i ? ', ' : ''}en-${i}`);
    const source = `languages: [${languages}]\nsections: []\nresources:\n${times(MANY, (i) => resource(`a${i}`))}`;
    const error = errorOf(source);
    // One for what each text lacks, one for what it has and should not.
    expect(MAX_FAULTS + (error?.more ?? 0)).toBe(2 * MANY);
    expect(faultsOf(source).join('\n')).toMatch(/lacks 300 languages: en-0, .*, …; add them/);
  });
});

describe('aliases', () => {
  test('that stand for more and more end early', () => {
    const levels = times(60, (i) => `a${i}: &a${i} [${i ? `*a${i - 1}, *a${i - 1}` : 'x, x'}]\n`);
    expect(faultsOf(HEAD + levels)).toEqual([
      expect.stringMatching(/^my\.yaml:\d+:\d+: its aliases/),
    ]);
  });

  test('that follow each other end early', () => {
    const chain = times(5000, (i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`);
    expect(faultsOf(`${HEAD}a0: &a0 x\n${chain}`)[0]).toContain('its aliases');
  });
});

test('a file of more words and signs than a limit is read to it only', () => {
  const source = `a: [${'x, '.repeat(1000)}]`;
  expect(readYaml(source, 100).problems).toEqual([{ offset: 149, code: 'TOO_LONG', message: '' }]);
  expect(readYaml(source, 3000, 100).problems[0]).toMatchObject({ code: 'TOO_LONG' });
  expect(readYaml(`a: x\n${'\n'.repeat(5000)}`, 100, 1000).problems[0]?.code).toBe('TOO_LONG');
  expect(readYaml(`a: x\n${'#\n'.repeat(5000)}`, 100, 1000).problems[0]?.code).toBe('TOO_LONG');
  expect(readYaml(source, 3000, 8000).problems).toEqual([]);
});

describe('what a faulty file takes grows in proportion to it', () => {
  const kinds: Record<string, (count: number) => string> = {
    'references and nearest names': (count) =>
      `${HEAD}resources:${times(count, (i) => resource(`name-${i}`, `\n    related: [name-${i}x]`))}`,
    'forms in resources': (count) =>
      `${HEAD}resources:${times(count, (i) => `\n  - { id: Name_${i}, titel: x, category: tol }`)}`,
    'keys of a mapping': (count) =>
      `${HEAD}resources: [{ ${times(8 * count, (i) => `key${i}: x, `)} }]`,
    'keys of lines': (count) => HEAD + times(8 * count, (i) => `key${i}: x\n`),
    'keys twice': (count) => `${HEAD}resources:\n  - id: a\n${'    title: x\n'.repeat(4 * count)}`,
    'texts of languages': (count) =>
      `${HEAD}resources: [{ annotation: { ${times(4 * count, (i) => `l${i}: x, `)} } }]`,
    languages: (count) =>
      `languages: [${times(count, (i) => `en-${i}, `)}]\nsections: []\nresources:${times(count, (i) => resource(`a${i}`))}`,
    sections: (count) =>
      `languages: [en]\nsections:${times(4 * count, (i) => `\n  - { id: s${i}, title: { en: S } }`)}\nresources: []\n`,
    'lists of nothing': (count) => `${HEAD}resources: [${'{}, '.repeat(4 * count)}]`,
    'one long line': (count) => `${HEAD}resources: ${'x y: '.repeat(40 * count)}`,
    anchors: (count) => `${HEAD}resources: [${times(4 * count, (i) => `&a${i} x, *a${i}, `)}]`,
    comments: (count) => `${HEAD}resources:\n  - x\n${'      # c\n'.repeat(10 * count)}  - y\n`,
    'lines that are empty': (count) =>
      `${HEAD}resources:\n  a:\n${'\n'.repeat(20 * count)}  b: x\n`,
  };
  test.each(Object.entries(kinds))('%s', async (_, source) => {
    await expectInProportion((count) => {
      const bytes = new TextEncoder().encode(source(count));
      return () => errorOf(bytes);
    }, 400);
  });
});
