import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { answerDeadly, dieOf } from '../terminal/signals';

/** A lock that is older than this was left behind: nobody holds one for as long. */
const STALE_MS = 10_000;
const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;

/**
 * Does something while no other call of the program does the like in that folder. A signal that would
 * end the program meanwhile does so once it is done.
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
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    else await setTimeout(PAUSE_MS);
  }
  let signal: NodeJS.Signals | undefined;
  const letDie = answerDeadly((sent) => {
    signal ??= sent;
  });
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
    // What came meanwhile is told of in the next turns.
    await setImmediate();
    await setImmediate();
    letDie();
    if (signal !== undefined) dieOf(signal);
  }
}

/** Whether the call that made a lock has ended without taking it away, or its time cannot be true. */
function isLeftBehind(lock: string): boolean {
  const status = lstatSync(lock, { throwIfNoEntry: false });
  if (status === undefined || status.isDirectory()) return false;
  if (!status.isFile() || Math.abs(Date.now() - status.mtimeMs) > STALE_MS) return true;
  const [host, pid] = readFileSync(lock, 'utf8').split(' ');
  if (host !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function take(lock: string): boolean {
  try {
    const opened = openSync(lock, 'wx', 0o600);
    try {
      writeSync(opened, `${hostname()} ${process.pid}`);
    } catch (error) {
      // On a disk that is full, others would wait for it.
      rmSync(lock, { force: true });
      throw error;
    } finally {
      closeSync(opened);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
