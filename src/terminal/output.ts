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
  const stream = mayBeTerminal(NUMBERS[name]) ? streamOf(name) : null;
  if (stream?.isTTY) return { write: streamWriter(stream, name), terminal: stream };
  const isDirect = stream === null || process.platform !== 'win32';
  return { write: isDirect ? directWriter(name) : streamWriter(stream, name), terminal: null };
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

/** Node's stream; null where it can make none of what stands there. */
export function streamOf<Stream extends Name | 'stdin'>(
  name: Stream,
): NodeJS.Process[Stream] | null {
  try {
    return process[name];
  } catch {
    return null;
  }
}

/**
 * What is done where something could not be written. Without its messages the program goes on;
 * without its results it ends, quietly where nobody reads them any more.
 */
function failed(name: Name, error: NodeJS.ErrnoException): void {
  if (name === 'stderr') return;
  if (error.code === 'EPIPE') process.exit();
  throw error;
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
        const stream = (error as NodeJS.ErrnoException).code === 'EAGAIN' ? streamOf(name) : null;
        if (stream === null) {
          failed(name, error as NodeJS.ErrnoException);
          return;
        }
        // A full pipe that does not wait for its reader: from here on the stream does.
        const later = streamWriter(stream, name);
        later(rest);
        write = later;
        return;
      }
    }
  };
  return (text) => write(text);
}

/** Node's streams that were written to: what they are given, they may write later. */
const streams = new Set<NodeJS.WriteStream>();

/** Waits until everything is written that was given to standard output and standard error, or lost. */
export async function allWritten(): Promise<void> {
  const last = [...streams].map((stream) => new Promise((done) => stream.write('', done)));
  await Promise.all(last);
}

function streamWriter(stream: NodeJS.WriteStream, name: Name): (text: string | Uint8Array) => void {
  stream.on('error', (error) => failed(name, error));
  streams.add(stream);
  return (text) => {
    stream.write(text);
  };
}
