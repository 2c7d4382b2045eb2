/** How a change stands in the history: as a step of its own, or in the place of the last one. */
export type Step = 'new' | 'typed' | 'same';

/** So long one pauses between keys before an address is written, in milliseconds: that takes a while. */
const PAUSE = 200;

/**
 * Keeps in the address of the page, and in its title, what is looked at.
 *
 * @param writeView what stands behind the path in the address of a view
 * @param separator stands between the query and the title of the page
 * @returns what keeps a view; and what follows an address that has come, as one goes back, where a
 *   view that is not kept yet is forgotten
 */
export function keepInAddress<View extends { readonly query: string }>(
  writeView: (view: View) => string,
  separator: string,
): {
  readonly keep: (view: View, step: Step) => void;
  readonly follow: (view: View) => void;
} {
  const pageTitle = document.title;
  let last: Step = 'new';
  let waiting: { readonly view: View; readonly isNew: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    if (!waiting) return;
    const { view, isNew } = waiting;
    waiting = undefined;
    const address = writeView(view) || location.pathname;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    entitle(view);
  };
  const entitle = ({ query }: View): void => {
    document.title = [query.trim(), pageTitle].filter(Boolean).join(separator);
  };
  window.addEventListener('pagehide', write);
  // A link to the page in another language takes the address along.
  document.addEventListener('click', write, { capture: true });
  return {
    keep: (view, step) => {
      const isNew = step === 'new' || (step === 'typed' && last !== 'typed');
      if (isNew) write();
      waiting = { view, isNew: isNew || waiting?.isNew === true };
      last = step === 'same' ? last : step;
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    },
    follow: (view) => {
      clearTimeout(timer);
      waiting = undefined;
      last = 'new';
      entitle(view);
    },
  };
}
