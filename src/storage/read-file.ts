import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { CatalogError } from '../catalog/faults';
import { MAX_BYTES } from '../catalog/limits';
import type { Catalog } from '../catalog/types';

/** Reads a catalogue file of any form of one's own. */
export async function loadCatalogFile(file: string): Promise<Catalog> {
  const bytes = await readBytes(file, MAX_BYTES);
  const { parseCatalog } = await import('../catalog/parse');
  return parseCatalog(bytes, file);
}

/**
 * The content of a file or pipe, read to one byte past the limit at most.
 *
 * @throws CatalogError where it is a folder, is missing or cannot be read
 */
export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  const fault = (code: string, params = {}): CatalogError =>
    new CatalogError(file, [{ code, params, path: [] }]);
  try {
    const handle = await open(file, constants.O_RDONLY);
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw fault('isFolder');
      if (stat.isFile() && stat.size > limit) throw fault('tooLarge');
      const chunks: Uint8Array[] = [];
      let size = 0;
      while (size <= limit) {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(1024 * 1024));
        if (bytesRead === 0) return Buffer.concat(chunks);
        chunks.push(buffer.subarray(0, bytesRead));
        size += bytesRead;
      }
      throw fault('tooLarge');
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof CatalogError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw fault('missing');
    if (code === 'EACCES' || code === 'EPERM') throw fault('forbidden');
    if (code === 'EISDIR') throw fault('isFolder');
    throw fault('unreadable', { reason: code ?? (error as Error).message });
  }
}
