import { inLanguage, isWithin, primaryLink } from '../catalog/accessors';
import type { Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { excerpt } from './excerpt';
import { paintSpans, spansOf } from './highlight';
import { type ListOptions, markedLink, NARROW, noteLines, titleLines } from './list';
import { type Column, renderTable } from './table';
import { width, wrap } from './width';

/** What is said of a resource takes two lines of 80 columns at most, and two where they are longer. */
const MOST_LINES = 2;
const MOST_CELLS = 160;
/** Of more organisations only the first is named. */
const MOST_NAMED = 2;
const INDENT = '  ';

/**
 * Resources with what they are: title, date and id, below them organisation and annotation, then the
 * link. Where a table has no room they are cards, which lack none of it.
 */
export function renderResults(resources: readonly Resource[], options: ListOptions): string {
  if (resources.length === 0) return '';
  if (options.width === null || options.width >= NARROW) {
    const columns = columnsOf(resources, options.messages);
    const table = renderTable(
      columns,
      resources.map((resource) => columns.map(({ cell }) => cell(resource))),
      options,
      resources.map((resource, index) => linesBelow(resource, index, options.width, options)),
    );
    if (table !== null) return table;
  }
  return renderCards(resources, options);
}

interface ResultColumn extends Column {
  readonly cell: (resource: Resource) => string;
}

function columnsOf(resources: readonly Resource[], { fields }: Messages): ResultColumn[] {
  const isDated = resources.some(({ date }) => date !== null);
  return [
    {
      heading: fields.title ?? '',
      kind: 'text',
      paint: 'title',
      least: 24,
      addresses: resources.map(primaryLink),
      cell: ({ title }) => title,
    },
    ...(isDated
      ? [
          {
            heading: fields.date ?? '',
            kind: 'fixed',
            paint: 'faint',
            cell: ({ date }: Resource) => date ?? '',
          } as const,
        ]
      : []),
    { heading: fields.id ?? '', kind: 'fixed', paint: 'faint', cell: ({ id }) => id },
  ];
}

function renderCards(resources: readonly Resource[], options: ListOptions): string {
  const { theme, messages } = options;
  const cells = Math.max(20, options.width ?? 100);
  const cards = resources.map((resource, index) => {
    const facts = [resource.date ?? '', resource.id].filter((fact) => fact !== '');
    return [
      ...titleLines(resource, cells, theme),
      ...wrap(facts.join(messages.separator), cells).map((line) => theme.faint(line)),
      ...linesBelow(resource, index, cells, options),
    ];
  });
  return cards.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** What a resource is, a word on it, and its link. */
function linesBelow(
  resource: Resource,
  index: number,
  columns: number | null,
  options: ListOptions,
): string[] {
  const { theme } = options;
  const cells = columns === null ? Number.POSITIVE_INFINITY : columns - INDENT.length;
  const link = markedLink(resource, options);
  return [
    ...descriptionLines(resource, cells, options).map((line) => INDENT + line),
    ...noteLines(index, cells, options).map((line) => INDENT + line),
    // A link is not broken: it stands at the edge where it has no room else.
    ...(link === '' ? [] : [(width(link) > cells ? '' : INDENT) + theme.link(link)]),
  ];
}

/** Organisation and annotation, the words of the query pointed out. */
function descriptionLines(resource: Resource, cells: number, options: ListOptions): string[] {
  const { theme, messages, words = [] } = options;
  const org = organisation(resource, messages);
  const text = annotation(resource, options);
  const head = org === '' || text === '' ? org : org + messages.separator;
  const most = Math.max(MOST_LINES, Math.ceil(MOST_CELLS / (cells + INDENT.length)));
  // What is in the title is seen there.
  const seen = new Set(spansOf(resource.title, words).map(({ word }) => word));
  const wanted = words.filter((word) => !seen.has(word));
  const cut = excerpt(head, text, { cells, lines: most, ellipsis: messages.ellipsis, wanted });
  return paintSpans(cut.lines, cut.text, spansOf(cut.text, words), theme.match);
}

function organisation({ org }: Resource, messages: Messages): string {
  const [first = ''] = org;
  return org.length > MOST_NAMED ? first + messages.andOthers : org.join(messages.comma);
}

/** The annotation for a section that was asked for, else the resource's own. */
function annotation(resource: Resource, { language, sections = [] }: ListOptions): string {
  const asked = resource.placements.find(
    (placement) => placement.annotation && sections.some((one) => isWithin(placement.section, one)),
  );
  return inLanguage(asked?.annotation ?? resource.annotation, language);
}
