import { arxivMonth } from '../catalog/accessors';
import type { HttpReply, HttpRequest } from '../storage/http';
import type { Web } from '../storage/web';
import { crossrefQuery, readCrossrefWork } from './crossref';
import { follow } from './follow-redirects';
import {
  API_BYTES,
  askArxiv,
  headersFor,
  isGated,
  type NoAnswer,
  obstacleOf,
  obstacleOfRepository,
  PAGE_BYTES,
} from './host-answers';
import type { Named } from './identify';
import { isFrontPage, placeholderTitle } from './judge-link';
import { kindOf } from './link-kinds';
import { type Metadata, noMetadata, toAuthors, toLine, toMonth } from './metadata';
import { readPageTitle } from './page-title';
import { waitAskedFor } from './politeness';
import { nameOf, readRepository } from './repository-metadata';

/** Why nothing was learnt of a thing, by the code of its message: `links.<obstacle>`. */
export interface NotFound {
  readonly obstacle:
    | NoAnswer['obstacle']
    | 'unreadable'
    | 'soft-404'
    | 'at-the-door'
    | 'front-page';
  readonly params: Readonly<Record<string, string>>;
}

export type LookedUp = { readonly found: Metadata } | NotFound;

/** The part of the web that is asked. */
type Asked = Pick<Web, 'ask' | 'now' | 'wait' | 'githubToken'>;

/** What shows that a thing is not there, or leads nowhere: it is no use to ask again. */
const ABSENT: readonly NotFound['obstacle'][] = [
  ...(['gone', 'not-on-arxiv', 'not-public', 'bad-status', 'soft-404', 'front-page'] as const),
  ...(['redirect-circle', 'redirects-nowhere', 'private'] as const),
];

/** What is said of a host that tells of things, as it is. */
const UNTOLD: readonly NotFound['obstacle'][] = [
  ...(['forbidden', 'limited', 'timeout', 'unreachable', 'broken', 'server-error'] as const),
  ...(['wants-cookies', 'given-up'] as const),
];
/** Where no connection came about, whoever is to blame: such as a network without a way out. */
const UNREACHED: readonly NotFound['obstacle'][] = [
  ...(['no-such-host', 'refused-connection', 'certificate', 'private'] as const),
];

/** Whether the thing is not there; else it only could not be told. */
export const isAbsent = ({ obstacle }: NotFound): boolean => ABSENT.includes(obstacle);

const ARXIV_API = 'https://export.arxiv.org/';
/** A host that wants to be left alone for longer, in milliseconds, is: somebody sits and waits. */
const MOST_WAIT = 10_000;

/** What its name alone says of a thing: the month of an arXiv id, the name of a repository. */
export function knownByName(named: Named): Metadata {
  const { kind, link } = named;
  return {
    ...noMetadata(link),
    title: kind === 'repository' ? nameOf(named.name) : null,
    date: kind === 'arxiv' ? arxivMonth(named.id) : null,
  };
}

/** The host that is asked about a thing first. */
export function hostAskedFor(named: Named): string {
  const url = {
    arxiv: () => ARXIV_API,
    doi: () => crossrefQuery(''),
    repository: () => ('api' in named ? named.api : ''),
    page: () => named.link,
  }[named.kind]();
  return new URL(url).host;
}

