import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, one by one: where none can be made, as in
 * /proc, a recursive mkdir never returns.
 *
 * @param mode of those that are made; the system's own without it
 * @param assertMayMakeIn throws where nothing may be made in a folder that is there
 * @throws Error of the system's
 */
export function makeFolder(
  folder: string,
  mode?: number,
  assertMayMakeIn: (parent: string) => void = () => {},
): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  const parent = dirname(folder);
  if (parent === folder) throw Object.assign(new Error(`no ${folder}`), { code: 'ENOENT' });
  makeFolder(parent, mode, assertMayMakeIn);
  assertMayMakeIn(parent);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another call may have been faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
