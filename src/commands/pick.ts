import type { Resource } from '../catalog/types';
import type { Library } from '../query/library';

/** What some words may mean: the one meant, and others that they fit as well. */
export interface Picked {
  readonly resource: Resource | null;
  readonly others: readonly Resource[];
}

/**
 * The resource that an id or some words name: an exact id, then a title or alias that only one has,
 * then what a search puts first.
 */
export async function pickResource(words: readonly string[], library: Library): Promise<Picked> {
  const { search } = await import('../query/search');
  const query = words.join(' ');
  const { hits } = await search(query, library);
  const named = hits.filter(({ tier }) => tier === 'exact');
  const candidates = (named.length > 0 ? named : hits).map(({ resource }) => resource);
  const id = query.trim().toLowerCase();
  const byId = candidates.find((one) => one.id === id || one.formerly.includes(id));
  if (byId) return { resource: byId, others: [] };
  const [first, ...others] = candidates;
  return { resource: first ?? null, others };
}
