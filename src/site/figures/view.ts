import { kebabCase } from '../../catalog/letter-case';
import { RANGE_FIGURES } from '../../select/names';
import type { FigureColumn } from './rows';

/** What one chooses values of. */
export const FIGURE_FACETS = [
  'series',
  'architecture',
  'language',
  'license',
  'org',
  'tag',
] as const;
export type FigureFacet = (typeof FIGURE_FACETS)[number];

/** What one writes a date or a range for. */
export const FIGURE_FIELDS = ['since', 'until', ...RANGE_FIGURES] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** What the plot shows over time. */
export const PLOTTED = ['params', 'tokens', 'context'] as const;
export type Plotted = (typeof PLOTTED)[number];

/** What rows are put in order by; the titles of their resources have no column. */
export type FigureOrder = FigureColumn | 'title';

/** What somebody looks at on a page of figures, all of which stands in the address. */
export interface FigureView {
  /** Words that are in the name, the title, the family or the organisation. */
  readonly query: string;
  readonly values: Readonly<Partial<Record<FigureFacet, readonly string[]>>>;
  readonly written: Readonly<Partial<Record<FigureField, string>>>;
  readonly commercial: boolean;
  /** Whether parts of data sets stand in rows of their own. */
  readonly parts: boolean;
  /** Null is the order of the catalogue. */
  readonly order: FigureOrder | null;
  readonly isReversed: boolean;
  /** Ids of rows. */
  readonly chosen: readonly string[];
  readonly isComparing: boolean;
  readonly plotted: Plotted;
}

/**
 * What an address says; the names are those of the options of the terminal.
 *
 * @param columns by which the page can be put in order
 */
export function readFigureView(search: string, columns: readonly FigureColumn[]): FigureView {
  const parameters = new URLSearchParams(search);
  const all = (name: string): string[] => parameters.getAll(name).filter(Boolean);
  const order = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    values: Object.fromEntries(
      FIGURE_FACETS.map((facet) => [facet, all(facet)]).filter(([, values]) => values?.length),
    ),
    written: Object.fromEntries(
      FIGURE_FIELDS.flatMap((name) => {
        const [text] = all(kebabCase(name));
        return text === undefined ? [] : [[name, text]];
      }),
    ),
    commercial: parameters.has('commercial'),
    parts: parameters.has('parts'),
    order: [...columns, 'title' as const].find((one) => kebabCase(one) === order) ?? null,
    isReversed: parameters.has('reverse'),
    chosen: [
      ...new Set([...all('choose'), ...all('compare')].flatMap((ids) => ids.split(','))),
    ].filter(Boolean),
    isComparing: parameters.has('compare'),
    plotted: PLOTTED.find((one) => one === parameters.get('plot')) ?? 'params',
  };
}

/** What stands behind the path in the address of a view: nothing, or `?` and what it says. */
export function writeFigureView(view: FigureView): string {
  const parameters = new URLSearchParams();
  if (view.query.trim() !== '') parameters.set('q', view.query);
  for (const facet of FIGURE_FACETS) {
    for (const value of view.values[facet] ?? []) parameters.append(facet, value);
  }
  for (const name of FIGURE_FIELDS) {
    const text = view.written[name];
    if (text) parameters.set(kebabCase(name), text);
  }
  if (view.commercial) parameters.set('commercial', '');
  if (view.parts) parameters.set('parts', '');
  if (view.order !== null) parameters.set('sort', kebabCase(view.order));
  if (view.isReversed) parameters.set('reverse', '');
  const chosen = view.chosen.join(',');
  if (view.isComparing) parameters.set('compare', chosen);
  else if (chosen !== '') parameters.set('choose', chosen);
  if (view.plotted !== 'params') parameters.set('plot', view.plotted);
  // What is safe in a query stays as one reads it.
  const text = parameters
    .toString()
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
    .replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}

/** Whether anything is left out. */
export function isNarrowed({ query, values, written, commercial }: FigureView): boolean {
  const isWritten = Object.values(written).some(Boolean);
  return query.trim() !== '' || commercial || isWritten || Object.keys(values).length > 0;
}
