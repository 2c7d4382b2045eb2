import type { Command } from 'commander';
import type { Catalog, Resource } from '../catalog/types';
import { completes } from '../completion/values';
import type { Library } from '../query/library';
import type { Messages } from '../text';
import type { CommandModule, Context, ExitCode } from './context';
import { addExamples, readChoice } from './flags';

export interface CiteOptions {
  readonly style?: string;
}

const STYLES = ['bibtex', 'csl', 'plain', 'markdown'] as const;
type Style = (typeof STYLES)[number];

/** How many other candidates are named. */
const NAMED = 5;

function describe(command: Command, messages: Messages): void {
  command
    .description(messages.commands.cite.description)
    .argument('<words...>', messages.commands.cite.words);
}

function declare(command: Command, messages: Messages): void {
  command.option('--style <style>', messages.options.style(STYLES.join(', ')));
  completes(command, { style: STYLES, words: 'resources' });
  addExamples(
    command,
    [
      'cite deepseek-v3',
      'cite deepseek-v3 olmo-2 mamba >> references.bib',
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
  const { stdout, stderr, messages } = context;
  const style =
    options.style === undefined ? 'bibtex' : readChoice('--style', options.style, STYLES, messages);
  const library = await context.loadLibrary();
  const { catalog } = library;
  const { resources, others } = await chosen(words, library);
  if (resources.length === 0) {
    const { sayNothingFound } = await import('./pick');
    await sayNothingFound(words, library, context);
  }
  stdout.write(await rendered(style, resources, catalog));
  if (others.length > 0) {
    const names = others.slice(0, NAMED).map((other) => other.id);
    stderr.write(`${messages.alsoMatches(names.join(', '))}\n`);
  }
  return resources.length > 0 ? 0 : 1;
}

/** The resources that words name: each its own where all of them are ids, else one together. */
async function chosen(
  words: readonly string[],
  library: Library,
): Promise<{ resources: readonly Resource[]; others: readonly Resource[] }> {
  const named = words.map((word) => {
    const id = word.toLowerCase();
    return library.catalog.resources.find((one) => one.id === id || one.formerly.includes(id));
  });
  const found = named.filter((resource) => resource !== undefined);
  if (found.length === words.length) return { resources: [...new Set(found)], others: [] };

  const { pickResource } = await import('./pick');
  const { resource, others } = await pickResource(words, library);
  return { resources: resource === null ? [] : [resource], others };
}

async function rendered(
  style: Style,
  resources: readonly Resource[],
  catalog: Catalog,
): Promise<string> {
  switch (style) {
    case 'bibtex':
      return (await import('../render/bibtex')).renderBibtex(resources, catalog);
    case 'csl':
      return (await import('../render/csl')).renderCsl(resources, catalog);
    case 'plain':
      return (await import('../render/citations')).renderPlainCitations(resources, catalog);
    case 'markdown':
      return (await import('../render/citations')).renderMarkdownCitations(resources, catalog);
  }
}

export const cite: CommandModule<CiteOptions> = { name: 'cite', describe, declare, run };
