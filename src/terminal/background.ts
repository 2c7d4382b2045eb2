import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Environment } from './environment';

/** How long a program may take to fail, in milliseconds. */
const PATIENCE = 1000;

/**
 * Starts a program that outlives this one and does not have the terminal, neither to read nor to
 * write. No shell is used.
 *
 * @param words the program and its arguments
 * @returns false where it could not be started, or soon failed
 */
export async function startInBackground(
  words: readonly string[],
  environment: Environment,
): Promise<boolean> {
  const [program = '', ...args] = words;
  try {
    const child = spawn(program, args, {
      env: environment,
      stdio: 'ignore',
      detached: true,
    });
    await once(child, 'spawn');
    child.unref();
    return await startsWell(child);
  } catch {
    return false;
  }
}

/** A starter that finds nothing to start ends soon and with a fault; one that lasts has found it. */
export function startsWell(starter: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    const hasEnded = starter.exitCode !== null || starter.signalCode !== null;
    if (hasEnded) return done(starter.exitCode === 0);
    const timer = setTimeout(done, PATIENCE, true);
    starter.once('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
}
