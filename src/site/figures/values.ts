import { inLanguage } from '../../catalog/accessors';
import type { Catalog } from '../../catalog/types';
import type { Messages } from '../../messages';
import type { Vocabulary } from '../../messages/en-vocabulary';
import { mostCommasIn } from '../../select/filter';
import { type Candidate, candidatesFor, finderOf } from '../../select/filter-candidates';
import { readValues } from '../../select/filter-values';
import { FIGURE_FACETS, type FigureFacet, type FigureView } from './view';

/** What the values of each filter are called, be it that no row has them. */
export type FigureNames = Readonly<Record<FigureFacet, readonly FigureName[]>>;

export interface FigureName extends Candidate {
  /** What the page calls it, where that is not its id. */
  readonly label?: string | undefined;
}

/** A value that nothing is called, or more than one thing. */
export interface Unknown {
  readonly facet: FigureFacet;
  readonly value: string;
}

/**
 * What the terminal takes for values, and what a page calls them.
 *
 * @param spoken what the program says in the languages whose words are taken too
 * @param language that of the page
 */
export function figureNames(
  catalog: Catalog,
  spoken: readonly Messages[],
  language: string,
  { architectures, licenseClasses }: Vocabulary,
): FigureNames {
  const labels: Readonly<Record<FigureFacet, ReadonlyMap<string, string>>> = {
    series: new Map(catalog.series.map(({ id, title }) => [id, inLanguage(title, language)])),
    architecture: new Map(Object.entries(architectures)),
    license: new Map(Object.entries(licenseClasses)),
    org: new Map(),
    tag: new Map(catalog.tags.map(({ id, label }) => [id, inLanguage(label, language)])),
  };
  const names = FIGURE_FACETS.map((facet) => [
    facet,
    candidatesFor(facet, catalog, spoken).map((one) => ({
      ...one,
      label: labels[facet].get(one.id),
    })),
  ]);
  return Object.fromEntries(names) as Record<FigureFacet, FigureName[]>;
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
      readValues(text, facet !== 'org', find, mostCommas).flatMap(
        ({ text: value, ids, excluded }) => {
          const [id, ...others] = ids;
          if (id !== undefined && others.length === 0) return (excluded ? '-' : '') + id;
          unknown.push({ facet, value });
          return [];
        },
      ),
    );
    return ids.length > 0 ? [[facet, [...new Set(ids)]] as const] : [];
  });
  return { view: { ...view, values: Object.fromEntries(values) }, unknown };
}
