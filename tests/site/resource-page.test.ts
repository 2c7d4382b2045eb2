import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/catalog/accessors';
import { describedIn, FIGURES } from '../../src/catalog/figures';
import type { Catalog, Resource } from '../../src/catalog/types';
import { loadMessages } from '../../src/messages';
import { figureText } from '../../src/render/figures';
import { relatedIn } from '../../src/search/related';
import { correctionAddress } from '../../src/site/corrections';
import { citationTags } from '../../src/site/metadata/citation-tags';
import { joinedCatalog, OWN_FILE, ownCatalog, plainPaper, smallCatalog } from '../support/catalog';
import { call } from '../support/context';
import {
  type Element,
  elementsOf,
  ofClass,
  pageAt,
  type Root,
  siteOf,
  textOf,
  WHOLE_SITE,
  wholeSite,
} from '../support/site';

const byName = (root: Root | Element, name: string): Element[] =>
  elementsOf(root, (one) => one.name === name);

/** What the meta data of a page says, by name. */
function metadataOf(page: Root): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { attribs } of byName(page, 'meta')) {
    const name = attribs.name ?? attribs.property;
    if (name) found[name] = [...(found[name] ?? []), attribs.content ?? ''];
  }
  return found;
}

function linkedDataOf(page: Root): Record<string, unknown> {
  const data = elementsOf(page, ({ attribs }) => attribs.type === 'application/ld+json');
  expect(data).toHaveLength(1);
  return JSON.parse(textOf(data[0]));
}

describe('the page of a resource', () => {
  const catalog = ownCatalog();
  let files: ReadonlyMap<string, string>;
  let small: Map<string, string>;
  let related: ReturnType<typeof relatedIn>;
  beforeAll(async () => {
    related = relatedIn(catalog);
    small = await siteOf(smallCatalog());
    files = await wholeSite();
  }, WHOLE_SITE);

  test.each([
    ['en', ''],
    ['zh', 'zh/'],
  ] as const)('in %s has all that is known of each', async (code, folder) => {
    const messages = await loadMessages(code);
    // To expect each would take longer than to read the page.
    const lacking: string[] = [];
    for (const resource of catalog.resources) {
      const page = pageAt(files, `${folder}resources/${resource.id}.html`);
      const article = byName(page, 'article')[0];
      const text = textOf(article);
      const targets = new Set(byName(page, 'a').map(({ attribs }) => attribs.href));
      const { annotation, placements, links, sources, aliases, venue } = resource;
      for (const value of [
        resource.title,
        inLanguage(annotation, code),
        ...placements.flatMap((one) => (one.annotation ? inLanguage(one.annotation, code) : [])),
        ...aliases,
        ...resource.authors.map((one) => (typeof one === 'string' ? one : one.group)),
        ...resource.org,
        ...[venue, resource.date, resource.added, resource.checked, resource.updated],
        ...describedIn(resource).flatMap((one) => [
          ...FIGURES.map((figure) => figureText(one, figure, messages)),
          one.note,
        ]),
      ]) {
        if (value && !text.includes(value)) lacking.push(`${resource.id}: ${value}`);
      }
      for (const address of [...Object.values(links), ...sources]) {
        if (!targets.has(address)) lacking.push(`${resource.id}: ${address}`);
      }
      expect(ofClass(page, 'resource').map((one) => textOf(ofClass(one, 'title')[0]))).toEqual(
        related.get(resource.id)?.map(({ title }) => title),
      );
    }
    expect(lacking).toEqual([]);
  });

  test('names facts as `show` does, in its order', async () => {
    const page = pageAt(small, 'resources/alpha-2.html');
    const { stdout } = await call(['show', 'alpha-2']);
    const [facts = ''] = stdout.split('\nLinks\n');
    const names = facts.split('\n').flatMap((line) => /^ {2}(\S.*?) {2,}/.exec(line)?.[1] ?? []);
    // These stand elsewhere on the page.
    const others = names.filter((one) => !['Category', 'Organisation', 'Related'].includes(one));
    expect(byName(page, 'dt').map(textOf)).toEqual(others);
  });

  test('cites it as `cite` does', async () => {
    const styles = ['bibtex', 'csl', 'plain', 'markdown'];
    for (const { id } of smallCatalog().resources) {
      const page = pageAt(small, `zh/resources/${id}.html`);
      for (const style of styles) {
        const { stdout } = await call(['cite', id, '--style', style]);
        const [block] = elementsOf(page, ({ attribs }) => attribs.id === `cite/${style}`);
        expect(textOf(block)).toBe(stdout.trimEnd());
      }
      const buttons = elementsOf(page, ({ attribs }) => attribs['data-copies'] !== undefined);
      expect(buttons.map(({ attribs }) => attribs['data-copies'])).toEqual(
        styles.map((style) => `cite/${style}`),
      );
    }
  });

  test('leads to others of its family, tags and sections', () => {
    const page = pageAt(files, 'zh/resources/qwen3.html');
    const targets = byName(page, 'a').map(({ attribs }) => attribs.href);
    for (const target of ['?series=qwen', '?tag=moe', '#section/reports/moe']) {
      expect(targets).toContain(`../index.html${target}`);
    }
    expect(targets).toContain('qwen2.5.html');
  });

  test('names itself where it is published, and only there', async () => {
    const languagesOf = (page: Root) =>
      elementsOf(
        page,
        ({ name, attribs }) => name === 'link' && attribs.hreflang !== undefined,
      ).map(({ attribs }) => attribs.href);
    const addressOf = (page: Root) =>
      elementsOf(page, ({ attribs }) => attribs.rel === 'canonical').map(
        ({ attribs }) => attribs.href,
      );
    const page = pageAt(files, 'zh/resources/qwen3.html');
    const address = 'https://example.org/list/zh/resources/qwen3.html';
    expect(addressOf(page)).toEqual([address]);
    expect(languagesOf(page)).toEqual([address.replace('zh/', ''), address]);
    expect(metadataOf(page)['og:url']).toEqual([address]);
    const nowhere = pageAt(small, 'resources/gamma.html');
    expect(addressOf(nowhere)).toEqual([]);
    expect(languagesOf(nowhere)).toEqual([]);
    expect(metadataOf(nowhere)['og:url']).toBeUndefined();
  });

  test('has data for reference managers and search engines', () => {
    const metadata = metadataOf(pageAt(files, 'resources/fineweb2.html'));
    expect(metadata).toMatchObject({
      citation_title: [
        'FineWeb2: One Pipeline to Scale Them All -- Adapting Pre-Training Data Processing to Every Language',
      ],
      citation_publication_date: ['2025'],
      citation_conference_title: ['COLM 2025'],
      citation_arxiv_id: ['2506.20920'],
      citation_pdf_url: ['https://arxiv.org/pdf/2506.20920'],
      citation_public_url: ['https://arxiv.org/abs/2506.20920'],
      'z:itemType': ['conferencePaper'],
      'og:type': ['article'],
    });
    expect(metadata.citation_author?.slice(0, 2)).toEqual(['Penedo, Guilherme', 'Kydlíček, Hynek']);
    // Zotero would take it for the journal.
    expect(metadata['og:site_name']).toBeUndefined();
    const data = linkedDataOf(pageAt(files, 'resources/fineweb2.html'));
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      isPartOf: { '@type': 'CreativeWork', name: 'COLM 2025' },
      license: { name: 'ODC-By-1.0' },
      datePublished: '2024-12',
    });
    expect(data.author).toContainEqual({
      '@type': 'Person',
      name: 'Leandro Von Werra',
      familyName: 'Von Werra',
      givenName: 'Leandro',
    });
  });

  test('is of the type of its category', () => {
    const types = new Map<string, unknown>();
    for (const { id, category } of catalog.resources) {
      if (!types.has(category)) {
        types.set(category, linkedDataOf(pageAt(files, `resources/${id}.html`))['@type']);
      }
    }
    expect(Object.fromEntries(types)).toEqual({
      report: 'ScholarlyArticle',
      paper: 'ScholarlyArticle',
      dataset: 'Dataset',
      tool: 'SoftwareSourceCode',
      blog: 'BlogPosting',
      guide: 'Article',
    });
  });
});

