import { type Document, isScalar } from 'yaml';
import { check } from './check';
import { decode, wholeFault } from './decode';
import { FaultList } from './fault-list';
import { CatalogError, type Fault } from './faults';
import { inOrder, locator, writtenIn } from './locate';
import { normalize } from './normalize';
import type { KnownNames } from './references';
import type { CatalogFile } from './schema';
import type { Catalog } from './types';
import { addProblems } from './yaml-problems';
import { readYaml } from './yaml-text';
import { toValue, UNREADABLE } from './yaml-values';

/**
 * Reads a catalogue from the bytes of a YAML file.
 *
 * @param bytes the file's content
 * @param file its name, for messages
 * @throws CatalogError with its faults in the order of the file, each with its line and column
 */
export function parseCatalog(bytes: Uint8Array, file: string): Catalog {
  return normalize(parseCatalogFile(bytes, file).content);
}

/** A catalogue file that loads, with the means to say where in it something stands. */
export interface ReadFile {
  readonly content: CatalogFile;
  /** Gives a fault the line and column of what its path leads to. */
  readonly locate: (fault: Fault) => Fault;
}

/**
 * The same, as the file has it, before it is compiled.
 *
 * @param elsewhere what it may name though it does not hold it
 */
export function parseCatalogFile(
  bytes: Uint8Array,
  file: string,
  elsewhere?: KnownNames,
): ReadFile {
  const text = readYaml(decode(bytes, file));
  const locate = locator(text);
  const faults = new FaultList();
  const refuse = (): CatalogError =>
    new CatalogError(file, inOrder(faults.kept.map(locate)), faults.more);

  // What YAML has against a file is told alone where the rest may only follow from it.
  if (!addProblems(text, faults) || !text.document) throw refuse();
  if (isEmpty(text.document)) throw wholeFault(file, 'empty');
  const value = toValue(text.document, text.source, faults);
  if (value === UNREADABLE) throw refuse();
  const content = check(value, faults, writtenIn(text), elsewhere);
  if (!content) throw refuse();
  return { content, locate };
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}
