import type { Command } from 'commander';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import type { Mark, News } from '../select/news';
import type { KeptMark } from '../storage/marks';
import type { CommandModule, Context, ExitCode } from './context';
import { addFields, asksForFields, printFields, readFields } from './fields';
import type { ListOptions } from './list';
import { sayNotes, sayNothing, unstatedNotes } from './nothing';
import { ALL_FORMATS, addExamples, addFormat, addLimit, readFormat, readLimit } from './options';
import {
  addFilters,
  FILTER_NAMES,
  figureNote,
  inOrder,
  readDates,
  readSort,
  select,
} from './selection';

function declare(command: Command, messages: Messages): void {
  addFilters(command, messages);
  addLimit(command, messages);
  addFields(command, messages);
  addFormat(command, ALL_FORMATS, messages);
  addExamples(
    command,
    ['new', 'new --added-since 30d --tag moe', 'new --added-since last-month --md >> notes.md'],
    messages,
  );
}

async function run(
  _words: readonly string[],
  options: ListOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, stderr, stdout } = context;
  const format = readFormat(options, ALL_FORMATS, messages);
  if (asksForFields(options)) {
    await printFields(format, context);
    return 0;
  }
  const limit = readLimit(options, Number.POSITIVE_INFINITY, messages);
  const order = await readSort(options, messages);
  const catalog = await context.loadCatalog();
  const fields = await readFields(options, format, catalog, messages);
  const { addedSince } = await readDates(options, context.today(), messages);
  // What was corrected counts too, so the days are looked at here.
  const { addedSince: _, ...filters } = options;
  const selection = await select(catalog, filters, context);

  const { joinNews, latestDay, markOf, newsFrom, newsSince } = await import('../select/news');
  // Each catalogue has a mark of its own: one that changes every day says nothing of the others.
  const parts = addedSince === undefined ? await partsOf(catalog, context) : [];
  const seen = [...new Set(parts.flatMap(({ mark }) => mark?.day ?? []))].sort();
  const since = seen.length > 0 ? seen.join(messages.comma) : null;
  const latest = latestDay(catalog.resources);
  const newsOf = (resources: readonly Resource[]): News => {
    if (addedSince !== undefined) return newsFrom(resources, addedSince);
    if (since === null) return newsFrom(resources, latest ?? NEVER);
    const each = parts.map(({ file, mark, latest: last }) => {
      const own = from(file, resources);
      return mark === null ? newsFrom(own, last ?? NEVER) : newsSince(own, mark);
    });
    return joinNews(each);
  };
  const news = newsOf(selection.resources);
  const sorted = async (resources: readonly Resource[]): Promise<readonly Resource[]> => {
    if (order !== undefined) return inOrder({ ...selection, resources }, order, options, catalog);
    return options.reverse ? [...resources].reverse() : resources;
  };
  const added = await sorted(news.added);
  const corrected = await sorted(news.corrected);
  const all = [...added, ...corrected];
  const count = (some: readonly Resource[]): number => countOf(newsOf(some));
  const notes = unstatedNotes(count(selection.unstated), count(selection.silent), context);
  if (options.since !== undefined && addedSince === undefined) notes.push(messages.news.published);
  if (all.length === 0) {
    const { none, noneSince, undated, unmatched } = messages.news;
    const others = countOf(newsOf(catalog.resources));
    let error = since === null ? none : noneSince(since);
    if (catalog.resources.length === 0) error = messages.errors.hasNo.resources;
    else if (latest === null) error = undated;
    else if (others > 0) error = unmatched(others);
    sayNothing({ error, notes }, context);
  } else {
    if (since !== null) notes.push(messages.news.since(since));
    else if (addedSince === undefined) notes.push(messages.news.latest(latest ?? ''));
    sayNotes(notes, context);
  }

  const { printResources } = await import('./print');
  const figure = await figureNote(format, order, selection.conditions, messages);
  const request = { format, csvSafe: options.csvSafe, fields, once: true, figure };
  const print = (resources: readonly Resource[], most: number): Promise<ExitCode> =>
    printResources(
      resources.map((resource) => ({ resource })),
      catalog,
      { ...request, limit: most },
      context,
    );
  if (format === 'table' && corrected.length > 0) {
    if (added.length > 0) await print(added, limit);
    const rest = limit - Math.min(limit, added.length);
    if (rest > 0) {
      stdout.write(`\n${stdout.theme.heading(messages.news.corrected)}\n\n`);
      await print(corrected, rest);
    }
  } else {
    await print(all, limit);
  }
  const sawAll = limit >= all.length && !FILTER_NAMES.some((name) => options[name] !== undefined);
  if (sawAll && stdout.isTerminal && format === 'table') {
    const moved = parts.map(({ file, kept }) => {
      const next = markOf(from(file, catalog.resources));
      return next === null || kept.move(next);
    });
    if (moved.includes(false)) stderr.write(`${messages.news.notKept}\n`);
  }
  return all.length > 0 ? 0 : 1;
}

/** A day after all others. */
const NEVER = '9999-12-31';

/** A catalogue of those that make up one. */
interface Part {
  readonly file: string | null;
  readonly kept: KeptMark;
  /** How far the user has seen it; null where that is not known. */
  readonly mark: Mark | null;
  /** Its latest day. */
  readonly latest: string | null;
}

async function partsOf({ parts, resources }: Catalog, context: Context): Promise<Part[]> {
  const { latestDay } = await import('../select/news');
  const all = parts.map(async ({ file }) => {
    const kept = await context.mark(file);
    return { file, kept, mark: kept.read(), latest: latestDay(from(file, resources)) };
  });
  return Promise.all(all);
}

/** The resources that are from a catalogue. */
const from = (file: string | null, resources: readonly Resource[]): Resource[] =>
  resources.filter(({ catalog }) => catalog === file);

const countOf = ({ added, corrected }: News): number => added.length + corrected.length;

/** `new` shows what came into the catalogue since one last asked on a terminal. */
export const whatIsNew: CommandModule<ListOptions> = { declare, run };
