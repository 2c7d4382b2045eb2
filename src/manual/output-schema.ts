import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { LICENSE_CLASSES } from '../catalog/licenses';
import { ARCHITECTURES, CATEGORIES, LINK_KINDS } from '../catalog/types';
import { VERDICTS } from '../curate/judge-link';

/*
 * The form of what the program prints as JSON. Every key is always there: null or empty where there is
 * nothing to say.
 */

const text = v.nullable(v.string());
const number = v.nullable(v.number());
const localized = v.record(v.string(), v.string());
const strings = v.array(v.string());
const license = {
  license: text,
  licenseClass: v.nullable(v.picklist(LICENSE_CLASSES)),
  commercial: v.nullable(v.picklist(['yes', 'no', 'conditions', 'unknown'])),
};

/** Numbers, and each as the catalogue writes it. */
function numbers<Name extends string>(names: readonly Name[]) {
  const each = <T extends v.GenericSchema>(schema: T): Record<Name, T> =>
    Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, T>;
  return { ...each(number), text: v.strictObject(each(text)) };
}

const said = { about: strings, note: text, ...license };
const modelFigures = {
  ...numbers(['params', 'activeParams', 'tokens', 'context']),
  architecture: v.array(v.picklist(ARCHITECTURES)),
  design: text,
  precision: text,
  optimizer: text,
};
const model = v.strictObject({
  id: v.string(),
  name: text,
  ...modelFigures,
  compute: v.nullable(v.strictObject({ ...numbers(['hours', 'flops']), of: text })),
  ...said,
});

const partFigures = {
  ...numbers(['tokens', 'documents', 'size']),
  languages: v.union([strings, v.number()]),
};
const datasetFigures = {
  ...partFigures,
  gated: v.nullable(v.boolean()),
  cutoff: text,
  derivedFrom: strings,
};
const part = v.strictObject({ id: v.string(), name: text, ...partFigures, ...said });
const dataset = v.strictObject({ ...datasetFigures, ...said, parts: v.array(part) });

const resource = {
  id: v.string(),
  title: v.string(),
  paperTitle: text,
  aliases: strings,
  keywords: strings,
  category: v.picklist(CATEGORIES),
  series: text,
  org: strings,
  authors: strings,
  moreAuthors: v.boolean(),
  date: text,
  added: text,
  checked: text,
  updated: text,
  venue: text,
  arxiv: text,
  tags: strings,
  annotation: localized,
  url: text,
  links: v.strictObject(
    Object.fromEntries(LINK_KINDS.map((kind) => [kind, text])) as Record<
      (typeof LINK_KINDS)[number],
      typeof text
    >,
  ),
  models: v.array(model),
  dataset: v.nullable(dataset),
  license: text,
  sources: strings,
  unverified: strings,
  related: strings,
  sections: strings,
  placements: v.array(v.strictObject({ section: v.string(), annotation: v.nullable(localized) })),
  catalog: text,
};

const hit = {
  ...resource,
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  matches: v.array(v.strictObject({ field: v.string(), tier: v.string(), text: v.string() })),
  missing: strings,
};

const row = {
  id: v.string(),
  resource: v.string(),
  kind: v.string(),
  name: v.string(),
  ...said,
  series: text,
  org: strings,
  date: text,
  url: text,
};
const modelRow = v.strictObject({
  ...row,
  ...modelFigures,
  compute: v.nullable(v.strictObject({ hours: number, of: text, flops: number })),
});
const datasetRow = v.strictObject({ ...row, ...datasetFigures });

/** What each command prints with `--json`. */
const OUTPUTS = {
  /** `list`, `show`, `random` and `new`. */
  resources: v.array(v.strictObject(resource)),
  search: v.array(v.strictObject(hit)),
  models: v.array(modelRow),
  datasets: v.array(datasetRow),
  /** `sections`, `series` and `tags`. */
  counts: v.array(v.strictObject({ id: v.string(), title: localized, count: v.number() })),
  /** `lint`. */
  findings: v.array(
    v.strictObject({
      rule: v.string(),
      file: v.string(),
      line: number,
      column: number,
      resource: text,
      message: v.string(),
      fixable: v.boolean(),
    }),
  ),
  /** `links`. */
  links: v.array(
    v.strictObject({
      verdict: v.picklist(VERDICTS),
      file: v.string(),
      line: number,
      column: number,
      resource: v.string(),
      kind: v.picklist(LINK_KINDS),
      url: v.string(),
      message: text,
      movedTo: text,
      title: text,
      answered: text,
    }),
  ),
  /** `config`. */
  settings: v.array(
    v.strictObject({
      setting: v.string(),
      value: v.nullable(v.union([v.string(), v.boolean()])),
      from: text,
      state: v.nullable(v.picklist(['read', 'missing', 'faulty', 'skipped'])),
      resources: number,
    }),
  ),
  /** On standard error. */
  error: v.looseObject({ error: v.string(), didYouMean: strings }),
  /** On standard error, of catalogues that are read together: the call goes on. */
  warning: v.looseObject({ warning: v.string() }),
};

/** The JSON Schema of what the program prints as JSON, a definition for each kind of output. */
export function outputJsonSchema(): object {
  const schemas = Object.entries(OUTPUTS).map(([name, schema]) => {
    const { $schema: _, ...own } = toJsonSchema(schema);
    return [name, own] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Output of awesome-pretrain as JSON',
    definitions: Object.fromEntries(schemas),
  };
}
