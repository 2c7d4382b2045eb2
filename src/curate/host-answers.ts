import { type Ask, HttpError, type HttpReply } from '../storage/http';
import { type ArxivPaper, arxivQuery, readArxivFeed } from './arxiv-feed';
import type { Answer } from './link-answer';
import type { Target } from './link-target';

/*
 * How hosts are asked, and what they say that is no answer.
 */

export const PAGE_BYTES = 512 * 1024;
/** Hugging Face names every file of a data set. */
export const API_BYTES = 32 * 1024 * 1024;
/** What arXiv's API answers instead of a feed where it is asked too much. */
const ARXIV_PLEA = 'Rate exceeded';

/** Why there is no answer. */
export type NoAnswer = Extract<Answer, { obstacle: unknown }>;

/** What a host wants to be told; the token goes to GitHub's API and nowhere else. */
export function headersFor(url: string, githubToken: string | undefined): Record<string, string> {
  if (new URL(url).origin !== 'https://api.github.com' || githubToken === undefined) return {};
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${githubToken}`,
    'x-github-api-version': '2022-11-28',
  };
}

/**
 * Asks arXiv's API for papers.
 *
 * @returns them by their ids; those that are not there are left out
 */
export async function askArxiv(
  ask: Ask,
  ids: readonly string[],
): Promise<Map<string, ArxivPaper> | NoAnswer> {
  try {
    const reply = await ask({ url: arxivQuery(ids), mostBytes: API_BYTES });
    const obstacle = obstacleOf(reply);
    if (obstacle) return obstacle;
    const papers = readArxivFeed(reply.body);
    if (new TextDecoder().decode(reply.body.subarray(0, 100)).startsWith(ARXIV_PLEA)) {
      return { obstacle: 'limited', detail: '' };
    }
    // Now and then its API has none of a whole batch, which says nothing of them.
    if (papers && (papers.size > 0 || ids.length === 1)) return papers;
    return { obstacle: 'broken', detail: 'export.arxiv.org' };
  } catch (error) {
    if (error instanceof HttpError) return { obstacle: error.fault, detail: error.detail };
    throw error;
  }
}

/** What a status says that is no answer; null for one that is. */
export function obstacleOf({ status, headers }: HttpReply): NoAnswer | null {
  const detail = String(status);
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return { obstacle: 'gone', detail };
  if (status === 429) return { obstacle: 'limited', detail };
  // Cloudflare says so where it asks for a proof that one is no program.
  if ([401, 403, 451, 999].includes(status) || headers['cf-mitigated'] !== undefined) {
    return { obstacle: 'forbidden', detail };
  }
  return { obstacle: status >= 500 ? 'server-error' : 'bad-status', detail };
}

/** Whether one has to ask for what is there, and is told no more of it. */
export const isGated = ({ headers }: HttpReply): boolean => headers['x-error-code'] === 'GatedRepo';

/** The same of an answer about a repository. */
export function obstacleOfRepository(
  reply: HttpReply,
  { name, home }: Extract<Target, { kind: 'repository' }>,
): NoAnswer | null {
  const { status } = reply;
  // Hugging Face says 401 to a stranger for what is not there; GitHub, for a token that is wrong.
  const isMissing = status === 404 || (status === 401 && !home.startsWith('https://github.com/'));
  return isMissing ? { obstacle: 'not-public', detail: name } : obstacleOf(reply);
}

/** What a text of JSON holds; null where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
