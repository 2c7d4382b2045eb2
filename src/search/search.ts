import type { Resource } from '../catalog/types';
import { type Match, matcher } from './explanation';
import type { Library } from './library';
import { rank, type Tier } from './ranking';

export interface Hit {
  readonly resource: Resource;
  /** From 0 to 1, higher is better. */
  readonly score: number;
  readonly tier: Tier;
  /** Found out when it is asked for. */
  readonly matches: () => Match[];
}

/** The answer to a query. */
export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The words that were looked for, a misspelt one as what it was read as. */
  readonly words: readonly string[];
  /** Words that nothing in the catalogue answers. */
  readonly unanswered: readonly string[];
}

/**
 * Looks a query up.
 *
 * @param among the resources to look through, all without it
 */
export async function search(
  query: string,
  library: Library,
  among?: ReadonlySet<Resource>,
): Promise<SearchResult> {
  const { catalog } = library;
  const { results, words, unanswered } = await rank(query, library.index());
  let matchesOf: ReturnType<typeof matcher> | undefined;
  const hits = results.map(
    ({ resource: number, score, tier }): Hit => ({
      // Only what is shown is read.
      get resource() {
        return catalog.resourceAt(number);
      },
      score,
      tier,
      matches: () => {
        matchesOf ??= matcher(query, words, catalog);
        return matchesOf(catalog.resourceAt(number), tier);
      },
    }),
  );
  return {
    hits: among ? hits.filter(({ resource }) => among.has(resource)) : hits,
    words,
    unanswered,
  };
}
