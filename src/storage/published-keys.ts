import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The citation keys that stand beside a catalogue as published (`citation-keys.json`), by id.
 *
 * @returns null where there are none
 * @throws Error where the file cannot be read
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
  return JSON.parse(text) as Record<string, string>;
}
