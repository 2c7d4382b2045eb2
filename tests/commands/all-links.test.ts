import { expect, test } from 'vitest';
import { authorName } from '../../src/catalog/accessors';
import { ownCatalog } from '../support/catalog';
import { call } from '../support/context';
import { type Route, redirectedTo, serve, webOf } from '../support/server';
import { arxivFeed } from '../support/web-answers';

/** The titles of what links to an address: it may be a part of each. */
const titles = new Map<string, string[]>();
for (const { title, links } of ownCatalog().resources) {
  const addresses = Object.values(links).map((link) => new URL(link).href.split('#')[0] ?? '');
  for (const address of new Set(addresses)) {
    titles.set(address, [...(titles.get(address) ?? []), title]);
  }
}

/** A web on which every link of our catalogue leads to the thing, in the forms of the hosts' answers. */
function answerTo(place: string): Route {
  const { resources } = ownCatalog();
  if (place.startsWith('export.arxiv.org')) {
    const [, ids = ''] = /id_list=([\d.,]+)/.exec(place) ?? [];
    return arxivFeed(
      ids.split(',').flatMap((id) => {
        const one = resources.find(({ links }) => links.paper?.endsWith(id));
        if (!one) return [];
        const authors = one.authors.map(authorName);
        return { id, title: one.paperTitle ?? one.title, authors };
      }),
    );
  }
  const path = place.replace(/^api\.github\.com\/repos/, 'github.com').replace('/api/models', '');
  const address = `https://${path.replace('/api/', '/')}`;
  const title = titles.get(address)?.join(' / ');
  if (title === undefined) return { status: 404 };
  if (!/^(api\.|[^/]*\/api\/)/.test(place)) return `<title>${title} – a page</title>`;
  const name = address.split('/').slice(-2).join('/');
  const body = { full_name: null, id: name, description: title };
  return { body: JSON.stringify(body) };
}

test('all links of our catalogue pass in under twenty seconds', async () => {
  const server = await serve({}, answerTo);
  const web = webOf(redirectedTo(server, 20_000), { githubToken: 'secret' });
  const begun = process.cpuUsage();
  const { stdout, stderr, code } = await call(['links', '-c', 'data/catalog.yaml'], { web });
  // arXiv is waited for in earnest; of a machine that has other work, only ours counts.
  const waited = web.waits.reduce((sum, wait) => sum + wait, 0);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000 + waited).toBeLessThan(20_000);
  await server.close();
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^\d+ links: \d+ well\n$/);
  expect(code).toBe(0);
}, 120_000);
