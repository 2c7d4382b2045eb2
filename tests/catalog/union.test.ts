import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { citationKey } from '../../src/catalog/accessors';
import { allNames } from '../../src/catalog/known-names';
import { normalize } from '../../src/catalog/normalize';
import { openCatalogFile } from '../../src/catalog/parse';
import type { CatalogFile } from '../../src/catalog/schema';
import type { Catalog } from '../../src/catalog/types';
import { type Source, sharedFaults, unite } from '../../src/catalog/union';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Some files, each of which may name what stands in the others, as they are read together. */
function readTogether(files: readonly string[]): Source[] {
  const opened = files.map((text, at) => openCatalogFile(encode(text), `${at}.yaml`));
  return opened.map((one, at) => {
    const others = opened.filter((other) => other !== one).map(({ names }) => names);
    const { content } = one.read(allNames(others));
    return { catalog: normalize(content, `${at}.yaml`), content };
  });
}

const uniteFiles = (files: readonly string[]): Catalog =>
  unite(readTogether(files).map(({ catalog }) => catalog));

const WHOLE = parse(SMALL) as Required<CatalogFile>;

/** The small catalogue in some files: each section, series, tag, organisation and resource in one. */
function split(count: number, fileOf: (index: number) => number): string[] {
  let index = 0;
  const next = (): number => fileOf(index++) % count;
  const files = Array.from({ length: count }, () => ({
    languages: WHOLE.languages,
    sections: [] as object[],
    series: [] as object[],
    tags: [] as object[],
    orgs: [] as object[],
    resources: [] as object[],
  }));
  for (const { sections: below = [], ...section } of WHOLE.sections) {
    files[next()]?.sections.push(section);
    for (const one of below) files[next()]?.sections.push(one);
  }
  for (const key of ['series', 'tags', 'orgs', 'resources'] as const) {
    for (const one of WHOLE[key]) files[next()]?.[key].push(one);
  }
  return files.map((file) => stringify(file));
}

/** What a catalogue holds by its names, without the order and the files. */
function contents({ sections, series, tags, orgs, resources }: Catalog): unknown {
  const byName = <T extends object>(list: readonly T[], nameOf: (one: T) => string): unknown =>
    Object.fromEntries(
      [...list]
        .map((one) => [nameOf(one), { ...one, catalog: null }] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const idOf = ({ id }: { readonly id: string }): string => id;
  return {
    sections: byName(sections, idOf),
    series: byName(series, idOf),
    tags: byName(tags, idOf),
    orgs: byName(orgs, ({ name }) => name),
    resources: byName(resources, idOf),
  };
}

describe('a catalogue that is split into files and joined again', () => {
  const whole = catalogFrom(SMALL);

  test('is the whole, however it is split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(3)), (count, stream) => {
        const union = uniteFiles(split(count, () => stream.next().value as number));
        expect(contents(union)).toEqual(contents(whole));
        expect(union.clashes).toEqual([]);
        expect(union.parts).toHaveLength(count);
      }),
      { numRuns: 50 },
    );
  });

  test('has the order of the whole where each file goes on where the one before ended', () => {
    const kinds = 5 + 1 + 2 + 2 + 4;
    fc.assert(
      fc.property(fc.nat(kinds), (cut) => {
        const union = uniteFiles(split(2, (index) => (index < cut ? 0 : 1)));
        const anonymous = {
          ...union,
          parts: whole.parts,
          resources: union.resources.map((one) => ({ ...one, catalog: null })),
        };
        expect(anonymous).toEqual(whole);
      }),
    );
  });

  test('says of each resource which file it is from', () => {
    const union = uniteFiles(split(2, (index) => index % 2));
    const origins = new Set(union.resources.map(({ catalog }) => catalog));
    expect(origins).toEqual(new Set(['0.yaml', '1.yaml']));
  });
});

const OWN = `
languages: [zh]
sections:
  - { id: reports/law, title: { zh: 法律 } }
tags:
  - { id: moe, label: { zh: 专家 } }
resources:
  - id: ours
    title: Ours
    category: report
    series: alpha
    tags: [moe, optimizer]
    annotation: { zh: 我们的。 }
    links: {}
    related: [alpha-1]
    placements: [{ section: reports/law }, { section: reports/moe }]
`;

