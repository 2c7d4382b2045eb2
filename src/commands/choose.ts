import { nearest } from '../catalog/nearest';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { printableList, quotable } from '../messages/printable';
import type { Tier } from '../search/levels';
import type { Library } from '../search/library';
import type { Ask } from '../terminal/ask';
import { type Context, UsageError } from './context';
import { sayNothing } from './nothing';

/** What some words may mean: the one meant, and others that they fit as well. */
export interface Picked {
  readonly resource: Resource | null;
  readonly others: readonly Resource[];
  /** Those of the others that fit about equally well. */
  readonly rivals: readonly Resource[];
  /** Whether the words are its name, or a part of it, and not only what it is about. */
  readonly isNamed: boolean;
  /** Whether they are the whole of it. */
  readonly isExact: boolean;
  /** Where none is meant, what the words still have to do with. */
  readonly near: readonly Resource[];
  /** The words that the nearest of these lacks. */
  readonly missing: readonly string[];
}

const NOTHING: Picked = {
  resource: null,
  others: [],
  rivals: [],
  isNamed: false,
  isExact: false,
  near: [],
  missing: [],
};

/** The tiers of what is found by its name. */
export const BY_NAME: readonly Tier[] = ['exact', 'name', 'name-part'];
/** The tiers of what may be meant: that an annotation holds some words is not enough. */
export const BY_NAME_OR_TOPIC: readonly Tier[] = [...BY_NAME, 'topic', 'fuzzy'];

/** A search result fits about as well as the best one from this part of its score on. */
const ABOUT_EQUAL = 0.9;
/** How many candidates are offered. */
const OFFERED = 10;
/** How many others that words fit are named. */
const NAMED = 5;

/**
 * The resource that an id or some words name: an exact id, that of one of its models or parts
 * (`qwen3:14b`), then a title or alias that only one has, then what a search puts first.
 *
 * @param tiers those in which a search result is taken for what was meant
 */
export async function pickResource(
  words: readonly string[],
  library: Library,
  tiers: readonly Tier[],
): Promise<Picked> {
  const query = words.join(' ');
  // An id is looked up without a search, which takes longer than all else.
  const named = calledExactly(query, library) ?? (await ownerOf(query, library));
  if (named) {
    return { ...NOTHING, resource: named, isNamed: true, isExact: true };
  }
  const { search } = await import('../search/search');
  const found = (await search(query, library)).hits;
  const hits = found.filter(({ tier }) => tiers.includes(tier));
  const exact = hits.filter(({ tier }) => tier === 'exact');
  const candidates = exact.length > 0 ? exact : hits;
  const [first, ...others] = candidates;
  if (first === undefined) {
    const near = found.slice(0, OFFERED).map(({ resource }) => resource);
    const missing = found[0]?.missing ?? [];
    return { ...NOTHING, near, missing };
  }
  const rivals = others.filter(({ score }) => score >= first.score * ABOUT_EQUAL);
  return {
    ...NOTHING,
    resource: first.resource,
    others: others.map(({ resource }) => resource),
    rivals: rivals.map(({ resource }) => resource),
    isNamed: BY_NAME.includes(first.tier),
    isExact: first.tier === 'exact',
  };
}

/** The resource that an id is that of, in any case. */
function calledExactly(id: string, { catalog }: Library): Resource | undefined {
  return catalog.resourceCalled(id.trim().toLowerCase());
}

/** The resource one of whose models, data sets or parts an id names, as tables print it. */
async function ownerOf(id: string, library: Library): Promise<Resource | null> {
  const [, report = ''] = /^([a-z0-9.-]+):[a-z0-9.-]+$/i.exec(id.trim()) ?? [];
  if (report === '') return null;
  const owner = calledExactly(report, library);
  if (!owner) return null;
  const { describedId, describedIn } = await import('../catalog/figures');
  const wanted = id.trim().slice(report.length).toLowerCase();
  const isNamed = describedIn(owner).some((one) => describedId(one) === owner.id + wanted);
  return isNamed ? owner : null;
}

/** Says what words were taken for that name nothing, so that nobody takes it for what was asked. */
export function sayTaken(
  { resource, others, isNamed }: Picked,
  words: readonly string[],
  { stderr, messages }: Pick<Context, 'stderr' | 'messages'>,
): void {
  if (resource === null || isNamed) return;
  stderr.write(`${messages.errors.notNamed(quotable(words.join(' '), messages))}\n`);
  stderr.write(`${nearestLine(idsOf([resource, ...others].slice(0, NAMED)), [], messages)}\n`);
}

/** Names others that a name fits, where there are any. */
export function sayOthers(
  { others, isNamed }: Picked,
  { stderr, messages }: Pick<Context, 'stderr' | 'messages'>,
): void {
  if (!isNamed || others.length === 0) return;
  const ids = others.slice(0, NAMED).map(({ id }) => id);
  stderr.write(`${messages.alsoMatches(ids.join(messages.comma))}\n`);
}

