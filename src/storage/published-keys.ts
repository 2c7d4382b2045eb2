import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CatalogError } from '../catalog/faults';

/**
 * The citation keys that stand beside a catalogue as published (`citation-keys.json`), by id.
 *
 * @returns null where there are none
 * @throws CatalogError where the file is something else
 */
export function publishedKeys(catalogFile: string): Readonly<Record<string, string>> | null {
  const file = join(dirname(catalogFile), 'citation-keys.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  const keys = parsed(text);
  if (!isKeys(keys)) throw new CatalogError(file, [{ code: 'badKeysFile', params: {}, path: [] }]);
  return keys;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isKeys = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((key) => typeof key === 'string');
