import { homedir } from 'node:os';
import { join } from 'node:path';
import { ifPossible, placeFor } from './cache';

/**
 * The catalogue file of the user's own, which need not be there; null where the user has no home.
 *
 * @param environment `XDG_CONFIG_HOME` is where it stands, else the system's place for what a user sets
 */
export function ownCatalogFile(
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const place = ifPossible(() => placeFor('config', environment, process.platform, homedir));
  return place && join(place.folder, 'catalog.yaml');
}
