import { dirname, join } from 'node:path';
import { CatalogError } from '../catalog/faults';
import { STANDARD_INPUT } from './catalog-names';
import { readIfThere } from './read-file';
import { changeFile } from './write-atomically';

/**
 * The citation keys that stand beside a catalogue as published (`citation-keys.json`), by id.
 *
 * @returns null where there are none
 * @throws CatalogError where the file is something else, or cannot be read
 */
export async function publishedKeys(
  catalogFile: string,
): Promise<Readonly<Record<string, string>> | null> {
  if (catalogFile === STANDARD_INPUT) return null;
  const file = keysFile(catalogFile);
  const bytes = await readIfThere(file);
  if (bytes === null) return null;
  const keys = parsed(new TextDecoder().decode(bytes));
  if (!isKeys(keys)) throw new CatalogError(file, [{ code: 'badKeysFile', params: {}, path: [] }]);
  return keys;
}

/** Where the published keys of a catalogue stand. */
export const keysFile = (catalogFile: string): string =>
  join(dirname(catalogFile), 'citation-keys.json');

/**
 * Adds a key to those published beside a catalogue, in the order of ids.
 *
 * @returns false where the file is not written as this program writes it, and so stays as it is
 * @throws WriteError where it cannot be written
 */
export async function addPublishedKey(
  catalogFile: string,
  id: string,
  key: string,
): Promise<boolean> {
  return changeFile(keysFile(catalogFile), (bytes) => {
    const text = new TextDecoder().decode(bytes ?? new Uint8Array());
    const keys = parsed(text);
    if (!isKeys(keys) || written(Object.entries(keys)) !== text) return null;
    const entries = Object.entries(keys);
    const later = entries.findIndex(([other]) => other > id);
    const at = later === -1 ? entries.length : later;
    return new TextEncoder().encode(written(entries.toSpliced(at, 0, [id, key])));
  });
}

/** Keys as JSON, a line each; an object would put those that are numbers first. */
function written(entries: readonly (readonly [id: string, key: string])[]): string {
  const lines = entries.map((entry) => entry.map((text) => JSON.stringify(text)).join(': '));
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
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
