import { identifierKeys } from '../search/identifiers';
import { ALIKE, joinedName } from './duplicate-rules';
import { similarity, wordsOf } from './similarity';

/** What tells a resource from others. */
export interface Known {
  readonly id: string;
  readonly formerly: readonly string[];
  /** Its title, and what else it is called. */
  readonly names: readonly string[];
  readonly links: readonly string[];
}

/** What of a new resource is compared; what is not known yet is left out. */
export interface Newcomer {
  readonly id?: string;
  readonly title?: string;
  /** Those that lead to nothing else: the one it was named by, and its paper. */
  readonly links: readonly string[];
  /** Ids of those that share its paper or its name, and are something else. */
  readonly related: readonly string[];
}

/** Why a resource is taken for one that is there. */
export type Sameness =
  | { readonly by: 'id' }
  | { readonly by: 'link'; readonly link: string }
  | { readonly by: 'title'; readonly name: string };

/**
 * The resource that a new one is: by its id, one of its links in any form, or a title that is nearly
 * the same.
 *
 * @returns null where there is none
 */
export function findSame<T extends Known>(
  { id, title, links, related }: Newcomer,
  known: readonly T[],
): { readonly resource: T; readonly same: Sameness } | null {
  const keys = new Set(links.map(keyOf));
  const name = joinedName(title ?? '');
  const words = wordsOf(title ?? '');
  const samenessOf = (one: T): Sameness | null => {
    if (id !== undefined && [one.id, ...one.formerly].includes(id)) return { by: 'id' };
    if (related.includes(one.id)) return null;
    const link = one.links.find((address) => keys.has(keyOf(address)));
    if (link !== undefined) return { by: 'link', link };
    const [own = ''] = one.names;
    const called = one.names.find((other) => name !== '' && joinedName(other) === name);
    if (called !== undefined) return { by: 'title', name: called };
    return similarity(wordsOf(own), words) >= ALIKE ? { by: 'title', name: own } : null;
  };
  for (const resource of known) {
    const same = samenessOf(resource);
    if (same) return { resource, same };
  }
  return null;
}

/** An address in one spelling for all its forms. */
export const keyOf = (address: string): string => identifierKeys(address)[0] ?? address;
