import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a site that are the same for every catalogue, as they were built, by name. */
export function siteAssets(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
