import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { MAX_BYTES } from '../catalog/limits';
import { type Kind, readKept, writeKept } from './cache';
import { ifPossible, placeFor } from './places';

/*
 * What was compiled from somebody's own catalogue files, kept in the user's cache directory.
 */

const LIBRARIES: Kind = {
  name: /^[0-9a-f]{32}\.bin/,
  entries: 8,
  bytes: 512 * 1024 * 1024,
};
/** A file that changed less than this before it was compiled may have changed in the same tick. */
const YOUNG_MS = 2000;

/** What may be kept of some catalogue files, as they are now. Nothing of it throws. */
export interface CacheEntry {
  /** What was kept; null where that is nothing, or not as it was written. */
  readonly read: () => Uint8Array | null;
  /** Whether a key says that something was made of the files as they are now. */
  readonly isKey: (key: string) => boolean;
  /** The key of what will be made of them: asked for before they are read. */
  readonly newKey: () => string;
  /** Keeps what was made of the files, unless one has changed meanwhile. */
  readonly write: (bytes: Uint8Array) => void;
}

/**
 * The entry of a catalogue file, or of several that are joined.
 *
 * @param version what the entry depends on besides
 * @returns null where a file is none that can be recognised again (a pipe), or nothing is kept
 */
export function cacheEntry(
  files: readonly string[],
  version: string,
  environment: Readonly<Record<string, string | undefined>>,
): CacheEntry | null {
  const place = ifPossible(() => placeFor('cache', environment, process.platform, homedir));
  const found = ifPossible(() => fingerprint(files, version));
  if (place === null || found === null) return null;
  return {
    read: () => ifPossible(() => readKept(place, found.entry, LIBRARIES)),
    isKey: (key) => isMadeOf(key, found),
    newKey: () => keyOf(found),
    write: (bytes) => {
      ifPossible(() => {
        if (fingerprint(files, version)?.identity !== found.identity) return;
        writeKept(place, found.entry, bytes, LIBRARIES);
      });
    },
  };
}

/** Files as they are now. */
interface Fingerprint {
  /** The name of their entry. */
  readonly entry: string;
  /** Which files they are and how they stand, and the program's version. */
  readonly identity: string;
  readonly files: readonly {
    /** What it holds; read only where that must be compared. */
    readonly content: () => string;
    readonly isYoung: boolean;
  }[];
}

/** Says which files these are; null where one could be no catalogue, or not be recognised again. */
function fingerprint(files: readonly string[], version: string): Fingerprint | null {
  const paths = files.map((file) => realpathSync(file));
  const stats: readonly BigIntStats[] = paths.map((path) => statSync(path, { bigint: true }));
  if (!stats.every((stat) => stat.isFile() && stat.size <= MAX_BYTES)) return null;
  const states = stats.map(({ dev, ino, size, mtimeNs, ctimeNs }) =>
    [dev, ino, size, mtimeNs, ctimeNs].map(String),
  );
  return {
    // No path holds a NUL.
    entry: `${hash(paths.join('\0')).slice(0, 32)}.bin`,
    identity: JSON.stringify([...paths, ...states.flat(), version]),
    files: paths.map((path, index) => ({
      content: () => contentOf(path),
      isYoung: isYoung(stats[index]),
    })),
  };
}

function isYoung(stat: BigIntStats | undefined): boolean {
  const times = stat ? [stat.mtimeNs, stat.ctimeNs] : [];
  return times.some((time) => Date.now() - Number(time / 1_000_000n) < YOUNG_MS);
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file's content by its hash; of one that cannot be read, nothing. */
function contentOf(path: string): string {
  return ifPossible(() => hash(readFileSync(path))) ?? '';
}

/** The key under which an entry is written: identity, and what each file holds that is young. */
function keyOf({ identity, files }: Fingerprint): string {
  return `${identity} ${files.map((file) => (file.isYoung ? file.content() : '-')).join(',')}`;
}

/** Whether an entry's key says that it was made of the files as they are now. */
function isMadeOf(key: string, { identity, files }: Fingerprint): boolean {
  if (!key.startsWith(`${identity} `)) return false;
  const contents = key.slice(identity.length + 1).split(',');
  return files.every(({ content }, index) => {
    const then = contents[index];
    return then === '-' || then === content();
  });
}
