import { CatalogError } from '../catalog/faults';
import type { KnownNames } from '../catalog/known-names';
import { inOrder } from '../catalog/locate';
import { parseCatalogFile } from '../catalog/parse';
import { lintCitationKeys, type PublishedKeys } from './citation-keys';
import { editFile } from './edit-yaml';
import type { Finding } from './finding';
import { lint } from './lint';

/** What is wrong with a catalogue file. */
export interface LintedFile {
  /** In the order of the file, each with its line and column. */
  readonly findings: readonly Finding[];
  /** How many faults there are besides that keep it from loading. */
  readonly more: number;
}

/**
 * Everything that is wrong with a catalogue file: what keeps it from loading, else what `lint` finds.
 *
 * @param bytes its content
 * @param file its name
 * @param published the citation keys that were published, where they are known
 * @param elsewhere what it may name that stands in other catalogues
 * @throws CatalogError where the file as a whole is at fault: not there, not UTF-8, empty
 */
export function lintFile(
  bytes: Uint8Array,
  file: string,
  published: PublishedKeys | null = null,
  elsewhere?: KnownNames,
): LintedFile {
  try {
    const { content, locate } = parseCatalogFile(bytes, file, elsewhere);
    const found = [...lint(content), ...(published ? lintCitationKeys(content, published) : [])];
    return { findings: inOrder(found.map((one) => ({ ...one, ...locate(one) }))), more: 0 };
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    if (error.faults.some(({ line }) => line === undefined)) throw error;
    return { findings: error.faults, more: error.more };
  }
}

/**
 * Mends what can be mended safely in a catalogue file; every other byte stays.
 *
 * @returns its new content, null where nothing is to be mended, and how many texts were
 * @throws CatalogError where the file as a whole is at fault
 */
export function mendFile(
  bytes: Uint8Array,
  file: string,
  elsewhere?: KnownNames,
): { readonly content: Uint8Array | null; readonly mended: number } {
  const edits = lintFile(bytes, file, null, elsewhere).findings.flatMap(({ path, mend }) =>
    mend ? [{ path, change: mend }] : [],
  );
  const { content, changed } = editFile(bytes, edits);
  return { content, mended: changed };
}
