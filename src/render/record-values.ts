/** A value inside a record, by a dotted name: `links.paper`, `annotation.zh`. */
export function valueAt(record: object, name: string): unknown {
  if (Object.hasOwn(record, name)) return (record as Record<string, unknown>)[name];
  let value: unknown = record;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/**
 * A value as one line of text: a list joined with `; `, an object or a list of objects as JSON, null
 * as nothing.
 */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && !value.some(isObject)) return value.map(toText).join('; ');
  if (isObject(value)) return JSON.stringify(value);
  return String(value);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
