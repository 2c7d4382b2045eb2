import { isUtf8 } from 'node:buffer';
import { citationKey } from '../catalog/accessors';
import type { Resource } from '../catalog/types';
import { type Additions, additionsTo, appendix } from '../render/bibliography';
import { lineOfHidden, readBibtexEntries } from '../render/bibtex-entries';
import { changeFile } from './write-atomically';

/** A bibliography to which nothing can be added as it is. */
export class BibliographyError extends Error {
  constructor(
    readonly fault: 'unclosed' | 'notUtf8' | 'taken' | 'hidden',
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(fault);
    this.name = 'BibliographyError';
  }
}

/** Whether a file begins with the mark of UTF-16, which one may have that is empty otherwise. */
function isMarkedUtf16([first = 0, second = 0]: Uint8Array): boolean {
  return Math.min(first, second) === 0xfe && Math.max(first, second) === 0xff;
}

/**
 * Adds to a BibTeX file what it does not hold by key, arXiv id or DOI, at its end; every byte of it
 * stays. A file that is not there is made.
 *
 * @throws BibliographyError where the file, or a key in it, stands in the way
 * @throws WriteError where the file cannot be changed
 */
export async function addToBibliography(
  file: string,
  resources: readonly Resource[],
): Promise<Additions> {
  let additions: Additions = { added: [], present: [], taken: [] };
  await changeFile(file, (content) => {
    const before = content ?? new Uint8Array();
    const text = new TextDecoder().decode(before);
    if (text.includes('\0') || isMarkedUtf16(before)) throw new BibliographyError('notUtf8');
    const { entries, unclosed } = readBibtexEntries(text);
    additions = additionsTo(entries, resources);
    const [taken] = additions.taken;
    if (taken) {
      const { key, line, resource } = taken;
      throw new BibliographyError('taken', { key, line: String(line ?? ''), id: resource.id });
    }
    if (additions.added.length === 0) return null;
    for (const resource of additions.added) {
      const key = citationKey(resource);
      const line = lineOfHidden(key, text);
      if (line !== null) throw new BibliographyError('hidden', { key, line: String(line) });
    }
    if (unclosed !== null) throw new BibliographyError('unclosed', { line: String(unclosed) });
    const added = Buffer.from(appendix(text, additions.added));
    if (!isUtf8(before) && added.some((byte) => byte > 127)) throw new BibliographyError('notUtf8');
    return Buffer.concat([before, added]);
  });
  return additions;
}
