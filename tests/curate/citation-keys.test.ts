import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCatalogFile } from '../../src/catalog/parse';
import { lintCitationKeys, type PublishedKeys } from '../../src/curate/citation-keys';
import { describeFault } from '../../src/messages/describe-fault';
import { SMALL } from '../support/catalog';
import { en } from '../support/messages';

function findings(source: string, published: PublishedKeys, file = 'my.yaml'): string[] {
  const { content, locate } = parseCatalogFile(new TextEncoder().encode(source), file);
  return lintCitationKeys(content, published).map((fault) =>
    describeFault(file, locate(fault), en),
  );
}

const PUBLISHED: PublishedKeys = {
  'alpha-2': 'alpha-2',
  'alpha-1': 'alpha-1',
  gamma: 'gamma',
  'beta-old': 'beta-old',
  gone: 'gone2023',
};
const withKey = (id: string, key: string): string =>
  SMALL.replace(`- id: ${id}\n`, `- id: ${id}\n    cite-key: ${key}\n`);

test('a catalogue whose keys are those published has no findings', () => {
  expect(findings(SMALL, PUBLISHED)).toEqual([]);
});

test.each<[string, string, PublishedKeys, RegExp]>([
  [
    'a key that changed',
    withKey('gamma', 'author2025gamma'),
    PUBLISHED,
    /resource gamma: its citation key is author2025gamma, but was published as gamma; add cite-key: gamma/,
  ],
  [
    'a key that was lost',
    SMALL,
    { ...PUBLISHED, gamma: 'bigorg2025gamma' },
    /but was published as bigorg2025gamma; add cite-key: bigorg2025gamma/,
  ],
  [
    'the key of a former id that changed',
    withKey('beta', 'beta'),
    PUBLISHED,
    /resource beta: its citation key is beta, but was published as beta-old/,
  ],
  [
    'a former id that was forgotten',
    SMALL.replace('    formerly: [beta-old]\n', '    cite-key: beta-old\n'),
    PUBLISHED,
    /resource beta: its citation key beta-old was published for beta-old; name that id under formerly/,
  ],
  [
    'a key that named something else',
    withKey('gamma', 'GONE2023'),
    PUBLISHED,
    /resource gamma: its citation key GONE2023 was published for gone/,
  ],
  [
    'a new resource',
    SMALL.replaceAll('alpha-1', 'alpha-3'),
    PUBLISHED,
    /resource alpha-3: is not in data\/citation-keys.json; add this line there: "alpha-3": "alpha-3"/,
  ],
])('%s', (_, source, published, expected) => {
  const found = findings(source, published);
  expect(found).toEqual([expect.stringMatching(expected)]);
  expect(found[0]).toMatch(/^my\.yaml:\d+:\d+: resource /);
});

const FILE = 'data/catalog.yaml';
const OWN: PublishedKeys = JSON.parse(readFileSync('data/citation-keys.json', 'utf8'));

test('no published key of our catalogue has changed, and every resource has one', () => {
  expect(findings(readFileSync(FILE, 'utf8'), OWN, FILE)).toEqual([]);
});

test('a correction of ours changes no key', () => {
  const source = readFileSync(FILE, 'utf8');
  const corrected = source
    .replaceAll(/^ {4}date: \d{4}/gm, '    date: 1999')
    .replaceAll(/^ {4}authors: \[.*\]$/gm, '    authors: [Some Body]');
  expect(corrected).not.toBe(source);
  expect(findings(corrected, OWN, FILE)).toEqual([]);
});

test('our published keys are in order, each once', () => {
  const ids = Object.keys(OWN);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(Object.values(OWN)).size).toBe(ids.length);
});
