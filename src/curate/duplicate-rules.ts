import { fold } from '../catalog/nearest';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import { type Finding, Findings } from './finding';
import { similarPairs } from './similarity';

/** From this share of common words on, two annotations or titles are alike. */
export const ALIKE = 0.8;
/** At most this share of annotations may begin with the same four words. */
const SAME_OPENING = 0.03;

/** Resources that share a paper or a name without saying so, and annotations that are alike. */
export function lintDuplicates(file: CatalogFile): Finding[] {
  return [
    ...sharedNames(file.resources),
    ...alikeTitles(file.resources),
    ...file.languages.flatMap((language) => alikeAnnotations(file.resources, language)),
  ];
}

const areRelated = (one: ResourceEntry, other: ResourceEntry): boolean =>
  Boolean(one.related?.includes(other.id) || other.related?.includes(one.id));

/** Pairs that share a paper link, or a title or alias, and do not name each other. */
function sharedNames(resources: readonly ResourceEntry[]): Finding[] {
  const first = new Map<string, ResourceEntry>();
  return resources.flatMap((resource, index) => {
    const found = new Findings(['resources', index], { resource: resource.id });
    const compare = (key: string, at: (string | number)[], rule: string, value: string): void => {
      const other = first.get(key);
      if (!other) first.set(key, resource);
      else if (other !== resource && !areRelated(resource, other)) {
        found.add(rule, at, { other: other.id, value });
      }
    };
    const { paper } = resource.links;
    if (paper) compare(`paper ${paper}`, ['links', 'paper'], 'same-paper', paper);
    [resource.title, ...(resource.aliases ?? [])].forEach((name, i) => {
      const at = i === 0 ? ['title'] : ['aliases', i - 1];
      compare(`name ${joinedName(name)}`, at, 'same-name', name);
    });
    return found.all;
  });
}

/** A name by its letters and digits, in whatever case. */
export const joinedName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');

function alikeTitles(resources: readonly ResourceEntry[]): Finding[] {
  const titles = resources.map(({ title }) => title);
  const isUnrelated = (earlier: number, later: number): boolean => {
    const [one, other] = [resources[earlier], resources[later]];
    return one !== undefined && other !== undefined && !areRelated(one, other);
  };
  return similarPairs(titles, ALIKE, isUnrelated).flatMap(([earlier, later]) => {
    const [other, resource] = [resources[earlier], resources[later]];
    if (!other || !resource) return [];
    const found = new Findings(['resources', later], { resource: resource.id });
    found.add('same-name', ['title'], { other: other.id, value: resource.title });
    return found.all;
  });
}

/** Annotations that say the same, or begin the same too often. */
function alikeAnnotations(resources: readonly ResourceEntry[], language: string): Finding[] {
  const texts = resources.map(({ annotation }) => annotation[language] ?? '');
  const findingsOf = (index: number): Findings =>
    new Findings(['resources', index], { resource: resources[index]?.id ?? '' });
  const at = ['annotation', language];
  const alike = similarPairs(texts, ALIKE).flatMap(([earlier, later]) => {
    const found = findingsOf(later);
    found.add('alike-annotations', at, { other: resources[earlier]?.id ?? '' });
    return found.all;
  });
  const openings = new Map<string, number[]>();
  texts.forEach((text, index) => {
    const opening = openingOf(text);
    openings.set(opening, [...(openings.get(opening) ?? []), index]);
  });
  const most = Math.max(1, Math.floor(resources.length * SAME_OPENING));
  const same = [...openings].flatMap(([opening, indexes]) =>
    indexes.slice(opening === '' ? indexes.length : most).flatMap((index) => {
      const found = findingsOf(index);
      found.add('same-opening', at, { opening, count: String(indexes.length) });
      return found.all;
    }),
  );
  return [...alike, ...same];
}

/** The first four words; of Chinese, the first six characters. */
function openingOf(text: string): string {
  return /^\p{Script=Han}/u.test(text)
    ? [...text].slice(0, 6).join('')
    : text.split(/\s+/).slice(0, 4).join(' ').toLowerCase();
}
