import type { Catalog } from '../../../catalog/types';
import type { SiteMessages } from '../../../messages/en-site';
import type { Facet } from '../../../select/facets';
import type { SortOrder } from '../../../select/names';
import type { Answer, Help } from '../../finder/answer';
import type { View, Written } from '../../finder/view';
import type { Labels } from './labels';

/** In what form chosen resources are taken along. */
export const FORMATS = ['markdown', 'bibtex', 'csv', 'urls'] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** All that the finder shows. */
export interface State {
  readonly view: View;
  /** Null until it is loaded. */
  readonly catalog: Catalog | null;
  /** What values of filters are called in it. */
  readonly labels: Labels | null;
  /** What was found last; null before anything was. */
  readonly answer: Answer | null;
  /** What may help where that is nothing; null until one pauses. */
  readonly help: Help | null;
  readonly isFailed: boolean;
  /** How many results are shown at most. */
  readonly limit: number;
  /** What was just done. */
  readonly notice: string;
}

/** What one can do. */
export interface Actions {
  readonly search: (query: string) => void;
  readonly choose: (facet: Facet, value: string, isChosen: boolean) => void;
  readonly write: (name: Written, text: string) => void;
  readonly askCommercial: (isAsked: boolean) => void;
  readonly order: (order: SortOrder | null, isReversed: boolean) => void;
  readonly clearFilters: () => void;
  readonly closeFilters: () => void;
  readonly showMore: () => void;
  /** Selects resources by their ids, or no longer. */
  readonly select: (ids: readonly string[], isSelected: boolean) => void;
  readonly clearSelection: () => void;
  readonly copy: (format: ExportFormat) => void;
  readonly download: (format: ExportFormat) => void;
}

/** What every part of the finder is drawn with. */
export interface Drawn {
  readonly state: State;
  readonly actions: Actions;
  readonly words: SiteMessages;
  readonly language: string;
}

/** How many there are, in words; empty before anything is known. */
export function countOf({ answer, catalog }: State, { finder }: SiteMessages): string {
  return answer && catalog ? finder.count(answer.hits.length, catalog.resources.length) : '';
}
