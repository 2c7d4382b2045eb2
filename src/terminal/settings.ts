import { type Environment, wantsColour } from './environment';
import { pagerCommand } from './pager';

/** What a setting is, and the option or variable that says so; null where nothing does. */
export interface Setting<Value> {
  readonly value: Value;
  readonly from: string | null;
}

/** The pager's command line as it was written; null where none is used. */
export function pagerSetting(
  environment: Environment,
  noPager: boolean,
  platform: string = process.platform,
): Setting<string | null> {
  if (noPager) return { value: null, from: '--no-pager' };
  const from = firstOf(['AWESOME_PRETRAIN_PAGER', 'PAGER'], environment);
  // A command that does not depend on what the terminal can.
  const isWanted = pagerCommand({ ...environment, TERM: 'any' }, platform) !== null;
  if (!isWanted) return { value: null, from };
  const command = pagerCommand(environment, platform);
  return command ? { value: command.join(' '), from } : { value: null, from: 'TERM' };
}

/** Whether standard output has colour. */
export function colourSetting(
  environment: Environment,
  noColour: boolean,
  isTerminal: boolean,
): Setting<boolean> {
  const value = wantsColour(isTerminal, environment, noColour);
  if (noColour) return { value, from: '--no-color' };
  if (environment.FORCE_COLOR !== undefined) return { value, from: 'FORCE_COLOR' };
  if (environment.NO_COLOR) return { value, from: 'NO_COLOR' };
  return { value, from: isTerminal && !value ? 'TERM' : null };
}

/** The browsers that BROWSER names; null for the system's own. */
export function browserSetting({ BROWSER }: Environment): Setting<string | null> {
  return BROWSER ? { value: BROWSER, from: 'BROWSER' } : { value: null, from: null };
}

/** The first of some variables that is set; null where none is. */
function firstOf(names: readonly string[], environment: Environment): string | null {
  return names.find((name) => environment[name] !== undefined) ?? null;
}
