import type { Command, Help, Option } from 'commander';
import { splitLast } from '../select/filter-values';
import { type Source, type Values, valuesOf } from './value-sources';

/** Something that may stand at the cursor. */
export interface Candidate {
  readonly value: string;
  /** What a shell may show beside it; may be empty. */
  readonly description: string;
}

/** What is asked for: the word at the cursor, and what may stand in it. */
export interface Target {
  /** The part of the word that stands before the value: `--section=`, `-s`, mostly nothing. */
  readonly prefix: string;
  /** The part of the value that is there already. */
  readonly typed: string;
  readonly values: Source | readonly Candidate[];
  /** Values that stand before it and are not wanted twice. */
  readonly given: readonly string[];
  /** The end of the prefix that excludes the value, where one does. */
  readonly sign?: string;
  /** The files that `--catalog` names before it. */
  readonly catalogs: readonly string[];
}

/** Where in a call the cursor is. */
interface Place {
  readonly command: Command;
  /** The option whose value comes next, if one does, and whether it cannot be left out. */
  readonly option: Option | undefined;
  readonly required: boolean;
  /** After `--`, where no option stands. */
  readonly onlyWords: boolean;
  readonly given: readonly string[];
  readonly catalogs: readonly string[];
}

const NOTHING: readonly string[] = [];

/**
 * What may stand at the cursor, by what the program declares.
 *
 * @param words what stands after the program's name; the last one is that at the cursor
 */
export function targetOf(program: Command, words: readonly string[]): Target {
  const word = words.at(-1) ?? '';
  const help = program.createHelp();
  const place = walk(program, help, words.slice(0, -1));
  return { ...offeredAt(place, program, help, word), catalogs: place.catalogs };
}

type Offer = Omit<Target, 'catalogs'>;

function offeredAt(place: Place, program: Command, help: Help, word: string): Offer {
  const { command, option, given, onlyWords } = place;
  if (option && (place.required || !word.startsWith('-'))) return offer(valuesOf(option), word);
  if (onlyWords || !word.startsWith('-')) {
    return offer(wordsAt(place, program, help, word), word, '', given);
  }
  const { option: named, prefix } = readOption(command, word);
  if (prefix === undefined) return offer(optionsOf(command, help, word), word);
  return offer(named && valuesOf(named), word.slice(prefix.length), prefix);
}

type Offered = Values | readonly Candidate[];

function offer(
  values: Offered = NOTHING,
  typed: string,
  prefix = '',
  given: readonly string[] = [],
): Offer {
  if (typeof values !== 'object' || !('of' in values)) return { prefix, typed, values, given };
  const { of, joined, excluded = false } = values;
  const { before, given: others, sign, last } = splitLast(typed, { joined, excluded });
  return { prefix: prefix + before + sign, typed: last, values: of, given: others, sign };
}

/** Reads the words before the cursor as commander reads them. */
function walk(program: Command, help: Help, words: readonly string[]): Place {
  let command = program;
  let option: Option | undefined;
  let required = false;
  let onlyWords = false;
  const catalogs: string[] = [];
  const given: string[] = [];
  const take = (owner: Option | undefined, value: string): void => {
    if (owner?.long === '--catalog') catalogs.push(value);
  };
  for (const word of words) {
    if (option && (required || !looksLikeOption(word))) {
      take(option, word);
      required = false;
      if (!option.variadic) option = undefined;
      continue;
    }
    option = undefined;
    if (onlyWords) given.push(word);
    else if (word === '--') onlyWords = true;
    else if (looksLikeOption(word)) {
      const read = readOption(command, word);
      if (read.prefix === undefined) option = read.option;
      else take(read.option, word.slice(read.prefix.length));
      required = option?.required ?? false;
    } else {
      const inner = given.length === 0 ? findCommand(command, help, word) : undefined;
      if (inner) command = inner;
      else given.push(word);
    }
  }
  return { command, option, required, onlyWords, given, catalogs };
}

/** What may stand where a command, or a word of a command, does. */
function wordsAt(place: Place, program: Command, help: Help, typed: string): Offered {
  const { command, given, onlyWords } = place;
  if (command.commands.length > 0) {
    return given.length > 0 || onlyWords ? NOTHING : commandsOf(command, help);
  }
  // Commander's own help command, which belongs to no other.
  if (command.parent === null) return given.length > 0 ? NOTHING : commandsOf(program, help);

  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[given.length] ?? (last?.variadic ? last : undefined);
  if (!argument) return onlyWords || typed !== '' ? NOTHING : optionsOf(command, help, typed);
  const values = valuesOf(argument) ?? NOTHING;
  return values === 'resource' && given.length > 0 ? NOTHING : values;
}

function commandsOf(command: Command, help: Help): Candidate[] {
  return help
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), description: one.description() }));
}

function findCommand(command: Command, help: Help, name: string): Command | undefined {
  return help
    .visibleCommands(command)
    .find((one) => one.name() === name || one.aliases().includes(name));
}

/** A command's options and those of the whole program, by their long names unless a short one is typed. */
function optionsOf(command: Command, help: Help, typed: string): Candidate[] {
  return help.visibleOptions(command).map((option) => ({
    value: (option.short === typed ? option.short : option.long) ?? option.flags,
    description: option.description,
  }));
}

const looksLikeOption = (word: string): boolean => word.length > 1 && word.startsWith('-');

/**
 * The option that takes its value from a word such as `--tag`, `--tag=moe`, `-t` or `-tmoe`, or from the next one.
 *
 * @returns with `prefix`, what stands before the value, where that is in the same word
 */
function readOption(command: Command, word: string): { option?: Option; prefix?: string } {
  const found = (flag: string): Option | undefined => {
    for (let one: Command | null = command; one; one = one.parent) {
      const option = one.options.find(({ long, short }) => long === flag || short === flag);
      if (option) return option.required || option.optional ? option : undefined;
    }
    return undefined;
  };
  if (word.startsWith('--')) {
    const end = word.indexOf('=') + 1;
    if (end === 0) return { option: found(word) };
    return { option: found(word.slice(0, end - 1)), prefix: word.slice(0, end) };
  }
  for (let end = 2; end <= word.length; end += 1) {
    const option = found(`-${word[end - 1]}`);
    if (option) return end < word.length ? { option, prefix: word.slice(0, end) } : { option };
  }
  return {};
}
