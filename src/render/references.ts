import { arxivId, arxivMonth, citationKey, primaryLink } from '../catalog/accessors';
import type { Category, Resource } from '../catalog/types';
import { plainDoi } from '../search/identifiers';
import { type PersonName, parseName } from './names';
import { readVenue, type Venue } from './venues';

/** What is cited, in CSL's words. */
export type ReferenceType =
  | 'article'
  | 'article-journal'
  | 'paper-conference'
  | 'thesis'
  | 'report'
  | 'dataset'
  | 'software'
  | 'webpage';

/** A person, or what stays whole: a group, or a name that cannot be split. */
export type ReferenceAuthor = PersonName | { readonly literal: string };

/** What a bibliography says of a resource, before it is written in any style. */
export interface Reference {
  readonly key: string;
  readonly type: ReferenceType;
  readonly title: string;
  readonly authors: readonly ReferenceAuthor[];
  readonly moreAuthors: boolean;
  /** `YYYY`. */
  readonly year: string | null;
  /** From 1 to 12. */
  readonly month: number | null;
  /** The journal's name, the conference's, or the school of a thesis. */
  readonly container: string | null;
  /** Of the journal. */
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  /** The organisations it comes from. */
  readonly org: readonly string[];
  /** What it is, where that is neither a paper of arXiv nor of a venue: `Data set`, `PhD thesis`. */
  readonly medium: string | null;
  readonly arxiv: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

/** What is cited of a resource: the paper where there is one, else the thing itself. */
export function toReference(resource: Resource): Reference {
  const { links } = resource;
  const url = links.paper ?? primaryLink(resource);
  const arxiv = arxivId(links.paper);
  const read = venueOf(resource);
  const venue = read?.kind === 'unpublished' ? null : read;
  const [year = read?.year ?? null, month] = citedDate(resource)?.split('-') ?? [];
  // A conference has a year of its own, in which the month of the preprint has no meaning.
  const isOwnYear = venue !== null && venue.year !== null;
  return {
    key: citationKey(resource),
    type: typeOf(resource, venue, arxiv),
    title: resource.paperTitle ?? resource.title,
    authors: authorsOf(resource),
    moreAuthors: resource.moreAuthors && resource.authors.length > 0,
    year: isOwnYear ? venue.year : year,
    month: isOwnYear || month === undefined ? null : Number(month),
    container: containerOf(resource, venue),
    volume: venue?.volume ?? null,
    issue: venue?.issue ?? null,
    pages: venue?.pages ?? null,
    org: resource.org,
    medium: mediumOf(resource, read, arxiv),
    arxiv,
    doi: doiIn(url),
    url,
  };
}

/** Where there is no paper. */
const TYPES: Readonly<Record<Category, ReferenceType>> = {
  report: 'report',
  paper: 'article',
  dataset: 'dataset',
  tool: 'software',
  blog: 'webpage',
  guide: 'webpage',
};

const MEDIA: Readonly<Record<Category, string | null>> = {
  report: 'Technical report',
  paper: null,
  dataset: 'Data set',
  tool: 'Software',
  blog: 'Blog post',
  guide: 'Web page',
};

/** Where it was published, if somebody could confirm it. */
function venueOf({ venue, unverified }: Resource): Venue | null {
  return venue === null || unverified.includes('venue') ? null : readVenue(venue);
}

/** A thesis whose school its venue does not name is of the organisation. */
function containerOf({ org }: Resource, venue: Venue | null): string | null {
  const isNameless = venue?.kind === 'thesis' && venue.name === '';
  return (isNameless ? org.join(', ') : venue?.name) || null;
}

function typeOf(resource: Resource, venue: Venue | null, arxiv: string | null): ReferenceType {
  if (venue?.kind === 'thesis') return 'thesis';
  if (venue !== null) return venue.kind === 'journal' ? 'article-journal' : 'paper-conference';
  if (arxiv !== null) return 'article';
  if (resource.links.paper === undefined) return TYPES[resource.category];
  return resource.category === 'report' ? 'report' : 'article';
}

function mediumOf(
  { links, category }: Resource,
  venue: Venue | null,
  arxiv: string | null,
): string | null {
  if (venue?.kind === 'thesis') return venue.genre;
  if (venue !== null && venue.kind !== 'unpublished') return null;
  if (arxiv !== null) return null;
  return (links.paper === undefined ? MEDIA[category] : null) ?? venue?.name ?? null;
}

/** When the cited thing was first public; arXiv's id knows it where the date is of another link. */
function citedDate(resource: Resource): string | null {
  const arxiv = arxivId(resource.links.paper);
  if (arxiv !== null && resource.dateOf !== null && resource.dateOf !== 'paper') {
    return arxivMonth(arxiv);
  }
  return resource.date;
}

/** Who made it; the organisations where nobody is named. */
function authorsOf({ authors, org }: Resource): ReferenceAuthor[] {
  if (authors.length === 0) return org.map((literal) => ({ literal }));
  return authors.map((author) =>
    typeof author === 'string'
      ? (parseName(author) ?? { literal: author })
      : { literal: author.group },
  );
}

/** The DOI in an address, of whatever publisher. */
export function doiIn(address: string | null): string | null {
  const found =
    /(?:\/\/(?:www\.|dx\.)?doi\.org\/(?:doi:)?|\/doi\/(?:[a-z]+\/)*)(10\.\d{4,9}(?:\/|%2f)[^?#]+)/i.exec(
      address ?? '',
    );
  return found?.[1] === undefined ? null : plainDoi(found[1]);
}
