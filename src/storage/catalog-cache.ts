import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { MAX_BYTES } from '../catalog/limits';
import { ifPossible, type Kind, placeFor, readKept, writeKept } from './cache';

/*
 * What was compiled from somebody's own catalogue file, kept in the user's cache directory.
 */

const LIBRARIES: Kind = {
  name: /^[0-9a-f]{32}\.bin/,
  entries: 8,
  bytes: 512 * 1024 * 1024,
};
/** A file that changed less than this before it was compiled may have changed in the same tick. */
const YOUNG_MS = 2000;

/** What may be kept of a catalogue file, as it is now. Nothing of it throws. */
export interface CacheEntry {
  /** What was kept; null where that is nothing, or not as it was written. */
  readonly read: () => Uint8Array | null;
  /** Whether a key says that something was made of the file as it is now. */
  readonly isKey: (key: string) => boolean;
  /** The key of what will be made of it: asked for before the file is read. */
  readonly newKey: () => string;
  /** Keeps what was made of the file, unless that has changed meanwhile. */
  readonly write: (bytes: Uint8Array) => void;
}

/**
 * The entry of a catalogue file.
 *
 * @returns null where the file is none that can be recognised again (a pipe), or nothing is kept
 */
export function cacheEntry(
  file: string,
  version: string,
  environment: Readonly<Record<string, string | undefined>>,
): CacheEntry | null {
  const place = ifPossible(() => placeFor('cache', environment, process.platform, homedir));
  const found = ifPossible(() => fingerprint(file, version));
  if (place === null || found === null) return null;
  return {
    read: () => ifPossible(() => readKept(place, found.entry, LIBRARIES)),
    isKey: (key) => isMadeOf(key, found),
    newKey: () => keyOf(found),
    write: (bytes) => {
      ifPossible(() => {
        if (fingerprint(file, version)?.identity !== found.identity) return;
        writeKept(place, found.entry, bytes, LIBRARIES);
      });
    },
  };
}

/** A file as it is now. */
interface Fingerprint {
  /** The name of its entry. */
  readonly entry: string;
  /** Which file it is and how it stands, and the program's version. */
  readonly identity: string;
  /** What it holds; read only where that must be compared. */
  readonly content: () => string;
  readonly isYoung: boolean;
}

/** Says which file this is; null where it could be no catalogue, or could not be recognised again. */
function fingerprint(file: string, version: string): Fingerprint | null {
  const path = realpathSync(file);
  const stat: BigIntStats = statSync(path, { bigint: true });
  if (!stat.isFile() || stat.size > MAX_BYTES) return null;
  const { dev, ino, size, mtimeNs, ctimeNs } = stat;
  return {
    entry: `${hash(path).slice(0, 32)}.bin`,
    identity: JSON.stringify([path, dev, ino, size, mtimeNs, ctimeNs, version].map(String)),
    content: () => contentOf(path),
    isYoung: [mtimeNs, ctimeNs].some((time) => Date.now() - Number(time / 1_000_000n) < YOUNG_MS),
  };
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file's content by its hash; of one that cannot be read, nothing. */
function contentOf(path: string): string {
  return ifPossible(() => hash(readFileSync(path))) ?? '';
}

/** The key under which an entry is written: identity, and the content where the file is young. */
function keyOf(file: Fingerprint): string {
  return file.isYoung ? `${file.identity} ${file.content()}` : `${file.identity} -`;
}

/** Whether an entry's key says that it was made of the file as it is now. */
function isMadeOf(key: string, file: Fingerprint): boolean {
  if (!key.startsWith(`${file.identity} `)) return false;
  const content = key.slice(file.identity.length + 1);
  return content === '-' || content === file.content();
}
