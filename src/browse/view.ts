import { lacksNote } from '../render/labels';
import { padEnd, width } from '../render/width';
import { figureOfOrder } from '../select/names';
import { type Appearance, glyphsOf } from './appearance';
import { breakLine, cut } from './cells';
import { footRow, questionRows } from './foot';
import { GAP, type Layout, layOut, page } from './layout';
import { listPane } from './list-pane';
import { pickerPane } from './picker-pane';
import { PROMPT, prompted } from './prompt';
import { textOf } from './scrolling';
import { isPartial, resultsOf, type Selectors, type State, selectedOf } from './state';

/** What a screen shows. */
export interface Frame {
  /** One a row, none wider than the screen. */
  readonly lines: readonly string[];
  /** Where characters are typed, from 0; null where none are. */
  readonly cursor: { readonly row: number; readonly column: number } | null;
}

/** Draws a session as it is. */
export function view(state: State, selectors: Selectors, appearance: Appearance): Frame {
  const { size } = state;
  const layout = layOut(size);
  const query = queryRow(state, selectors, appearance);
  const lines = [query.text];
  if (layout.rule) lines.push(headRule(state, layout, selectors, appearance));
  const bodyTop = lines.length;
  let cursor = state.mode === 'query' ? { row: 0, column: query.cursor } : null;

  if (state.mode === 'details' || state.mode === 'help') {
    lines.push(...page(textOf(state, selectors), state.scroll, layout.body.rows));
  } else {
    const pane =
      state.mode === 'picker'
        ? pickerPane(state, layout.list, selectors, appearance)
        : { rows: listPane(state, layout.list, selectors, appearance), cursor: null };
    if (pane.cursor) cursor = { row: bodyTop + pane.cursor.row, column: pane.cursor.column };
    lines.push(...withPreview(pane.rows, state, layout, selectors, appearance));
  }
  if (layout.foot) lines.push(footRow(state, size.columns, appearance));
  if (state.isLeaving) {
    const rows = questionRows(state, size.columns, appearance).slice(0, size.rows);
    lines.splice(size.rows - rows.length, rows.length, ...rows);
    cursor = null;
  }
  return {
    lines: lines.slice(0, size.rows).map((line) => breakLine(line, size.columns)[0] ?? ''),
    cursor: cursor && { row: cursor.row, column: Math.min(cursor.column, size.columns - 1) },
  };
}

/** The query line, with the counts at its end where there is room. */
function queryRow(
  state: State,
  selectors: Selectors,
  appearance: Appearance,
): { text: string; cursor: number } {
  const { theme, messages } = appearance;
  const { columns } = state.size;
  const shown = messages.browse.counts(resultsOf(state, selectors).length, selectors.total);
  const marked = messages.browse.marked(state.marked.length);
  // The foot says it too how many are marked.
  const counts = [
    ...(state.marked.length > 0 ? [shown + messages.separator + marked] : []),
    shown,
  ].find((words) => columns - width(words) >= 24);
  const cells = columns - PROMPT - (counts === undefined ? 0 : width(counts) + 2);
  const active = state.mode === 'query';
  const { placeholder, placeholderInList } = messages.browse;
  const hint = active ? placeholder : placeholderInList;
  const typed = prompted(state.query, hint, active, cells, appearance);
  if (counts === undefined) return typed;
  const gap = ' '.repeat(Math.max(0, columns - width(typed.text) - width(counts)));
  return { text: typed.text + gap + theme.faint(counts), cursor: typed.cursor };
}

