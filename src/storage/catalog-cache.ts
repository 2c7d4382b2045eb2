import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, type Kind, readKept, writeKept } from './cache';

/*
 * What was compiled from somebody's own catalogue file, kept in the user's cache directory.
 */

const LIBRARIES: Kind = {
  name: /^[0-9a-f]{32}\.bin/,
  entries: 8,
  bytes: 512 * 1024 * 1024,
};
/** A file that was younger than this when it was compiled may have changed in the same tick. */
const YOUNG_MS = 2000;

/** Where entries are kept, null where the user has no home. */
export function catalogFolder(
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  return cacheFolder(environment, process.platform, homedir);
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
  return readKept(entry);
}

/** Writes an entry whole or not at all, and lets old ones go. */
export function writeEntry({ entry }: Fingerprint, bytes: Uint8Array): void {
  writeKept(entry, bytes, LIBRARIES);
}
