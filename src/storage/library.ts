import { fstatSync, openSync, readSync } from 'node:fs';
import { type ByteSource, inMemory } from '../catalog/container';
import { CatalogError } from '../catalog/faults';
import type { Catalog } from '../catalog/types';
import { type Library, openLibrary } from '../search/library';
import type { CacheEntry } from './catalog-cache';

/** The form of compiled files; one of another form is not read. */
const FORM = 14;

/** The key of what was compiled with the program. */
export function builtKey(version: string): string {
  return `${FORM} ${version}`;
}

/**
 * Reads the library that was built with the program. Its bytes are not summed up: npm did so when it
 * installed them, and each call would take 3 to 4 ms longer. One that has changed since may change an
 * answer, or end the call with one line.
 *
 * @throws CatalogError where it is missing, damaged or of another version
 */
export function builtLibrary(file: string, version: string): Library {
  let library: Library | null = null;
  try {
    library = openLibrary(inFile(file), (key) => key === builtKey(version));
  } catch {
    // A file that cannot be read is as good as a damaged one.
  }
  if (library) return library;
  throw new CatalogError(file, [{ code: 'damagedBuild', params: {}, path: [] }]);
}

/** A file whose bytes are read as they are asked for; it stays open as long as the program runs. */
function inFile(path: string): ByteSource {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read: (at, length) => {
      const bytes = Buffer.allocUnsafeSlow(length);
      for (let done = 0; done < length; ) {
        const got = readSync(file, bytes, done, length - done, at + done);
        if (got === 0) throw new Error(`${path} ends too early`);
        done += got;
      }
      return bytes;
    },
  };
}

/** Says what is being done where that may take a while. */
export type Progress = (stage: 'read' | 'index' | 'done') => void;

/** A library that may be kept in the cache, and how it is made anew. */
export interface Keeping {
  /** Where it is kept; null where it cannot be. */
  readonly entry: CacheEntry | null;
  /** What it is made of; called where it is not kept. */
  readonly read: () => Promise<Catalog>;
  readonly progress: Progress;
}

/**
 * A library from the cache where it stands there as it is; else it is made and kept.
 *
 * @throws CatalogError where what it is made of cannot be used
 */
export async function keptLibrary({ entry, read, progress }: Keeping): Promise<Library> {
  const bytes = entry?.read() ?? null;
  const kept = entry && bytes && openLibrary(inMemory(bytes), entry.isKey);
  if (kept) return kept;
  // Taken before the files are read: should one change meanwhile, the entry will not fit it.
  const key = entry?.newKey() ?? '';
  progress('read');
  const catalog = await read();
  progress('index');
  const { packLibrary } = await import('../search/make-library');
  const packed = packLibrary(catalog, key);
  entry?.write(packed);
  progress('done');
  const library = openLibrary(inMemory(packed), (packedKey) => packedKey === key);
  if (library === null) throw new Error('what was compiled cannot be read back');
  return library;
}

/**
 * Reads somebody's own catalogue file.
 *
 * @throws CatalogError where it cannot be used
 */
export async function fileLibrary(
  file: string,
  version: string,
  environment: Readonly<Record<string, string | undefined>>,
  progress: Progress,
): Promise<Library> {
  const { cacheEntry } = await import('./catalog-cache');
  const entry = cacheEntry([file], builtKey(version), environment);
  const read = async (): Promise<Catalog> => (await import('./read-file')).loadCatalogFile(file);
  return keptLibrary({ entry, read, progress });
}
