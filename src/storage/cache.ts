import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Files in the user's cache directory. None is ever needed: whatever goes wrong with them only costs
 * time.
 */

/** What some files in a folder are, and how many are kept; the oldest go. */
export interface Kind {
  /** What their names match; a draft's name goes on after that. */
  readonly name: RegExp;
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Where such files are kept, null where the user has no home.
 *
 * @param home the home directory where the environment names none
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: () => string,
): string | null {
  const name = 'awesome-pretrain';
  if (platform === 'win32') {
    return environment.LOCALAPPDATA ? join(environment.LOCALAPPDATA, name, 'Cache') : null;
  }
  const own = environment.XDG_CACHE_HOME;
  if (own?.startsWith('/')) return join(own, name);
  const folder = environment.HOME || home();
  if (!folder.startsWith('/')) return null;
  return platform === 'darwin'
    ? join(folder, 'Library', 'Caches', name)
    : join(folder, '.cache', name);
}

/** The bytes of a kept file; null where there is none that is the user's own. */
export function readKept(file: string): Buffer | null {
  let opened: number | undefined;
  try {
    // A pipe under that name is not waited for.
    opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(opened);
    return status.isFile() && isOwn(status) ? readFileSync(opened) : null;
  } catch {
    return null;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/**
 * Writes a file whole or not at all, and lets old ones beside it go.
 */
export function writeKept(file: string, bytes: Uint8Array, kind: Kind): void {
  const folder = dirname(file);
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  let opened: number | undefined;
  try {
    if (!mayMake(folder)) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    opened = openSync(draft, 'wx', 0o600);
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(opened, bytes, at);
    fsyncSync(opened);
    closeSync(opened);
    opened = undefined;
    renameSync(draft, file);
    removeOld(folder, file, kind);
  } catch {
    try {
      if (opened !== undefined) closeSync(opened);
      rmSync(draft, { force: true });
    } catch {
      // Where not even that can be done, nothing was written.
    }
  }
}

/** Whether something is the user's own; where there are no users, everything is. */
function isOwn({ uid }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || uid === user;
}

/**
 * Whether a folder may be made: not in somebody else's home, where root would leave what its owner
 * cannot use. In a folder for all, such as /tmp, everybody may.
 */
function mayMake(folder: string): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status) return isOwn(status) || (status.mode & 0o1000) !== 0;
  const parent = dirname(folder);
  return parent !== folder && mayMake(parent);
}

function removeOld(folder: string, kept: string, { name: ours, entries, bytes }: Kind): void {
  const found = readdirSync(folder)
    .filter((name) => ours.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, stat: statSync(path) }))
    .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
  let total = 0;
  found.forEach(({ path, stat }, index) => {
    total += stat.size;
    // A draft that was left behind is not touched while somebody may still be writing it.
    const isDraft = !path.endsWith('.bin');
    const isOld = isDraft
      ? Date.now() - stat.mtimeMs > 3_600_000
      : index >= entries || total > bytes;
    if (isOld && path !== kept) rmSync(path, { force: true });
  });
}