/** Asks whoever knows what a thing is: arXiv, Crossref, GitHub, Hugging Face, or its own page. */
export async function lookUp(named: Named, web: Asked): Promise<LookedUp> {
  const ask = patiently(web);
  switch (named.kind) {
    case 'arxiv':
      return lookUpPaper(named);
    case 'doi':
      return lookUpWork(named);
    case 'repository':
      return lookUpRepository(named);
    case 'page':
      return lookUpPage(named.link);
  }

  async function lookUpPaper({ id, link }: Extract<Named, { kind: 'arxiv' }>): Promise<LookedUp> {
    const papers = await askArxiv(ask, [id]);
    if (!(papers instanceof Map)) {
      // What it answers in one piece is broken off nowhere: it is something else.
      const isOther = papers.obstacle === 'broken' && papers.detail === 'export.arxiv.org';
      return untold(isOther ? { obstacle: 'bad-status', detail: '' } : papers, ARXIV_API);
    }
    const paper = papers.get(id);
    if (!paper) return notFound({ obstacle: 'not-on-arxiv', detail: id }, link);
    const { title, authors, published, subjects, summary } = paper;
    return {
      found: {
        ...noMetadata(link),
        title: toLine(title) || null,
        authors: toAuthors(authors),
        date: toMonth(published),
        subjects: subjects.map(toLine),
        about: toLine(summary),
      },
    };
  }

  async function lookUpWork({ doi, link }: Extract<Named, { kind: 'doi' }>): Promise<LookedUp> {
    const url = crossrefQuery(doi);
    const landing = await follow(ask, url, () => ({ url, mostBytes: API_BYTES }));
    if ('obstacle' in landing) return untold(landing, url);
    const { reply } = landing;
    // DOIs are given out by others too; each leads to a page.
    if (reply.status === 404) return lookUpPage(link);
    const obstacle = obstacleOf(reply);
    if (obstacle) return untold(obstacle, url);
    return read(readCrossrefWork(reply.body, doi, link), url);
  }

  async function lookUpRepository(
    target: Extract<Named, { kind: 'repository' }>,
  ): Promise<LookedUp> {
    const { api, link, name } = target;
    const landing = await follow(ask, api, (url) => ({
      url,
      headers: headersFor(url, web.githubToken),
      mostBytes: API_BYTES,
    }));
    if ('obstacle' in landing) return untold(landing, api);
    const { reply } = landing;
    if (isGated(reply)) return { found: { ...noMetadata(link), title: nameOf(name) } };
    const obstacle = obstacleOfRepository(reply, target);
    if (obstacle?.obstacle === 'not-public') return notFound(obstacle, link);
    if (obstacle) return untold(obstacle, api);
    return read(readRepository(reply.body, target), api);
  }

  async function lookUpPage(link: string): Promise<LookedUp> {
    const landing = await follow(ask, link, (url): HttpRequest => ({ url, mostBytes: PAGE_BYTES }));
    if ('obstacle' in landing) return notFound(landing, link);
    const { reply, url, movedTo } = landing;
    const obstacle = obstacleOf(reply);
    if (obstacle) return notFound(obstacle, link);
    if (isFrontPage(link, url)) return { obstacle: 'front-page', params: paramsOf(link, '', url) };
    const page = readPageTitle(reply.body, reply.headers['content-type']);
    const title = toLine(page.title ?? '');
    const code = page.isPaper ? null : placeholderTitle(title);
    if (code !== null) return { obstacle: code, params: { ...paramsOf(link), title } };
    return {
      found: {
        ...noMetadata(movedTo ?? link),
        title: title || null,
        authors: toAuthors(page.authors.map(givenFirst)),
        date: toMonth(page.published ?? ''),
        category: page.isPaper ? 'paper' : null,
      },
    };
  }
}

/** An answer that was read; one that could not be is something else than its host documents. */
const read = (found: Metadata | null, url: string): LookedUp =>
  found ? { found } : { obstacle: 'unreadable', params: paramsOf(url) };

/** What is in the way to a host that only tells of things says nothing of the thing. */
function untold({ obstacle, detail }: NoAnswer, url: string): NotFound {
  const told = UNTOLD.includes(obstacle)
    ? obstacle
    : UNREACHED.includes(obstacle)
      ? 'unreachable'
      : 'unreadable';
  return notFound({ obstacle: told, detail }, url);
}

function notFound(
  { obstacle, detail }: { readonly obstacle: NotFound['obstacle']; readonly detail: string },
  url: string,
): NotFound {
  return { obstacle, params: paramsOf(url, detail) };
}

/** What the messages on links are made of. */
const paramsOf = (url: string, detail = '', to = ''): NotFound['params'] => ({
  ...{ kind: kindOf(url, ''), url, detail, to },
});

/** Asks once more where a host asks to wait for a moment only. */
function patiently({ ask, now, wait }: Asked): Asked['ask'] {
  return async (request): Promise<HttpReply> => {
    const reply = await ask(request);
    const time = waitAskedFor(reply, now()) ?? (reply.status === 503 ? 1000 : null);
    if (time === null || time > MOST_WAIT) return time === null ? reply : { ...reply, status: 429 };
    await wait(time);
    return ask(request);
  };
}

/** A name that catalogues of papers are told with the family first, the other way round. */
function givenFirst(name: string): string {
  const [family = '', given, ...others] = name.split(',').map((part) => part.trim());
  return given === undefined || others.length > 0 ? name : `${given} ${family}`.trim();
}
