import { isEscape, type Key, readKeys, readRest } from './keys';

/** Reads keys from a terminal, piece by piece. */
export interface KeyReader {
  /** Takes what the terminal sent. */
  readonly read: (text: string) => void;
  /** Forgets what has begun. */
  readonly stop: () => void;
}

/**
 * A reader that waits a little where a key is not whole: ESC may be a key, or the beginning of one.
 *
 * @param press is told of keys as soon as they are known
 */
export function keyReader(press: (keys: readonly Key[]) => void): KeyReader {
  let rest = '';
  let waiting: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(waiting);
  return {
    stop,
    read: (text) => {
      stop();
      const read = readKeys(rest + text);
      rest = read.rest;
      if (rest !== '') {
        waiting = setTimeout(() => {
          const late = readRest(rest);
          rest = '';
          if (late.length > 0) press(late);
        }, patience(rest));
      }
      if (read.keys.length > 0) press(read.keys);
    },
  };
}

/** How long to wait for more of what has begun, in milliseconds. */
function patience(rest: string): number {
  if (isEscape(rest)) return 50;
  // One character after ESC may be Alt and a key; what is longer comes from the terminal, or is pasted.
  return rest.length <= 2 ? 100 : 1000;
}
