import { inLanguage } from '../../catalog/accessors';
import type { Catalog } from '../../catalog/types';
import type { Messages } from '../../messages';
import type { Vocabulary } from '../../messages/en-vocabulary';
import { languageLabel } from '../../render/labels';
import { mostCommasIn } from '../../select/filter';
import { type Candidate, candidatesFor, finderOf } from '../../select/filter-candidates';
import { readValues } from '../../select/filter-values';
import type { FigureRow } from './rows';
import { FIGURE_FACETS, type FigureFacet, type FigureView } from './view';

/** What the values of each filter are called, be it that no row has them. */
export type FigureNames = Readonly<Record<FigureFacet, readonly FigureName[]>>;

export interface FigureName extends Candidate {
  /** What the page calls it, where that is not its id. */
  readonly label?: string | undefined;
}

/** A value that nothing is called, or more than one thing, and what it was to be: a value of a filter, or a row. */
export interface Unknown {
  readonly of: FigureFacet | 'row';
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
  words: Vocabulary,
): FigureNames {
  const { architectures, licenseClasses } = words;
  const labels: Readonly<Record<FigureFacet, Pick<ReadonlyMap<string, string>, 'get'>>> = {
    series: new Map(catalog.series.map(({ id, title }) => [id, inLanguage(title, language)])),
    architecture: new Map(Object.entries(architectures)),
    language: { get: (id) => languageLabel(id, language, words) },
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
 * case, by their titles too, several with commas between them. So are the rows that are chosen; of
 * a resource with several that is the largest.
 *
 * @param rows the rows of the page
 */
export function withKnownValues(
  view: FigureView,
  names: FigureNames,
  rows: readonly FigureRow[],
): { readonly view: FigureView; readonly unknown: readonly Unknown[] } {
  const unknown: Unknown[] = [];
  const values = FIGURE_FACETS.flatMap((facet) => {
    const texts = view.values[facet];
    if (texts === undefined) return [];
    const find = finderOf(names[facet]);
    const mostCommas = mostCommasIn(names[facet]);
    const ids = texts.flatMap((text) =>
      [...readValues(text, facet !== 'org', find, mostCommas)].flatMap(
        ({ text: value, ids, excluded }) => {
          const [id, ...others] = ids;
          if (id !== undefined && others.length === 0) return (excluded ? '-' : '') + id;
          unknown.push({ of: facet, value });
          return [];
        },
      ),
    );
    return ids.length > 0 ? [[facet, [...new Set(ids)]] as const] : [];
  });
  const chosen = view.chosen.flatMap((text) => {
    const row = rowCalled(text, rows);
    if (row === undefined) unknown.push({ of: 'row', value: text });
    return row?.id ?? [];
  });
  return {
    view: {
      ...view,
      values: Object.fromEntries(values),
      chosen: [...new Set(chosen)],
      isComparing: view.isComparing && new Set(chosen).size > 1,
    },
    unknown,
  };
}

/** The row that `awesome-pretrain compare` takes an id for. */
function rowCalled(text: string, rows: readonly FigureRow[]): FigureRow | undefined {
  const id = text.trim().toLowerCase();
  const own = rows.find((row) => row.id.toLowerCase() === id);
  if (own) return own;
  return rows
    .filter(({ resource, kind }) => resource.toLowerCase() === id && kind !== 'part')
    .toSorted((a, b) => (b.values.params ?? 0) - (a.values.params ?? 0))[0];
}
