import { inLanguage, primaryLink } from '../catalog/accessors';
import { FIGURES, type Figure, mainOf } from '../catalog/figures';
import { camelCase, kebabCase } from '../catalog/letter-case';
import { fold, nearest } from '../catalog/nearest';
import type { Catalog, LinkKind, Resource } from '../catalog/types';
import { LINK_KINDS } from '../catalog/types';
import type { Messages } from '../messages';
import { splitAtCommas } from '../select/filter-values';
import { figureText, figureValue } from './figures';
import { sectionTitle, seriesTitle } from './labels';
import { renderPairs } from './list';
import type { ResourceRecord } from './record';
import { toText, valueAt } from './record-values';
import { type Column, renderTable, type TableOptions } from './table';
import { width } from './width';

/** A field: its name, and where its value lies. */
export interface Field {
  readonly name: string;
  /** A dotted path into a resource's record, or one of the names that are made for it. */
  readonly path: string;
}

/** Names that are not in a record but are made from a resource. */
const MADE = ['link', 'section', 'annotation', 'series-title'] as const;

const PLAIN_PATHS = [
  ...['id', 'title', 'paperTitle', 'aliases', 'keywords', 'category', 'series', 'org', 'authors'],
  ...['moreAuthors', 'date', 'added', 'checked', 'updated', 'venue', 'arxiv', 'tags'],
  ...['url', 'links', 'models', 'dataset', 'sources', 'unverified', 'related', 'sections'],
  ...['placements', 'catalog', 'score', 'matches', 'missing'],
];

/** Every field's name: dotted as JSON has them, links also by their last part. */
export function fieldNames(languages: readonly string[]): string[] {
  return [
    ...PLAIN_PATHS.map(kebabCase),
    ...MADE,
    ...languages.map((language) => `annotation.${language}`),
    ...FIGURES.map(kebabCase),
    ...LINK_KINDS,
    ...LINK_KINDS.map((kind) => `links.${kind}`),
  ];
}

/**
 * Reads names joined by commas, such as `title,date,active-params,links.code`: in any case, kebab or
 * camel, or what a table has above them.
 *
 * @param spoken what the program says in languages whose headings are taken for names too
 * @returns the fields, or the first name that is none with the nearest ones
 */
export function parseFields(
  texts: readonly string[],
  languages: readonly string[],
  spoken: readonly Messages[] = [],
): { fields: Field[] } | { unknown: string; near: string[] } {
  const names = fieldNames(languages);
  const known = new Map<string, string>();
  const learn = (text: string, name: string): void => {
    if (!known.has(spelled(text))) known.set(spelled(text), name);
  };
  for (const name of names) learn(name, name);
  for (const messages of spoken) {
    for (const name of [...TITLED_FIRST, ...names])
      learn(fieldLabel(fieldOf(name), messages), name);
  }
  const found: string[] = [];
  for (const text of texts.flatMap(splitAtCommas)) {
    const name = known.get(spelled(text)) ?? known.get(spelled(kebabCase(text)));
    if (name === undefined) {
      const near = nearest(text, names, 3);
      return { unknown: text.trim(), near };
    }
    found.push(name);
  }
  return { fields: namedFields(found) };
}

/** Of several fields under one heading, those that lists show are meant. */
const TITLED_FIRST: readonly string[] = ['link', 'section', ...LINK_KINDS];

/** However a name is spelt. */
function spelled(name: string): string {
  return fold(name).replaceAll('licence', 'license').replaceAll('organization', 'organisation');
}

/** The fields of some names. */
export function namedFields(names: readonly string[]): Field[] {
  return names.map(fieldOf);
}

function fieldOf(name: string): Field {
  const path = camelCase(name);
  const is = (kinds: readonly string[]): boolean => kinds.includes(path);
  if (is(FIGURES)) return { name, path: `figures.${path}` };
  if (is(LINK_KINDS)) return { name, path: `links.${path}` };
  return { name, path: (MADE as readonly string[]).includes(name) ? name : path };
}

