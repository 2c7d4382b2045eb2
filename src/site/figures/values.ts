import type { Catalog } from '../../catalog/types';
import type { Messages } from '../../messages';
import { mostCommasIn } from '../../select/filter';
import { type Candidate, candidatesFor, finderOf } from '../../select/filter-candidates';
import { readValues } from '../../select/filter-values';
import { FIGURE_FACETS, type FigureFacet, type FigureView } from './view';

/** What the values of each filter are called, be it that no row has them. */
export type FigureNames = Readonly<Record<FigureFacet, readonly Candidate[]>>;

/** A value that nothing is called, or more than one thing. */
export interface Unknown {
  readonly facet: FigureFacet;
  readonly value: string;
}

/**
 * What the terminal takes for values.
 *
 * @param spoken what the program says in the languages whose words are taken too
 */
export function figureNames(catalog: Catalog, spoken: readonly Messages[]): FigureNames {
  const names = FIGURE_FACETS.map((facet) => [facet, candidatesFor(facet, catalog, spoken)]);
  return Object.fromEntries(names) as Record<FigureFacet, Candidate[]>;
}

/**
 * A view with its values as ids, a `-` before what is left out: as the terminal reads them, in any
 * case, by their titles too, several with commas between them.
 */
export function withKnownValues(
  view: FigureView,
  names: FigureNames,
): { readonly view: FigureView; readonly unknown: readonly Unknown[] } {
  const unknown: Unknown[] = [];
  const values = FIGURE_FACETS.flatMap((facet) => {
    const texts = view.values[facet];
    if (texts === undefined) return [];
    const find = finderOf(names[facet]);
    const mostCommas = mostCommasIn(names[facet]);
    const ids = texts.flatMap((text) =>
      readValues(text, true, find, mostCommas).flatMap(({ text: value, ids, excluded }) => {
        const [id, ...others] = ids;
        if (id !== undefined && others.length === 0) return (excluded ? '-' : '') + id;
        unknown.push({ facet, value });
        return [];
      }),
    );
    return ids.length > 0 ? [[facet, [...new Set(ids)]] as const] : [];
  });
  return { view: { ...view, values: Object.fromEntries(values) }, unknown };
}
