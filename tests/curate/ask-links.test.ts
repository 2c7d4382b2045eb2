import { describe, expect, test } from 'vitest';
import { type Asking, askLinks } from '../../src/curate/ask-links';
import { readKeptAnswers, toKeptAnswers } from '../../src/curate/kept-answers';
import type { Answer } from '../../src/curate/link-answer';
import { HttpError, type HttpReply, type HttpRequest } from '../../src/storage/http';
import { webOf } from '../support/server';
import {
  ACL_PAGE,
  ARXIV_ERROR,
  arxivFeed,
  CLOUDFLARE_CHALLENGE,
  GITHUB_MOVED,
  GITHUB_PAGE,
  GITHUB_REPOSITORY,
  HUGGING_FACE_COLLECTION,
  HUGGING_FACE_MISSING,
  HUGGING_FACE_MODEL,
} from '../support/web-answers';

type Said = string | object | { status: number; headers?: Record<string, string>; body?: unknown };

function replyOf(said: Said | undefined): HttpReply {
  if (said === undefined) return replyOf({ status: 404 });
  const isWhole = typeof said === 'object' && 'status' in said;
  const {
    status,
    headers = {},
    body = '',
  } = (isWhole ? said : { status: 200, body: said }) as {
    status: number;
    headers?: Record<string, string>;
    body?: unknown;
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: new TextEncoder().encode(text) };
}

/** Asks hosts that say this by address, and gives what was asked. */
function asking(answers: Readonly<Record<string, Said>>, options: Partial<Asking> = {}) {
  const asked: HttpRequest[] = [];
  const web = webOf(async (request) => {
    asked.push(request);
    const said = answers[request.url];
    if (said instanceof HttpError) throw said;
    return replyOf(said);
  });
  const done: string[] = [];
  const all: Asking = {
    ask: web.ask,
    clock: web,
    githubToken: undefined,
    kept: new Map(),
    freshFor: 1000,
    onDone: (address) => done.push(address),
    ...options,
  };
  const get = async (address: string): Promise<Answer | undefined> =>
    (await askLinks([address], all)).get(address);
  return { get, asked, done, web, all };
}

const permanently = (location: string) => ({ status: 301, headers: { location } });
const meanwhile = (location: string) => ({ status: 302, headers: { location } });

describe('a page', () => {
  test('tells its title, and a paper its authors', async () => {
    const { get, done } = asking({
      'https://example.org/a': '<title>A page</title>',
      'https://aclanthology.org/1': ACL_PAGE,
    });
    expect(await get('https://example.org/a')).toMatchObject({
      found: { title: 'A page', titleOf: 'page', movedTo: null, lands: 'https://example.org/a' },
      at: Date.parse('2026-11-26T03:00:00Z'),
    });
    expect(await get('https://aclanthology.org/1')).toMatchObject({
      found: { titleOf: 'paper', authors: ['Hongbo Zhang', 'Junying Chen', 'Feng Jiang (蒋峰)'] },
    });
    expect(done).toEqual(['https://example.org/a', 'https://aclanthology.org/1']);
  });

  test('that is none of HTML has no title', async () => {
    const body = '<title>In a PDF</title>';
    const headers = { 'content-type': 'application/pdf' };
    const { get } = asking({ 'https://example.org/a.pdf': { status: 200, headers, body } });
    expect(await get('https://example.org/a.pdf')).toMatchObject({ found: { title: null } });
  });

  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [400, 'bad-status'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [451, 'forbidden'],
    [999, 'forbidden'],
    [429, 'limited'],
    [500, 'server-error'],
    [304, 'bad-status'],
  ])('that answers %i is %s', async (status, obstacle) => {
    const { get } = asking({ 'https://example.org/': { status } });
    expect(await get('https://example.org/')).toEqual({ obstacle, detail: String(status) });
  });

  test('that is for people only is told by its headers', async () => {
    const { get } = asking({ 'https://example.org/': { ...CLOUDFLARE_CHALLENGE, status: 503 } });
    expect(await get('https://example.org/')).toMatchObject({ obstacle: 'forbidden' });
  });
});

