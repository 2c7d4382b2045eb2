import { authorName, inLanguage } from '../catalog/accessors';
import { type Described, describedId } from '../catalog/figures';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { statedFigures } from './figures';
import { seriesTitle } from './labels';

/** A fact of a resource: the field, and what is said of it on one line. */
export type Fact = readonly [field: string, text: string];

/** What is known of a resource beside its title, annotation, links, figures and places, in order. */
export function factsOf(
  resource: Resource,
  catalog: Catalog,
  language: string,
  messages: Messages,
): Fact[] {
  const facts: readonly Fact[] = [
    ['id', resource.id],
    ['paperTitle', resource.paperTitle ?? ''],
    ['aliases', resource.aliases.join('; ')],
    ['category', messages.categories[resource.category] ?? resource.category],
    ['series', seriesTitle(resource, catalog, language)],
    ['org', resource.org.join('; ')],
    ['authors', authorsText(resource, messages)],
    ['date', dateText(resource, messages)],
    [
      'venue',
      resource.venue === null ? '' : resource.venue + unverifiedMark(resource, 'venue', messages),
    ],
    ['tags', resource.tags.map((id) => tagLabel(id, catalog, language)).join(messages.comma)],
    ['related', resource.related.join(', ')],
    ['added', resource.added ?? ''],
    ['updated', resource.updated ?? ''],
    // Where nothing is said of sources, nothing was promised.
    ['checked', resource.checked ?? (resource.sources.length > 0 ? messages.readOnce : '')],
    ['catalog', catalog.parts.length > 1 ? (resource.catalog ?? '') : ''],
  ];
  return facts.filter(([, text]) => text !== '');
}

/** What a tag is called. */
export function tagLabel(id: string, catalog: Catalog, language: string): string {
  const tag = catalog.tags.find((one) => one.id === id);
  return tag ? inLanguage(tag.label, language) : id;
}

/** The mark of a field that nobody could confirm; empty for another one. */
export function unverifiedMark(
  { unverified }: Resource,
  field: string,
  messages: Pick<Messages, 'aside' | 'unverified'>,
): string {
  return unverified.includes(field) ? messages.aside(messages.unverified) : '';
}

/** What is stated of a model, a data set or a part, with the id by which `compare` knows it. */
export function describedPairs(one: Described, messages: Messages): [string, string][] {
  const pairs = statedFigures(one, messages);
  if (one.kind === 'model') pairs.unshift([messages.fields.id ?? '', describedId(one)]);
  if (one.note !== null) pairs.push([messages.fields.note ?? '', one.note]);
  return pairs;
}

function authorsText({ authors, moreAuthors }: Resource, messages: Messages): string {
  const names = authors.map(authorName).join(messages.comma);
  return names + (moreAuthors && authors.length > 0 ? messages.andOthers : '');
}

function dateText(resource: Resource, messages: Messages): string {
  const { date, dateOf } = resource;
  if (date === null) return '';
  const of = dateOf && messages.aside(messages.dateOf(messages.linkKinds[dateOf] ?? dateOf));
  return date + (of ?? '') + unverifiedMark(resource, 'date', messages);
}
