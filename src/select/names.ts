/** The filters that take values of the catalogue. */
export const VALUE_FILTERS = ['section', 'series', 'tag', 'category', 'org', 'has'] as const;
export type ValueFilter = (typeof VALUE_FILTERS)[number];

/** The filters that take words for what models and data sets are. */
export const FIGURE_FILTERS = ['license', 'architecture', 'language'] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

/** Whether a comma joins the values of a filter: the names of organisations hold commas. */
export const isJoined = (filter: ValueFilter): boolean => filter !== 'org';

/** The figures that may be asked for as a range, and be an order. */
export const RANGE_FIGURES = ['params', 'activeParams', 'tokens', 'context', 'size'] as const;
export type RangeFigure = (typeof RANGE_FIGURES)[number];

/** The orders by a figure, and the figure. */
const FIGURE_ORDERS = {
  params: 'params',
  'active-params': 'activeParams',
  tokens: 'tokens',
  context: 'context',
  size: 'size',
} as const satisfies Record<string, RangeFigure>;
export type FigureOrder = keyof typeof FIGURE_ORDERS;

export const SORT_ORDERS = [
  ...(['list', 'date', 'title', 'added', 'checked'] as const),
  ...(Object.keys(FIGURE_ORDERS) as FigureOrder[]),
];
export type SortOrder = (typeof SORT_ORDERS)[number];

/** The figure that an order goes by, null for another order. */
export function figureOfOrder(order: SortOrder): RangeFigure | null {
  return order in FIGURE_ORDERS ? FIGURE_ORDERS[order as FigureOrder] : null;
}
