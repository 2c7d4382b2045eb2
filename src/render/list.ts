import { inLanguage, primaryLink, primaryLinkKind } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { type OriginOf, sectionTitle, seriesTitle } from './labels';
import { type Column, renderTable, type TableOptions } from './table';
import type { Paints, Theme } from './theme';
import { padEnd, width, wrap } from './width';

export interface ListOptions extends TableOptions {
  readonly language: string;
  readonly messages: Messages;
  /** Sections asked for: one of these is shown where a resource stands in several. */
  readonly sections?: readonly string[];
  /** Words of a query, to be pointed out. */
  readonly words?: readonly string[];
  /** Words on each resource, in their order. */
  readonly notes?: readonly Notes[];
  /** The mark of what is not from the catalogue that is built in. */
  readonly originOf?: OriginOf | undefined;
}

/** Words that stand beside resources, and what stands above them. */
export interface Notes {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly paint?: keyof Paints;
  /** What they are called where nothing stands above them; without it they speak for themselves. */
  readonly label?: string;
}

/** Below this many cells a table is unreadable, and cards are shown instead. */
export const NARROW = 60;

/** Resources as a table, or as cards where the terminal is narrow. */
export function renderList(
  resources: readonly Resource[],
  catalog: Catalog,
  options: ListOptions,
): string {
  if (resources.length === 0) return '';
  if (options.width === null || options.width >= NARROW) {
    const stacked = options.width !== null;
    const table = renderTable(
      listColumns(resources, options, stacked),
      resources.map((resource, index) => listRow(resource, index, catalog, options, stacked)),
      options,
      stacked ? resources.map((one) => [options.theme.link(markedLink(one, options))]) : undefined,
    );
    if (table !== null) return table;
  }
  return renderCards(resources, catalog, options);
}

/** On a terminal the link stands below the title; in a pipe a resource is one line. */
function listColumns(
  resources: readonly Resource[],
  { messages: { fields }, notes = [] }: ListOptions,
  stacked: boolean,
): Column[] {
  return [
    {
      heading: fields.title ?? '',
      kind: 'text',
      paint: 'title',
      least: 36,
      addresses: resources.map(primaryLink),
    },
    ...(stacked ? [] : [{ heading: fields.link ?? '', kind: 'fixed' } as const]),
    ...notes.map(noteColumn),
    // The id is what other commands ask for.
    { heading: fields.section ?? '', kind: 'text', least: 12, optional: 2 },
    { heading: fields.date ?? '', kind: 'fixed', paint: 'faint', optional: 3 },
    { heading: fields.id ?? '', kind: 'fixed', paint: 'faint', optional: 1 },
  ];
}

function noteColumn({ heading, paint }: Notes): Column {
  return paint ? { heading, kind: 'text', paint } : { heading, kind: 'text' };
}

function listRow(
  resource: Resource,
  index: number,
  catalog: Catalog,
  options: ListOptions,
  stacked: boolean,
): string[] {
  return [
    resource.title,
    ...(stacked ? [] : [markedLink(resource, options)]),
    ...(options.notes ?? []).map(({ texts }) => texts[index] ?? ''),
    place(resource, catalog, options),
    resource.date ?? '',
    resource.id,
  ];
}

/** The section to name, and for what stands only under its series, that series. */
function place(resource: Resource, catalog: Catalog, options: ListOptions): string {
  const { language, messages, sections } = options;
  const [only, ...others] = resource.placements;
  if (only && others.length === 0 && resource.series !== null && !only.section.includes('/')) {
    return messages.onlySeries(seriesTitle(resource, catalog, language));
  }
  return sectionTitle(resource, catalog, language, sections);
}

/**
 * The link that one would open first, empty without, with marks: where nobody could confirm it, and
 * where it is from another catalogue than the one that is built in.
 */
export function markedLink(
  resource: Resource,
  { messages, originOf }: Pick<ListOptions, 'messages' | 'originOf'>,
): string {
  const kind = primaryLinkKind(resource);
  const isUnverified = kind !== null && resource.unverified.includes(`links.${kind}`);
  const marks = [isUnverified ? messages.unverified : '', originOf?.(resource) ?? ''];
  const shown = marks.filter(Boolean).join(messages.comma);
  return `${primaryLink(resource) ?? ''}${shown && ` (${shown})`}`.trimStart();
}

/** Resources one below the other: title, link, annotation, then where and when. */
export function renderCards(
  resources: readonly Resource[],
  catalog: Catalog,
  options: ListOptions,
): string {
  const { language, theme, width, messages } = options;
  const cells = Math.max(20, width ?? 100);
  const card = (resource: Resource, index: number): string => {
    const lines = titleLines(resource, cells, theme);
    lines.push(theme.link(markedLink(resource, options)));
    for (const line of wrap(inLanguage(resource.annotation, language), cells - 2)) {
      lines.push(`  ${line}`);
    }
    lines.push(...noteLines(index, cells - 2, options).map((line) => `  ${line}`));
    const facts = [place(resource, catalog, options), resource.date ?? '', resource.id];
    for (const line of wrap(
      facts.filter((fact) => fact !== '').join(messages.separator),
      cells - 2,
    )) {
      lines.push(`  ${theme.faint(line)}`);
    }
    return `${lines.join('\n')}\n`;
  };
  return resources.map(card).join('\n');
}

/** The words on a resource as lines of their own. */
export function noteLines(
  index: number,
  cells: number,
  { notes = [], theme }: Pick<ListOptions, 'notes' | 'theme'>,
): string[] {
  return notes.flatMap(({ texts, label, paint = 'faint' }) => {
    const text = texts[index] ?? '';
    if (text === '') return [];
    return wrap(label === undefined ? text : `${label} ${text}`, cells).map(theme[paint]);
  });
}

/** A title, broken to fit, each line of which leads to the primary link. */
export function titleLines(resource: Resource, cells: number, theme: Theme): string[] {
  const link = primaryLink(resource);
  return wrap(resource.title, cells).map((line) =>
    link === null ? theme.title(line) : theme.hyperlink(theme.title(line), link),
  );
}

/** Lines of a label and its value, the values aligned and wrapped. */
export function renderPairs(
  pairs: readonly (readonly [string, string])[],
  labelCells: number,
  options: TableOptions,
): string[] {
  const room = options.width === null ? Number.POSITIVE_INFINITY : options.width - labelCells - 4;
  return pairs.flatMap(([label, value]) => {
    const { theme } = options;
    const [address] = /^https?:\/\/\S+/.exec(value) ?? [];
    if (address) {
      const link = theme.hyperlink(theme.link(value), address);
      if (width(value) <= room) return [`  ${theme.faint(padEnd(label, labelCells))}  ${link}`];
      // A link is not broken: it gets a line of its own, from its beginning if it must.
      const indent = width(value) + 4 <= (options.width ?? 0) ? '    ' : '';
      return [`  ${theme.faint(label)}`, indent + link];
    }
    const lines = room < 12 ? [value] : wrap(value, room);
    return lines.map(
      (line, index) => `  ${theme.faint(padEnd(index === 0 ? label : '', labelCells))}  ${line}`,
    );
  });
}
