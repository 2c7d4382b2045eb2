import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A lock that is older than this was left behind: nobody holds one for as long. */
const STALE_MS = 10_000;
const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;

/**
 * Does something while no other call of the program does the like in that folder.
 *
 * @throws an error with the code EBUSY where another one does not come to its end
 */
export async function withLock<T>(folder: string, action: () => T): Promise<T> {
  const lock = join(folder, '.awesome-pretrain.lock');
  const begun = Date.now();
  while (!take(lock)) {
    if (Date.now() - begun > PATIENCE_MS) {
      throw Object.assign(new Error(`${lock} is held`), { code: 'EBUSY' });
    }
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) rmSync(lock, { force: true });
    else await setTimeout(PAUSE_MS);
  }
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
