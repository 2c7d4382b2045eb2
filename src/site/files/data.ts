import { dataPath } from '../addresses';
import { packAnnotations, packCatalogue } from '../catalogue-data';
import type { Site, SiteFile } from '../site';

/** What the scripts of a page load of the catalogue, by name. */
export interface DataFiles {
  readonly catalogue: ReturnType<typeof packCatalogue>;
  readonly [annotations: `annotations.${string}`]: ReturnType<typeof packAnnotations>;
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
