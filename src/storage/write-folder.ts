import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './file-lock';
import { makeFolder } from './make-folder';
import { asWriteError } from './write-atomically';

/** A folder that holds something which nobody may lose. */
export class ForeignFileError extends Error {
  constructor(readonly file: string) {
    super(`${file} is foreign`);
    this.name = 'ForeignFileError';
  }
}

const DRAFT = '.awesome-pretrain.draft';
const LOCK = '.awesome-pretrain.lock';

/**
 * Writes a whole folder: everything is put on the disk beside what is there, and takes its place in
 * the end; what was there stays until then, and comes back where that fails. The folder is made
 * where it is not there, and must be empty otherwise or hold only what was written there before.
 *
 * @param files their texts by their paths in the folder, with `/`
 * @param list the file among them that names all of them, by which the next call knows them
 * @param wrote is told how many are written
 * @throws ForeignFileError where the folder holds anything else; nothing is changed then
 * @throws WriteError where it cannot be written
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  list: string,
  wrote: (count: number) => void,
): Promise<void> {
  try {
    makeUnlessThere(folder);
    await withLock(folder, () => {
      const draft = join(folder, DRAFT);
      settle(folder, draft);
      refuseForeign(folder, list);
      try {
        writeAll(join(draft, 'new'), withList(files, list), wrote);
        replaceAll(folder, draft);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    });
  } catch (error) {
    throw asWriteError(folder, error);
  }
}

/** Makes a folder where it is not there; what is there must be one, and no file or link to nothing. */
function makeUnlessThere(folder: string): void {
  const isThere = (): boolean =>
    statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another call may have been faster.
    if (!isThere()) throw error;
  }
}

/** The files with the list of all of them, itself included. */
function withList(files: ReadonlyMap<string, string>, list: string): ReadonlyMap<string, string> {
  const names = [...files.keys(), list].sort();
  return new Map([...files, [list, `${names.join('\n')}\n`]]);
}

function refuseForeign(folder: string, list: string): void {
  const isListed = statSync(join(folder, list), { throwIfNoEntry: false })?.isFile() ?? false;
  const known = isListed ? readFileSync(join(folder, list), 'utf8').split('\n') : [];
  const own = new Set(known);
  const folders = new Set(known.flatMap(foldersOf));
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (path === DRAFT || path === LOCK) continue;
      if (entry.isDirectory() && folders.has(path)) visit(`${path}/`);
      else if (!entry.isFile() || !own.has(path)) throw new ForeignFileError(join(folder, path));
    }
  };
  visit('');
}

/** The folders that hold a path: `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

function writeAll(
  folder: string,
  files: ReadonlyMap<string, string>,
  wrote: (count: number) => void,
): void {
  let count = 0;
  for (const [path, text] of files) {
    const file = join(folder, ...path.split('/'));
    makeFolder(dirname(file));
    writeFileSync(file, text, { flag: 'wx' });
    count += 1;
    wrote(count);
  }
}

/**
 * Ends what a call that was killed had begun: what had all been put aside gets the new in its place,
 * what had only in part comes back.
 */
function settle(folder: string, draft: string): void {
  const back = (from: string): void => {
    for (const name of readdirSync(from)) renameSync(join(from, name), join(folder, name));
  };
  if (existsSync(join(draft, REPLACED))) back(join(draft, 'new'));
  else if (existsSync(join(draft, 'old'))) back(join(draft, 'old'));
  rmSync(draft, { recursive: true, force: true });
}

/** What is old is called so once all of it was put aside. */
const REPLACED = 'replaced';

/** Puts what is new in the place of all that is there; undoes what it did where it fails. */
function replaceAll(folder: string, draft: string): void {
  const [fresh, old] = [join(draft, 'new'), join(draft, 'old')];
  mkdirSync(old);
  const moved: [from: string, to: string][] = [];
  const move = (from: string, to: string, names: readonly string[]): void => {
    for (const name of names) {
      const [source, target] = [join(from, name), join(to, name)];
      renameSync(source, target);
      moved.push([source, target]);
    }
  };
  const present = readdirSync(folder).filter((name) => name !== DRAFT && name !== LOCK);
  try {
    move(folder, old, present);
    const replaced = join(draft, REPLACED);
    renameSync(old, replaced);
    moved.push([old, replaced]);
    move(fresh, folder, readdirSync(fresh));
  } catch (error) {
    for (const [source, target] of moved.reverse()) renameSync(target, source);
    throw error;
  }
}
