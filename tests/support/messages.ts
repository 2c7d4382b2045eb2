/** A text of the program, or what makes it of some parts. */
export type Text = string | ((...parts: readonly unknown[]) => string);

/** Each text by its path, such as `errors/prefix`. */
export function textsOf(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, path ? `${path}/${key}` : key));
}
