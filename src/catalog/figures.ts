import type {
  Architecture,
  Compute,
  Dataset,
  DatasetPart,
  Model,
  Quantity,
  Resource,
} from './types';

/** The figures that are numbers with a unit. */
export const QUANTITIES = [
  'params',
  'activeParams',
  'tokens',
  'context',
  'documents',
  'size',
] as const;
type QuantityFigure = (typeof QUANTITIES)[number];

/** Null or empty where nobody states it. */
export interface Figures extends Readonly<Record<QuantityFigure, Quantity | null>> {
  readonly architecture: readonly Architecture[];
  readonly design: string | null;
  readonly compute: Compute | null;
  readonly precision: string | null;
  readonly optimizer: string | null;
  readonly languages: readonly string[] | number;
  readonly gated: boolean | null;
  readonly cutoff: string | null;
  readonly derivedFrom: readonly string[];
  readonly license: string | null;
}

export type Figure = keyof Figures;
/** What models, data sets, their parts and tools are described by, in the order of a table. */
export const FIGURES = [
  'params',
  'activeParams',
  'tokens',
  'context',
  'architecture',
  'design',
  'compute',
  'precision',
  'optimizer',
  'documents',
  'size',
  'languages',
  'gated',
  'cutoff',
  'derivedFrom',
  'license',
] as const satisfies readonly Figure[];

/** What only data sets have; tokens and a licence they have as models do. */
const ONLY_OF_DATASETS: readonly Figure[] = [
  ...(['documents', 'size', 'languages', 'gated', 'cutoff', 'derivedFrom'] as const),
];
/** Those that models have, and those that data sets have. */
export const MODEL_FIGURES = FIGURES.filter((figure) => !ONLY_OF_DATASETS.includes(figure));
export const DATASET_FIGURES = FIGURES.filter(
  (figure) => figure === 'tokens' || figure === 'license' || ONLY_OF_DATASETS.includes(figure),
);

/** One thing that figures are stated of. */
export interface Described extends Figures {
  readonly resource: Resource;
  readonly kind: 'model' | 'dataset' | 'part' | 'tool' | 'resource';
  /** Of a model or a part, in its resource. */
  readonly id: string | null;
  readonly name: string;
  readonly about: readonly string[];
  readonly note: string | null;
}

const NOTHING: Omit<Described, 'resource' | 'kind' | 'name'> = {
  id: null,
  params: null,
  activeParams: null,
  tokens: null,
  context: null,
  architecture: [],
  design: null,
  compute: null,
  precision: null,
  optimizer: null,
  documents: null,
  size: null,
  languages: [],
  gated: null,
  cutoff: null,
  derivedFrom: [],
  license: null,
  about: [],
  note: null,
};

/** All that a resource states figures of: its models, itself as a data set, its parts, itself as a tool. */
export function describedIn(resource: Resource): Described[] {
  const { models, dataset, license } = resource;
  const found: Described[] = models.map((model) => describedModel(resource, model));
  if (dataset) {
    found.push(describedDataset(resource, dataset));
    for (const part of dataset.parts) found.push(describedPart(resource, dataset, part));
  }
  if (license !== null) {
    found.push({ ...NOTHING, resource, kind: 'tool', name: shortName(resource), license });
  }
  return found;
}

function describedModel(resource: Resource, model: Model): Described {
  return { ...NOTHING, ...model, resource, kind: 'model', name: model.name ?? shortName(resource) };
}

function describedDataset(resource: Resource, dataset: Dataset): Described {
  return { ...NOTHING, ...dataset, resource, kind: 'dataset', name: shortName(resource) };
}

/** A part has what its data set has as a whole, unless it states something else. */
function describedPart(resource: Resource, dataset: Dataset, part: DatasetPart): Described {
  const { gated, cutoff, derivedFrom } = dataset;
  return {
    ...NOTHING,
    ...part,
    ...{ resource, gated, cutoff, derivedFrom },
    kind: 'part',
    name: part.name ?? `${shortName(resource)} ${part.id}`,
    license: part.license ?? dataset.license,
    languages: hasLanguages(part) ? part.languages : dataset.languages,
  };
}

/** What one types for it: `qwen3:235b-a22b`, and the resource's id where it is the resource itself. */
export function describedId({ resource, id }: Described): string {
  return id === null ? resource.id : `${resource.id}:${id}`;
}

/** What stands for a resource in one line: its largest model, or itself, be there figures or not. */
export function mainOf(resource: Resource): Described {
  const all = describedIn(resource).filter(({ kind }) => kind !== 'part');
  const [first, ...others] = all;
  if (!first) return { ...NOTHING, resource, kind: 'resource', name: shortName(resource) };
  return others.reduce(
    (largest, one) =>
      one.kind === 'model' && (one.params?.value ?? 0) > (largest.params?.value ?? 0)
        ? one
        : largest,
    first,
  );
}

/**
 * What one calls it: the first alias, or the title up to its colon. The title of a data set or a
 * tool is often its name; its aliases then are those of its paper and its parts.
 */
export function shortName({ category, aliases, title }: Resource): string {
  const isThing = category === 'dataset' || category === 'tool';
  if (isThing && !title.includes(': ') && title.split(' ').length <= MOST_WORDS) return title;
  return aliases[0] ?? title.split(': ')[0] ?? title;
}

/** A title of more words is a sentence. */
const MOST_WORDS = 3;

function hasLanguages({ languages }: Pick<Figures, 'languages'>): boolean {
  return typeof languages === 'number' || languages.length > 0;
}

/** What a part's name has that a plain word (`English`, `stories`) has not: a digit or a capital inside. */
const PROPER = /\d|[A-Za-z]\S*[A-Z]/;

/** The names of a resource's models, and of those parts whose names say what they are parts of or are proper. */
export function namesWithin(resource: Resource): string[] {
  const whole = shortName(resource).toLowerCase();
  const parts = describedIn(resource).filter(({ kind }) => kind === 'part');
  return [
    ...resource.models.flatMap(({ name }) => name ?? []),
    ...parts
      .map(({ name }) => name)
      .filter((name) => PROPER.test(name) || name.toLowerCase().includes(whole)),
  ];
}

/** The texts of figures and names that words are looked for in. */
export function figureTexts(resource: Resource): string[] {
  const texts = describedIn(resource).flatMap((one) => [
    one.kind === 'model' || one.kind === 'part' ? one.name : null,
    ...QUANTITIES.map((figure) => one[figure]?.text),
    ...one.architecture,
    ...[one.design, one.compute?.of, one.precision, one.optimizer],
    one.license,
  ]);
  return [...new Set(texts.filter((text) => text !== null && text !== undefined))];
}
