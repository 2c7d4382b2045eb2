import { dataPath } from '../addresses';
import { packAnnotations, packCatalogue } from '../pack-catalogue';
import type { Annotations, CatalogueData } from '../packed-catalogue';
import type { Site, SiteFile } from '../site';

/** What the scripts of a page load of the catalogue, by name. */
export interface DataFiles {
  readonly catalogue: CatalogueData;
  readonly [annotations: `annotations.${string}`]: Annotations;
}

/** The catalogue for the page that lists it. */
export function catalogueData({ catalog, languages }: Site): readonly SiteFile[] {
  return [
    dataFile('catalogue', packCatalogue(catalog)),
    ...languages.map(({ code }) => dataFile(`annotations.${code}`, packAnnotations(catalog, code))),
  ];
}

/** Data as a script, for a page in a folder on disk can load nothing else. */
export function dataFile<Name extends keyof DataFiles>(
  name: Name,
  data: DataFiles[Name],
): SiteFile {
  const text = `(globalThis.siteData ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(data)};\n`;
  return { path: dataPath(`${name}.js`), text };
}
