import type { Resource } from '../catalog/types';
import type { ValueKind } from '../select/counts';
import type { SortOrder } from '../select/names';
import type { CopyResult } from '../terminal/clipboard';
import type { Size } from '../terminal/screen';
import { type Line, lineOf } from './line-editor';

/** What can be narrowed by. */
export const FILTER_KINDS: readonly ValueKind[] = ['section', 'series', 'tag', 'category'];
export type FilterKind = ValueKind;

/** The id that was picked of each kind. */
export type Picks = Readonly<Partial<Record<FilterKind, string>>>;

/** The order of the results; `best` is how well they answer, or the list's own without a query. */
export interface Order {
  readonly by: 'best' | SortOrder;
  readonly reversed: boolean;
}

/** Where what is chosen is printed. */
export interface Destination {
  /** Whether it is a terminal; Enter opens what is selected only there. */
  readonly isTerminal: boolean;
  /** Whether its format was asked for; else one is chosen on leaving. */
  readonly hasFormat: boolean;
}

/** One line of the picker. */
export interface Choice {
  /** Null takes the filter off. */
  readonly id: string | null;
  readonly label: string;
  /** How many levels it stands below others. */
  readonly depth: number;
  /** How many results it would leave. */
  readonly count: number;
}

/** What answers a query, best first. */
export interface Found {
  readonly query: string;
  readonly resources: readonly Resource[];
  /** The words that were looked for, as they were understood. */
  readonly words: readonly string[];
  /** The words that a resource lacks; none where any has all of them. */
  readonly missing?: ReadonlyMap<Resource, readonly string[]>;
}

/** Where one is in a list, and the first line of it that is shown. */
export interface Viewport {
  readonly selected: number;
  readonly top: number;
}

export interface Picker extends Viewport {
  readonly kind: FilterKind;
  /** What is typed to find a value. */
  readonly line: Line;
}

/** What is copied of which resources. */
export interface Copied {
  readonly what: 'links' | 'citations';
  readonly of: readonly Resource[];
}

/** A word about what was just done, with what it was done to. */
export type Notice =
  | { readonly code: 'opened' | 'notOpened'; readonly link: string }
  | { readonly code: 'noLink'; readonly of: readonly Resource[] }
  | ({ readonly code: CopyResult } & Copied);

/**
 * What keys mean: in `query` they are typed, in `list` they are commands; `details` and `help` are
 * read, and the `picker` narrows the results.
 */
export type Mode = 'query' | 'list' | 'details' | 'help' | 'picker';

/** All that is known about a session but the catalogue. */
export interface State extends Viewport {
  readonly size: Size;
  readonly destination: Destination;
  readonly mode: Mode;
  /** Where the picker and the details go back to. */
  readonly home: 'query' | 'list';
  /** What the help covers, and goes back to. */
  readonly covered: { readonly mode: Mode; readonly scroll: number };
  readonly query: Line;
  /** What was found; null while nothing is searched for. */
  readonly found: Found | null;
  readonly order: Order;
  readonly picks: Picks;
  readonly picker: Picker;
  /** The first line that is shown of the preview, the details or the help. */
  readonly scroll: number;
  /** In the order in which they were marked. */
  readonly marked: readonly Resource[];
  /** Whether it is asked what becomes of the marks. */
  readonly isLeaving: boolean;
  readonly notice: Notice | null;
}

/** A session's beginning. */
export function begin(size: Size, order: Order, destination: Destination): State {
  return {
    size,
    destination,
    mode: 'query',
    home: 'query',
    covered: { mode: 'query', scroll: 0 },
    query: lineOf(''),
    found: null,
    order,
    picks: {},
    picker: { kind: 'section', line: lineOf(''), selected: 0, top: 0 },
    selected: 0,
    top: 0,
    scroll: 0,
    marked: [],
    isLeaving: false,
    notice: null,
  };
}

/** Other results are looked at from the best one on. */
export const fromTop = (state: State): State => ({ ...state, selected: 0, top: 0, scroll: 0 });

/** What there is to see. It is a pure function of what was found, worked out when it is asked for. */
export interface Selectors {
  /** How many resources are browsed in all. */
  readonly total: number;
  /** Whether they are from several catalogues, so that it is marked what is not built in. */
  readonly isJoined: boolean;
  /** What was found and has what was picked; without a search everything that has it. */
  readonly results: (found: Found | null, picks: Picks, order: Order) => readonly Resource[];
  /** The values of a kind that a text fits. */
  readonly choices: (
    kind: FilterKind,
    text: string,
    found: Found | null,
    picks: Picks,
  ) => readonly Choice[];
  /** What was picked, in words; empty where nothing was. */
  readonly picked: (picks: Picks) => string;
  /** Everything about a resource, in lines no wider than a number of cells. */
  readonly details: (resource: Resource, cells: number) => readonly string[];
  /** The keys, likewise. */
  readonly help: (cells: number) => readonly string[];
}

/** The results as they are now. */
export function resultsOf(state: State, selectors: Selectors): readonly Resource[] {
  return selectors.results(state.found, state.picks, state.order);
}

/** The resource that is selected, null where there is none. */
export function selectedOf(state: State, selectors: Selectors): Resource | null {
  return resultsOf(state, selectors)[state.selected] ?? null;
}

/** Whether what was found is only what comes closest: nothing has all of the words. */
export function isPartial({ found }: State): boolean {
  return (found?.missing?.size ?? 0) > 0;
}

/** The picker's lines as they are now. */
export function choicesOf(state: State, selectors: Selectors): readonly Choice[] {
  const { kind, line } = state.picker;
  return selectors.choices(kind, line.text, state.found, state.picks);
}
