import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FaultList } from '../../src/catalog/fault-list';
import { addProblems } from '../../src/catalog/yaml-problems';
import { readYaml } from '../../src/catalog/yaml-text';
import { describeFault } from '../../src/messages/describe-fault';
import { catalogFrom, SMALL } from '../support/catalog';
import { errorOf, faultsOf } from '../support/faults';
import { en, zh } from '../support/messages';

/** The small catalogue with other lines in the place of a title, which stands in line 43. */
const titled = (lines: string): string => {
  expect(SMALL).toContain('    title: Alpha 1\n');
  return SMALL.replace('    title: Alpha 1\n', `${lines}\n`);
};

/** The same with lines behind the title. */
const behind = (lines: string): string => titled(`    title: Alpha 1\n${lines}`);

describe('what YAML reads otherwise than its author meant is said in words, with the mend', () => {
  test.each<[string, RegExp]>([
    // A colon in a text.
    ['title: Muon: is Scalable', /^43:12 .*put the text in quotes: "Muon: is Scalable"$/],
    ['title: A "b": c', /put the text in quotes: 'A "b": c'$/],
    ['title: It\'s a: "b"', /put the text in quotes: 'It''s a: "b"'$/],
    ['title: a: b: c # no text', /^43:12 .*quotes: "a: b: c"$/],
    // What a text cannot begin with.
    ['title: @muon', /^43:12 .*cannot begin with “@”; put it in quotes: "@muon"/],
    ['title: `muon`', /cannot begin with “`”/],
    ['org: [@muon, b]', /cannot begin with “@”; put it in quotes$/],
    ['org: [!x a, !y]', /^43:11 .*takes “!x” for a tag/],
    ['title: %muon', /cannot begin with “%”/],
    ['title: , muon', /cannot begin with “,”/],
    ['title: - muon', /cannot begin with “-”/],
    ['title: ? muon', /cannot begin with “\?”/],
    // Words that are taken for something else, and dropped.
    ['title: !Kung title', /^43:12 .*takes “!Kung” for a tag and drops it; put the text in quotes/],
    ['title: ! Kung title', /takes “!” for a tag/],
    ['title: !! Kung title', /takes “!!” for a tag/],
    ['title: !a!b title', /takes “!a!b” for a tag/],
    ['title: !!js/function "x"', /takes “!!js\/function” for a tag/],
    ['title: !!binary aGVsbG8=', /takes “!!binary” for a tag/],
    ['title: !!timestamp 2024-01-01', /takes “!!timestamp” for a tag/],
    ['title: &more tokens', /^43:12 .*takes “&more” for an anchor and drops it/],
    ['title: & more', /&, \* and ! have a meaning of their own/],
    ['title: * more', /&, \* and ! have a meaning of their own/],
    ['title: &a &b more', /&, \* and ! have a meaning of their own/],
    ['title: *muon*', /^43:12 .*where the \* belongs to a text, put the text in quotes/],
    ['title: *muon* is', /^43:19 .*“is” follows a closing quote, a list or an alias/],
    ['title: #1 of all', /^43:12 .*# begins a comment; put the text in quotes/],
    // Values that are no text.
    ['title: .inf', /^43:12 .*title: \.inf is not text; put it in quotes/],
    ['title: .NaN', /title: \.NaN is not text; put it in quotes/],
    ['title: 0x1F', /title: 0x1F is not text; put it in quotes/],
    ['title: 1e3', /title: 1e3 is not text; put it in quotes/],
    ['title: True', /title: True is not text; put it in quotes/],
    ['title:', /^43:11 .*title has no value; write one$/],
    ['title: ~', /title has no value; write one$/],
    ['title: [Draft]', /one value, not a list or a mapping such as \[Draft\]/],
    ['title: [Draft] Muon', /“Muon” follows a closing quote, a list or an alias/],
    ['title: {Muon}', /not a list or a mapping such as \{Muon\}/],
    ['title: {{ name }}', /where \[ or \{ begins a text, put the text in quotes/],
    // Quotes and escapes.
    ['title: "Muon', /^43:12 .*the quote " is not closed/],
    ["title: 'Muon", /^43:12 .*the quote ' is not closed/],
    ['title: "Muon\n  is"', /^43:12 .*the quote " is not closed/],
    ['title: "Muon" is Scalable', /^43:19 .*“is Scalable” follows a closing quote/],
    ["title: 'It's fine'", /“s fine'” follows a closing quote/],
    ['title: "\\quad"', /“\\q” has no meaning in double quotes; write \\\\ for a backslash/],
    ['title: "\\alpha"', /a backslash in double quotes gives a line break or a control character/],
    ['title: "x"#1', /a space is missing before #/],
    // Texts in blocks.
    ['title: |\n      Muon', /^43:12 .*\| and > leave line breaks in it; write >-/],
    ['title: >\n      Muon\n\n      is', /write >-/],
    ['title: > muon', /after \| or > a text begins on the next line/],
    ['title: |x\n      muon', /after \| or > a text begins on the next line/],
    // Brackets and commas.
    ['tags: [moe, optimizer', /^43:11 .*“\[” is not closed; add “\]”/],
    ['links: { paper: x', /^43:12 .*“\{” is not closed; add “\}”/],
    ['tags: [moe]]', /^43:16 .*“\]” closes nothing/],
    ['title: }', /“\}” closes nothing/],
    ['tags: [moe, , optimizer]', /a comma has nothing before it/],
    ['tags: [moe "x": y, - z]', /joined by commas/],
    ['links: { paper: x code: y }', /joined by commas/],
    ['links: { "paper" "x" }', /a comma is missing/],
    // Keys.
    ['title Alpha 1', /^43:5 .*“title Alpha 1” has no “: ” after its key/],
    ['title:Alpha 1', /^43:5 .*“title:Alpha 1” has no “: ” after its key/],
    ['? [a, b]\n    : c', /^43:7 .*a key is a plain word/],
    ['? {a: b}\n    : c', /a key is a plain word/],
    ['*a : x', /a key is a plain word/],
    ['!x title: x', /a key is a plain word/],
    [
      '<<: { title: Muon }',
      /^43:5 .*<< merges nothing in a catalogue; write the keys and values out/,
    ],
    [`${'k'.repeat(1100)}: x`, /a key has 1024 characters at most/],
    ['title: Alpha 1\n    title: Alpha 2', /^44:5 .*the same key stands twice here: “title”/],
    // Lines.
    ['title: Alpha 1\n    goes on', /^44:5 .*“goes on” has no “: ” .* or indent the line further/],
    ['title: Alpha 1\n  goes: on', /^44:3 .*check how far it is indented/],
    ['  title: Alpha 1', /^43:7 .*check how far it is indented/],
    ['tags:\n    - moe\n   - optimizer', /^45:4 .*check how far it is indented/],
    ['title: Alpha 1\n\tgoes on', /^44:1 .*a tab indents this line; use spaces/],
  ])('%s', (line, expected) => {
    const faults = faultsOf(titled(`    ${line}`)).map((fault) => fault.replace(/^my.yaml:/, ''));
    const found = faults.find((fault) => expected.test(fault.replace(': ', ' ')));
    expect(found, faults.join('\n')).toBeDefined();
    // Where the id itself is not read as one, there is none to tell.
    expect(found).toMatch(/^\d+:\d+: resource alpha-1: |closes nothing|43:7:|44:1:/);
  });

  test.each<[string, RegExp]>([
    ['venue:', /^44:11 .*venue has no value; take the key out, or write one/],
    ['venue: null', /venue has no value; take the key out/],
    ['venue: ""', /venue is empty; write something or take the key out/],
    ['aliases: [a, ~]', /^44:18 .*aliases\[1\] has no value; take the item out/],
    ['aliases:\n      - a\n      -', /aliases\[1\] has no value; take the item out/],
    ['more-authors: "true"', /more-authors: "true" is neither true nor false; .* without quotes/],
    ['formerly: [1]', /formerly\[0\]: 1 is not text/],
    ['authors: [1, [x], {}]', /authors\[1\]: write a name, or \{ group: name \}/],
    ['models: [{ id: a, params:10B }]', /“params:10B” is all key, .* write “params: …”/],
    ['tags: !!set { moe }', /takes “!!set” for a tag/],
    ['tags: !!omap [moe: x]', /takes “!!omap” for a tag/],
    ['aliases: &a [*a]', /^44:18 .*\*a stands inside what is marked &a/],
    ['aliases: [*b, &b x]', /^44:15 .*repeat what is marked &b above, and nothing is/],
  ])('%s', (line, expected) => {
    const faults = faultsOf(behind(`    ${line}`)).map((fault) => fault.replace(/^my.yaml:/, ''));
    const found = faults.find((fault) => expected.test(fault.replace(': ', ' ')));
    expect(found, faults.join('\n')).toBeDefined();
    expect(found).toMatch(/^\d+:\d+: resource alpha-1: /);
  });

  test.each<[string, RegExp]>([
    [`%YAML 1.1\n---${SMALL}`, /:1:1: .*no use for “%YAML 1\.1”; take the line out/],
    [`%TAG !e! tag:x,2024:\n---${SMALL}`, /:1:1: .*no use for “%TAG/],
    [`%FOO bar\n---${SMALL}`, /:1:1: .*no use for “%FOO bar”/],
    [`--- a: b\n`, /:1:5: .*what follows --- begins on the next line/],
    [`${SMALL}---\n${SMALL}`, /a second document begins here/],
    [`${SMALL}...\nmore: true\n`, /a second document begins here/],
    ['a: 1\rb: 2\r', /ends its lines with CR alone/],
    [new Uint8Array([0x61, 0x0a, 0x62, 0x62, 0xe9, 0x0a]) as unknown as string, /:2:3: .*UTF-8/],
  ])('of the whole file: %#', (source, expected) => {
    expect(faultsOf(source)[0]).toMatch(expected);
  });

  test('one line, no word of the parser’s, and no sentence left out in either language', () => {
    for (const messages of [en, zh]) {
      for (const line of ['title: Muon: is', 'title: "a" b', '? [a]\n    : b', 'title: !x y']) {
        const [fault = ''] = faultsOf(titled(`    ${line}`), messages);
        expect(fault).not.toMatch(/yaml\.|undefined|implicit|scalar|collection|node|token|\n/i);
      }
    }
  });
});

test.each<[string, string]>([
  ['    : x', '44:5'],
  ['    :', '44:5'],
  ['    # none : here\n\n    : x', '46:5'],
  ['    "": x', '44:5'],
  ['    models: [{ : x, id: a }]', '44:16'],
  ['    models: [{ id: a, : x }]', '44:23'],
  ['    models: [{ id: a, # b : c\n      : x }]', '45:7'],
  ['    models:\n      - id: a\n        : x', '46:9'],
  ['    models:\n      - : x\n        id: a', '45:9'],
])('a key that is missing is told at its colon: %j', (lines, place) => {
  expect(faultsOf(behind(lines))).toEqual([
    `my.yaml:${place}: resource alpha-1: a key is missing before this colon; write one, or take its value out`,
  ]);
  expect(faultsOf(behind(lines), zh)[0]).toContain('：这个冒号前面缺少键；请补上');
});

test('a value that is missing is told behind its own colon', () => {
  expect(faultsOf(behind('    venue:\n    : x')).map((fault) => fault.slice(0, 14))).toEqual([
    'my.yaml:44:11:',
    'my.yaml:45:5: ',
  ]);
});

describe('a text that a number sign cuts is told', () => {
  test.each<[string, string, string]>([
    ['title: Muon #1 is best', '43:17', '#1 is best'],
    ['title: Muon\t#1', '43:17', '#1'],
    ['title: Muon   #深度学习 周刊', '43:19', '#深度学习 周刊'],
    ['title: Muon\n      goes #on', '44:12', '#on'],
    ['title: Alpha 1\n    aliases:\n      - C #sharp\n      - b', '45:11', '#sharp'],
    ['title: Alpha 1\n    aliases: [\n      C #2\n      , b]', '45:9', '#2'],
    ['title: Alpha 1\n    links_: &x a #1', '44:18', '#1'],
  ])('%j', (line, place, words) => {
    const source = titled(`    ${line}`);
    const cut = (fault: string): boolean => fault.includes(`: “${words}”`);
    expect(faultsOf(source).filter(cut)).toEqual([
      `my.yaml:${place}: resource alpha-1: the text ends here, for “ #” begins a comment: “${words}”; put the whole text in quotes, or a space behind the # of a comment`,
    ]);
    expect(faultsOf(source, zh).join('\n')).toContain(`“${words}”不会读入；请给整段文本加引号`);
  });

  test.each([
    'title: Muon # 1 is best',
    'title: Muon #',
    'title: Muon ## the best',
    'title: Muon #--- the best',
    'title: "Muon" #1',
    "title: 'Muon #1'",
    'title: C#1',
    'title: Muon\n    #1 of all',
    'title: >- #1\n      Muon',
    'title: Muon\n    more-authors: true #1',
  ])('and this is not: %j', (line) => {
    expect(faultsOf(titled(`    ${line}`))).toEqual([]);
  });

  test('at the top too, and once a text', () => {
    expect(faultsOf(SMALL.replace('name: Big Org }', 'name: Big Org\n    #1\n    }'))).toEqual([]);
    expect(faultsOf(titled('    title: &name Muon #1\n    venue: *name'))).toHaveLength(1);
  });
});

