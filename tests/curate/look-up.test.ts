import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { identify } from '../../src/curate/identify';
import { isAbsent, knownByName, type LookedUp, lookUp } from '../../src/curate/look-up';
import type { Metadata } from '../../src/curate/metadata';
import { describeFault } from '../../src/messages/describe-fault';
import { HttpError } from '../../src/storage/http';
import { en } from '../support/messages';
import { type LocalServer, type Route, redirectedTo, serve, webOf } from '../support/server';
import {
  ACL_PAGE,
  ARXIV_ERROR,
  arxivFeed,
  CLOUDFLARE_CHALLENGE,
  CROSSREF_WORK,
  GITHUB_MOVED,
  GITHUB_REPOSITORY,
  HUGGING_FACE_COLLECTION,
  HUGGING_FACE_DATASET,
  HUGGING_FACE_MISSING,
  HUGGING_FACE_MODEL,
  OPENREVIEW_PAGE,
} from '../support/web-answers';

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const one of servers.splice(0)) await one.close();
});

const json = (value: unknown): Route => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const named = (text: string) => {
  const found = identify(text);
  if (found === null) throw new Error(`${text} names nothing`);
  return found;
};

/** What is learnt of a thing from hosts that answer this. */
async function learn(
  text: string,
  routes: Readonly<Record<string, Route>>,
  patience?: number,
): Promise<LookedUp & { readonly waits: readonly number[]; readonly asked: readonly string[] }> {
  const server = await serve(routes);
  servers.push(server);
  const web = webOf(redirectedTo(server, patience));
  return { ...(await lookUp(named(text), web)), waits: web.waits, asked: server.asked };
}

/** The same, where something is learnt. */
async function found(text: string, routes: Readonly<Record<string, Route>>): Promise<Metadata> {
  const looked = await learn(text, routes);
  if (!('found' in looked)) throw new Error(looked.obstacle);
  return looked.found;
}

/** In words, why nothing is learnt. */
function why(looked: LookedUp): string {
  if ('found' in looked) throw new Error('it was found');
  const { obstacle, params } = looked;
  return describeFault('', { code: `links.${obstacle}`, params, path: [] }, en);
}

const feed = (id: string, authors: readonly string[] = []): string =>
  arxivFeed([{ id, title: 'Muon is Scalable for LLM Training', authors }]);

describe('a paper on arXiv', () => {
  test('has title, authors, month, categories and abstract from its API', async () => {
    const authors = ['Qwen', ':', 'An Yang', 'Baosong Yang', 'Kimi Team'];
    expect(
      await found('2412.00001', {
        '/api/query?id_list=2412.00001&max_results=1': feed('2412.00001', authors),
      }),
    ).toEqual({
      title: 'Muon is Scalable for LLM Training',
      authors: [{ group: 'Qwen' }, 'An Yang', 'Baosong Yang', { group: 'Kimi Team' }],
      date: '2024-12',
      subjects: ['cs.CL', 'cs.AI'],
      about: 'Here stands the abstract & more.',
      venue: null,
      license: null,
      category: null,
      link: 'https://arxiv.org/abs/2412.00001',
      source: 'https://arxiv.org/abs/2412.00001',
    });
  });

  test('is not there where its API has none', async () => {
    const looked = await learn('2412.00001', {
      '/api/query?id_list=2412.00001&max_results=1': arxivFeed([]),
    });
    expect(looked).toMatchObject({ obstacle: 'not-on-arxiv' });
    expect('obstacle' in looked && isAbsent(looked)).toBe(true);
    expect(why(looked)).toBe(
      'paper: https://arxiv.org/abs/2412.00001: arXiv has no paper 2412.00001; correct the number',
    );
  });

  test.each<[string, Route, string]>([
    ['an error', ARXIV_ERROR, 'export.arxiv.org answers something that cannot be read'],
    ['a page', '<title>Moved</title>', 'export.arxiv.org answers something that cannot be read'],
    ['a plea', 'Rate exceeded.', 'export.arxiv.org asked to wait; try again later'],
    ['a fault of its own', { status: 500 }, 'export.arxiv.org has a fault of its own (500)'],
    ['a strange status', { status: 400 }, 'export.arxiv.org answers something that cannot be read'],
  ])('cannot be told where %s is answered', async (_, route, words) => {
    const looked = await learn('2412.00001', {
      '/api/query?id_list=2412.00001&max_results=1': route,
    });
    expect('obstacle' in looked && isAbsent(looked)).toBe(false);
    expect(why(looked)).toContain(words);
  });

  test('is asked for once more after a short wait, and not after a long one', async () => {
    let times = 0;
    const { waits, ...looked } = await learn('2412.00001', {
      '/api/query?id_list=2412.00001&max_results=1': (_, response) => {
        times += 1;
        if (times === 1) response.writeHead(503, { 'retry-after': '3' }).end();
        else response.end(feed('2412.00001'));
      },
    });
    expect(looked).toMatchObject({ found: { date: '2024-12' } });
    expect(waits).toEqual([3000]);
    const long = await learn('2412.00001', {
      '/api/query?id_list=2412.00001&max_results=1': {
        status: 429,
        headers: { 'retry-after': '3600' },
      },
    });
    expect({ ...long, asked: long.asked.length }).toMatchObject({
      obstacle: 'limited',
      waits: [],
      asked: 1,
    });
  });
});

