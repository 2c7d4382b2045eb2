import { primaryLink } from '../catalog/accessors';
import type { Resource } from '../catalog/types';
import type { Screen } from '../terminal/screen';
import type { Appearance } from './appearance';
import { keyReader } from './key-reader';
import { paint } from './paint';
import {
  begin,
  type Copied,
  type Destination,
  type Found,
  type Order,
  type Selectors,
} from './state';
import type { Effect, Outcome } from './step';
import { type Happening, update } from './update';
import { type Frame, view } from './view';

/** What a session reaches outside with. */
export interface Tools {
  readonly screen: Screen;
  /** Finds resources by words, best first. */
  readonly find: (query: string) => Promise<Found>;
  /** Opens an address; false where no browser could be started. */
  readonly open: (url: string) => Promise<boolean>;
  /** Resources as entries of a bibliography. */
  readonly cite: (resources: readonly Resource[]) => string;
}

/** What a session begins with. */
export interface Beginning {
  /** What the query line holds. */
  readonly query: string;
  readonly order: Order;
  readonly destination: Destination;
}

/**
 * Shows a session on a screen until it is left; the screen is closed then.
 *
 * @throws what finding, rendering or drawing throws
 */
export function browse(
  { query, order, destination }: Beginning,
  selectors: Selectors,
  appearance: Appearance,
  tools: Tools,
): Promise<Outcome> {
  const { screen, find, open, cite } = tools;
  return new Promise((done, fail) => {
    let state = begin(screen.size(), order, destination);
    let shown: Frame | null = null;
    let isBusy = false;
    let hasEnded = false;
    /** What is to be looked for, empty where nothing is. */
    let sought = '';
    /** What has happened and is not acted upon yet: what is sought may have to be found before. */
    const happenings: Happening[] = [];
    /** What is copied comes one after the other into the clipboard, and before the session ends. */
    let copying = Promise.resolve();
    let isCopying = false;
    /** What comes next; whatever waits is replaced by what is copied later, as in the clipboard. */
    let toCopy: Copied | null = null;

    const end = (finish: () => void): void => {
      if (hasEnded) return;
      hasEnded = true;
      reader.stop();
      void copying.then(() => {
        screen.close();
        finish();
      });
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
          end(() => done(effect.outcome));
          break;
        case 'open':
          void openLink(effect.link);
          break;
        case 'copy':
          copy(effect.copied);
          break;
        case 'suspend':
          screen.suspend();
          break;
        case 'redraw':
          shown = null;
      }
    };
    const copy = (copied: Copied): void => {
      toCopy = copied;
      if (isCopying) return;
      copying = copyAll().catch((error: unknown) => end(() => fail(error)));
    };
    const copyAll = async (): Promise<void> => {
      isCopying = true;
      while (toCopy !== null) {
        const copied: Copied = toCopy;
        toCopy = null;
        const result = await screen.copy(textOf(copied));
        await happen({ type: 'copied', copied, result });
      }
      isCopying = false;
    };
    const textOf = ({ what, of }: Copied): string =>
      what === 'links'
        ? of.flatMap((resource) => primaryLink(resource) ?? []).join('\n')
        : cite(of);
    const openLink = async (link: string): Promise<void> => {
      const opened = await open(link).catch(() => false);
      await happen({ type: 'opened', link, done: opened });
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
      closed: () => end(() => done({ how: 'quit' })),
    });
    void happen({ type: 'key', key: { type: 'paste', text: query } });
  });
}