/** A value of a resource, as JSON has it. */
export function fieldValue(
  field: Field,
  record: ResourceRecord,
  resource: Resource,
  catalog: Catalog,
  language: string,
): unknown {
  switch (field.path) {
    case 'link':
      return primaryLink(resource);
    case 'section':
      return sectionTitle(resource, catalog, language) || null;
    case 'series-title':
      return seriesTitle(resource, catalog, language) || null;
    case 'annotation':
      return inLanguage(resource.annotation, language);
    default: {
      const figure = figureOf(field);
      if (figure === null) return valueAt(record, field.path);
      return figureValue(mainOf(resource), figure);
    }
  }
}

/** The figure that a field is, of what stands for a resource; null for another field. */
function figureOf({ path }: Field): Figure | null {
  const [group, figure] = path.split('.');
  return group === 'figures' ? (figure as Figure) : null;
}

/** The field's heading in a table. */
export function fieldLabel({ name, path }: Field, messages: Messages): string {
  const [group, part = ''] = path.split('.');
  if (group === 'figures' && part !== '') return messages.figures[part as Figure];
  if (group === 'links' && part !== '') return messages.linkKinds[part as LinkKind] ?? part;
  if (path === 'series-title') return messages.fields.series ?? name;
  if (group === 'annotation' && part !== '') return `${messages.fields.annotation} (${part})`;
  return messages.fields[path] ?? name;
}

const FIXED = new Set(['id', 'date', 'added', 'arxiv', 'score', 'link', 'series', 'category']);

/** How a field stands in a table: an id, a date or a link is never broken. */
export function fieldColumn(field: Field, messages: Messages): Column {
  const kind = FIXED.has(field.path) || field.path.startsWith('links.') ? 'fixed' : 'text';
  const heading = fieldLabel(field, messages);
  if (field.path === 'title') return { heading, kind, paint: 'title' };
  return { heading, kind };
}

/** A field's value as one line for eyes: of a figure, as the catalogue writes it. */
export function fieldText(
  field: Field,
  value: unknown,
  resource: Resource,
  messages: Messages,
): string {
  const figure = figureOf(field);
  if (figure === null) return toText(value);
  return figureText(mainOf(resource), figure, messages);
}

/** What there is to say about a field. */
export interface FieldDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Every field once, under its first name. */
export function describeFields(
  languages: readonly string[],
  messages: Messages,
): FieldDescription[] {
  const fields = namedFields(fieldNames(languages));
  const isFirst = ({ path }: Field, index: number): boolean =>
    fields.findIndex((other) => other.path === path) === index;
  return fields.filter(isFirst).map((field) => ({
    name: field.name,
    title: fieldLabel(field, messages),
    description: fieldDescription(field, messages),
  }));
}

/** What a field is. */
function fieldDescription({ path }: Field, { fieldHelp, linkKinds }: Messages): string {
  const [group, part = ''] = path.split('.');
  if (group === 'links' && part !== '')
    return fieldHelp.ofLink(linkKinds[part as LinkKind] ?? part);
  if (group === 'annotation' && part !== '') return fieldHelp.inLanguage(part);
  return fieldHelp.of[path] ?? '';
}

/** The fields for eyes. */
export function renderFields(
  fields: readonly FieldDescription[],
  messages: Messages,
  options: TableOptions,
): string {
  const rows = fields.map(({ name, title, description }) => [name, title, description]);
  const { name, title, description } = messages.fieldHelp.headings;
  const columns: Column[] = [
    { heading: name, kind: 'fixed' },
    { heading: title, kind: 'text', optional: 1 },
    { heading: description, kind: 'text' },
  ];
  const table = renderTable(columns, rows, options);
  if (table !== null) return table;
  const label = Math.max(...fields.map((field) => width(field.name)));
  const pairs = fields.map((field): [string, string] => [field.name, field.description]);
  return `${renderPairs(pairs, label, options).join('\n')}\n`;
}
