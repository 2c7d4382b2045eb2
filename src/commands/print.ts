import { primaryLink } from '../catalog/accessors';
import type { Described, Figure } from '../catalog/figures';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import type { Field } from '../render/fields';
import { type Format, marksPartial } from '../render/formats';
import { originMarks } from '../render/labels';
import type { Notes } from '../render/list';
import type { TableOptions } from '../render/table';
import type { Theme } from '../render/theme';
import type { Hit } from '../search/search';
import type { Context, ExitCode } from './context';
import type { Layout } from './layout';

/** What a list of resources is printed with. */
export interface OutputRequest {
  readonly format: Format;
  /** Whether cells of csv and tsv that a spreadsheet would run are guarded. */
  readonly csvSafe?: boolean | undefined;
  readonly limit: number;
  /** Sections that were asked for. */
  readonly sections?: readonly string[] | undefined;
  /** The fields to show instead of the usual ones. */
  readonly fields?: readonly Field[] | undefined;
  /** Words that were searched for, to be pointed out. */
  readonly words?: readonly string[];
  /** How much a table says of each; `compact` without it. */
  readonly layout?: Layout;
  /** A figure that tables say beside each, in these words. */
  readonly figure?: FigureNote | undefined;
  /** Says why each result was found. */
  readonly explain?: boolean;
  /** Whether each stands once, in the order given; search results do. */
  readonly once?: boolean;
}

/** A figure of resources for a table: its labels, and what it is of each. */
export interface FigureNote extends Pick<Notes, 'heading' | 'label'> {
  readonly textOf: (resource: Resource) => string;
}

/** How tables fit the place where they are shown. */
export function tableOptions({ stdout }: Context): TableOptions {
  return { width: stdout.columns, theme: stdout.theme, unicode: stdout.unicode };
}

/**
 * Prints records in a format for programs.
 *
 * @param fields dotted names of what csv and tsv hold
 * @param csvSafe whether cells of csv and tsv that a spreadsheet would run are guarded
 * @returns false for a format that is for eyes, of which nothing is printed
 */
export async function printRecords(
  records: readonly object[],
  fields: readonly string[],
  { format, csvSafe = false }: Pick<OutputRequest, 'format' | 'csvSafe'>,
  { stdout }: Context,
): Promise<boolean> {
  const cells = { guarded: csvSafe };
  switch (format) {
    case 'json':
      stdout.write((await import('../render/json')).renderJson(records));
      return true;
    case 'ndjson':
      stdout.write((await import('../render/json')).renderNdjson(records));
      return true;
    case 'csv':
      stdout.write((await import('../render/delimited')).renderCsv(records, fields, cells));
      return true;
    case 'tsv':
      stdout.write((await import('../render/delimited')).renderTsv(records, fields, cells));
      return true;
    default:
      return false;
  }
}

/** Prints models, data sets or parts in a format for programs, in csv and tsv with units. */
export async function printDescribed(
  all: readonly Described[],
  figures: readonly Figure[],
  request: Pick<OutputRequest, 'format' | 'csvSafe'>,
  context: Context,
): Promise<void> {
  const { delimitedColumns, toDelimitedRow, toDescribedRecord } = await import(
    '../render/described'
  );
  const isDelimited = request.format === 'csv' || request.format === 'tsv';
  const toRow = isDelimited ? toDelimitedRow : toDescribedRecord;
  const records = all.map((one) => toRow(one, figures));
  await printRecords(records, delimitedColumns(figures), request, context);
}

/** A resource to print, with how a search found it. */
export type Printed = Pick<Hit, 'resource'> & Partial<Hit>;

/** Which words of the query results lack; without those that lack none. */
export function missingOf(printed: readonly Printed[]): Map<Resource, readonly string[]> {
  const lacking = printed.filter(({ missing = [] }) => missing.length > 0);
  return new Map(lacking.map(({ resource, missing = [] }) => [resource, missing]));
}

const isHit = (printed: Printed): printed is Hit => printed.matches !== undefined;

/**
 * Prints resources or search results in a format.
 *
 * @returns 0, or 1 where there are none
 */
export async function printResources(
  all: readonly Printed[],
  catalog: Catalog,
  request: OutputRequest,
  context: Context,
): Promise<ExitCode> {
  const printed = all.slice(0, request.limit);
  const { stdout, stderr, language, messages, written } = context;
  const { format } = request;
  const sections = request.sections ?? [];
  const resources = (): Resource[] => printed.map(({ resource }) => resource);
  if (request.fields) {
    await printChosen(printed, request.fields, catalog, request, context);
  } else if (format === 'markdown') {
    const { renderMarkdown } = await import('../render/markdown');
    const once = request.once ?? printed.some(isHit);
    const missing = missingOf(printed);
    stdout.write(renderMarkdown(resources(), catalog, { ...written, sections, once, missing }));
  } else if (format === 'urls') {
    const links = resources().flatMap((resource) => primaryLink(resource) ?? []);
    stdout.write(links.map((link) => `${link}\n`).join(''));
  } else if (format === 'ids') {
    stdout.write(printed.map(({ resource }) => `${resource.id}\n`).join(''));
  } else if (format === 'bibtex') {
    const { renderBibtex } = await import('../render/bibtex');
    stdout.write(renderBibtex(resources()));
  } else if (format === 'csl') {
    const { renderCsl } = await import('../render/csl');
    stdout.write(renderCsl(resources()));
  } else if (format === 'table') {
    const notes = await notesOn(printed, request, messages);
    const { words = [], layout } = request;
    const table = tableOptions(context);
    const theme = await pointingOut(words, table.theme);
    const originOf = originMarks(catalog, messages);
    const options = { ...table, theme, language, messages, sections, notes, words, originOf };
    if (layout === 'long') {
      const { renderResults } = await import('../render/results');
      await context.page(renderResults(resources(), options));
    } else {
      const { renderList } = await import('../render/list');
      await context.page(renderList(resources(), catalog, options));
    }
  } else {
    const { toHitRecord, toRecord } = await import('../render/record');
    const { rowFields, toRow } = await import('../render/resource-rows');
    const rows =
      format === 'csv' || format === 'tsv'
        ? resources().map(toRow)
        : printed.map((one) => (isHit(one) ? toHitRecord(one) : toRecord(one.resource)));
    await printRecords(rows, rowFields(catalog.languages), request, context);
  }
  if (format === 'table' && printed.length > 0) {
    stderr.write(`${messages.found(all.length, printed.length)}\n`);
  }
  return printed.length > 0 ? 0 : 1;
}

