import type { SiteMessages } from '../../../messages/en-site';
import type { FigureAnswer } from '../../figures/answer';
import type { Details } from '../../figures/details';
import type { FigureKind, FigureRow } from '../../figures/rows';
import type { FigureNames, Unknown } from '../../figures/values';
import type { FigureFacet, FigureField, FigureView, Plotted } from '../../figures/view';

/** All that a page of figures shows. */
export interface FigureState {
  readonly view: FigureView;
  readonly answer: FigureAnswer;
  /** What stood in the address and nothing is called. */
  readonly unknown: readonly Unknown[];
  /** What else a comparison says; null until it is loaded. */
  readonly details: Details | null;
  /** The dot that is looked at, by the id of its row. */
  readonly current: string | null;
  /** What was just done. */
  readonly notice: string;
}

/** What one can do. */
export interface FigureActions {
  readonly change: (changed: Partial<FigureView>) => void;
  readonly choose: (facet: FigureFacet, value: string, isChosen: boolean) => void;
  readonly write: (name: FigureField, text: string) => void;
  readonly clear: () => void;
  readonly closeFilters: () => void;
  readonly select: (id: string, isSelected: boolean) => void;
  /** Puts the chosen ones side by side. */
  readonly compare: () => void;
  readonly plot: (plotted: Plotted) => void;
  readonly look: (id: string | null) => void;
  readonly open: (row: FigureRow) => void;
  readonly copy: (format: 'markdown' | 'csv') => void;
}

/** What every part of the page is drawn with. */
export interface DrawnFigures {
  readonly kind: FigureKind;
  readonly rows: readonly FigureRow[];
  readonly names: FigureNames;
  readonly state: FigureState;
  readonly actions: FigureActions;
  readonly words: SiteMessages;
  /** The place of a row in the page of its resource. */
  readonly placeOf: (row: FigureRow) => string;
}

/** What a plot is drawn with: how wide it is, in pixels. */
export interface PlotProps extends DrawnFigures {
  readonly width: number;
}

/** How many rows there are, in words. */
export function countOf({ kind, rows, state, words }: DrawnFigures): string {
  const { figuresOf } = words;
  const all = rows.filter((row) => row.kind !== 'part' || state.view.parts).length;
  const shown = state.answer.rows.length;
  const total = figuresOf[kind].count(all);
  return shown === all ? total : figuresOf.of(shown, total);
}
