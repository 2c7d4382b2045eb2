import type { Resource } from '../catalog/types';
import type { Screen } from '../terminal/screen';
import type { Appearance } from './appearance';
import { keyReader } from './key-reader';
import { paint } from './paint';
import { begin, type Found, type Selectors } from './state';
import { type Effect, type Happening, update } from './update';
import { type Frame, view } from './view';

/** What a session reaches outside with. */
export interface Tools {
  readonly screen: Screen;
  /** Finds resources by words, best first. */
  readonly find: (query: string) => Promise<Found>;
  /** Opens an address; false where no browser could be started. */
  readonly open: (url: string) => Promise<boolean>;
  /** A resource as an entry of a bibliography. */
  readonly cite: (resource: Resource) => string;
}

/** How a session ended: given up, interrupted, or with resources to print. */
export type Outcome =
  | { readonly how: 'quit' | 'interrupt' }
  | { readonly how: 'print'; readonly marked: readonly Resource[] };

/**
 * Shows a session on a screen until it is left; the screen is closed then.
 *
 * @param query what the query line holds at the beginning
 * @throws what finding, rendering or drawing throws
 */
export function browse(
  query: string,
  selectors: Selectors,
  appearance: Appearance,
  tools: Tools,
): Promise<Outcome> {
  const { screen, find, open, cite } = tools;
  return new Promise((done, fail) => {
    let state = begin(screen.size());
    let shown: Frame | null = null;
    let isBusy = false;
    let hasEnded = false;
    /** What is to be looked for, empty where nothing is. */
    let sought = '';
    /** What has happened and is not acted upon yet: what is sought may have to be found before. */
    const happenings: Happening[] = [];

    const end = (finish: () => void): void => {
      if (hasEnded) return;
      hasEnded = true;
      reader.stop();
      screen.close();
      finish();
    };
    const leave = (how: Outcome['how']): void => {
      const { marked } = state;
      end(() => done(how === 'print' ? { how, marked } : { how }));
    };
    const draw = (): void => {
      const frame = view(state, selectors, appearance);
      screen.write(paint(shown, frame));
      shown = frame;
    };
    /** Acts upon everything in the order in which it happened, and shows what came of it. */
    const happen = async (...more: readonly Happening[]): Promise<void> => {
      happenings.push(...more);
      if (isBusy) return;
      isBusy = true;
      try {
        while (!hasEnded && (happenings.length > 0 || sought !== '')) {
          const [next] = happenings;
          const step = next && update(state, next, selectors);
          if (step && (sought === '' || step.effects.some(({ type }) => type === 'find'))) {
            happenings.shift();
            state = step.state;
            for (const effect of step.effects) if (!hasEnded) carryOut(effect);
          } else {
            await seek();
          }
        }
        if (!hasEnded) draw();
      } catch (error) {
        // Whatever goes wrong, the terminal is left as it was before it is told.
        end(() => fail(error));
      }
      isBusy = false;
    };
    const seek = async (): Promise<void> => {
      if (happenings.length === 0 && shown !== null) {
        // What was typed is shown before it is looked for, and more of it may come meanwhile.
        draw();
        await new Promise(setImmediate);
        if (happenings.length > 0) return;
      }
      const found = await find(sought);
      sought = '';
      state = update(state, { type: 'found', found }, selectors).state;
    };
    const carryOut = (effect: Effect): void => {
      switch (effect.type) {
        case 'find':
          sought = effect.query.trim() === '' ? '' : effect.query;
          break;
        case 'leave':
          leave(effect.how);
          break;
        case 'open':
          void openLink(effect.link);
          break;
        case 'copyLink':
          screen.copy(effect.link);
          break;
        case 'copyCitation':
          screen.copy(cite(effect.resource));
          break;
        case 'suspend':
          screen.suspend();
          break;
        case 'redraw':
          shown = null;
      }
    };
    const openLink = async (link: string): Promise<void> => {
      const opened = screen.aside(() => open(link));
      await happen({ type: 'opened', link, done: await opened.catch(() => false) });
    };

    const reader = keyReader((keys) => {
      void happen(...keys.map((key): Happening => ({ type: 'key', key })));
    });
    screen.take({
      input: reader.read,
      changed: () => {
        shown = null;
        void happen({ type: 'resized', size: screen.size() });
      },
      closed: () => leave('interrupt'),
    });
    void happen({ type: 'key', key: { type: 'paste', text: query } });
  });
}