describe('a work with a DOI', () => {
  const place = 'api.crossref.org/works/10.5555%2F12345678';

  test('has title, authors, month, subjects and venue from Crossref, without markup', async () => {
    expect(await found('10.5555/12345678', { [place]: json(CROSSREF_WORK) })).toEqual({
      title: 'Toward a Unified Theory of High-Energy Metaphysics & More: Silly String Theory',
      authors: ['Josiah Carberry', { group: 'The Psychoceramics Group' }],
      date: '2008-08',
      subjects: ['General Medicine'],
      about: 'The characteristic theme is the stasis of tokens.',
      venue: 'Journal of Psychoceramics 2008',
      license: null,
      category: null,
      link: 'https://doi.org/10.5555/12345678',
      source: 'https://api.crossref.org/works/10.5555%2F12345678',
    });
  });

  test('may lack most of it', async () => {
    const message = { type: 'dataset', title: ['Things'], issued: { 'date-parts': [[null]] } };
    expect(await found('10.5555/12345678', { [place]: json({ message }) })).toMatchObject({
      ...{ title: 'Things', authors: [], date: null, venue: null, category: 'dataset' },
    });
  });

  test('that another agency gave out is told by its page', async () => {
    expect(
      await found('10.5281/zenodo.1', {
        'api.crossref.org/works/10.5281%2Fzenodo.1': { status: 404, body: 'Resource not found.' },
        'doi.org/10.5281/zenodo.1': {
          status: 302,
          headers: { location: 'https://zenodo.org/records/1' },
        },
        'zenodo.org/records/1':
          '<meta name="citation_title" content="A corpus"><meta name="citation_author" content="Author, Ann"><meta name="citation_publication_date" content="2024/05/01">',
      }),
    ).toMatchObject({
      ...{ title: 'A corpus', authors: ['Ann Author'], date: '2024-05', category: 'paper' },
      link: 'https://doi.org/10.5281/zenodo.1',
    });
  });

  test('that nobody gave out is not there', async () => {
    const looked = await learn('10.5281/zenodo.1', {});
    expect(why(looked)).toBe(
      'paper: https://doi.org/10.5281/zenodo.1 is not there (404); find its new address',
    );
  });
});

describe('a repository', () => {
  test('has name, month, topics and licence from GitHub, and its new address', async () => {
    expect(
      await found('github.com/octocat/old', {
        'api.github.com/repos/octocat/old': {
          status: 301,
          headers: { location: GITHUB_MOVED.url },
        },
        'api.github.com/repositories/1296269': json(GITHUB_REPOSITORY),
      }),
    ).toMatchObject({
      title: 'Hello-World',
      date: '2011-01',
      subjects: ['octocat', 'atom', 'electron', 'api'],
      about: 'This your first repo!',
      license: 'MIT',
      link: 'https://github.com/octocat/Hello-World',
    });
  });

  test('has them from Hugging Face, but no date of before it kept them', async () => {
    expect(
      await found('https://huggingface.co/datasets/HuggingFaceFW/fineweb', {
        'huggingface.co/api/datasets/HuggingFaceFW/fineweb': json(HUGGING_FACE_DATASET),
      }),
    ).toMatchObject({ title: 'FineWeb', date: '2024-04', subjects: ['web'], license: null });
    expect(
      await found('https://huggingface.co/openai-community/gpt2', {
        'huggingface.co/api/models/openai-community/gpt2': json({
          ...HUGGING_FACE_MODEL,
          createdAt: '2022-03-02T23:29:04.000Z',
        }),
      }),
    ).toMatchObject({ title: 'gpt2', date: null });
    const { slug } = HUGGING_FACE_COLLECTION;
    expect(
      await found(`https://huggingface.co/collections/${slug}`, {
        [`huggingface.co/api/collections/${slug}`]: json(HUGGING_FACE_COLLECTION),
      }),
    ).toMatchObject({ title: 'Recent models', link: `https://huggingface.co/collections/${slug}` });
  });

  test('has its name where one must ask for more', async () => {
    expect(
      await found('https://huggingface.co/meta-llama/Llama-2-7b', {
        'huggingface.co/api/models/meta-llama/Llama-2-7b': {
          status: 403,
          headers: { 'x-error-code': 'GatedRepo' },
        },
      }),
    ).toMatchObject({ title: 'Llama-2-7b' });
  });

  test('is not there, or could not be told', async () => {
    const model = 'https://huggingface.co/a/b';
    const looked = await learn(model, { 'huggingface.co/api/models/a/b': HUGGING_FACE_MISSING });
    expect(why(looked)).toBe(
      'model: https://huggingface.co/a/b: there is no a/b, or it is not public; find its new address',
    );
    const spent = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-11-26T04:00:00Z') / 1000),
    };
    const limited = await learn('github.com/a/b', {
      'api.github.com/repos/a/b': { status: 403, headers: spent },
    });
    expect(why(limited)).toBe('api.github.com asked to wait; try again later');
    expect(knownByName(named('github.com/a/b'))).toMatchObject({ title: 'b', date: null });
    expect(knownByName(named('2502.16982'))).toMatchObject({ title: null, date: '2025-02' });
  });
});

