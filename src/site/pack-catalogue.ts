import type { Catalog, Quantity, Resource } from '../catalog/types';
import { charactersFor } from '../search/simplified-chinese';
import { wordsOfQueries } from '../search/words-of-language';
import { type CatalogueData, PLAIN, splitOrgs } from './packed-catalogue';

/** A catalogue as it is sent to a page that shows all of it in one language. */
export function packCatalogue(catalog: Catalog, shown: string): CatalogueData {
  const { resources, parts: _, clashes: __, ...head } = catalog;
  const column = (field: keyof Resource) => resources.map((resource) => resource[field]);
  return {
    ...head,
    characters: charactersFor(JSON.stringify(catalog) + wordsOfQueries()),
    columns: Object.fromEntries(
      PLAIN.map((field) => [field, column(field)]),
    ) as unknown as CatalogueData['columns'],
    unclearOrgs: resources.map(({ org }) =>
      org.some((name) => splitOrgs(name).length > 1) ? org : null,
    ),
    keywords: [false, true].map((isChinese) =>
      resources.map(({ keywords }) => keywords.filter((one) => isHan(one) === isChinese)),
    ),
    models: resources.map(({ models }) => lean(models)),
    datasets: resources.map(({ dataset }) => lean(dataset)),
    placements: resources.map(({ placements }) =>
      placements.map(({ section, rank }) => [section, rank] as const),
    ),
    annotations: Object.fromEntries(
      head.languages
        .filter((language) => language !== shown)
        .map((language) => [
          language,
          resources.map(({ annotation }) => annotation[language] ?? ''),
        ]),
    ),
    notes: Object.fromEntries(
      head.languages.map((language) => [
        language,
        resources.map(({ placements }) =>
          placements.map(({ annotation }) => annotation?.[language] ?? null),
        ),
      ]),
    ),
  };
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isQuantity = (value: object): value is Quantity => 'value' in value && 'text' in value;

/** What of figures nothing is found by, and no list shows. */
const UNSENT: readonly string[] = ['note', 'gated', 'cutoff', 'derivedFrom'];

/** A value without what is null, empty or unsent in it, and with quantities as they are written. */
function lean(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(lean);
  if (isQuantity(value)) return value.text;
  const stated = Object.entries(value).filter(
    ([key, one]) =>
      one !== null && !(Array.isArray(one) && one.length === 0) && !UNSENT.includes(key),
  );
  return Object.fromEntries(stated.map(([key, one]) => [key, lean(one)]));
}
