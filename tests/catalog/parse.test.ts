import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { faultsOf } from '../support/faults';
import { zh } from '../support/messages';

const changed = (from: string, to: string): string => {
  expect(SMALL).toContain(from);
  return SMALL.replace(from, to);
};

describe('a catalogue file', () => {
  test('is read with every key, absent ones as null or empty', () => {
    const catalog = catalogFrom(SMALL);
    const beta = catalog.resources.find((resource) => resource.id === 'beta');
    expect(beta).toMatchObject({ aliases: [], series: null, models: [], formerly: ['beta-old'] });
    expect(catalog.sections.map((section) => section.id)).toEqual([
      'reports',
      'reports/moe',
      'reports/strategies',
      'strategies',
      'strategies/training',
    ]);
    const alpha = catalog.resources.find((resource) => resource.id === 'alpha-2');
    expect(alpha?.models[0]).toMatchObject({
      id: '10b',
      params: { value: 1e10, text: '10B' },
      activeParams: { value: 1e9, text: '1B' },
      context: { value: 131_072, text: '128K' },
      compute: null,
      about: ['tokens'],
    });
  });

  test('stands in the order of its sections: ranks, then newest, then what is only in the parent', () => {
    expect(catalogFrom(SMALL).resources.map((resource) => resource.id)).toEqual([
      'beta',
      'alpha-2',
      'gamma',
      'alpha-1',
    ]);
  });
});

describe('a file that is no catalogue is refused in one message', () => {
  test.each([
    ['', 'is empty'],
    ['\n\n  \n', 'is empty'],
    ['# only a comment\n', 'is empty'],
    ['just words', 'is not a catalogue'],
    ['- a\n- b\n', 'is not a catalogue'],
    ['name: something else\n', 'is not a catalogue'],
    ['a: [1, 2\nb: 3\n', 'is not valid YAML'],
    ['languages: [en]\nlanguages: [zh]\n', 'the same key stands twice'],
    ['--- 1\n--- 2\n', 'a second document begins here'],
    ['languages: *nowhere\n', 'aliases'],
    [new Uint8Array([0x6c, 0xff, 0xfe]), 'is not UTF-8'],
    ['\0languages: [en]\n', 'my.yaml:1:1: is not UTF-8'],
    [new Uint8Array(33 * 1024 * 1024).fill(0x20), 'is larger than 32 MiB'],
  ])('%#', (source, words) => {
    const faults = faultsOf(source);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`my.yaml`);
    expect(faults[0]).toContain(words);
    expect(faults[0]).not.toContain('\n');
  });

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s without a mark', (encoding) => {
    const [, bits = '', end = ''] = /^utf-(\d+)(.e)$/.exec(encoding) ?? [];
    const width = Number(bits) / 8;
    for (const source of [SMALL.trimStart(), SMALL, '# 资源\n', '\t']) {
      const bytes = new Uint8Array(source.length * width);
      const view = new DataView(bytes.buffer);
      [...source].forEach((character, index) => {
        const code = character.charCodeAt(0);
        if (width === 2) view.setUint16(2 * index, code, end === 'le');
        else view.setUint32(4 * index, code, end === 'le');
      });
      expect(faultsOf(bytes)).toEqual([
        expect.stringMatching(/^my\.yaml:1:1: is not UTF-8 text; save it as UTF-8$/),
      ]);
    }
  });

  test.each([
    ['Languages: [en]\nSections: []\nResources: []\n', ['Languages', 'Sections', 'Resources']],
    ['LANGUAGES: [en]\n', ['LANGUAGES']],
    ['language: [en]\nsection: []\nresource: []\n', ['language', 'section', 'resource']],
    ['lanugages: [en]\n', ['lanugages']],
  ])('but keys that are only misspelt are told: %j', (source, misspelt) => {
    const faults = faultsOf(source);
    for (const key of misspelt) {
      const meant = key.toLowerCase().replace('nug', 'ngu').replace(/[^s]$/, '$&s');
      expect(faults.join('\n')).toContain(`unknown key “${key}”; did you mean ${meant}?`);
      expect(faults.join('\n')).not.toContain(`the key “${meant}” is missing`);
    }
    expect(faults).toHaveLength(3);
  });

  test('aliases that blow up', () => {
    const levels = 'abcdefghi'.split('').map((name, index, all) =>
      index === 0
        ? `${name}: &${name} [x, x, x, x, x, x, x, x, x]`
        : `${name}: &${name} [${Array(9)
            .fill(`*${all[index - 1]}`)
            .join(', ')}]`,
    );
    expect(faultsOf(`languages: [en]\n${levels.join('\n')}\n`)[0]).toContain('aliases');
  });
});

