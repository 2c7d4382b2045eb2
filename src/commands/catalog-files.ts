import type { KnownNames } from '../catalog/known-names';
import { MAX_BYTES } from '../catalog/limits';
import { BUILT_IN } from '../storage/catalog-names';
import { type Context, UsageError } from './context';

/** The catalogue of a clone, which is meant where no file is named. */
export const OUR_CATALOG = 'data/catalog.yaml';

/** A YAML file that a command works on. */
export interface WorkFile {
  readonly file: string;
  /** What it may name that stands in other catalogues; undefined where it stands alone. */
  readonly elsewhere: KnownNames | undefined;
}

type Asking = Pick<
  Context,
  'catalogs' | 'loadBuiltIn' | 'messages' | 'ownCatalogFile' | 'readNamed'
>;

/**
 * The bytes of a catalogue file that a call works on.
 *
 * @throws CatalogError where it cannot be read
 */
export const bytesOf = (
  file: string,
  { readNamed }: Pick<Context, 'readNamed'>,
): Promise<Uint8Array> => readNamed(file, MAX_BYTES);

/**
 * The YAML files that a call works on: those named, each beside the others; else that of a clone, else
 * the user's own beside the built-in catalogue.
 *
 * @throws UsageError where there is none
 * @throws CatalogError where one that is named cannot be read
 */
export async function workFiles(context: Asking): Promise<WorkFile[]> {
  const { errors } = context.messages;
  const { named, withOwn } = context.catalogs();
  if (named.length === 0) {
    const { existsSync } = await import('node:fs');
    if (existsSync(OUR_CATALOG)) return [{ file: OUR_CATALOG, elsewhere: undefined }];
    const own = withOwn ? await context.ownCatalogFile() : null;
    const { isThere } = await import('../storage/own-catalog');
    if (own !== null && isThere(own)) {
      await (await import('../storage/read-file')).refuseStream(own);
      return [{ file: own, elsewhere: await namesReader(context)([BUILT_IN]) }];
    }
    throw new UsageError(errors.whichCatalog(OUR_CATALOG), errors.nameCatalog);
  }
  const files = named.filter((name) => name !== BUILT_IN);
  if (files.length === 0) throw new UsageError(errors.builtInIsNoFile, errors.nameCatalog);
  const namesOfAll = namesReader(context);
  const all = files.map(async (file) => ({
    file,
    elsewhere: await namesOfAll(named.filter((other) => other !== file)),
  }));
  return Promise.all(all);
}

/**
 * The YAML file that a call works on, where it works on one.
 *
 * @param command its name, for messages
 * @throws UsageError where there is none, or there are several
 */
export async function workFile(command: string, context: Asking): Promise<WorkFile> {
  const [first, ...others] = await workFiles(context);
  if (first && others.length === 0) return first;
  const { errors } = context.messages;
  throw new UsageError(errors.oneCatalog(command), errors.nameCatalog);
}

/**
 * Files that are named as words: each alone, unless `-c` says what it stands beside; the user's own
 * stands beside the built-in catalogue.
 *
 * @throws CatalogError where one beside which they stand cannot be read
 */
export async function namedFiles(words: readonly string[], context: Asking): Promise<WorkFile[]> {
  const { named, namedBy } = context.catalogs();
  const { resolve } = await import('node:path');
  const own = await context.ownCatalogFile();
  const besides = namedBy === '-c' ? named : [];
  const namesOfAll = namesReader(context);
  const all = [...new Set(words)].map(async (file) => {
    const isOwn = own !== null && resolve(file) === resolve(own);
    const others = isOwn && besides.length === 0 ? [BUILT_IN] : besides;
    return { file, elsewhere: await namesOfAll(others.filter((other) => other !== file)) };
  });
  return Promise.all(all);
}

/** Tells what may be named of some catalogues, undefined of none; each is read once. */
function namesReader({
  loadBuiltIn,
  readNamed,
}: Asking): (catalogs: readonly string[]) => Promise<KnownNames | undefined> {
  const known = new Map<string, Promise<KnownNames>>();
  const read = async (name: string): Promise<KnownNames> => {
    const { namesOf } = await import('../catalog/known-names');
    if (name === BUILT_IN) return namesOf(await loadBuiltIn());
    const { openCatalogFile } = await import('../catalog/parse');
    return openCatalogFile(await readNamed(name, MAX_BYTES), name).names;
  };
  const readOnce = (name: string): Promise<KnownNames> => {
    const names = known.get(name) ?? read(name);
    known.set(name, names);
    return names;
  };
  return async (catalogs) => {
    if (catalogs.length === 0) return undefined;
    const { allNames } = await import('../catalog/known-names');
    return allNames(await Promise.all(catalogs.map(readOnce)));
  };
}