describe('what stands beside another catalogue', () => {
  test('may use its sections, families, tags and resources, and adds its own', () => {
    const union = uniteFiles([SMALL, OWN]);
    expect(union.languages).toEqual(['en', 'zh']);
    expect(union.resources.map(({ id }) => id)).toContain('ours');
    const ids = union.sections.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual([
      'reports',
      'reports/moe',
      'reports/strategies',
      'reports/law',
    ]);
    expect(union.sections[3]?.parent).toBe('reports');
    expect(union.clashes).toEqual([{ kind: 'tag', ids: ['moe'], replaced: 0, by: 1 }]);
    expect(union.tags[0]?.label).toEqual({ zh: '专家' });
  });

  test('replaces what has its id, where that stood, and nothing is said where both are the same', () => {
    const again = SMALL.replace('title: Alpha 1', 'title: Alpha One');
    const union = uniteFiles([SMALL, again]);
    expect(union.clashes).toEqual([{ kind: 'resource', ids: ['alpha-1'], replaced: 0, by: 1 }]);
    const before = catalogFrom(SMALL).resources.map(({ id }) => id);
    expect(union.resources.map(({ id }) => id)).toEqual(before);
    expect(union.resources.find(({ id }) => id === 'alpha-1')?.title).toBe('Alpha One');
  });

  test('leaves every citation key of the other as it is', () => {
    const keys = (catalog: Catalog): [string, string][] =>
      catalog.resources.map((one) => [one.id, citationKey(one)]);
    const ours = ownCatalog();
    const own = catalogFrom(SMALL.replaceAll('alpha', 'omega'));
    const union = unite([ours, own]);
    const added = new Set(own.resources.map(({ id }) => id));
    expect(keys(union).filter(([id]) => !added.has(id))).toEqual(keys(ours));
  });
});

describe('a section that is named below another one', () => {
  const file = (...ids: string[]): string =>
    `languages: [en]\nsections: [${ids.map((id) => `{ id: ${id}, title: { en: T } }`).join(', ')}]\nresources: []\n`;
  const parents = (...files: string[]): [string, string | null][] =>
    uniteFiles(files).sections.map(({ id, parent }) => [id, parent]);

  test('stands below it, in whichever file', () => {
    expect(parents(file('a/b'), file('a'))).toEqual([
      ['a', null],
      ['a/b', 'a'],
    ]);
    expect(parents(file('a', 'b', 'a/c'))).toEqual([
      ['a', null],
      ['a/c', 'a'],
      ['b', null],
    ]);
  });

  test('and one that is named below that stands there too, for the tree has two levels', () => {
    expect(parents(file('a', 'a/b', 'a/b/c'))).toEqual([
      ['a', null],
      ['a/b', 'a'],
      ['a/b/c', 'a'],
    ]);
  });

  test('unless nothing is there, or it holds some itself', () => {
    expect(parents(file('ab/c', 'a'))).toEqual([
      ['ab/c', null],
      ['a', null],
    ]);
    const holding = file('a/b').replace(
      'title: { en: T } }',
      'title: { en: T }, sections: [{ id: a/b/c, title: { en: T } }] }',
    );
    expect(parents(holding, file('a'))).toEqual([
      ['a/b', null],
      ['a/b/c', 'a/b'],
      ['a', null],
    ]);
  });
});

describe('what is wrong only where catalogues stand together', () => {
  const resource = (id: string, more = ''): string =>
    `  - { id: ${id}, title: ${id}, category: paper, annotation: { en: A. }, links: {}${more} }\n`;
  const file = (...resources: string[]): string =>
    `languages: [en]\nsections: []\nresources:\n${resources.join('')}`;
  const builtIn = (text: string): Source => ({ catalog: catalogFrom(text), content: null });

  test('two works with one citation key: the later file is to be mended, never what is built in', () => {
    const keyed = file(resource('smith', ', cite-key: Smith2024'));
    const other = file(resource('x'), resource('smith2024'));
    const fault = {
      code: 'duplicateCiteKey',
      params: { key: 'smith2024', other: 'smith' },
      path: ['resources', 1, 'id'],
    };
    const sources = readTogether([keyed, other]);
    expect(sharedFaults(sources)).toEqual([{ at: 1, fault }]);
    expect(sharedFaults([...sources].reverse())).toEqual([
      {
        at: 1,
        fault: {
          code: 'duplicateCiteKey',
          params: { key: 'Smith2024', other: 'smith2024' },
          path: ['resources', 0, 'cite-key'],
        },
      },
    ]);
    const [, own] = sources;
    if (own) {
      expect(sharedFaults([builtIn(keyed), own])).toEqual([{ at: 1, fault }]);
      expect(sharedFaults([own, builtIn(keyed)])).toEqual([{ at: 0, fault }]);
    }
  });

  test('not where one replaces the other', () => {
    const keyed = file(resource('smith', ', cite-key: Smith2024'), resource('smith2024-b'));
    const corrected = file(resource('smith', ', cite-key: Smith2024'));
    expect(sharedFaults(readTogether([keyed, corrected]))).toEqual([]);
    const moved = file(resource('smith'), resource('y', ', cite-key: Smith2024'));
    expect(sharedFaults(readTogether([keyed, moved]))).toEqual([]);
  });

  test('organisations that are parts of themselves', () => {
    const orgs = (text: string): string =>
      `languages: [en]\nsections: []\norgs: ${text}\nresources: []\n`;
    const one = orgs('[{ name: A, part-of: B }, { name: B }]');
    const other = orgs('[{ name: C }, { name: B, part-of: A }]');
    const fault = {
      code: 'partOfItself',
      params: { name: 'A', circle: 'A, B, A' },
      path: ['orgs', 1, 'part-of'],
    };
    expect(sharedFaults(readTogether([one, other]))).toEqual([{ at: 1, fault }]);
    const [, own] = readTogether([one, other]);
    if (own) expect(sharedFaults([own, builtIn(one)])).toEqual([]);
  });
});
