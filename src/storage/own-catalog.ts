import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { ifPossible, placeHere } from './places';

/**
 * The catalogue file of the user's own, which need not be there; null where the user has no home.
 *
 * @param environment `XDG_CONFIG_HOME` is where it stands, else the system's place for what a user sets
 */
export async function ownCatalogFile(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const place = await placeHere('config', environment);
  return place && join(place.folder, 'catalog.yaml');
}

/**
 * Whether a file can be seen to be there. A link that leads nowhere is there: what is wrong with it is
 * said when it is read.
 */
export function isThere(file: string): boolean {
  return Boolean(ifPossible(() => lstatSync(file, { throwIfNoEntry: false })));
}
