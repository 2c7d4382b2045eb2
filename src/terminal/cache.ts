import { createHash, randomBytes } from 'node:crypto';
import {
  type BigIntStats,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/*
 * What was compiled from somebody's own catalogue file, kept in the user's cache directory. It is
 * never needed: whatever goes wrong here only costs time.
 */

/** At most so many catalogues are kept, and so many bytes of them; the oldest go. */
const MOST_ENTRIES = 8;
const MOST_BYTES = 512 * 1024 * 1024;
/** A file that was younger than this when it was compiled may have changed in the same tick. */
const YOUNG_MS = 2000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where entries are kept, null where the user has no home. */
export function cacheFolder(environment: Environment, platform: string): string | null {
  const name = 'awesome-pretrain';
  const own = environment.XDG_CACHE_HOME;
  if (own?.startsWith('/')) return join(own, name);
  if (platform === 'win32') {
    return environment.LOCALAPPDATA ? join(environment.LOCALAPPDATA, name, 'Cache') : null;
  }
  const home = environment.HOME || homedir();
  if (!home) return null;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', name) : join(home, '.cache', name);
}

/** A file as it is now. */
export interface Fingerprint {
  /** Where its entry is kept. */
  readonly entry: string;
  /** Which file it is and how it stands, and the program's version. */
  readonly identity: string;
  /** What it holds; read only where that must be compared. */
  readonly content: () => string;
  readonly isYoung: boolean;
}

/** Says which file this is, null where it is none that can be recognised again (a pipe). */
export function fingerprint(file: string, folder: string, version: string): Fingerprint | null {
  try {
    const path = realpathSync(file);
    const stat: BigIntStats = statSync(path, { bigint: true });
    if (!stat.isFile()) return null;
    const { dev, ino, size, mtimeNs, ctimeNs } = stat;
    return {
      entry: join(folder, `${hash(path).slice(0, 32)}.bin`),
      identity: JSON.stringify([path, dev, ino, size, mtimeNs, ctimeNs, version].map(String)),
      content: () => contentOf(path),
      isYoung: Date.now() - Number(mtimeNs / 1_000_000n) < YOUNG_MS,
    };
  } catch {
    return null;
  }
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file's content by its hash; of one that cannot be read, nothing. */
function contentOf(path: string): string {
  try {
    return hash(readFileSync(path));
  } catch {
    return '';
  }
}

/** The key under which an entry is written: identity, and the content where the file is young. */
export function keyOf(file: Fingerprint): string {
  return file.isYoung ? `${file.identity} ${file.content()}` : `${file.identity} -`;
}

/** Whether an entry's key says that it was made of the file as it is now. */
export function isMadeOf(key: string, file: Fingerprint): boolean {
  if (!key.startsWith(`${file.identity} `)) return false;
  const content = key.slice(file.identity.length + 1);
  return content === '-' || content === file.content();
}

/** An entry's bytes, null where there is none that is the user's own. */
export function readEntry({ entry }: Fingerprint): Uint8Array | null {
  try {
    const user = process.getuid?.();
    if (user !== undefined && statSync(entry).uid !== user) return null;
    return readFileSync(entry);
  } catch {
    return null;
  }
}

/** Writes an entry whole or not at all, and lets old ones go. */
export function writeEntry({ entry }: Fingerprint, folder: string, bytes: Uint8Array): void {
  const draft = `${entry}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(draft, entry);
    removeOld(folder, entry);
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Where not even that can be done, nothing was written.
    }
  }
}

function removeOld(folder: string, kept: string): void {
  const entries = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{32}\.bin/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, stat: statSync(path) }))
    .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
  let bytes = 0;
  entries.forEach(({ path, stat }, index) => {
    bytes += stat.size;
    // A draft that was left behind is not touched while somebody may still be writing it.
    const isDraft = !path.endsWith('.bin');
    const isOld = isDraft
      ? Date.now() - stat.mtimeMs > 3_600_000
      : index >= MOST_ENTRIES || bytes > MOST_BYTES;
    if (isOld && path !== kept) rmSync(path, { force: true });
  });
}
