import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogError } from './catalog/faults';
import type { Catalog } from './catalog/types';
import { run } from './cli';
import { outputOf } from './terminal/streams';

declare const VERSION: string;

/** The program as a process: its arguments, environment, streams and exit code. */
export async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  process.exitCode = await run(process.argv.slice(2), {
    version: VERSION,
    environment: process.env,
    streams: async (noColour) => ({
      stdout: await outputOf(process.stdout, process.env, noColour),
      stderr: await outputOf(process.stderr, process.env, noColour),
    }),
    loadCatalog,
  });
}

async function loadCatalog(file: string | undefined): Promise<Catalog> {
  if (file !== undefined) return (await import('./catalog/load')).loadCatalogFile(file);
  const built = join(__dirname, 'catalog.json');
  const { deserialize } = await import('./catalog/compiled');
  let text = '';
  try {
    text = readFileSync(built, 'utf8');
  } catch {
    // A file that cannot be read is as good as a damaged one.
  }
  const catalog = deserialize(text);
  if (catalog === null)
    throw new CatalogError(built, [{ code: 'damagedBuild', params: {}, path: [] }]);
  return catalog;
}
