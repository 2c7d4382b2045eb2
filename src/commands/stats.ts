import type { Command } from 'commander';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import type { Format } from '../render/formats';
import { splitAtCommas } from '../select/filter-values';
import type { Grouping } from '../select/statistics';
import type { CommandModule, Context, ExitCode } from './context';
import { saySelected } from './nothing';
import {
  addExamples,
  addFormat,
  collect,
  type FormatOptions,
  readFormat,
  readLabelled,
} from './options';
import { addFilters, type SelectionOptions, select } from './selection';

const FORMATS: readonly Format[] = ['table', 'markdown', 'json', 'ndjson', 'csv', 'tsv'];

interface StatsOptions extends FormatOptions, SelectionOptions {
  readonly by?: readonly string[];
}

function declare(command: Command, messages: Messages): void {
  command.option('--by <what>', messages.options.by, collect);
  const values = async (): Promise<readonly string[]> =>
    (await import('../select/statistics')).GROUPINGS;
  completes(command, { by: { of: values, joined: true } });
  addFilters(command, messages, { sorted: false });
  addFormat(command, FORMATS, messages);
  addExamples(
    command,
    ['stats', 'stats --by year --by month', 'stats --by license', 'stats --by org --json'],
    messages,
  );
}

/** What to count by, under the names that it has in options, in tables or in the headings of counts. */
async function readGroupings(
  texts: readonly string[],
  groupings: readonly Grouping[],
  messages: Messages,
): Promise<Grouping[]> {
  const read: Grouping[] = [];
  // One by one, for the first that is wrong ends it.
  for (const what of texts.flatMap(splitAtCommas)) {
    const labels = (one: Grouping, { groupings: headings, fields }: Messages) =>
      [headings[one], fields[one]] as const;
    read.push(await readLabelled('--by', what, groupings, messages, labels));
  }
  return read;
}

async function run(
  _words: readonly string[],
  options: StatsOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, messages, language, written } = context;
  const format = readFormat(options, FORMATS, messages);
  const { csvSafe } = options;
  const { countBy, GROUPINGS } = await import('../select/statistics');
  const groupings = options.by && (await readGroupings(options.by, GROUPINGS, messages));
  const catalog = await context.loadCatalog();
  const selection = await select(catalog, options, context);
  saySelected(selection, catalog, context);
  const { resources } = selection;
  const counts = countBy(resources, catalog, groupings ?? GROUPINGS);

  const { printRecords } = await import('./print');
  const fields = [
    'by',
    'id',
    ...catalog.languages.map((code) => `title.${code}`),
    'count',
    'series',
  ];
  const printed = await printRecords(counts, fields, { format, csvSafe }, context);
  if (!printed) {
    const { renderStatistics, renderMarkdownStatistics } = await import('../render/statistics');
    const { tableOptions } = await import('./print');
    const whole = groupings !== undefined;
    if (format === 'markdown') {
      stdout.write(renderMarkdownStatistics(counts, catalog, { ...written, whole }));
    } else {
      const options = { ...tableOptions(context), language, messages, whole };
      await context.page(renderStatistics(counts, resources.length, catalog, options));
    }
  }
  return resources.length > 0 ? 0 : 1;
}

export const stats: CommandModule<StatsOptions> = { declare, run };
