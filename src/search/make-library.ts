import { catalogBlocks, numbersById } from '../catalog/binary-catalog';
import { packContainer } from '../catalog/container';
import type { Catalog } from '../catalog/types';
import { buildSearchIndex } from './index-builder';
import { indexBlocks } from './index-codec';
import type { Library } from './library';
import type { SearchIndex } from './search-index';

/** A library as one file, under a key that says what it was made of. */
export function packLibrary(catalog: Catalog, key: string): Uint8Array {
  return packContainer(key, {
    ...catalogBlocks(catalog),
    ...indexBlocks(buildSearchIndex(catalog)),
  });
}

/** A library made of a catalogue in memory. */
export function libraryOf(catalog: Catalog): Library {
  let index: SearchIndex | undefined;
  const numbers = numbersById(catalog.resources);
  return {
    catalog: {
      ...catalog,
      resourceAt: (number) => {
        const resource = catalog.resources[number];
        if (!resource) throw new RangeError(`there is no resource ${number}`);
        return resource;
      },
      resourceCalled: (id) => catalog.resources[numbers.get(id) ?? -1],
    },
    index: () => {
      index ??= buildSearchIndex(catalog);
      return index;
    },
  };
}
