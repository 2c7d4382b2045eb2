import type { KeyName } from './escape-sequences';
import type { Key } from './keys';
import { toggleMark } from './marks';
import { choose, resourceCommand } from './resource-actions';
import { scrollTo } from './scrolling';
import { type Selectors, type State, selectedOf } from './state';
import { only, type Step } from './step';
import { LETTERS } from './viewport';

/** The characters that scroll. */
const SCROLLS: Readonly<Record<string, KeyName>> = { ...LETTERS, ' ': 'pagedown' };

/** Everything about what is selected, to be read. */
export function readSelected(state: State, selectors: Selectors): State {
  return selectedOf(state, selectors) === null ? state : { ...state, mode: 'details', scroll: 0 };
}

/** Whether a character asks for the help: `?` does wherever it is not typed into a line. */
export function asksForHelp({ mode, query, picker }: State, character: string): boolean {
  if (character !== '?' && character !== '？') return false;
  const line = mode === 'query' ? query : mode === 'picker' ? picker.line : null;
  return line === null || line.text === '';
}

/** The help, over whatever is shown. */
export function openHelp(state: State): State {
  const { mode, scroll } = state;
  return { ...state, mode: 'help', scroll: 0, covered: { mode, scroll } };
}

const closeHelp = (state: State): State => ({ ...state, ...state.covered });

/** What a key does in the help. */
export function inHelp(state: State, key: Key, selectors: Selectors): State {
  if (key.type === 'paste') return state;
  const closes =
    key.type === 'text'
      ? ['?', '？', 'q'].includes(key.text)
      : ['escape', 'left', 'enter', 'f1'].includes(key.name);
  return closes ? closeHelp(state) : scrolled(state, key, selectors);
}

/** What a key does in the details of a resource. */
export function inDetails(state: State, key: Key, selectors: Selectors): Step {
  if (key.type === 'press') {
    if (key.name === 'enter') return choose(state, selectors);
    if (key.name === 'escape' || key.name === 'left') return only(back(state));
  }
  if (key.type === 'text') {
    if (key.text === 'q' || key.text === 'p') return only(back(state));
    if (key.text === 'm') return only(toggleMark(state, selectors));
    if (!(key.text in SCROLLS)) return resourceCommand(state, key.text, selectors);
  }
  return only(scrolled(state, key, selectors));
}

const back = (state: State): State => ({ ...state, mode: state.home, scroll: 0 });

function scrolled(state: State, key: Key, selectors: Selectors): State {
  if (key.type === 'paste') return state;
  const name = key.type === 'press' ? key.name : SCROLLS[key.text];
  return name ? scrollTo(state, name, selectors) : state;
}
