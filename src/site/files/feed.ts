import { inLanguage, primaryLink } from '../../catalog/accessors';
import type { Catalog, Resource } from '../../catalog/types';
import { tagLabel } from '../../render/facts';
import {
  absoluteAddress,
  FEED,
  pagePath,
  relativeAddress,
  resourcePage,
  safeLink,
} from '../addresses';
import { type Site, type SiteFile, type SiteLanguage, titleOf } from '../site';
import { element, xmlDocument } from './xml';

const MOST = 50;

type Dated = Resource & { readonly added: string };
const isDated = (resource: Resource): resource is Dated => resource.added !== null;

/** Whether anything is known to be new; else there is no feed. */
export const hasFeed = ({ resources }: Catalog): boolean => resources.some(isDated);

/** A feed of what was added last, in each language. */
export function feeds(site: Site): readonly SiteFile[] {
  if (!hasFeed(site.catalog)) return [];
  return site.languages.map((language) => ({
    path: pathIn(site, language, FEED),
    text: feedIn(language, site),
  }));
}

/** The newest first; of one day in the list's order. */
function newest({ resources }: Catalog): Dated[] {
  return resources
    .filter(isDated)
    .toSorted((one, other) => (one.added < other.added ? 1 : one.added > other.added ? -1 : 0))
    .slice(0, MOST);
}

function feedIn(language: SiteLanguage, site: Site): string {
  const { code, words } = language;
  const { base, catalog } = site;
  const path = pathIn(site, language, FEED);
  const resources = newest(catalog);
  const title = titleOf(catalog, language);
  // Seen from the feed, for where it will be published may not be known.
  const linkTo = (page: string): string => {
    const target = pathIn(site, language, page);
    return base === null ? relativeAddress(path, target) : absoluteAddress(base, target);
  };
  const entries = resources.map((resource) => {
    const thing = safeLink(primaryLink(resource));
    const page = resourcePage(resource.id);
    return element(
      'entry',
      {},
      element('title', {}, resource.title),
      element('id', {}, idOf(site, language, page, resource.id)),
      element('published', {}, timeOf(resource.added)),
      element('updated', {}, timeOf(changed(resource))),
      element('link', { rel: 'alternate', type: 'text/html', href: linkTo(page) }),
      ...(thing ? [element('link', { rel: 'related', href: thing })] : []),
      ...resource.tags.map((term) =>
        element('category', { term, label: tagLabel(term, catalog, code) }),
      ),
      element('summary', {}, inLanguage(resource.annotation, code)),
    );
  });
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': code },
      element('title', {}, `${title}${words.colon}${words.files.whatIsNew}`),
      element('id', {}, idOf(site, language, FEED, '')),
      element('updated', {}, timeOf(resources.map(changed).toSorted().at(-1) ?? '')),
      element('author', {}, element('name', {}, title)),
      element('link', { rel: 'alternate', type: 'text/html', href: linkTo('index.html') }),
      ...(base === null ? [] : [element('link', { rel: 'self', href: linkTo(FEED) })]),
      ...entries,
    ),
  );
}

const pathIn = ({ languages }: Site, { code }: SiteLanguage, page: string): string =>
  pagePath(
    page,
    code,
    languages.map((one) => one.code),
  );

/** What an entry goes on being called: its address; a name where that is not known. */
function idOf(site: Site, language: SiteLanguage, page: string, id: string): string {
  if (site.base !== null) return absoluteAddress(site.base, pathIn(site, language, page));
  return ['urn', 'awesome-pretrain', language.code, id].filter(Boolean).join(':');
}

/** The day of the last change. */
const changed = ({ added, updated }: Dated): string =>
  updated !== null && updated > added ? updated : added;

const timeOf = (day: string): string => `${day}T00:00:00Z`;
