import type { Key } from './keys';
import { quit } from './leaving';
import { lineOf } from './line-editor';
import { toggleAll, toggleMark } from './marks';
import { openPicker } from './picker';
import { inQuery } from './query-keys';
import { readSelected } from './reading-keys';
import { resourceCommand } from './resource-actions';
import { atResults } from './result-keys';
import { scrollBy } from './scrolling';
import { fromTop, type Order, type Selectors, type State } from './state';
import { only, type Step } from './step';
import { LETTERS } from './viewport';

/** What a key does in the list, where a character is a command. */
export function inList(state: State, key: Key, selectors: Selectors): Step {
  switch (key.type) {
    case 'paste':
      return inQuery({ ...state, mode: 'query', home: 'query' }, key, selectors);
    case 'text':
      return listCommand(state, key.text, selectors);
    case 'press':
      if (key.name === 'escape') return only(cleared(state));
      if (key.name === 'right') return only(readSelected(state, selectors));
      return atResults(state, key.name, selectors);
  }
}

function listCommand(state: State, character: string, selectors: Selectors): Step {
  const name = LETTERS[character];
  if (name) return atResults(state, name, selectors);
  switch (character) {
    case '/':
      return only({ ...state, mode: 'query', home: 'query' });
    case ' ':
    case 'm':
      return atResults(toggleMark(state, selectors), 'down', selectors);
    case 'a':
      return only(toggleAll(state, selectors));
    case 's':
      return only(fromTop({ ...state, order: orderAfter(state.order) }));
    case 'f':
      return only(openPicker(state, state.picker.kind, selectors));
    case 'p':
      return only(readSelected(state, selectors));
    case 'J':
    case 'K':
      return only(scrollBy(state, character === 'K' ? -1 : 1, selectors));
    case 'q':
      return quit(state);
    default:
      return resourceCommand(state, character, selectors);
  }
}

/** The orders that one goes through; after that of the list, asked for, comes the first one. */
const ORDERS: readonly Order['by'][] = ['best', 'date', 'title', 'added'];

function orderAfter({ by }: Order): Order {
  return { by: ORDERS[(ORDERS.indexOf(by) + 1) % ORDERS.length] ?? 'best', reversed: false };
}

/** Takes off what narrows the results: first the picks, then the query. */
function cleared(state: State): State {
  if (Object.keys(state.picks).length > 0) return fromTop({ ...state, picks: {} });
  return fromTop({ ...state, query: lineOf(''), found: null });
}
