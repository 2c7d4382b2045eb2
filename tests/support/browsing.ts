import type { Appearance } from '../../src/browse/appearance';
import type { KeyName } from '../../src/browse/escape-sequences';
import { type Key, readKeys } from '../../src/browse/keys';
import { asFilters, createSelectors, type Source } from '../../src/browse/selectors';
import {
  begin,
  type Destination,
  type Found,
  type Order,
  type Selectors,
  type State,
  selectedOf,
} from '../../src/browse/state';
import type { Effect } from '../../src/browse/step';
import { type Happening, update } from '../../src/browse/update';
import { view } from '../../src/browse/view';
import type { Catalog, Resource } from '../../src/catalog/types';
import { en } from '../../src/messages/en';
import { PLAIN } from '../../src/render/theme';
import { applyFilters } from '../../src/select/filter';
import { sortResources } from '../../src/select/order';
import type { Size } from '../../src/terminal/screen';
import { smallCatalog } from './catalog';

/** Without colour, so that what is drawn can be read. */
export const APPEARANCE: Appearance = {
  language: 'en',
  messages: en,
  theme: { ...PLAIN, selected: (text) => text },
  unicode: true,
};

/** A catalogue as it is browsed without filters. */
export function sourceOf(catalog: Catalog): Source {
  const list: Source['list'] = (picks, { by, reversed }) => {
    const picked = asFilters(picks);
    const narrowed = applyFilters(catalog.resources, picked, catalog);
    const order = by === 'best' ? 'list' : by;
    return sortResources(narrowed, order, picked, catalog, { isReversed: reversed });
  };
  return { catalog, resources: catalog.resources, list };
}

/** Finds what holds every word somewhere, what has it in its title first; without any waiting. */
export function finder(catalog: Catalog): (query: string) => Found {
  const texts = catalog.resources.map((resource) => JSON.stringify(resource).toLowerCase());
  return (query) => {
    const words = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const holds = (text: string): boolean => words.every((word) => text.includes(word));
    const found = catalog.resources.filter((_, index) => holds(texts[index] ?? ''));
    const inTitle = (one: Resource): number => Number(holds(one.title.toLowerCase()));
    return { query, resources: found.sort((one, other) => inTitle(other) - inTitle(one)), words };
  };
}

/** The order of a session for which none was asked. */
export const BEST: Order = { by: 'best', reversed: false };
/** Where a session prints that has the terminal, no format being asked for. */
export const TERMINAL: Destination = { isTerminal: true, hasFormat: false };

/** The keys that stand for some characters, as a terminal sends them. */
export const press = (name: KeyName): Key => ({ type: 'press', name });

/** A session without a terminal. */
export class Session {
  state: State;
  /** Everything wanted outside so far. */
  readonly effects: Effect[] = [];

  private readonly find: (query: string) => Found;
  readonly selectors: Selectors;

  constructor(
    size: Size = { columns: 80, rows: 24 },
    query = '',
    readonly appearance: Appearance = APPEARANCE,
    catalog: Catalog = smallCatalog(),
    destination: Destination = TERMINAL,
  ) {
    this.state = begin(size, BEST, destination);
    this.find = finder(catalog);
    this.selectors = createSelectors(sourceOf(catalog), appearance);
    this.happens({ type: 'key', key: { type: 'paste', text: query } });
  }

  /** What happens is followed by what is found. */
  private happens(happening: Happening): void {
    const step = update(this.state, happening, this.selectors);
    this.state = step.state;
    for (const effect of step.effects) {
      if (effect.type !== 'find') this.effects.push(effect);
      else if (effect.query !== '') {
        this.happens({ type: 'found', found: this.find(effect.query) });
      }
    }
  }

  /** Does what a person does, each in what a terminal sends or as a key. */
  does(...actions: readonly (string | Key)[]): this {
    for (const action of actions) {
      const keys = typeof action === 'string' ? readKeys(action).keys : [action];
      for (const key of keys) this.happens({ type: 'key', key });
    }
    return this;
  }

  resize(columns: number, rows: number): this {
    this.happens({ type: 'resized', size: { columns, rows } });
    return this;
  }

  get rows(): readonly string[] {
    return view(this.state, this.selectors, this.appearance).lines;
  }

  /** The title of what is selected. */
  get selected(): string | undefined {
    return selectedOf(this.state, this.selectors)?.title;
  }
}
