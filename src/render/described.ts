import { primaryLink } from '../catalog/accessors';
import { type Described, describedId, type Figure, QUANTITIES } from '../catalog/figures';
import type { Messages } from '../messages';
import { toLicenseRecord } from './figure-records';
import { figureText, figureValue, nameAmongOthers } from './figures';
import type { OriginOf } from './labels';
import { renderPairs } from './list';
import { type Column, renderTable, type TableOptions } from './table';
import { width } from './width';

/**
 * A model, a data set or a part of one as JSON gives it: figures as numbers, and those with a unit
 * under `text` as the catalogue writes them.
 *
 * @param figures which figures it has
 */
export function toDescribedRecord(one: Described, figures: readonly Figure[]): object {
  const { resource, kind, name, license, about, note } = one;
  const quantities = QUANTITIES.filter((figure) => figures.includes(figure));
  return {
    id: describedId(one),
    resource: resource.id,
    kind,
    name,
    ...Object.fromEntries(figures.map((figure) => [figure, figureValue(one, figure)])),
    ...toLicenseRecord(license),
    about,
    note,
    text: Object.fromEntries(quantities.map((figure) => [figure, one[figure]?.text ?? null])),
    series: resource.series,
    org: resource.org,
    date: resource.date,
    url: primaryLink(resource),
  };
}

/** In what unit csv and tsv hold a figure, and how much of it that is. */
const UNITS: Readonly<Partial<Record<Figure, readonly [column: string, unit: number]>>> = {
  params: ['params_billions', 1e9],
  activeParams: ['active_params_billions', 1e9],
  tokens: ['tokens_billions', 1e9],
  context: ['context_tokens', 1],
  documents: ['documents', 1],
  size: ['size_gigabytes', 1e9],
  derivedFrom: ['derived_from', 1],
};

const COMPUTE = ['compute_hours', 'compute_of', 'compute_flops'];

/** The columns of csv and tsv, with plain numbers in units that the headings name. */
export function delimitedColumns(figures: readonly Figure[]): string[] {
  const columns = figures.flatMap((figure) =>
    figure === 'compute' ? COMPUTE : [UNITS[figure]?.[0] ?? figure],
  );
  return [
    ...['id', 'resource', 'name', ...columns, 'license_class', 'commercial', 'about', 'note'],
    ...['series', 'org', 'date', 'url'],
  ];
}

/** A row of csv and tsv, by the names of the columns. */
export function toDelimitedRow(one: Described, figures: readonly Figure[]): object {
  const { licenseClass, ...record } = toDescribedRecord(one, figures) as Record<string, unknown>;
  const row: Record<string, unknown> = { ...record, license_class: licenseClass };
  for (const [figure, [column, unit]] of Object.entries(UNITS)) {
    const value = record[figure];
    // Figures have six digits behind the point at most: what a division adds to them is no part of it.
    row[column] = typeof value === 'number' ? Number((value / unit).toPrecision(12)) : value;
  }
  row.compute_hours = one.compute?.hours?.value ?? null;
  row.compute_of = one.compute?.of ?? null;
  row.compute_flops = one.compute?.flops?.value ?? null;
  return row;
}

/** The figures that stand to the right of a column. */
export const NUMBERS: readonly Figure[] = QUANTITIES;
/** What is left out first where a table is too wide: the highest number. */
const OPTIONAL: Readonly<Partial<Record<Figure, number>>> = {
  documents: 2,
  context: 3,
  architecture: 4,
  license: 5,
  languages: 6,
};

interface DescribedOptions extends TableOptions {
  readonly messages: Messages;
  /** The mark of what is not from the catalogue that is built in. */
  readonly originOf?: OriginOf | undefined;
}

/**
 * Models or data sets as a table, one a row.
 *
 * @param isOfOne whether all are of one resource, whose date and link are said elsewhere
 */
export function renderDescribed(
  all: readonly Described[],
  figures: readonly Figure[],
  options: DescribedOptions,
  isOfOne = false,
): string {
  const { messages } = options;
  const stated = figures.filter((figure) => all.some((one) => figureText(one, figure, messages)));
  const columns: Column[] = [
    {
      heading: messages.fields.name ?? '',
      kind: 'text',
      paint: 'title',
      least: 18,
      ...(!isOfOne && { addresses: all.map(({ resource }) => primaryLink(resource)) }),
    },
    ...stated.map((figure): Column => {
      const optional = OPTIONAL[figure];
      return {
        heading: messages.figures[figure],
        kind: figure === 'license' || figure === 'languages' ? 'text' : 'fixed',
        ...(NUMBERS.includes(figure) && { align: 'right' as const }),
        ...(optional !== undefined && { optional }),
      };
    }),
    ...(isOfOne
      ? []
      : [
          {
            heading: messages.fields.date ?? '',
            kind: 'fixed',
            paint: 'faint',
            optional: 7,
          } as const,
        ]),
    { heading: messages.fields.id ?? '', kind: 'fixed', paint: 'faint', optional: 1 },
  ];
  const rows = all.map((one) => [
    markedName(one, options),
    ...stated.map((figure) => figureText(one, figure, messages)),
    ...(isOfOne ? [] : [one.resource.date ?? '']),
    describedId(one),
  ]);
  return renderTable(columns, rows, options) ?? renderCards(all, stated, options);
}

function markedName(one: Described, { messages, originOf }: DescribedOptions): string {
  const name = nameAmongOthers(one, messages);
  const mark = originOf?.(one.resource) ?? '';
  return mark === '' ? name : name + messages.aside(mark);
}

/** One below the other, where the terminal is narrow. */
function renderCards(
  all: readonly Described[],
  figures: readonly Figure[],
  options: DescribedOptions,
): string {
  const { messages, theme } = options;
  const label = Math.max(...figures.map((figure) => width(messages.figures[figure])));
  const cards = all.map((one) => {
    const pairs = figures
      .map((figure): [string, string] => [
        messages.figures[figure],
        figureText(one, figure, messages),
      ])
      .filter(([, text]) => text !== '');
    const facts = [one.resource.date ?? '', describedId(one)].filter((fact) => fact !== '');
    return [
      theme.title(markedName(one, options)),
      ...renderPairs(pairs, label, options),
      `  ${theme.faint(facts.join(messages.separator))}`,
    ];
  });
  return cards.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
