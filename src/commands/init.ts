import type { Command } from 'commander';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, assertWritable } from './options';

function declare(command: Command, messages: Messages): void {
  completes(command, { file: 'file' });
  addExamples(command, ['init'], messages);
}

async function run([named]: readonly string[], _: object, context: Context): Promise<ExitCode> {
  const { messages, stderr } = context;
  const said = messages.commands.init;
  const file = named ?? (await context.ownCatalogFile());
  if (file === null) throw new UsageError(said.noHome);
  assertWritable(file, messages);
  const { changeFile, makeOwnFolder } = await import('../storage/write-atomically');
  const { dirname } = await import('node:path');
  // A Chinese template is for who reads Chinese, also where the terminal shows none.
  const text = await context.written.messages.loadTemplate();
  try {
    if (named === undefined) makeOwnFolder(dirname(file));
    await changeFile(file, (before) => {
      if (before === null) return new TextEncoder().encode(text);
      throw new UsageError(messages.commands.import.isThere(printable(file)), said.editIt);
    });
  } catch (error) {
    throw (await import('./write-errors')).asUsageError(error, file, messages);
  }
  stderr.write(`${messages.commands.lists.written(printable(file))}\n`);
  if (named === undefined) stderr.write(`${said.nextSteps}\n`);
  return 0;
}

/** `init` begins a catalogue of the user's own; a file that is there is never touched. */
export const init: CommandModule<object> = { declare, run };
