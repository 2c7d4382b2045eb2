import { primaryLink } from '../catalog/accessors';
import type { Resource } from '../catalog/types';
import { print, printMarked } from './leaving';
import { type Selectors, type State, selectedOf } from './state';
import { also, only, type Step } from './step';

/** Enter: prints what is marked; else opens what is selected, or prints it where that is read. */
export function choose(state: State, selectors: Selectors): Step {
  if (state.marked.length > 0) return printMarked(state);
  if (state.destination.isTerminal) return openSelected(state, selectors);
  const resource = selectedOf(state, selectors);
  return resource === null ? only(state) : print(state, [resource]);
}

/** What can be done with resources from the list and from the details of one. */
export function resourceCommand(state: State, character: string, selectors: Selectors): Step {
  switch (character) {
    case 'o':
      return openSelected(state, selectors);
    case 'y': {
      const of = concerned(state, selectors);
      return of.every((one) => primaryLink(one) === null)
        ? only(withoutLink(state, of))
        : also(state, { type: 'copy', copied: { what: 'links', of } });
    }
    case 'c': {
      const of = concerned(state, selectors);
      return of.length === 0
        ? only(state)
        : also(state, { type: 'copy', copied: { what: 'citations', of } });
    }
    default:
      return only(state);
  }
}

/** What is marked; where nothing is, what is selected. */
function concerned(state: State, selectors: Selectors): readonly Resource[] {
  const selected = selectedOf(state, selectors);
  return state.marked.length > 0 || selected === null ? state.marked : [selected];
}

function openSelected(state: State, selectors: Selectors): Step {
  const resource = selectedOf(state, selectors);
  if (resource === null) return only(state);
  const link = primaryLink(resource);
  return link === null ? only(withoutLink(state, [resource])) : also(state, { type: 'open', link });
}

const withoutLink = (state: State, of: readonly Resource[]): State =>
  of.length === 0 ? state : { ...state, notice: { code: 'noLink', of } };
