import type { Resource } from '../catalog/types';
import type { Format } from '../render/formats';
import type { Copied, State } from './state';

/** How a session ended: given up, or with resources to print, in a format where one was chosen. */
export type Outcome =
  | { readonly how: 'quit' }
  | {
      readonly how: 'print';
      readonly resources: readonly Resource[];
      readonly format: Format | null;
    };

/** What a session wants done outside. */
export type Effect =
  /** What needs results waits until it is told what was found; an empty query finds nothing. */
  | { readonly type: 'find'; readonly query: string }
  | { readonly type: 'leave'; readonly outcome: Outcome }
  | { readonly type: 'open'; readonly link: string }
  | { readonly type: 'copy'; readonly copied: Copied }
  | { readonly type: 'suspend' }
  | { readonly type: 'redraw' };

/** What follows from a key, or from something else that happened. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export const only = (state: State): Step => ({ state, effects: [] });
export const also = (state: State, effect: Effect): Step => ({ state, effects: [effect] });
