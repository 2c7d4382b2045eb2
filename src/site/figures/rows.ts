import { dateKey, primaryLink } from '../../catalog/accessors';
import {
  type Described,
  describedId,
  describedIn,
  FIGURES,
  type Figure,
  QUANTITIES,
} from '../../catalog/figures';
import type { Catalog } from '../../catalog/types';
import type { Vocabulary } from '../../messages/en-vocabulary';
import { figureText, nameAmongOthers, SHOWN } from '../../render/figures';
import { seriesTitle } from '../../render/labels';
import { withWholes } from '../../select/facets';

/** What a page of figures lists. */
export type FigureKind = 'models' | 'datasets';

/** A model, a data set or a part of one, as the page of figures in one language shows it. */
export interface FigureRow {
  /** What one types for it: `qwen3:235b-a22b`. */
  readonly id: string;
  readonly kind: Described['kind'];
  readonly name: string;
  /** Its resource, by id and by what it is called. */
  readonly resource: string;
  readonly title: string;
  readonly url: string | null;
  readonly org: readonly string[];
  /** The organisations that those are parts of, where they are. */
  readonly wholes: readonly string[];
  readonly tags: readonly string[];
  /** `YYYY`, `YYYY-MM` or null. */
  readonly date: string | null;
  /** What rows are put in the order of time by. */
  readonly dateKey: string;
  /** What else is to be known of its figures. */
  readonly note: string | null;
  readonly series: string | null;
  readonly seriesTitle: string;
  readonly architecture: Described['architecture'];
  readonly languages: Described['languages'];
  readonly license: string | null;
  /** Figures as numbers: counts, tokens, bytes. */
  readonly values: Readonly<Partial<Record<Figure, number>>>;
  /** Figures as eyes read them; none where nobody states it. */
  readonly texts: Readonly<Partial<Record<Figure, string>>>;
}

/** What stands in a column of the table. */
export type FigureColumn = 'name' | 'date' | Figure;

/** The columns of a page, those that the terminal shows. */
export const COLUMNS: Readonly<Record<FigureKind, readonly FigureColumn[]>> = {
  models: ['name', ...SHOWN.models, 'date'],
  datasets: ['name', ...SHOWN.datasets, 'date'],
};

/** All models or all data sets with their parts, in the order of the catalogue. */
export function figureRows(
  kind: FigureKind,
  catalog: Catalog,
  language: string,
  words: Vocabulary,
): FigureRow[] {
  const isListed = (one: Described): boolean =>
    kind === 'models' ? one.kind === 'model' : one.kind === 'dataset' || one.kind === 'part';
  const wholeOf = new Map(catalog.orgs.map(({ name, partOf }) => [name, partOf]));
  return catalog.resources
    .flatMap(describedIn)
    .filter(isListed)
    .map((one) => {
      const owners = one.resource.org.flatMap((name) => withWholes(name, wholeOf));
      return toRow(one, owners, catalog, language, words);
    });
}

function toRow(
  one: Described,
  owners: readonly string[],
  catalog: Catalog,
  language: string,
  words: Vocabulary,
): FigureRow {
  const { resource, kind, architecture, languages, license } = one;
  const name = nameAmongOthers(one, words);
  const { id, title, org, date, series, tags } = resource;
  return {
    ...{ id: describedId(one), kind, name, resource: id, title, url: primaryLink(resource) },
    ...{
      org,
      wholes: [...new Set(owners)].filter((one) => !org.includes(one)),
      tags,
      date,
      dateKey: dateKey(resource),
      note: one.note,
      series,
      seriesTitle: seriesTitle(resource, catalog, language),
    },
    ...{ architecture, languages, license },
    values: Object.fromEntries(
      QUANTITIES.flatMap((figure) => (one[figure] ? [[figure, one[figure].value]] : [])),
    ),
    texts: Object.fromEntries(
      FIGURES.map((figure) => [figure, figureText(one, figure, words)]).filter(([, text]) => text),
    ),
  };
}
