import type { Command } from 'commander';
import type { Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import type { Format } from '../render/formats';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, addFormat, type FormatOptions, readFormat } from './options';

const FORMATS: readonly Format[] = ['table', 'markdown', 'json', 'ndjson', 'csv', 'tsv'];
const FEWEST = 2;
const MOST = 6;

function describe(command: Command, messages: Messages): void {
  command
    .description(messages.commands.compare.description)
    .argument('<ids...>', messages.commands.compare.ids);
}

function declare(command: Command, messages: Messages): void {
  completes(command, { ids: 'resources' });
  addFormat(command, FORMATS, messages);
  addExamples(
    command,
    ['compare deepseek-v2 deepseek-v3', 'compare llama llama-2 llama-3 --md'],
    messages,
  );
}

async function run(
  words: readonly string[],
  options: FormatOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, messages, language, written } = context;
  const format = readFormat(options, FORMATS, messages);
  const library = await context.loadLibrary();
  const { catalog } = library;
  const { hasId, pickResource, unknownId } = await import('./choose');
  const named = async (word: string): Promise<Resource> => {
    const name = word.trim().toLowerCase();
    const found =
      catalog.resources.find((one) => hasId(one, word)) ??
      catalog.resources.find((one) =>
        [one.title, ...one.aliases].some((own) => own.toLowerCase() === name),
      );
    if (found) return found;
    const { resource, others, near, missing } = await pickResource([word], library, ['exact']);
    if (resource === null) throw unknownId(word, catalog, messages, { near, missing });
    if (others.length > 0) {
      const ids = [resource, ...others].map(({ id }) => id).join(', ');
      throw new UsageError(messages.errors.severalMeant(printable(word), ids));
    }
    return resource;
  };
  const found = new Set<Resource>();
  for (const word of words) found.add(await named(word));
  const resources = [...found];
  if (resources.length < FEWEST || resources.length > MOST) {
    throw new UsageError(messages.errors.compareNumber(FEWEST, MOST));
  }
  if (format === 'table' || format === 'markdown') {
    const { renderComparison, renderMarkdownComparison } = await import('../render/comparison');
    const { tableOptions } = await import('./print');
    if (format === 'markdown') {
      stdout.write(renderMarkdownComparison(resources, catalog, written));
    } else {
      const options = { ...tableOptions(context), language, messages };
      await context.page(renderComparison(resources, catalog, options));
    }
    return 0;
  }
  const { printResources } = await import('./print');
  const { COMPARED, namedFields } = await import('../render/fields');
  const limit = Number.POSITIVE_INFINITY;
  const printed = resources.map((resource) => ({ resource }));
  const fields = namedFields(COMPARED);
  const request = { format, csvSafe: options.csvSafe, limit, fields };
  return printResources(printed, catalog, request, context);
}

export const compare: CommandModule<FormatOptions> = { name: 'compare', describe, declare, run };
