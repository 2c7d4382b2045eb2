import { inLanguage } from '../catalog/accessors';
import { encodeAddress } from '../catalog/address';
import { type Catalog, LINK_KINDS, MODEL_FIGURES, type Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { seriesTitle } from './labels';
import { renderPairs } from './list';
import { escapeCell } from './markdown';
import { type Column, renderTable, type TableOptions } from './table';
import { width } from './width';

interface Shown {
  readonly language: string;
  readonly messages: Messages;
}

/** The least a resource's column takes before resources stand one below the other. */
const LEAST = 18;

/** Resources side by side, one line a figure; one below the other where the terminal is narrow. */
export function renderComparison(
  resources: readonly Resource[],
  catalog: Catalog,
  options: TableOptions & Shown,
): string {
  const rows = figureRows(resources, catalog, options);
  const heading = options.messages.fields.id ?? '';
  const room = options.width ?? Number.POSITIVE_INFINITY;
  if (room >= 16 + resources.length * (LEAST + 2)) {
    const columns: Column[] = [
      { heading, kind: 'text', paint: 'faint' },
      ...resources.map((resource) => ({ heading: resource.id, kind: 'text' as const })),
    ];
    const table = renderTable(columns, rows, options);
    if (table !== null) return `${table}\n${linkLists(resources, options)}`;
  }
  const links = linkRows(resources, options);
  const all = [...rows, ...links];
  const label = Math.max(...all.map(([name = '']) => width(name)));
  return resources
    .map((resource, index) => {
      const pairs = all.map((row): [string, string] => [row[0] ?? '', row[index + 1] ?? '']);
      const lines = renderPairs(pairs, label, options);
      return `${[options.theme.title(resource.id), ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/** The links of each resource, one below the other: a link is never broken. */
function linkLists(resources: readonly Resource[], options: TableOptions & Shown): string {
  const label = Math.max(...LINK_KINDS.map((kind) => width(options.messages.linkKinds[kind])));
  return resources
    .map((resource) => {
      const pairs = LINK_KINDS.flatMap((kind): [string, string][] => {
        const link = resource.links[kind];
        return link ? [[options.messages.linkKinds[kind], link]] : [];
      });
      const lines = [options.theme.title(resource.id), ...renderPairs(pairs, label, options)];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

/** The same as a table of GitHub's Markdown. */
export function renderMarkdownComparison(
  resources: readonly Resource[],
  catalog: Catalog,
  options: Shown,
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const link = (text: string): string =>
    /^https?:\/\/\S+$/.test(text) ? `<${encodeAddress(text)}>` : escapeCell(text);
  return [
    row(['', ...resources.map((resource) => `\`${resource.id}\``)]),
    row(['---', ...resources.map(() => '---')]),
    ...[...figureRows(resources, catalog, options), ...linkRows(resources, options)].map((cells) =>
      row(cells.map((cell) => cell.split('\n').map(link).join(' '))),
    ),
  ].join('');
}

/** A label and a cell for each resource; what a report does not say is unknown. */
function figureRows(
  resources: readonly Resource[],
  catalog: Catalog,
  { language, messages }: Shown,
): string[][] {
  const { fields, figures, unknown } = messages;
  const row = (label: string | undefined, cell: (resource: Resource) => string): string[] => [
    label ?? '',
    ...resources.map(cell),
  ];
  return [
    row(fields.title, (one) => one.title),
    row(fields.series, (one) => seriesTitle(one, catalog, language)),
    row(fields.org, (one) => one.org.join('; ')),
    row(fields.date, (one) => one.date ?? unknown),
    ...MODEL_FIGURES.map((figure) => row(figures[figure], (one) => one.model?.[figure] ?? unknown)),
    row(fields.annotation, (one) => inLanguage(one.annotation, language)),
  ];
}

/** A row for each kind of link that any of the resources has. */
function linkRows(resources: readonly Resource[], { messages }: Shown): string[][] {
  return LINK_KINDS.filter((kind) => resources.some((one) => one.links[kind])).map((kind) => [
    messages.linkKinds[kind],
    ...resources.map((one) => one.links[kind] ?? ''),
  ]);
}
