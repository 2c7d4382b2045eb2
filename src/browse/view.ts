import { padEnd, width } from '../render/width';
import { type Appearance, glyphsOf } from './appearance';
import { breakLine, cut } from './cells';
import { GAP, type Layout, layOut, page } from './layout';
import { listPane } from './list-pane';
import { pickerPane } from './picker-pane';
import { PROMPT, prompted } from './prompt';
import { textOf } from './scrolling';
import { resultsOf, type Selectors, type State, selectedOf } from './state';

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
  if (layout.foot) lines.push(foot(state, size.columns, appearance));
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
  const counts = [
    messages.browse.counts(resultsOf(state, selectors).length, selectors.total),
    ...(state.marked.length > 0 ? [messages.browse.marked(state.marked.length)] : []),
  ].join(' · ');
  const roomy = columns - width(counts) >= 24;
  const cells = columns - PROMPT - (roomy ? width(counts) + 2 : 0);
  const active = state.mode === 'query';
  const { placeholder, placeholderInList } = messages.browse;
  const hint = active ? placeholder : placeholderInList;
  const typed = prompted(state.query, hint, active, cells, appearance);
  if (!roomy) return typed;
  const gap = ' '.repeat(Math.max(0, columns - width(typed.text) - width(counts)));
  return { text: typed.text + gap + theme.faint(counts), cursor: typed.cursor };
}

/** The line below the query: what was picked, and where one is in the preview beside. */
function headRule(
  state: State,
  layout: Layout,
  selectors: Selectors,
  appearance: Appearance,
): string {
  const picked = selectors.picked(state.picks);
  const whole = state.mode === 'details' || state.mode === 'help';
  if (whole || !layout.preview?.beside) {
    const { rows } = layout.body;
    const position = whole ? positionIn(textOf(state, selectors).length, state.scroll, rows) : '';
    return rule(layout.body.columns, picked, position, appearance);
  }
  const left = rule(layout.list.columns + 1, picked, '', appearance);
  const right = rule(layout.preview.columns + 1, '', previewPosition(state, selectors), appearance);
  return left + appearance.theme.faint(glyphsOf(appearance).corner) + right;
}

/** A line across, with words at its beginning and its end. */
function rule(cells: number, first: string, last: string, appearance: Appearance): string {
  const { across, ellipsis } = glyphsOf(appearance);
  const { theme } = appearance;
  const end = last === '' || width(last) + 4 > cells ? '' : ` ${last} ${across}`;
  const room = cells - width(end) - 6;
  const start = first === '' || room < 4 ? '' : cut(first, room, ellipsis);
  if (start === '') return theme.faint(across.repeat(Math.max(0, cells - width(end))) + end);
  const rest = across.repeat(Math.max(0, cells - width(start) - width(end) - 4));
  return `${theme.faint(across.repeat(2))} ${theme.heading(start)} ${theme.faint(rest + end)}`;
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
      rule(list.columns, '', previewPosition(state, selectors), appearance),
      ...shown,
    ];
  }
  const line = appearance.theme.faint(glyphsOf(appearance).down).padStart(GAP - 2);
  return rows.map((row, index) => `${padEnd(row, list.columns)} ${line} ${shown[index] ?? ''}`);
}

/** The last line: a word about what was just done, or the keys that can be pressed. */
function foot(state: State, columns: number, appearance: Appearance): string {
  const { theme, messages } = appearance;
  const { browse } = messages;
  const { ellipsis } = glyphsOf(appearance);
  if (state.notice) {
    const { code, about } = state.notice;
    return theme.title(cut(browse.notices[code](about), columns, ellipsis));
  }
  const enter = state.marked.length > 0 ? browse.print(state.marked.length) : browse.open;
  const opens = state.mode === 'query' || state.mode === 'list' || state.mode === 'details';
  let used = 0;
  const shown: string[] = [];
  for (const [key, what] of [
    ...(opens ? [['Enter', enter] as const] : []),
    ...browse.hints[state.mode],
  ]) {
    const cells = width(`${key} ${what}`) + (shown.length > 0 ? 2 : 0);
    if (used + cells > columns) break;
    used += cells;
    shown.push(`${theme.heading(key)} ${theme.faint(what)}`);
  }
  return shown.join('  ');
}
