import { isAddress } from '../catalog/address';
import { MONTH } from '../catalog/days';
import { languageOfTag } from '../catalog/languages';
import { fold, nearest } from '../catalog/nearest';
import { ID } from '../catalog/schema';
import { CATEGORIES, type Category, LINK_KINDS, type LinkKind } from '../catalog/types';
import { plainLink } from '../curate/identify';
import { toAuthors, toLine } from '../curate/metadata';
import type { Messages } from '../messages';
import { sayFault, withFaults } from '../messages/describe-fault';
import { printable, quotable } from '../messages/printable';
import type { Draft } from './add-draft';
import type { AddTarget, TargetOptions } from './add-target';
import { type Context, UsageError } from './context';
import { readLabelled } from './options';
import { selectByValues } from './selection';

/** What is said of a new resource in the call. */
export interface AddOptions extends TargetOptions {
  readonly offline?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  readonly date?: string;
  readonly category?: string;
  readonly series?: string;
  readonly org?: readonly string[];
  readonly venue?: string;
  readonly section?: readonly string[];
  readonly tag?: readonly string[];
  readonly annotation?: readonly string[];
  readonly link?: readonly string[];
  readonly source?: readonly string[];
  readonly related?: readonly string[];
}

/** A text in a language that it says before an equals sign. */
const IN_LANGUAGE = /^([a-z]{2,3}(?:[-_][A-Za-z0-9]+)*)=(.*)$/s;

/** The languages that annotations in a call say; the speaker's where they say none. */
export function languagesOf(
  { annotation = [] }: AddOptions,
  { language }: Pick<Context, 'language'>,
): readonly string[] {
  const named = annotation.map((text) => {
    const tag = IN_LANGUAGE.exec(text)?.[1];
    return tag === undefined ? language : (languageOfTag(tag) ?? tag);
  });
  return named.length > 0 ? [...new Set(named)] : [language];
}

/**
 * Reads what a call says of a new resource.
 *
 * @throws UsageError for what the file has not, or what is none of its kind
 */
export async function readFlags(
  options: AddOptions,
  target: AddTarget,
  context: Context,
): Promise<Draft> {
  const { id, title, author, date, category, series, org, venue, section, tag, source } = options;
  const { messages } = context;
  const given = <T>(value: T | undefined): value is T => value !== undefined;
  const [family] = given(series) ? await readIds('series', [series], target, context) : [];
  return {
    ...(given(id) && { id: await readId(id, messages) }),
    ...(title?.trim() && { title: toLine(title) }),
    ...(given(author) && { authors: toAuthors(author) }),
    ...(given(date) && { date: readDate(date, messages) }),
    ...(given(category) && { category: await readCategory(category, messages) }),
    ...(given(family) && { series: family }),
    ...(given(org) && { org: org.map((one) => readOrg(one, target, messages)) }),
    ...(given(venue) && { venue: toLine(venue) }),
    ...(given(section) && { sections: await readIds('section', section, target, context) }),
    ...(given(tag) && { tags: await readIds('tag', tag, target, context) }),
    annotation: readAnnotations(options.annotation ?? [], target, messages),
    links: readLinks(options.link ?? [], messages),
    ...(given(source) && {
      sources: await Promise.all(source.map((one) => readAddress('--source', one, messages))),
    }),
    related: (options.related ?? []).map((one) => readRelated(one, target, messages)),
  };
}

/** An id that a catalogue takes. */
export async function readId(text: string, messages: Messages): Promise<string> {
  const id = text.trim();
  if (ID.test(id)) return id;
  const fault = { code: 'badId', params: { key: '--id', value: id }, path: [] };
  throw new UsageError(sayFault(fault, await withFaults(messages)));
}

/** A month or a year; of a day its month. */
export function readDate(text: string, messages: Messages): string {
  const { errors, commands } = messages;
  const [, year, month] = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/]\d{1,2})?)?\s*$/.exec(text) ?? [];
  const date = year && (month === undefined ? year : `${year}-${month.padStart(2, '0')}`);
  if (date && MONTH.test(date)) return date;
  throw new UsageError(errors.badDate('--date', quotable(text, messages)), commands.add.datesAre);
}

export const readCategory = (text: string, messages: Messages): Promise<Category> =>
  readLabelled('--category', text, CATEGORIES, messages, (one, spoken) => [spoken.categories[one]]);