describe('a page', () => {
  test('has its title, and a paper its people, the given name first', async () => {
    expect(
      await found('https://openreview.net/forum?id=x', { '/forum?id=x': OPENREVIEW_PAGE }),
    ).toMatchObject({
      title: 'Muon is Scalable for LLM Training',
      authors: ['Jingyuan Liu', 'Jianlin Su'],
      category: 'paper',
    });
    expect(
      await found('https://aclanthology.org/2023.x-y.1/', { '/2023.x-y.1/': ACL_PAGE }),
    ).toMatchObject({
      authors: ['Hongbo Zhang', 'Junying Chen', 'Feng Jiang (蒋峰)'],
    });
    expect(
      await found('https://example.org/post', {
        '/post':
          '<meta property="article:published_time" content="2025-03-14T09:00:00Z"><title>A\u0007 post</title>',
      }),
    ).toMatchObject({ title: 'A post', date: '2025-03', authors: [], category: null });
  });

  test('in another character set is read in that', async () => {
    const page: Route = {
      headers: { 'content-type': 'text/html; charset=gbk' },
      body: Buffer.from('3c7469746c653ec4a3d0cd3c2f7469746c653e', 'hex'),
    };
    expect(await found('https://example.org/gbk', { '/gbk': page })).toMatchObject({
      title: '模型',
    });
  });

  test('that moved for good has its new address', async () => {
    expect(
      await found('https://example.org/old', {
        'example.org/old': { status: 301, headers: { location: 'https://example.org/new' } },
        'example.org/new': '<title>New</title>',
      }),
    ).toMatchObject({ link: 'https://example.org/new' });
  });

  test.each<[string, Readonly<Record<string, Route>>, boolean, string]>([
    ['is gone', {}, true, 'is not there (404)'],
    ['says so', { '/a/b': '<title>Page not found</title>' }, true, 'says “Page not found”'],
    [
      'is the front page',
      { '/a/b': { status: 302, headers: { location: '/' } }, '/': '<title>Home</title>' },
      true,
      'leads to the front page',
    ],
    [
      'is at the door',
      { '/a/b': '<title>Just a moment...</title>' },
      false,
      'shows programs “Just a moment...”',
    ],
    ['is closed to programs', { '/a/b': CLOUDFLARE_CHALLENGE }, false, 'lets no programs in (403)'],
    [
      'redirects in a circle',
      { '/a/b': { status: 302, headers: { location: '/a/b' } } },
      true,
      'redirects in a circle',
    ],
    [
      'leads into a private network',
      { '/a/b': { status: 302, headers: { location: 'http://10.0.0.1/' } } },
      true,
      'leads to 10.0.0.1',
    ],
  ])('that %s is told so', async (_, routes, absent, words) => {
    const looked = await learn('https://example.org/a/b', routes);
    expect('obstacle' in looked && isAbsent(looked)).toBe(absent);
    expect(why(looked)).toContain(words);
  });
});

describe('a server that misbehaves', () => {
  const endless: Route = (_, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write(' '.repeat(1024 * 1024), more);
    };
    more();
  };
  const slow: Route = (_, response) => {
    response.write('{"message": {"title": ["');
  };
  const bomb: Route = {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)),
  };

  test.each<[string, Route]>([
    ['sends without end', endless],
    ['never ends', slow],
    ['sends a bomb', bomb],
  ])('and %s, says nothing that could be read', async (_, route) => {
    const looked = await learn('10.5555/1', { 'api.crossref.org/works/10.5555%2F1': route }, 400);
    expect(why(looked)).toMatch(
      /^api\.crossref\.org (answers something that cannot be read|did not answer)/,
    );
  });

  test('is read as far as a page goes', async () => {
    expect(await learn('https://example.org/a', { '/a': endless })).toMatchObject({
      found: { title: null },
    });
  });

  test('is told apart from a network that is not there', async () => {
    for (const fault of ['no-such-host', 'refused-connection', 'unreachable'] as const) {
      const web = webOf(async () => {
        throw new HttpError(fault, 'EAI_AGAIN');
      });
      expect(why(await lookUp(named('2502.16982'), web))).toBe(
        'export.arxiv.org could not be reached (EAI_AGAIN)',
      );
    }
  });
});
