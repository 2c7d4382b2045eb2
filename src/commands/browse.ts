import type { Command } from 'commander';
import type { Found, Picks } from '../browse/state';
import type { Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { ALL_FORMATS, addExamples, addFormat, type FormatOptions, readFormat } from './options';
import { addFilters, inOrder, readSort, type SelectionOptions, select } from './selection';

export interface BrowseOptions extends SelectionOptions, FormatOptions {}

function describe(command: Command, messages: Messages): void {
  command
    .description(messages.commands.browse.description)
    .argument('[words...]', messages.commands.browse.words);
}

function declare(command: Command, messages: Messages): void {
  addFilters(command, messages);
  addFormat(command, ALL_FORMATS, messages);
  addExamples(
    command,
    [
      'browse',
      'browse data mixing',
      'browse --section math -f markdown >> notes.md',
      'browse 负载均衡 --since 2024 --json > chosen.json',
    ],
    messages,
  );
}

async function run(
  words: readonly string[],
  options: BrowseOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, language, stderr } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  const order = readSort(options, messages);
  const library = await context.loadLibrary();
  const { catalog } = library;
  const selection = select(catalog, options, messages);
  const resources = inOrder(selection, options, catalog, messages);
  const print = async (chosen: readonly Resource[]): Promise<ExitCode> => {
    const { printResources } = await import('./print');
    const printed = chosen.map((resource) => ({ resource }));
    const limit = Number.POSITIVE_INFINITY;
    const sections = selection.filters.section;
    return printResources(printed, catalog, { format, limit, sections, once: true }, context);
  };
  if (resources.length === 0) {
    stderr.write(`${messages.errors.nothingMatched}\n`);
    return print([]);
  }
  const screen = await context.openScreen();
  if (screen === null) {
    throw new UsageError(messages.errors.noScreen, messages.errors.withoutScreen);
  }

  const { applyFilters } = await import('../query/filter');
  const { search } = await import('../query/search');
  const { renderBibtex } = await import('../render/bibtex');
  const { asFilters, createSelectors } = await import('../browse/selectors');
  const { browse } = await import('../browse/session');
  const among = new Set(resources);
  const find = async (query: string): Promise<Found> => {
    const { hits, words } = await search(query, library, among);
    const found = hits.map(({ resource }) => resource);
    if (order !== undefined) {
      const isFound = new Set(found);
      return { query, resources: resources.filter((one) => isFound.has(one)), words };
    }
    return { query, resources: options.reverse ? found.reverse() : found, words };
  };
  const list = (picks: Picks): readonly Resource[] => {
    const picked = asFilters(picks);
    if (order !== undefined && order !== 'list') return applyFilters(resources, picked, catalog);
    // The list's own order is another one within a section or a series.
    const filters = { ...selection.filters, ...picked };
    const narrowed = applyFilters(selection.resources, picked, catalog);
    return inOrder({ resources: narrowed, filters }, options, catalog, messages);
  };
  const appearance = { language, messages, theme: screen.theme, unicode: screen.unicode };
  const outcome = await browse(
    words.join(' '),
    createSelectors({ catalog, resources, list }, appearance),
    appearance,
    {
      screen,
      find,
      open: context.openInBrowser,
      cite: (resource) => renderBibtex([resource], catalog),
    },
  );
  if (outcome.how === 'interrupt') return 130;
  return outcome.how === 'print' ? print(outcome.marked) : 0;
}

/** The catalogue on the whole screen, loaded only when it is asked for. */
export const browse: CommandModule<BrowseOptions> = { name: 'browse', describe, declare, run };
