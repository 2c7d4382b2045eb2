import type { Catalog } from '../../../catalog/types';
import type { SiteMessages } from '../../../messages/en-site';
import type { Facet } from '../../../select/facets';
import type { SortOrder } from '../../../select/names';
import type { Answer } from '../../finder/answer';
import type { View, Written } from '../../finder/view';

/** In what form chosen resources are taken along. */
export const FORMATS = ['markdown', 'bibtex', 'csv', 'urls'] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** All that the finder shows. */
export interface State {
  readonly view: View;
  /** Null until it is loaded. */
  readonly catalog: Catalog | null;
  /** What was found last; null before anything was. */
  readonly answer: Answer | null;
  readonly isFailed: boolean;
  /** How many results are shown at most. */
  readonly limit: number;
  /** Whether the filters are open where there is no room beside the results. */
  readonly isOpen: boolean;
  readonly format: ExportFormat;
  /** What was just done. */
  readonly notice: string;
}

/** What one can do. */
export interface Actions {
  readonly search: (query: string) => void;
  readonly choose: (facet: Facet, value: string, isChosen: boolean) => void;
  readonly write: (name: Written, text: string) => void;
  readonly askCommercial: (isAsked: boolean) => void;
  readonly order: (order: SortOrder | null) => void;
  readonly reverse: (isReversed: boolean) => void;
  readonly clearFilters: () => void;
  readonly showMore: () => void;
  readonly open: (isOpen: boolean) => void;
  /** Chooses resources by their ids, or no longer. */
  readonly take: (ids: readonly string[], isTaken: boolean) => void;
  readonly dropAll: () => void;
  readonly setFormat: (format: ExportFormat) => void;
  readonly copy: () => void;
  readonly download: () => void;
}

/** What every part of the finder is drawn with. */
export interface Drawn {
  readonly state: State;
  readonly actions: Actions;
  readonly words: SiteMessages;
  readonly language: string;
}
