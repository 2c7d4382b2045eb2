import { parseQuantity, QUANTITY_KINDS, type QuantityKind } from '../catalog/quantities';
import type {
  Catalog,
  Dataset,
  DatasetPart,
  LocalizedText,
  Model,
  Placement,
  Quantity,
  Resource,
} from '../catalog/types';

/*
 * A catalogue as it is sent to a page that shows all of it: without what stands in the page already,
 * and without the pages on which its values were seen, and when, which nothing is found by. Each field
 * of all resources stands together, for what is alike compresses well beside its like.
 */

/** What the page shows of a resource, and its script reads there. */
export interface ShownResource {
  readonly title: string;
  readonly links: Resource['links'];
  /** In the language of the page. */
  readonly annotation: string;
}

/** The fields that are sent as they are. */
const PLAIN = [
  ...(['id', 'formerly', 'paperTitle', 'aliases', 'category', 'series', 'org', 'authors'] as const),
  ...(['moreAuthors', 'date', 'dateOf', 'citeKey', 'added', 'venue', 'tags'] as const),
  ...(['keywords', 'license', 'unverified'] as const),
] as const satisfies readonly (keyof Resource)[];

/** Without the files that it was made of: where these stand is nobody's business. */
export interface CatalogueData extends Omit<Catalog, 'resources' | 'parts' | 'clashes'> {
  /** By field, the value of each resource in the list's order. */
  readonly columns: { readonly [Field in (typeof PLAIN)[number]]: readonly Resource[Field][] };
  /** Without what nobody states; a quantity as it is written. */
  readonly models: readonly unknown[];
  readonly datasets: readonly unknown[];
  readonly placements: readonly (readonly (readonly [section: string, rank: number | null])[])[];
  /** By language, what each resource is for in each of its sections. */
  readonly notes: Readonly<Record<string, readonly (readonly (string | null)[])[]>>;
}

/** By resource, its annotation in one language. */
export type Annotations = readonly string[];

export function packCatalogue(catalog: Catalog): CatalogueData {
  const { resources, parts: _, clashes: __, ...head } = catalog;
  const column = (field: keyof Resource) => resources.map((resource) => resource[field]);
  return {
    ...head,
    columns: Object.fromEntries(
      PLAIN.map((field) => [field, column(field)]),
    ) as unknown as CatalogueData['columns'],
    models: resources.map(({ models }) => lean(models)),
    datasets: resources.map(({ dataset }) => lean(dataset)),
    placements: resources.map(({ placements }) =>
      placements.map(({ section, rank }) => [section, rank] as const),
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

/** The annotations in one language, which a page in another one lacks. */
export function packAnnotations({ resources }: Catalog, language: string): Annotations {
  return resources.map(({ annotation }) => annotation[language] ?? '');
}

/**
 * The catalogue of its data; what is not sent is empty in it.
 *
 * @param shown what the page shows of each resource, by id
 * @param annotations those that the page does not show, by language
 */
export function unpackCatalogue(
  data: CatalogueData,
  language: string,
  shown: ReadonlyMap<string, ShownResource>,
  annotations: Readonly<Record<string, Annotations>>,
): Catalog {
  const { columns, models, datasets, placements, notes, ...head } = data;
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
      links: own?.links ?? {},
      annotation: texts((code) =>
        code === language ? (own?.annotation ?? '') : (annotations[code]?.[number] ?? ''),
      ),
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

const isQuantity = (value: object): value is Quantity => 'value' in value && 'text' in value;

/** A value without what is null or empty in it, and with quantities as they are written. */
function lean(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(lean);
  if (isQuantity(value)) return value.text;
  const stated = Object.entries(value).filter(
    ([, one]) => one !== null && !(Array.isArray(one) && one.length === 0),
  );
  return Object.fromEntries(stated.map(([key, one]) => [key, lean(one)]));
}

const NO_MODEL: Model = {
  id: '',
  name: null,
  params: null,
  activeParams: null,
  tokens: null,
  context: null,
  architecture: null,
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
