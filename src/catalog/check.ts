import * as v from 'valibot';
import type { FaultList } from './fault-list';
import { type Sound, sift, type Written } from './form';
import { isSlip } from './nearest';
import { type CatalogFile, catalogFile } from './schema';

/** What a file holds that has the form of a catalogue, and whether that is all of it. */
export type Formed =
  | { readonly isWhole: true; readonly file: CatalogFile }
  | { readonly isWhole: false; readonly file: Sound<CatalogFile> };

/**
 * Holds a parsed YAML value against the form of a catalogue.
 *
 * @param input what the YAML parser made of the file
 * @param faults where what is wrong is added
 * @param written what stands in the file where a path leads to
 * @returns null where it is no catalogue at all
 */
export function checkForm(input: unknown, faults: FaultList, written: Written): Formed | null {
  const isCatalog =
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.keys(input).some((key) => key in catalogFile.entries || isMisspelt(key));
  if (!isCatalog) {
    faults.add(() => ({ code: 'notACatalog', params: {}, path: [] }));
    return null;
  }
  const parsed = v.safeParse(catalogFile, input, { abortEarly: true });
  return parsed.success
    ? { isWhole: true, file: parsed.output }
    : { isWhole: false, file: sift(input, faults, written) as Sound<CatalogFile> };
}

/** Whether a key was meant to be one of those that make a file a catalogue: `Sections`. */
function isMisspelt(key: string): boolean {
  return ['languages', 'sections', 'resources'].some((needed) => isSlip(key, needed));
}
