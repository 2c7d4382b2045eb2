import type { ResourceEntry } from '../catalog/schema';
import { inBlock, inFlow } from './edit-yaml';

/** The keys of a record in the order in which people read one. */
const ORDER: readonly (keyof ResourceEntry)[] = [
  ...(['id', 'title', 'category', 'series', 'org', 'authors', 'more-authors', 'date'] as const),
  ...(['added', 'venue', 'tags', 'annotation', 'links', 'license', 'sources'] as const),
  ...(['related', 'placements'] as const),
];

/**
 * A record as an item of a list in YAML, as it would be written by hand.
 *
 * @param indent what stands before its dash
 * @returns its lines, without their ends
 */
export function resourceLines(record: ResourceEntry, indent: string): string[] {
  const keys = [...ORDER, ...(Object.keys(record) as (keyof ResourceEntry)[])];
  const lines = [...new Set(keys)].flatMap((key) => {
    const value = record[key];
    return value === undefined ? [] : entry(key, value);
  });
  return lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

function entry(key: string, value: Value): string[] {
  if (typeof value !== 'object') return [`${key}: ${scalar(value, inBlock)}`];
  if (!standsInLines(key, value)) return [`${key}: ${flow(value)}`];
  const below = Array.isArray(value)
    ? value.flatMap((item: Value) => dashed(item))
    : Object.entries(value).flatMap(([name, one]) => entry(name, one));
  return [`${key}:`, ...below.map((line) => `  ${line}`)];
}

/** Sentences, addresses and placements have a line each; names and short lists share one. */
function standsInLines(key: string, value: object): boolean {
  const isLong = ['annotation', 'sources', 'placements'].includes(key);
  return Object.keys(value).length > 0 && (isLong || (key === 'links' && isSeveral(value)));
}

const isSeveral = (value: object): boolean => Object.keys(value).length > 1;

function dashed(item: Value): string[] {
  if (typeof item !== 'object') return [`- ${scalar(item, inBlock)}`];
  const lines = Object.entries(item).flatMap(([key, value]) => entry(key, value));
  return lines.map((line, index) => (index === 0 ? '- ' : '  ') + line);
}

function flow(value: Value): string {
  if (typeof value !== 'object') return scalar(value, inFlow);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const scalar = (value: string | number | boolean, write: (text: string) => string): string =>
  typeof value === 'string' ? write(value) : String(value);
