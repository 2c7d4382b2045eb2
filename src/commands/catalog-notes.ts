import type { CatalogError } from '../catalog/faults';
import type { Catalog, CatalogPart } from '../catalog/types';
import type { Messages } from '../messages';
import { describeFault, withFaults } from '../messages/describe-fault';
import { printable, printableList } from '../messages/printable';
import type { Context } from './context';

/** What is said, and in which form. */
type Saying = Pick<Context, 'stderr' | 'messages' | 'errorsAsJson'>;

/** How many faults of the user's own file are told at every call. */
const FAULTS = 3;
/** How many names of a kind are told. */
const NAMES = 10;

/** Says that the user's own file is left out, and why; `lint` says all of it. */
export async function sayFaultyOwn(error: CatalogError, context: Saying): Promise<void> {
  const { messages, stderr, errorsAsJson } = context;
  const { leftOut, lintSaysAll } = messages.catalogs;
  const voice = await withFaults(messages);
  const faults = error.faults.map((fault) => describeFault(error.file, fault, voice));
  const count = faults.length + error.more;
  const warning = leftOut(printable(error.file), count);
  if (errorsAsJson) {
    stderr.write(`${JSON.stringify({ warning, faults, more: error.more })}\n`);
    return;
  }
  const rest = count > FAULTS ? [lintSaysAll(count - FAULTS)] : [];
  for (const line of [warning, ...faults.slice(0, FAULTS), ...rest]) stderr.write(`${line}\n`);
}

/** Says what a catalogue replaces of another one with which it is joined. */
export function sayClashes({ parts, clashes }: Catalog, context: Saying): void {
  const { messages, stderr, errorsAsJson } = context;
  for (const { kind, ids, replaced, by } of clashes) {
    const named = ids.slice(0, NAMES);
    const warning = messages.catalogs.replaces(
      partName(parts[by], messages),
      partName(parts[replaced], messages),
      messages.catalogs.counts[kind](ids.length),
      printableList(named, messages.comma) + messages.catalogs.andMore(ids.length - named.length),
    );
    stderr.write(`${errorsAsJson ? JSON.stringify({ warning, ids }) : warning}\n`);
  }
}

/** What a catalogue is called in a sentence. */
export function partName(part: CatalogPart | undefined, { catalogs }: Messages): string {
  return part?.file ? printable(part.file) : catalogs.builtIn;
}
