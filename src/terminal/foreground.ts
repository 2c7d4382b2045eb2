import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Environment } from './environment';
import { answerDeadly, dieOf } from './signals';

/** How a program ended that had the terminal. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** Whether somebody pressed Ctrl-C meanwhile. */
  readonly interrupted: boolean;
  /** Whether a fault of its own ended it. */
  readonly crashed: boolean;
}

/** What the system sends a program for a fault in its code. */
const FAULTS: readonly (NodeJS.Signals | null)[] = [
  ...(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSYS', 'SIGTRAP'] as const),
];

/** Whether somebody left a program, rather than it failed: Ctrl-C ends some with a code of their own. */
export function wasLeft({ code, interrupted, crashed }: Ended): boolean {
  return interrupted || (code === null && !crashed) || code === 0;
}

/**
 * Gives the terminal to another program until it ends. It is started without a shell. Ctrl-C is
 * for that program to answer: this one waits on. Whatever else would end this one ends that one
 * first, which would be left behind with the terminal.
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
  let deadly: NodeJS.Signals | null = null;
  let child: ChildProcess | undefined;
  let asked: number[] = [];
  const onExit = (): void => void terminate(child);
  // A signal may come as soon as the other program has the terminal.
  const letDie = answerDeadly((signal) => {
    if (signal === 'SIGINT') interrupted = true;
    else if (deadly === null) {
      deadly = signal;
      asked = terminate(child);
    }
  });
  process.on('exit', onExit);
  try {
    child = spawn(program, args, {
      env: environment,
      stdio: [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'],
    });
    const code = await endOf(child, input);
    const crashed = FAULTS.includes(child.signalCode);
    // Ctrl-C goes to one program of a job after the other: that one may end before it is here.
    if (code !== 0 && !interrupted) await setTimeout(LATER);
    if (deadly === null) return { code, interrupted, crashed };
    await end(asked);
    if (code === null) mendTerminal();
  } catch {
    if (deadly === null) return null;
  } finally {
    letDie();
    process.off('exit', onExit);
  }
  dieOf(deadly);
  return new Promise(() => {});
}

function endOf(child: ChildProcess, input: string | undefined): Promise<number | null> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
    // A program that has seen enough closes its input, which is no fault.
    child.stdin?.on('error', () => {}).end(input);
  });
}

/**
 * Asks a program to end, and what it has started, for a pager may be one that starts another. Where
 * the system does not tell what that is, all are asked that belong to the same job of a shell.
 *
 * @returns the processes that are known
 */
function terminate(child: ChildProcess | undefined): number[] {
  const pid = child?.pid;
  if (pid === undefined) return [];
  const known = [pid, ...startedBy(pid)];
  if (process.platform === 'linux' || !ask(-process.pid)) known.forEach(ask);
  return known;
}

/** Whether there is such a process, or such a group of them, and it could be asked to end. */
function ask(target: number): boolean {
  try {
    return process.kill(target, 'SIGTERM');
  } catch {
    return false;
  }
}

/** The processes that one has started, and these in turn; none where the system does not tell. */
function startedBy(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
      .filter((text) => text !== '')
      .flatMap((text) => [Number(text), ...startedBy(Number(text))]);
  } catch {
    return [];
  }
}

/** How much later a signal may come here than to the other program, in milliseconds. */
const LATER = 50;

/** How long processes may take to end after the one that started them, in milliseconds. */
const PATIENCE = 500;

/** Waits until processes have ended: what they do to the terminal they do before that. */
async function end(processes: readonly number[]): Promise<void> {
  const latest = Date.now() + PATIENCE;
  while (processes.some(isRunning) && Date.now() < latest) await setTimeout(10);
}

/** Whether a process runs, as far as the system tells; one that nobody waits for stays a zombie. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** How long that may take, in milliseconds. */
const MENDING = 1000;
const AS_SHELLS_HAVE_IT = 'icanon echo echoe isig iexten icrnl opost onlcr'.split(' ');

/** Has a terminal show and edit what is typed, after a program that could not do so at its end. */
function mendTerminal(): void {
  try {
    const terminal = openSync('/dev/tty', 'r');
    spawnSync('stty', AS_SHELLS_HAVE_IT, {
      stdio: [terminal, 'ignore', 'ignore'],
      timeout: MENDING,
      killSignal: 'SIGKILL',
    });
    closeSync(terminal);
  } catch {
    // It is gone.
  }
}
