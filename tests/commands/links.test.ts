import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { HttpError, type HttpFault, type HttpReply } from '../../src/storage/http';
import type { Web } from '../../src/storage/web';
import { call, type Said } from '../support/context';
import { type LocalServer, type Route, redirectedTo, serve, webOf } from '../support/server';
import {
  arxivFeed,
  CLOUDFLARE_CHALLENGE,
  HUGGING_FACE_MISSING,
  HUGGING_FACE_MODEL,
} from '../support/web-answers';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-links-'));
afterAll(() => rmSync(folder, { recursive: true }));
const servers: LocalServer[] = [];
afterEach(async () => {
  for (const one of servers.splice(0)) await one.close();
});

let number = 0;
/** A catalogue of resources called Thing, by id with their links. */
function catalogOf(resources: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  number += 1;
  const file = join(folder, `${number}.yaml`);
  const entries = Object.entries(resources).map(
    ([id, links]) => `  - id: ${id}
    title: The Thing of ${id}
    category: paper
    annotation: { en: "A first." }
    links:${Object.keys(links).length === 0 ? ' {}' : ''}
${Object.entries(links)
  .map(([kind, address]) => `      ${kind}: ${address} # as it was\n`)
  .join('')}`,
  );
  writeFileSync(file, `languages: [en]\nsections: []\nresources:\n${entries.join('')}`);
  return file;
}

async function links(
  file: string,
  routes: Readonly<Record<string, Route>>,
  args: readonly string[] = [],
  options: Parameters<typeof call>[1] & { readonly patience?: number } = {},
): Promise<Said & { readonly asked: readonly string[]; readonly web: Web }> {
  const server = await serve(routes);
  servers.push(server);
  const web = options.web ?? webOf(redirectedTo(server, options.patience));
  const said = await call(['links', '-c', file, ...args], { ...options, web });
  return { ...said, asked: server.asked, web };
}

const PAGE = '<title>The Thing</title>';
const permanently = (location: string): Route => ({ status: 301, headers: { location } });

describe('links', () => {
  test('says that all is well', async () => {
    const file = catalogOf({ one: { paper: 'https://example.org/1' }, two: {} });
    expect(await links(file, { '/1': PAGE })).toMatchObject({
      stdout: '',
      stderr: '1 link: 1 well\n',
      code: 0,
    });
    expect((await links(file, { '/1': PAGE }, ['--lang', 'zh'])).stderr).toBe(
      '共 1 个链接：正常 1 个\n',
    );
  });

  test('says what is to be mended, where, and apart what could not be told', async () => {
    const file = catalogOf({
      moved: { code: 'https://example.org/old', demo: 'https://example.org/demo' },
      dead: { blog: 'https://example.org/gone' },
      closed: { blog: 'https://closed.example/1', homepage: 'https://closed.example/2' },
    });
    const routes = {
      'example.org/old': permanently('https://example.org/new'),
      'example.org/new': PAGE,
      'example.org/demo': '<title>Best Online Casino</title>',
      'closed.example/1': CLOUDFLARE_CHALLENGE,
      'closed.example/2': CLOUDFLARE_CHALLENGE,
    };
    const { stdout, stderr, code } = await links(file, routes);
    expect(
      stdout,
    ).toBe(`${file}:9:13: resource moved: code: https://example.org/old has moved to https://example.org/new; write that, as --fix does [moved]
${file}:10:13: resource moved: demo: https://example.org/demo calls itself “Best Online Casino”, which holds no name of the resource; find the right address [another]
${file}:16:13: resource dead: blog: https://example.org/gone is not there (404); find its new address [dead]
could not be told:
  closed.example lets no programs in (403): closed (blog), closed (homepage)
`);
    expect(stderr).toBe('5 links: 1 moved, 1 to something else, 1 dead, 2 refused to programs\n');
    expect(code).toBe(1);
    const chinese = await links(file, routes, ['--lang', 'zh']);
    expect(chinese.stdout).toContain('[moved]\n');
    expect(chinese.stdout).toContain('closed.example 拒绝程序访问（403）：closed（blog）');
  });

  test('ends with 0 where nothing is to be mended, though not all could be told', async () => {
    const file = catalogOf({ one: { blog: 'https://a.example/', code: 'https://b.example/' } });
    const routes = { 'a.example/': CLOUDFLARE_CHALLENGE, 'b.example/': { status: 503 } };
    const { stdout, stderr, code } = await links(file, routes);
    expect(stdout).toContain('  b.example has a fault of its own (503): one (code)\n');
    expect(stderr).toBe('2 links: 1 refused to programs, 1 without an answer\n');
    expect(code).toBe(0);
  });

  test('holds the titles and authors of papers, and names of models, against the record', async () => {
    const file = catalogOf({
      right: { paper: 'https://arxiv.org/abs/2401.00001' },
      wrong: {
        paper: 'https://arxiv.org/abs/2401.00002',
        model: 'https://huggingface.co/openai-community/gpt2',
      },
    });
    const papers = [
      { id: '2401.00001', title: 'The Thing of Right', authors: ['Ann Author'] },
      { id: '2401.00002', title: 'A Survey of Graphs', authors: ['Ann Author'] },
    ];
    const { stdout } = await links(file, {
      'export.arxiv.org/api/query?id_list=2401.00001,2401.00002&max_results=2': arxivFeed(papers),
      'huggingface.co/api/models/openai-community/gpt2': {
        body: JSON.stringify(HUGGING_FACE_MODEL),
      },
    });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/wrong: paper: .*“A Survey of Graphs”, 0% like .* \[another\]$/),
      expect.stringMatching(/wrong: model: .*“openai-community\/gpt2”, which .* \[another\]$/),
      '',
    ]);
  });

  test('bears servers that misbehave, each within its bound', async () => {
    const place = (name: string): string => `https://${name}.example/x`;
    const names = [
      ...['huge', 'endless', 'silent', 'circle', 'charset', 'bomb', 'inner', 'busy', 'rude'],
    ];
    const file = catalogOf(Object.fromEntries(names.map((name) => [name, { blog: place(name) }])));
    const endless: Route = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(PAGE);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    const { stdout } = await links(
      file,
      {
        'huge.example/x': endless,
        'endless.example/x': (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          response.write(PAGE);
        },
        'silent.example/x': () => {},
        'circle.example/x': permanently('/y'),
        'circle.example/y': permanently('/x'),
        'charset.example/x': {
          headers: { 'content-type': 'text/html; charset=utf-16le' },
          body: Buffer.from(PAGE, 'utf16le'),
        },
        'bomb.example/x': {
          headers: { 'content-encoding': 'gzip' },
          body: gzipSync(PAGE + '\0'.repeat(100_000_000)),
        },
        'inner.example/x': { status: 302, headers: { location: 'http://169.254.169.254/latest' } },
        'busy.example/x': { status: 429, headers: { 'retry-after': '30' } },
        'rude.example/x': (request) => request.socket.destroy(),
      },
      ['--json'],
      { patience: 300 },
    );
    const records = JSON.parse(stdout) as { resource: string; verdict: string }[];
    expect(Object.fromEntries(records.map((one) => [one.resource, one.verdict]))).toEqual({
      huge: 'well',
      endless: 'well',
      silent: 'unanswered',
      circle: 'dead',
      charset: 'well',
      bomb: 'well',
      inner: 'private',
      busy: 'limited',
      rude: 'unanswered',
    });
    expect(stdout).toContain('169.254.169.254, which is not of the public Internet');
  });

  test('gives every link to programs', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1', blog: 'https://example.org/2' },
    });
    const routes = { '/1': permanently('/3'), '/2': PAGE, '/3': PAGE };
    const { stdout, stderr, code } = await links(file, routes, ['--json']);
    const common = {
      file,
      resource: 'one',
      title: 'The Thing',
      answered: '2026-11-26T03:00:00.000Z',
    };
    expect(JSON.parse(stdout)).toEqual([
      {
        ...{ ...common, verdict: 'moved', line: 9, column: 13, kind: 'code' },
        url: 'https://example.org/1',
        message: expect.stringContaining('has moved to https://example.org/3'),
        movedTo: 'https://example.org/3',
      },
      {
        ...{ ...common, verdict: 'well', line: 10, column: 13, kind: 'blog' },
        url: 'https://example.org/2',
        message: null,
        movedTo: null,
      },
    ]);
    expect(stderr).toBe('2 links: 1 well, 1 moved\n');
    expect(code).toBe(1);
  });

  test('writes Markdown for an issue', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1', blog: 'https://closed.example/' },
    });
    const routes = {
      'example.org/1': '<title>a | b_c_ <b></title>',
      'closed.example/': { status: 403 },
    };
    expect(
      (await links(file, routes, ['--md'])).stdout,
    ).toBe(`2 links: 1 to something else, 1 refused to programs

| Link | What was found | Verdict |
| --- | --- | --- |
| \`one\` [code](https://example.org/1) | code: https://example.org/1 calls itself “a \\| b_c\\_ \\<b>”, which holds no name of the resource; find the right address | \`another\` |

could not be told:

- closed.example lets no programs in (403): \`one\` [blog](https://closed.example/)
`);
  });

  test('shows nothing of what a page puts into its title to be taken for more', async () => {
    const file = catalogOf({ one: { code: 'https://example.org/1' } });
    const { stdout } = await links(file, { '/1': '<title>\u001b[31mRed \u202e x</title>' });
    expect(stdout).toContain('“\\u001b[31mRed \\u202e x”');
  });

  test('passes over what the catalogue says is right all the same', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1' },
      two: { code: 'https://example.org/1' },
    });
    const exception = 'lint:\n  - { off: links.another, for: [one], reason: a fork }\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace('sections:', `${exception}sections:`));
    const { stdout, stderr } = await links(file, { '/1': '<title>Casino</title>' });
    expect(stdout).toMatch(/^.*resource two: .*\[another\]\n$/);
    expect(stderr).toBe('2 links: 1 well, 1 to something else\n');
    expect((await call(['lint', file])).stdout).not.toContain('links.another');
  });

  test('asks only for what words and filters leave', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1' },
      two: { blog: 'https://example.org/2' },
    });
    expect((await links(file, { '/1': PAGE }, ['one'])).asked).toEqual(['example.org/1']);
    expect((await links(file, { '/2': PAGE }, ['--has', 'blog'])).asked).toEqual(['example.org/2']);
    const none = await links(file, {}, ['zebra']);
    expect(none).toMatchObject({ stdout: '', code: 1, asked: [] });
    expect(none.stderr).toContain('nothing found for “zebra”');
    const filtered = await links(file, {}, ['--has', 'demo']);
    expect(filtered).toMatchObject({ code: 1, stderr: 'no resource matches these filters\n' });
  });

  test('keeps what was answered, and says how old it is', async () => {
    const file = catalogOf({ one: { code: 'https://example.org/1' } });
    const first = await links(file, { '/1': PAGE });
    const { web } = first;
    await web.wait(2 * 3_600_000);
    const second = await links(file, {}, [], { web });
    expect(second.stderr).toBe('1 link: 1 well; answers up to 2 hours old, --refresh asks again\n');
    expect(first.asked).toHaveLength(1);
    await links(file, {}, ['--refresh'], { web });
    expect(first.asked).toHaveLength(2);
    await web.wait(48 * 3_600_000);
    await links(file, {}, [], { web });
    expect(first.asked).toHaveLength(3);
  });

  test('draws how far it is on a terminal, and takes that away', async () => {
    const file = catalogOf({ one: { code: 'https://example.org/1' } });
    const { stderr } = await links(file, { '/1': PAGE }, [], { columns: 60 });
    expect(stderr).toMatch(/^\r━{24} 1\/1 example\.org\r +\r1 link: 1 well\n$/);
    const ascii = await links(file, { '/1': PAGE }, [], { columns: 60, unicode: false });
    expect(ascii.stderr).toContain('#'.repeat(24));
  });

  test('reports what was done where it is given up, and changes nothing', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1', blog: 'https://example.com/2' },
    });
    const before = readFileSync(file, 'utf8');
    const server = await serve({ '/1': permanently('/3'), '/3': PAGE });
    servers.push(server);
    let isGivenUp = false;
    const ask = redirectedTo(server);
    const web = webOf(
      async (request) => {
        if (request.url.includes('example.org')) return ask(request);
        isGivenUp = true;
        throw new HttpError('given-up', '');
      },
      { isGivenUp: () => isGivenUp },
    );
    const { stdout, stderr, code } = await call(['links', '-c', file, '--fix'], { web });
    expect(stdout).toContain('[moved]');
    expect(stderr).toBe('2 links: 1 moved, 1 not asked any more\n');
    expect(code).toBe(130);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('says nothing of links where nobody answers, and ends with 2', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1', blog: 'https://example.com/2' },
    });
    const web = webOf(async () => {
      throw new HttpError('no-such-host', 'ENOTFOUND');
    });
    const { stdout, stderr, code } = await call(['links', '-c', file], { web });
    expect(stdout).toBe('');
    expect(stderr).toContain('no host answered');
    expect(code).toBe(2);
  });

  test('ends with 2 where there is no such file, or it does not load', async () => {
    expect((await call(['links', '-c', join(folder, 'none.yaml')])).code).toBe(2);
    const faulty = catalogOf({ one: { paper: 'no address' } });
    expect((await call(['links', '-c', faulty])).stderr).toContain(
      'is not an http or https address',
    );
  });
});

