import Fuse, { type IFuseOptions } from 'fuse.js';
import { fold } from '../catalog/nearest';
import type { Catalog, Resource } from '../catalog/types';
import { arxivId } from '../catalog/view';

/** Where a resource answered a query. */
export interface Match {
  /** The field: `title`, `tags`, `annotation.en`. */
  readonly field: string;
  readonly tier: string;
  readonly text: string;
}

export interface Hit {
  readonly resource: Resource;
  /** From 0 to 1, higher is better. */
  readonly score: number;
  readonly matches: readonly Match[];
}

interface Entry {
  readonly resource: Resource;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  id: 3,
  arxiv: 3,
  title: 3,
  aliases: 3,
  tags: 1.2,
  series: 1.2,
  org: 1,
  sections: 1,
  authors: 0.7,
  annotation: 0.5,
};

const OPTIONS: IFuseOptions<Entry> = {
  includeScore: true,
  includeMatches: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  threshold: 0.25,
  useTokenSearch: true,
  tokenMatch: 'all',
  keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name: `fields.${name}`, weight })),
} as IFuseOptions<Entry>;

/**
 * The resources that answer a query, best first.
 *
 * @param resources those to look through, in the order that breaks ties
 * @param catalog gives the titles of series, sections and tags, in every language
 */
export function search(query: string, resources: readonly Resource[], catalog: Catalog): Hit[] {
  const words = normalise(query);
  if (words === '') return [];
  const fuse = new Fuse(
    resources.map((resource) => entryOf(resource, catalog)),
    OPTIONS,
  );
  return fuse.search(words).map(({ item, score, matches }) => ({
    resource: item.resource,
    score: Math.round((1 - (score ?? 0)) * 1e4) / 1e4,
    matches: (matches ?? []).map((match) => ({
      field: (match.key ?? '').replace(/^fields\./, ''),
      tier: 'fuzzy',
      text: match.value ?? '',
    })),
  }));
}

/** A query as it is looked up: folded, an arXiv address or `arxiv:` as its bare id. */
function normalise(query: string): string {
  const id = /(\d{4}\.\d{4,5})(v\d+)?/.exec(query)?.[1];
  return id ?? fold(query);
}

function entryOf(resource: Resource, catalog: Catalog): Entry {
  const series = catalog.series.find((one) => one.id === resource.series);
  const tags = catalog.tags.filter((tag) => resource.tags.includes(tag.id));
  const sections = catalog.sections.filter((section) =>
    resource.placements.some((placement) => placement.section === section.id),
  );
  const orgs = catalog.orgs.filter((org) => resource.org.includes(org.name));
  const texts = {
    id: [resource.id],
    arxiv: [arxivId(resource.links.paper) ?? ''],
    title: [resource.title],
    aliases: resource.aliases,
    tags: tags.flatMap((tag) => [tag.id, ...Object.values(tag.label), ...tag.synonyms]),
    series: series ? [...Object.values(series.title), ...series.synonyms] : [],
    org: [...resource.org, ...orgs.flatMap((org) => org.synonyms)],
    sections: sections.flatMap((section) => Object.values(section.title)),
    authors: resource.authors.map((author) => (typeof author === 'string' ? author : author.group)),
    annotation: Object.values(resource.annotation),
  };
  return {
    resource,
    fields: Object.fromEntries(
      Object.entries(texts).map(([name, values]) => [name, values.map(fold)]),
    ),
  };
}
