import * as v from 'valibot';
import type { FaultList } from './fault-list';
import { type Sound, sift, type Written } from './form';
import { isSlip } from './nearest';
import { checkReferences, type KnownNames } from './references';
import { type CatalogFile, catalogFile } from './schema';

/**
 * Holds a parsed YAML value against the form of a catalogue and its own references.
 *
 * @param input what the YAML parser made of the file
 * @param faults where what is wrong is added
 * @param written what stands in the file where a path leads to
 * @param elsewhere what it may name though it does not hold it
 * @returns the catalogue file, null where there are faults
 */
export function check(
  input: unknown,
  faults: FaultList,
  written: Written,
  elsewhere?: KnownNames,
): CatalogFile | null {
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
  const file = parsed.success
    ? parsed.output
    : (sift(input, faults, written) as Sound<CatalogFile>);
  checkReferences(file, faults, elsewhere);
  return parsed.success && faults.count === 0 ? parsed.output : null;
}

/** Whether a key was meant to be one of those that make a file a catalogue: `Sections`. */
function isMisspelt(key: string): boolean {
  return ['languages', 'sections', 'resources'].some((needed) => isSlip(key, needed));
}
