import type { Command } from 'commander';
import type { Messages } from '../messages';
import type { ListedCommand, LoadedCommand } from './context';

/** Every command, in the order of the help. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'search',
    takes: (command, { search }) =>
      // They are asked for in the end: `search --fields help` needs none.
      command.argument('[words...]', search.words).usage('[options] <words...>'),
    load: async () => (await import('./search')).search,
  },
  {
    name: 'list',
    load: async () => (await import('./list')).list,
  },
  {
    name: 'show',
    takes: (command, { show }) => command.argument('<words...>', show.words),
    load: async () => (await import('./show')).show,
  },
  {
    name: 'models',
    load: async () => (await import('./described')).models,
  },
  {
    name: 'datasets',
    load: async () => (await import('./described')).datasets,
  },
  {
    name: 'browse',
    takes: (command, { browse }) => command.argument('[words...]', browse.words),
    load: async () => (await import('./browse')).browse,
  },
  {
    name: 'cite',
    takes: (command, { cite }) => command.argument('<words...>', cite.words),
    load: async () => (await import('./cite')).cite,
  },
  {
    name: 'compare',
    takes: (command, { compare }) => command.argument('<names...>', compare.names),
    load: async () => (await import('./compare')).compare,
  },
  {
    name: 'open',
    takes: (command, { show }) => command.argument('<words...>', show.words),
    load: async () => (await import('./open')).open,
  },
  {
    name: 'new',
    load: async () => (await import('./new')).whatIsNew,
  },
  {
    name: 'random',
    load: async () => (await import('./random')).random,
  },
  {
    name: 'sections',
    load: async () => (await import('./counts')).sections,
  },
  {
    name: 'series',
    load: async () => (await import('./counts')).series,
  },
  {
    name: 'tags',
    load: async () => (await import('./counts')).tags,
  },
  {
    name: 'stats',
    load: async () => (await import('./stats')).stats,
  },
  {
    name: 'add',
    takes: (command, { add }) => command.argument('<id-or-address>', add.thing),
    load: async () => (await import('./add')).add,
  },
  {
    name: 'lint',
    takes: (command, { lint }) => command.argument('[files...]', lint.files),
    load: async () => (await import('./lint')).lint,
  },
  {
    name: 'links',
    takes: (command, { links }) => command.argument('[words...]', links.words),
    load: async () => (await import('./links')).links,
  },
  {
    name: 'lists',
    load: async () => (await import('./lists')).lists,
  },
  {
    name: 'site',
    load: async () => (await import('./site')).site,
  },
  {
    name: 'import',
    takes: (command, texts) => command.argument('<file>', texts.import.file),
    load: async () => (await import('./import')).importList,
  },
  {
    name: 'init',
    takes: (command, { init }) => command.argument('[file]', init.file),
    load: async () => (await import('./init')).init,
  },
  {
    name: 'config',
    load: async () => (await import('./config')).config,
  },
  {
    name: 'completion',
    takes: (command, { completion }) => command.argument('[shell]', completion.shell),
    load: async () => (await import('./completion')).completion,
  },
];

/** Says of a command what it is for, and what stands after its name. */
export function describeCommand(
  command: Command,
  { name, takes }: ListedCommand,
  { commands }: Messages,
): void {
  command.description(commands[name].description);
  takes?.(command, commands);
}

/** Commands that can be run. */
export function loadCommands(commands: readonly ListedCommand[]): Promise<LoadedCommand[]> {
  return Promise.all(commands.map(async (one) => ({ ...one, module: await one.load() })));
}
