import type { Command } from 'commander';
import type { Found, Order, Picks } from '../browse/state';
import type { Resource } from '../catalog/types';
import type { Messages } from '../messages';
import type { Format } from '../render/formats';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { saySelected } from './nothing';
import {
  ALL_FORMATS,
  addExamples,
  addFormat,
  type FormatOptions,
  isFormatGiven,
  readFormat,
} from './options';
import { addFilters, readSort, type SelectionOptions, select } from './selection';

export interface BrowseOptions extends SelectionOptions, FormatOptions {}

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
  const { messages, language, stdout } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  const order = await readSort(options, messages);
  const library = await context.loadLibrary();
  const { catalog } = library;
  const selection = await select(catalog, options, context);
  saySelected(selection, catalog, context);
  const { resources } = selection;
  const { missingOf, printResources } = await import('./print');
  const print = async (
    chosen: readonly Resource[],
    chosenFormat: Format | null,
  ): Promise<ExitCode> => {
    const printed = chosen.map((resource) => ({ resource }));
    const request = {
      format: chosenFormat ?? format,
      csvSafe: options.csvSafe,
      limit: Number.POSITIVE_INFINITY,
      sections: selection.filters.section,
      once: true,
    };
    return printResources(printed, catalog, request, context);
  };
  if (resources.length === 0) return print([], null);
  const screen = await context.openScreen();
  if (screen === null) {
    throw new UsageError(messages.errors.noScreen, messages.errors.withoutScreen);
  }

  const { applyFilters } = await import('../select/filter');
  const { sortResources } = await import('../select/order');
  const { search } = await import('../search/search');
  const { renderBibtex } = await import('../render/bibtex');
  const { asFilters, createSelectors } = await import('../browse/selectors');
  const { browse } = await import('../browse/session');
  const among = new Set(resources);
  const find = async (query: string): Promise<Found> => {
    const { hits, words } = await search(query, library, among);
    const missing = missingOf(hits);
    return { query, resources: hits.map(({ resource }) => resource), words, missing };
  };
  const list = (picks: Picks, { by, reversed }: Order): readonly Resource[] => {
    const picked = asFilters(picks);
    const narrowed = applyFilters(resources, picked, catalog);
    // The list's own order is another one within a section or a series.
    const filters = { ...selection.filters, ...picked };
    return sortResources(narrowed, by === 'best' ? 'list' : by, filters, catalog, {
      isReversed: reversed,
      conditions: selection.conditions,
    });
  };
  const appearance = { language, messages, theme: screen.theme, unicode: screen.unicode };
  const outcome = await browse(
    {
      query: words.join(' '),
      order: { by: order ?? 'best', reversed: options.reverse ?? false },
      destination: { isTerminal: stdout.isTerminal, hasFormat: isFormatGiven(options) },
    },
    createSelectors({ catalog, resources, list }, appearance),
    appearance,
    {
      screen,
      find,
      open: (url) => context.openInBrowser(url, (run) => screen.aside(run)),
      cite: (cited) => renderBibtex(cited),
    },
  );
  return outcome.how === 'print' ? print(outcome.resources, outcome.format) : 130;
}

/** The catalogue on the whole screen, loaded only when it is asked for. */
export const browse: CommandModule<BrowseOptions> = { declare, run };
