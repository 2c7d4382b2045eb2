import type { Command } from 'commander';
import { kebabCase } from '../catalog/letter-case';
import type { Catalog, Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import { loadAllMessages, type Messages } from '../messages';
import { quotable } from '../messages/printable';
import type { Format } from '../render/formats';
import type { Days } from '../select/dates';
import type { Conditions, Fitting } from '../select/figures';
import type { FilterError, Filters, ResolvedFilters } from '../select/filter';
import {
  figureOfOrder,
  isJoined,
  SORT_ORDERS,
  type SortOrder,
  VALUE_FILTERS,
} from '../select/names';
import {
  addConditions,
  CONDITION_NAMES,
  type ConditionOptions,
  hasConditions,
  readConditions,
} from './conditions';
import { type Context, UsageError } from './context';
import { collect, readLabelled } from './options';
import type { FigureNote } from './print';

/** The filters and the order that every command which chooses resources has. */
export interface SelectionOptions extends Filters, ConditionOptions {
  readonly sort?: string;
  readonly reverse?: boolean;
}

/** The options that leave resources out. */
export const FILTER_NAMES = [
  ...VALUE_FILTERS,
  ...(['since', 'until', 'addedSince', 'checkedBefore'] as const),
  ...CONDITION_NAMES,
];

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
    .option('--added-since <date>', options.addedSince)
    .option('--checked-before <date>', options.checkedBefore);
  const named = async (): Promise<readonly string[]> =>
    (await import('../select/dates')).NAMED_DAYS;
  completes(command, { since: named, until: named, addedSince: named, checkedBefore: named });
  for (const filter of VALUE_FILTERS) {
    completes(command, { [filter]: { of: filter, joined: isJoined(filter), excluded: true } });
  }
  addConditions(command, messages);
  if (!sorted) return;
  command.option('--sort <order>', options.sort).option('--reverse', options.reverse);
  completes(command, { sort: SORT_ORDERS });
}

export interface Selection extends Fitting {
  readonly filters: ResolvedFilters;
  /** What is asked of figures and licences; null where nothing is. */
  readonly conditions: Conditions | null;
}

/**
 * The resources that pass the filters, in the catalogue's order.
 *
 * @throws UsageError for a value that names nothing, or more than one thing
 */
export async function select(
  catalog: Catalog,
  options: SelectionOptions,
  context: Pick<Context, 'messages' | 'today'>,
): Promise<Selection> {
  const selection = await selectByValues(catalog, options, context);
  const { conditions } = selection;
  if (conditions === null) return selection;
  const { fitting } = await import('../select/figures');
  return { ...selection, ...fitting(selection.resources, conditions) };
}

/**
 * The same before figures and licences are looked at.
 *
 * @throws UsageError for a value that names nothing, or more than one thing
 */
export async function selectByValues(
  catalog: Catalog,
  options: SelectionOptions,
  { messages, today }: Pick<Context, 'messages' | 'today'>,
): Promise<Selection> {
  const dates = await readDates(options, today(), messages);
  const filters = await resolve({ ...options, ...dates }, catalog, messages);
  const conditions = hasConditions(options)
    ? await readConditions(options, filters, messages)
    : null;
  const { applyFilters } = await import('../select/filter');
  const resources = applyFilters(catalog.resources, filters, catalog);
  return { resources, unstated: [], silent: [], filters, conditions };
}

/** The options that take a date, and which end of the days it means counts. */
const DATES = {
  since: 'from',
  until: 'to',
  addedSince: 'from',
  checkedBefore: 'from',
} as const satisfies Partial<Record<keyof Filters, keyof Days>>;

/**
 * Reads the dates that were asked for.
 *
 * @throws UsageError for what means none, with what does, and for a beginning after the end
 */
export async function readDates(
  options: Pick<Filters, keyof typeof DATES>,
  today: string,
  messages: Messages,
): Promise<Pick<Filters, keyof typeof DATES>> {
  const { errors } = messages;
  const read: Partial<Record<keyof typeof DATES, string>> = {};
  for (const name of Object.keys(DATES) as (keyof typeof DATES)[]) {
    const text = options[name];
    if (text === undefined) continue;
    const { boundOf, parseDays } = await import('../select/dates');
    const days = parseDays(text, today);
    if (days === null) {
      const message = errors.badDate(`--${kebabCase(name)}`, quotable(text, messages));
      throw new UsageError(message, errors.datesAre);
    }
    read[name] = boundOf(text, days, DATES[name]);
  }
  const { since, until } = read;
  if (since !== undefined && until !== undefined) {
    const { isBetween } = await import('../select/filter');
    if (!isBetween(since, undefined, until)) {
      const [from = '', to = ''] = [options.since, options.until];
      throw new UsageError(errors.datesTurned(quotable(from, messages), quotable(to, messages)));
    }
  }
  return read;
}