test('what is harmless loads as before', () => {
  for (const source of [
    `%YAML 1.2\n---${SMALL}`,
    `\ufeff${SMALL}`,
    SMALL.replaceAll('\n', '\r\n'),
    `---\n${SMALL}...\n`,
    titled('    title: !!str Alpha 1'),
    titled('    title: >-\n      Alpha\n      1'),
    titled('    title: &name Alpha 1\n    venue: *name'),
    behind('    ? venue\n    : ACL'),
  ]) {
    expect(catalogFrom(source).resources).toHaveLength(4);
  }
});

test('an alias may stand for a value as often as one likes', () => {
  const entries = Array.from(
    { length: 500 },
    (_, i) => `
  - { id: r${i}, title: R, category: blog, annotation: { en: R. }, links: {}, org: *org }`,
  );
  const source = `languages: [en]
orgs: [{ name: &org-name Lab }]
sections: []
resources:
  - { id: r, title: R, category: blog, annotation: { en: R. }, links: {}, org: &org [*org-name] }${entries.join('')}
`;
  const { resources } = catalogFrom(source);
  expect(resources).toHaveLength(501);
  expect(resources.every(({ org }) => org[0] === 'Lab')).toBe(true);
});

describe('all faults of a file are told', () => {
  test('of its syntax, one a line', () => {
    const faults = faultsOf(
      titled('    title: Muon: is: Scalable\n    venue: @x\n    org: [a, , b]\n    series: "a" b'),
    );
    expect(faults.map((fault) => /:(\d+:\d+):/.exec(fault)?.[1])).toEqual([
      '43:12',
      '44:12',
      '45:14',
      '46:17',
    ]);
  });

  test('but not what only follows from one', () => {
    expect(faultsOf(titled('    title: Muon: is\n    tags: [moe\n    venue: a: b'))).toHaveLength(
      2,
    );
    expect(faultsOf(titled('    title: "Muon'))).toHaveLength(1);
    expect(faultsOf(titled('\ttitle: Muon'))).toHaveLength(1);
    expect(faultsOf(titled('  title: Muon'))).toHaveLength(1);
    expect(faultsOf(`languages: [en]${SMALL}`)).toHaveLength(1);
    expect(faultsOf(titled('    <<: { title: Muon }'))).toHaveLength(1);
    // Where the sections cannot be told, nobody knows whether one is lacking.
    expect(faultsOf(SMALL.replace('- id: reports\n', '- id: Reports\n'))).toHaveLength(1);
    expect(faultsOf(SMALL.replace('languages: [en, zh]', 'languages: [en, zh, 1]'))).toHaveLength(
      1,
    );
  });

  test('of words, form and references together, in the order of the file', () => {
    const source = titled('    title: !Kung title\n    foo: 1\n    bar: 2\n    venue:')
      .replace('tags: [moe, optimizer]', 'tags: [moes, optimizers]')
      .replace('  - id: beta\n', '  - id: gamma\n')
      .replace('category: tool', 'category: tol');
    const faults = faultsOf(source);
    for (const expected of [
      /“!Kung” for a tag/,
      /unknown key “foo”/,
      /unknown key “bar”/,
      /venue has no value/,
      /no tag “moes”/,
      /no tag “optimizers”/,
      /the resource gamma stands here a second time/,
      /“tol” is not one of/,
    ]) {
      expect(faults.join('\n')).toMatch(expected);
    }
    expect(faults).toHaveLength(8);
    const lines = faults.map((fault) => Number(/:(\d+):/.exec(fault)?.[1]));
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

test('every code that the parser knows has a meaning of its own', () => {
  const types = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8');
  const [, union = ''] = /ErrorCode = ([^;]+);/.exec(types) ?? [];
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(20);
  const text = readYaml('a: b\n');
  const without = codes.filter((code) => {
    const faults = new FaultList();
    addProblems({ ...text, problems: [{ offset: 0, code, message: 'Nested ,' }] }, faults);
    return faults.kept[0]?.code === 'yaml.unexpected';
  });
  // A limit or an option keeps the first two from coming up, and the parser itself the third.
  expect(without.sort()).toEqual([
    'DUPLICATE_KEY',
    'IMPOSSIBLE',
    'MISSING_CHAR',
    'RESOURCE_EXHAUSTION',
    'UNEXPECTED_TOKEN',
  ]);
});

test('whatever a file is made into, it loads or is refused with places and sentences', () => {
  const pieces = [
    ...[
      ':',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '\t',
      '#',
      ' #',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
    ],
    ...[
      '!',
      '!x ',
      '|',
      '>',
      '%',
      '@',
      '`',
      '? ',
      '<<: *a',
      '~',
      '\0',
      '\r',
      '\\',
      '---\n',
      '...\n',
    ],
    ...['.inf', 'true', '1', 'x', '中', '\u202e', '\ud800', ''],
  ];
  const change = fc.tuple(fc.nat(SMALL.length), fc.nat(12), fc.constantFrom(...pieces));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const source = changes.reduce(
        (text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut),
        SMALL,
      );
      const error = errorOf(source);
      if (error === null) return;
      expect(error.faults).not.toHaveLength(0);
      for (const messages of [en, zh]) {
        for (const fault of error.faults) {
          expect(messages.faults).toHaveProperty([fault.code]);
          const said = describeFault('my.yaml', fault, messages);
          expect(said).toMatch(/^my\.yaml:\d+:\d+: [^\n]+$/);
          expect(said).not.toContain('undefined');
        }
      }
    }),
    { numRuns: 100 },
  );
});
