import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Files in the user's cache directory. None is ever needed: whatever goes wrong with them only costs
 * time.
 */

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
  const own = environment.XDG_CACHE_HOME;
  if (own?.startsWith('/')) return join(own, name);
  if (platform === 'win32') {
    return environment.LOCALAPPDATA ? join(environment.LOCALAPPDATA, name, 'Cache') : null;
  }
  const folder = environment.HOME || home();
  if (!folder) return null;
  return platform === 'darwin'
    ? join(folder, 'Library', 'Caches', name)
    : join(folder, '.cache', name);
}

/** The bytes of a kept file; null where there is none, or none that only the user can write. */
export function readKept(file: string): Buffer | null {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const user = process.getuid?.();
    const { uid, mode } = fstatSync(opened);
    if (user !== undefined && (uid !== user || (mode & 0o022) !== 0)) return null;
    return readFileSync(opened);
  } catch {
    return null;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** How many files of a kind are kept in a folder; the oldest go. */
export interface Bound {
  /** What their names match; a draft's name goes on after that. */
  readonly name: RegExp;
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Writes a file whole or not at all, and lets old ones beside it go.
 *
 * @param bytes made only where the file can be written
 */
export function writeKept(file: string, bytes: () => Uint8Array, bound: Bound): void {
  const folder = dirname(file);
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, '', { mode: 0o600, flag: 'wx' });
    writeFileSync(draft, bytes(), { flag: 'r+', flush: true });
    renameSync(draft, file);
    removeOld(folder, file, bound);
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Where not even that can be done, nothing was written.
    }
  }
}

function removeOld(folder: string, kept: string, { name: ours, entries, bytes }: Bound): void {
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
