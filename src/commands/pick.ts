import type { Resource } from '../catalog/types';
import type { Library } from '../query/library';
import { printable } from '../text/printable';
import type { Context } from './context';

/** What some words may mean: the one meant, and others that they fit as well. */
export interface Picked {
  readonly resource: Resource | null;
  readonly others: readonly Resource[];
  /** Those of the others that fit about equally well. */
  readonly rivals: readonly Resource[];
}

/** A search result fits about as well as the best one from this part of its score on. */
const ABOUT_EQUAL = 0.9;

/**
 * The resource that an id or some words name: an exact id, then a title or alias that only one has,
 * then what a search puts first.
 */
export async function pickResource(words: readonly string[], library: Library): Promise<Picked> {
  const { search } = await import('../query/search');
  const query = words.join(' ');
  const { hits } = await search(query, library);
  const named = hits.filter(({ tier }) => tier === 'exact');
  const candidates = named.length > 0 ? named : hits;
  const id = query.trim().toLowerCase();
  const byId = candidates.find(({ resource: one }) => one.id === id || one.formerly.includes(id));
  if (byId) return { resource: byId.resource, others: [], rivals: [] };
  const [first, ...others] = candidates;
  if (first === undefined) return { resource: null, others: [], rivals: [] };
  const rivals = others.filter(({ score }) => score >= first.score * ABOUT_EQUAL);
  return {
    resource: first.resource,
    others: others.map(({ resource }) => resource),
    rivals: rivals.map(({ resource }) => resource),
  };
}

/** Says that some words name nothing, and what has a name like them. */
export async function sayNothingFound(
  words: readonly string[],
  { catalog }: Library,
  { messages, stderr }: Context,
): Promise<void> {
  const query = words.join(' ');
  stderr.write(`${messages.errors.nothingFound(printable(query))}\n`);
  const { suggestionsFor } = await import('../query/suggestions');
  const near = suggestionsFor(query, catalog);
  if (near.length > 0) stderr.write(`${messages.errors.didYouMean(near.join(', '))}\n`);
}
