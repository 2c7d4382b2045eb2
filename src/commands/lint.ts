import type { Command } from 'commander';
import { completes } from '../completion/value-sources';
import type { Finding } from '../curate/finding';
import type { LintedFile } from '../curate/lint-file';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { bytesOf, namedFiles, type WorkFile, workFiles } from './catalog-files';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, assertWritable, readChoice } from './options';

interface LintOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly fix?: boolean;
}

/** Lines for eyes, an array for programs, or annotations of a workflow of GitHub's. */
const FORMATS = ['table', 'json', 'github'] as const;

function declare(command: Command, messages: Messages): void {
  const { fix } = messages.commands.lint;
  command
    .option('--fix', fix)
    .option('-f, --format <format>', messages.help.formats(FORMATS.join(messages.comma)))
    .option('--json', messages.options.json);
  completes(command, { files: 'file', format: FORMATS });
  addExamples(command, ['lint', 'lint data/catalog.yaml --fix', 'lint -f github'], messages);
}

async function run(
  words: readonly string[],
  options: LintOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, stdout, stderr } = context;
  const format = readFormat(options, messages);
  const files = words.length > 0 ? await namedFiles(words, context) : await workFiles(context);
  if (options.fix) for (const { file } of files) assertWritable(file, messages);
  const linted: { file: string; found: LintedFile }[] = [];
  for (const one of files) {
    if (options.fix) await fix(one, context);
    linted.push({ file: one.file, found: await lintOne(one, context) });
  }
  const { renderFindings } = await import('../render/findings');
  const { sayFault, withFaults } = await import('../messages/describe-fault');
  const { ruleOf } = await import('../curate/finding');
  const voice = await withFaults(format === 'table' ? messages : context.written.messages);
  const rows = linted.flatMap(({ file, found }) =>
    found.findings.map((finding) => ({
      rule: ruleOf(finding),
      file,
      line: finding.line ?? null,
      column: finding.column ?? null,
      resource: finding.resource ?? null,
      message: sayFault(finding, voice),
      fixable: isFixable(finding),
    })),
  );
  stdout.write(renderFindings(rows, format, { ...context, messages: voice }));
  const more = linted.reduce((sum, { found }) => sum + found.more, 0);
  if (more > 0) stderr.write(`${messages.errors.moreFaults(more)}\n`);
  if (format === 'table') {
    const { summary } = messages.commands.lint;
    stderr.write(`${summary(rows.length, rows.filter(({ fixable }) => fixable).length)}\n`);
  }
  return rows.length > 0 ? 1 : 0;
}

const isFixable = ({ mend }: Finding): boolean => mend !== undefined;

function readFormat(options: LintOptions, messages: Messages): (typeof FORMATS)[number] {
  if (options.format === undefined) return options.json ? 'json' : 'table';
  const format = readChoice('--format', options.format, FORMATS, messages);
  if (options.json && format !== 'json') {
    throw new UsageError(messages.errors.twoFormats(`--format ${format}`, '--json'));
  }
  return format;
}

async function lintOne({ file, elsewhere }: WorkFile, context: Context): Promise<LintedFile> {
  const { lintFile } = await import('../curate/lint-file');
  const { publishedKeys } = await import('../storage/published-keys');
  return lintFile(await bytesOf(file, context), file, await publishedKeys(file), elsewhere);
}

/** Mends a file where that is safe, and says so. */
async function fix({ file, elsewhere }: WorkFile, { messages, stderr }: Context): Promise<void> {
  const { changeFile } = await import('../storage/write-atomically');
  const { readCatalogBytes } = await import('../storage/read-file');
  const { mendFile } = await import('../curate/lint-file');
  // What cannot be read is told in words that are made for reading.
  await readCatalogBytes(file);
  let mended = 0;
  try {
    await changeFile(file, (bytes) => {
      const result = mendFile(bytes ?? new Uint8Array(), file, elsewhere);
      mended = result.mended;
      return result.content;
    });
  } catch (error) {
    throw (await import('./write-errors')).asUsageError(error, file, messages);
  }
  if (mended > 0) stderr.write(`${messages.commands.lint.mended(printable(file), mended)}\n`);
}

export const lint: CommandModule<LintOptions> = { declare, run };