describe('what reference managers read', () => {
  const tagsOf = (more: Partial<Resource>) => citationTags({ ...plainPaper(), ...more });
  test.each<[string, Partial<Resource>, readonly [string, string][]]>([
    ['a preprint', {}, [['z:itemType', 'preprint']]],
    [
      'a journal',
      { venue: 'JMLR 23(120):1-39, 2022' },
      [
        ['citation_journal_title', 'Journal of Machine Learning Research'],
        ['citation_volume', '23'],
        ['citation_issue', '120'],
        ['citation_firstpage', '1'],
        ['citation_lastpage', '39'],
        ['citation_publication_date', '2022'],
        ['z:itemType', 'journalArticle'],
      ],
    ],
    [
      'a thesis',
      { venue: 'PhD thesis, University of Somewhere' },
      [
        ['citation_dissertation_institution', 'University of Somewhere'],
        ['z:itemType', 'thesis'],
      ],
    ],
    [
      'a report',
      { category: 'report', org: ['Lab One'], links: { paper: 'https://example.org/a.pdf' } },
      [
        ['citation_technical_report_institution', 'Lab One'],
        ['z:itemType', 'report'],
      ],
    ],
    [
      'a tool',
      { category: 'tool', links: { code: 'https://example.org/' } },
      [['z:itemType', 'computerProgram']],
    ],
    [
      'a post',
      { category: 'blog', links: { blog: 'https://example.org/' } },
      [['z:itemType', 'blogPost']],
    ],
    [
      'a DOI',
      { links: { paper: 'https://doi.org/10.1234/a%3Cb' } },
      [['citation_doi', '10.1234/a<b']],
    ],
    ['no link that is none', { links: { paper: 'javascript:alert(1)' } }, []],
  ])('of %s', (_, more, expected) => {
    const tags = tagsOf(more);
    expect(tags).toEqual(expect.arrayContaining([['citation_title', 'A title'], ...expected]));
    expect(JSON.stringify(tags)).not.toContain('javascript:');
  });

  test('a month is written with two digits, or not at all', () => {
    expect(tagsOf({})).toContainEqual(['citation_publication_date', '2024/06']);
    expect(tagsOf({ date: '2024' })).toContainEqual(['citation_publication_date', '2024']);
    expect(tagsOf({ date: null }).map(([name]) => name)).not.toContain('citation_publication_date');
  });

  test('a name is never taken for two people', () => {
    const authors = [
      'Ann Author',
      'Jan Piet van der Berg',
      'Li Wei',
      { group: 'Alpha Team, Lab One' },
    ];
    const names = tagsOf({ authors }).filter(([name]) => name === 'citation_author');
    expect(names.map(([, content]) => content)).toEqual([
      'Author, Ann',
      'Jan Piet van der Berg',
      'Wei, Li',
      'Alpha Team Lab One',
    ]);
  });
});

