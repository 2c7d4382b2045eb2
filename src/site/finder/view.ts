import { kebabCase } from '../../catalog/letter-case';
import type { Facet } from '../../select/facets';
import {
  FIGURE_FILTERS,
  RANGE_FIGURES,
  SORT_ORDERS,
  type SortOrder,
  VALUE_FILTERS,
} from '../../select/names';

/** What one chooses values of, in the order in which it is offered. */
export const FACETS: readonly Facet[] = [...VALUE_FILTERS, ...FIGURE_FILTERS];

/** What one writes a date or a range for. */
export const WRITTEN = ['since', 'until', 'addedSince', ...RANGE_FIGURES] as const;
export type Written = (typeof WRITTEN)[number];

/**
 * What somebody looks at, all of which stands in the address: what is looked for, what is left out,
 * in which order, and what was chosen to take along.
 */
export interface View {
  readonly query: string;
  /** Values as one writes them; a leading `-` leaves out. */
  readonly values: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly written: Readonly<Partial<Record<Written, string>>>;
  readonly commercial: boolean;
  /** Null is how well it answers, or the list's own order without a query. */
  readonly order: SortOrder | null;
  readonly isReversed: boolean;
  /** Ids. */
  readonly chosen: readonly string[];
}

export const EVERYTHING: View = {
  query: '',
  values: {},
  written: {},
  commercial: false,
  order: null,
  isReversed: false,
  chosen: [],
};

/** Whether all resources are looked at as the catalogue lists them. */
export function isEverything(view: View): boolean {
  return view.query.trim() === '' && !isFiltered(view) && view.order === null && !view.isReversed;
}

/** Whether anything is left out, but for a query. */
export function isFiltered({ values, written, commercial }: View): boolean {
  return commercial || Object.keys(values).length > 0 || Object.keys(written).length > 0;
}

/** What an address says; its names are those of the options of the terminal. */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search);
  const all = (name: string): string[] => parameters.getAll(name).filter((text) => text !== '');
  const order = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    values: stated(FACETS, (facet) => unlessEmpty([...new Set(all(facet))])),
    written: stated(WRITTEN, (name) => all(kebabCase(name))[0]),
    commercial: parameters.has('commercial'),
    order: SORT_ORDERS.find((one) => one === order) ?? null,
    isReversed: parameters.has('reverse'),
    chosen: [...new Set(all('choose').flatMap((ids) => ids.split(',')))].filter(Boolean),
  };
}

/** What stands behind the path in the address of a view: nothing, or `?` and what it says. */
export function writeView(view: View): string {
  const parameters = new URLSearchParams();
  if (view.query !== '') parameters.set('q', view.query);
  for (const facet of FACETS) {
    for (const value of view.values[facet] ?? []) parameters.append(facet, value);
  }
  for (const name of WRITTEN) {
    const text = view.written[name];
    if (text) parameters.set(kebabCase(name), text);
  }
  if (view.commercial) parameters.set('commercial', '');
  if (view.order !== null) parameters.set('sort', view.order);
  if (view.isReversed) parameters.set('reverse', '');
  if (view.chosen.length > 0) parameters.set('choose', view.chosen.join(','));
  // What is safe in a query stays as one reads it.
  const text = parameters
    .toString()
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}

/**
 * The view with another query. One that begins anew is answered in the order of how well it is
 * answered, whatever order was chosen for the one before.
 */
export function withQuery(view: View, query: string): View {
  const [before, now] = [view.query.trim(), query.trim()];
  const isReplaced = before.length > 2 && now.length === 1;
  const beginsAnew = before === '' || now === '' || before[0] !== now[0] || isReplaced;
  return beginsAnew ? { ...view, query, order: null, isReversed: false } : { ...view, query };
}

/** The view with a value of a filter chosen, or no longer. */
export function withValue(view: View, facet: Facet, value: string, isChosen: boolean): View {
  const others = (view.values[facet] ?? []).filter((one) => one !== value);
  const values = unlessEmpty(isChosen ? [...others, value] : others);
  return { ...view, values: stated(FACETS, (one) => (one === facet ? values : view.values[one])) };
}

/** The view with something written, or nothing there. */
export function withWritten(view: View, name: Written, text: string): View {
  const written = stated(WRITTEN, (one) =>
    one === name ? text.trim() || undefined : view.written[one],
  );
  return { ...view, written };
}

function stated<Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name) => Value | undefined,
): Partial<Record<Name, Value>> {
  const entries = names.map((name) => [name, read(name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<
    Record<Name, Value>
  >;
}

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;
