import { CatalogError } from '../catalog/faults';
import type { CatalogPart } from '../catalog/types';
import type { Library } from '../search/library';
import { cacheEntry } from './catalog-cache';
import { type Listener, STANDARD_INPUT, type Surroundings } from './catalog-names';
import { builtKey, builtLibrary, keptLibrary } from './library';

/**
 * Several catalogues as one library; what was made of them is kept as long as each is the same.
 *
 * @throws CatalogError for a file that cannot be used; the user's own is told of and left out instead
 */
export async function joinedLibrary(
  parts: readonly CatalogPart[],
  surroundings: Surroundings,
  listener: Listener,
): Promise<Library> {
  const { built, version, environment } = surroundings;
  const entry = parts.some(({ file }) => file === STANDARD_INPUT)
    ? null
    : cacheEntry(
        parts.map(({ file }) => file ?? built),
        `${builtKey(version)} ${parts.map(kindOf).join(' ')}`,
        environment,
      );
  const own = parts.find(({ isOwn }) => isOwn);
  try {
    return await keptLibrary({
      entry,
      read: async () => (await import('./read-joined')).readJoined(parts, surroundings),
      progress: listener.progress,
    });
  } catch (error) {
    if (!(error instanceof CatalogError) || error.file !== own?.file) throw error;
    await listener.onFaultyOwn(error);
    return builtLibrary(built, version);
  }
}

const kindOf = ({ file, isOwn }: CatalogPart): string =>
  file === null ? 'builtin' : isOwn ? 'own' : 'named';
