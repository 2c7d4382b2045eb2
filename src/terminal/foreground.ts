import { spawn } from 'node:child_process';
import type { Environment } from './environment';

/** How a program ended that had the terminal. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** Whether somebody pressed Ctrl-C meanwhile. */
  readonly interrupted: boolean;
}

/**
 * Gives the terminal to another program until it ends. It is started without a shell. Ctrl-C is
 * for that program to answer: this one waits on.
 *
 * @param words the program and its arguments
 * @param input what it reads; without it, it reads what this program would
 * @returns null where it could not be started
 */
export async function runInForeground(
  words: readonly string[],
  environment: Environment,
  input?: string,
): Promise<Ended | null> {
  const [program = '', ...args] = words;
  let interrupted = false;
  const onInterrupt = (): void => {
    interrupted = true;
  };
  process.on('SIGINT', onInterrupt);
  try {
    return await new Promise((done, fail) => {
      const child = spawn(program, args, {
        env: environment,
        stdio: [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'],
      });
      child.once('error', fail);
      child.once('close', (code) => done({ code, interrupted }));
      // A program that has seen enough closes its input, which is no fault.
      child.stdin?.on('error', () => {}).end(input);
    });
  } catch {
    return null;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}
