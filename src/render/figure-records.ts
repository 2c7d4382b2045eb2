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

/** A model as the machine formats give it. */
export function toModelRecord(model: Model): ModelRecord {
  const { id, name, params, activeParams, tokens, context, compute, license, ...others } = model;
  return {
    id,
    name,
    ...numbersOf({ params, activeParams, tokens, context }),
    ...others,
    compute: compute && toComputeRecord(compute),
    ...toLicenseRecord(license),
  };
}

/** A data set as the machine formats give it. */
export function toDatasetRecord(dataset: Dataset): DatasetRecord {
  const { parts, ...own } = dataset;
  return { ...toFigures(own), parts: parts.map(toFigures) };
}

function toFigures<T extends Omit<DatasetPart, 'id' | 'name'>>(
  dataset: T,
): Omit<T, 'tokens' | 'documents' | 'size' | 'license'> &
  Numbers<'tokens' | 'documents' | 'size'> &
  LicenseRecord {
  const { tokens, documents, size, license, ...others } = dataset;
  return { ...others, ...numbersOf({ tokens, documents, size }), ...toLicenseRecord(license) };
}

function toComputeRecord({ of, ...numbers }: Compute): ModelRecord['compute'] {
  return { ...numbersOf(numbers), of };
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

function numbersOf<Name extends string>(
  quantities: Readonly<Record<Name, Quantity | null>>,
): Numbers<Name> {
  const names = Object.keys(quantities) as Name[];
  const each = <T>(value: (quantity: Quantity | null) => T): Record<Name, T> =>
    Object.fromEntries(names.map((name) => [name, value(quantities[name])])) as Record<Name, T>;
  return {
    ...each((quantity) => quantity?.value ?? null),
    text: each((quantity) => quantity?.text ?? null),
  };
}
