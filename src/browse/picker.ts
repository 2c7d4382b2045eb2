import type { Size } from '../terminal/screen';
import type { Key } from './keys';
import { layOut } from './layout';
import { edit, lineOf } from './line';
import { move, within } from './place';
import { type Contents, choicesOf, fromTop, PICK_KINDS, type PickKind, type State } from './state';

/** The number of rows in which the picker shows values, below its heading and what is typed. */
export function pickerRows(size: Size): number {
  return Math.max(1, layOut(size).list.rows - 2);
}

/** What a key does in the picker. */
export function inPicker(state: State, key: Key, contents: Contents): State {
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
        const index = PICK_KINDS.indexOf(picker.kind) + step + PICK_KINDS.length;
        const kind = PICK_KINDS[index % PICK_KINDS.length] ?? picker.kind;
        return openPicker(state, kind, contents);
      }
      case 'enter':
        return pick(state, contents);
    }
  }
  const line = edit(picker.line, key);
  if (line !== null) {
    const same = line.text === picker.line.text;
    return same ? { ...state, picker: { ...picker, line } } : withPicker(state, { line });
  }
  if (key.type !== 'press') return state;
  const count = choicesOf(state, contents).length;
  const place = move(picker, key.name, count, pickerRows(state.size));
  return place ? { ...state, picker: { ...picker, ...place } } : state;
}

/** Another text in the picker begins at its first line. */
const withPicker = (state: State, changes: Partial<State['picker']>): State => ({
  ...state,
  picker: { ...state.picker, selected: 0, top: 0, ...changes },
});

/** The picker of a kind, on what is picked of it. */
export function openPicker(state: State, kind: PickKind, contents: Contents): State {
  const opened = withPicker({ ...state, mode: 'picker' }, { kind, line: lineOf('') });
  const picked = state.picks[kind];
  const choices = choicesOf(opened, contents);
  const selected = Math.max(
    0,
    choices.findIndex(({ id }) => id === picked),
  );
  const place = within({ selected, top: 0 }, choices.length, pickerRows(state.size));
  return withPicker(opened, place);
}

/** Takes the value that is selected instead of what was picked of its kind before. */
function pick(state: State, contents: Contents): State {
  const choice = choicesOf(state, contents)[state.picker.selected];
  if (choice === undefined) return state;
  const { [state.picker.kind]: _before, ...others } = state.picks;
  const picks = choice.id === null ? others : { ...others, [state.picker.kind]: choice.id };
  return fromTop({ ...state, mode: state.home, picks });
}