describe('what is said of a link', () => {
  const reply = (status: number, headers: Record<string, string> = {}, body = ''): HttpReply => ({
    status,
    headers,
    body: new TextEncoder().encode(body),
  });
  const page = (title: string): HttpReply => reply(200, {}, `<title>${title}</title>`);
  const fault = (name: HttpFault): HttpError => new HttpError(name, 'a word of the system');
  const to = (location: string): Record<string, string> => ({ location });

  /** What hosts do, each called by a word, by the verdict that a reader of the form's page expects. */
  const HOSTS: Readonly<Record<string, Readonly<Record<string, HttpReply | HttpError>>>> = {
    dead: {
      missing: reply(404),
      gone: reply(410),
      odd: reply(400),
      unnamed: fault('no-such-host'),
      closed: fault('refused-connection'),
      circle: reply(301, to('https://circle.example/x')),
      nowhere: reply(302, to('mailto:somebody@example.org')),
      'export.arxiv.org': reply(
        200,
        {},
        arxivFeed([{ id: '2401.00001', title: 'T', authors: ['A'] }]),
      ),
      'huggingface.co': reply(401, HUGGING_FACE_MISSING.headers),
    },
    'soft-404': { words: page('Page not found') },
    certificate: { unproven: fault('certificate') },
    private: { inner: fault('private') },
    refused: {
      forbidden: reply(403),
      login: reply(401),
      law: reply(451),
      challenge: reply(503, CLOUDFLARE_CHALLENGE.headers),
      door: page('Just a moment...'),
      cookies: reply(302, { ...to('https://cookies.example/x'), 'set-cookie': 'a=b' }),
    },
    limited: { often: reply(429) },
    unanswered: {
      slow: fault('timeout'),
      unreachable: fault('unreachable'),
      broken: fault('broken'),
      failing: reply(500),
      busy: reply(503),
    },
    unasked: { interrupted: fault('given-up') },
  };
  const LINKS: Readonly<Record<string, string>> = {
    'export.arxiv.org': 'https://arxiv.org/abs/2401.00009',
    'huggingface.co': 'https://huggingface.co/somebody/something',
  };
  const hosts = Object.values(HOSTS).flatMap((does) => Object.entries(does));
  const expected = Object.entries(HOSTS).flatMap(([verdict, does]) =>
    Object.keys(does).map((host) => [host.replaceAll('.', '-'), verdict]),
  );

  test.each(['en', 'zh'])(
    'follows from what its host does, and is said in words: %s',
    async (lang) => {
      const file = catalogOf(
        Object.fromEntries(
          hosts.map(([host]) => [
            host.replaceAll('.', '-'),
            { blog: LINKS[host] ?? `https://${host}.example/x` },
          ]),
        ),
      );
      const does = new Map(hosts);
      const web = webOf(async ({ url }) => {
        const { hostname } = new URL(url);
        const said = does.get(hostname) ?? does.get(hostname.replace('.example', ''));
        if (said === undefined || said instanceof HttpError) throw said;
        return said;
      });
      const { stdout, code } = await call(['links', '-c', file, '--json', '--lang', lang], { web });
      const records = JSON.parse(stdout) as {
        resource: string;
        url: string;
        verdict: string;
        message: string;
      }[];
      expect(Object.fromEntries(records.map((one) => [one.resource, one.verdict]))).toEqual(
        Object.fromEntries(expected),
      );
      for (const { message, resource, url } of records) {
        if (resource !== 'interrupted') {
          expect(message, resource).toContain(new URL(url).hostname);
        }
        expect(message, resource).not.toContain('links.');
      }
      expect(code).toBe(1);
    },
  );
});