/** The line below the query: what was picked, the order, and where one is in the preview beside. */
function headRule(
  state: State,
  layout: Layout,
  selectors: Selectors,
  appearance: Appearance,
): string {
  const words =
    state.mode === 'help'
      ? []
      : [
          selectors.picked(state.picks),
          isPartial(state) ? appearance.messages.browse.closest : '',
          orderName(state, appearance),
        ];
  const whole = state.mode === 'details' || state.mode === 'help';
  if (whole || !layout.preview?.beside) {
    const { rows } = layout.body;
    const position = whole ? positionIn(textOf(state, selectors).length, state.scroll, rows) : '';
    return rule(layout.body.columns, words, position, appearance);
  }
  const left = rule(layout.list.columns + 1, words, '', appearance);
  const right = rule(
    layout.preview.columns + 1,
    [lackedBySelected(state, selectors, appearance)],
    previewPosition(state, selectors),
    appearance,
  );
  return left + appearance.theme.faint(glyphsOf(appearance).corner) + right;
}

/** What the selected resource lacks of the query, in words. */
function lackedBySelected(state: State, selectors: Selectors, { messages }: Appearance): string {
  const resource = selectedOf(state, selectors);
  return lacksNote((resource && state.found?.missing?.get(resource)) ?? [], messages);
}

/** The order of the results, in words. */
function orderName({ order, found }: State, { messages }: Appearance): string {
  const { orders, reversed } = messages.browse;
  const by = order.by === 'best' && found === null ? 'list' : order.by;
  const figure = by === 'best' ? null : figureOfOrder(by);
  const name = orders[by] ?? (figure ? messages.figures[figure] : by);
  return order.reversed ? reversed(name) : name;
}

/** With fewer cells a word is not worth showing. */
const LEAST = 4;

/** A line across, with words at its beginning, of which the first is cut first, and at its end. */
function rule(
  cells: number,
  words: readonly string[],
  last: string,
  appearance: Appearance,
): string {
  const { across, ellipsis } = glyphsOf(appearance);
  const { theme } = appearance;
  const end = last === '' || width(last) + 4 > cells ? '' : ` ${last} ${across}`;
  const start = joined(words, cells - width(end) - 6, ellipsis, appearance.messages.separator);
  if (start === '') return theme.faint(across.repeat(Math.max(0, cells - width(end))) + end);
  const rest = across.repeat(Math.max(0, cells - width(start) - width(end) - 4));
  return `${theme.faint(across.repeat(2))} ${theme.heading(start)} ${theme.faint(rest + end)}`;
}

/** Words in a number of cells: the first one gives way to the others. */
function joined(
  words: readonly string[],
  room: number,
  ellipsis: string,
  separator: string,
): string {
  const [first = '', ...others] = words.filter((word) => word !== '');
  const rest = others.map((word) => separator + word).join('');
  const spare = room - width(rest);
  if (spare >= LEAST) return cut(first, spare, ellipsis) + rest;
  return room < LEAST ? '' : cut(first, room, ellipsis);
}

/** The lines shown of all, where not all are. */
function positionIn(length: number, scroll: number, rows: number): string {
  if (length <= rows) return '';
  return `${scroll + 1}-${Math.min(length, scroll + rows)}/${length}`;
}

function previewPosition(state: State, selectors: Selectors): string {
  const { preview } = layOut(state.size);
  const resource = selectedOf(state, selectors);
  if (preview === null || resource === null) return '';
  const { length } = selectors.details(resource, preview.columns);
  return positionIn(length, state.scroll, preview.rows);
}

/** Rows of the list with the preview beside or below them. */
function withPreview(
  rows: readonly string[],
  state: State,
  { list, preview }: Layout,
  selectors: Selectors,
  appearance: Appearance,
): string[] {
  if (preview === null) return [...rows];
  const resource = selectedOf(state, selectors);
  const details = resource ? selectors.details(resource, preview.columns) : [];
  const shown = page(details, state.scroll, preview.rows);
  if (!preview.beside) {
    return [
      ...rows,
      rule(
        list.columns,
        [lackedBySelected(state, selectors, appearance)],
        previewPosition(state, selectors),
        appearance,
      ),
      ...shown,
    ];
  }
  const line = appearance.theme.faint(glyphsOf(appearance).down).padStart(GAP - 2);
  return rows.map((row, index) => `${padEnd(row, list.columns)} ${line} ${shown[index] ?? ''}`);
}
