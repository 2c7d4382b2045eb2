import {
  LINK_KINDS,
  type LinkKind,
  type LocalizedText,
  type Placement,
  type Resource,
} from './types';

/** A text in a language, or in the catalogue's first one where it lacks that. */
export function inLanguage(text: LocalizedText, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/**
 * The arXiv id in an address, without its version, also one of before 2007 such as `cs/0112017`; null
 * where the address is not arXiv's.
 */
export function arxivId(address: string | undefined): string | null {
  const match = ARXIV.exec(address ?? '');
  return match?.[1] ?? null;
}

const ARXIV =
  /^https?:\/\/(?:[\w-]+\.)*arxiv\.org\/(?:abs|pdf|html|format)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?!\d)/i;

/** The month in which an arXiv id was given, as `2024-12`. */
export function arxivMonth(id: string): string {
  const [, year = '', month = ''] = /(?:^|\/)(\d\d)(\d\d)/.exec(id) ?? [];
  return `${Number(year) > 90 ? 19 : 20}${year}-${month}`;
}

/** The kind of the link that one would open first. */
export function primaryLinkKind(resource: Resource): LinkKind | null {
  const { category, links } = resource;
  const first = category === 'dataset' ? 'data' : category === 'tool' ? 'code' : 'paper';
  if (links[first] !== undefined) return first;
  return LINK_KINDS.find((kind) => links[kind] !== undefined) ?? null;
}

/** The link that one would open first: a data set's data, a tool's code, else the paper. */
export function primaryLink(resource: Resource): string | null {
  const kind = primaryLinkKind(resource);
  return kind === null ? null : (resource.links[kind] ?? null);
}

/** The sections that hold a resource, the first one first. */
export function sectionIds(resource: Resource): string[] {
  return resource.placements.map((placement) => placement.section);
}

/** A section's own part of its id: `moe` of `reports/moe`; the whole of an id without a slash. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Whether a section is the one named or lies below it. */
export function isWithin(section: string, ancestor: string): boolean {
  return section === ancestor || section.startsWith(`${ancestor}/`);
}

/** An author's name, a group's likewise. */
export function authorName(author: Resource['authors'][number]): string {
  return typeof author === 'string' ? author : author.group;
}

/**
 * What a citation is called: nothing that may be corrected, and nothing that depends on what else
 * there is, so that a key which stands in somebody's text goes on meaning the same.
 */
export function citationKey({
  citeKey,
  formerly,
  id,
}: Pick<Resource, 'citeKey' | 'formerly' | 'id'>): string {
  return citeKey ?? formerly[0] ?? id;
}

/** Ranks first, from 1; what has none comes after. */
export function byRank(a: Placement | undefined, b: Placement | undefined): number {
  return (a?.rank ?? 1e9) - (b?.rank ?? 1e9);
}

/** By what resources are put in the order of time: the date, within a month the arXiv id. */
export const dateKey = ({ date, links }: Resource): string =>
  `${date ?? ''} ${arxivId(links.paper) ?? ''}`;

/** By date, newest first, within a month by arXiv id; what has no date last. */
export function newestFirst(a: Resource, b: Resource): number {
  const [one, other] = [dateKey(a), dateKey(b)];
  return one < other ? 1 : one > other ? -1 : 0;
}
