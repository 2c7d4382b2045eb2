import { isSlip } from '../catalog/nearest';
import type { Messages } from '../messages';
import { quotable } from '../messages/printable';
import { UsageError } from './context';

/** The command that words are for which name none. */
const SEARCH = 'search';
/** Options that may stand before the name of a command. */
const WITH_VALUE = /^(-c|--catalog|--lang)$/;
const WHOLE = /^(-c.|--catalog=|--lang=|--no-color$|--no-pager$)/;

/**
 * The first word of a call where that is no command: the call is a search. Undefined where it is one,
 * and where nothing or an option of a command comes first.
 *
 * @param commands the names of all commands
 */
export function plainWord(
  args: readonly string[],
  commands: readonly string[],
): string | undefined {
  let at = 0;
  for (; WITH_VALUE.test(args[at] ?? '') || WHOLE.test(args[at] ?? ''); at += 1) {
    if (WITH_VALUE.test(args[at] ?? '')) at += 1;
  }
  if (args[at] === '--') at += 1;
  else if (/^-./.test(args[at] ?? '')) return undefined;
  const word = args[at];
  return word === undefined || commands.includes(word) ? undefined : word;
}

/** A call that begins with a plain word, as a whole one. */
export function asSearch(args: readonly string[]): string[] {
  return [SEARCH, ...args];
}

/** What is said where a plain word may be a command that is misspelt: both readings. */
export function misspeltCommand(
  word: string,
  args: readonly string[],
  commands: readonly string[],
  messages: Messages,
): UsageError | null {
  const { errors } = messages;
  const near = commands.find((name) => isSlip(word, name));
  if (near === undefined) return null;
  return new UsageError(
    errors.unknownCommand(quotable(word, messages), near),
    errors.toSearch(quotable(args.join(' '), messages)),
  );
}
