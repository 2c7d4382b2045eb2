import { describe, expect, test } from 'vitest';
import { citationKey } from '../../src/catalog/accessors';
import { CatalogError } from '../../src/catalog/faults';
import { describeFault } from '../../src/messages/describe-fault';
import { catalogFrom } from '../support/catalog';
import { en } from '../support/messages';

interface Entry {
  readonly id: string;
  readonly authors?: string;
  readonly date?: string;
  readonly more?: string;
}

const PHI: Entry = { id: 'phi-1.5', authors: 'Yuanzhi Li', date: '2023-09' };

/** The keys of some resources, by id. */
function keysOf(...entries: Entry[]): Record<string, string> {
  const resources = entries.map(
    ({ id, authors = 'Ann Author', date = '2024-01', more = '' }) => `
  - id: ${id}
    title: ${id}
    category: paper
    authors: [${authors}]
    date: ${date}
    annotation: { en: One. }
    links: { homepage: https://example.org/ }${more}`,
  );
  const source = `languages: [en]\nsections: []\nresources:${resources.join('')}\n`;
  return Object.fromEntries(catalogFrom(source).resources.map((one) => [one.id, citationKey(one)]));
}

/** What is wrong with some resources. */
function faultsOf(...entries: Entry[]): string[] {
  try {
    keysOf(...entries);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return error.faults.map((fault) => describeFault('x', fault, en));
  }
}

describe('a key goes on naming the same', () => {
  const [before] = Object.values(keysOf(PHI));

  test.each<[string, Entry[]]>([
    ['another of the same author and year is added', [PHI, { ...PHI, id: 'phi-15' }]],
    ['it is added before', [{ ...PHI, id: 'phi-15' }, PHI]],
    ['others differ in punctuation only', [{ ...PHI, id: 'phi1.5' }, { ...PHI, id: 'phi15' }, PHI]],
    ['its author is corrected', [{ ...PHI, authors: 'Suriya Gunasekar' }]],
    ['its date is corrected', [{ ...PHI, date: '2024-01' }]],
    ['its id is mended', [{ ...PHI, id: 'phi-1-5', more: '\n    formerly: [phi-1.5]' }]],
    ['and mended again', [{ ...PHI, id: 'phi', more: '\n    formerly: [phi-1.5, phi-1-5]' }]],
  ])('when %s', (_, entries) => {
    const keys = keysOf(...entries);
    const id = entries.find((one) => one.id === PHI.id)?.id ?? entries[0]?.id ?? '';
    expect(keys[id]).toBe(before);
    expect(new Set(Object.values(keys)).size).toBe(entries.length);
  });

  test('is the one that the resource says', () => {
    expect(keysOf({ ...PHI, more: '\n    cite-key: Li2023:phi' })).toEqual({
      'phi-1.5': 'Li2023:phi',
    });
  });
});

describe('two resources with one key are refused', () => {
  const withKey = (id: string, key: string): Entry => ({ id, more: `\n    cite-key: ${key}` });

  test.each<[string, Entry[], string]>([
    ['both say it', [withKey('a', 'x'), withKey('b', 'x')], 'resource b: its citation key x'],
    ['in other letters', [withKey('a', 'x'), withKey('b', 'X')], 'resource b: its citation key X'],
    ['one is an id', [withKey('a', 'b'), { id: 'b' }], 'resource b: its citation key b'],
    ['the id comes first', [{ id: 'b' }, withKey('a', 'b')], 'resource a: its citation key b'],
  ])('%s', (_, entries, expected) => {
    expect(faultsOf(...entries)).toEqual([
      expect.stringContaining(`${expected} is that of ${entries[0]?.id} already`),
    ]);
  });

  test.each(['a b', 'a,b', '"{a}"', 'a%b', 'é', 'a--b', '-a', '"a#b"', '""'])(
    '%s is none',
    (key) => {
      expect(faultsOf(withKey('a', key)).join()).toMatch(/is not a citation key|is empty/);
    },
  );
});
