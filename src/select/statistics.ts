import { describedIn } from '../catalog/figures';
import {
  ARCHITECTURES,
  CATEGORIES,
  type Catalog,
  type LocalizedText,
  type Resource,
} from '../catalog/types';
import { countValues, tally } from './counts';

/** What resources are counted by; `month` counts reports only, `architecture` and `license` models, data sets and tools. */
export const GROUPINGS = [
  'section',
  'series',
  'category',
  'org',
  'year',
  'month',
  'architecture',
  'license',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How many resources fall to one section, family, year … */
export interface Count {
  readonly by: Grouping;
  /** An id, an organisation's name, `YYYY` or `YYYY-MM`. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly count: number;
  /** The families of a month's reports, by id; empty elsewhere. */
  readonly series: readonly string[];
}

/**
 * Counts resources. Sections and families stand in the catalogue's order, organisations by count,
 * years and months in time; what counts nothing is left out, but for a section.
 */
export function countBy(
  resources: readonly Resource[],
  catalog: Catalog,
  groupings: readonly Grouping[],
): Count[] {
  return GROUPINGS.filter((one) => groupings.includes(one)).flatMap((by) =>
    COUNTERS[by](resources, catalog).map((count) => ({ ...count, by })),
  );
}

type Counter = (resources: readonly Resource[], catalog: Catalog) => Omit<Count, 'by'>[];

const COUNTERS: Readonly<Record<Grouping, Counter>> = {
  section: (resources, catalog) => {
    const counts = countValues(resources, 'section', catalog);
    return catalog.sections.map(({ id, title }) => ({
      id,
      title,
      count: counts.get(id) ?? 0,
      series: [],
    }));
  },
  series: (resources, catalog) => {
    const counts = countValues(resources, 'series', catalog);
    return catalog.series
      .map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0, series: [] }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  },
  category: (resources, catalog) => {
    const counts = countValues(resources, 'category', catalog);
    return CATEGORIES.map((id) => ({
      id,
      title: same(id, catalog),
      count: counts.get(id) ?? 0,
      series: [],
    })).filter(({ count }) => count > 0);
  },
  org: (resources, catalog) =>
    [...tally(resources.flatMap((one) => one.org))]
      .map(([id, count]) => ({ id, title: same(id, catalog), count, series: [] }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
  year: (resources, catalog) =>
    [...tally(resources.flatMap((one) => one.date?.slice(0, 4) ?? []))]
      .sort()
      .map(([id, count]) => ({ id, title: same(id, catalog), count, series: [] })),
  month: (resources, catalog) => {
    const reports = resources.filter(
      (one) => one.category === 'report' && one.date !== null && one.date.length === 7,
    );
    return [...tally(reports.map((one) => one.date ?? ''))].sort().map(([id, count]) => ({
      id,
      title: same(id, catalog),
      count,
      series: [
        ...new Set(reports.flatMap((one) => (one.date === id ? (one.series ?? []) : []))),
      ].sort(),
    }));
  },
  architecture: architectures,
  license: licenses,
};

/** Models by what they are built as, in the order of the architectures; one that is two things counts as both. */
function architectures(resources: readonly Resource[], catalog: Catalog): Omit<Count, 'by'>[] {
  const counts = tally(
    resources.flatMap(({ models }) => models.flatMap(({ architecture }) => architecture)),
  );
  return ARCHITECTURES.flatMap((id) => {
    const count = counts.get(id) ?? 0;
    return count > 0 ? [{ id, title: same(id, catalog), count, series: [] }] : [];
  });
}

/** Models, data sets and tools by their licences, the most frequent first. */
function licenses(resources: readonly Resource[], catalog: Catalog): Omit<Count, 'by'>[] {
  const described = resources.flatMap(describedIn).filter(({ kind }) => kind !== 'part');
  return [...tally(described.flatMap(({ license }) => license ?? []))]
    .map(([id, count]) => ({ id, title: same(id, catalog), count, series: [] }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** A name that is the same in every language. */
function same(name: string, { languages }: Catalog): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, name]));
}
