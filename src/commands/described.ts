import type { Command } from 'commander';
import type { Described } from '../catalog/figures';
import { kebabCase } from '../catalog/letter-case';
import type { Catalog } from '../catalog/types';
import type { Messages } from '../messages';
import { figureOfOrder } from '../select/names';
import type { ConditionOptions } from './conditions';
import type { CommandModule, Context, ExitCode } from './context';
import { sayNotes, sayNothing, unstatedNotes } from './nothing';
import {
  ALL_FORMATS,
  addExamples,
  addFormat,
  addLimit,
  type FormatOptions,
  type LimitOptions,
  readFormat,
  readLimit,
} from './options';
import type { OutputRequest } from './print';
import { addFilters, inOrder, readSort, type SelectionOptions, selectByValues } from './selection';

interface DescribedOptions extends SelectionOptions, FormatOptions, LimitOptions {
  readonly parts?: boolean;
}

type What = 'models' | 'datasets';

/** What stands in a row. */
const KINDS: Readonly<Record<What, readonly Described['kind'][]>> = {
  models: ['model'],
  datasets: ['dataset', 'part'],
};

/** What is asked of the others alone. */
const ASKED_OF_OTHERS: Readonly<Record<What, readonly (keyof ConditionOptions)[]>> = {
  models: ['size', 'language'],
  datasets: ['params', 'activeParams', 'context', 'architecture'],
};

function declare(command: Command, what: What, messages: Messages): void {
  addFilters(command, messages);
  if (what === 'datasets') command.option('--parts', messages.options.parts);
  addLimit(command, messages);
  addFormat(command, ALL_FORMATS, messages);
  const examples = {
    models: [
      'models --series qwen',
      'models --architecture moe --params "<100B" --sort tokens',
      'models --license permissive --params "<100B" --sort tokens -f csv > models.csv',
    ],
    datasets: [
      'datasets --commercial --sort tokens',
      'datasets --language zh --sort tokens',
      'datasets --tokens ">=1T" --parts --md',
    ],
  };
  addExamples(command, examples[what], messages);
}

async function run(what: What, options: DescribedOptions, context: Context): Promise<ExitCode> {
  const { messages, stderr } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  const limit = readLimit(options, Number.POSITIVE_INFINITY, messages);
  const order = await readSort(options, messages);
  const catalog = await context.loadCatalog();
  const selection = await selectByValues(catalog, options, context);
  const { conditions } = selection;
  const { describedIn } = await import('../catalog/figures');
  const { byFigure, fitOf, isSilent } = await import('../select/figures');

  const isOfKind = ({ kind }: Described): boolean => KINDS[what].includes(kind);
  // A figure puts rows in order, not resources.
  const figure = order === undefined ? null : figureOfOrder(order);
  const resources =
    figure === null
      ? await inOrder(selection, order, options, catalog)
      : await inOrder(selection, 'list', {}, catalog);
  let rows: Described[] = [];
  let unstated = 0;
  for (const resource of resources) {
    const own = describedIn(resource).filter(isOfKind);
    const fits = own.map((one) => ({
      one,
      fit: conditions === null ? 'fits' : fitOf(one, conditions),
    }));
    const fitting = fits.filter(({ fit }) => fit === 'fits').map(({ one }) => one);
    unstated += fits.filter(({ one, fit }) => fit === 'unstated' && one.kind !== 'part').length;
    rows.push(...(what === 'models' || options.parts ? fitting : fitting.slice(0, 1)));
  }
  if (figure !== null) {
    rows = byFigure(rows, (one) => one[figure]?.value ?? null, options.reverse ?? false);
  }
  const silent = conditions === null ? [] : rows.filter((one) => isSilent(one, conditions));
  const notes = unstatedNotes(unstated, silent.length, context);
  const ofOthers = ASKED_OF_OTHERS[what];
  if (figure !== null && ofOthers.includes(figure)) {
    notes.push(messages.errors.asksAbout[what](`--sort ${order}`));
  }
  if (rows.length > 0) sayNotes(notes, context);
  else {
    const { asksAbout, hasNo, nothingMatched } = messages.errors;
    const wrong = ofOthers.filter((name) => options[name] !== undefined);
    notes.push(...wrong.map((name) => asksAbout[what](`--${kebabCase(name)}`)));
    const isFiltered = catalog.resources.some((one) => describedIn(one).some(isOfKind));
    sayNothing({ error: (isFiltered ? nothingMatched : hasNo)[what], notes }, context);
  }
  await print(what, rows.slice(0, limit), catalog, { ...options, format }, context);
  if (format === 'table' && rows.length > 0) {
    stderr.write(`${messages.foundRows[what](rows.length, Math.min(rows.length, limit))}\n`);
  }
  return rows.length > 0 ? 0 : 1;
}

async function print(
  what: What,
  rows: readonly Described[],
  catalog: Catalog,
  { csvSafe, format }: Pick<OutputRequest, 'csvSafe' | 'format'>,
  context: Context,
): Promise<void> {
  const { stdout, messages, written } = context;
  const { printDescribed, printResources, tableOptions } = await import('./print');
  const { DATASET_FIGURES, describedId, MODEL_FIGURES } = await import('../catalog/figures');
  if (format === 'ids') {
    stdout.write(rows.map((one) => `${describedId(one)}\n`).join(''));
  } else if (format === 'markdown') {
    if (rows.length === 0) return;
    const { SHOWN } = await import('../render/figures');
    const { renderMarkdownDescribed } = await import('../render/described-markdown');
    stdout.write(renderMarkdownDescribed(rows, SHOWN[what], written.messages));
  } else if (format === 'table') {
    if (rows.length === 0) return;
    const { renderDescribed } = await import('../render/described');
    const { SHOWN } = await import('../render/figures');
    const { originMarks } = await import('../render/labels');
    const originOf = originMarks(catalog, messages);
    const options = { ...tableOptions(context), messages, originOf };
    await context.page(renderDescribed(rows, SHOWN[what], options));
  } else if (format === 'urls' || format === 'bibtex' || format === 'csl') {
    // Links and citations are of resources.
    const resources = [...new Set(rows.map(({ resource }) => resource))];
    const printed = resources.map((resource) => ({ resource }));
    const limit = Number.POSITIVE_INFINITY;
    await printResources(printed, catalog, { format, csvSafe, limit }, context);
  } else {
    const figures = what === 'models' ? MODEL_FIGURES : DATASET_FIGURES;
    await printDescribed(rows, figures, { format, csvSafe }, context);
  }
}

/** `models` and `datasets` differ only in what stands in a row. */
const described = (what: What): CommandModule<DescribedOptions> => ({
  declare: (command, messages) => declare(command, what, messages),
  run: (_words, options, context) => run(what, options, context),
});

export const models = described('models');
export const datasets = described('datasets');
