import { constants } from 'node:os';

/** Signals that end a program which does not answer them. */
const DEADLY: readonly NodeJS.Signals[] = [
  ...(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGBREAK', 'SIGABRT', 'SIGUSR2'] as const),
  ...(['SIGALRM', 'SIGVTALRM', 'SIGPROF', 'SIGXCPU', 'SIGSYS'] as const),
  // Elsewhere nothing comes of them.
  ...(process.platform === 'linux' ? (['SIGIO', 'SIGPWR', 'SIGSTKFLT'] as const) : []),
];

/** How long a signal may take to end the program, in milliseconds. */
const PATIENCE = 100;

/**
 * Answers the deadly signals of this system that nobody answers yet. Not among them are those that
 * Node itself answers or ignores (USR1, PIPE, XFSZ), and those of a fault in the program's own code
 * (SEGV, BUS, FPE, ILL, TRAP): the code would go on at the fault.
 *
 * @returns lets them end the program again
 */
export function answerDeadly(answer: (signal: NodeJS.Signals) => void): () => void {
  const answered = DEADLY.filter(
    (name) =>
      name in constants.signals &&
      process.listenerCount(name) === 0 &&
      !(name === 'SIGPROF' && isProfiled()),
  );
  for (const signal of answered) process.on(signal, answer);
  return () => {
    for (const signal of answered) process.off(signal, answer);
  };
}

/** Whether V8 may take samples of this process, which it does by a signal. */
function isProfiled(): boolean {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  return /--(?:cpu-)?prof|--inspect/.test(options);
}

/** Ends the program by a signal that it does not answer any more, so that whoever waits sees it. */
export function dieOf(signal: NodeJS.Signals): void {
  const end = (): void => process.exit(128 + constants.signals[signal]);
  try {
    process.kill(process.pid, signal);
    setTimeout(end, PATIENCE);
  } catch {
    end();
  }
}
