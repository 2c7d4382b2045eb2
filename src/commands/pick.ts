import { fold } from '../catalog/nearest';
import type { Catalog, Resource } from '../catalog/types';

/** What some words may mean: the one meant, and others that they fit as well. */
export interface Picked {
  readonly resource: Resource | null;
  readonly others: readonly Resource[];
}

/**
 * The resource that an id or some words name: an exact id (or a former one), then a title or alias
 * that only one has, then what a search puts first.
 */
export async function pickResource(
  words: readonly string[],
  catalog: Catalog,
  resources: readonly Resource[] = catalog.resources,
): Promise<Picked> {
  const query = words.join(' ');
  const id = query.trim().toLowerCase();
  const byId = resources.find((resource) => resource.id === id || resource.formerly.includes(id));
  if (byId) return { resource: byId, others: [] };

  const wanted = fold(query);
  const named = resources.filter((resource) =>
    [resource.id, resource.title, ...resource.aliases].some((name) => fold(name) === wanted),
  );
  if (named.length === 1 && named[0]) return { resource: named[0], others: [] };
  if (named.length > 1 && named[0]) return { resource: named[0], others: named.slice(1) };

  const { search } = await import('../query/search');
  const [first, ...others] = search(query, resources, catalog).map((hit) => hit.resource);
  return { resource: first ?? null, others };
}
