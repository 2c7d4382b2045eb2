import type { Command } from 'commander';
import type { Messages } from '../messages';
import type { CommandModule, Context, ExitCode } from './context';
import { sayTaggedElsewhere } from './elsewhere';
import { addFields, asksForFields, type FieldOptions, printFields, readFields } from './fields';
import { addLayout, type LayoutOptions, readLayout } from './layout';
import { saySelected } from './nothing';
import {
  ALL_FORMATS,
  addExamples,
  addFormat,
  addLimit,
  type FormatOptions,
  type LimitOptions,
  readFormat,
  readLimit,
} from './options';
import {
  addFilters,
  figureNote,
  inOrder,
  readSort,
  type SelectionOptions,
  select,
} from './selection';

export interface ListOptions
  extends SelectionOptions,
    FormatOptions,
    LimitOptions,
    FieldOptions,
    LayoutOptions {
  /** The catalogues that the call names. */
  readonly catalog?: readonly string[];
}

function declare(command: Command, messages: Messages): void {
  addFilters(command, messages);
  addLimit(command, messages);
  addFields(command, messages);
  addLayout(command, messages);
  addFormat(command, ALL_FORMATS, messages);
  addExamples(
    command,
    [
      'list --section moe',
      'list --series deepseek',
      'list --tag moe --category report',
      'list --section training,annealing --category -report --has code',
      'list --section math --md >> notes.md',
      'list --org nvidia --since 2025 --sort date',
      'list --series deepseek --fields title,date,params,active-params,tokens,context',
      'list --added-since 2026-11 --sort added',
    ],
    messages,
  );
}

async function run(
  _words: readonly string[],
  options: ListOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  if (asksForFields(options)) {
    await printFields(format, context);
    return 0;
  }
  const layout = readLayout(options, format, 'compact', messages);
  const limit = readLimit(options, Number.POSITIVE_INFINITY, messages);
  const order = await readSort(options, messages);
  const catalog = await context.loadCatalog();
  const fields = await readFields(options, format, catalog, messages);
  const selection = await select(catalog, options, context);
  const resources = await inOrder(selection, order, options, catalog);
  saySelected(selection, catalog, context);

  const { printResources } = await import('./print');
  const figure = await figureNote(format, order, selection.conditions, messages);
  const sections = selection.filters.section;
  const code = await printResources(
    resources.map((resource) => ({ resource })),
    catalog,
    { format, csvSafe: options.csvSafe, limit, sections, fields, figure, layout },
    context,
  );
  if (format === 'table') await sayTaggedElsewhere(selection, catalog, options.catalog, context);
  return code;
}

export const list: CommandModule<ListOptions> = { declare, run };
