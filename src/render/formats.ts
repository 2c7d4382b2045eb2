import type { Field } from './fields';

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

/**
 * Whether an output marks the hits that lack a word of the query: for eyes always, for programs where
 * the field `missing` is a part of it.
 *
 * @param fields the fields that were asked for
 */
export function marksPartial(format: Format, fields?: readonly Field[]): boolean {
  if (format === 'table' || format === 'markdown') return true;
  if (fields) return fields.some(({ path }) => path === 'missing');
  return format === 'json' || format === 'ndjson';
}

/** What formats are called besides, here and elsewhere. */
export const FORMAT_SYNONYMS = { md: 'markdown', 'csl-json': 'csl' } as const;
