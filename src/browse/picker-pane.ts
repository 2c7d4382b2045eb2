import type { Messages } from '../messages';
import { width, wrap } from '../render/width';
import { type Appearance, glyphsOf } from './appearance';
import { fill } from './cells';
import { type Pane, page } from './layout';
import { pickerRows } from './picker';
import { PROMPT, prompted } from './prompt';
import {
  type Choice,
  choicesOf,
  FILTER_KINDS,
  type FilterKind,
  type Selectors,
  type State,
} from './state';

/** Cells before a value, for the pointer and the mark. */
const BEFORE_LABEL = 3;

/** The picker: its kinds, what is typed, and the values, in as many rows as there are. */
export function pickerPane(
  state: State,
  pane: Pane,
  selectors: Selectors,
  appearance: Appearance,
): { rows: string[]; cursor: { row: number; column: number } | null } {
  const { picker } = state;
  const { narrow } = appearance.messages.browse;
  const typed = prompted(picker.line, narrow, true, pane.columns - PROMPT, appearance);
  const choices = choicesOf(state, selectors);
  const room = pickerRows(state.size);
  const shown = Array.from({ length: room }, (_, index) => {
    const choice = choices[picker.top + index];
    if (choice === undefined) return '';
    const selected = picker.top + index === picker.selected;
    const picked = choice.id !== null && choice.id === state.picks[picker.kind];
    return choiceRow(choice, pane.columns, selected, picked, appearance);
  });
  const values =
    choices.length > 0 ? shown : page(nothingFits(picker.line.text, pane, appearance), 0, room);
  const rows = [kindsRow(picker.kind, pane.columns, appearance), typed.text, ...values];
  const hidden = Math.max(0, rows.length - pane.rows);
  return {
    rows: rows.slice(hidden),
    cursor: hidden > 1 ? null : { row: 1 - hidden, column: typed.cursor },
  };
}

/** That nothing fits what is typed. */
function nothingFits(typed: string, pane: Pane, { messages }: Appearance): string[] {
  return wrap(messages.browse.nothingFits(typed.trim()), pane.columns);
}

function kindsRow(kind: FilterKind, columns: number, appearance: Appearance): string {
  const here = `[${kindName(kind, appearance.messages)}]`;
  const names = FILTER_KINDS.map((one) =>
    one === kind ? here : ` ${kindName(one, appearance.messages)} `,
  );
  const fits = width(names.join('')) <= columns;
  return (fits ? names : [here])
    .map((name) => (name === here ? appearance.theme.heading(name) : name))
    .join('');
}

function kindName(kind: FilterKind, { fields }: Messages): string {
  return fields[kind === 'tag' ? 'tags' : kind] ?? kind;
}

function choiceRow(
  choice: Choice,
  columns: number,
  selected: boolean,
  picked: boolean,
  appearance: Appearance,
): string {
  const { pointer, mark, ellipsis } = glyphsOf(appearance);
  const count = ` ${choice.count}`;
  const label = '  '.repeat(choice.depth) + choice.label;
  const room = columns - BEFORE_LABEL - width(count);
  const row = `${selected ? pointer : ' '}${picked ? mark : ' '} ${fill(label, room, ellipsis)}${count}`;
  return selected ? appearance.theme.selected(row) : row;
}