describe('a fault is said with its place, its resource and the mend', () => {
  test.each([
    [
      changed('    title: Alpha 1\n', '    titel: Alpha 1\n'),
      /my\.yaml:\d+:\d+: resource alpha-1: unknown key “titel”; did you mean title\?/,
    ],
    [
      changed('    category: tool', '    category: tol'),
      /resource beta: category: “tol” is not one of .*; did you mean tool\?/,
    ],
    [
      changed(
        'series: alpha\n    org: [Lab One]\n    date',
        'series: alhpa\n    org: [Lab One]\n    date',
      ),
      /resource alpha-1: there is no series “alhpa” in this file; did you mean alpha\?/,
    ],
    [
      changed('tags: [moe]', 'tags: [moes]'),
      /there is no tag “moes” in this file; did you mean moe\?/,
    ],
    [
      changed('section: reports/moe, rank: 2', 'section: reports/mo, rank: 2'),
      /there is no section “reports\/mo”.*did you mean reports\/moe/,
    ],
    [
      changed('org: [Big Org]', 'org: [Bigg Org]'),
      /no organisation “Bigg Org”.*did you mean Big Org/,
    ],
    [changed('related: [alpha-1]', 'related: [alpha-9]'), /no resource “alpha-9”/],
    [changed('  - id: beta\n', '  - id: gamma\n'), /the resource gamma stands here a second time/],
    [
      changed('formerly: [beta-old]', 'formerly: [gamma]'),
      /the resource gamma stands here a second time/,
    ],
    [changed('date: 2023-02', 'date: 2023-13'), /“2023-13” is not a month/],
    [changed('date: 2023-02', 'date: 2023'), /date: 2023 is not text; put it in quotes/],
    [changed('rank: 1 }', 'rank: 0 }'), /rank is a whole number from 1/],
    [
      changed('https://example.org/gamma', 'ftp://example.org/gamma'),
      /not an http or https address/,
    ],
    [
      changed(
        'annotation: { en: The first one., zh: 第一代。 }',
        'annotation: { en: The first one. }',
      ),
      /annotation lacks the language zh/,
    ],
    [
      changed('zh: 第一代。 }', 'zh: 第一代。, fr: Le premier. }'),
      /the language fr is not one of this catalogue's \(en, zh\)/,
    ],
    [
      changed('    title: Alpha 1\n', '    title: "Alpha\\u202e 1"\n'),
      /line break, a control character or a bidirectional override/,
    ],
    [changed('    title: Alpha 1\n', '    title: "Alpha\\n1"\n'), /line break/],
    [changed('    title: Alpha 1\n', '    title: "Alpha 1 "\n'), /space at its beginning or end/],
    [changed('    title: Alpha 1\n', '    title: "Cafe\\u0301"\n'), /not in Unicode form NFC/],
    [changed('    title: Alpha 1\n', ''), /the key “title” is missing/],
    [
      changed('  - id: alpha-1\n', '  - id: Alpha_1\n').replace(
        'related: [alpha-1]',
        'related: [beta]',
      ),
      /“Alpha_1” is not an id/,
    ],
    [
      changed('id: reports/moe', 'id: models/moe').replaceAll(
        'section: reports/moe',
        'section: models/moe',
      ),
      /the section models\/moe stands below reports/,
    ],
    [
      changed(
        '    title: Beta tools\n',
        '    title: Beta tools\n    __proto__: { polluted: yes }\n',
      ),
      /unknown key “__proto__”/,
    ],
    [
      changed('    title: Beta tools\n', '    title: Beta tools\n    constructor: x\n'),
      /unknown key “constructor”/,
    ],
    [
      changed('    more-authors: true\n', '    more-authors: yes\n'),
      /more-authors: yes is neither true nor false/,
    ],
    [changed('Ann Author]', 'Ann Author, B, C, D, E, F, G, H, I, J]'), /first ten at most/],
    [
      changed('{ group: Alpha Team }', '{ team: Alpha Team }'),
      /unknown key “team”|write a name, or/,
    ],
    [changed('[Lab One]\n    authors', 'Lab One\n    authors'), /org must be a list/],
  ])('%#', (source, expected) => {
    const faults = faultsOf(source);
    expect(faults.join('\n')).toMatch(expected);
    expect(faults[0]).toMatch(/^my\.yaml:\d+:\d+: /);
  });

  test('points at the very line and column', () => {
    const source = changed('    category: tool', '    category: tol');
    const line = source.split('\n').findIndex((text) => text.includes('tol')) + 1;
    expect(faultsOf(source)[0]).toContain(`my.yaml:${line}:15:`);
  });

  test('wants a country as its code', () => {
    const source = changed('name: Lab One,', 'name: Lab One, country: China,');
    expect(faultsOf(source)).toEqual([expect.stringContaining('such as CN or FR')]);
    const right = catalogFrom(changed('name: Lab One,', 'name: Lab One, country: CN,'));
    expect(right.orgs.find(({ name }) => name === 'Lab One')?.country).toBe('CN');
  });

  test('in Chinese as well', () => {
    const source = changed('    category: tool', '    category: tol');
    expect(faultsOf(source, zh)[0]).toMatch(
      /资源 beta：category：“tol”无效，可选：.*report、paper.*；是不是想用 tool？/,
    );
  });

  test('prints nothing raw of a faulty file', () => {
    const source = changed('    category: tool', '    category: "t\\x1b[31mol\\u202e"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    expect(faultsOf(source)[0]).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  test('keys of a prototype do no harm', () => {
    faultsOf(
      changed('    title: Beta tools\n', '    title: Beta\n    __proto__: { polluted: yes }\n'),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('a catalogue of one language needs only that one', () => {
  const catalog = catalogFrom(`
languages: [en]
sections: [{ id: all, title: { en: All } }]
resources:
  - id: one
    title: One
    category: blog
    annotation: { en: The only one. }
    links: {}
`);
  expect(catalog.resources[0]?.annotation).toEqual({ en: 'The only one.' });
});
