import { spawnSync } from 'node:child_process';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { arxivId, authorName } from '../../src/catalog/accessors';
import type { Catalog, Resource } from '../../src/catalog/types';
import { libraryOf } from '../../src/search/make-library';
import { search } from '../../src/search/search';

/** Something that answers a query with resources, best first. */
export interface Engine {
  readonly name: string;
  readonly search: (query: string) => Promise<readonly Resource[]>;
}

/** The texts of a resource that every engine gets. */
function textsOf(resource: Resource, catalog: Catalog): Record<string, string> {
  const tags = catalog.tags.filter((tag) => resource.tags.includes(tag.id));
  const series = catalog.series.find((one) => one.id === resource.series);
  const orgs = catalog.orgs.filter(({ name }) => resource.org.includes(name));
  const sections = catalog.sections.filter(({ id }) =>
    resource.placements.some(({ section }) => section === id),
  );
  return {
    id: resource.id,
    title: resource.title,
    aliases: resource.aliases.join(' · '),
    arxiv: arxivId(resource.links.paper) ?? '',
    links: Object.values(resource.links).join(' '),
    tags: tags.flatMap((tag) => [tag.id, ...Object.values(tag.label), ...tag.synonyms]).join(' · '),
    series: series ? [...Object.values(series.title), ...series.synonyms].join(' · ') : '',
    org: [...resource.org, ...orgs.flatMap(({ synonyms }) => synonyms)].join(' · '),
    sections: sections.flatMap(({ title }) => Object.values(title)).join(' · '),
    authors: resource.authors.map(authorName).join(' · '),
    date: resource.date ?? '',
    keywords: resource.keywords.join(' · '),
    annotation: Object.values(resource.annotation).join(' '),
  };
}

/** Ours, and plain libraries over the same texts; fzf where it is installed. */
export function engines(catalog: Catalog): Engine[] {
  const library = libraryOf(catalog);
  const documents = catalog.resources.map((resource, number) => ({
    number,
    ...textsOf(resource, catalog),
  }));
  const keys = Object.keys(textsOf(catalog.resources[0] as Resource, catalog));
  const resourceOf = ({ number }: { number: number }): Resource =>
    catalog.resources[number] as Resource;

  const fuse = (options: object): ((query: string) => Promise<Resource[]>) => {
    const engine = new Fuse(documents, { keys, ...options } as IFuseOptions<(typeof documents)[0]>);
    return async (query) => engine.search(query).map(({ item }) => resourceOf(item));
  };
  const mini = new MiniSearch({
    fields: keys,
    idField: 'number',
    searchOptions: { boost: { title: 3, aliases: 3, id: 3 }, prefix: true, fuzzy: 0.2 },
  });
  mini.addAll(documents);
  const miniSearch = (combineWith: 'AND' | 'OR'): Engine => ({
    name: `MiniSearch, ${combineWith.toLowerCase()}`,
    search: async (query) =>
      mini.search(query, { combineWith }).map(({ id }) => resourceOf({ number: Number(id) })),
  });
  const lines = documents.map(
    ({ number, ...texts }) => `${number}\t${Object.values(texts).join(' ').replace(/\s+/g, ' ')}`,
  );

  const all: Engine[] = [
    {
      name: 'awesome-pretrain',
      search: async (query) => (await search(query, library)).hits.map(({ resource }) => resource),
    },
    { name: 'fuse.js as it comes', search: fuse({}) },
    {
      name: 'fuse.js token search',
      search: fuse({
        useTokenSearch: true,
        tokenMatch: 'all',
        ignoreLocation: true,
        threshold: 0.25,
      }),
    },
    miniSearch('AND'),
    miniSearch('OR'),
  ];
  if (spawnSync('fzf', ['--version']).status === 0) {
    all.push({
      name: 'fzf',
      search: async (query) =>
        spawnSync('fzf', ['--filter', query, '--delimiter', '\t', '--nth', '2..'], {
          input: lines.join('\n'),
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
        })
          .stdout.split('\n')
          .filter(Boolean)
          .map((line) => resourceOf({ number: Number(line.split('\t')[0]) })),
    });
  }
  return all;
}
