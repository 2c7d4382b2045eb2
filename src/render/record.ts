import { arxivId, authorName, primaryLink, sectionIds } from '../catalog/accessors';
import type { Catalog, LinkKind, LocalizedText, Resource } from '../catalog/types';
import { LINK_KINDS } from '../catalog/types';
import type { Match } from '../search/explanation';
import type { Hit } from '../search/search';
import { countValues, type ValueKind } from '../select/counts';
import {
  type DatasetRecord,
  type ModelRecord,
  toDatasetRecord,
  toModelRecord,
} from './figure-records';

/** A resource as JSON gives it: every key always there, null or [] where empty. */
export interface ResourceRecord {
  readonly id: string;
  readonly title: string;
  readonly paperTitle: string | null;
  readonly aliases: readonly string[];
  readonly keywords: readonly string[];
  readonly category: string;
  readonly series: string | null;
  readonly org: readonly string[];
  readonly authors: readonly string[];
  readonly moreAuthors: boolean;
  readonly date: string | null;
  readonly added: string | null;
  readonly checked: string | null;
  readonly updated: string | null;
  readonly venue: string | null;
  readonly arxiv: string | null;
  readonly tags: readonly string[];
  readonly annotation: LocalizedText;
  /** The link that one would open first. */
  readonly url: string | null;
  readonly links: Readonly<Record<LinkKind, string | null>>;
  readonly models: readonly ModelRecord[];
  readonly dataset: DatasetRecord | null;
  readonly license: string | null;
  readonly sources: readonly string[];
  readonly unverified: readonly string[];
  readonly related: readonly string[];
  readonly sections: readonly string[];
  readonly placements: readonly {
    readonly section: string;
    readonly annotation: LocalizedText | null;
  }[];
  /** The catalogue file that it is from; null for the one that is built in. */
  readonly catalog: string | null;
}

export type HitRecord = ResourceRecord & {
  readonly score: number;
  readonly matches: readonly Match[];
  /** Words of the query that it does not answer. */
  readonly missing: readonly string[];
};

/** A resource as the machine formats give it. */
export function toRecord(resource: Resource): ResourceRecord {
  return {
    id: resource.id,
    title: resource.title,
    paperTitle: resource.paperTitle,
    aliases: resource.aliases,
    keywords: resource.keywords,
    category: resource.category,
    series: resource.series,
    org: resource.org,
    authors: resource.authors.map(authorName),
    moreAuthors: resource.moreAuthors,
    date: resource.date,
    added: resource.added,
    checked: resource.checked,
    updated: resource.updated,
    venue: resource.venue,
    arxiv: arxivId(resource.links.paper),
    tags: resource.tags,
    annotation: resource.annotation,
    url: primaryLink(resource),
    links: allKeys(LINK_KINDS, resource.links),
    models: resource.models.map(toModelRecord),
    dataset: resource.dataset && toDatasetRecord(resource.dataset),
    license: resource.license,
    sources: resource.sources,
    unverified: resource.unverified,
    related: resource.related,
    sections: sectionIds(resource),
    placements: resource.placements.map(({ section, annotation }) => ({ section, annotation })),
    catalog: resource.catalog,
  };
}

/** A search result, with how well and where it answered. */
export function toHitRecord({ resource, score, matches, missing }: Hit): HitRecord {
  return { ...toRecord(resource), score, matches: matches(), missing };
}

function allKeys<K extends string>(
  keys: readonly K[],
  values: Readonly<Partial<Record<K, string>>>,
): Record<K, string | null> {
  const all: Partial<Record<K, string | null>> = {};
  for (const key of keys) all[key] = values[key] ?? null;
  return all as Record<K, string | null>;
}

/** Something that can be counted, such as a section, as the machine formats give it. */
export interface CountRecord {
  readonly id: string;
  readonly title: LocalizedText;
  readonly count: number;
}

/** How many resources each section (with what lies below it), series or tag has. */
export function countRecords(
  catalog: Catalog,
  what: 'sections' | 'series' | 'tags',
): CountRecord[] {
  const { resources, sections, series, tags } = catalog;
  const counted = (
    kind: ValueKind,
    values: readonly { readonly id: string; readonly title: LocalizedText }[],
  ): CountRecord[] => {
    const counts = countValues(resources, kind, catalog);
    return values.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 }));
  };
  switch (what) {
    case 'sections':
      return counted('section', sections);
    case 'series':
      return counted('series', series);
    case 'tags':
      return counted(
        'tag',
        tags.map(({ id, label }) => ({ id, title: label })),
      );
  }
}
