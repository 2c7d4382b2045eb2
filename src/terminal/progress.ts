import type { Output } from './streams';

/** How far something is, in one line that is drawn over and gone in the end. */
export interface Progress {
  readonly show: (done: number, total: number, doing: string) => void;
  readonly clear: () => void;
}

/** The least time from one drawing to the next, in milliseconds. */
const PAUSE = 100;
const BAR = 24;

/** Progress on a terminal; elsewhere nothing is drawn. */
export function progressOn({ write, isTerminal, columns, unicode }: Output): Progress {
  if (!isTerminal) return { show: () => {}, clear: () => {} };
  const room = (columns ?? 80) - 1;
  let [drawn, used] = [0, 0];
  return {
    show: (done, total, doing) => {
      if (Date.now() - drawn < PAUSE) return;
      drawn = Date.now();
      const full = Math.round((done / Math.max(1, total)) * BAR);
      const [on, off] = unicode ? ['━', '─'] : ['#', '.'];
      const bar = on.repeat(full) + off.repeat(BAR - full);
      const line = `${bar} ${done}/${total} ${doing}`.slice(0, room);
      write(`\r${line.padEnd(used)}`);
      used = line.length;
    },
    clear: () => {
      if (used > 0) write(`\r${' '.repeat(used)}\r`);
      used = 0;
    },
  };
}
