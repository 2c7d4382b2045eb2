import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inMemory } from '../../src/catalog/container';
import { parseCatalog } from '../../src/catalog/parse';
import { openLibrary } from '../../src/search/library';
import { libraryOf, packLibrary } from '../../src/search/make-library';
import { search } from '../../src/search/search';
import { libraryFor, ownCatalog, smallCatalog } from '../support/catalog';

const packed = packLibrary(smallCatalog(), 'a key');
const isKey = (key: string): boolean => key === 'a key';

describe('a compiled library', () => {
  test('holds the same catalogue as its source and finds the same', async () => {
    const file = 'data/catalog.yaml';
    const source = parseCatalog(readFileSync(file), file);
    expect(ownCatalog()).toEqual(source);
    const [library, made] = [libraryFor(ownCatalog()), libraryOf(source)];
    for (const query of ['muon', 'moun', '负载均衡', '2412.19437', 'nvidia 2025']) {
      const ids = async (one: typeof library): Promise<string[]> =>
        (await search(query, one)).hits.map(({ resource }) => resource.id);
      expect(await ids(library)).toEqual(await ids(made));
    }
  });

  test('reads only the resources that are asked for', () => {
    const library = openLibrary(inMemory(packed), isKey);
    expect(library?.catalog.resourceAt(3)).toEqual(smallCatalog().resources[3]);
  });

  test('has a resource by its id, or by one of former times that none has now', () => {
    const catalog = smallCatalog();
    const [first, second, ...others] = catalog.resources;
    if (!first || !second) throw new Error('the catalogue has no two resources');
    const renamed = { ...first, formerly: ['once-so', second.id] };
    const changed = { ...catalog, resources: [renamed, second, ...others] };
    const library = openLibrary(inMemory(packLibrary(changed, 'a key')), isKey);
    for (const one of [library?.catalog, libraryOf(changed).catalog]) {
      expect(one?.resourceCalled(first.id)).toEqual(renamed);
      expect(one?.resourceCalled('once-so')).toEqual(renamed);
      expect(one?.resourceCalled(second.id)).toEqual(second);
      expect(one?.resourceCalled('nothing-such')).toBeUndefined();
    }
  });

  test('is not opened under another key, cut short, or where its beginning is damaged', () => {
    expect(openLibrary(inMemory(packed), () => false)).toBeNull();
    for (const length of [0, 3, 20, 200, packed.length - 8]) {
      expect(openLibrary(inMemory(packed.slice(0, length)), isKey)).toBeNull();
    }
    for (const at of [0, 4, 5, 7, 8]) {
      const changed = packed.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      expect(openLibrary(inMemory(changed), isKey)).toBeNull();
    }
  });
});
