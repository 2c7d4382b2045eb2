/** How a change stands in the history: as a step of its own, or in the place of the last one. */
export type Step = 'new' | 'typed' | 'same';

/** So long one pauses between keys before an address is written, in milliseconds: that takes a while. */
const PAUSE = 200;

/** The state of a step that only covers the page. */
const COVERED = 'covered';

/** The address of a page and its history. */
export interface PageHistory<View> {
  /** Keeps a view in the address. */
  readonly keep: (view: View, step: Step) => void;
  /**
   * Has the next step back close what covers the page from now on; all changes until then are one step.
   *
   * @param close closes it
   */
  readonly cover: (close: () => void) => void;
  /** What covered the page is closed, be it by a step back. */
  readonly uncover: () => void;
}

/**
 * Keeps in the address of the page, and in its title, what is looked at.
 *
 * @param writeView what stands behind the path in the address of a view
 * @param separator stands between the query and the title of the page
 * @param first what is looked at when the page begins
 * @param arrive shows what the address says, as one goes back or forward, and tells it
 */
export function keepInAddress<View extends { readonly query: string }>(
  writeView: (view: View) => string,
  separator: string,
  first: View,
  arrive: () => View,
): PageHistory<View> {
  const pageTitle = document.title;
  let current = first;
  let last: Step = 'new';
  let isWaiting = false;
  let isNewStep = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What covers the page, and the address that it was opened at. */
  let covering: { readonly close: () => void; readonly at: string } | undefined;
  let isStepOfOurs = false;

  const addressOf = (view: View): string => writeView(view) || location.pathname;
  const push = (address: string, state: string | null = null): void =>
    history.pushState(state, '', address);
  const entitle = (): void => {
    document.title = [current.query.trim(), pageTitle].filter(Boolean).join(separator);
  };
  const write = (): void => {
    clearTimeout(timer);
    if (!isWaiting) return;
    isWaiting = false;
    if (isNewStep && !covering) push(addressOf(current));
    else history.replaceState(null, '', addressOf(current));
    isNewStep = false;
    entitle();
  };

  window.addEventListener('pagehide', write);
  // A link to the page in another language takes the address along.
  document.addEventListener('click', write, { capture: true });
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    isWaiting = false;
    isNewStep = false;
    if (isStepOfOurs) {
      isStepOfOurs = false;
      return;
    }
    last = 'new';
    if (covering) {
      const { close, at } = covering;
      covering = undefined;
      close();
      // What was changed meanwhile stays, as a step of its own.
      if (addressOf(current) !== at) push(addressOf(current));
    } else current = arrive();
    entitle();
  });
  entitle();
  // A page that is loaded again is not covered any more.
  if (history.state === COVERED) stepBack();

  return {
    keep: (view, step) => {
      const isNew = step === 'new' || (step === 'typed' && last !== 'typed');
      if (isNew && !covering) write();
      current = view;
      isWaiting = true;
      isNewStep ||= isNew;
      last = step === 'same' ? last : step;
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    },
    cover: (close) => {
      write();
      const at = addressOf(current);
      push(at, COVERED);
      covering = { close, at };
    },
    uncover: () => {
      if (!covering) return;
      write();
      const { at } = covering;
      covering = undefined;
      last = 'new';
      if (addressOf(current) !== at) return;
      stepBack();
    },
  };

  /** Takes back a step that shows nothing. */
  function stepBack(): void {
    isStepOfOurs = true;
    history.back();
  }
}
