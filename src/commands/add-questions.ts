import { inLanguage } from '../catalog/accessors';
import { CATEGORIES } from '../catalog/types';
import { type Metadata, toAuthors, toLine } from '../curate/metadata';
import { suggestTags } from '../curate/suggest-tags';
import { LANGUAGE_NAMES, type Messages } from '../messages';
import type { Ask } from '../terminal/ask';
import type { Draft, Whole } from './add-draft';
import { readCategory, readDate, readId, readIds, readOrg } from './add-flags';
import { GivenUp, IsThere } from './add-outcomes';
import type { AddTarget } from './add-target';
import { type Context, UsageError } from './context';

/** How one asks on the terminal, and what for. */
export interface Asking {
  readonly ask: Ask;
  readonly found: Metadata;
  readonly target: AddTarget;
  readonly context: Context;
  /** Throws where an id is that of a resource that is there. */
  readonly checkId: (id: string) => void;
}

/**
 * Asks until an answer can be read.
 *
 * @param read throws a UsageError, which is said, for an answer that is none
 * @throws GivenUp
 */
async function question<T>(
  { ask, context: { stderr } }: Asking,
  text: string,
  read: (answer: string) => T | Promise<T>,
): Promise<T> {
  for (;;) {
    const answer = await ask(text);
    if (answer === null) throw new GivenUp();
    try {
      return await read(toLine(answer));
    } catch (error) {
      if (error instanceof UsageError) {
        stderr.write(`${error.message}\n`);
        if (error.hint) stderr.write(`${error.hint}\n`);
      } else if (error instanceof IsThere) stderr.write(`${error.message}\n`);
      else throw error;
    }
  }
}

/** Asks for what must be there. */
function needed(asking: Asking, text: string): Promise<string> {
  const { needed: why } = asking.context.messages.commands.add;
  return question(asking, text, (answer) => {
    if (answer === '') throw new UsageError(why);
    return answer;
  });
}

/** @throws GivenUp */
export function askTitle(asking: Asking): Promise<string> {
  return needed(asking, asking.context.messages.commands.add.ask.title);
}

/** Whether what is shown is to be written. */
export async function askToWrite(ask: Ask, { commands }: Messages): Promise<boolean> {
  const answer = await ask(commands.add.ask.write);
  return answer !== null && !/^\s*(n|no|否|不)\s*$/i.test(answer);
}

/**
 * Asks for everything that neither the call nor anybody else said.
 *
 * @param likely what is taken where only Enter is pressed
 * @throws GivenUp
 */
export async function askForRest(
  draft: Draft & Pick<Whole, 'title'>,
  likely: Pick<Whole, 'category' | 'id'>,
  asking: Asking,
): Promise<Whole> {
  const { found, target, context } = asking;
  const { messages } = context;
  const said = messages.commands.add.ask;
  const orNothing = <T>(text: string, read: (answer: string) => T | Promise<T>) =>
    question(asking, text, (answer) => (answer === '' ? undefined : read(answer)));

  const authors =
    draft.authors ??
    (found.authors.length > 0
      ? undefined
      : await orNothing(said.authors, (answer) => toAuthors(answer.split(/[;；]/))));
  const date =
    draft.date ??
    found.date ??
    (await orNothing(said.date, (answer) => readDate(answer, messages)));
  const category =
    draft.category ??
    (await orNothing(said.category(CATEGORIES.join(messages.comma), likely.category), (answer) =>
      readCategory(answer, messages),
    )) ??
    likely.category;
  const isReport = category === 'report';
  const series =
    draft.series ??
    (isReport
      ? await orNothing(said.series, async (answer) => {
          const [id] = await readIds('series', [answer], target, context);
          return id;
        })
      : undefined);
  const org =
    draft.org ??
    (isReport
      ? await orNothing(said.org, (answer) =>
          answer.split(/[;；]/).map((one) => readOrg(one.trim(), target, messages)),
        )
      : undefined);
  const sections = draft.sections ?? (await askSections(asking));
  const tags = draft.tags ?? (await askTags(draft, asking));
  const annotation = { ...draft.annotation };
  for (const language of target.content.languages) {
    const name = LANGUAGE_NAMES[language] ?? language;
    annotation[language] ||= await needed(asking, said.annotation(name));
  }
  const id = draft.id ?? (await askId(likely.id, asking));
  return { ...draft, authors, date, category, series, org, sections, tags, annotation, id };
}

/** Lists the sections with their numbers, and has some of them chosen. */
async function askSections(asking: Asking): Promise<readonly string[] | undefined> {
  const { target, context } = asking;
  const { messages, stderr, language } = context;
  const { sections } = target.vocabulary;
  if (sections.length === 0) return undefined;
  const width = Math.max(...sections.map(({ id }) => id.length));
  sections.forEach(({ id, title }, index) => {
    const number = String(index + 1).padStart(4);
    stderr.write(`${number}  ${id.padEnd(width)}  ${inLanguage(title, language)}\n`);
  });
  const { ask, needed: why } = messages.commands.add;
  return question(asking, ask.section, (answer) => {
    if (answer === '') throw new UsageError(why);
    const named = answer
      .split(/[,，、]/)
      .map((one) => sections[/^\s*\d+\s*$/.test(one) ? Number(one) - 1 : -1]?.id ?? one);
    return readIds('section', [named.join(',')], target, context);
  });
}

/** Has tags chosen, and names those that the texts of the thing have the words of. */
async function askTags(draft: Draft, asking: Asking): Promise<readonly string[] | undefined> {
  const { found, target, context } = asking;
  const { tags } = target.vocabulary;
  if (tags.length === 0) return undefined;
  const { comma, commands } = context.messages;
  const text = [draft.title ?? found.title ?? '', found.about, ...found.subjects].join(' · ');
  const likely = suggestTags(text, tags).map(({ id }) => id);
  return question(asking, commands.add.ask.tag(likely.join(comma)), (answer) =>
    answer === '' ? [] : readIds('tag', [answer], target, context),
  );
}

function askId(likely: string, asking: Asking): Promise<string> {
  const { messages } = asking.context;
  return question(asking, messages.commands.add.ask.id(likely), async (answer) => {
    const id = answer === '' ? likely : await readId(answer, messages);
    asking.checkId(id);
    return id;
  });
}
