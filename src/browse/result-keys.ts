import type { KeyName } from './escape-sequences';
import { layOut } from './layout';
import { openPicker } from './picker';
import { choose } from './resource-actions';
import { scrollBy } from './scrolling';
import { resultsOf, type Selectors, type State } from './state';
import { only, type Step } from './step';
import { move } from './viewport';

/** The keys that mean the same at the results, whether one types or not. */
export function atResults(state: State, name: KeyName, selectors: Selectors): Step {
  switch (name) {
    case 'enter':
      return choose(state, selectors);
    case 'tab':
      return only(openPicker(state, state.picker.kind, selectors));
    case 'shift-up':
    case 'shift-down':
      return only(scrollBy(state, name === 'shift-up' ? -1 : 1, selectors));
    default: {
      const results = resultsOf(state, selectors);
      const { rows } = layOut(state.size).list;
      const place = move(state, name, results.length, rows);
      return only(place ? { ...state, ...place, scroll: 0 } : state);
    }
  }
}
