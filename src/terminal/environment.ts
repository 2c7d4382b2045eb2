/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How many colours a stream gets: `--no-color`, then FORCE_COLOR, then NO_COLOR, then TERM decide;
 * without any of them a terminal has colour and a pipe has none.
 */
export function wantsColour(
  isTerminal: boolean,
  environment: Environment,
  noColour: boolean,
): boolean {
  if (noColour) return false;
  const force = environment.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (environment.NO_COLOR) return false;
  return isTerminal && environment.TERM !== 'dumb';
}

/** Whether the terminal, by what it is called, lets the cursor be moved. On Windows it has no name. */
export function movesCursor(environment: Environment, platform: string): boolean {
  const { TERM = platform === 'win32' ? 'windows' : '' } = environment;
  return !['', 'dumb', 'unknown'].includes(TERM);
}

/**
 * Whether the locale's character set is UTF-8. A Windows console counts as such, and so does a locale
 * that nobody has set: so it is in containers and in jobs, where what shows the text is UTF-8 nearly
 * always, while whoever sets C or POSIX asks for ASCII.
 */
export function isUtf8(environment: Environment, platform: string): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG;
  if (!locale) return true;
  return platform === 'win32' || /(?:^|\.)utf-?8(?:@|$)/i.test(locale);
}
