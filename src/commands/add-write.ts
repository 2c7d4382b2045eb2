import { dirname } from 'node:path';
import { CatalogError } from '../catalog/faults';
import { parseCatalogFile } from '../catalog/parse';
import type { ResourceEntry } from '../catalog/schema';
import { type Added, addRecord } from '../curate/add-record';
import { resourceLines } from '../curate/resource-yaml';
import type { Newcomer } from '../curate/same-resource';
import { sayFault, withFaults } from '../messages/describe-fault';
import { printable } from '../messages/printable';
import { addPublishedKey, keysFile } from '../storage/published-keys';
import { changeFile, makeOwnFolder } from '../storage/write-atomically';
import { assertNew, IsThere } from './add-outcomes';
import { type AddTarget, knownIn } from './add-target';
import { type Context, UsageError } from './context';
import { asUsageError } from './write-errors';

/**
 * The file with a record in it, which is not written yet.
 *
 * @throws UsageError where it would not load, or cannot be put there
 */
export async function prepare(
  record: ResourceEntry,
  { file, initial, content, elsewhere }: AddTarget,
  context: Context,
): Promise<Added> {
  const { messages } = context;
  const said = messages.commands.add;
  let added: Added | null;
  try {
    added = addRecord(initial, content, file, record, elsewhere);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const voice = await withFaults(messages);
    const faults = error.faults.map((fault) => sayFault(fault, voice));
    throw new UsageError(said.faulty(faults.join(messages.comma)));
  }
  if (added) return added;
  giveByHand(record, context);
  throw new UsageError(messages.errors.notChanged(printable(file), said.unfit));
}

/** Prints a record that could not be written, so that nothing is lost that somebody typed. */
function giveByHand(record: ResourceEntry, { stdout, stderr, messages }: Context): void {
  stderr.write(`${messages.commands.add.toPaste}\n`);
  stdout.write(`${resourceLines(record, '  ').join('\n')}\n`);
}

/**
 * Writes what was prepared; where the file was changed meanwhile, the same into what it is now.
 *
 * @param newcomer what tells the record from others
 * @throws IsThere, CatalogError; UsageError where it cannot be written, and the record is printed
 */
export async function write(
  record: ResourceEntry,
  newcomer: Newcomer,
  prepared: Added,
  target: AddTarget,
  context: Context,
): Promise<void> {
  const { messages, stderr } = context;
  const said = messages.commands.add;
  const { file, bytes: before, elsewhere, published } = target;
  const name = printable(file);
  let added = prepared;
  try {
    if (target.isOwn) makeOwnFolder(dirname(file));
    await changeFile(file, (bytes) => {
      const now = bytes?.byteLength ? bytes : null;
      added = areSame(now, before) ? prepared : again(now ?? target.initial);
      return added.content;
    });
  } catch (error) {
    if (!(error instanceof IsThere)) giveByHand(record, context);
    throw asUsageError(error, file, messages);
  }
  stderr.write(`${said.added(name, added.line, record.id)}\n`);
  if (published && !Object.hasOwn(published, record.id)) await publishKey(file, record.id, context);

  function again(bytes: Uint8Array): Added {
    const read = parseCatalogFile(bytes, file, elsewhere);
    assertNew(newcomer, knownIn(file, read), messages);
    const result = addRecord(bytes, read.content, file, record, elsewhere);
    if (result === null) throw new UsageError(messages.errors.notChanged(name, said.unfit));
    return result;
  }
}

function areSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}

/** Adds the key of a new record to those that are published beside a catalogue. */
async function publishKey(
  file: string,
  id: string,
  { messages, stderr }: Pick<Context, 'messages' | 'stderr'>,
): Promise<void> {
  const { keyAdded, keyByHand } = messages.commands.add;
  const keys = keysFile(file);
  try {
    const isAdded = await addPublishedKey(file, id, id);
    const line = `${JSON.stringify(id)}: ${JSON.stringify(id)}`;
    const name = printable(keys);
    stderr.write(`${isAdded ? keyAdded(name, id) : keyByHand(name, line)}\n`);
  } catch (error) {
    throw asUsageError(error, keys, messages);
  }
}
