import { inLanguage } from '../catalog/accessors';
import { encodeAddress } from '../catalog/address';
import { type Described, describedId, FIGURES } from '../catalog/figures';
import { type Catalog, LINK_KINDS, type Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { figureText, nameAmongOthers } from './figures';
import { originMarks, seriesTitle } from './labels';
import { renderPairs } from './list';
import { escapeCell } from './markdown';
import { type Column, renderTable, type TableOptions } from './table';
import { width, wrap } from './width';

interface Shown {
  readonly language: string;
  readonly messages: Messages;
}

/** The least the column of one takes before they stand one below the other, in cells. */
const LEAST = 13;

/**
 * Models or data sets side by side, one line a figure, with the annotations and links of their
 * resources below; one below the other where the terminal is narrow.
 */
export function renderComparison(
  compared: readonly Described[],
  catalog: Catalog,
  options: TableOptions & Shown,
): string {
  const rows = figureRows(compared, catalog, options);
  const room = options.width ?? Number.POSITIVE_INFINITY;
  if (room >= LEAST + compared.length * (LEAST + 2)) {
    const columns: Column[] = [
      { heading: '', kind: 'fixed', paint: 'faint' },
      ...compared.map((one) => ({
        heading: shortened(headOf(one, compared), options),
        kind: 'text' as const,
        least: LEAST,
      })),
    ];
    const ids = [options.messages.fields.id ?? '', ...compared.map(describedId)];
    const table = renderTable(columns, [ids, ...rows], options);
    if (table !== null) return `${table}\n${below(compared, options)}`;
  }
  const label = Math.max(...rows.map(([name = '']) => width(name)));
  const cards = compared.map((one, index) => {
    const pairs = rows
      .map((row): [string, string] => [row[0] ?? '', row[index + 1] ?? ''])
      .filter(([, cell]) => cell !== '');
    const lines = [
      options.theme.title(headOf(one, compared)),
      ...renderPairs(pairs, label, options),
    ];
    return `${lines.join('\n')}\n`;
  });
  return `${cards.join('\n')}\n${below(compared, options)}`;
}

/** What stands above a column: the resource's id, and the model's where two models of one stand there. */
function headOf(one: Described, compared: readonly Described[]): string {
  const isOnly = compared.filter(({ resource }) => resource === one.resource).length === 1;
  return isOnly ? one.resource.id : describedId(one);
}

/** A head as short as the narrowest column; what it stands for is in the first row. */
function shortened(head: string, { width: cells, messages }: TableOptions & Shown): string {
  if (cells === null || head.length <= LEAST) return head;
  return head.slice(0, LEAST - width(messages.ellipsis)) + messages.ellipsis;
}

/** Of each resource its title, its annotation and its links. */
function below(compared: readonly Described[], options: TableOptions & Shown): string {
  const { theme, messages, language } = options;
  const label = Math.max(...LINK_KINDS.map((kind) => width(messages.linkKinds[kind])));
  const cells = options.width ?? Number.POSITIVE_INFINITY;
  return resourcesOf(compared)
    .map((resource) => {
      const links = LINK_KINDS.flatMap((kind): [string, string][] => {
        const link = resource.links[kind];
        return link ? [[messages.linkKinds[kind], link]] : [];
      });
      const lines = [
        ...wrap(resource.title, cells).map((line) => theme.title(line)),
        ...wrap(inLanguage(resource.annotation, language), cells - 2).map((line) => `  ${line}`),
        ...renderPairs(links, label, options),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

const resourcesOf = (compared: readonly Described[]): Resource[] => [
  ...new Set(compared.map(({ resource }) => resource)),
];

/** The same as a table of GitHub's Markdown. */
export function renderMarkdownComparison(
  compared: readonly Described[],
  catalog: Catalog,
  options: Shown,
): string {
  const { language, messages } = options;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const links = LINK_KINDS.map((kind) => [
    messages.linkKinds[kind],
    ...compared.map(({ resource }) => {
      const link = resource.links[kind];
      return link === undefined ? '' : `<${encodeAddress(link)}>`;
    }),
  ]);
  const annotations = [
    messages.fields.annotation ?? '',
    ...compared.map(({ resource }) => inLanguage(resource.annotation, language)),
  ];
  const titles = [messages.fields.title ?? '', ...compared.map(({ resource }) => resource.title)];
  const texts = [titles, ...figureRows(compared, catalog, options), annotations];
  return [
    row(['', ...compared.map((one) => `\`${headOf(one, compared)}\``)]),
    row(['---', ...compared.map(() => '---')]),
    ...texts.map((cells) => row(cells.map(escapeCell))),
    ...links.filter(isFilled).map(row),
  ].join('');
}

/** A label and a cell for each; a row that nobody fills is left out. */
function figureRows(
  compared: readonly Described[],
  catalog: Catalog,
  { language, messages }: Shown,
): string[][] {
  const { fields, figures } = messages;
  const originOf = originMarks(catalog, messages);
  const row = (label: string | undefined, cell: (one: Described) => string): string[] => [
    label ?? '',
    ...compared.map(cell),
  ];
  return [
    row(fields.name, (one) => nameAmongOthers(one, messages)),
    row(fields.series, ({ resource }) => seriesTitle(resource, catalog, language)),
    row(fields.org, ({ resource }) => resource.org.join('; ')),
    row(fields.date, ({ resource }) => resource.date ?? ''),
    ...FIGURES.map((figure) => row(figures[figure], (one) => figureText(one, figure, messages))),
    row(fields.note, ({ note }) => note ?? ''),
    row(fields.catalog, ({ resource }) => originOf?.(resource) ?? ''),
  ].filter(isFilled);
}

const isFilled = ([, ...cells]: readonly string[]): boolean => cells.some((cell) => cell !== '');
