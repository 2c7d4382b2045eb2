import { primaryLink } from '../catalog/accessors';
import { LINK_KINDS, type Resource } from '../catalog/types';
import { type ResourceRecord, toRecord } from './record';

/** The fields of csv and tsv. */
export function rowFields(languages: readonly string[]): string[] {
  return [
    ...['id', 'title', 'aliases', 'category', 'series', 'org', 'authors', 'date', 'venue'],
    ...['arxiv', 'tags', 'sections', 'link'],
    ...LINK_KINDS.map((kind) => `links.${kind}`),
    ...languages.map((language) => `annotation.${language}`),
    ...['unverified', 'catalog'],
  ];
}

/** A resource as a row of csv and tsv. */
export function toRow(resource: Resource): ResourceRecord & { readonly link: string | null } {
  return { ...toRecord(resource), link: primaryLink(resource) };
}
