import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogJsonSchema } from '../src/catalog/json-schema';
import { COMMANDS } from '../src/commands';
import { catalogFrom, ownCatalog } from './support/catalog';
import { DOCUMENTS, FILES, partsOf, textOf } from './support/documents';
import { en, zh } from './support/messages';

/** The READMEs, each with the one in the other language. */
const READMES = [
  ['README.md', 'README.zh.md'],
  ['README.zh.md', 'README.md'],
] as const;

/** Whether the repository has a file, or a folder with files. */
const exists = (path: string): boolean =>
  FILES.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));

const isRelative = (link: string): boolean => !/^[a-z]+:/i.test(link);

test.each([...DOCUMENTS, 'CHANGELOG.md'])(
  '%s links to files and headings that are there',
  (document) => {
    for (const link of partsOf(document).links.filter(isRelative)) {
      const [path = '', anchor] = decodeURI(link).split('#');
      const file = path === '' ? document : posix.join(posix.dirname(document), path);
      expect(exists(file), link).toBe(true);
      if (anchor !== undefined) expect(partsOf(file).anchors, link).toContain(anchor);
    }
  },
);

test.each(DOCUMENTS)('%s names files that are there', (document) => {
  const paths = partsOf(document).code.filter((text) =>
    /^(src|tests|data|bin|\.ci|\.github)\/[\w./-]*$/.test(text),
  );
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

describe.each(READMES)('%s', (document, other) => {
  const text = textOf(document);

  test('is short', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(180);
  });

  test('links the one in the other language in its first lines', () => {
    expect(text.split('\n').slice(0, 4).join('\n')).toContain(`](${other})`);
  });

  test('counts what the catalogue has', () => {
    const { resources, series } = ownCatalog();
    expect(text).toMatch(new RegExp(`\\b${resources.length} (resources|项资源)`));
    expect(text).toMatch(new RegExp(`\\b${series.length} (model families|个模型系列)`));
  });

  test('names the package as npm pack does', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const packages = text.match(/[\w.-]+\.tgz/g) ?? [];
    expect(new Set(packages)).toEqual(new Set([`${name}-${version}.tgz`]));
  });
});

test.each([
  ['README.md', en],
  ['README.zh.md', zh],
])('%s has the section that a faulty catalogue leads to', (document, messages) => {
  const [, heading = ''] =
    /README[^:：]*[:：] ?([^)）]+)/.exec(messages.faults.notACatalog?.({}) ?? '') ?? [];
  expect(textOf(document).split('\n')).toContain(`## ${heading}`);
});

test('CONTRIBUTING.md maps every room of the code', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
  const { links } = partsOf('CONTRIBUTING.md');
  for (const { name } of rooms) expect(links).toContain(`src/${name}`);
});

test('the reference has a heading for every command', () => {
  const { anchors } = partsOf('src/commands/README.md');
  for (const { name } of COMMANDS) expect(anchors).toContain(name);
});

describe('src/catalog/README.md', () => {
  const text = textOf('src/catalog/README.md');

  test('has a smallest catalogue that loads', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    expect(catalogFrom(yaml).resources).toHaveLength(1);
  });

  test('names every key of a catalogue', () => {
    const keys = keysOf(catalogJsonSchema());
    expect(keys).toContain('part-of');
    expect(keys.filter((key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(text))).toEqual([]);
  });
});

/** The keys of all mappings in a JSON Schema. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: object };
  const below = Object.values(schema).flatMap(keysOf);
  return properties === undefined ? below : [...Object.keys(properties), ...below];
}
