import type { Argument, Command, Option } from 'commander';
import type { Catalog } from '../catalog/types';
import type { ValueFilter } from '../select/names';

/** Where the candidates for a value come from. */
export type Source =
  /** The values that this filter takes. */
  | ValueFilter
  /** The ids of resources, in the first word of a command; or in each of them. */
  | 'resource'
  | 'resources'
  | 'file'
  /** A few words; from a function where they are not worth loading at every start. */
  | readonly string[]
  | ((loadCatalog: () => Promise<Catalog>) => Promise<readonly string[]>);

/** What a value may be: one of something, or that with more around it. */
export type Values =
  | Source
  | {
      readonly of: Source;
      /** Several, joined by commas. */
      readonly joined: boolean;
      /** With a sign before it that leaves it out. */
      readonly excluded?: boolean;
    };

const declared = new WeakMap<Option | Argument, Values>();

/**
 * Declares what completes the values of a command's options and arguments.
 *
 * @param values by the name of an option (`addedSince` of `--added-since <date>`) or of an argument
 * @throws Error for a name that the command has not declared
 */
export function completes(command: Command, values: Readonly<Record<string, Values>>): void {
  for (const [name, one] of Object.entries(values)) {
    const owner =
      command.options.find((option) => option.attributeName() === name) ??
      command.registeredArguments.find((argument) => argument.name() === name);
    if (!owner) throw new Error(`${command.name()} has no option or argument “${name}”`);
    declared.set(owner, one);
  }
}

/** What completes an option's or an argument's value; undefined where nothing does. */
export function valuesOf(owner: Option | Argument): Values | undefined {
  return declared.get(owner);
}
