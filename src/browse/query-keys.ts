import type { Key } from './keys';
import { edit, type Line } from './line-editor';
import { atResults } from './result-keys';
import { fromTop, type Selectors, type State } from './state';
import { also, only, type Step } from './step';

/** What a key does in the query line: what can be typed is. */
export function inQuery(state: State, key: Key, selectors: Selectors): Step {
  const query = edit(state.query, key);
  if (query !== null) {
    return query.text === state.query.text ? only({ ...state, query }) : searched(state, query);
  }
  if (key.type !== 'press') return only(state);
  if (key.name === 'escape') return only({ ...state, mode: 'list', home: 'list' });
  return atResults(state, key.name, selectors);
}

/** What comes of another query; until something is found for it, what was found before stays. */
function searched(state: State, query: Line): Step {
  const found = query.text.trim() === '' ? null : state.found;
  return also(fromTop({ ...state, query, found }), { type: 'find', query: query.text });
}
