import type { Command } from 'commander';

/** An option or an argument as one writes it, and what it is for. */
export interface Entry {
  readonly term: string;
  readonly description: string;
}

/** What there is to say about one command. */
export interface CommandEntry {
  /** How it is called: `search [options] <words...>`. */
  readonly call: string;
  readonly description: string;
  readonly arguments: readonly Entry[];
  /** Its own options, without those that every command takes. */
  readonly options: readonly Entry[];
  /** Lines for the shell, and what is said between them. */
  readonly examples: readonly string[];
}

/** Everything that the program declares. */
export interface Manual {
  readonly name: string;
  readonly description: string;
  /** The options that every command takes. */
  readonly options: readonly Entry[];
  readonly commands: readonly CommandEntry[];
}

/**
 * Reads what a program declares, as its help does.
 *
 * @param program with all its commands; what it writes goes nowhere from now on
 */
export function manualOf(program: Command): Manual {
  const help = program.createHelp();
  const optionsOf = (command: Command): Entry[] =>
    help.visibleOptions(command).map((option) => ({
      term: help.optionTerm(option),
      description: help.optionDescription(option),
    }));
  const options = optionsOf(program);
  const shared = new Set(options.map(({ term }) => term));
  return {
    name: program.name(),
    description: program.description(),
    options,
    commands: help.visibleCommands(program).map((command) => ({
      call: help.subcommandTerm(command),
      description: help.subcommandDescription(command),
      arguments: help.visibleArguments(command).map((argument) => ({
        term: `<${help.argumentTerm(argument)}>`,
        description: help.argumentDescription(argument),
      })),
      options: optionsOf(command).filter(({ term }) => !shared.has(term)),
      examples: examplesOf(command),
    })),
  };
}

/** The lines that a command's help shows before all else, without their heading. */
function examplesOf(command: Command): string[] {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  const [examples = ''] = text.split(command.helpInformation());
  return examples.trimEnd().split('\n').slice(1);
}