describe('where a mistake is reported', () => {
  test.each([
    ['bugs@example.org', 'mailto:bugs@example.org?subject=Correct%3A%20A%20%26%20B%20(a)'],
    [
      'https://github.com/one/two/issues',
      'https://github.com/one/two/issues/new?title=Correct%3A%20A%20%26%20B%20(a)',
    ],
    ['https://example.org/bugs?x=1', 'https://example.org/bugs?x=1'],
    ['javascript:alert(1)', undefined],
    [null, undefined],
  ])('%s', (issues, address) => {
    expect(correctionAddress(issues, 'Correct: A & B (a)')).toBe(address);
  });

  test('is linked to where it is known', async () => {
    const known = await siteOf(smallCatalog(), { issues: 'https://github.com/one/two/issues' });
    const [link] = ofClass(pageAt(known, 'resources/alpha-2.html'), 'wrong');
    expect(link && byName(link, 'a')[0]?.attribs.href).toMatch(
      /issues\/new\?title=Correct%3A%20Alpha%202%3A%20Bigger%20\(alpha-2\)$/,
    );
    const unknown = await siteOf(smallCatalog());
    expect(ofClass(pageAt(unknown, 'resources/alpha-2.html'), 'wrong')).toEqual([]);
  });
});

test('what nobody could confirm is marked', async () => {
  const page = pageAt(await siteOf(smallCatalog()), 'resources/beta.html');
  expect(textOf(ofClass(page, 'links')[0])).toContain('code (not verified)');
});

test('where files of one’s own stand is not published', async () => {
  const files = await siteOf(joinedCatalog());
  expect(textOf(ofClass(pageAt(files, 'resources/ours.html'), 'record')[1])).toContain(
    'Cataloguecatalog.yaml',
  );
  for (const [path, text] of files) expect(text, path).not.toContain(OWN_FILE.slice(0, 12));
});

test('texts are texts, whatever they look like', async () => {
  const hostile = `</script><!--<script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;]]>\n`;
  const script = 'javascript:alert(3)';
  const catalog = smallCatalog();
  const texts = { en: hostile, zh: hostile };
  const evil: Catalog = {
    ...catalog,
    title: texts,
    sections: catalog.sections.map((one) => ({ ...one, title: texts })),
    series: catalog.series.map((one) => ({ ...one, title: texts })),
    tags: catalog.tags.map((one) => ({ ...one, label: texts })),
    resources: catalog.resources.map((one) => ({
      ...one,
      ...{ title: hostile, paperTitle: hostile, aliases: [hostile], org: [hostile] },
      authors: [hostile, { group: hostile }],
      annotation: texts,
      venue: hostile,
      links: { paper: script, code: 'https://example.org/"onclick="alert(4)' },
      models: one.models.map((model) => ({ ...model, name: hostile, note: hostile })),
      sources: [script],
      placements: one.placements.map((place) => ({ ...place, annotation: texts })),
    })),
  };
  const files = await siteOf(evil, { base: 'https://example.org/', issues: script });
  for (const folder of ['', 'zh/']) {
    const text = files.get(`${folder}resources/alpha-2.html`) ?? '';
    const page = parseDocument(text);
    expect(byName(page, 'img')).toEqual([]);
    const scripts = byName(page, 'script').map(({ attribs }) => attribs.src ?? attribs.type);
    const up = folder === '' ? '../' : '../../';
    expect(scripts).toEqual([
      'application/ld+json',
      `${up}assets/appearance.js`,
      `${up}assets/resource.js`,
    ]);
    for (const { attribs } of elementsOf(page, () => true)) {
      expect(Object.keys(attribs).filter((name) => /^on|^style$/i.test(name))).toEqual([]);
      expect(attribs.href ?? '').not.toMatch(/^\s*javascript:/i);
    }
    expect(linkedDataOf(page)).toMatchObject({ name: hostile, description: hostile });
    expect(linkedDataOf(page).url).toBeUndefined();
    expect(textOf(byName(page, 'h1')[0])).toBe(hostile);
    expect(metadataOf(page).citation_title).toEqual([hostile]);
  }
});
