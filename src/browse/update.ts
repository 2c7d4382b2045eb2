import { primaryLink } from '../catalog/accessors';
import type { Resource } from '../catalog/types';
import type { Size } from '../terminal/screen';
import type { Key, KeyName } from './keys';
import { layOut } from './layout';
import { edit, type Line, lineOf } from './line-editor';
import { inPicker, openPicker, pickerRows } from './picker';
import { scrollBy, scrollTo, textOf } from './scrolling';
import {
  choicesOf,
  type Found,
  fromTop,
  resultsOf,
  type Selectors,
  type State,
  selectedOf,
} from './state';
import { clamp, move, within } from './viewport';

/** What happens to a session. */
export type Happening =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'resized'; readonly size: Size }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'opened'; readonly link: string; readonly done: boolean };

/** What a session wants done outside. */
export type Effect =
  /** What needs results waits until it is told what was found; an empty query finds nothing. */
  | { readonly type: 'find'; readonly query: string }
  | { readonly type: 'leave'; readonly how: 'quit' | 'print' | 'interrupt' }
  | { readonly type: 'open'; readonly link: string }
  | { readonly type: 'copyLink'; readonly link: string }
  | { readonly type: 'copyCitation'; readonly resource: Resource }
  | { readonly type: 'suspend' }
  | { readonly type: 'redraw' };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** What follows from what happened. */
export function update(state: State, happening: Happening, selectors: Selectors): Step {
  switch (happening.type) {
    case 'resized':
      return only(settle({ ...state, size: happening.size }, selectors));
    case 'found':
      return only(
        happening.found.query === state.query.text
          ? fromTop({ ...state, found: happening.found })
          : state,
      );
    case 'opened': {
      const code = happening.done ? 'opened' : 'notOpened';
      return only({ ...state, notice: { code, about: happening.link } });
    }
    case 'key':
      return pressed({ ...state, notice: null }, happening.key, selectors);
  }
}

const only = (state: State): Step => ({ state, effects: [] });
const also = (state: State, effect: Effect): Step => ({ state, effects: [effect] });

function pressed(state: State, key: Key, selectors: Selectors): Step {
  if (key.type === 'press') {
    switch (key.name) {
      case 'ctrl-c':
        return also(state, { type: 'leave', how: 'interrupt' });
      case 'ctrl-z':
        return also(state, { type: 'suspend' });
      case 'ctrl-l':
        return also(state, { type: 'redraw' });
    }
  }
  switch (state.mode) {
    case 'query':
      return inQuery(state, key, selectors);
    case 'list':
      return inList(state, key, selectors);
    case 'details':
    case 'help':
      return inText(state, key, selectors);
    case 'picker':
      return only(inPicker(state, key, selectors));
  }
}

function inQuery(state: State, key: Key, selectors: Selectors): Step {
  const query = edit(state.query, key);
  if (query !== null) {
    return query.text === state.query.text ? only({ ...state, query }) : searched(state, query);
  }
  if (key.type !== 'press') return only(state);
  if (key.name === 'escape') return only({ ...state, mode: 'list', home: 'list' });
  return atResults(state, key.name, selectors);
}

/** What comes of another query; until something is found for it, what was found before stays. */
function searched(state: State, query: Line): Step {
  const found = query.text.trim() === '' ? null : state.found;
  return also(fromTop({ ...state, query, found }), { type: 'find', query: query.text });
}

