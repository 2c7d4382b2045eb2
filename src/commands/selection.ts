import type { Command } from 'commander';
import type { Catalog, Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import { loadAllMessages, type Messages } from '../messages';
import { printable } from '../messages/printable';
import {
  applyFilters,
  FilterError,
  type Filters,
  isJoined,
  type ResolvedFilters,
  resolveFilters,
} from '../select/filter';
import { candidatesFor, VALUE_FILTERS, type ValueFilter } from '../select/filter-candidates';
import { SORT_ORDERS, type SortOrder, sortResources } from '../select/order';
import { UsageError } from './context';
import { collect, readLabelled } from './options';

/** The filters and the order that every command which chooses resources has. */
export interface SelectionOptions extends Filters {
  readonly sort?: string;
  readonly reverse?: boolean;
}

/** The options that leave resources out. */
export const FILTER_NAMES = [...VALUE_FILTERS, ...(['since', 'until', 'addedSince'] as const)];

/** Declares the filters and, where resources are listed, their order. */
export function addFilters(
  command: Command,
  messages: Messages,
  { sorted = true }: { readonly sorted?: boolean } = {},
): void {
  const { options } = messages;
  command
    .option('-s, --section <section>', options.section, collect)
    .option('--series <series>', options.series, collect)
    .option('-t, --tag <tag>', options.tag, collect)
    .option('--category <category>', options.category, collect)
    .option('--org <organisation>', options.org, collect)
    .option('--since <date>', options.since)
    .option('--until <date>', options.until)
    .option('--has <kind>', options.has, collect)
    .option('--added-since <date>', options.addedSince);
  for (const filter of VALUE_FILTERS) {
    completes(command, { [filter]: { of: filter, joined: isJoined(filter), excluded: true } });
  }
  if (!sorted) return;
  command.option('--sort <order>', options.sort).option('--reverse', options.reverse);
  completes(command, { sort: SORT_ORDERS });
}

export interface Selection {
  readonly resources: readonly Resource[];
  readonly filters: ResolvedFilters;
}

/**
 * The resources that pass the filters, in the catalogue's order.
 *
 * @throws UsageError for a value that names nothing, or more than one thing
 */
export async function select(
  catalog: Catalog,
  options: SelectionOptions,
  messages: Messages,
): Promise<Selection> {
  for (const name of ['since', 'until'] as const) {
    const value = options[name];
    if (value !== undefined && !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value)) {
      throw new UsageError(messages.errors.badMonth(`--${name}`, printable(value)));
    }
  }
  const added = options.addedSince;
  if (added !== undefined && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(added)) {
    throw new UsageError(messages.errors.badDay('--added-since', printable(added)));
  }
  const filters = await resolve(options, catalog, messages);
  return { resources: applyFilters(catalog.resources, filters, catalog), filters };
}

/** The order asked for, where one was. */
export async function readSort(
  { sort }: SelectionOptions,
  messages: Messages,
): Promise<SortOrder | undefined> {
  if (sort === undefined) return undefined;
  return readLabelled('--sort', sort, SORT_ORDERS, messages, (order, { fields, sortOrders }) => [
    sortOrders[order],
    fields[order],
  ]);
}

/** A selection in an order, the list's own without one. */
export function inOrder(
  selection: Selection,
  order: SortOrder | undefined,
  { reverse }: SelectionOptions,
  catalog: Catalog,
): Resource[] {
  const sorted = sortResources(selection.resources, order ?? 'list', selection.filters, catalog);
  return reverse ? sorted.reverse() : sorted;
}

/** The command that lists the values of a filter. */
const LISTED_BY: Partial<Record<ValueFilter, string>> = {
  section: 'sections',
  series: 'series',
  tag: 'tags',
};

async function resolve(
  options: SelectionOptions,
  catalog: Catalog,
  messages: Messages,
): Promise<ResolvedFilters> {
  let resolved = attempt(options, catalog);
  if (resolved instanceof FilterError && resolved.problem === 'unknown') {
    // Words that the program prints are values too; both languages are loaded only where it takes that.
    resolved = attempt(options, catalog, await loadAllMessages());
  }
  if (resolved instanceof FilterError) throw describeError(resolved, catalog, messages);
  return resolved;
}

function attempt(
  options: SelectionOptions,
  catalog: Catalog,
  spoken: readonly Messages[] = [],
): ResolvedFilters | FilterError {
  try {
    return resolveFilters(options, catalog, spoken);
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
}

function describeError(
  error: FilterError,
  catalog: Catalog,
  { comma, errors }: Messages,
): UsageError {
  const { filter, problem } = error;
  const option = `--${filter}`;
  const value = printable(error.value);
  const ids = error.ids.join(comma);
  if (problem === 'empty') return new UsageError(errors.emptyValue(option, value));
  if (problem === 'ambiguous') return new UsageError(errors.ambiguousValue(option, value, ids));
  if (filter === 'category' || filter === 'has') {
    const all = candidatesFor(filter, catalog).map(({ id }) => id);
    return new UsageError(errors.badChoice(option, value, all.join(comma), error.ids[0] ?? ''));
  }
  const command = LISTED_BY[filter];
  return new UsageError(
    errors.unknownValue(option, value, ids),
    command && errors.seeValues(command),
  );
}
