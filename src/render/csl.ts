import type { Resource } from '../catalog/types';
import { renderJson } from './json';
import { type Reference, type ReferenceAuthor, toReference } from './references';

/** Resources as CSL-JSON, which citation processors such as pandoc's and Zotero read. */
export function renderCsl(resources: readonly Resource[]): string {
  return renderJson(resources.map((resource) => item(toReference(resource))));
}

/** A reference as a CSL item; what is not known is left out, as the format has it. */
function item(reference: Reference): object {
  const { container, volume, issue, pages, org, medium } = reference;
  const isThesis = reference.type === 'thesis';
  const { arxiv, doi, url, year, month } = reference;
  const literals = reference.authors.flatMap((one) => ('literal' in one ? one.literal : []));
  const isOwn = container === null && arxiv === null;
  const publishers = isOwn ? org.filter((one) => !literals.includes(one)) : [];
  const school = isThesis ? container : null;
  const publisher = school ?? publishers.join(', ');
  const authors = [
    ...reference.authors.map(name),
    // CSL has no word for it; processors turn this one, known from BibTeX, into et al.
    ...(reference.moreAuthors ? [{ literal: 'others' }] : []),
  ];
  return {
    id: reference.key,
    type: reference.type,
    title: reference.title,
    ...(authors.length > 0 && { author: authors }),
    ...(year !== null && {
      issued: { 'date-parts': [[Number(year), ...(month === null ? [] : [month])]] },
    }),
    ...(isThesis && medium !== null && { genre: medium }),
    ...(container !== null && !isThesis && { 'container-title': container }),
    ...(volume !== null && { volume }),
    ...(issue !== null && { issue }),
    ...(pages !== null && { page: pages }),
    ...(publisher !== '' && { publisher }),
    ...(arxiv !== null && { number: `arXiv:${arxiv}`, archive: 'arXiv' }),
    ...(doi !== null && { DOI: doi }),
    ...(url !== null && { URL: url }),
  };
}

function name(author: ReferenceAuthor): object {
  if ('literal' in author) return author;
  const { given, particle, family, suffix } = author;
  return {
    family,
    ...(given !== '' && { given }),
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  };
}
