import { inLanguage, primaryLink } from '../catalog/accessors';
import { nearest } from '../catalog/nearest';
import type { Catalog, LinkKind, Resource } from '../catalog/types';
import { LINK_KINDS, MODEL_FIGURES } from '../catalog/types';
import type { Messages } from '../messages';
import { sectionTitle, seriesTitle } from './labels';
import type { ResourceRecord } from './record';
import { toText, valueAt } from './record-values';
import type { Column } from './table';

/** A field that was asked for: its name as typed, and where its value lies. */
export interface Field {
  readonly name: string;
  /** A dotted path into a resource's record, or one of the names that are made for it. */
  readonly path: string;
}

/** Names that are not in a record but are made from a resource. */
const MADE = ['link', 'section', 'annotation', 'series-title'] as const;

const PLAIN_PATHS = [
  ...['id', 'title', 'paperTitle', 'aliases', 'keywords', 'category', 'series', 'org', 'authors'],
  ...['moreAuthors', 'date', 'added', 'venue', 'arxiv', 'tags', 'unverified', 'related'],
  ...['sections', 'placements', 'score', 'matches', 'links', 'model'],
];

/** Every field's name: dotted as JSON has them, figures and links also by their last part. */
export function fieldNames(languages: readonly string[]): string[] {
  return [
    ...PLAIN_PATHS.map(kebab),
    ...MADE,
    ...languages.map((language) => `annotation.${language}`),
    ...MODEL_FIGURES.map(kebab),
    ...LINK_KINDS.filter((kind) => kind !== 'model'),
    ...MODEL_FIGURES.map((figure) => `model.${kebab(figure)}`),
    ...LINK_KINDS.map((kind) => `links.${kind}`),
  ];
}

/**
 * Reads names such as `title,date,active-params,links.code`, in any case, kebab or camel.
 *
 * @returns the fields, or the first name that is none with the nearest ones
 */
export function parseFields(
  text: string,
  languages: readonly string[],
): { fields: Field[] } | { unknown: string; near: string[] } {
  const names = fieldNames(languages);
  const fields: Field[] = [];
  for (const name of text.split(',').map((one) => one.trim())) {
    const known = names.find((one) => one === kebab(name) || one === name.toLowerCase());
    if (known === undefined) return { unknown: name, near: nearest(name, names, 3) };
    fields.push({ name: known, path: pathOf(known) });
  }
  return { fields };
}

function pathOf(name: string): string {
  const path = camel(name);
  if ((MODEL_FIGURES as readonly string[]).includes(path)) return `model.${path}`;
  if (path !== 'model' && (LINK_KINDS as readonly string[]).includes(path)) return `links.${path}`;
  return (MADE as readonly string[]).includes(name) ? name : path;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, one) => one.toUpperCase());

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
    default:
      return valueAt(record, field.path);
  }
}

/** The field's heading in a table. */
export function fieldLabel({ name, path }: Field, messages: Messages): string {
  const [group, part = ''] = path.split('.');
  if (group === 'model' && part in messages.figures) {
    return messages.figures[part as keyof typeof messages.figures];
  }
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

/** A field's value as one line; a figure that a report does not give is said to be unknown. */
export function fieldText(field: Field, value: unknown, messages: Messages): string {
  if (value === null && field.path.startsWith('model.')) return messages.unknown;
  return toText(value);
}