describe('redirects', () => {
  const HERE = 'https://example.org/here';
  const found = async (answers: Record<string, Said>, address = HERE) =>
    (await asking(answers).get(address)) as { found?: unknown };
  const page = '<title>T</title>';

  test('for good lead to the new address, as far as they are for good', async () => {
    const there = 'https://example.com/there';
    expect(await found({ [HERE]: permanently(there), [there]: page })).toMatchObject({
      found: { movedTo: there, lands: there, title: 'T' },
    });
    expect(
      await found({
        [HERE]: permanently('/now'),
        'https://example.org/now': meanwhile(there),
        [there]: page,
      }),
    ).toMatchObject({ found: { movedTo: 'https://example.org/now', lands: there } });
    expect(
      await found({
        [HERE]: meanwhile('/now'),
        'https://example.org/now': permanently(there),
        [there]: page,
      }),
    ).toMatchObject({ found: { movedTo: null, lands: there } });
  });

  test('keep the part of the page that is meant', async () => {
    const answers = { [HERE]: permanently('https://example.org/b'), 'https://example.org/b': page };
    expect(await found(answers, `${HERE}#part`)).toMatchObject({
      found: { movedTo: 'https://example.org/b#part', lands: 'https://example.org/b' },
    });
  });

  test.each([
    ['a slash at the end', 'https://example.org/here/'],
    ['an address without TLS', 'http://example.org/here'],
    ['an address with a user', 'https://me@example.org/here'],
  ])('to %s are no new address', async (_, there) => {
    expect(await found({ [HERE]: permanently(there), [there]: page })).toMatchObject({
      found: { movedTo: null },
    });
  });

  test('in a circle, without end, or to nowhere are dead', async () => {
    expect(await found({ [HERE]: permanently(HERE) })).toMatchObject({
      obstacle: 'redirect-circle',
    });
    const endless = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`https://example.org/${i}`, meanwhile(`/${i + 1}`)]),
    );
    expect(await found(endless, 'https://example.org/0')).toMatchObject({
      obstacle: 'redirect-circle',
    });
    for (const place of ['', 'http://', 'javascript:alert(1)', 'file:///etc/passwd']) {
      expect(await found({ [HERE]: permanently(place) }), place).toMatchObject({
        obstacle: 'redirects-nowhere',
      });
    }
    const cookie = { status: 302, headers: { location: HERE, 'set-cookie': 'a=b' } };
    expect(await found({ [HERE]: cookie })).toMatchObject({ obstacle: 'wants-cookies' });
  });

  test('to a private network are said to be that', async () => {
    const inner = 'https://inner.example/';
    expect(
      await found({ [HERE]: meanwhile(inner), [inner]: new HttpError('private', '10.0.0.1') }),
    ).toEqual({ obstacle: 'private', detail: '10.0.0.1' });
  });
});

describe('arXiv', () => {
  const query = (ids: string) =>
    `https://export.arxiv.org/api/query?id_list=${ids}&max_results=${ids.split(',').length}`;
  const links = ['https://arxiv.org/abs/2412.19437', 'https://arxiv.org/pdf/2502.16982v2'];
  const papers = [
    { id: '2412.19437', title: 'DeepSeek-V3 Technical Report', authors: ['DeepSeek-AI'] },
  ];

  test('is asked for many papers at once, and has those that it names', async () => {
    const ids = '2412.19437,2502.16982';
    const { all, asked } = asking({ [query(ids)]: arxivFeed(papers) });
    const answers = await askLinks(links, all);
    expect(asked.map(({ url }) => url)).toEqual([query(ids)]);
    expect(answers.get(links[0] ?? '')).toMatchObject({
      found: { title: 'DeepSeek-V3 Technical Report', authors: ['DeepSeek-AI'], titleOf: 'paper' },
    });
    expect(answers.get(links[1] ?? '')).toEqual({
      obstacle: 'not-on-arxiv',
      detail: '2502.16982',
    });
  });

  test.each([
    ['an error', ARXIV_ERROR, 'broken'],
    ['a feed of none', arxivFeed([]), 'broken'],
    ['its plea', 'Rate exceeded.', 'limited'],
    ['429', { status: 429 }, 'limited'],
    ['a fault', { status: 500 }, 'server-error'],
  ])('that answers with %s says nothing of papers', async (_, said, obstacle) => {
    const { all } = asking({ [query('2412.19437,2502.16982')]: said });
    for (const answer of (await askLinks(links, all)).values()) {
      expect(answer).toMatchObject({ obstacle });
    }
  });

  test('is not asked for what it cannot have given, to which it answers nothing but an error', async () => {
    const { all, asked } = asking({ [query('2412.19437,2502.16982')]: arxivFeed(papers) });
    const impossible = 'https://arxiv.org/abs/2413.00001';
    const answers = await askLinks([impossible, ...links], all);
    expect(asked.map(({ url }) => url)).toEqual([query('2412.19437,2502.16982')]);
    expect(answers.get(impossible)).toEqual({ obstacle: 'not-on-arxiv', detail: '2413.00001' });
    expect(answers.get(links[0] ?? '')).toHaveProperty('found');
  });

  test('knows a paper by its old id with a subject class, which it leaves out itself', async () => {
    const address = 'https://arxiv.org/abs/math.GT/0309136';
    const feed = arxivFeed([{ id: 'math/0309136', title: 'Knots', authors: [] }]);
    const { get } = asking({ [query('math/0309136')]: feed });
    expect(await get(address)).toMatchObject({ found: { title: 'Knots' } });
  });

  test('is asked in batches of a hundred', async () => {
    const { all, asked, web } = asking({});
    const many = Array.from({ length: 201 }, (_, i) => `https://arxiv.org/abs/2401.${10_000 + i}`);
    await askLinks(many, all);
    expect(asked).toHaveLength(3);
    expect(web.waits).toEqual([3000, 3000]);
  });
});

