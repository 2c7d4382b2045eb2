import type { Command } from 'commander';
import type { Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { quotable } from '../messages/printable';
import type { Hit } from '../search/search';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addFields, asksForFields, type FieldOptions, printFields, readFields } from './fields';
import { addLayout, type LayoutOptions, readLayout } from './layout';
import { sayNotes, sayNothing, unstatedNotes } from './nothing';
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
import { shownOf } from './partial';
import {
  addFilters,
  FILTER_NAMES,
  figureNote,
  inOrder,
  readSort,
  type SelectionOptions,
  select,
} from './selection';

export interface SearchOptions
  extends SelectionOptions,
    FormatOptions,
    LimitOptions,
    FieldOptions,
    LayoutOptions {
  readonly explain?: boolean;
  readonly strict?: boolean;
  readonly partial?: boolean;
}

/** A search table shows this many unless told otherwise. */
const SHOWN = 20;

function declare(command: Command, messages: Messages): void {
  addFilters(command, messages);
  command
    .option('--explain', messages.options.explain)
    .option('--strict', messages.options.strict)
    .option('--partial', messages.options.partial);
  addLimit(command, messages, messages.options.limitOfSearch);
  addFields(command, messages);
  addLayout(command, messages);
  addFormat(command, ALL_FORMATS, messages);
  addExamples(
    command,
    [
      'search muon',
      'search 负载均衡',
      'search data mixing --since 2024',
      'search 2412.19437 --json',
    ],
    messages,
  );
}

async function run(
  words: readonly string[],
  options: SearchOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  if (asksForFields(options)) {
    await printFields(format, context);
    return 0;
  }
  if (options.strict && options.partial) {
    throw new UsageError(messages.errors.contrary('--strict', '--partial'));
  }
  if (words.length === 0) throw new UsageError(messages.errors.missingArgument('words'));
  const byDefault = format === 'table' ? SHOWN : Number.POSITIVE_INFINITY;
  const layout = readLayout(
    options,
    format,
    context.stdout.isTerminal ? 'long' : 'compact',
    messages,
  );
  const limit = readLimit(options, byDefault, messages);
  const order = await readSort(options, messages);
  const library = await context.loadLibrary();
  const { catalog } = library;
  const fields = await readFields(options, format, catalog, messages);
  const isFiltered = FILTER_NAMES.some((name) => options[name] !== undefined);
  const selection = isFiltered ? await select(catalog, options, context) : null;

  const { search } = await import('../search/search');
  const query = words.join(' ');
  const among = selection ? new Set(selection.resources) : undefined;
  const found = await search(query, library, among);
  const request = { ...options, format, fields };
  const shown = shownOf(found, request, messages);
  /** What the call would show if it looked through these. */
  const shownAmong = async (resources?: readonly Resource[]): Promise<readonly Hit[]> => {
    const others = await search(query, library, resources && new Set(resources));
    return shownOf(others, request, messages).hits;
  };
  const notes = [...shown.notes];
  if (selection) {
    const countOf = (hits: readonly Hit[], among: readonly Resource[]): number => {
      const some = new Set(among);
      return hits.filter(({ resource }) => some.has(resource)).length;
    };
    const { resources, unstated, silent } = selection;
    const may = unstated.length > 0 ? await shownAmong([...resources, ...unstated]) : [];
    notes.unshift(...unstatedNotes(countOf(may, unstated), countOf(shown.hits, silent), context));
  }
  let hits = [...shown.hits];
  if (order !== undefined) {
    const byResource = new Map(hits.map((hit) => [hit.resource, hit]));
    const chosen = selection ?? { filters: { resolved: true }, conditions: null };
    const sorted = { ...chosen, resources: [...byResource.keys()] };
    hits = (await inOrder(sorted, order, options, catalog)).flatMap(
      (resource) => byResource.get(resource) ?? [],
    );
  } else if (options.reverse) hits.reverse();
  if (hits.length > 0) sayNotes(notes, context);
  else if (shown.withheld !== undefined) sayNothing({ error: shown.withheld, notes }, context);
  else {
    const others = selection ? (await shownAmong()).length : 0;
    const error = messages.errors.foundWithoutFilters(quotable(query, messages), others);
    if (others > 0) sayNothing({ error, notes }, context);
    else {
      const { sayNothingFound } = await import('./choose');
      await sayNothingFound(words, library, context, { notes });
    }
  }

  const { printResources } = await import('./print');
  const figure = await figureNote(format, order, selection?.conditions ?? null, messages);
  return printResources(
    hits,
    catalog,
    {
      format,
      csvSafe: options.csvSafe,
      limit,
      sections: selection?.filters.section,
      fields,
      words: found.words,
      figure,
      layout,
      explain: options.explain ?? false,
    },
    context,
  );
}

export const search: CommandModule<SearchOptions> = { declare, run };
