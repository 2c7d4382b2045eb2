import type { Command } from 'commander';
import { isSlip, nearest } from '../catalog/nearest';
import type { Messages } from '../messages';
import { quotable } from '../messages/printable';
import { UsageError } from './context';

/**
 * What is said of an option that a command does not have, with the one that may be meant; of one that
 * it has, that it takes no value.
 *
 * @param given the option as the call has it, perhaps with a value: `--licence=mit`
 */
export function unknownOption(given: string, command: Command, messages: Messages): UsageError {
  const { errors } = messages;
  const [, name = given, value] = /^(-+[^=-][^=]*)=([\s\S]*)$/.exec(given) ?? [];
  const known = command.options.flatMap(({ long, short }) => [long, short]);
  if (value !== undefined && known.includes(name)) {
    return new UsageError(errors.takesNoValue(name, quotable(value, messages)));
  }
  const range = rangeMeant(name);
  const visible = command.createHelp().visibleOptions(command);
  const longs = visible.flatMap(({ long }) => long?.slice(2) ?? []);
  const typed = /^--(.+)/.exec(name)?.[1] ?? '';
  const [like] = [...longs.filter((one) => isSlip(typed, one)), ...nearest(typed, longs, 1)];
  const near = range !== '' ? [range] : like === undefined ? [] : [`--${like}`];
  return new UsageError(
    errors.unknownOption(quotable(name, messages), near[0] ?? ''),
    undefined,
    near,
  );
}

/** The range that is meant by an option for one end of it: `--min-params`. */
function rangeMeant(option: string): string {
  const [, end, figure] =
    /^--(min|max)-((?:active-)?params|tokens|context|size)$/.exec(option) ?? [];
  return figure === undefined ? '' : `--${figure} "${end === 'min' ? '>=' : '<='}…"`;
}