/** The keys that mean the same whether one types or not. */
function atResults(state: State, name: KeyName, selectors: Selectors): Step {
  switch (name) {
    case 'enter':
      return state.marked.length > 0
        ? also(state, { type: 'leave', how: 'print' })
        : openSelected(state, selectors);
    case 'tab':
      return only(openPicker(state, state.picker.kind, selectors));
    case 'f1':
      return only({ ...state, mode: 'help', scroll: 0 });
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

/** In the list every character is a command of its own, however many arrive at once. */
function inList(state: State, key: Key, selectors: Selectors): Step {
  if (key.type === 'paste')
    return inQuery({ ...state, mode: 'query', home: 'query' }, key, selectors);
  if (key.type === 'text') return eachCharacter(state, key.text, selectors, listCommand);
  switch (key.name) {
    case 'escape':
      return only(cleared(state));
    case 'right':
      return only(readSelected(state, selectors));
    default:
      return atResults(state, key.name, selectors);
  }
}

type Command = (state: State, character: string, selectors: Selectors) => Step;

function eachCharacter(state: State, text: string, selectors: Selectors, command: Command): Step {
  const { mode } = state;
  const characters = [...text];
  const effects: Effect[] = [];
  let now = state;
  for (const [index, character] of characters.entries()) {
    if (now.mode !== mode) {
      const rest = characters.slice(index).join('');
      const step = pressed(now, { type: 'text', text: rest }, selectors);
      return { state: step.state, effects: [...effects, ...step.effects] };
    }
    const step = command(now, character, selectors);
    now = step.state;
    effects.push(...step.effects);
  }
  return { state: now, effects };
}

const MOVES: Readonly<Record<string, KeyName>> = { j: 'down', k: 'up', g: 'home', G: 'end' };

function listCommand(state: State, character: string, selectors: Selectors): Step {
  const name = MOVES[character];
  if (name) return atResults(state, name, selectors);
  switch (character) {
    case '/':
      return only({ ...state, mode: 'query', home: 'query' });
    case ' ':
    case 'm': {
      const marked = toggleMark(state, selectors);
      return atResults(marked, 'down', selectors);
    }
    case 'f':
      return only(openPicker(state, state.picker.kind, selectors));
    case 'p':
      return only(readSelected(state, selectors));
    case 'J':
    case 'K':
      return only(scrollBy(state, character === 'K' ? -1 : 1, selectors));
    case '?':
      return only({ ...state, mode: 'help', scroll: 0 });
    case 'q':
      return also(state, { type: 'leave', how: 'quit' });
    default:
      return resourceCommand(state, character, selectors);
  }
}

/** What can be done with the selected resource from the list and from its details. */
function resourceCommand(state: State, character: string, selectors: Selectors): Step {
  const resource = selectedOf(state, selectors);
  if (resource === null) return only(state);
  switch (character) {
    case 'o':
      return openSelected(state, selectors);
    case 'y': {
      const link = primaryLink(resource);
      if (link === null) return only(withoutLink(state, resource));
      const notice = { code: 'sentLink', about: link } as const;
      return also({ ...state, notice }, { type: 'copyLink', link });
    }
    case 'c': {
      const notice = { code: 'sentCitation', about: resource.title } as const;
      return also({ ...state, notice }, { type: 'copyCitation', resource });
    }
    default:
      return only(state);
  }
}

function inText(state: State, key: Key, selectors: Selectors): Step {
  if (key.type === 'text') return eachCharacter(state, key.text, selectors, textCommand);
  if (key.type === 'paste') return only(state);
  switch (key.name) {
    case 'escape':
    case 'left':
    case 'f1':
      return only({ ...state, mode: state.home, scroll: 0 });
    case 'enter':
      return state.mode === 'help'
        ? only({ ...state, mode: state.home, scroll: 0 })
        : atResults(state, 'enter', selectors);
    default:
      return only(scrollTo(state, key.name, selectors));
  }
}

function textCommand(state: State, character: string, selectors: Selectors): Step {
  const name = character === ' ' ? 'pagedown' : MOVES[character];
  if (name) return only(scrollTo(state, name, selectors));
  if (character === 'q' || character === 'p' || character === '?') {
    return only({ ...state, mode: state.home, scroll: 0 });
  }
  if (state.mode === 'help') return only(state);
  return character === 'm'
    ? only(toggleMark(state, selectors))
    : resourceCommand(state, character, selectors);
}

/** Takes off what narrows the results: first the picks, then the query. */
function cleared(state: State): State {
  if (Object.keys(state.picks).length > 0) return fromTop({ ...state, picks: {} });
  return fromTop({ ...state, query: lineOf(''), found: null });
}

function toggleMark(state: State, selectors: Selectors): State {
  const resource = selectedOf(state, selectors);
  if (resource === null) return state;
  const marked = state.marked.includes(resource)
    ? state.marked.filter((one) => one !== resource)
    : [...state.marked, resource];
  return { ...state, marked };
}

function openSelected(state: State, selectors: Selectors): Step {
  const resource = selectedOf(state, selectors);
  if (resource === null) return only(state);
  const link = primaryLink(resource);
  return link === null ? only(withoutLink(state, resource)) : also(state, { type: 'open', link });
}

const withoutLink = (state: State, { title }: Resource): State => ({
  ...state,
  notice: { code: 'noLink', about: title },
});

function readSelected(state: State, selectors: Selectors): State {
  return selectedOf(state, selectors) === null ? state : { ...state, mode: 'details', scroll: 0 };
}

/** Mends places that a new size left outside. */
function settle(state: State, selectors: Selectors): State {
  const { list, preview, body } = layOut(state.size);
  const settled = {
    ...state,
    ...within(state, resultsOf(state, selectors).length, list.rows),
    picker: {
      ...state.picker,
      ...within(state.picker, choicesOf(state, selectors).length, pickerRows(state.size)),
    },
  };
  const resource = selectedOf(settled, selectors);
  if (settled.mode === 'details' || settled.mode === 'help') {
    const { length } = textOf(settled, selectors);
    return { ...settled, scroll: clamp(settled.scroll, 0, length - body.rows) };
  }
  const length = resource && preview ? selectors.details(resource, preview.columns).length : 0;
  return { ...settled, scroll: clamp(settled.scroll, 0, length - (preview?.rows ?? 0)) };
}
