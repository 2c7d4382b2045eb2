import { type Document, isScalar } from 'yaml';
import { checkForm } from './check';
import { decode, wholeFault } from './decode';
import { FaultList } from './fault-list';
import { CatalogError, type Fault } from './faults';
import { type KnownNames, namesIn } from './known-names';
import { inOrder, locator, writtenIn } from './locate';
import { normalize } from './normalize';
import { checkReferences } from './references';
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
 * @param name the file as its resources name it
 * @throws CatalogError with its faults in the order of the file, each with its line and column
 */
export function parseCatalog(bytes: Uint8Array, file: string, name: string | null = null): Catalog {
  return normalize(parseCatalogFile(bytes, file).content, name);
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
  return openCatalogFile(bytes, file).read(elsewhere);
}

/** A catalogue file whose references were not looked at yet. */
export interface OpenFile {
  /** What others may name of it. */
  readonly names: KnownNames;
  /**
   * @param elsewhere what it may name though it does not hold it
   * @throws CatalogError with its faults in the order of the file, each with its line and column
   */
  readonly read: (elsewhere?: KnownNames) => ReadFile;
}

/**
 * Reads a catalogue file that may name what stands in others.
 *
 * @throws CatalogError where it is no YAML, or no catalogue
 */
export function openCatalogFile(bytes: Uint8Array, file: string): OpenFile {
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
  const formed = checkForm(value, faults, writtenIn(text));
  if (!formed) throw refuse();
  return {
    names: namesIn(formed.file),
    read: (elsewhere) => {
      checkReferences(formed.file, faults, elsewhere);
      if (!formed.isWhole || faults.count > 0) throw refuse();
      return { content: formed.file, locate };
    },
  };
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}
