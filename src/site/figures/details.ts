import { inLanguage } from '../../catalog/accessors';
import type { Catalog, Resource } from '../../catalog/types';
import type { FigureRow } from './rows';

/** What else is said of the resources of rows that are compared, by their ids. */
export type Details = Readonly<Record<string, Detail>>;

export interface Detail extends Pick<Resource, 'links'> {
  /** In the language of the page. */
  readonly annotation: string;
}

export function detailsOf(
  rows: readonly FigureRow[],
  { resources }: Catalog,
  language: string,
): Details {
  const listed = new Set(rows.map(({ resource }) => resource));
  return Object.fromEntries(
    resources
      .filter(({ id }) => listed.has(id))
      .map(({ id, annotation, links }) => [
        id,
        { annotation: inLanguage(annotation, language), links },
      ]),
  );
}
