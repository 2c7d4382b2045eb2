import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/catalog/types';
import { renderCsl } from '../../src/render/csl';
import { catalogText } from '../support/arbitrary';
import { ownCatalog, plainPaper } from '../support/catalog';

const BARE = { ...plainPaper(), org: ['A Lab'] };

/** The item of one resource. */
function item(changes: Partial<Resource> = {}): Record<string, unknown> {
  return JSON.parse(renderCsl([{ ...BARE, ...changes }]))[0];
}

describe('an item', () => {
  test('of a preprint', () => {
    const authors = [{ group: 'DeepSeek-AI' }, 'Diego de las Casas', 'Fern', 'Guy L. Steele Jr.'];
    expect(item({ authors, moreAuthors: true })).toEqual({
      id: 'some-id',
      type: 'article',
      title: 'A title',
      author: [
        { literal: 'DeepSeek-AI' },
        { family: 'Casas', given: 'Diego', 'non-dropping-particle': 'de las' },
        { family: 'Fern' },
        { family: 'Steele', given: 'Guy L.', suffix: 'Jr.' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2024, 6]] },
      number: 'arXiv:2406.00001',
      archive: 'arXiv',
      URL: 'https://arxiv.org/abs/2406.00001',
    });
  });

  test('of a conference, and of a journal', () => {
    expect(item({ venue: 'ICLR 2025' })).toMatchObject({
      type: 'paper-conference',
      'container-title': 'ICLR 2025',
      issued: { 'date-parts': [[2025]] },
    });
    expect(item({ venue: 'JMLR 2022' })).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Machine Learning Research',
    });
    expect(item({ venue: 'Nature 645, 633–638 (2025)' })).toMatchObject({
      type: 'article-journal',
      'container-title': 'Nature',
      volume: '645',
      page: '633-638',
    });
    expect(item({ venue: 'AI Magazine 45(3)' })).toMatchObject({ volume: '45', issue: '3' });
  });

  test('of a thesis, and of a preprint', () => {
    const thesis = item({ venue: 'PhD thesis, Stanford University, 2023' });
    expect(thesis).toMatchObject({
      type: 'thesis',
      genre: 'PhD thesis',
      publisher: 'Stanford University',
      issued: { 'date-parts': [[2023]] },
    });
    expect(thesis).not.toHaveProperty('container-title');
    expect(item({ venue: 'CoRR abs/2406.00001 (2024)' })).toEqual(item());
  });

  test.each<[Resource['category'], string]>([
    ['dataset', 'dataset'],
    ['tool', 'software'],
    ['blog', 'webpage'],
    ['guide', 'webpage'],
    ['report', 'report'],
    ['paper', 'article'],
  ])('of a %s without a paper is a %s', (category, type) => {
    const links = { homepage: 'https://a.org/' };
    expect(item({ category, links })).toMatchObject({
      type,
      publisher: 'A Lab',
      URL: links.homepage,
    });
  });

  test('of a report outside arXiv', () => {
    const links = { paper: 'https://a.org/report.pdf' };
    expect(item({ category: 'report', links }).type).toBe('report');
    expect(item({ category: 'dataset', links }).type).toBe('article');
  });

  test('does not name a publisher that is the author', () => {
    const links = { code: 'https://a.org/' };
    expect(item({ category: 'tool', links, authors: [{ group: 'A Lab' }] })).not.toHaveProperty(
      'publisher',
    );
  });

  test('leaves out what is not known', () => {
    expect(item({ date: null, authors: [], org: [], links: {} })).toEqual({
      id: 'some-id',
      type: 'article',
      title: 'A title',
    });
    expect(item({ date: '2024' }).issued).toEqual({ 'date-parts': [[2024]] });
  });

  test('has the DOI that the link has', () => {
    const paper = 'https://dl.acm.org/doi/10.1145/3394486.3406703';
    expect(item({ links: { paper } })).toMatchObject({
      DOI: '10.1145/3394486.3406703',
      URL: paper,
    });
  });
});

test('the whole catalogue has an id, a type, a title and a link each', () => {
  const catalog = ownCatalog();
  const items: Record<string, unknown>[] = JSON.parse(renderCsl(catalog.resources));
  expect(items.map(({ title }) => title)).toEqual(
    catalog.resources.map((resource) => resource.paperTitle ?? resource.title),
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { author, URL } of items) {
    expect(author).not.toEqual([]);
    expect(URL).toMatch(/^https?:/);
  }
});

test('whatever a catalogue may hold is the same in JSON', () => {
  fc.assert(
    fc.property(catalogText, catalogText, (title, group) => {
      expect(item({ title, authors: [{ group }] })).toMatchObject({
        title,
        author: [{ literal: group }],
      });
    }),
  );
});
