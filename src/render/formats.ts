/** Every output format, the one for eyes first. */
export const FORMATS = [
  'table',
  'markdown',
  'json',
  'ndjson',
  'csv',
  'tsv',
  'urls',
  'ids',
  'bibtex',
  'csl',
] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that can show chosen fields. */
export const FIELD_FORMATS: readonly Format[] = ['table', 'json', 'ndjson', 'csv', 'tsv'];

/** What formats are called besides, here and elsewhere. */
export const FORMAT_SYNONYMS = { md: 'markdown', 'csl-json': 'csl' } as const;
