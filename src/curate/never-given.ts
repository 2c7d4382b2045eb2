import { arxivId } from '../catalog/accessors';
import { plainDoi } from '../search/identifiers';
import { couldBeGiven } from './arxiv-id';

/** An id in an address that nobody can have given out. */
export interface NeverGiven {
  readonly kind: 'arxiv' | 'doi';
  readonly id: string;
}

/** Where an address has the id of a paper on arXiv, or a DOI. */
const ARXIV = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html|format)\/([^?#]*)/i;
const DOI = /^https?:\/\/(?:www\.|dx\.)?doi\.org\/(?:doi:)?([^?#]*)/i;

/** The id by which an address leads nowhere; null where it may lead to something. */
export function neverGiven(address: string): NeverGiven | null {
  const id = arxivId(address) ?? ARXIV.exec(address)?.[1];
  if (id !== undefined) return couldBeGiven(id) ? null : { kind: 'arxiv', id };
  const path = DOI.exec(address)?.[1];
  if (path === undefined) return null;
  const doi = plainDoi(path);
  const ofArxiv = arxivIdInDoi(doi);
  if (ofArxiv !== null) return couldBeGiven(ofArxiv) ? null : { kind: 'arxiv', id: ofArxiv };
  // Short DOIs, https://doi.org/bnfc, are of another form.
  const isForm = /^10\.\d{4,9}(?:\.\d+)*\/./.test(doi) || !/^(?:10\.|$)/.test(doi);
  return isForm ? null : { kind: 'doi', id: doi };
}

/** The id of the paper to which arXiv itself gave a DOI, without a version. */
export function arxivIdInDoi(doi: string): string | null {
  return /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/i.exec(doi)?.[1] ?? null;
}
