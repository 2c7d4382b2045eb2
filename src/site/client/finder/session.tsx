import { render } from 'preact';
import { localDay } from '../../../catalog/local-day';
import { answerOf, helpFor } from '../../finder/answer';
import {
  isEverything,
  readView,
  type View,
  withQuery,
  withValue,
  withWritten,
  writeView,
} from '../../finder/view';
import { FILTERS, FOUND, HEAD, LISTING, RESULTS, SEARCH, SELECTION } from '../../places';
import type { LoadedLibrary } from '../library/load-library';
import { pageLanguages, pageWords } from '../words';
import { keepInAddress, type Step } from './address';
import { exportChosen } from './export';
import { startFilterSheet } from './filter-sheet';
import { Filters } from './filters';
import { copyText, downloadText } from './hand-out';
import { startKeyboard } from './keyboard';
import { labelsIn } from './labels';
import { letSelect } from './listing';
import { Results } from './results';
import { ResultsHead } from './results-head';
import { Selection } from './selection';
import type { Actions, ExportFormat, State } from './state';

/** Results that are drawn at once, soon after, and when they are asked for. */
const FIRST = 12;
const PAGE = 50;
/** So long one pauses between keys at least, before anything else is done, in milliseconds. */
const PAUSE = 200;
/** So long an answer may take before it is said that it is looked for, in milliseconds. */
const PATIENCE = 50;
/** A question with a misspelt word, to which nothing is an answer. */
const UNHEARD_OF = 'where is the qqxzzyvqq';

/** Starts what finds things in the page of the catalogue. */
export function startFinder(load: () => Promise<LoadedLibrary>): void {
  const { language } = pageLanguages();
  const words = pageWords();
  const field = at<HTMLInputElement>(SEARCH);
  const results = at(RESULTS);
  const listing = at(LISTING);
  const selection = at(SELECTION);
  let library: Promise<LoadedLibrary> | undefined;
  let asked = 0;
  let isRehearsed = false;
  let state: State = {
    view: readView(location.search),
    catalog: null,
    labels: null,
    answer: null,
    help: null,
    isFailed: false,
    limit: FIRST,
    notice: '',
  };
  const address = keepInAddress(writeView, words.separator, state.view, () => {
    state = { ...state, view: readView(location.search), limit: FIRST };
    answer();
    return state.view;
  });
  const filters = at<HTMLDetailsElement>(FILTERS);
  const closeFilters = startFilterSheet(filters, [field.form, results], address);

  const actions: Actions = {
    search: (query) => change(withQuery(state.view, query), 'typed'),
    choose: (facet, value, isChosen) => change(withValue(state.view, facet, value, isChosen)),
    write: (name, text) => change(withWritten(state.view, name, text), 'typed'),
    askCommercial: (commercial) => change({ ...state.view, commercial }),
    order: (order, isReversed) => change({ ...state.view, order, isReversed }),
    clearFilters: () => change({ ...state.view, values: {}, written: {}, commercial: false }),
    closeFilters,
    showMore: () => draw({ limit: Number.POSITIVE_INFINITY }),
    select: (ids, isSelected) => {
      const others = state.view.chosen.filter((id) => !ids.includes(id));
      setChosen(isSelected ? [...others, ...ids] : others);
    },
    clearSelection: () => setChosen([]),
    copy: async (format) => {
      const { copied, notCopied, formats } = words.finder;
      const count = state.view.chosen.length;
      const isCopied = await copyText(await textOf(format));
      draw({ notice: isCopied ? copied(count, formats[format]) : notCopied });
    },
    download: async (format) => downloadText(await textOf(format), format),
  };
  const showSelected = letSelect(listing, words, actions.select);

  field.form?.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => actions.search(field.value));
  startKeyboard(field, () => actions.search(''));
  draw({});
  if (!isEverything(state.view)) answer();
  else whenIdle(answer);

  /** Draws what is different now. */
  function draw(changed: Partial<State>): void {
    state = { ...state, ...changed };
    const { view } = state;
    const drawn = { state, actions, words, language };
    if (field.value !== view.query) field.value = view.query;
    render(<Filters {...drawn} />, at(FILTERS));
    render(<ResultsHead {...drawn} />, at(HEAD));
    render(<Results {...drawn} />, at(FOUND));
    render(<Selection {...drawn} />, selection);
    selection.hidden = view.chosen.length === 0;
    listing.hidden = !isEverything(view) && state.answer !== null;
    showSelected(view.chosen);
  }

  function change(view: View, step: Step = 'new'): void {
    address.keep(view, step);
    state = { ...state, view, limit: FIRST, notice: '' };
    answer();
  }

  function setChosen(chosen: readonly string[]): void {
    const view = { ...state.view, chosen };
    address.keep(view, 'same');
    draw({ view, notice: '' });
  }

  /** Finds what the view asks for, and draws it where nothing else was asked for meanwhile. */
  async function answer(): Promise<void> {
    asked += 1;
    const own = asked;
    const { view } = state;
    const isLatest = (): boolean => own === asked;
    const done = (found: Partial<State>): void => {
      draw(found);
      results.ariaBusy = 'false';
    };
    results.ariaBusy = 'true';
    // What is answered at once is drawn once.
    setTimeout(() => isLatest() && results.ariaBusy === 'true' && draw({}), PATIENCE);
    try {
      library ??= load();
      const loaded = await library;
      if (view.query.trim() !== '') await loaded.indexed;
      if (!isLatest()) return;
      const found = await answerOf(view, loaded, localDay(new Date()));
      if (!isLatest()) return;
      const { catalog } = loaded;
      const labels = state.labels ?? labelsIn(catalog, language, words);
      done({ catalog, labels, answer: found, help: null, isFailed: false });
    } catch (error) {
      library = undefined;
      if (isLatest()) done({ isFailed: true });
      throw error;
    }
    setTimeout(() => isLatest() && goOn(isLatest), PAUSE);
    if (view.query !== '') whenIdle(rehearse);
  }

  /** Draws what one who goes on typing does without: more results, or what helps where there are none. */
  async function goOn(isLatest: () => boolean): Promise<void> {
    const { view, answer: found, limit } = state;
    if (!library || found === null) return;
    if (found.hits.length > 0) {
      draw({ limit: Math.max(limit, PAGE) });
      return;
    }
    const help = await helpFor(view, await library);
    if (isLatest()) draw({ help });
  }

  /**
   * Answers what nobody asks, once, and shows it to nobody: what only words need that nothing holds is
   * loaded and made by then, for a key that waits for it is answered late.
   */
  async function rehearse(): Promise<void> {
    if (isRehearsed || !library) return;
    isRehearsed = true;
    try {
      await answerOf({ ...readView(''), query: UNHEARD_OF }, await library, localDay(new Date()));
    } catch {
      // What cannot be loaded is asked for again, and said, once somebody needs it.
      isRehearsed = false;
    }
  }

  async function textOf(format: ExportFormat): Promise<string> {
    const { catalog, view } = state;
    return catalog ? exportChosen(view.chosen, format, catalog, language, words) : '';
  }
}

/**
 * An element of the page.
 *
 * @throws Error where the page is another one than this script is for
 */
function at<Kind extends HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (!element) throw new Error(`this page has no ${id}`);
  return element as Kind;
}

/** Does something once the browser has nothing else to do. */
function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 });
  else setTimeout(action, PAUSE);
}
