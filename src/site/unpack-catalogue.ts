import { parseQuantity, QUANTITY_KINDS, type QuantityKind } from '../catalog/quantities';
import type {
  Catalog,
  Dataset,
  DatasetPart,
  LocalizedText,
  Model,
  Placement,
  Resource,
} from '../catalog/types';
import { type CatalogueData, type ShownResource, splitOrgs } from './packed-catalogue';

/**
 * The catalogue of its data; what is not sent is empty in it.
 *
 * @param language that of the page
 * @param shown what the page shows of each resource, by id
 */
export function unpackCatalogue(
  data: CatalogueData,
  language: string,
  shown: ReadonlyMap<string, ShownResource>,
): Catalog {
  const { characters: _, columns, unclearOrgs, ...packed } = data;
  const { keywords, models, datasets, placements, annotations, notes, ...head } = packed;
  const { languages } = head;
  const resources = columns.id.map((id, number): Resource => {
    const fields = Object.fromEntries(
      Object.entries(columns).map(([field, values]) => [field, values[number]]),
    ) as unknown as Pick<Resource, keyof CatalogueData['columns']>;
    const own = shown.get(id);
    const texts = (of: (code: string) => string): LocalizedText =>
      Object.fromEntries(languages.map((code) => [code, of(code)]));
    return {
      ...fields,
      title: own?.title ?? id,
      date: own?.date ?? null,
      org: unclearOrgs[number] ?? splitOrgs(own?.org ?? ''),
      links: own?.links ?? {},
      annotation: texts((code) =>
        code === language ? (own?.annotation ?? '') : (annotations[code]?.[number] ?? ''),
      ),
      keywords: keywords.flatMap((lists) => lists[number] ?? []),
      models: ((models[number] ?? []) as object[]).map(fullModel),
      dataset: datasets[number] ? fullDataset(datasets[number]) : null,
      placements: (placements[number] ?? []).map(([section, rank], at): Placement => {
        const isNoted = languages.some((code) => notes[code]?.[number]?.[at] != null);
        const annotation = isNoted ? texts((code) => notes[code]?.[number]?.[at] ?? '') : null;
        return { section, rank, annotation };
      }),
      catalog: null,
      sources: [],
      checked: null,
      updated: null,
      related: [],
    };
  });
  return { ...head, parts: [], clashes: [], resources };
}

const NO_MODEL: Model = {
  id: '',
  name: null,
  params: null,
  activeParams: null,
  tokens: null,
  context: null,
  architecture: [],
  design: null,
  compute: null,
  precision: null,
  optimizer: null,
  license: null,
  about: [],
  note: null,
};

const NO_PART: Omit<DatasetPart, 'id'> = {
  name: null,
  tokens: null,
  documents: null,
  size: null,
  languages: [],
  license: null,
  about: [],
  note: null,
};

function fullModel(model: object): Model {
  const full: Model = { ...NO_MODEL, ...quantified(model) };
  const compute = full.compute && {
    ...{ hours: null, of: null, flops: null },
    ...quantified(full.compute),
  };
  return { ...full, compute };
}

function fullDataset(dataset: object): Dataset {
  const { name: _, ...figures } = NO_PART;
  const full: Dataset = {
    ...figures,
    ...{ gated: null, cutoff: null, derivedFrom: [], parts: [] },
    ...quantified(dataset),
  };
  const parts = full.parts.map((part) => ({ ...NO_PART, ...quantified(part) }));
  return { ...full, parts };
}

/** Something with its quantities as numbers again. */
function quantified<T extends object>(thing: T): T {
  const entries = Object.entries(thing).map(([key, value]) => {
    const kind = (QUANTITY_KINDS as Readonly<Record<string, QuantityKind>>)[key];
    if (kind === undefined || typeof value !== 'string') return [key, value];
    return [key, { value: parseQuantity(kind, value) ?? Number.NaN, text: value }];
  });
  return Object.fromEntries(entries) as T;
}
