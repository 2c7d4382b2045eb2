import type { Command } from 'commander';
import { citationKey } from '../catalog/accessors';
import type { Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { FORMAT_SYNONYMS } from '../render/formats';
import type { Library } from '../search/library';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, assertWritable, readChoice } from './options';

export interface CiteOptions {
  readonly style?: string;
  readonly format?: string;
  readonly into?: string;
}

const STYLES = ['bibtex', 'csl', 'plain', 'markdown'] as const;
type Style = (typeof STYLES)[number];

function declare(command: Command, messages: Messages): void {
  command.option('--style <style>', messages.options.style(STYLES.join(messages.comma)));
  // What the same is called where resources are listed.
  command.addOption(command.createOption('-f, --format <style>').hideHelp());
  command.option('--into <file>', messages.options.into);
  completes(command, { style: STYLES, format: STYLES, into: 'file', words: 'resources' });
  addExamples(
    command,
    [
      'cite deepseek-v3',
      'cite deepseek-v3 olmo-2 mamba --into references.bib',
      'cite yulan mini --style plain',
      'cite fineweb2 --style markdown',
    ],
    messages,
  );
}

async function run(
  words: readonly string[],
  options: CiteOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, messages } = context;
  const style = readStyle(options, messages);
  const { into } = options;
  if (into !== undefined && style !== 'bibtex') {
    throw new UsageError(messages.errors.onlyBibtex('--into', style));
  }
  if (into !== undefined) assertWritable(into, messages);
  const library = await context.loadLibrary();
  const resources = await chosen(words, library, context);
  if (resources === null) return 130;
  if (into !== undefined) {
    if (resources.length === 0) return 1;
    await addInto(into, resources, context);
    return 0;
  }
  stdout.write(await rendered(style, resources));
  return resources.length > 0 ? 0 : 1;
}

/** The style asked for, under either name; BibTeX without one. */
function readStyle({ style, format }: CiteOptions, messages: Messages): Style {
  const read = (option: string, asked: string | undefined): Style | undefined =>
    asked === undefined ? undefined : readChoice(option, asked, STYLES, messages, FORMAT_SYNONYMS);
  const [one, other] = [read('--style', style), read('--format', format)];
  if (one !== undefined && other !== undefined && one !== other) {
    throw new UsageError(messages.errors.twoFormats(`--style ${one}`, `--format ${other}`));
  }
  return one ?? other ?? 'bibtex';
}

/**
 * The resources that words name: each its own where all of them do, else one together. What is only
 * about the words is not cited.
 *
 * @returns none where nothing is named, null where a question was given up
 * @throws UsageError where one of several ids is unknown, or several resources may be meant
 */
async function chosen(
  words: readonly string[],
  library: Library,
  context: Context,
): Promise<readonly Resource[] | null> {
  const { BY_NAME, chooseResource, sayNothingFound } = await import('./choose');
  const { whatIsMeant } = await import('./names');
  const meant = await whatIsMeant(words, library, BY_NAME, context);
  if (meant.each !== null) return meant.each;
  const { resource: best, rivals, near, missing, isExact } = meant.picked;
  if (best !== null && isExact) return [best];
  if (best === null) {
    await sayNothingFound(words, library, context, { near, missing });
    return [];
  }
  const resource =
    rivals.length === 0 ? best : await chooseResource([best, ...rivals], words, 'cite', context);
  if (resource === null) return null;
  context.stderr.write(`${context.messages.cited(resource.title, resource.id)}\n`);
  return [resource];
}

/**
 * Adds resources to a bibliography, and says which were there.
 *
 * @throws UsageError where that cannot be done; nothing was written then
 */
async function addInto(
  path: string,
  resources: readonly Resource[],
  { stderr, messages }: Context,
): Promise<void> {
  const { addToBibliography, BibliographyError } = await import('../storage/bibliography');
  const file = printable(path);
  const { errors } = messages;
  try {
    const { added, present } = await addToBibliography(path, resources);
    for (const { resource, key, line } of present) {
      stderr.write(`${messages.alreadyIn(file, printable(key), resource.title, line)}\n`);
    }
    for (const resource of added) {
      stderr.write(`${messages.addedTo(file, citationKey(resource), resource.title)}\n`);
    }
  } catch (error) {
    if (!(error instanceof BibliographyError)) {
      throw (await import('./write-errors')).asUsageError(error, path, messages);
    }
    const { line = '', key = '', id = '' } = error.params;
    const why = {
      unclosed: errors.unclosedEntry(line),
      notUtf8: errors.notUtf8,
      taken: errors.keyTaken(printable(key), line, id),
      hidden: errors.keyHidden(printable(key), line),
    }[error.fault];
    throw new UsageError(errors.notChanged(file, why));
  }
}

async function rendered(style: Style, resources: readonly Resource[]): Promise<string> {
  switch (style) {
    case 'bibtex':
      return (await import('../render/bibtex')).renderBibtex(resources);
    case 'csl':
      return (await import('../render/csl')).renderCsl(resources);
    case 'plain':
      return (await import('../render/citations')).renderPlainCitations(resources);
    case 'markdown':
      return (await import('../render/citations')).renderMarkdownCitations(resources);
  }
}

export const cite: CommandModule<CiteOptions> = { declare, run };
