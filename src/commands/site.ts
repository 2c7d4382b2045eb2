import type { Command } from 'commander';
import { isAddress } from '../catalog/address';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { printable, quotable } from '../messages/printable';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, assertWritable } from './options';

interface SiteOptions {
  readonly out?: string;
  readonly base?: string;
}

const FOLDER = 'site';
/** By this file a folder is known as one that was written here. */
const LIST = 'files.txt';
/** Whoever waits longer than this is told how far it is, in milliseconds. */
const PATIENCE = 1000;

function declare(command: Command, messages: Messages): void {
  const { out, base } = messages.commands.site;
  command.option('--out <folder>', out).option('--base <url>', base);
  completes(command, { out: 'file' });
  addExamples(
    command,
    ['site', 'site --base https://example.org/list/', 'site --out pages -c data/catalog.yaml'],
    messages,
  );
}

async function run(
  _words: readonly string[],
  options: SiteOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, stderr, addresses } = context;
  const folder = options.out ?? FOLDER;
  assertWritable(folder, messages, 'folder');
  const base = readBase(options.base, messages);
  const catalog = await context.loadCatalog();
  const { generateSite } = await import('../site/generate');
  const { languagesOf } = await import('../site/site');
  const files = generateSite({
    catalog,
    languages: await languagesOf(catalog),
    base,
    issues: addresses.issues ?? null,
    assets: await context.siteAssets(),
  });
  await write(folder, files, context);
  const { join } = await import('node:path');
  const index = printable(join(folder, 'index.html'));
  stderr.write(`${messages.commands.site.written(printable(folder), files.size, index)}\n`);
  const own = catalog.parts.find(({ isOwn }) => isOwn);
  if (own) {
    const count = catalog.resources.filter((one) => one.catalog === own.file).length;
    stderr.write(`${messages.commands.site.withOwn(count)}\n`);
  }
  return 0;
}

/** An address with a slash at its end, so that what stands below it is counted from there. */
function readBase(given: string | undefined, messages: Messages): string | null {
  if (given === undefined) return null;
  // A parser of addresses mends silently what is none, and passes over line ends and tabs.
  const isPlain = /^https?:\/\/[^\s\p{C}\\/?#@][^\s\p{C}\\?#]*$/iu.test(given);
  const address = isPlain && URL.canParse(given) ? new URL(given).href : '';
  if (!isAddress(address))
    throw new UsageError(messages.commands.site.badBase(quotable(given, messages)));
  return address.replace(/\/?$/, '/');
}

async function write(
  folder: string,
  files: ReadonlyMap<string, string>,
  { messages, stderr }: Context,
): Promise<void> {
  const { notOurs, moveIt, writing } = messages.commands.site;
  const { ForeignFileError, writeFolder } = await import('../storage/write-folder');
  const { progressOn } = await import('../terminal/progress');
  const progress = progressOn(stderr);
  const begun = Date.now();
  try {
    await writeFolder(folder, files, LIST, (count) => {
      if (Date.now() - begun > PATIENCE) progress.show(count, files.size, writing);
    });
  } catch (error) {
    if (error instanceof ForeignFileError) {
      throw new UsageError(notOurs(printable(error.file)), moveIt);
    }
    throw (await import('./write-errors')).asUsageError(error, folder, messages);
  } finally {
    progress.clear();
  }
}

/** `site` writes a catalogue as pages for a browser. */
export const site: CommandModule<SiteOptions> = { declare, run };
