import type { Command } from 'commander';
import { CATEGORIES, LINK_KINDS } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import type { AddOptions } from './add-flags';
import type { CommandModule } from './context';
import { addExamples, collect } from './options';

function declare(command: Command, messages: Messages): void {
  const said = messages.commands.add;
  command
    .option('--to <file>', said.to)
    .option('--dry-run', said.dryRun)
    .option('--offline', said.offline)
    .option('--annotation <text>', said.annotation, collect)
    .option('-s, --section <section>', said.section, collect)
    .option('-t, --tag <tag>', said.tag, collect)
    .option('--category <category>', said.category)
    .option('--id <text>', said.id)
    .option('--title <text>', said.title)
    .option('--author <text>', said.author, collect)
    .option('--date <date>', said.date)
    .option('--series <series>', said.series)
    .option('--org <organisation>', said.org, collect)
    .option('--venue <text>', said.venue)
    .option('--link <text>', said.link, collect)
    .option('--source <text>', said.source, collect)
    .option('--related <id>', said.related, collect);
  completes(command, {
    to: 'file',
    annotation: ['en=', 'zh='],
    section: { of: 'section', joined: true },
    tag: { of: 'tag', joined: true },
    category: CATEGORIES,
    series: 'series',
    org: 'org',
    link: LINK_KINDS.map((kind) => `${kind}=`),
    related: 'resources',
  });
  addExamples(
    command,
    [
      'add 2408.07852',
      'add github.com/mosaicml/composer -s frameworks --annotation "en=It trained MPT."',
    ],
    messages,
  );
}

/** `add` puts a resource into a catalogue file. */
export const add: CommandModule<AddOptions> = {
  declare,
  run: async (words, options, context) =>
    (await import('./add-run')).runAdd(words[0] ?? '', options, context),
};
