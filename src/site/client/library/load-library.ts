import type { Library } from '../../../search/library';
import { libraryOf } from '../../../search/make-library';
import type { SearchIndex } from '../../../search/search-index';
import { decompressed } from '../../compressed';
import type { CatalogueData, ShownResource } from '../../packed-catalogue';
import { buildIndex, openParts, type Parts } from './build-index';
import { loadData } from './load-data';

/** A catalogue that is read, and soon can be searched. */
export interface LoadedLibrary extends Library {
  /** Done when its index is there. */
  readonly indexed: Promise<void>;
}

/**
 * Loads the catalogue of the page.
 *
 * @param shown what the page shows of it, in its language
 * @throws Error where something cannot be loaded
 */
export async function loadLibrary(
  shown: ReadonlyMap<string, ShownResource>,
  language: string,
  script: string,
): Promise<LoadedLibrary> {
  const data = decompressed(await loadData(`catalogue.${language}`)) as CatalogueData;
  const parts: Parts = [data, language, shown];
  const { catalog } = libraryOf(openParts(parts));
  let index: SearchIndex | undefined;
  const indexed = buildIndex(catalog, parts, script).then((built) => {
    index = built;
  });
  return {
    catalog,
    index: () => {
      if (!index) throw new Error('the index is not there yet');
      return index;
    },
    indexed,
  };
}
