import { join } from 'node:path';

/** What an attempt gives that nothing depends on; null where it failed, in whatever way. */
export function ifPossible<Result>(attempt: () => Result): Result | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/** Where files of the user's are kept. */
export interface Place {
  /** What the environment names: the user's home, or a folder for caches. */
  readonly base: string;
  /** Whether that is made where it is missing: a home is not. */
  readonly mayMakeBase: boolean;
  /** Our folder, somewhere below. */
  readonly folder: string;
  /** The variable of the environment that decides. */
  readonly variable: string;
}

/** Where each system keeps what can be made again, what a user has done, and what a user writes. */
const FOLDERS = {
  cache: { variable: 'XDG_CACHE_HOME', windows: 'Cache', mac: 'Library/Caches', unix: '.cache' },
  state: {
    variable: 'XDG_STATE_HOME',
    windows: 'State',
    mac: 'Library/Application Support',
    unix: '.local/state',
  },
  config: {
    variable: 'XDG_CONFIG_HOME',
    windows: 'Config',
    mac: 'Library/Preferences',
    unix: '.config',
  },
} as const;

/** The same where this program runs. */
export async function placeHere(
  what: keyof typeof FOLDERS,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Place | null> {
  // At most starts HOME is set, and what knows better is not loaded.
  const home = environment.HOME ? null : (await import('node:os')).homedir;
  return ifPossible(() => placeFor(what, environment, process.platform, home ?? (() => '')));
}

/**
 * Where files of a kind are kept, null where the user has no home.
 *
 * @param home the home directory where the environment names none
 */
export function placeFor(
  what: keyof typeof FOLDERS,
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: () => string,
): Place | null {
  const name = 'awesome-pretrain';
  const { variable, windows, mac, unix } = FOLDERS[what];
  const below = (from: string, base: string, mayMakeBase: boolean, ...names: string[]): Place => ({
    base,
    mayMakeBase,
    folder: join(base, ...names),
    variable: from,
  });
  if (platform === 'win32') {
    const { LOCALAPPDATA } = environment;
    return LOCALAPPDATA ? below('LOCALAPPDATA', LOCALAPPDATA, false, name, windows) : null;
  }
  const own = environment[variable];
  if (own?.startsWith('/')) return below(variable, own, true, name);
  const folder = environment.HOME || home();
  if (!folder.startsWith('/')) return null;
  return below('HOME', folder, false, platform === 'darwin' ? mac : unix, name);
}
