import { type CompiledCatalog, catalogOf } from '../catalog/binary-catalog';
import { type ByteSource, openContainer } from '../catalog/container';
import type { SearchIndex } from './index-form';
import { indexOf } from './stored-index';

/** A catalogue and what finds things in it. */
export interface Library {
  readonly catalog: CompiledCatalog;
  /** Read when it is first asked for. */
  readonly index: () => SearchIndex;
}

/**
 * The library that a file holds.
 *
 * @param key what it must have been made of
 * @param isVerified holds all of it against its sum
 * @returns null where it is damaged or was made of something else
 */
export function openLibrary(source: ByteSource, key: string, isVerified: boolean): Library | null {
  const opened = openContainer(source, isVerified);
  if (opened === null || opened.key !== key) return null;
  let index: SearchIndex | undefined;
  return {
    catalog: catalogOf(opened.block),
    index: () => {
      index ??= indexOf(opened.block);
      return index;
    },
  };
}
