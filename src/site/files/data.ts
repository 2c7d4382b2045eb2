import { dataPath } from '../addresses';
import { compressed } from '../compressed';
import { type Details, detailsOf } from '../figures/details';
import { type FigureRow, figureRows } from '../figures/rows';
import { type FigureNames, figureNames } from '../figures/values';
import { packCatalogue } from '../pack-catalogue';
import type { Site, SiteFile } from '../site';

/** What the script of a page of figures loads. */
export interface FigureData {
  readonly rows: readonly FigureRow[];
  readonly names: FigureNames;
}

/** What the scripts of a page load of the catalogue, by name. */
export interface DataFiles {
  /** `CatalogueData`, compressed. */
  readonly [catalogue: `catalogue.${string}`]: string;
  readonly [models: `models.${string}`]: FigureData;
  readonly [datasets: `datasets.${string}`]: FigureData;
  readonly [details: `details.${string}`]: Details;
}

/** The catalogue for the page that lists it, in each language. */
export function catalogueData({ catalog, languages }: Site): readonly SiteFile[] {
  return languages.map(({ code }) =>
    dataFile(`catalogue.${code}`, compressed(packCatalogue(catalog, code))),
  );
}

/** The rows of the pages of figures, and what the values of their filters are called; apart, what only a comparison says. */
export function figureData({ catalog, languages }: Site): readonly SiteFile[] {
  const spoken = languages.map(({ messages }) => messages);
  return languages.flatMap(({ code, words }) => {
    const names = figureNames(catalog, spoken, code, words);
    return (['models', 'datasets'] as const).flatMap((kind) => {
      const rows = figureRows(kind, catalog, code, words);
      if (rows.length === 0) return [];
      return [
        dataFile(`${kind}.${code}`, { rows, names }),
        dataFile(`details.${kind}.${code}`, detailsOf(rows, catalog, code)),
      ];
    });
  });
}

/** Data as a script, for a page in a folder on disk can load nothing else. */
export function dataFile<Name extends keyof DataFiles>(
  name: Name,
  data: DataFiles[Name],
): SiteFile {
  const text = `(globalThis.siteData ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(data)};\n`;
  return { path: dataPath(`${name}.js`), text };
}
