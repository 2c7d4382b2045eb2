import { describe, expect, test } from 'vitest';
import { inMemory } from '../../src/catalog/container';
import { openLibrary } from '../../src/query/library';
import { libraryOf, packLibrary } from '../../src/query/make-library';
import { search } from '../../src/query/search';
import { ownCatalog } from '../support/catalog';

const packed = packLibrary(ownCatalog(), 'a key');

describe('a compiled library', () => {
  test('holds the same catalogue and finds the same', async () => {
    const library = openLibrary(inMemory(packed), 'a key', true);
    expect(library?.catalog.resources).toEqual(ownCatalog().resources);
    expect(library?.catalog.sections).toEqual(ownCatalog().sections);
    for (const query of ['muon', 'moun', '负载均衡', '2412.19437', 'nvidia 2025']) {
      if (!library) continue;
      const ids = async (one: typeof library): Promise<string[]> =>
        (await search(query, one)).hits.map(({ resource }) => resource.id);
      expect(await ids(library)).toEqual(await ids(libraryOf(ownCatalog())));
    }
  });

  test('reads only the resources that are asked for', () => {
    const library = openLibrary(inMemory(packed), 'a key', false);
    expect(library?.catalog.resourceAt(3)).toEqual(ownCatalog().resources[3]);
  });

  test('is not opened under another key, cut short, or changed', () => {
    expect(openLibrary(inMemory(packed), 'another key', true)).toBeNull();
    expect(openLibrary(inMemory(packed.slice(0, -8)), 'a key', true)).toBeNull();
    expect(openLibrary(inMemory(packed.slice(0, 20)), 'a key', true)).toBeNull();
    expect(openLibrary(inMemory(new Uint8Array()), 'a key', true)).toBeNull();
    const changed = packed.slice();
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1;
    expect(openLibrary(inMemory(changed), 'a key', true)).toBeNull();
  });
});
