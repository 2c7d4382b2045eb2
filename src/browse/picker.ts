import type { Size } from '../terminal/screen';
import type { Key } from './keys';
import { layOut } from './layout';
import { edit, lineOf } from './line-editor';
import {
  choicesOf,
  FILTER_KINDS,
  type FilterKind,
  fromTop,
  type Selectors,
  type State,
} from './state';
import { move, within } from './viewport';

/** The number of rows in which the picker shows values, below its heading and what is typed. */
export function pickerRows(size: Size): number {
  return Math.max(1, layOut(size).list.rows - 2);
}

/** What a key does in the picker. */
export function inPicker(state: State, key: Key, selectors: Selectors): State {
  const { picker } = state;
  if (key.type === 'press') {
    switch (key.name) {
      case 'escape':
        return picker.line.text === ''
          ? { ...state, mode: state.home }
          : withPicker(state, { line: lineOf('') });
      case 'tab':
      case 'right':
      case 'backtab':
      case 'left': {
        const step = key.name === 'tab' || key.name === 'right' ? 1 : -1;
        const index = FILTER_KINDS.indexOf(picker.kind) + step + FILTER_KINDS.length;
        const kind = FILTER_KINDS[index % FILTER_KINDS.length] ?? picker.kind;
        return openPicker(state, kind, selectors);
      }
      case 'enter':
        return pick(state, selectors);
    }
  }
  const line = edit(picker.line, key);
  if (line !== null) {
    const same = line.text === picker.line.text;
    return same ? { ...state, picker: { ...picker, line } } : withPicker(state, { line });
  }
  if (key.type !== 'press') return state;
  const count = choicesOf(state, selectors).length;
  const place = move(picker, key.name, count, pickerRows(state.size));
  return place ? { ...state, picker: { ...picker, ...place } } : state;
}

/** Another text in the picker begins at its first line. */
const withPicker = (state: State, changes: Partial<State['picker']>): State => ({
  ...state,
  picker: { ...state.picker, selected: 0, top: 0, ...changes },
});

/** The picker of a kind, on what is picked of it. */
export function openPicker(state: State, kind: FilterKind, selectors: Selectors): State {
  const opened = withPicker({ ...state, mode: 'picker' }, { kind, line: lineOf('') });
  const picked = state.picks[kind];
  const choices = choicesOf(opened, selectors);
  const selected = Math.max(
    0,
    choices.findIndex(({ id }) => id === picked),
  );
  const place = within({ selected, top: 0 }, choices.length, pickerRows(state.size));
  return withPicker(opened, place);
}

/** Takes the value that is selected instead of what was picked of its kind before. */
function pick(state: State, selectors: Selectors): State {
  const choice = choicesOf(state, selectors)[state.picker.selected];
  if (choice === undefined) return state;
  const { [state.picker.kind]: _before, ...others } = state.picks;
  const picks = choice.id === null ? others : { ...others, [state.picker.kind]: choice.id };
  return fromTop({ ...state, mode: state.home, picks });
}
