import type { Command } from 'commander';
import type { CatalogFile } from '../catalog/schema';
import type { Catalog, LinkKind, Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Verdict } from '../curate/judge-link';
import type { Answer } from '../curate/link-answer';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import type { LinkRecord } from '../render/links';
import type { Web } from '../storage/web';
import { bytesOf, type WorkFile, workFile } from './catalog-files';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { saySelected } from './nothing';
import { addExamples, addFormat, assertWritable, type FormatOptions, readFormat } from './options';
import { addFilters, type SelectionOptions, select } from './selection';

interface LinksOptions extends SelectionOptions, FormatOptions {
  readonly fix?: boolean;
  readonly refresh?: boolean;
}

const FORMATS = ['table', 'markdown', 'json'] as const;

function declare(command: Command, messages: Messages): void {
  const { fix, refresh } = messages.commands.links;
  addFilters(command, messages, { sorted: false });
  command.option('--fix', fix).option('--refresh', refresh);
  addFormat(command, FORMATS, messages);
  completes(command, { words: 'resource' });
  addExamples(command, ['links', 'links deepseek --fix', 'links --has code --md'], messages);
}

/** A link of the catalogue, with where it stands. */
interface Link {
  readonly content: CatalogFile;
  readonly record: CatalogFile['resources'][number];
  readonly kind: LinkKind;
  readonly url: string;
  readonly line: number | null;
  readonly column: number | null;
}

async function run(
  words: readonly string[],
  options: LinksOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, stdout, stderr, written } = context;
  const format = readFormat(options, FORMATS, messages);
  const work = await workFile('links', context);
  const { file } = work;
  if (options.fix) assertWritable(file, messages);
  const links = await readLinks(work, words, options, context);
  if (links === null) return 1;
  const web = await context.web();
  try {
    const answers = await askAll(links, options.refresh ?? false, web, context);
    if (!web.isGivenUp()) assertAnswered(answers, messages);
    const { withFaults } = await import('../messages/describe-fault');
    const voice = await withFaults(format === 'table' ? messages : written.messages);
    let records = await recordsOf(links, answers, file, voice);
    if (options.fix && !web.isGivenUp()) records = await fix(records, work, context);
    const { isFault, isUntold } = await import('../curate/judge-link');
    const faults = records.filter(({ verdict }) => isFault(verdict));
    const untold = records.filter(({ verdict }) => isUntold(verdict));
    const report = { faults, untold, summary: summary(records, web.now(), voice) };
    if (format === 'json') {
      stdout.write((await import('../render/json')).renderJson(records));
    } else {
      const { renderLinkReport, renderLinkReportMarkdown } = await import('../render/links');
      stdout.write(
        format === 'markdown'
          ? renderLinkReportMarkdown(report, voice)
          : renderLinkReport(report, { theme: stdout.theme, messages: voice }),
      );
    }
    if (format !== 'markdown') stderr.write(`${report.summary}\n`);
    if (web.isGivenUp()) return 130;
    return faults.length > 0 ? 1 : 0;
  } finally {
    web.close();
  }
}

/**
 * The links of the resources that were asked for, in the order of the file.
 *
 * @returns null where no resource was; that has been said
 */
async function readLinks(
  { file, elsewhere }: WorkFile,
  words: readonly string[],
  options: LinksOptions,
  context: Context,
): Promise<Link[] | null> {
  const { parseCatalogFile } = await import('../catalog/parse');
  const { normalize } = await import('../catalog/normalize');
  const { content, locate } = parseCatalogFile(await bytesOf(file, context), file, elsewhere);
  const catalog = elsewhere ? await ownPart(content, context) : normalize(content);
  const chosen = await choose(catalog, words, options, context);
  if (chosen === null) return null;
  const ids = new Set(chosen.map(({ id }) => id));
  const links = content.resources.flatMap((record, index): Link[] => {
    if (!ids.has(record.id)) return [];
    return (Object.entries(record.links) as [LinkKind, string][]).map(([kind, url]) => {
      const path = ['resources', index, 'links', kind];
      const { line = null, column = null } = locate({ code: '', params: {}, path });
      return { content, record, kind, url, line, column };
    });
  });
  const place = ({ line, column }: Link): number => (line ?? 0) * 1e6 + (column ?? 0);
  return links.sort((one, other) => place(one) - place(other));
}

/** What a file holds of the catalogue that it is a part of: its filters know the sections of all. */
async function ownPart(content: CatalogFile, context: Context): Promise<Catalog> {
  const whole = await context.loadCatalog();
  const ids = new Set(content.resources.map(({ id }) => id));
  return { ...whole, resources: whole.resources.filter(({ id }) => ids.has(id)) };
}

/** The resources that filters and words leave; null where those are none, which is said. */
async function choose(
  catalog: Catalog,
  words: readonly string[],
  options: LinksOptions,
  context: Context,
): Promise<readonly Resource[] | null> {
  const selection = await select(catalog, options, context);
  const { resources } = selection;
  if (words.length === 0) {
    saySelected(selection, catalog, context);
    return resources.length > 0 ? resources : null;
  }
  const { libraryOf } = await import('../search/make-library');
  const { search } = await import('../search/search');
  const library = libraryOf(catalog);
  const { hits } = await search(words.join(' '), library, new Set(resources));
  const found = hits.filter(({ missing }) => missing.length === 0);
  if (found.length > 0) return found.map(({ resource }) => resource);
  await (await import('./choose')).sayNothingFound(words, library, context);
  return null;
}