/** The order asked for, where one was. */
export async function readSort(
  { sort }: SelectionOptions,
  messages: Messages,
): Promise<SortOrder | undefined> {
  if (sort === undefined) return undefined;
  return readLabelled('--sort', sort, SORT_ORDERS, messages, (order, spoken) => {
    const figure = figureOfOrder(order);
    return [
      spoken.sortOrders[order],
      spoken.fields[order],
      figure === null ? undefined : spoken.figures[figure],
    ];
  });
}

/** A selection in an order, the list's own without one. */
export async function inOrder(
  selection: Omit<Selection, 'unstated' | 'silent'>,
  order: SortOrder | undefined,
  { reverse }: SelectionOptions,
  catalog: Catalog,
): Promise<Resource[]> {
  const { sortResources } = await import('../select/order');
  const { resources, filters, conditions } = selection;
  const isReversed = reverse ?? false;
  return sortResources(resources, order ?? 'list', filters, catalog, { isReversed, conditions });
}

/** The figure that an order goes by, as tables say it of each resource; undefined where none does. */
export async function figureNote(
  format: Format,
  order: SortOrder | undefined,
  conditions: Conditions | null,
  messages: Messages,
): Promise<FigureNote | undefined> {
  const figure = format === 'table' && order !== undefined ? figureOfOrder(order) : null;
  if (figure === null) return undefined;
  const { largest } = await import('../select/figures');
  const { figureText } = await import('../render/figures');
  return {
    heading: messages.figures[figure],
    label: messages.figures[figure].toLowerCase(),
    textOf: (resource) => {
      const stated = largest(resource, figure, conditions);
      return stated === null ? '' : figureText(stated, figure, messages);
    },
  };
}

/** The command that lists the values of a filter. */
const LISTED_BY: Partial<Record<FilterError['filter'], string>> = {
  section: 'sections',
  series: 'series',
  tag: 'tags',
};

async function resolve(
  options: SelectionOptions,
  catalog: Catalog,
  messages: Messages,
): Promise<ResolvedFilters> {
  const { FilterError, resolveFilters } = await import('../select/filter');
  const attempt = (spoken: readonly Messages[] = []): ResolvedFilters | FilterError => {
    try {
      return resolveFilters(options, catalog, spoken);
    } catch (error) {
      if (error instanceof FilterError) return error;
      throw error;
    }
  };
  let resolved = attempt();
  if (resolved instanceof FilterError && resolved.problem === 'unknown') {
    // Words that the program prints are values too; both languages are loaded only where it takes that.
    resolved = attempt(await loadAllMessages());
  }
  if (resolved instanceof FilterError) throw await describeError(resolved, catalog, messages);
  return resolved;
}

async function describeError(
  error: FilterError,
  catalog: Catalog,
  messages: Messages,
): Promise<UsageError> {
  const { comma, errors } = messages;
  const { filter, problem } = error;
  const option = `--${filter}`;
  const value = quotable(error.value, messages);
  const ids = error.ids.join(comma);
  if (problem === 'empty') return new UsageError(errors.emptyValue(option, value));
  if (problem === 'ambiguous')
    return new UsageError(errors.ambiguousValue(option, value, ids), undefined, error.ids);
  if (filter === 'license') {
    const { LICENSE_CLASSES } = await import('../catalog/licenses');
    const hint = errors.licensesAre(LICENSE_CLASSES.join(comma));
    // Whoever asks for commercial use does not mean non-commercial.
    const near = /commercial|商/i.test(value) ? [] : error.ids;
    return new UsageError(errors.unknownValue(option, value, near.join(comma)), hint, near);
  }
  if (filter === 'language') {
    return new UsageError(errors.unknownValue(option, value, ids), errors.languagesAre, error.ids);
  }
  if (filter === 'category' || filter === 'has' || filter === 'architecture') {
    const { candidatesFor } = await import('../select/filter-candidates');
    const all = candidatesFor(filter, catalog).map(({ id }) => id);
    const text = errors.badChoice(option, value, all.join(comma), error.ids[0] ?? '');
    return new UsageError(text, undefined, error.ids);
  }
  const command = LISTED_BY[filter];
  if (command === undefined) {
    return new UsageError(errors.unknownValue(option, value, ids), undefined, error.ids);
  }
  const meant = await namedElsewhere(error, catalog);
  if (meant !== null) {
    return new UsageError(errors.unknownValue(option, value, meant), undefined, [meant]);
  }
  const text = errors.unknownValue(option, value, ids);
  return new UsageError(text, errors.seeValues(command), error.ids);
}

/** The other option that a value belongs to, with the value: `--series falcon`; null for none. */
async function namedElsewhere(
  { filter, value }: FilterError,
  catalog: Catalog,
): Promise<string | null> {
  const { candidatesFor, finderOf } = await import('../select/filter-candidates');
  const spoken = await loadAllMessages();
  for (const other of ['section', 'series', 'tag'] as const) {
    if (other === filter) continue;
    const [id] = finderOf(candidatesFor(other, catalog, spoken))(value);
    if (id !== undefined) return `--${other} ${id}`;
  }
  return null;
}
