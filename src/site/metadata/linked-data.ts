import { inLanguage, primaryLink } from '../../catalog/accessors';
import { mainOf } from '../../catalog/figures';
import type { Catalog, Category, Resource } from '../../catalog/types';
import { tagLabel } from '../../render/facts';
import { type ReferenceAuthor, toReference } from '../../render/references';
import { safeLink } from '../addresses';

/** What each category is in the vocabulary of schema.org. */
const TYPES: Readonly<Record<Category, string>> = {
  report: 'ScholarlyArticle',
  paper: 'ScholarlyArticle',
  dataset: 'Dataset',
  tool: 'SoftwareSourceCode',
  blog: 'BlogPosting',
  guide: 'Article',
};

/** A resource as JSON-LD in the words of schema.org; what is not known is left out. */
export function linkedData(resource: Resource, catalog: Catalog, language: string): object {
  const { title, paperTitle, aliases, category, links, tags, date } = resource;
  const { authors, type, container, arxiv, doi } = toReference(resource);
  const { license } = mainOf(resource);
  const isArticle = /Article|Posting/.test(TYPES[category]);
  const data: Readonly<Record<string, unknown>> = {
    name: title,
    headline: isArticle ? title : undefined,
    alternateName: listed([...(paperTitle ? [paperTitle] : []), ...aliases]),
    description: inLanguage(resource.annotation, language),
    author: listed(authors.map(agent)),
    sourceOrganization: listed(resource.org.map(organisation)),
    datePublished: date,
    isPartOf:
      container === null
        ? undefined
        : {
            '@type': type === 'article-journal' ? 'Periodical' : 'CreativeWork',
            name: container,
          },
    identifier: listed([
      ...(arxiv === null ? [] : [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv }]),
      ...(doi === null ? [] : [{ '@type': 'PropertyValue', propertyID: 'DOI', value: doi }]),
    ]),
    keywords: listed(tags.map((tag) => tagLabel(tag, catalog, language))),
    license:
      category === 'dataset' || category === 'tool'
        ? license && { '@type': 'CreativeWork', name: license }
        : undefined,
    codeRepository: category === 'tool' ? safeLink(links.code) : undefined,
    url: safeLink(primaryLink(resource)),
  };
  const known = Object.entries(data).filter(([, value]) => value !== undefined && value !== null);
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[category],
    ...Object.fromEntries(known),
  };
}

const listed = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;

const organisation = (name: string): object => ({ '@type': 'Organization', name });

/** A person by the parts of the name, or a group. */
function agent(author: ReferenceAuthor): object {
  if ('literal' in author) return organisation(author.literal);
  const { given, particle, family, suffix } = author;
  const familyName = [particle, family].filter(Boolean).join(' ');
  return {
    '@type': 'Person',
    name: [given, familyName, suffix].filter(Boolean).join(' '),
    familyName,
    ...(given !== '' && { givenName: given }),
  };
}