/** The ids that some values of an option name, as filters name them. */
export async function readIds(
  filter: 'section' | 'series' | 'tag',
  values: readonly string[],
  { file, isOwn, vocabulary }: AddTarget,
  context: Context,
): Promise<readonly string[]> {
  const { messages } = context;
  const { errors, commands } = messages;
  if (filter === 'section' && vocabulary.sections.length === 0) {
    throw new UsageError(commands.add.unknownSection(printable(file)));
  }
  try {
    const { filters } = await selectByValues(vocabulary, { [filter]: values }, context);
    const [excluded] = filters.without?.[filter] ?? [];
    if (excluded === undefined) return filters[filter] ?? [];
    throw new UsageError(errors.unknownValue(`--${filter}`, `-${excluded}`, excluded));
  } catch (error) {
    if (!(error instanceof UsageError) || isOwn || error.hint === undefined) throw error;
    // What is built in has other ones.
    const command = { section: 'sections', series: 'series', tag: 'tags' }[filter];
    throw new UsageError(error.message, errors.seeValues(`${command} -c ${printable(file)}`));
  }
}

/** An organisation by the name that the catalogue has for it; where it has none, any. */
export function readOrg(
  text: string,
  { file, content, vocabulary }: AddTarget,
  messages: Messages,
): string {
  const { errors, commands, comma } = messages;
  const wanted = fold(text);
  const org = vocabulary.orgs.find(({ name, synonyms }) =>
    [name, ...synonyms].some((one) => fold(one) === wanted),
  );
  if (org) return org.name;
  if (!content.orgs?.length) return toLine(text);
  const names = vocabulary.orgs.map(({ name }) => name);
  const near = nearest(text, names);
  const message = errors.unknownValue('--org', quotable(text, messages), near.join(comma));
  throw new UsageError(message, commands.add.addOrg(printable(file)), near);
}

function readAnnotations(
  values: readonly string[],
  { content: { languages } }: AddTarget,
  messages: Messages,
): Record<string, string> {
  const { commands, comma, errors } = messages;
  const texts: Record<string, string> = {};
  const unnamed = languages.length === 1 ? languages : [];
  for (const value of values) {
    const [, tag, text = value] = IN_LANGUAGE.exec(value) ?? [];
    const meant = tag === undefined ? unnamed : [tag, languageOfTag(tag) ?? tag];
    const language = meant.find((one) => languages.includes(one));
    if (language === undefined) {
      const forms = languages.map((one) => `${one}=…`).join(comma);
      throw new UsageError(commands.add.badAnnotation(quotable(value, messages), forms));
    }
    const before = texts[language];
    if (before !== undefined) {
      throw new UsageError(
        errors.twoValues('--annotation', quotable(before, messages), quotable(text, messages)),
      );
    }
    texts[language] = toLine(text);
  }
  return texts;
}

function readLinks(values: readonly string[], messages: Messages): Draft['links'] {
  const { commands, comma } = messages;
  const links: Partial<Record<LinkKind, string>> = {};
  for (const value of values) {
    const [, word, address = ''] = /^(\w+)=(.*)$/.exec(value.trim()) ?? [];
    const kind = LINK_KINDS.find((one) => one === word?.toLowerCase());
    if (kind === undefined || !isAddress(address)) {
      throw new UsageError(commands.add.badLink(quotable(value, messages), LINK_KINDS.join(comma)));
    }
    const link = plainLink(address);
    const before = links[kind];
    if (before !== undefined && before !== link) {
      throw new UsageError(commands.add.twoLinks(kind, before, link));
    }
    links[kind] = link;
  }
  return links;
}

async function readAddress(option: string, text: string, messages: Messages): Promise<string> {
  const address = text.trim();
  if (isAddress(address)) return address;
  const fault = { code: 'badLink', params: { key: option, value: address }, path: [] };
  throw new UsageError(sayFault(fault, await withFaults(messages)));
}

function readRelated(text: string, { known }: AddTarget, messages: Messages): string {
  const { errors, comma } = messages;
  const id = text.trim().toLowerCase();
  const resource = known.find((one) => one.id === id || one.formerly.includes(id));
  if (resource) return resource.id;
  const near = nearest(
    id,
    known.map((one) => one.id),
  );
  const message = errors.unknownId(quotable(text, messages), near.join(comma));
  throw new UsageError(message, undefined, near);
}