/** Asks for all links, with a bar on a terminal, and keeps what was answered. */
async function askAll(
  links: readonly Link[],
  refresh: boolean,
  web: Web,
  { stderr }: Context,
): Promise<Map<string, Answer>> {
  const { askLinks } = await import('../curate/ask-links');
  const { FRESH_FOR, readKeptAnswers, toKeptAnswers } = await import('../curate/kept-answers');
  const { progressOn } = await import('../terminal/progress');
  const progress = progressOn(stderr);
  const kept = readKeptAnswers(web.kept.read());
  const addresses = new Set(links.map(({ url }) => url));
  let done = 0;
  try {
    return await askLinks(addresses, {
      ask: web.ask,
      clock: web,
      githubToken: web.githubToken,
      kept,
      freshFor: refresh ? 0 : FRESH_FOR,
      onDone: (address) => {
        done += 1;
        progress.show(done, addresses.size, new URL(address).host);
      },
    });
  } finally {
    progress.clear();
    web.kept.write(toKeptAnswers(kept, web.now()));
  }
}

/** What says nothing of a link where every host does the same. */
const NO_NETWORK: readonly string[] = [
  ...['no-such-host', 'refused-connection', 'timeout', 'unreachable', 'broken'],
];

/** @throws UsageError where no host answered at all, which is not the links' fault */
function assertAnswered(answers: ReadonlyMap<string, Answer>, { commands }: Messages): void {
  const hosts = new Set([...answers.keys()].map((address) => new URL(address).host));
  const isSilent = [...answers.values()].every(
    (answer) => 'obstacle' in answer && NO_NETWORK.includes(answer.obstacle),
  );
  if (hosts.size > 1 && isSilent) {
    throw new UsageError(commands.links.noNetwork, commands.links.tryAgain);
  }
}

type Judged = LinkRecord & { readonly verdict: Verdict };

async function recordsOf(
  links: readonly Link[],
  answers: ReadonlyMap<string, Answer>,
  file: string,
  voice: Awaited<ReturnType<typeof import('../messages/describe-fault').withFaults>>,
): Promise<Judged[]> {
  const { isExcepted, judge } = await import('../curate/judge-link');
  const { sayFault } = await import('../messages/describe-fault');
  return links.map(({ content, record, kind, url, line, column }) => {
    const unasked = { obstacle: 'given-up', detail: '' } as const;
    const { verdict, code, params, movedTo, title, at } = judge(
      record,
      kind,
      url,
      answers.get(url) ?? unasked,
    );
    const place = { file, line, column, resource: record.id, kind, url };
    const answer = { title, answered: at === null ? null : new Date(at).toISOString() };
    if (isExcepted(verdict, record, content)) {
      return { verdict: 'well', ...place, message: null, movedTo: null, ...answer };
    }
    const message = code && sayFault({ code: `links.${code}`, params, path: [] }, voice);
    return { verdict, ...place, message, movedTo, ...answer };
  });
}

/** Writes new addresses into the file, and says so; what was written is well. */
async function fix(
  records: readonly Judged[],
  { file, elsewhere }: WorkFile,
  { messages, stderr }: Context,
): Promise<Judged[]> {
  const moves = new Map(
    records.flatMap(({ url, movedTo }) => (movedTo === null ? [] : [[url, movedTo]])),
  );
  if (moves.size === 0) return [...records];
  const { changeFile } = await import('../storage/write-atomically');
  const { moveLinks } = await import('../curate/move-links');
  let moved: ReadonlySet<string> = new Set();
  try {
    await changeFile(file, (bytes) => {
      const result = moveLinks(bytes ?? new Uint8Array(), file, moves, elsewhere);
      moved = result.moved;
      return result.content;
    });
  } catch (error) {
    throw (await import('./write-errors')).asUsageError(error, file, messages);
  }
  for (const { resource, url, movedTo } of records) {
    if (movedTo !== null && moved.has(url)) {
      stderr.write(`${messages.commands.links.written(printable(resource), url, movedTo)}\n`);
    }
  }
  return records.map((record) => {
    const { url, movedTo } = record;
    if (movedTo === null || !moved.has(url)) return record;
    return { ...record, verdict: 'well', url: movedTo, message: null, movedTo: null };
  });
}

/** How many links there are of each verdict, and how old the oldest answer is. */
function summary(records: readonly Judged[], now: number, { commands, comma }: Messages): string {
  const { links } = commands;
  const counts = new Map<Verdict, number>();
  for (const { verdict } of records) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = Object.entries(links.verdicts).flatMap(([verdict, say]) => {
    const count = counts.get(verdict as Verdict);
    return count === undefined ? [] : say(count);
  });
  const times = records.flatMap(({ answered }) => (answered === null ? [] : Date.parse(answered)));
  const hours = Math.floor((now - Math.min(now, ...times)) / 3_600_000);
  const age = hours > 0 ? links.kept(hours) : '';
  return links.summary(records.length, parts.join(comma)) + age;
}

export const links: CommandModule<LinksOptions> = { declare, run };
