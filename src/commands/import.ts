import type { Command } from 'commander';
import { completes } from '../completion/value-sources';
import type { Imported } from '../curate/make-catalog';
import type { Left, ReadList } from '../curate/read-list';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { STANDARD_INPUT } from '../storage/catalog-names';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, assertWritable } from './options';

interface ImportOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** How many of what was recognised are named. */
const NAMED = 10;

function declare(command: Command, messages: Messages): void {
  const { output, force } = messages.commands.import;
  command.option('-o, --output <file>', output).option('--force', force);
  completes(command, { file: 'file', output: 'file' });
  addExamples(command, ['import data/README.md', 'import data/README.zh.md --lang zh'], messages);
}

async function run(
  [file = '']: readonly string[],
  { output, force = false }: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, stdout, stderr } = context;
  if (output !== undefined) assertWritable(output, messages);
  const bytes = await readDocument(file, context);
  const text = await textOf(bytes, file);
  const list = await readList(text, file, messages);
  const { makeCatalog } = await import('../curate/make-catalog');
  const { resources: known } = await context.loadCatalog();
  const imported = makeCatalog(list, known);
  const { resources } = imported.content;
  const said = messages.commands.import;
  if (resources.length === 0) {
    sayLeft(imported.left, file, context);
    stderr.write(`${said.nothing(printable(file))}\n`);
    return 1;
  }
  const { stringify } = await import('yaml');
  const { basename } = await import('node:path');
  const name = file === STANDARD_INPUT ? said.standardInput : basename(file);
  const head = `# ${said.madeFrom(printable(name))}\n`;
  const catalog = `${head}\n${stringify(imported.content, { lineWidth: 0 })}`;
  if (output !== undefined) await write(output, catalog, force, bytes, messages);
  else stdout.write(catalog);
  sayLeft(imported.left, file, context);
  sayWhatIsThere(imported, context);
  if (output !== undefined) {
    stderr.write(`${messages.commands.lists.written(printable(output))}\n`);
  }
  return 0;
}

/** The text of a document; one of which nothing is there holds no entry, as any other without one. */
async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  const { decode } = await import('../catalog/decode');
  const { CatalogError } = await import('../catalog/faults');
  try {
    return decode(bytes, file);
  } catch (error) {
    if (error instanceof CatalogError && error.faults[0]?.code === 'empty') return '';
    throw error;
  }
}

async function readDocument(
  file: string,
  { catalogs, messages, readNamed }: Context,
): Promise<Uint8Array> {
  if (file === STANDARD_INPUT && catalogs().named.includes(STANDARD_INPUT)) {
    throw new UsageError(messages.errors.inputTwice);
  }
  const { MAX_DOCUMENT } = await import('../curate/read-list');
  const { CatalogError } = await import('../catalog/faults');
  try {
    return await readNamed(file, MAX_DOCUMENT);
  } catch (error) {
    if (error instanceof CatalogError && error.faults[0]?.code === 'tooLarge') {
      throw new UsageError(messages.commands.import.tooLarge(printable(file)));
    }
    throw error;
  }
}

async function readList(text: string, file: string, messages: Messages): Promise<ReadList> {
  const { BoundError } = await import('../curate/read-list');
  const isBibtex = /\.(?:bib|bibtex|biblatex)$/i.test(file) || /^\s*@\w+\s*[{(]/.test(text);
  try {
    return isBibtex
      ? await (await import('../curate/read-bibtex')).readBibtex(text)
      : (await import('../curate/read-markdown')).readMarkdown(text);
  } catch (error) {
    if (!(error instanceof BoundError)) throw error;
    const { bounds } = messages.commands.import;
    throw new UsageError(`${printable(file)}:${error.line}: ${bounds[error.bound]}`);
  }
}

/** Writes the catalogue, over a file that is there only where that was asked for. */
async function write(
  path: string,
  text: string,
  force: boolean,
  source: Uint8Array,
  messages: Messages,
): Promise<void> {
  const { changeFile } = await import('../storage/write-atomically');
  const { isThere, addForce, isSource } = messages.commands.import;
  try {
    await changeFile(path, (before) => {
      // The document itself, under whatever name, is never written over.
      if (before && Buffer.compare(before, source) === 0)
        throw new UsageError(isSource(printable(path)));
      if (before && !force) throw new UsageError(isThere(printable(path)), addForce);
      return new TextEncoder().encode(text);
    });
  } catch (error) {
    throw (await import('./write-errors')).asUsageError(error, path, messages);
  }
}

/** Says what is in no resource: what there is much of in a line of numbers, each other one alone. */
function sayLeft(left: readonly Left[], file: string, { messages, stderr }: Context): void {
  const { leftOut, leftOutAll } = messages.commands.import;
  for (const reason of ['inside', 'noLink', 'heading'] as const) {
    const lines = left.filter((one) => one.reason === reason).map(({ line }) => line);
    if (lines.length > 0) stderr.write(`${leftOutAll[reason](lines.length, ranges(lines))}\n`);
  }
  for (const { reason, line, what } of left) {
    if (reason === 'inside' || reason === 'noLink' || reason === 'heading') continue;
    stderr.write(`${printable(file)}:${line}: ${leftOut[reason](printable(what))}\n`);
  }
}

/** Numbers in order, those that follow each other as one range. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
}

function sayWhatIsThere(
  { content, recognised, unannotated }: Imported,
  { messages, stderr }: Context,
): void {
  const said = messages.commands.import;
  if (recognised.length > 0) {
    const names = recognised.slice(0, NAMED).join(messages.comma);
    const more = recognised.length - NAMED;
    stderr.write(`${said.recognised(recognised.length, names, more)}\n`);
  }
  if (unannotated > 0) stderr.write(`${said.unannotated(unannotated)}\n`);
  const sections = content.sections.flatMap((one) => [one, ...(one.sections ?? [])]);
  stderr.write(
    `${said.read(content.resources.length, sections.length, content.languages[0] ?? '')}\n`,
  );
}

/** `import` makes a catalogue of an awesome list or a BibTeX library. */
export const importList: CommandModule<ImportOptions> = { declare, run };
