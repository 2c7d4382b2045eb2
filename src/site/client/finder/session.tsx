import { render } from 'preact';
import { localDay } from '../../../catalog/local-day';
import { type Answer, answerOf } from '../../finder/answer';
import {
  isEverything,
  readView,
  type View,
  withValue,
  withWritten,
  writeView,
} from '../../finder/view';
import { FINDER, LISTING } from '../../places';
import type { LoadedLibrary } from '../library/load-library';
import { pageLanguages, wordsIn } from '../words';
import { exportChosen } from './export';
import { Finder } from './finder';
import { copyText, downloadText } from './hand-out';
import { startKeyboard } from './keyboard';
import { letTake } from './listing';
import type { Actions, State } from './state';

/** Results that are drawn at once; more of them are shown when they are asked for. */
const PAGE = 40;

/** How a change stands in the history: as a step of its own, or in the place of the last one. */
type Step = 'new' | 'typed' | 'same';

/** Starts what finds things in the page of the catalogue. */
export function startFinder(load: () => Promise<LoadedLibrary>): void {
  const root = document.getElementById(FINDER);
  const listing = document.getElementById(LISTING);
  if (!root || !listing) return;
  const { language } = pageLanguages();
  const words = wordsIn(language);
  const pageTitle = document.title;
  let library: Promise<LoadedLibrary> | undefined;
  let lastStep: Step = 'new';
  let asked = 0;
  let state: State = {
    view: readView(location.search),
    catalog: null,
    answer: null,
    isFailed: false,
    limit: PAGE,
    isOpen: false,
    format: 'markdown',
    notice: '',
  };

  const actions: Actions = {
    search: (query) => change({ ...state.view, query }, 'typed'),
    choose: (facet, value, isChosen) => change(withValue(state.view, facet, value, isChosen)),
    write: (name, text) => change(withWritten(state.view, name, text), 'typed'),
    askCommercial: (commercial) => change({ ...state.view, commercial }),
    order: (order) => change({ ...state.view, order }),
    reverse: (isReversed) => change({ ...state.view, isReversed }),
    clearFilters: () => change({ ...state.view, values: {}, written: {}, commercial: false }),
    showMore: () => draw({ limit: Number.POSITIVE_INFINITY }),
    open: (isOpen) => draw({ isOpen }),
    take: (ids, isTaken) => {
      const others = state.view.chosen.filter((id) => !ids.includes(id));
      setChosen(isTaken ? [...others, ...ids] : others);
    },
    dropAll: () => setChosen([]),
    setFormat: (format) => draw({ format }),
    copy: () => handOut(async (text) => ((await copyText(text)) ? 'copied' : 'notCopied')),
    download: () =>
      handOut(async (text) => {
        downloadText(text, state.format);
        return null;
      }),
  };
  const showTaken = letTake(listing, words, actions.take);

  window.addEventListener('popstate', () => {
    state = { ...state, view: readView(location.search), limit: PAGE };
    lastStep = 'new';
    answer();
  });
  startKeyboard(() => actions.search(''));
  draw({});
  if (!isEverything(state.view)) answer();
  else whenIdle(answer);

  /** Draws what is different now. */
  function draw(changed: Partial<State>): void {
    state = { ...state, ...changed };
    if (!root || !listing) return;
    const isListed = isEverything(state.view);
    render(<Finder state={state} actions={actions} words={words} language={language} />, root);
    listing.hidden = !isListed && state.answer !== null;
    showTaken(state.view.chosen);
  }

  /** Keeps a view in the address. */
  function keep(view: View, step: Step): void {
    state = { ...state, view };
    const address = writeView(view) || location.pathname;
    const isOneStep = step === 'same' || (step === 'typed' && lastStep === 'typed');
    lastStep = step === 'same' ? lastStep : step;
    if (isOneStep) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    document.title = [view.query.trim(), pageTitle].filter(Boolean).join(words.separator);
  }

  function setChosen(chosen: readonly string[]): void {
    keep({ ...state.view, chosen }, 'same');
    draw({ notice: '' });
  }

  function change(view: View, step: Step = 'new'): void {
    keep(view, step);
    state = { ...state, limit: PAGE, notice: '' };
    answer();
  }

  /** Finds what the view asks for, and draws it where nothing else was asked for meanwhile. */
  async function answer(): Promise<void> {
    asked += 1;
    const own = asked;
    const { view } = state;
    draw({});
    try {
      library ??= load();
      const loaded = await library;
      if (view.query.trim() !== '') await loaded.indexed;
      if (own !== asked) return;
      const found: Answer = await answerOf(view, loaded, localDay(new Date()));
      if (own !== asked) return;
      draw({ catalog: loaded.catalog, answer: found, isFailed: false });
    } catch (error) {
      library = undefined;
      if (own === asked) draw({ isFailed: true });
      throw error;
    }
  }

  async function handOut(
    give: (text: string) => Promise<'copied' | 'notCopied' | null>,
  ): Promise<void> {
    const { catalog, view, format } = state;
    if (!catalog) return;
    const text = await exportChosen(view.chosen, format, catalog, language, words);
    const { copied, notCopied, formats } = words.finder;
    const done = await give(text);
    if (done === 'copied') draw({ notice: copied(view.chosen.length, formats[format]) });
    else if (done === 'notCopied') draw({ notice: notCopied });
  }
}

/** Does something once the browser has nothing else to do. */
function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 });
  else setTimeout(action, 200);
}
