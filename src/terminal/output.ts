import { fstatSync, statSync, writeSync } from 'node:fs';

/** Standard output or standard error of this process. */
export interface Descriptor {
  /** Writes a text, whole. */
  readonly write: (text: string) => void;
  /** Node's stream where a terminal stands behind it, else null. */
  readonly terminal: NodeJS.WriteStream | null;
}

const NUMBERS = { stdout: 1, stderr: 2 } as const;
type Name = keyof typeof NUMBERS;

/**
 * Opens standard output or standard error. Node's streams take as long to load as a search takes to
 * run, so a pipe or a file is written to directly.
 */
export function openDescriptor(name: Name): Descriptor {
  if (!mayBeTerminal(NUMBERS[name])) return { write: directWriter(name), terminal: null };
  const stream = process[name];
  if (stream.isTTY) return { write: streamWriter(name), terminal: stream };
  const isDirect = process.platform !== 'win32';
  return { write: isDirect ? directWriter(name) : streamWriter(name), terminal: null };
}

/** Whether a terminal may stand behind a descriptor; on Windows only the stream can tell. */
function mayBeTerminal(number: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    const status = fstatSync(number);
    return status.isCharacterDevice() && status.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true;
  }
}

/** Where nobody reads results any more, the program ends; where nobody reads messages, it goes on. */
function closed(name: Name): void {
  if (name === 'stdout') process.exit();
}

/** A text in UTF-8; Buffer.from would go through it once more, to measure it. */
function encoded(text: string): Uint8Array {
  const most = Buffer.allocUnsafeSlow(text.length * 3);
  return most.subarray(0, most.write(text));
}

function directWriter(name: Name): Descriptor['write'] {
  let write = (text: string): void => {
    let rest = encoded(text);
    while (rest.byteLength > 0) {
      try {
        rest = rest.subarray(writeSync(NUMBERS[name], rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') {
          closed(name);
          write = () => {};
          return;
        }
        if (code !== 'EAGAIN') throw error;
        // A full pipe that does not wait for its reader: from here on the stream does.
        const later = streamWriter(name);
        later(rest);
        write = later;
        return;
      }
    }
  };
  return (text) => write(text);
}

function streamWriter(name: Name): (text: string | Uint8Array) => void {
  const stream = process[name];
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
    closed(name);
  });
  return (text) => {
    if (!isClosed) stream.write(text);
  };
}
