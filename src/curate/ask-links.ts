import * as v from 'valibot';
import type { Ask, HttpReply, HttpRequest } from '../storage/http';
import { ARXIV_BATCH } from './arxiv-feed';
import { couldBeGiven } from './arxiv-id';
import { follow } from './follow-redirects';
import {
  API_BYTES,
  askArxiv,
  headersFor,
  isGated,
  obstacleOf,
  obstacleOfRepository,
  PAGE_BYTES,
  parseJson,
} from './host-answers';
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
    else if (target.kind === 'arxiv' && !couldBeGiven(target.id)) {
      // To one that it cannot know, its API answers with an error instead of the others.
      done(address, { obstacle: 'not-on-arxiv', detail: target.id });
    } else if (target.kind === 'arxiv') papers.set(address, target.id);
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
    const found = await askArxiv(ask, [...new Set(batch.map(([, id]) => id))]);
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
        const { title, authors } = paper;
        const lands = `https://arxiv.org/abs/${id}`;
        done(address, keep(address, { title, authors, titleOf: 'paper', lands, movedTo: null }));
      }
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

type Read = Found | { readonly obstacle: Obstacle; readonly detail: string };

function readPage(reply: HttpReply, lands: string, movedTo: string | null): Read {
  const obstacle = obstacleOf(reply);
  if (obstacle) return obstacle;
  const { title, isPaper, authors } = readPageTitle(reply.body, reply.headers['content-type']);
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

function readRepository(target: Extract<Target, { kind: 'repository' }>, reply: HttpReply): Read {
  const { name, home } = target;
  const isClosed = isGated(reply);
  const obstacle = isClosed ? null : obstacleOfRepository(reply, target);
  if (obstacle) return obstacle;
  const parsed = v.safeParse(repository, isClosed ? { id: name } : parseJson(reply.body));
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
