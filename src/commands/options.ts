import type { Command } from 'commander';
import { fold, nearest } from '../catalog/nearest';
import { completes } from '../completion/value-sources';
import { loadAllMessages, type Messages } from '../messages';
import { quotable } from '../messages/printable';
import { FORMAT_SYNONYMS, FORMATS, type Format } from '../render/formats';
import { STANDARD_INPUT } from '../storage/catalog-names';
import { UsageError } from './context';

/** Options as commander gives them: what was not given is absent. */
export interface FormatOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly md?: boolean;
  readonly csvSafe?: boolean;
}

export interface LimitOptions {
  readonly limit?: string;
}

/** Declares `-f, --format` with its short forms. */
export function addFormat(command: Command, formats: readonly Format[], messages: Messages): void {
  command.option('-f, --format <format>', messages.help.formats(formats.join(messages.comma)));
  command.option('--json', messages.options.json);
  if (formats.includes('markdown')) command.option('--md', messages.options.md);
  if (formats.includes('csv')) command.option('--csv-safe', messages.options.csvSafe);
  completes(command, { format: formats });
}

/**
 * The format asked for, `table` without one.
 *
 * @throws UsageError for an unknown format, for two different ones, or for `--csv-safe` with one that
 *   has no cells
 */
export function readFormat(
  options: FormatOptions,
  formats: readonly Format[],
  messages: Messages,
): Format {
  const asked: [string, Format][] = [];
  if (options.format !== undefined) {
    asked.push([
      `--format ${quotable(options.format, messages)}`,
      readChoice('--format', options.format, formats, messages, FORMAT_SYNONYMS),
    ]);
  }
  if (options.json) asked.push(['--json', 'json']);
  if (options.md) asked.push(['--md', 'markdown']);
  const [first, ...others] = asked;
  const clash = others.find(([, format]) => format !== first?.[1]);
  if (first && clash) throw new UsageError(messages.errors.twoFormats(first[0], clash[0]));
  const format = first?.[1] ?? 'table';
  if (options.csvSafe && format !== 'csv' && format !== 'tsv') {
    throw new UsageError(messages.errors.onlyDelimited('--csv-safe', format));
  }
  return format;
}

/** Whether any format was asked for. */
export function isFormatGiven({ format, json, md }: FormatOptions): boolean {
  return format !== undefined || json === true || md === true;
}

/**
 * One of a few words, in any case.
 *
 * @param synonyms other words for them
 * @throws UsageError for another word
 */
export function readChoice<T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
  messages: Messages,
  synonyms: Readonly<Record<string, string>> = {},
): T {
  const wanted = fold(value);
  const [, meant = wanted] =
    Object.entries(synonyms).find(([synonym]) => fold(synonym) === wanted) ?? [];
  const choice = choices.find((one) => fold(one) === meant);
  if (choice !== undefined) return choice;
  const near = nearest(value, choices, 1);
  const known = choices.join(messages.comma);
  throw new UsageError(
    messages.errors.badChoice(option, quotable(value, messages), known, near[0] ?? ''),
    undefined,
    near,
  );
}

/**
 * One of a few words, or what the program calls it in any language: what it prints, it accepts.
 *
 * @param labels what a word is called in a language
 * @throws UsageError for another word
 */
export async function readLabelled<T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
  messages: Messages,
  labels: (choice: T, messages: Messages) => readonly (string | undefined)[],
): Promise<T> {
  const wanted = fold(value);
  if (!choices.some((one) => fold(one) === wanted)) {
    for (const spoken of await loadAllMessages()) {
      const isMeant = (one: T): boolean =>
        labels(one, spoken).some((label) => label !== undefined && fold(label) === wanted);
      const choice = choices.find(isMeant);
      if (choice !== undefined) return choice;
    }
  }
  return readChoice(option, value, choices, messages);
}

export function addLimit(command: Command, { options }: Messages, what = options.limit): void {
  command.option('-n, --limit <number>', what);
}

/** How many to show: infinite for 0, the default where nothing was asked for. */
export function readLimit(options: LimitOptions, byDefault: number, messages: Messages): number {
  if (options.limit === undefined) return byDefault;
  // Chinese input methods write other digits.
  const digits = options.limit.normalize('NFKC').trim();
  if (!/^\d+$/.test(digits)) {
    throw new UsageError(messages.errors.badNumber('--limit', quotable(options.limit, messages)));
  }
  const limit = Number(digits);
  return limit === 0 ? Number.POSITIVE_INFINITY : limit;
}

/**
 * Makes the options of a command that take one value refuse a second, different one: the last would
 * win silently.
 *
 * @param given what was given so far, by the option's name
 * @throws UsageError when the second value is read
 */
export function refuseSecondValues(
  command: Command,
  given: Map<string, string>,
  messages: Messages,
): void {
  for (const option of command.options) {
    if (!option.required || option.parseArg) continue;
    const name = option.long ?? option.flags;
    option.argParser((value: string) => {
      const before = given.get(name);
      if (before !== undefined && before !== value) {
        const [one, other] = [quotable(before, messages), quotable(value, messages)];
        throw new UsageError(messages.errors.twoValues(name, one, other));
      }
      given.set(name, value);
      return value;
    });
  }
}

/** What shows nothing: spaces, controls, and characters of no width. */
const BLANK = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;
/** What divides values. */
const COMMAS = /[,，、]/g;

/**
 * Refuses an option or words that are given nothing, as an unset variable in a script gives it: it
 * would be taken for the folder one is in, or for no condition at all.
 *
 * @throws UsageError that names it
 */
export function refuseBlanks(command: Command, { errors }: Messages): void {
  const [argument] = command.registeredArguments;
  if (argument && command.args.length > 0 && command.args.every((word) => BLANK.test(word))) {
    throw new UsageError(errors.missingArgument(argument.name()));
  }
  for (const one of [command, command.parent]) {
    for (const option of one?.options ?? []) {
      const value: unknown = one?.getOptionValue(option.attributeName());
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      const isGivenNothing = (text: unknown): boolean =>
        typeof text === 'string' && BLANK.test(text.replace(COMMAS, ''));
      if (values.some(isGivenNothing)) throw new UsageError(errors.missingValue(option.flags));
    }
  }
}

/** Lets an option be given more than once. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** Puts examples before everything else in a command's help. */
export function addExamples(
  command: Command,
  examples: readonly string[],
  messages: Messages,
): void {
  const lines = examples.map((example) => `  $ awesome-pretrain ${example}`);
  command.addHelpText('before', `${messages.help.examples}\n${lines.join('\n')}\n`);
}

export const ALL_FORMATS = FORMATS;

/** @throws UsageError for standard input, where a file or a folder is written */
export function assertWritable(
  path: string,
  { errors }: Messages,
  what: 'file' | 'folder' = 'file',
): void {
  if (path === STANDARD_INPUT) throw new UsageError(errors.inputNotWritten(what));
}
