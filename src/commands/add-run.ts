import { mendRecord } from '../curate/add-record';
import { type Finding, ruleOf } from '../curate/finding';
import { identify, type Named } from '../curate/identify';
import { hostAskedFor, isAbsent, knownByName, lookUp } from '../curate/look-up';
import type { Metadata } from '../curate/metadata';
import { neverGiven } from '../curate/never-given';
import type { Newcomer } from '../curate/same-resource';
import type { Messages } from '../messages';
import { sayFault, withFaults } from '../messages/describe-fault';
import { printable, quotable } from '../messages/printable';
import { renderDifference } from '../render/difference';
import { wrap } from '../render/width';
import type { Ask } from '../terminal/ask';
import {
  type Draft,
  likelyCategory,
  likelyId,
  linksOf,
  recordOf,
  summaryOf,
  type Whole,
} from './add-draft';
import { type AddOptions, languagesOf, readFlags } from './add-flags';
import { assertNew, GivenUp, IsThere } from './add-outcomes';
import { askForRest, askTitle, askToWrite } from './add-questions';
import { type AddTarget, openTarget } from './add-target';
import { prepare, write } from './add-write';
import { type Context, type ExitCode, UsageError } from './context';

/** Puts what is named by an arXiv id, a DOI or an address into a catalogue file. */
export async function runAdd(
  what: string,
  options: AddOptions,
  context: Context,
): Promise<ExitCode> {
  try {
    return (await addResource(what, options, context)) ? 0 : 130;
  } catch (error) {
    if (error instanceof GivenUp) return 130;
    if (!(error instanceof IsThere)) throw error;
    const cells = context.stderr.columns ?? Number.POSITIVE_INFINITY;
    const lines = error.message.split('\n').flatMap((line) => wrap(line, cells));
    context.stderr.write(`${lines.join('\n')}\n`);
    return 1;
  }
}

/**
 * @returns whether all was done; else the answer to the last question was no
 * @throws GivenUp, IsThere; UsageError where it cannot be done
 */
async function addResource(what: string, options: AddOptions, context: Context): Promise<boolean> {
  const { messages, stdout, stderr } = context;
  const said = messages.commands.add;
  const named = identify(what);
  if (named === null) throw new UsageError(said.notNamed(quotable(what, messages)), said.nameIt);
  assertGiven(named.link, what, messages);
  const target = await openTarget(options, languagesOf(options, context), context);
  const draft = await readFlags(options, target, context);
  const { related } = draft;
  for (const link of Object.values(draft.links)) assertGiven(link, link, messages);
  // Two links of one kind are told before anybody is asked.
  linksOf(named.link, draft.links, messages);
  const identity = (link: string): string[] => [link, draft.links.paper ?? link];
  assertNew({ ...draft, links: identity(named.link), related }, target.known, messages);

  const { found, isFound } = await learn(named, options.offline ?? false, context);
  const links = linksOf(found.link, draft.links, messages);
  const title = draft.title ?? found.title ?? undefined;
  assertNew({ title, links: identity(found.link), related }, target.known, messages);
  const { whole, ask } = await complete({ ...draft, title, links }, found, target, context);

  const made = recordOf(whole, found, { isFound, today: context.today() });
  const { record, findings } = mendRecord(target.content, made);
  const added = await prepare(record, target, context);
  const out = options.dryRun ? stdout : stderr;
  const before = target.bytes === null ? null : added.before;
  out.write(renderDifference(target.file, before, added.after, out.theme));
  await sayFindings(findings, context);
  const isWanted = ask === null || options.dryRun || (await askToWrite(ask, messages));
  if (options.dryRun || !isWanted) {
    stderr.write(`${said.notWritten}\n`);
    return isWanted;
  }
  const newcomer = { id: record.id, title: record.title, links: identity(found.link), related };
  await write(record, newcomer, added, target, context);
  return true;
}

