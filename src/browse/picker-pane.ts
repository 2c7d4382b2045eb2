import { width } from '../render/width';
import type { Messages } from '../text';
import { fill } from './cells';
import type { Pane } from './layout';
import { type Look, signsOf } from './look';
import { pickerRows } from './picker';
import { PROMPT, prompted } from './prompt';
import {
  type Choice,
  type Contents,
  choicesOf,
  PICK_KINDS,
  type PickKind,
  type State,
} from './state';

/** Cells before a value, for the pointer and the mark. */
const BEFORE_LABEL = 3;

/** The picker: its kinds, what is typed, and the values, in as many rows as there are. */
export function pickerPane(
  state: State,
  pane: Pane,
  contents: Contents,
  look: Look,
): { rows: string[]; cursor: { row: number; column: number } | null } {
  const { picker } = state;
  const { narrow } = look.messages.browse;
  const typed = prompted(picker.line, narrow, true, pane.columns - PROMPT, look);
  const choices = choicesOf(state, contents);
  const shown = Array.from({ length: pickerRows(state.size) }, (_, index) => {
    const choice = choices[picker.top + index];
    if (choice === undefined) return '';
    const selected = picker.top + index === picker.selected;
    const picked = choice.id !== null && choice.id === state.picks[picker.kind];
    return choiceRow(choice, pane.columns, selected, picked, look);
  });
  const rows = [kindsRow(picker.kind, pane.columns, look), typed.text, ...shown];
  const hidden = Math.max(0, rows.length - pane.rows);
  return {
    rows: rows.slice(hidden),
    cursor: hidden > 1 ? null : { row: 1 - hidden, column: typed.cursor },
  };
}

function kindsRow(kind: PickKind, columns: number, look: Look): string {
  const here = `[${kindName(kind, look.messages)}]`;
  const names = PICK_KINDS.map((one) =>
    one === kind ? here : ` ${kindName(one, look.messages)} `,
  );
  const fits = width(names.join('')) <= columns;
  return (fits ? names : [here])
    .map((name) => (name === here ? look.theme.heading(name) : name))
    .join('');
}

function kindName(kind: PickKind, { fields }: Messages): string {
  return fields[kind === 'tag' ? 'tags' : kind] ?? kind;
}

function choiceRow(
  choice: Choice,
  columns: number,
  selected: boolean,
  picked: boolean,
  look: Look,
): string {
  const { pointer, mark, ellipsis } = signsOf(look);
  const count = ` ${choice.count}`;
  const label = '  '.repeat(choice.depth) + choice.label;
  const room = columns - BEFORE_LABEL - width(count);
  const row = `${selected ? pointer : ' '}${picked ? mark : ' '} ${fill(label, room, ellipsis)}${count}`;
  return selected ? look.theme.selected(row) : row;
}
