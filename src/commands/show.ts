import type { Command } from 'commander';
import type { Catalog, Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import type { Format } from '../render/formats';
import type { CommandModule, Context, ExitCode } from './context';
import { ALL_FORMATS, addExamples, addFormat, type FormatOptions, readFormat } from './options';

export type ShowOptions = FormatOptions;

const FORMATS: readonly Format[] = ALL_FORMATS;

function declare(command: Command, messages: Messages): void {
  completes(command, { words: 'resource' });
  addFormat(command, FORMATS, messages);
  addExamples(
    command,
    ['show deepseek-v3', 'show yulan mini --lang zh', 'show muon soap --json'],
    messages,
  );
}

async function run(
  words: readonly string[],
  options: ShowOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages } = context;
  const format = readFormat(options, FORMATS, messages);
  const library = await context.loadLibrary();
  const { catalog } = library;
  const { BY_NAME_OR_TOPIC, chooseNearest, sayOthers, sayTaken } = await import('./choose');
  const { whatIsMeant } = await import('./names');
  const meant = await whatIsMeant(words, library, BY_NAME_OR_TOPIC, context);
  if (meant.each !== null) {
    await showEach(meant.each, catalog, format, options, context);
    return 0;
  }
  const { picked } = meant;
  sayTaken(picked, words, context);
  const { csvSafe } = options;
  const resource = picked.resource ?? (await chooseNearest(picked, words, library, context));
  if (resource === null) return 130;
  if (resource === undefined) {
    const { printResources } = await import('./print');
    return printResources([], catalog, { format, csvSafe, limit: 0 }, context);
  }

  const { printResource } = await import('./print');
  await printResource(resource, catalog, { format, csvSafe }, context);
  sayOthers(picked, context);
  return 0;
}

/** Shows some resources, for eyes one below the other. */
async function showEach(
  resources: readonly Resource[],
  catalog: Catalog,
  format: Format,
  { csvSafe }: ShowOptions,
  context: Context,
): Promise<void> {
  const { printDetails, printResources } = await import('./print');
  if (format === 'table' || format === 'markdown') {
    await printDetails(resources, catalog, format, context);
    return;
  }
  await printResources(
    resources.map((resource) => ({ resource })),
    catalog,
    { format, csvSafe, limit: Number.POSITIVE_INFINITY },
    context,
  );
}

export const show: CommandModule<ShowOptions> = { declare, run };
