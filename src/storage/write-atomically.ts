import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { withLock } from './file-lock';
import { makeFolder } from './make-folder';

/** Why a file could not be changed. */
export type WriteFault =
  | 'folder'
  | 'notAFile'
  | 'noFolder'
  | 'notAFolder'
  | 'inFile'
  | 'forbidden'
  | 'full'
  | 'loop'
  | 'longName'
  | 'nul'
  | 'busy'
  | 'mounted'
  | 'other';

/** A file that could not be changed; it is as it was. */
export class WriteError extends Error {
  constructor(
    readonly file: string,
    readonly fault: WriteFault,
    /** The system's own word for it. */
    readonly code: string,
  ) {
    super(`${file}: ${fault} (${code})`);
    this.name = 'WriteError';
  }
}

/** How often a file is read again that another program changes all the time. */
const ATTEMPTS = 5;

/**
 * Changes a file whole or not at all: what is new is written beside it, and put in its place once it
 * is on the disk. A link is followed to its file, which keeps its mode; a file that is not there is
 * made. Where another program changed it meanwhile, what that wrote is changed instead.
 *
 * @param change makes the new content of the old one, null where there is no file; may be called more
 *   than once. It gives null where nothing is to be changed
 * @returns whether something was written
 * @throws WriteError where that cannot be done
 */
export async function changeFile(
  path: string,
  change: (content: Uint8Array | null) => Uint8Array | null,
): Promise<boolean> {
  try {
    const file = target(path);
    // What needs no change needs no right to change it.
    if (change(read(file)?.content ?? null) === null) return false;
    return await withLock(dirname(file), () => {
      removeDrafts(dirname(file));
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = read(file);
        const content = change(before?.content ?? null);
        if (content === null) return false;
        if (replace(file, before, content)) return true;
      }
      throw failure('EBUSY');
    });
  } catch (error) {
    throw asWriteError(path, error);
  }
}

/**
 * Makes a folder of the user's alone, and those above it that are missing.
 *
 * @throws WriteError where that cannot be done
 */
export function makeOwnFolder(folder: string): void {
  try {
    makeFolder(folder, 0o700);
  } catch (error) {
    throw asWriteError(folder, error);
  }
}

interface Before {
  readonly content: Uint8Array;
  readonly status: BigIntStats;
}

/** The file that a path leads to, whether it is there or not. */
function target(path: string): string {
  const isFolder = path.endsWith('/') || path.endsWith(sep);
  try {
    const file = realpathSync(path);
    const status = statSync(file, { throwIfNoEntry: false });
    // What is there and has no path is a stream: /dev/stdout.
    if (!status) throw failure('ENXIO');
    // Node takes the slash away.
    if (isFolder && status.isFile()) throw failure('ENOTDIR');
    return file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const folder = realpathSync(dirname(path));
  if (isLink) return target(resolve(folder, readlinkSync(path)));
  if (isFolder) throw failure('EISDIR');
  return join(folder, basename(path));
}

function read(file: string): Before | null {
  if (!statSync(file, { throwIfNoEntry: false })) return null;
  // Should it be a pipe, nobody waits for what comes out of it.
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(opened, { bigint: true });
    if (status.isDirectory()) throw failure('EISDIR');
    if (!status.isFile()) throw failure('ENXIO');
    return { content: readFileSync(opened), status };
  } finally {
    closeSync(opened);
  }
}

/**
 * Puts new content in a file's place.
 *
 * @param before what it is taken to be; null where it must not be there
 * @returns false where it is something else by now
 */
function replace(file: string, before: Before | null, content: Uint8Array): boolean {
  if (before) accessSync(file, constants.W_OK);
  const draft = join(dirname(file), `.awesome-pretrain.${crypto.randomUUID()}.tmp`);
  try {
    writeDraft(draft, content, before?.status);
    if (before === null) {
      if (!putNew(draft, file)) return false;
    } else {
      const now = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (!now || !isSame(now, before.status)) return false;
      rename(draft, file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
  return true;
}

/** Takes away what calls that were killed have left: with the lock, no other call is at work here. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^\.awesome-pretrain\.[\da-f-]{36}\.tmp$/.test(name))
      rmSync(join(folder, name), { force: true });
  }
}

function writeDraft(draft: string, content: Uint8Array, like: BigIntStats | undefined): void {
  const opened = openSync(draft, 'wx', like ? 0o600 : 0o666);
  try {
    for (let at = 0; at < content.byteLength; ) at += writeSync(opened, content, at);
    if (like) {
      const own = fstatSync(opened, { bigint: true });
      if (own.uid !== like.uid || own.gid !== like.gid) {
        try {
          fchownSync(opened, Number(like.uid), Number(like.gid));
        } catch {
          // Only root may give a file away; then it is the user's own from now on.
        }
      }
      fchmodSync(opened, Number(like.mode & 0o7777n));
    }
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Puts a draft in a file's place, which a file that is mounted by itself does not leave. */
function rename(draft: string, file: string): void {
  try {
    renameSync(draft, file);
  } catch (error) {
    const isBusy = (error as NodeJS.ErrnoException).code === 'EBUSY';
    // Windows says so of one that a program has opened.
    throw isBusy && process.platform !== 'win32' ? failure('EXDEV') : error;
  }
}

/** Gives a draft its name, unless something has that by now. */
function putNew(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  // Where there are no hard links.
  if (lstatSync(file, { throwIfNoEntry: false })) return false;
  renameSync(draft, file);
  return true;
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every(
    (name) => one[name] === other[name],
  );
}

/** Has the new name last, where a folder can be synchronised. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // The file itself is on the disk.
  }
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const FAULTS: Readonly<Record<string, WriteFault>> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOENT: 'noFolder',
  ENOTDIR: 'inFile',
  EISDIR: 'folder',
  EEXIST: 'notAFolder',
  ENXIO: 'notAFile',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ELOOP: 'loop',
  ENAMETOOLONG: 'longName',
  ERR_INVALID_ARG_VALUE: 'nul',
  EBUSY: 'busy',
  EXDEV: 'mounted',
};

/** What the system had against a change, as a WriteError; anything else as it is. */
export function asWriteError(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined ? error : new WriteError(file, FAULTS[code] ?? 'other', code);
}
