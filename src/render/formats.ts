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
