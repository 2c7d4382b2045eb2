import type { KeyName } from './escape-sequences';
import { layOut } from './layout';
import { type Selectors, type State, selectedOf } from './state';
import { clamp, move } from './viewport';

/** Scrolls the preview, where there is one. */
export function scrollBy(state: State, lines: number, selectors: Selectors): State {
  const resource = selectedOf(state, selectors);
  const { preview } = layOut(state.size);
  if (resource === null || preview === null) return state;
  const { length } = selectors.details(resource, preview.columns);
  const scroll = clamp(state.scroll + lines, 0, length - preview.rows);
  return { ...state, scroll };
}

/** Scrolls what is read. */
export function scrollTo(state: State, name: KeyName, selectors: Selectors): State {
  const { body } = layOut(state.size);
  const { length } = textOf(state, selectors);
  // Its first line moves as a selection would that may not pass the last page.
  const last = Math.max(1, length - body.rows + 1);
  const place = move({ selected: state.scroll, top: 0 }, name, last, body.rows);
  return place ? { ...state, scroll: place.selected } : state;
}

/** The lines that are read in `details` and `help`. */
export function textOf(state: State, selectors: Selectors): readonly string[] {
  const { columns } = layOut(state.size).body;
  if (state.mode === 'help') return selectors.help(columns);
  const resource = selectedOf(state, selectors);
  return resource === null ? [] : selectors.details(resource, columns);
}
