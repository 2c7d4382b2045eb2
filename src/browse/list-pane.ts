import type { Resource } from '../catalog/types';
import { highlighted } from '../render/highlight';
import { width, wrap } from '../render/width';
import { type Appearance, glyphsOf } from './appearance';
import { cut } from './cells';
import { type Pane, page } from './layout';
import { resultsOf, type Selectors, type State } from './state';

/** Cells before a title, for the pointer, the mark and the sign of what lacks a word. */
const BEFORE_TITLE = 3;
/** One more where some are from another catalogue than the one that is built in. */
const WITH_ORIGIN = 4;

/** The rows of the results that are shown, or a word where there are none. */
export function listPane(
  state: State,
  pane: Pane,
  selectors: Selectors,
  appearance: Appearance,
): string[] {
  const results = resultsOf(state, selectors);
  if (results.length === 0) {
    const { browse, errors } = appearance.messages;
    const filtered = Object.keys(state.picks).length > 0;
    const text = filtered
      ? browse.nothingHere
      : errors.nothingFound(state.found?.query.trim() ?? '');
    return page(wrap(text, pane.columns), 0, pane.rows);
  }
  const marked = new Set(state.marked);
  // Titles are bold elsewhere; here only what was looked for is.
  const theme = { ...appearance.theme, title: (text: string) => text };
  const { title: highlight } = highlighted(theme, state.found?.words ?? []);
  return Array.from({ length: pane.rows }, (_, index) => {
    const resource = results[state.top + index];
    if (resource === undefined) return '';
    const selected = state.top + index === state.selected;
    const signs = {
      selected,
      marked: marked.has(resource),
      lacking: state.found?.missing?.has(resource) ?? false,
      added: selectors.isJoined ? resource.catalog !== null : null,
    };
    return listRow(resource, pane.columns, signs, highlight, appearance);
  });
}

/** From this many columns on a list shows dates. */
const WITH_DATES = 36;
const DATE = 'YYYY-MM'.length;

/** What stands before a title. */
interface Signs {
  readonly selected: boolean;
  readonly marked: boolean;
  readonly lacking: boolean;
  /** Whether it is from another catalogue; null where all are from one. */
  readonly added: boolean | null;
}

function listRow(
  resource: Resource,
  columns: number,
  { selected, marked, lacking, added }: Signs,
  highlight: (text: string) => string,
  appearance: Appearance,
): string {
  const { theme } = appearance;
  const glyphs = glyphsOf(appearance);
  const { pointer, mark, ellipsis } = glyphs;
  const dated = columns >= WITH_DATES;
  const before = added === null ? BEFORE_TITLE : WITH_ORIGIN;
  const room = columns - before - (dated ? DATE + 2 : 0);
  const title = cut(resource.title, room, ellipsis);
  const blanks = ' '.repeat(Math.max(0, room - width(title)));
  const date = dated ? `  ${(resource.date ?? '').padEnd(DATE)}` : '';
  const sign = marked ? mark : ' ';
  const origin = added === null ? '' : added ? glyphs.added : ' ';
  const gap = (lacking ? glyphs.lacking : ' ') + origin;
  return selected
    ? theme.selected(`${pointer}${sign}${gap}${highlight(title)}${blanks}${date}`)
    : ` ${theme.title(sign)}${theme.faint(gap)}${highlight(title)}${blanks}${theme.faint(date)}`;
}