/** @throws UsageError for an address of arXiv's or a DOI with an id that nobody can have given out */
function assertGiven(link: string, written: string, messages: Messages): void {
  const never = neverGiven(link);
  if (never === null) return;
  const { kind, id } = never;
  const { colon, commands } = messages;
  const where = written.trim() === id ? '' : `${quotable(written.trim(), messages)}${colon}`;
  throw new UsageError(
    where + commands.add.neverGiven[kind](quotable(id, messages)),
    commands.add.idsAre[kind],
  );
}

interface Learnt {
  readonly found: Metadata;
  /** Whether somebody said it, or it only follows from what the thing is called by. */
  readonly isFound: boolean;
}

/**
 * Learns what a thing is from who knows it, where the network is there.
 *
 * @throws GivenUp; UsageError where the thing is not there
 */
async function learn(named: Named, offline: boolean, context: Context): Promise<Learnt> {
  const { messages, stderr } = context;
  const said = messages.commands.add;
  const untold = { found: knownByName(named), isFound: false };
  if (offline) return untold;
  if (stderr.isTerminal) stderr.write(`${said.asking(hostAskedFor(named))}\n`);
  const web = await context.web();
  try {
    const looked = await lookUp(named, web);
    if (web.isGivenUp()) throw new GivenUp();
    if ('found' in looked) return { found: looked.found, isFound: true };
    const fault = { code: `links.${looked.obstacle}`, params: looked.params, path: [] };
    const why = sayFault(fault, await withFaults(messages));
    if (isAbsent(looked)) throw new UsageError(why, said.allTheSame);
    stderr.write(`${why}\n${said.goesOn}\n`);
    return untold;
  } finally {
    web.close();
  }
}

/**
 * A draft with all that a record needs; what is missing is asked for.
 *
 * @returns the draft, and who answered; null where nothing had to be asked
 * @throws GivenUp, IsThere; UsageError where nobody can be asked
 */
async function complete(
  draft: Draft,
  found: Metadata,
  target: AddTarget,
  context: Context,
): Promise<{ readonly whole: Whole; readonly ask: Ask | null }> {
  const { messages, stderr } = context;
  const said = messages.commands.add;
  const likely = (title: string) => ({
    category: draft.category ?? likelyCategory(found, draft.links, title),
    id: draft.id ?? likelyId(title, found.link, target),
  });
  const missing = missingFlags(draft, target);
  if (missing.length === 0) {
    const { title = '' } = draft;
    return { whole: { ...draft, title, ...likely(title) }, ask: null };
  }
  const ask = await context.asker();
  if (ask === null) {
    throw new UsageError(said.missing(missing.join(messages.comma)), said.onTerminal);
  }
  const cells = stderr.columns ?? Number.POSITIVE_INFINITY;
  for (const line of summaryOf({ ...found, title: draft.title ?? found.title }, messages)) {
    stderr.write(`${wrap(printable(line), cells).join('\n')}\n`);
  }
  const check = (newcomer: Partial<Newcomer>): void =>
    assertNew({ links: [], related: draft.related, ...newcomer }, target.known, messages);
  const asking = { ask, found, target, context, checkId: (id: string) => check({ id }) };
  const title = draft.title ?? (await askTitle(asking));
  check({ title });
  return { whole: await askForRest({ ...draft, title }, likely(title), asking), ask };
}

/** The options that a call lacks, for what nobody else can know. */
function missingFlags(draft: Draft, { content, vocabulary }: AddTarget): string[] {
  const languages = content.languages.filter((language) => !draft.annotation[language]);
  return [
    ...(draft.title ? [] : ['--title …']),
    ...languages.map((language) => `--annotation ${language}=…`),
    ...(draft.sections || vocabulary.sections.length === 0 ? [] : ['--section …']),
  ];
}

/** Says what is left for somebody to mend. */
async function sayFindings(findings: readonly Finding[], context: Context): Promise<void> {
  const { messages, stderr } = context;
  const voice = await withFaults(messages);
  for (const finding of findings) {
    stderr.write(`${messages.commands.add.lint(sayFault(finding, voice), ruleOf(finding))}\n`);
  }
}