describe('links --fix', () => {
  test('writes new addresses and leaves every other byte', async () => {
    const file = catalogOf({
      one: { code: 'https://example.org/1', blog: 'https://example.org/1' },
      two: { code: '"https://example.org/1"', demo: 'https://example.org/gone' },
    });
    const before = readFileSync(file, 'utf8');
    const routes = { '/1': permanently('/3'), '/3': PAGE };
    const { stdout, stderr, code } = await links(file, routes, ['--fix']);
    expect(readFileSync(file, 'utf8')).toBe(before.replaceAll('example.org/1', 'example.org/3'));
    expect(stdout).toMatch(/^.* \[dead\]\n$/);
    expect(stderr).toBe(`one: https://example.org/1 is now https://example.org/3
one: https://example.org/1 is now https://example.org/3
two: https://example.org/1 is now https://example.org/3
4 links: 3 well, 1 dead
`);
    expect(code).toBe(1);
  });

  test('writes nothing where nothing has moved, or there is something else now', async () => {
    const file = catalogOf({ one: { code: 'https://example.org/1' } });
    const before = readFileSync(file, 'utf8');
    const routes = { '/1': permanently('/3'), '/3': '<title>Casino</title>' };
    expect((await links(file, routes, ['--fix'])).code).toBe(1);
    expect((await links(file, { '/1': PAGE }, ['--fix'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('leaves an address that is written over several lines, and goes on naming it', async () => {
    const file = catalogOf({ one: { code: '>-\n        https://example.org/1\n      #' } });
    const before = readFileSync(file, 'utf8');
    const routes = { '/1': permanently('/3'), '/3': PAGE };
    const { stdout, code } = await links(file, routes, ['--fix']);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect([stdout.includes('[moved]'), code]).toEqual([true, 1]);
  });
});
