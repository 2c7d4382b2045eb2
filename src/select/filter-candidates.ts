import { inLanguage, lastPart } from '../catalog/accessors';
import { describedIn } from '../catalog/figures';
import { CODE, languageCodes, languageNames, MULTILINGUAL } from '../catalog/languages';
import { LICENSE_CLASSES } from '../catalog/licenses';
import { fold } from '../catalog/nearest';
import {
  ARCHITECTURES,
  CATEGORIES,
  type Catalog,
  LINK_KINDS,
  type LinkKind,
  type LocalizedText,
} from '../catalog/types';
import type { Messages } from '../messages';
import type { FigureFilter, ValueFilter } from './names';

/** Something that a filter can be asked for. */
export interface Candidate {
  readonly id: string;
  /** What else it is called. */
  readonly titles: readonly string[];
}

/**
 * The values a filter takes, with the titles they go by.
 *
 * @param spoken what the program says in languages whose words are taken for values too
 */
export function candidatesFor(
  filter: ValueFilter | FigureFilter,
  catalog: Catalog,
  spoken: readonly Messages[] = [],
): Candidate[] {
  const texts = (text: LocalizedText): string[] => Object.values(text);
  switch (filter) {
    case 'section': {
      const paths = sectionPaths(catalog);
      return catalog.sections.map(({ id, title }) => ({
        id,
        titles: [
          ...texts(title),
          ...(paths.get(id) ?? []).flatMap((path) => [path, `${path} (${id})`]),
        ],
      }));
    }
    case 'series':
      return catalog.series.map(({ id, title, synonyms }) => ({
        id,
        titles: [
          ...texts(title),
          ...synonyms,
          ...spoken.flatMap(({ onlySeries }) => texts(title).map(onlySeries)),
        ],
      }));
    case 'tag':
      return catalog.tags.map(({ id, label, synonyms }) => ({
        id,
        titles: [...texts(label), ...synonyms],
      }));
    case 'org': {
      const names = new Set(catalog.resources.flatMap((resource) => resource.org));
      const known = catalog.orgs.map(({ name, synonyms }) => ({ id: name, titles: synonyms }));
      for (const { id } of known) names.delete(id);
      return [...known, ...[...names].map((id) => ({ id, titles: [] }))];
    }
    case 'category':
      return CATEGORIES.map((id) => {
        const names = [id, ...spoken.flatMap(({ categories }) => categories[id] ?? [])];
        return { id, titles: [...names, ...names.map((name) => `${name}s`)] };
      });
    case 'architecture':
      return ARCHITECTURES.map((id) => ({
        id,
        titles: spoken.map(({ architectures }) => architectures[id]),
      }));
    case 'language': {
      const listed = languagesIn(catalog);
      const inLanguages = spoken.length > 0 ? ['en', ...catalog.languages] : null;
      return [...new Set([MULTILINGUAL, CODE, ...listed, ...languageCodes()])].map((id) => ({
        id,
        titles: inLanguages
          ? [
              ...spoken.flatMap(({ languageWords }) => languageWords[id] ?? []),
              ...languageNames(id, inLanguages),
            ]
          : [],
      }));
    }
    case 'license': {
      const all = catalog.resources.flatMap(describedIn).flatMap(({ license }) => license ?? []);
      return [
        ...LICENSE_CLASSES.map((id) => ({
          id,
          titles: [
            ...spoken.map(({ licenseClasses }) => licenseClasses[id]),
            ...(id === 'non-commercial' ? ['非商用'] : []),
          ],
        })),
        ...[...new Set(all)].sort().map((id) => ({ id, titles: [] })),
      ];
    }
    case 'has':
      return LINK_KINDS.map((id) => ({
        id,
        titles: [
          `links.${id}`,
          ...LINK_SYNONYMS[id],
          ...spoken.map(({ linkKinds }) => linkKinds[id] ?? id),
        ],
      }));
  }
}

/** What else people call what a link leads to. */
const LINK_SYNONYMS: Readonly<Record<LinkKind, readonly string[]>> = {
  paper: ['pdf', 'arxiv'],
  homepage: ['website', 'project page'],
  blog: ['post'],
  data: ['dataset', 'datasets'],
  code: ['github', 'repo', 'repository', 'source'],
  model: ['models', 'weights', 'checkpoints', '权重'],
  demo: [],
};

/** The languages that data sets and their parts list, in the order of the alphabet. */
export function languagesIn({ resources }: Catalog): string[] {
  const all = resources
    .flatMap(describedIn)
    .flatMap(({ languages }) => (typeof languages === 'number' ? [] : languages));
  return [...new Set(all)].sort();
}

/** Sections as they are told apart from others of their title: `Technical Reports › MoE Models`. */
function sectionPaths({ sections, languages }: Catalog): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { id, parent, title } of sections) {
    const above = parent === null ? undefined : paths.get(parent);
    const titles = languages.map((language) => inLanguage(title, language));
    paths.set(
      id,
      titles.map((own, index) => (above === undefined ? own : `${above[index]} › ${own}`)),
    );
  }
  return paths;
}

/** Finds the ids that a text names. */
export type Finder = (text: string) => readonly string[];

/**
 * A finder of candidates: by their exact ids, then by ids, then titles, then last parts of paths in
 * another case or with other separators. What it looks in is made when it gets there.
 */
export function finderOf(candidates: readonly Candidate[]): Finder {
  const ways = [
    wayOf(exactly, ({ id }) => [id]),
    wayOf(loosely, ({ id }) => [id]),
    wayOf(loosely, ({ titles }) => titles),
    wayOf(loosely, ({ id }) => [lastPart(id)]),
  ];
  return (text) => {
    for (const way of ways) {
      const found = way(text);
      if (found) return found;
    }
    return [];
  };

  function wayOf(
    key: (text: string) => string,
    names: (candidate: Candidate) => readonly string[],
  ): (text: string) => readonly string[] | undefined {
    let ids: Map<string, string[]> | undefined;
    return (text) => {
      ids ??= groupBy(candidates, (candidate) => names(candidate).map(key));
      return ids.get(key(text));
    };
  }
}

const exactly = (text: string): string => text.trim().toLowerCase();

/** Dashes at the beginning are no separators: one excludes what comes after it. */
function loosely(text: string): string {
  const [before = ''] = /^[\s_-]*/.exec(text.normalize('NFKC')) ?? [];
  return before.replace(/[^-]/g, '') + fold(text).replace(/ ?[›>] ?/g, ' › ');
}

function groupBy(
  candidates: readonly Candidate[],
  keys: (candidate: Candidate) => readonly string[],
): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const candidate of candidates) {
    for (const key of new Set(keys(candidate))) {
      const same = ids.get(key);
      if (same) same.push(candidate.id);
      else ids.set(key, [candidate.id]);
    }
  }
  return ids;
}