/** A theme that points out words, where it makes anything of them: without colour it does not. */
async function pointingOut(words: readonly string[], theme: Theme): Promise<Theme> {
  if (words.length === 0 || theme.match('x') === 'x') return theme;
  return (await import('../render/highlight')).highlighted(theme, words);
}

/**
 * What a table says beside results: the figure that they are sorted by, and why each was found where
 * that is asked, or what they lack.
 */
async function notesOn(
  printed: readonly Printed[],
  { explain, figure }: OutputRequest,
  messages: Messages,
): Promise<readonly Notes[]> {
  const { fields } = messages;
  const notes: Notes[] = [];
  if (figure) notes.push({ ...figure, texts: printed.map((one) => figure.textOf(one.resource)) });
  if (explain) {
    const { explainHit } = await import('../render/explain');
    const texts = printed.map((one) => explainHit(one, messages));
    notes.push({ heading: fields.matches ?? '', texts });
  } else if (missingOf(printed).size > 0) {
    const { lacksNote } = await import('../render/labels');
    const texts = printed.map(({ missing = [] }) => lacksNote(missing, messages));
    notes.push({ heading: fields.missing ?? '', texts, paint: 'faint' });
  }
  return notes;
}

/**
 * Prints only the fields that were asked for, in their order; a table also what results lack of the
 * query, which has to be seen.
 */
async function printChosen(
  printed: readonly Printed[],
  asked: readonly Field[],
  catalog: Catalog,
  request: OutputRequest,
  context: Context,
): Promise<void> {
  const { format } = request;
  const isMarked = marksPartial('json', asked) || missingOf(printed).size === 0;
  const fields = format === 'table' && !isMarked ? [...asked, MISSING] : asked;
  const { messages } = context;
  const { language } = format === 'table' ? context : context.written;
  const { fieldColumn, fieldText, fieldValue } = await import('../render/fields');
  const { toHitRecord, toRecord } = await import('../render/record');
  const rows = printed.map((one) => {
    const record = isHit(one) ? toHitRecord(one) : toRecord(one.resource);
    return fields.map((field) => fieldValue(field, record, one.resource, catalog, language));
  });
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field, index) => [field.name, row[index]])),
  );
  if (
    await printRecords(
      records,
      fields.map(({ name }) => name),
      request,
      context,
    )
  )
    return;
  if (rows.length === 0) return;
  const { renderTable } = await import('../render/table');
  const addresses = printed.map(({ resource }) => primaryLink(resource));
  const columns = fields.map((field) => {
    const column = fieldColumn(field, messages);
    return field.path === 'title' ? { ...column, addresses } : column;
  });
  const cells = printed.map(({ resource }, at) =>
    fields.map((field, index) => fieldText(field, rows[at]?.[index], resource, messages)),
  );
  const table = renderTable(columns, cells, tableOptions(context));
  if (table !== null) {
    await context.page(table);
    return;
  }
  const { renderPairs } = await import('../render/list');
  const { width } = await import('../render/width');
  const label = Math.max(...columns.map(({ heading }) => width(heading)));
  const cards = cells.map((row) =>
    renderPairs(
      row.map((cell, index): [string, string] => [columns[index]?.heading ?? '', cell]),
      label,
      tableOptions(context),
    ),
  );
  await context.page(cards.map((lines) => `${lines.join('\n')}\n`).join('\n'));
}

/** The field that marks what lacks words of the query. */
const MISSING: Field = { name: 'missing', path: 'missing' };

/** Prints one resource in a format, for eyes with everything about it. */
export async function printResource(
  resource: Resource,
  catalog: Catalog,
  { format, csvSafe }: Pick<OutputRequest, 'format' | 'csvSafe'>,
  context: Context,
): Promise<void> {
  if (format === 'table' || format === 'markdown') {
    await printDetails([resource], catalog, format, context);
  } else {
    await printResources([{ resource }], catalog, { format, csvSafe, limit: 1 }, context);
  }
}

/** Prints everything about some resources, one below the other. */
export async function printDetails(
  resources: readonly Resource[],
  catalog: Catalog,
  format: 'table' | 'markdown',
  context: Context,
): Promise<void> {
  const { stdout, language, messages, written } = context;
  if (format === 'markdown') {
    const { renderMarkdownDetails } = await import('../render/markdown');
    const texts = resources.map((one) => renderMarkdownDetails(one, catalog, written));
    stdout.write(texts.join('\n'));
    return;
  }
  const { renderDetails } = await import('../render/details');
  const options = { ...tableOptions(context), language, messages };
  await context.page(resources.map((one) => renderDetails(one, catalog, options)).join('\n'));
}