describe('GitHub', () => {
  const API = 'https://api.github.com/repos/octocat/Hello-World';
  const LINK = 'https://github.com/octocat/Hello-World';
  const githubToken = 'secret';

  test('is asked by its API with a token, which nobody else gets', async () => {
    const { get, asked } = asking({ [API]: GITHUB_REPOSITORY }, { githubToken });
    expect(await get(LINK)).toMatchObject({
      found: {
        title: 'octocat/Hello-World · This your first repo!',
        titleOf: 'repository',
        movedTo: null,
        lands: LINK,
      },
    });
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer secret' });
    const leak = asking({ [API]: permanently('https://evil.example/') }, { githubToken });
    await leak.get(LINK);
    await leak.get('https://example.org/');
    for (const { url, headers } of leak.asked.slice(1)) {
      expect(headers, url).not.toHaveProperty('authorization');
    }
  });

  test('tells of a repository that has moved', async () => {
    const old = 'https://api.github.com/repositories/1296269';
    const { get } = asking(
      {
        'https://api.github.com/repos/hubot/hello': {
          ...permanently(old),
          body: GITHUB_MOVED,
        },
        [old]: GITHUB_REPOSITORY,
        'https://api.github.com/repos/OCTOCAT/hello-world': GITHUB_REPOSITORY,
      },
      { githubToken },
    );
    expect(await get('https://github.com/hubot/hello')).toMatchObject({ found: { movedTo: LINK } });
    expect(await get('https://github.com/OCTOCAT/hello-world/')).toMatchObject({
      found: { movedTo: null },
    });
  });

  test('is read as people read it without a token, and below a repository', async () => {
    const page = 'https://github.com/lucidrains/DALLE2-pytorch';
    const { get, asked } = asking({ [page]: GITHUB_PAGE });
    expect(await get(page)).toMatchObject({ found: { titleOf: 'repository' } });
    const below = asking({}, { githubToken });
    await below.get(`${page}/tree/main/x`);
    expect([...asked, ...below.asked].map(({ url }) => url)).toEqual([page, `${page}/tree/main/x`]);
  });

  test('that knows no such repository, or not the token', async () => {
    const { get } = asking({ [API]: { status: 401 } }, { githubToken });
    expect(await get(LINK)).toMatchObject({ obstacle: 'forbidden' });
    expect(await get('https://github.com/a/b')).toEqual({ obstacle: 'not-public', detail: 'a/b' });
  });
});

