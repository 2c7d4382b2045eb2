import { authorName } from '../catalog/accessors';
import type { ResourceEntry } from '../catalog/schema';
import type { Author, Category, LinkKind } from '../catalog/types';
import { plainLink } from '../curate/identify';
import { kindOf } from '../curate/link-kinds';
import { categoryByKind } from '../curate/make-catalog';
import type { Metadata } from '../curate/metadata';
import { shortId, slug, uniqueAmong } from '../curate/resource-id';
import { keyOf } from '../curate/same-resource';
import type { Messages } from '../messages';
import type { AddTarget } from './add-target';
import { UsageError } from './context';

/** What is known of a new resource; absent where nobody has said it yet. */
export interface Draft {
  readonly id?: string;
  readonly title?: string;
  readonly authors?: readonly Author[];
  readonly date?: string;
  readonly category?: Category;
  readonly series?: string;
  readonly org?: readonly string[];
  readonly venue?: string;
  readonly sections?: readonly string[];
  readonly tags?: readonly string[];
  /** By language. */
  readonly annotation: Readonly<Record<string, string>>;
  readonly links: Readonly<Partial<Record<LinkKind, string>>>;
  readonly sources?: readonly string[];
  readonly related: readonly string[];
}

/** A draft that has what every record has. */
export type Whole = Draft & Required<Pick<Draft, 'id' | 'title' | 'category'>>;

/** The most authors that a record names. */
const MOST_AUTHORS = 10;

/**
 * The links of a new resource: what it was named by, under the kind that the call gives it, and others.
 *
 * @throws UsageError where two links would be of one kind
 */
export function linksOf(
  link: string,
  others: Draft['links'],
  { commands }: Messages,
): Readonly<Partial<Record<LinkKind, string>>> {
  const own = Object.entries(others).find(([, other]) => keyOf(other) === keyOf(link));
  if (own) return others;
  const kind = kindOf(link, '');
  const other = others[kind];
  if (other !== undefined) throw new UsageError(commands.add.twoLinks(kind, other, link));
  return { [kind]: plainLink(link), ...others };
}

/** What a thing most likely is. */
export function likelyCategory(found: Metadata, links: Draft['links'], title: string): Category {
  const kinds = Object.keys(links) as LinkKind[];
  const [first = 'homepage'] = kinds;
  return found.category ?? categoryByKind(kinds.includes('paper') ? 'paper' : first, title);
}

/** An id that is made of a title, and that nothing in the file or published beside it has. */
export function likelyId(title: string, link: string, { known, content, published }: AddTarget) {
  const names = [
    ...known.flatMap(({ id, formerly }) => [id, ...formerly]),
    ...content.resources.flatMap((one) => one['cite-key'] ?? []),
    ...Object.entries(published ?? {}).flat(),
  ];
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return uniqueAmong(taken)(shortId(title) || slug(link.replace(/^.*\/(?=[^/])/, '')) || 'item');
}

/** A record of what was said and found; what nobody knows is left out. */
export function recordOf(
  draft: Whole,
  found: Metadata,
  { isFound, today }: { readonly isFound: boolean; readonly today: string },
): ResourceEntry {
  const { id, title, category, series, annotation, links } = draft;
  const authors = draft.authors ?? found.authors;
  const date = draft.date ?? found.date;
  const venue = draft.venue ?? found.venue;
  const { org = [], tags = [], sections = [], related } = draft;
  const sources = draft.sources ?? (isFound ? [found.source] : []);
  const list = <T>(key: string, values: readonly T[]): Record<string, T[]> =>
    values.length > 0 ? { [key]: [...values] } : {};
  return {
    id,
    title,
    category,
    ...(series !== undefined && { series }),
    ...list('org', org),
    ...list('authors', authors.slice(0, MOST_AUTHORS)),
    ...(authors.length > MOST_AUTHORS && { 'more-authors': true }),
    ...(date !== null && { date }),
    added: today,
    ...(venue !== null && venue !== '' && { venue }),
    ...list('tags', tags),
    annotation: { ...annotation },
    links: { ...links },
    ...(category === 'tool' && found.license !== null && { license: found.license }),
    ...list('sources', sources),
    ...list('related', related),
    ...list(
      'placements',
      sections.map((section) => ({ section })),
    ),
  };
}

/** The most characters that are shown of an abstract or a description. */
const MOST_ABOUT = 800;

/** What is known of a thing, in some lines. */
export function summaryOf(found: Metadata, messages: Messages): string[] {
  const { comma, separator, commands } = messages;
  const names = found.authors.slice(0, 3).map(authorName);
  const more = found.authors.length - names.length;
  const people = [...names, ...(more > 0 ? [commands.add.moreAuthors(more)] : [])].join(comma);
  const facts = [
    people,
    found.date ?? '',
    found.subjects.slice(0, 8).join(comma),
    found.venue ?? '',
  ];
  const about = [...found.about];
  const rest = about.length > MOST_ABOUT ? messages.ellipsis : '';
  return [
    found.title ?? '',
    facts.filter((fact) => fact !== '').join(separator),
    about.slice(0, MOST_ABOUT).join('') + rest,
  ].filter((line) => line !== '');
}
