import type { CopyResult } from '../terminal/clipboard';
import type { Size } from '../terminal/screen';
import type { Key } from './keys';
import { layOut } from './layout';
import { answer, quit } from './leaving';
import { inList } from './list-keys';
import { inPicker, pickerRows } from './picker';
import { inQuery } from './query-keys';
import { asksForHelp, inDetails, inHelp, openHelp } from './reading-keys';
import { textOf } from './scrolling';
import {
  type Copied,
  choicesOf,
  type Found,
  fromTop,
  resultsOf,
  type Selectors,
  type State,
  selectedOf,
} from './state';
import { also, type Effect, only, type Step } from './step';
import { clamp, within } from './viewport';

/** What happens to a session. */
export type Happening =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'resized'; readonly size: Size }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'opened'; readonly link: string; readonly done: boolean }
  | { readonly type: 'copied'; readonly copied: Copied; readonly result: CopyResult };

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
      return only({ ...state, notice: { code, link: happening.link } });
    }
    case 'copied':
      return only({ ...state, notice: { code: happening.result, ...happening.copied } });
    case 'key':
      return pressed({ ...state, notice: null }, happening.key, selectors);
  }
}

/** Where characters are commands, each is one of its own, however many arrive at once. */
function pressed(state: State, key: Key, selectors: Selectors): Step {
  if (key.type !== 'text') return pressedOne(state, key, selectors);
  const effects: Effect[] = [];
  let now = state;
  let rest = key.text;
  while (rest !== '') {
    const [first = ''] = rest;
    const text = isCommand(now, first) ? first : rest;
    const step = pressedOne(now, { type: 'text', text }, selectors);
    now = step.state;
    effects.push(...step.effects);
    rest = rest.slice(text.length);
  }
  return { state: now, effects };
}

/** Whether a character is a command; else it is typed. */
function isCommand(state: State, character: string): boolean {
  const types = state.mode === 'query' || state.mode === 'picker';
  return state.isLeaving || !types || asksForHelp(state, character);
}

function pressedOne(state: State, key: Key, selectors: Selectors): Step {
  if (key.type === 'press') {
    switch (key.name) {
      case 'ctrl-z':
        return also(state, { type: 'suspend' });
      case 'ctrl-l':
        return also(state, { type: 'redraw' });
    }
  }
  if (state.isLeaving) return answer(state, key);
  if (key.type === 'press' && key.name === 'ctrl-c') return quit(state);
  if (state.mode === 'help') return only(inHelp(state, key, selectors));
  if (key.type === 'press' && key.name === 'f1') return only(openHelp(state));
  if (key.type === 'text' && asksForHelp(state, key.text)) return only(openHelp(state));
  switch (state.mode) {
    case 'query':
      return inQuery(state, key, selectors);
    case 'list':
      return inList(state, key, selectors);
    case 'details':
      return inDetails(state, key, selectors);
    case 'picker':
      return only(inPicker(state, key, selectors));
  }
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
