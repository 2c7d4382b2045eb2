import { isDeepStrictEqual } from 'node:util';
import type { KnownNames } from '../catalog/known-names';
import { parseCatalogFile } from '../catalog/parse';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import { appendResource } from './append-resource';
import type { Finding } from './finding';
import { lint } from './lint';

/** A catalogue file that a record is put into, or is made for one. */
export interface Added {
  readonly content: Uint8Array;
  /** Its text without and with the record. */
  readonly before: string;
  readonly after: string;
  /** Where the record stands, from 1. */
  readonly line: number;
}

const BOM = '\ufeff';

/**
 * Puts a record behind the others of a catalogue file; every other byte stays.
 *
 * @param bytes the file's content
 * @param old what that holds
 * @param elsewhere what it may name though it does not hold it
 * @returns null where the file is written in a way in which that cannot be done
 * @throws CatalogError where the file would not load any more
 */
export function addRecord(
  bytes: Uint8Array,
  old: CatalogFile,
  file: string,
  record: ResourceEntry,
  elsewhere?: KnownNames,
): Added | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith(BOM) ? BOM : '';
  const before = text.slice(mark.length);
  const after = appendResource(before, record);
  if (after === null) return null;
  const content = new TextEncoder().encode(mark + after);
  const read = parseCatalogFile(content, file, elsewhere);
  const resources = [...old.resources, record];
  if (!isDeepStrictEqual(read.content, { ...old, resources })) return null;
  const path = ['resources', old.resources.length];
  const { line = 1 } = read.locate({ code: '', params: {}, path });
  return { content, before, after, line };
}

/** How often texts are mended: what one rule mends may be more for another. */
const MENDINGS = 3;

/**
 * A record with what is safe to mend as the rules of a catalogue want it, and what else they find.
 *
 * @param catalog the catalogue without it
 */
export function mendRecord(
  catalog: CatalogFile,
  record: ResourceEntry,
): { readonly record: ResourceEntry; readonly findings: readonly Finding[] } {
  const mended = structuredClone(record);
  for (let time = 0; ; time += 1) {
    const findings = lint({ ...catalog, resources: [...catalog.resources, mended] }).filter(
      ({ resource }) => resource === record.id,
    );
    const mends = findings.filter(({ mend }) => mend);
    if (mends.length === 0 || time === MENDINGS) return { record: mended, findings };
    for (const { path, mend } of mends) change(mended, path.slice(2), mend ?? ((text) => text));
  }
}

/** Changes the text of a record that a path leads to. */
function change(
  record: ResourceEntry,
  path: readonly (string | number)[],
  mend: (text: string) => string,
): void {
  let within = record as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) within = within[step] as typeof within;
  const last = path.at(-1) ?? '';
  const text = within[last];
  if (typeof text === 'string') within[last] = mend(text);
}