describe('Hugging Face', () => {
  const api = (path: string) => `https://huggingface.co/api/${path}`;

  test.each([
    ['openai-community/gpt2', 'models/openai-community/gpt2', HUGGING_FACE_MODEL],
    ['datasets/a/b', 'datasets/a/b', { id: 'a/b', description: 'Web pages' }],
    ['spaces/a/b', 'spaces/a/b', { id: 'a/b', cardData: { title: 'A demo' } }],
    [
      `collections/${HUGGING_FACE_COLLECTION.slug}`,
      `collections/${HUGGING_FACE_COLLECTION.slug}`,
      HUGGING_FACE_COLLECTION,
    ],
  ])('%s is asked for at its API', async (path, place, said) => {
    const { get, asked } = asking({ [api(place)]: said });
    const address = `https://huggingface.co/${path}`;
    expect(await get(address)).toMatchObject({
      found: { titleOf: 'repository', movedTo: null, lands: address },
    });
    expect(asked.map(({ url }) => url)).toEqual([api(place)]);
  });

  test.each(['blog/some/post', 'docs/hub/api', 'papers/2412.19437', 'deepseek-ai', ''])(
    '%s is a page',
    async (path) => {
      const address = `https://huggingface.co/${path}`;
      const { get, asked } = asking({ [address]: '<title>T</title>' });
      expect(await get(address)).toMatchObject({ found: { titleOf: 'page' } });
      expect(asked).toHaveLength(1);
    },
  );

  test('tells of what has another name, is not there, or has to be asked for', async () => {
    const { get } = asking({
      [api('models/gpt2/gpt2')]: {
        status: 307,
        headers: { location: '/api/models/openai-community/gpt2' },
      },
      [api('models/openai-community/gpt2')]: HUGGING_FACE_MODEL,
      [api('datasets/a/gone')]: HUGGING_FACE_MISSING,
      [api('datasets/a/gated')]: { status: 401, headers: { 'x-error-code': 'GatedRepo' } },
      [api('datasets/a/odd')]: { status: 200, body: '<html>' },
    });
    expect(await get('https://huggingface.co/gpt2/gpt2')).toMatchObject({
      found: { movedTo: 'https://huggingface.co/openai-community/gpt2' },
    });
    expect(await get('https://huggingface.co/datasets/a/gone')).toEqual({
      obstacle: 'not-public',
      detail: 'a/gone',
    });
    expect(await get('https://huggingface.co/datasets/a/gated')).toMatchObject({
      found: { title: 'a/gated', movedTo: null },
    });
    expect(await get('https://huggingface.co/datasets/a/odd')).toMatchObject({
      obstacle: 'broken',
    });
  });
});

describe('answers that are kept', () => {
  const PAGE = 'https://example.org/a';

  test('are taken while they are young, and then asked for on a condition', async () => {
    const answers: Record<string, Said> = {
      [PAGE]: { status: 200, headers: { etag: '"1"' }, body: '<title>T</title>' },
    };
    const { get, asked, web } = asking(answers);
    await get(PAGE);
    expect(await get(PAGE)).toMatchObject({ found: { title: 'T' } });
    expect(asked).toHaveLength(1);
    await web.wait(2000);
    answers[PAGE] = { status: 304, headers: { etag: '"1"' } };
    expect(await get(PAGE)).toMatchObject({ found: { title: 'T' }, at: web.now() });
    expect(asked[1]?.headers).toMatchObject({ 'if-none-match': '"1"' });
    await web.wait(2000);
    answers[PAGE] = { status: 404 };
    expect(await get(PAGE)).toMatchObject({ obstacle: 'gone' });
    answers[PAGE] = '<title>Back</title>';
    expect(await get(PAGE)).toMatchObject({ found: { title: 'Back' } });
    expect(asked[3]?.headers).not.toHaveProperty('if-none-match');
  });

  test('come back as they were kept, but old ones and what is something else', async () => {
    const { get, all, web } = asking({ [PAGE]: '<title>T</title>' });
    await get(PAGE);
    const kept = JSON.parse(JSON.stringify(toKeptAnswers(all.kept, web.now())));
    expect(readKeptAnswers(kept)).toEqual(all.kept);
    expect(toKeptAnswers(all.kept, web.now() + 100 * 24 * 3600 * 1000)).toEqual({});
    for (const odd of [null, 1, [], { [PAGE]: {} }, { [PAGE]: { ...kept[PAGE], at: 'now' } }]) {
      expect(readKeptAnswers(odd).size).toBe(0);
    }
  });
});
