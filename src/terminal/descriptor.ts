import { fstatSync, statSync, writeSync } from 'node:fs';

/** Standard output or standard error of this process. */
export interface Descriptor {
  /** Writes a text, whole; ends the process quietly where nobody reads any more. */
  readonly write: (text: string) => void;
  /** Node's stream where a terminal stands behind it, else null. */
  readonly terminal: NodeJS.WriteStream | null;
}

const NUMBERS = { stdout: 1, stderr: 2 } as const;

/**
 * Opens standard output or standard error. Node's streams take as long to load as a search takes to
 * run, so a pipe or a file is written to directly.
 */
export function openDescriptor(name: keyof typeof NUMBERS): Descriptor {
  const number = NUMBERS[name];
  if (process.platform !== 'win32' && !mayBeTerminal(number)) {
    return { write: directWriter(number, name), terminal: null };
  }
  const stream = process[name];
  return stream.isTTY
    ? { write: streamWriter(stream), terminal: stream }
    : { write: directWriter(number, name), terminal: null };
}

/** Whether a terminal may stand behind a descriptor; not on Windows, where only the stream can tell. */
function mayBeTerminal(number: number): boolean {
  const status = fstatSync(number);
  return status.isCharacterDevice() && status.rdev !== statSync('/dev/null').rdev;
}

function directWriter(number: number, name: keyof typeof NUMBERS): Descriptor['write'] {
  let stream: ReturnType<typeof streamWriter> | null = null;
  return (text) => {
    let rest = Buffer.from(text);
    while (stream === null && rest.byteLength > 0) {
      try {
        rest = rest.subarray(writeSync(number, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') process.exit();
        if (code !== 'EAGAIN') throw error;
        // A full pipe that does not wait for its reader: from here on the stream does.
        stream = streamWriter(process[name]);
      }
    }
    stream?.(rest);
  };
}

function streamWriter(stream: NodeJS.WriteStream): (text: string | Uint8Array) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return (text) => void stream.write(text);
}
