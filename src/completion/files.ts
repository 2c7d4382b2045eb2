import { readdir, stat } from 'node:fs/promises';
import { CatalogError } from '../catalog/faults';
import { BUILT_IN, STANDARD_INPUT } from '../storage/catalog-names';

type Environment = Readonly<Record<string, string | undefined>>;

/** The first reading of a larger catalogue takes longer than one waits for a completion. */
const MAX_BYTES = 1024 * 1024;

/** A path with `~` and `$NAME` at its beginning written out, for it comes as it was typed. */
export function expandPath(path: string, environment: Environment): string {
  return path
    .replace(/^~(?=\/|$)/, (all) => environment.HOME ?? all)
    .replace(/^\$(?:(\w+)|\{(\w+)\})/, (all, plain, braced) => environment[plain ?? braced] ?? all);
}

/**
 * The catalogues that are named in an unfinished call, with their paths written out.
 *
 * @throws CatalogError where one is too large, or a pipe or standard input, whose content is meant for
 *   the call itself
 */
export async function quickCatalogs(
  named: readonly string[],
  environment: Environment,
): Promise<string[]> {
  const all: string[] = [];
  for (const name of named) {
    const path = name === BUILT_IN ? name : expandPath(name, environment);
    if (path === STANDARD_INPUT || !(await isQuickToRead(path))) {
      throw new CatalogError(path, [{ code: 'notCompleted', params: {}, path: [] }]);
    }
    all.push(path);
  }
  return all;
}

/** Whether a file can be read while somebody waits; what is not there is quickly told. */
export async function isQuickToRead(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found === null || (found.isFile() && found.size <= MAX_BYTES);
}

/**
 * The files that a path may go on to; the name of a folder ends with `/`.
 * A folder that is the only one is looked into, for bash would take its name for finished.
 */
export async function fileNames(path: string, environment: Environment): Promise<string[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const below = async (inner: string, beginning: string): Promise<string[]> => {
    const names = await namesIn(expandPath(folder, environment) + inner, beginning);
    return names.map((name) => folder + inner + name);
  };
  const paths = await below('', path.slice(folder.length));
  const [only = ''] = paths;
  if (paths.length !== 1 || !only.endsWith('/')) return paths;
  const inside = await below(only.slice(folder.length), '');
  return inside.length > 0 ? inside : paths;
}

async function namesIn(folder: string, beginning: string): Promise<string[]> {
  const entries = await readdir(folder || '.', { withFileTypes: true }).catch(() => []);
  const shown = entries.filter(
    ({ name }) =>
      name.startsWith(beginning) &&
      (beginning !== '' || !name.startsWith('.')) &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a name that holds one is not shown
      !/[\u0000-\u001f\u007f-\u009f]/.test(name),
  );
  const names = shown.map(async (entry) => {
    const leads = entry.isSymbolicLink()
      ? await stat(folder + entry.name).catch(() => entry)
      : entry;
    return leads.isDirectory() ? `${entry.name}/` : entry.name;
  });
  return (await Promise.all(names)).sort();
}
