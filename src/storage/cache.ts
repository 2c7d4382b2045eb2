import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder';
import type { Place } from './places';

/*
 * Files in the user's own directories. None is ever needed: whatever is wrong with one is thrown, and
 * who asks for it goes on without, which only costs time.
 */

/** What some files in a folder are, and how many are kept; the oldest go. */
export interface Kind {
  /** What their names match; a draft's name goes on after that. */
  readonly name: RegExp;
  readonly entries: number;
  readonly bytes: number;
}

/**
 * The bytes of a kept file.
 *
 * @throws Error where there is none as it was written, that nobody but the user could have written
 */
export function readKept(place: Place, name: string, { bytes: most }: Kind): Uint8Array {
  assertTrusted(place);
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  // A pipe under that name is not waited for.
  const file = openSync(join(place.folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const status = fstatSync(file);
    if (!status.isFile() || !isOwn(status) || isShared(status) || status.size > most) {
      throw new Error(`${name} is not the user's own file`);
    }
    return unsealed(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file whole or not at all, and lets old ones beside it go.
 *
 * @throws Error where that cannot be done, or where others could change it
 */
export function writeKept(place: Place, name: string, bytes: Uint8Array, kind: Kind): void {
  make(place);
  const file = join(place.folder, name);
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(draft, sealed(bytes), { flag: 'wx', mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  removeOld(place.folder, name, kind);
}

/** What a file begins with: a digest of the rest, which whatever damages it does not fit. */
const DIGEST = 'sha256';
const DIGEST_BYTES = 32;

const digestOf = (bytes: Uint8Array): Buffer => createHash(DIGEST).update(bytes).digest();

function sealed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([digestOf(bytes), bytes]);
}

function unsealed(content: Buffer): Uint8Array {
  const bytes = content.subarray(DIGEST_BYTES);
  if (digestOf(bytes).equals(content.subarray(0, DIGEST_BYTES))) return bytes;
  throw new Error('a kept file is damaged');
}

/** Null where there are no users; whose files are whose is then said in other ways. */
const userId = (): number | null => process.geteuid?.() ?? null;

const isOwn = ({ uid }: Stats): boolean => userId() === null || uid === userId();

/** Whether others may write it. */
const isShared = ({ mode }: Stats): boolean => userId() !== null && (mode & 0o022) !== 0;

/**
 * @throws Error where not all of the way to a folder is the user's: its base belongs to somebody else,
 *   as the home of a user does that root works for, or others could put another folder in its place
 */
function assertTrusted({ base, folder }: Place): void {
  const status = lstatSync(folder);
  const isTrusted =
    status.isDirectory() &&
    isOwn(status) &&
    !isShared(status) &&
    isOwn(statSync(base)) &&
    [base, folder].every(isGuarded);
  if (!isTrusted) throw new Error(`${folder} is not the user's alone`);
}

/** Whether nobody but the user and root could put something else in the place of a folder. */
function isGuarded(folder: string): boolean {
  for (let path = realpathSync.native(folder); ; path = dirname(path)) {
    const status = lstatSync(path);
    // In a folder for all, such as /tmp, each only moves what is its own.
    const isForAll = (status.mode & 0o1000) !== 0;
    if (!isOwn(status) && status.uid !== 0) return false;
    if (isShared(status) && !isForAll) return false;
    if (path === dirname(path)) return true;
  }
}

/** Makes our folder, and what is missing above it. */
function make(place: Place): void {
  const base = statSync(place.base, { throwIfNoEntry: false });
  if (base ? !isOwn(base) : !place.mayMakeBase) {
    throw new Error(`${place.base} is not there, or not the user's own`);
  }
  makeFolder(place.folder, 0o700, assertGuarded);
  assertTrusted(place);
}

function assertGuarded(folder: string): void {
  if (!isGuarded(folder)) throw new Error(`${folder} is not the user's alone`);
}

function removeOld(folder: string, kept: string, { name: ours, entries, bytes }: Kind): void {
  const found = readdirSync(folder)
    .filter((name) => ours.test(name) && name !== kept)
    .map((name) => ({ path: join(folder, name), stat: lstatSync(join(folder, name)) }))
    .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
  let total = lstatSync(join(folder, kept)).size;
  found.forEach(({ path, stat }, index) => {
    total += stat.size;
    // A draft that was left behind is not touched while somebody may still be writing it.
    const isDraft = !path.endsWith('.bin');
    const isOld = isDraft
      ? Date.now() - stat.mtimeMs > 3_600_000
      : index + 1 >= entries || total > bytes;
    // What is no file was not put there by us.
    if (isOld && stat.isFile()) rmSync(path, { force: true });
  });
}
