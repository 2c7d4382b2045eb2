import { type CompiledCatalog, catalogOf } from '../catalog/binary-catalog';
import { type ByteSource, openContainer } from '../catalog/container';
import { indexOf } from './index-codec';
import type { SearchIndex } from './search-index';

/** A catalogue and what finds things in it. */
export interface Library {
  readonly catalog: CompiledCatalog;
  /** Read when it is first asked for. */
  readonly index: () => SearchIndex;
}

/**
 * The library that a file holds.
 *
 * @param isKey whether a key says that it was made of what it should be
 * @returns null where it is damaged or was made of something else
 */
export function openLibrary(source: ByteSource, isKey: (key: string) => boolean): Library | null {
  try {
    const { key, block } = openContainer(source);
    if (!isKey(key)) return null;
    let index: SearchIndex | undefined;
    return {
      catalog: catalogOf(block),
      index: () => {
        index ??= indexOf(block);
        return index;
      },
    };
  } catch {
    return null;
  }
}