/** Whether an id, or one of former times, is that of a resource. */
export function hasId(resource: Resource, id: string): boolean {
  const wanted = id.trim().toLowerCase();
  return resource.id === wanted || resource.formerly.includes(wanted);
}

/**
 * What is wrong with an id that no resource has: names like it, or what it still has to do with.
 */
export function unknownId(
  id: string,
  { resources }: Catalog,
  messages: Messages,
  { near, missing }: Pick<Picked, 'near' | 'missing'> = { near: [], missing: [] },
): UsageError {
  const ids = resources.map((one) => one.id);
  const like = nearest(id, ids);
  const message = messages.errors.unknownId(quotable(id, messages), like.join(messages.comma));
  const hint = near.length > 0 ? nearestLine(idsOf(near), missing, messages) : undefined;
  return new UsageError(message, hint, [...like, ...near.map((one) => one.id)]);
}

/** Leads to what is nearest to some words, and says what the first of it lacks. */
function nearestLine(
  names: string,
  missing: readonly string[],
  { comma, errors }: Messages,
): string {
  return missing.length === 0
    ? errors.nearest(names)
    : errors.nearestWithout(printableList(missing, comma), names);
}

const idsOf = (resources: readonly Resource[]): string => resources.map(({ id }) => id).join(', ');

/**
 * Has one of several resources chosen on the terminal.
 *
 * @param command the one that asks
 * @returns null where that was given up
 * @throws UsageError where there is no terminal to ask on
 */
export async function chooseResource(
  resources: readonly Resource[],
  words: readonly string[],
  command: string,
  context: Context,
): Promise<Resource | null> {
  const { messages } = context;
  const query = quotable(words.join(' '), messages);
  const offered = resources.slice(0, OFFERED);
  const ask = await context.asker();
  if (ask === null) {
    throw new UsageError(
      messages.errors.severalMeant(query, offered.map(({ id }) => id).join(messages.comma)),
      messages.errors.nameOne(command, offered[0]?.id ?? ''),
      offered.map(({ id }) => id),
    );
  }
  return askWhich(offered, messages.severalMeant(query), ask, context);
}

/**
 * What is taken where some words name nothing: one of those that they still have to do with, where
 * somebody can be asked which; else it is said what is nearest.
 *
 * @returns undefined where nothing was taken, null where that was given up
 */
export async function chooseNearest(
  { near, missing }: Picked,
  words: readonly string[],
  library: Library,
  context: Context,
): Promise<Resource | null | undefined> {
  const ask = near.length > 0 ? await context.asker() : null;
  if (ask === null) {
    await sayNothingFound(words, library, context, { near, missing });
    return undefined;
  }
  const { messages, stderr } = context;
  stderr.write(`${messages.errors.notNamed(quotable(words.join(' '), messages))}\n`);
  return askWhich(near, nearestLine('', missing, messages).trimEnd(), ask, context);
}

/** Asks on the terminal which of several resources is meant; null where that was given up. */
async function askWhich(
  offered: readonly Resource[],
  question: string,
  ask: Ask,
  { stderr, messages }: Context,
): Promise<Resource | null> {
  stderr.write(`${question}\n`);
  const { wrap } = await import('../render/width');
  offered.forEach(({ title, id }, index) => {
    const lines = wrap(`${title} (${id})`, (stderr.columns ?? Number.POSITIVE_INFINITY) - 6);
    const text = lines.join('\n      ').replace(`(${id})`, stderr.theme.faint);
    stderr.write(`${String(index + 1).padStart(4)}  ${text}\n`);
  });
  for (;;) {
    const answer = (await ask(messages.whichOne(offered.length)))?.trim();
    if (answer === undefined || answer.toLowerCase() === 'q') return null;
    const chosen = offered[answer === '' ? 0 : Number(answer) - 1];
    if (chosen !== undefined) return chosen;
  }
}

/** What else is known where some words name nothing. */
interface Around {
  /** What the words still have to do with. */
  readonly near?: readonly Resource[];
  /** The words that the nearest of these lacks. */
  readonly missing?: readonly string[];
  readonly notes?: readonly string[];
}

/** Says that some words name nothing, and what has a name like them. */
export async function sayNothingFound(
  words: readonly string[],
  { catalog }: Library,
  context: Context,
  { near = [], missing = [], notes = [] }: Around = {},
): Promise<void> {
  const { messages, stderr, errorsAsJson, ifNothing } = context;
  const query = words.join(' ');
  if (near.length > 0 && !errorsAsJson) {
    stderr.write(`${messages.errors.notNamed(quotable(query, messages))}\n`);
    stderr.write(`${nearestLine(idsOf(near), missing, messages)}\n`);
    return;
  }
  const { suggestionsFor } = await import('../search/suggestions');
  const ids = near.map(({ id }) => id);
  const like = ids.length > 0 ? ids : await suggestionsFor(query, catalog);
  const error =
    catalog.resources.length === 0
      ? messages.errors.hasNo.resources
      : messages.errors.nothingFound(quotable(query, messages));
  const all = ifNothing === undefined ? notes : [...notes, ifNothing];
  sayNothing({ error, near: like, notes: all }, context);
}
