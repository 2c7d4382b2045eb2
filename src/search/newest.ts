import { type Ranked, withFallingScores } from './ranking';

const NEWEST = /\b(?:latest|newest|most recent)\b|最新|最近的|新出的/i;

/** So many of the best results are put in the order of their dates: what a table shows. */
const FOREMOST = 20;

/** Whether a query asks for what came out last. */
export const asksForNewest = (query: string): boolean => NEWEST.test(query);

/**
 * Results with the newest first among the best that have all of the words, by name or topic, or, where
 * none has, among the best of all; then the others as they stood.
 *
 * @param dateOf tells of a resource's number when it came out, as `2025-03`
 */
export function newestFirst(
  results: readonly Ranked[],
  dateOf: (resource: number) => string | null,
): Ranked[] {
  const full = results.filter(({ tier }) => tier !== 'partial' && tier !== 'annotation');
  const foremost = new Set((full.length > 0 ? full : results).slice(0, FOREMOST));
  const date = ({ resource }: Ranked): string => dateOf(resource) ?? '';
  const sorted = [...foremost].sort((one, other) => date(other).localeCompare(date(one), 'en'));
  return withFallingScores([...sorted, ...results.filter((one) => !foremost.has(one))]);
}
