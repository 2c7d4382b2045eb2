import { type FunctionComponent, render } from 'preact';
import { localDay } from '../../../catalog/local-day';
import { resourcePage } from '../../addresses';
import { placeOf } from '../../components/figure-table';
import { answerFigures } from '../../figures/answer';
import type { Details } from '../../figures/details';
import { COLUMNS, type FigureKind, type FigureRow } from '../../figures/rows';
import { withKnownValues } from '../../figures/values';
import { type FigureView, isNarrowed, readFigureView, writeFigureView } from '../../figures/view';
import {
  COMPARED,
  COMPARISON,
  FILTERS,
  HEAD,
  PLOT,
  RESULTS,
  SEARCH,
  SELECTION,
} from '../../places';
import { keepInAddress, type Step } from '../finder/address';
import { startFilterSheet } from '../finder/filter-sheet';
import { copyText } from '../finder/hand-out';
import { startKeyboard } from '../finder/keyboard';
import { loadData } from '../library/load-data';
import { pageLanguages, pageWords } from '../words';
import { Comparison } from './comparison';
import { rowsAsCsv, rowsAsMarkdown } from './export-rows';
import { FigureFilters } from './filters';
import { FigureHead } from './head';
import { FigureSelection } from './selection';
import type { DrawnFigures, FigureActions, FigureState, PlotProps } from './state';
import { startTable } from './table';

/**
 * Starts what sorts, filters, plots and compares the rows of a page of figures.
 *
 * @param Plot what draws them over time, where the page has that
 */
export async function startFigures(Plot: FunctionComponent<PlotProps> | null): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-figures]');
  if (!page) throw new Error('this page has no figures');
  const kind = page.dataset.figures as FigureKind;
  const { language } = pageLanguages();
  const words = pageWords();
  const { rows, names } = await loadData<`${FigureKind}.${string}`>(`${kind}.${language}`);
  const field = at<HTMLInputElement>(SEARCH);
  const results = at(RESULTS);
  const plot = document.getElementById(PLOT);
  const columns = COLUMNS[kind];
  const answer = (view: FigureView) => answerFigures(view, rows, localDay(new Date()));
  const read = (): Omit<FigureState, 'current' | 'details'> => {
    const { view, unknown } = withKnownValues(
      readFigureView(location.search, columns),
      names,
      rows,
    );
    return { view, unknown, answer: answer(view), notice: '' };
  };
  let state: FigureState = { ...read(), current: null, details: null };
  const address = keepInAddress(writeFigureView, words.separator, state.view, () => {
    draw(read());
    return state.view;
  });
  const filters = at<HTMLDetailsElement>(FILTERS);
  let areDetailsAsked = false;

  const actions: FigureActions = {
    change: (changed) => show({ ...state.view, ...changed }, 'new'),
    choose: (facet, value, isChosen) => {
      const { [facet]: own = [], ...others } = state.view.values;
      const left = own.filter((one) => one !== value);
      const values = isChosen ? [...left, value] : left;
      actions.change({ values: values.length > 0 ? { ...others, [facet]: values } : others });
    },
    write: (name, text) => {
      const { [name]: _, ...others } = state.view.written;
      const written = text.trim() === '' ? others : { ...others, [name]: text };
      show({ ...state.view, written }, 'typed');
    },
    clear: () => actions.change({ query: '', values: {}, written: {}, commercial: false }),
    closeFilters: startFilterSheet(filters, [field.form, results, plot], address),
    select: (id, isSelected) => {
      const others = state.view.chosen.filter((one) => one !== id);
      const chosen = isSelected ? [...others, id] : others;
      const isComparing = state.view.isComparing && chosen.length > 1;
      show({ ...state.view, chosen, isComparing }, 'same');
    },
    compare: () => {
      actions.change({ isComparing: true });
      document.getElementById(COMPARED)?.focus();
    },
    plot: (plotted) => show({ ...state.view, plotted }, 'same'),
    look: (current) => current !== state.current && draw({ current }),
    open: (row) => location.assign(place(row)),
    copy: async (format) => {
      const chosen = state.view.chosen.flatMap((id) => rows.find((row) => row.id === id) ?? []);
      const { copied, notCopied, formats } = words.finder;
      const text = async (): Promise<string> =>
        format === 'csv' ? rowsAsCsv(chosen) : rowsAsMarkdown(chosen, await loadDetails(), words);
      const isCopied = await text().then(copyText, () => false);
      draw({ notice: isCopied ? copied(chosen.length, formats[format]) : notCopied });
    },
  };

  const table = results.querySelector<HTMLElement>('.table.wide');
  if (!table) throw new Error('this page has no table');
  const drawTable = startTable(table, rows, {
    order: (name) => {
      const column = columns.find((one) => one === name) ?? null;
      const { order, isReversed } = state.view;
      // A third time, the rows stand as they are listed again.
      if (order !== column) actions.change({ order: column, isReversed: false });
      else if (!isReversed) actions.change({ isReversed: true });
      else actions.change({ order: null, isReversed: false });
    },
    select: actions.select,
  });

  field.form?.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => show({ ...state.view, query: field.value }, 'typed'));
  startKeyboard(field, () => show({ ...state.view, query: '' }, 'typed'));
  if (plot) new ResizeObserver(() => draw({})).observe(plot);
  draw({});
  // Whoever was sent a comparison sees it first.
  document.getElementById(COMPARED)?.scrollIntoView();

  /** Shows another view: a step of its own in the history, or in the place of the last one. */
  function show(view: FigureView, step: Step): void {
    draw({ view, answer: answer(view), unknown: [], notice: '' });
    address.keep(view, step);
  }

  /** What a comparison says besides figures, loaded once anything is chosen. */
  function loadDetails(): Promise<Details> {
    return loadData<`details.${string}`>(`details.${kind}.${language}`);
  }

  function draw(changed: Partial<FigureState>): void {
    state = { ...state, ...changed };
    const { view } = state;
    if (view.chosen.length > 0 && !areDetailsAsked) {
      areDetailsAsked = true;
      // Without them figures stand side by side all the same; they are asked for again at the next change.
      loadDetails().then(
        (details) => draw({ details }),
        () => {
          areDetailsAsked = false;
        },
      );
    }
    const drawn: DrawnFigures = { kind, rows, names, state, actions, words, placeOf: place };
    if (field.value !== view.query) field.value = view.query;
    render(<FigureFilters {...drawn} />, at(FILTERS));
    render(<FigureHead {...drawn} isNarrowed={isNarrowed(view)} />, at(HEAD));
    render(<Comparison {...drawn} />, at(COMPARISON));
    const selection = at(SELECTION);
    render(<FigureSelection {...drawn} />, selection);
    selection.hidden = view.chosen.length === 0;
    drawTable({ ...view, rows: state.answer.rows, direction: directionOf(view) });
    if (plot && Plot) {
      const width = Math.max(plot.clientWidth, NARROWEST);
      render(<Plot {...drawn} width={width} />, plot);
    }
  }
}

/** Narrower than this a plot scrolls, in pixels; as in the style sheet. */
const NARROWEST = 576;

/** Numbers and dates stand the largest first, texts in the order of the alphabet. */
function directionOf({ order, isReversed }: FigureView): 'ascending' | 'descending' {
  const isText = order === 'name' || order === 'architecture' || order === 'license';
  return (isText || order === 'languages') === isReversed ? 'descending' : 'ascending';
}

/** The place of a row in the page of its resource. */
const place = (row: FigureRow): string => placeOf(row, { resource: resourcePage });

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
