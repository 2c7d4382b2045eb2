import type { Catalog } from './types';

/** The form of the compiled catalogue; a file of another form is not read. */
export const COMPILED_FORM = 1;

interface Compiled {
  readonly form: number;
  readonly catalog: Catalog;
}

/** A catalogue as the text that is read back fastest. */
export function serialize(catalog: Catalog): string {
  return JSON.stringify({ form: COMPILED_FORM, catalog } satisfies Compiled);
}

/**
 * Reads a compiled catalogue back.
 *
 * @returns null where the text is damaged or of another form
 */
export function deserialize(text: string): Catalog | null {
  try {
    const compiled = JSON.parse(text) as Compiled | null;
    return compiled?.form === COMPILED_FORM ? compiled.catalog : null;
  } catch {
    return null;
  }
}
