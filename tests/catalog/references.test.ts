import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { expectInProportion } from '../support/cost';
import { faultsOf } from '../support/faults';
import { zh } from '../support/messages';

const changed = (from: string, to: string): string => {
  expect(SMALL).toContain(from);
  return SMALL.replace(from, to);
};

/** The small catalogue with other organisations. */
function owned(...partOf: readonly (readonly [name: string, owner: string | null])[]): string {
  const orgs = partOf.map(
    ([name, owner]) => `  - { name: ${name}${owner ? `, part-of: ${owner}` : ''} }`,
  );
  return changed('  - { name: Big Org }\n', `  - { name: Big Org }\n${orgs.join('\n')}\n`);
}

describe('no organisation is a part of itself', () => {
  test.each([
    [[['A', 'A']], ['A would be a part of itself (A, A)']],
    [
      [
        ['A', 'B'],
        ['B', 'A'],
      ],
      ['A would be a part of itself (A, B, A)'],
    ],
    [
      [
        ['A', 'B'],
        ['B', 'C'],
        ['C', 'A'],
      ],
      ['A would be a part of itself (A, B, C, A)'],
    ],
    // Those that lead into a circle are not in it.
    [
      [
        ['A', 'B'],
        ['B', 'B'],
        ['C', 'A'],
      ],
      ['B would be a part of itself (B, B)'],
    ],
    [
      [
        ['A', 'B'],
        ['B', 'A'],
        ['C', 'D'],
        ['D', 'C'],
      ],
      ['A would be', 'C would be'],
    ],
    [
      [
        ['A', 'Big Org'],
        ['B', 'A'],
        ['C', 'A'],
      ],
      [],
    ],
  ] as [[string, string][], string[]][])('%j', (orgs, expected) => {
    const faults = faultsOf(owned(...orgs));
    expect(faults).toHaveLength(expected.length);
    for (const [at, words] of expected.entries()) expect(faults[at]).toContain(words);
  });

  test('is said where the last of a circle says it, in both languages', () => {
    const source = owned(['A', 'B'], ['B', 'A']);
    const line = source.split('\n').findIndex((one) => one.includes('name: B,')) + 1;
    expect(faultsOf(source)[0]).toMatch(new RegExp(`^my\\.yaml:${line}:25: part-of: `));
    expect(faultsOf(source, zh)[0]).toContain('A 成了自己的下属（A、B、A）');
  });

  test('a long chain takes time in proportion', async () => {
    const chain = (count: number): string =>
      owned(
        ...Array.from({ length: count }, (_, at) => [`O${at}`, `O${(at + 1) % count}`] as const),
      );
    expect(faultsOf(chain(100))[0]).toContain('(O0, O1, O2, O3, O4, …)');
    await expectInProportion((count) => {
      const source = chain(count);
      return () => faultsOf(source);
    }, 1000);
  });
});

describe('what is said of a resource holds of it', () => {
  const beta = (line: string): string => changed('    unverified: [links.code]\n', `    ${line}\n`);

  test.each([
    ['unverified: [foo]', 'this resource has no foo; name a field that it has'],
    ['unverified: [links.data]', 'this resource has no links.data'],
    ['unverified: [date]', 'this resource has no date'],
    ['unverified: [links.code.x]', 'this resource has no links.code.x'],
    ['unverified: [constructor, links.code]', 'this resource has no constructor'],
    ['date-of: blog', 'date-of: blog says what came out on a date, and none is given'],
    ['date-of: code', 'date-of: code says what came out on a date'],
    ['related: [beta]', 'related: beta is this very resource; take it out'],
    ['related: [gamma, beta]', 'related: beta is this very resource'],
  ])('%s', (line, expected) => {
    const faults = faultsOf(beta(line));
    expect(faults, faults.join('\n')).toHaveLength(1);
    expect(faults[0]).toMatch(/^my\.yaml:\d+:\d+: resource beta: /);
    expect(faults[0]).toContain(expected);
    expect(faultsOf(beta(line), zh)[0]).toMatch(
      /resource|资源 beta：(unverified|date-of|related)：/,
    );
  });

  test.each([
    'unverified: [links, links.paper, license, checked]',
    'date: 2024-06\n    date-of: code',
    'related: [gamma]',
  ])('and this does: %s', (line) => {
    expect(catalogFrom(beta(line)).resources).toHaveLength(4);
  });
});

test('a text holds whole characters', () => {
  for (const [escaped, isWhole] of [
    ['\\ud800', false],
    ['a \\udc00 b', false],
    ['\\ude00\\ud83d', false],
    ['\\ud83d\\ude00', true],
    ['\\U0001f600', true],
    ['\u{1f600}', true],
  ] as const) {
    for (const line of [`title: "${escaped}"`, `title: Beta tools\n    aliases: ["${escaped}"]`]) {
      const faults = faultsOf(changed('title: Beta tools', line));
      if (isWhole) expect(faults).toEqual([]);
      else
        expect(faults).toEqual([expect.stringMatching(/beta: .*only half of a character; write/)]);
    }
  }
});

test('where no language is named, no text is in a wrong one', () => {
  for (const languages of ['[]', '[ ]\n# none']) {
    expect(faultsOf(changed('languages: [en, zh]', `languages: ${languages}`))).toEqual([
      expect.stringContaining('languages is empty; name at least one'),
    ]);
  }
  // One that is named is held against the texts as before.
  expect(faultsOf(changed('languages: [en, zh]', 'languages: [fr]')).join('\n')).toContain(
    "the language en is not one of this catalogue's (fr)",
  );
});
