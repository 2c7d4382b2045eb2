import type { Command } from 'commander';
import type { Described, Figure } from '../catalog/figures';
import { nearest } from '../catalog/nearest';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { quotable } from '../messages/printable';
import type { Format } from '../render/formats';
import type { Library } from '../search/library';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, addFormat, type FormatOptions, readFormat } from './options';

const FORMATS: readonly Format[] = ['table', 'markdown', 'json', 'ndjson', 'csv', 'tsv'];
const FEWEST = 2;
const MOST = 6;

function declare(command: Command, messages: Messages): void {
  completes(command, { names: 'resources' });
  addFormat(command, FORMATS, messages);
  addExamples(
    command,
    [
      'compare deepseek-v2 deepseek-v3',
      'compare qwen3:235b-a22b deepseek-v3',
      'compare kimi k2, deepseek v3 --md',
    ],
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
  const { describedId } = await import('../catalog/figures');
  const { readNames } = await import('./names');
  const found = new Map<string, Described>();
  const { names } = await readNames(words, catalog, context);
  for (const name of new Set(names)) {
    if (found.size > MOST) break;
    const one = await named(name, library, context);
    found.set(describedId(one), one);
  }
  const compared = [...found.values()];
  if (compared.length < FEWEST || compared.length > MOST) {
    throw new UsageError(messages.errors.compareNumber(FEWEST, MOST));
  }
  const { printDescribed, tableOptions } = await import('./print');
  if (format === 'table' || format === 'markdown') {
    const { renderComparison, renderMarkdownComparison } = await import('../render/comparison');
    if (format === 'markdown') {
      stdout.write(renderMarkdownComparison(compared, catalog, written));
    } else {
      const shown = { ...tableOptions(context), language, messages };
      await context.page(renderComparison(compared, catalog, shown));
    }
    return 0;
  }
  const { csvSafe } = options;
  await printDescribed(compared, await figuresOf(compared), { format, csvSafe }, context);
  return 0;
}

/**
 * What a name means: a model or a part by `report:model` or by its own name, else the largest model of the
 * resource that `show` would show, or that resource itself.
 *
 * @throws UsageError where it means nothing
 */
async function named(name: string, library: Library, context: Context): Promise<Described> {
  const { catalog } = library;
  const { messages, stderr } = context;
  const { describedId, describedIn, mainOf, shortName } = await import('../catalog/figures');
  const choose = await import('./choose');
  const { BY_NAME_OR_TOPIC, hasId, pickResource, unknownId } = choose;
  const [, report = '', id = ''] = /^([^\s:]+):(\S+)$/.exec(name) ?? [];
  const owner = catalog.resourceCalled(report.toLowerCase());
  if (owner) {
    const all = describedIn(owner).filter((one) => one.id !== null);
    const meant = all.find((one) => one.id === id.toLowerCase());
    if (meant) return meant;
    const ids = all.map((one) => one.id ?? '');
    const like = nearest(id, ids, 1);
    throw new UsageError(
      messages.errors.unknownModel(report, quotable(id, messages), like[0] ?? ''),
      ids.length > 0 ? messages.errors.modelsAre(report, ids.join(messages.comma)) : undefined,
      like,
    );
  }
  const picked = await pickResource([name], library, BY_NAME_OR_TOPIC);
  const { resource, others, near } = picked;
  const { squeeze } = await import('../search/analyzer');
  const isCalled = (one: string): boolean => squeeze(one) === squeeze(name);
  const all = [...(resource ? [resource] : []), ...others, ...near].flatMap(describedIn);
  const [one, ...more] = all.filter((each) => isCalled(each.name));
  const isOwn = resource && [resource.id, resource.title, shortName(resource)].some(isCalled);
  if (one && !isOwn) {
    if (more.length > 0 || !picked.isExact) {
      stderr.write(`${messages.takenFor(quotable(name, messages), one.name, describedId(one))}\n`);
    }
    const ids = more.map(describedId).join(messages.comma);
    if (more.length > 0) stderr.write(`${messages.alsoMatches(ids)}\n`);
    return one;
  }
  if (resource === null) throw unknownId(name, catalog, messages, picked);
  choose.sayTaken(picked, [name], context);
  if (picked.isNamed && !hasId(resource, name)) {
    stderr.write(`${messages.takenFor(quotable(name, messages), resource.title, resource.id)}\n`);
    choose.sayOthers(picked, context);
  }
  return mainOf(resource);
}

/** The figures that the things compared can have. */
async function figuresOf(compared: readonly Described[]): Promise<readonly Figure[]> {
  const { DATASET_FIGURES, FIGURES, MODEL_FIGURES } = await import('../catalog/figures');
  if (compared.every(({ kind }) => kind === 'model')) return MODEL_FIGURES;
  const areData = compared.every(({ kind }) => kind === 'dataset' || kind === 'part');
  return areData ? DATASET_FIGURES : FIGURES;
}

export const compare: CommandModule<FormatOptions> = { declare, run };
