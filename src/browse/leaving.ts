import type { Resource } from '../catalog/types';
import type { Format } from '../render/formats';
import type { Key } from './keys';
import type { State } from './state';
import { also, only, type Step } from './step';

/** The formats that can be chosen on leaving, besides what Enter prints. */
export const FORMAT_KEYS: Readonly<Record<string, Format>> = {
  m: 'markdown',
  b: 'bibtex',
  l: 'urls',
  i: 'ids',
};

/** Gives up; where something is marked, it is asked before. */
export function quit(state: State): Step {
  return state.marked.length > 0
    ? only({ ...state, isLeaving: true })
    : also(state, { type: 'leave', outcome: { how: 'quit' } });
}

/** Prints what is marked and leaves, in a format that is asked for unless it was given. */
export function printMarked(state: State): Step {
  return state.destination.hasFormat
    ? print(state, state.marked)
    : only({ ...state, isLeaving: true });
}

/** Prints resources and leaves. */
export function print(
  state: State,
  resources: readonly Resource[],
  format: Format | null = null,
): Step {
  return also(state, { type: 'leave', outcome: { how: 'print', resources, format } });
}

/** What a key answers where it is asked what becomes of the marks. */
export function answer(state: State, key: Key): Step {
  const word = key.type === 'press' ? key.name : key.type === 'text' ? key.text : '';
  if (word === 'enter') return print(state, state.marked);
  if (['q', 'y', 'ctrl-c'].includes(word)) {
    return also(state, { type: 'leave', outcome: { how: 'quit' } });
  }
  const format = state.destination.hasFormat ? undefined : FORMAT_KEYS[word];
  return format === undefined
    ? only({ ...state, isLeaving: false })
    : print(state, state.marked, format);
}
