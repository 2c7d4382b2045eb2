import type { Command } from 'commander';
import type { Messages } from '../messages';
import type { CommandModule, Context, ExitCode } from './context';
import { addFields, asksForFields, printFields, readFields } from './fields';
import type { ListOptions } from './list';
import { saySelected } from './nothing';
import { ALL_FORMATS, addExamples, addFormat, addLimit, readFormat, readLimit } from './options';
import { addFilters, figureNote, inOrder, readSort, select } from './selection';

export interface RandomOptions extends ListOptions {
  readonly seed?: string;
}

function declare(command: Command, messages: Messages): void {
  addFilters(command, messages);
  addLimit(command, messages);
  addFields(command, messages);
  command.option('--seed <text>', messages.commands.random.seed);
  addFormat(command, ALL_FORMATS, messages);
  addExamples(
    command,
    ['random', 'random --section strategies --since 2024', 'random -n 3 --seed week-12 --md'],
    messages,
  );
}

async function run(
  _words: readonly string[],
  options: RandomOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  if (asksForFields(options)) {
    await printFields(format, context);
    return 0;
  }
  const limit = readLimit(options, 1, messages);
  const order = await readSort(options, messages);
  const catalog = await context.loadCatalog();
  const fields = await readFields(options, format, catalog, messages);
  const selection = await select(catalog, options, context);
  saySelected(selection, catalog, context);

  const { draw } = await import('../select/sample');
  let drawn = draw(selection.resources, options.seed ?? crypto.randomUUID(), limit);
  if (order !== undefined) {
    drawn = await inOrder({ ...selection, resources: drawn }, order, options, catalog);
  } else if (options.reverse) drawn.reverse();

  const { printResource, printResources } = await import('./print');
  const [first] = drawn;
  const { csvSafe } = options;
  if (limit === 1 && first !== undefined && fields === undefined) {
    await printResource(first, catalog, { format, csvSafe }, context);
    return 0;
  }
  const sections = selection.filters.section;
  const printed = drawn.map((resource) => ({ resource }));
  const figure = await figureNote(format, order, selection.conditions, messages);
  const request = { format, csvSafe, limit, sections, fields, figure };
  return printResources(printed, catalog, request, context);
}

export const random: CommandModule<RandomOptions> = { declare, run };
