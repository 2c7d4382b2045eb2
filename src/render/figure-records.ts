import { licenseOf } from '../catalog/licenses';
import type { Compute, Dataset, DatasetPart, Model, Quantity } from '../catalog/types';

/** Numbers as numbers, and each as the catalogue writes it under `text`; null where nobody states it. */
type Numbers<Name extends string> = Readonly<Record<Name, number | null>> & {
  readonly text: Readonly<Record<Name, string | null>>;
};

/** What a licence allows. */
interface LicenseRecord {
  readonly license: string | null;
  readonly licenseClass: string | null;
  /** Whether commercial use is allowed: yes, no, conditions or unknown; null without a licence. */
  readonly commercial: string | null;
}

/** A model as JSON gives it; `context` is in tokens. */
export type ModelRecord = Numbers<'params' | 'activeParams' | 'tokens' | 'context'> &
  Omit<Model, 'params' | 'activeParams' | 'tokens' | 'context' | 'compute'> &
  LicenseRecord & {
    readonly compute: (Numbers<'hours' | 'flops'> & { readonly of: string | null }) | null;
  };

type PartRecord = Numbers<'tokens' | 'documents' | 'size'> &
  Omit<DatasetPart, 'tokens' | 'documents' | 'size'> &
  LicenseRecord;

/** A data set as JSON gives it; `size` is in bytes. */
export type DatasetRecord = Omit<PartRecord, 'id' | 'name'> &
  Pick<Dataset, 'gated' | 'cutoff' | 'derivedFrom'> & { readonly parts: readonly PartRecord[] };

// Each is written out key by key: a list of all resources makes hundreds, and copying what an object
// holds takes three times as long.

/** A model as the machine formats give it. */
export function toModelRecord(model: Model): ModelRecord {
  const { params, activeParams, tokens, context, compute } = model;
  const { license, licenseClass, commercial } = toLicenseRecord(model.license);
  return {
    id: model.id,
    name: model.name,
    params: numberOf(params),
    activeParams: numberOf(activeParams),
    tokens: numberOf(tokens),
    context: numberOf(context),
    text: {
      params: textOf(params),
      activeParams: textOf(activeParams),
      tokens: textOf(tokens),
      context: textOf(context),
    },
    architecture: model.architecture,
    design: model.design,
    precision: model.precision,
    optimizer: model.optimizer,
    about: model.about,
    note: model.note,
    compute: compute && toComputeRecord(compute),
    license,
    licenseClass,
    commercial,
  };
}

function toComputeRecord({ hours, flops, of }: Compute): ModelRecord['compute'] {
  return {
    hours: numberOf(hours),
    flops: numberOf(flops),
    text: { hours: textOf(hours), flops: textOf(flops) },
    of,
  };
}

/** A data set as the machine formats give it. */
export function toDatasetRecord(dataset: Dataset): DatasetRecord {
  const { languages, about, note, gated, cutoff, derivedFrom, parts } = dataset;
  return {
    languages,
    about,
    note,
    gated,
    cutoff,
    derivedFrom,
    ...amountsOf(dataset),
    parts: parts.map((part) => ({
      id: part.id,
      name: part.name,
      languages: part.languages,
      about: part.about,
      note: part.note,
      ...amountsOf(part),
    })),
  };
}

function amountsOf({
  tokens,
  documents,
  size,
  license,
}: Pick<DatasetPart, 'tokens' | 'documents' | 'size' | 'license'>): Numbers<
  'tokens' | 'documents' | 'size'
> &
  LicenseRecord {
  return {
    tokens: numberOf(tokens),
    documents: numberOf(documents),
    size: numberOf(size),
    text: { tokens: textOf(tokens), documents: textOf(documents), size: textOf(size) },
    ...toLicenseRecord(license),
  };
}

/** A licence and what it allows, as the machine formats give it. */
export function toLicenseRecord(license: string | null): LicenseRecord {
  const known = license === null ? null : licenseOf(license);
  return {
    license,
    licenseClass: known?.class ?? null,
    commercial: known?.commercial ?? null,
  };
}

const numberOf = (quantity: Quantity | null): number | null => quantity?.value ?? null;
const textOf = (quantity: Quantity | null): string | null => quantity?.text ?? null;
