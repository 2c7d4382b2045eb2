import type { KnownNames } from '../catalog/known-names';
import { parseCatalogFile } from '../catalog/parse';
import { editFile, type TextEdit } from './edit-yaml';

/**
 * Writes the new addresses of links in a catalogue file; every other byte stays.
 *
 * @param moves new addresses by the old ones
 * @param elsewhere what the file may name that stands in other catalogues
 * @returns its new content, null where nothing is another, and the addresses that were replaced: one
 *   that is written over several lines is left as it is
 * @throws CatalogError where the file cannot be loaded
 */
export function moveLinks(
  bytes: Uint8Array,
  file: string,
  moves: ReadonlyMap<string, string>,
  elsewhere?: KnownNames,
): { readonly content: Uint8Array | null; readonly moved: ReadonlySet<string> } {
  const { resources } = parseCatalogFile(bytes, file, elsewhere).content;
  const edits = resources.flatMap(({ links }, index): TextEdit[] =>
    Object.entries(links).flatMap(([kind, address]) => {
      const to = moves.get(address);
      return to === undefined
        ? []
        : [{ path: ['resources', index, 'links', kind], change: () => to }];
    }),
  );
  const { content } = editFile(bytes, edits);
  const left = content === null ? moves : addressesIn(content, file, elsewhere);
  return { content, moved: new Set([...moves.keys()].filter((address) => !left.has(address))) };
}

function addressesIn(
  bytes: Uint8Array,
  file: string,
  elsewhere: KnownNames | undefined,
): ReadonlySet<string> {
  const { resources } = parseCatalogFile(bytes, file, elsewhere).content;
  return new Set(resources.flatMap(({ links }) => Object.values(links)));
}
