import { statSync } from 'node:fs';
import type { Library } from '../search/library';
import {
  type AskedCatalogs,
  BUILT_IN,
  type Listener,
  STANDARD_INPUT,
  type Surroundings,
} from './catalog-names';
import { builtLibrary, fileLibrary, type Progress } from './library';
import { isThere, ownCatalogFile } from './own-catalog';
import { ifPossible } from './places';

/**
 * Opens the catalogues that a call asks for, as one.
 *
 * @throws CatalogError where one that was named cannot be used
 */
export async function openCatalogs(
  { named, withOwn }: AskedCatalogs,
  surroundings: Surroundings,
  listener: Listener,
): Promise<Library> {
  const { built, version, environment } = surroundings;
  const [first = BUILT_IN, ...others] = named;
  const own = named.length === 0 && withOwn ? await presentOwn(environment) : null;
  if (own === null && others.length === 0 && first !== STANDARD_INPUT) {
    return first === BUILT_IN
      ? builtLibrary(built, version)
      : fileLibrary(first, version, environment, ofSlow([first], listener.progress));
  }
  const parts = [first, ...others].map((name) => ({
    file: name === BUILT_IN ? null : name,
    isOwn: false,
  }));
  if (own !== null) parts.push({ file: own, isOwn: true });
  const { joinedLibrary } = await import('./joined-library');
  const files = parts.flatMap(({ file }) => file ?? []);
  const progress = ofSlow(files, listener.progress);
  return joinedLibrary(parts, surroundings, { ...listener, progress });
}

/** The user's own file; null where none is there, or none can be seen. */
async function presentOwn(environment: Surroundings['environment']): Promise<string | null> {
  const file = await ownCatalogFile(environment);
  return file !== null && isThere(file) ? file : null;
}

/** A file of this many bytes takes about a second to compile. */
const SLOW_BYTES = 512 * 1024;

/** Progress that is told of files which take a while only. */
function ofSlow(files: readonly string[], progress: Progress): Progress {
  const sizes = files.map((file) => ifPossible(() => statSync(file).size) ?? 0);
  return sizes.some((size) => size > SLOW_BYTES) ? progress : () => {};
}
