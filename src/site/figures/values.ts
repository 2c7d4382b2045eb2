import { LICENSE_CLASSES } from '../../catalog/licenses';
import { ARCHITECTURES } from '../../catalog/types';
import type { Vocabulary } from '../../messages/en-vocabulary';
import { type Candidate, finderOf } from '../../select/filter-candidates';
import { readValues } from '../../select/filter-values';
import type { FigureRow } from './rows';
import { FIGURE_FACETS, type FigureFacet, type FigureView } from './view';

/** A value that nothing is called. */
export interface Unknown {
  readonly facet: FigureFacet;
  readonly value: string;
}

/**
 * A view with its values as ids, a `-` before what is left out: as the terminal reads them, in any
 * case, by their titles too, several with commas between them.
 *
 * @param rows the rows of the page
 */
export function withKnownValues(
  view: FigureView,
  rows: readonly FigureRow[],
  words: Pick<Vocabulary, 'architectures' | 'licenseClasses'>,
): { readonly view: FigureView; readonly unknown: readonly Unknown[] } {
  const unknown: Unknown[] = [];
  const values = FIGURE_FACETS.flatMap((facet) => {
    const texts = view.values[facet];
    if (texts === undefined) return [];
    const find = finderOf(candidatesFor(facet, rows, words));
    const ids = texts.flatMap((text) =>
      readValues(text, true, find, 0).flatMap(({ text: value, ids: [id], excluded }) => {
        if (id !== undefined) return (excluded ? '-' : '') + id;
        unknown.push({ facet, value });
        return [];
      }),
    );
    return ids.length > 0 ? [[facet, [...new Set(ids)]] as const] : [];
  });
  return { view: { ...view, values: Object.fromEntries(values) }, unknown };
}

function candidatesFor(
  facet: FigureFacet,
  rows: readonly FigureRow[],
  { architectures, licenseClasses }: Pick<Vocabulary, 'architectures' | 'licenseClasses'>,
): Candidate[] {
  switch (facet) {
    case 'series': {
      const titles = new Map(rows.map(({ series, seriesTitle }) => [series, seriesTitle]));
      return [...titles].flatMap(([id, title]) => (id === null ? [] : [{ id, titles: [title] }]));
    }
    case 'architecture':
      return ARCHITECTURES.map((id) => ({ id, titles: [architectures[id]] }));
    case 'license':
      return [
        ...LICENSE_CLASSES.map((id) => ({ id, titles: [licenseClasses[id]] })),
        ...[...new Set(rows.flatMap(({ license }) => license ?? []))].map((id) => ({
          ...{ id, titles: [] },
        })),
      ];
  }
}
