import { citationKey } from '../catalog/accessors';
import type { CatalogFile } from '../catalog/schema';
import type { Finding } from './finding';

/** Citation keys that were published, by the id under which they were. */
export type PublishedKeys = Readonly<Record<string, string>>;

/**
 * Holds a catalogue against the keys that were published: none may change, and none may come to
 * name something else. Each new resource has to be added to them.
 *
 * @returns findings as faults, by resource
 */
export function lintCitationKeys(file: CatalogFile, published: PublishedKeys): Finding[] {
  const ownerOf = new Map(Object.entries(published).map(([id, key]) => [key.toLowerCase(), id]));
  return file.resources.flatMap((resource, index) => {
    const { id, formerly = [], 'cite-key': citeKey = null } = resource;
    const key = citationKey({ citeKey, formerly, id });
    const fault = (code: string, params: Record<string, string>): Finding[] => {
      const path = ['resources', index, citeKey === null ? 'id' : 'cite-key'];
      return [{ code, params: { key, ...params }, path, resource: id }];
    };
    const ids = [id, ...formerly];
    const known = ids.find((one) => Object.hasOwn(published, one));
    const other = ownerOf.get(key.toLowerCase());
    if (other !== undefined && !ids.includes(other)) return fault('lint.key-of-another', { other });
    if (known === undefined) {
      return fault('lint.key-unpublished', { line: `"${id}": "${key}"` });
    }
    const own = published[known] ?? '';
    return own === key ? [] : fault('lint.key-changed', { published: own });
  });
}
