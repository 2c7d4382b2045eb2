import { describe, expect, test } from 'vitest';
import { readArxivFeed } from '../../src/curate/arxiv-feed';
import { readPageTitle } from '../../src/curate/page-title';
import { expectInProportion } from '../support/cost';
import {
  ACL_PAGE,
  ARXIV_ERROR,
  arxivFeed,
  GITHUB_PAGE,
  OPENREVIEW_PAGE,
} from '../support/web-answers';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const titleOf = (page: string, contentType = 'text/html'): string | null =>
  readPageTitle(bytes(page), contentType).title;

describe('the title of a page', () => {
  test('is that of its paper, with the authors', () => {
    expect(readPageTitle(bytes(ACL_PAGE), 'text/html')).toEqual({
      title: 'HuatuoGPT, Towards Taming Language Model to Be a Doctor',
      isPaper: true,
      authors: ['Hongbo Zhang', 'Junying Chen', 'Feng Jiang (蒋峰)'],
      published: null,
    });
    expect(readPageTitle(bytes(OPENREVIEW_PAGE), 'text/html')).toMatchObject({
      title: 'Muon is Scalable for LLM Training',
      authors: ['Liu, Jingyuan', 'Su, Jianlin'],
    });
  });

  test('is that of its preview, else its own', () => {
    expect(titleOf(GITHUB_PAGE)).toMatch(/^GitHub - lucidrains\/DALLE2-pytorch: .* OpenAI's /);
    expect(titleOf('<title>One</title><meta property="og:title" content="Two &amp; a half">')).toBe(
      'Two & a half',
    );
    expect(titleOf('<title>\n  One\n  line </title>')).toBe('One line');
    expect(titleOf('<TITLE>Shouted</TITLE>')).toBe('Shouted');
    expect(titleOf('<meta property="og:title" content=" "><title>Own</title>')).toBe('Own');
  });

  test('stands beside its date', () => {
    const dateOf = (page: string): string | null =>
      readPageTitle(bytes(page), 'text/html').published;
    const online = '<meta name="citation_online_date" content="2024/11/02">';
    const printed = '<meta name="citation_publication_date" content="2025/04">';
    expect(dateOf(printed + online)).toBe('2024/11/02');
    expect(dateOf('<meta property="article:published_time" content="2025-03-01T00:00Z">')).toBe(
      '2025-03-01T00:00Z',
    );
    expect(dateOf(ACL_PAGE)).toBeNull();
  });

  test('is none where the page says none', () => {
    expect(titleOf('')).toBeNull();
    expect(titleOf('<body><svg><title>A drawing</title></svg>')).toBeNull();
    expect(titleOf('<!-- <title>No</title> --><script>"<title>No</title>"</script>')).toBeNull();
    expect(titleOf('\0\x01<<<>&&&#xffffffff;')).toBeNull();
  });

  test('is that of a page that was cut', () => {
    expect(titleOf('<html><head><title>Cut off he')).toBe('Cut off he');
  });

  test.each([
    ['gbk', 'text/html; charset=GBK', '<title>\xc4\xa3\xd0\xcd</title>'],
    ['a <meta>', 'text/html', '<meta charset="gb2312"><title>\xc4\xa3\xd0\xcd</title>'],
    [
      'an old <meta>',
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb18030"><title>\xc4\xa3\xd0\xcd</title>',
    ],
    ['a mark', 'text/html; charset=latin1', '\xef\xbb\xbf<title>\xe6\xa8\xa1\xe5\x9e\x8b</title>'],
    ['a mark of UTF-16', 'text/html', `\xff\xfe${[...'<title>'].join('\0')}\0\x21\x6a\x8b\x57`],
    [
      'a set that nobody knows',
      'text/html; charset=klingon',
      '<title>\xe6\xa8\xa1\xe5\x9e\x8b</title>',
    ],
  ])('is read in the character set that is named: %s', (_, contentType, page) => {
    expect(readPageTitle(Buffer.from(page, 'latin1'), contentType).title).toBe('模型');
  });

  test.each<[string, (count: number) => string]>([
    ['<', (count) => '<'.repeat(10 * count)],
    ['<a b="', (count) => '<a b="'.repeat(count)],
    ['&', (count) => `<title>${'&'.repeat(10 * count)}`],
    ['<meta charset=', (count) => '<meta charset='.repeat(count)],
  ])('is found in time, however often %s stands there', async (_, page) => {
    await expectInProportion((count) => {
      const text = page(count);
      return () => titleOf(text);
    }, 10_000);
  });
});

describe('a feed of arXiv', () => {
  test('tells titles and authors by id', () => {
    const papers = [
      {
        id: '2412.19437',
        title: 'DeepSeek-V3 Technical Report',
        authors: ['DeepSeek-AI', 'A & B'],
      },
      { id: '2502.16982', title: 'Muon is Scalable', authors: [] },
    ];
    expect([...(readArxivFeed(bytes(arxivFeed(papers))) ?? [])]).toEqual(
      papers.map(({ id, title, authors }) => [
        id,
        {
          title,
          authors,
          published: '2024-12-27T04:03:16Z',
          subjects: ['cs.CL', 'cs.AI'],
          summary: 'Here stands the abstract & more.',
        },
      ]),
    );
    expect(readArxivFeed(bytes(arxivFeed([])))?.size).toBe(0);
  });

  test('is none where it is an error, another page, or not whole', () => {
    const feed = arxivFeed([{ id: '2412.19437', title: 'A Title', authors: [] }]);
    for (const text of [ARXIV_ERROR, 'Rate exceeded.', '<html></html>', '', feed.slice(0, -30)]) {
      expect(readArxivFeed(bytes(text)), text).toBeNull();
    }
  });
});
