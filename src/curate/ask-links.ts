import * as v from 'valibot';
import { type Ask, HttpError, type HttpReply, type HttpRequest } from '../storage/http';
import { ARXIV_BATCH, arxivQuery, readArxivFeed } from './arxiv-feed';
import { follow } from './follow-redirects';
import type { Answer, Found, Obstacle } from './link-answer';
import { type Target, targetOf } from './link-target';
import { readPageTitle } from './page-title';
import { type Clock, politely } from './politeness';

/** An answer that is kept, with what its host knows it again by. */
export interface KeptAnswer {
  readonly found: Found;
  readonly at: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What links are asked for with. */
export interface Asking {
  readonly ask: Ask;
  readonly clock: Clock;
  readonly githubToken: string | undefined;
  /** Answers of former times by address; new ones are put in. */
  readonly kept: Map<string, KeptAnswer>;
  /** Kept answers younger than this, in milliseconds, are taken for what would be answered. */
  readonly freshFor: number;
  /** Is told each address that is done. */
  readonly onDone: (address: string) => void;
}

const PAGE_BYTES = 512 * 1024;
/** Hugging Face names every file of a data set. */
const API_BYTES = 32 * 1024 * 1024;
/** What arXiv's API answers instead of a feed where it is asked too much. */
const ARXIV_PLEA = 'Rate exceeded';

/** Asks where addresses lead to, each once. */
export async function askLinks(
  addresses: Iterable<string>,
  asking: Asking,
): Promise<Map<string, Answer>> {
  const { clock, kept, freshFor, githubToken, onDone } = asking;
  const ask = politely(asking.ask, clock);
  const answers = new Map<string, Answer>();
  const papers = new Map<string, string>();
  const done = (address: string, answer: Answer): void => {
    answers.set(address, answer);
    onDone(address);
  };
  const asked: Promise<void>[] = [];
  for (const address of new Set(addresses)) {
    const known = kept.get(address);
    const target = targetOf(address, githubToken !== undefined);
    if (known && clock.now() - known.at < freshFor) done(address, known);
    else if (target.kind === 'arxiv') papers.set(address, target.id);
    else asked.push(askOne(address, target).then((answer) => done(address, answer)));
  }
  const all = [...papers];
  for (let from = 0; from < all.length; from += ARXIV_BATCH) {
    asked.push(askPapers(all.slice(from, from + ARXIV_BATCH)));
  }
  await Promise.all(asked);
  return answers;

  async function askOne(address: string, target: Exclude<Target, { kind: 'arxiv' }>) {
    const known = kept.get(address);
    const isApi = target.kind === 'repository';
    const landing = await follow(ask, isApi ? target.api : address, (url): HttpRequest => {
      const headers = { ...headersFor(url, githubToken), ...conditions(known, url, isApi) };
      return { url, headers, mostBytes: isApi ? API_BYTES : PAGE_BYTES };
    });
    if ('obstacle' in landing) return landing;
    const { reply, url } = landing;
    const read = isApi ? readRepository(target, reply) : readPage(reply, url, landing.movedTo);
    // What is as it was is told by its status alone.
    const isUnchanged = reply.status === 304 && known !== undefined;
    const answer = isUnchanged
      ? { ...known.found, movedTo: isApi ? known.found.movedTo : landing.movedTo }
      : read;
    if ('obstacle' in answer) {
      kept.delete(address);
      return answer;
    }
    const { etag = null, 'last-modified': lastModified = null } = reply.headers;
    return keep(address, answer, etag, lastModified);
  }

  async function askPapers(batch: readonly (readonly [address: string, id: string])[]) {
    const url = arxivQuery([...new Set(batch.map(([, id]) => id))]);
    const found = await askArxiv(url, batch.length);
    for (const [address, id] of batch) {
      if (!(found instanceof Map)) {
        done(address, found);
        continue;
      }
      const paper = found.get(id);
      if (!paper) {
        kept.delete(address);
        done(address, { obstacle: 'not-on-arxiv', detail: id });
      } else {
        const lands = `https://arxiv.org/abs/${id}`;
        done(address, keep(address, { ...paper, titleOf: 'paper', lands, movedTo: null }));
      }
    }
  }

  async function askArxiv(url: string, count: number) {
    try {
      const reply = await ask({ url, mostBytes: API_BYTES });
      const obstacle = obstacleOf(reply);
      if (obstacle) return obstacle;
      const papers = readArxivFeed(reply.body);
      if (new TextDecoder().decode(reply.body.subarray(0, 100)).startsWith(ARXIV_PLEA)) {
        return { obstacle: 'limited', detail: '' } as const;
      }
      // Now and then its API has none of a whole batch, which says nothing of them.
      if (papers && (papers.size > 0 || count === 1)) return papers;
      return { obstacle: 'broken', detail: 'export.arxiv.org' } as const;
    } catch (error) {
      if (error instanceof HttpError) return { obstacle: error.fault, detail: error.detail };
      throw error;
    }
  }

  function keep(
    address: string,
    found: Found,
    etag: string | null = null,
    lastModified: string | null = null,
  ): KeptAnswer {
    const answer = { found, at: clock.now(), etag, lastModified };
    kept.set(address, answer);
    return answer;
  }
}

/** What a host wants to be told; the token goes to GitHub's API and nowhere else. */
function headersFor(url: string, githubToken: string | undefined): Record<string, string> {
  if (new URL(url).origin !== 'https://api.github.com' || githubToken === undefined) return {};
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${githubToken}`,
    'x-github-api-version': '2022-11-28',
  };
}

/** Asks a host for an answer only where it has another one than the last. */
function conditions(
  known: KeptAnswer | undefined,
  url: string,
  isApi: boolean,
): Record<string, string> {
  if (!known || (!isApi && known.found.lands !== url)) return {};
  const { etag, lastModified } = known;
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(etag === null && lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

/** What a status says that is no answer; null for one that is. */
function obstacleOf({ status, headers }: HttpReply): { obstacle: Obstacle; detail: string } | null {
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

type Read = Found | { readonly obstacle: Obstacle; readonly detail: string };

function readPage(reply: HttpReply, lands: string, movedTo: string | null): Read {
  const obstacle = obstacleOf(reply);
  if (obstacle) return obstacle;
  const contentType = reply.headers['content-type'] ?? 'text/html';
  const isHtml = /^\s*(text\/html|application\/xhtml\+xml)/i.test(contentType);
  const { title, isPaper, authors } = isHtml
    ? readPageTitle(reply.body, contentType)
    : { title: null, isPaper: false, authors: [] };
  const isRepository = lands.startsWith('https://github.com/');
  const titleOf = isPaper ? 'paper' : isRepository ? 'repository' : 'page';
  return { movedTo, lands, title, titleOf, authors };
}

const text = v.nullish(v.string(), null);
/** What the APIs of GitHub and Hugging Face say of a repository or a collection. */
const repository = v.object({
  full_name: text,
  id: v.nullish(v.union([v.string(), v.number()]), null),
  slug: text,
  title: text,
  description: text,
  cardData: v.nullish(v.object({ title: text, pretty_name: text }), null),
});

function readRepository(
  { name, home }: Extract<Target, { kind: 'repository' }>,
  reply: HttpReply,
): Read {
  const { status, headers } = reply;
  // One has to ask for it, but it is there.
  const isGated = headers['x-error-code'] === 'GatedRepo';
  // Hugging Face says 401 to a stranger for what is not there; GitHub, for a token that is wrong.
  const isMissing = status === 404 || (status === 401 && !home.startsWith('https://github.com/'));
  if (isMissing && !isGated) return { obstacle: 'not-public', detail: name };
  const obstacle = isGated ? null : obstacleOf(reply);
  if (obstacle) return obstacle;
  const parsed = v.safeParse(repository, isGated ? { id: name } : parseJson(reply.body));
  const { full_name, slug, id, title, description, cardData } = parsed.success ? parsed.output : {};
  const now = full_name ?? slug ?? id;
  if (typeof now !== 'string') return { obstacle: 'broken', detail: 'JSON' };
  const said = [now, title, description, cardData?.title, cardData?.pretty_name];
  const lands = home + now;
  return {
    movedTo: now.toLowerCase() === name.toLowerCase() ? null : lands,
    lands,
    title: said.filter((one) => one).join(' · '),
    titleOf: 'repository',
    authors: [],
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
