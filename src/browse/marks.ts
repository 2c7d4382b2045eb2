import { resultsOf, type Selectors, type State, selectedOf } from './state';

/** Marks what is selected, or takes its mark off. */
export function toggleMark(state: State, selectors: Selectors): State {
  const resource = selectedOf(state, selectors);
  if (resource === null) return state;
  const marked = state.marked.includes(resource)
    ? state.marked.filter((one) => one !== resource)
    : [...state.marked, resource];
  return { ...state, marked };
}

/** Marks all results; where all of them are marked already, takes their marks off. */
export function toggleAll(state: State, selectors: Selectors): State {
  const results = resultsOf(state, selectors);
  const before = new Set(state.marked);
  const more = results.filter((one) => !before.has(one));
  if (more.length > 0) return { ...state, marked: [...state.marked, ...more] };
  const off = new Set(results);
  return { ...state, marked: state.marked.filter((one) => !off.has(one)) };
}
