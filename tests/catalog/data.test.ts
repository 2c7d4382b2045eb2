import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arxivId } from '../../src/catalog/accessors';
import { parseCatalogFile } from '../../src/catalog/parse';
import type { Resource } from '../../src/catalog/types';
import { lintFile } from '../../src/curate/lint-file';
import { describeFault } from '../../src/messages/describe-fault';
import { applyFilters, resolveFilters } from '../../src/select/filter';
import { sortResources } from '../../src/select/order';
import { publishedKeys } from '../../src/storage/published-keys';
import { ownCatalog } from '../support/catalog';
import { en } from '../support/messages';

const FILE = 'data/catalog.yaml';
const catalog = ownCatalog();

/** How the published list orders its sections, by id. */
const LIST_ORDER: Record<string, string[]> = {
  'reports/dense': [
    'llama-3',
    'qwen2.5',
    'gemma-3',
    'nemotron-4-340b',
    'pangu-ultra',
    'baichuan-2',
  ],
  'reports/moe': [
    ...['deepseek-v3', 'deepseekmoe', 'mixtral', 'skywork-moe', 'ling', 'olmoe', 'hunyuan-large'],
  ],
  'reports/open-data': ['yulan-mini', 'map-neo', 'llm360', 'nemotron-4-15b'],
  'reports/strategies': ['phi-4', 'olmo', 'olmo-2', 'yi', 'minicpm'],
  'reports/hybrid': ['falcon-mamba', 'minimax-01', 'nemotron-h'],
  'strategies/frameworks': [
    'megatron-lm',
    'deepspeed',
    'comet',
    'deepep',
    'deepgemm',
    'liger-kernel',
  ],
  'strategies/annealing': ['minicpm', 'beyond-fixed-durations', 'lr-annealing-scaling-law'],
  'datasets/math': ['megamath', 'jiuzhang3.0', 'stackoverflow-math', 'deepmath', 'yulan-mini'],
  'datasets/code': [
    ...['opencoder', 'smollm-corpus', 'the-stack-v2', 'yulan-mini', 'issues-kaggle-notebooks'],
    ...['stackoverflow', 'magicoder'],
  ],
  'methods/mixing': [
    ...['nemotron-4-15b', 'yulan-mini', 'doremi', 'online-data-mixing', 'data-mixing-laws'],
    ...['data-mixture-inference', 'nemotron-climb', 'infini-gram'],
  ],
};

describe('our catalogue', () => {
  test('loads, and lint finds nothing', async () => {
    const { findings } = lintFile(readFileSync(FILE), FILE, await publishedKeys(FILE));
    expect(findings.map((finding) => describeFault(FILE, finding, en))).toEqual([]);
  });

  test('holds none of the links of the published list that lead elsewhere', () => {
    const links = catalog.resources.flatMap((resource) => Object.values(resource.links));
    const { content } = parseCatalogFile(readFileSync(FILE), FILE);
    const stated = content.resources.flatMap(({ corrects = [] }) =>
      corrects.map((one) => one.states),
    );
    expect(stated.length).toBeGreaterThan(15);
    expect(links.filter((link) => stated.includes(link))).toEqual([]);
  });

  test('marks the one link that nobody could verify', () => {
    const doubtful = catalog.resources.filter((resource) => resource.unverified.length > 0);
    expect(doubtful.map(({ id, unverified }) => [id, unverified])).toEqual([
      ['stackoverflow-math', ['links.data']],
    ]);
  });

  test.each(Object.entries(LIST_ORDER))('begins %s as the list does', (section, expected) => {
    const own = catalog.resources
      .flatMap((resource) => {
        const placement = resource.placements.find((one) => one.section === section);
        return placement?.rank ? [{ id: resource.id, rank: placement.rank }] : [];
      })
      .sort((a, b) => a.rank - b.rank);
    expect(own.map(({ id }) => id).slice(0, expected.length)).toEqual(expected);
    expect(own.map(({ rank }) => rank)).toEqual(own.map((_, index) => index + 1));
  });

  test('explains every placement where the list did', () => {
    for (const { id, placements } of catalog.resources) {
      for (const { section, rank, annotation } of placements) {
        if (
          rank === null ||
          !/^(datasets|methods)\/|^strategies\/(frameworks|training)$/.test(section)
        )
          continue;
        expect(annotation, `${id} in ${section}`).not.toBeNull();
      }
    }
  });

  test('orders a section: the list’s own entries first, the others newest first', () => {
    const filters = (section: string) => resolveFilters({ section: [section] }, catalog);
    for (const { id } of catalog.sections.filter((section) => section.parent !== null)) {
      const own = applyFilters(catalog.resources, filters(id), catalog);
      const ordered = sortResources(own, 'list', filters(id), catalog);
      const rank = (resource: Resource): number | null =>
        resource.placements.find((one) => one.section === id)?.rank ?? null;
      const ranks = ordered.map(rank).filter((one) => one !== null);
      expect(ordered.slice(0, ranks.length).map(rank), id).toEqual(ranks);
      const dates = ordered.slice(ranks.length).map((resource) => resource.date ?? '');
      expect(dates, id).toEqual([...dates].sort().reverse());
    }
  });

  test('uses every tag, series and organisation that it names', () => {
    for (const tag of catalog.tags) {
      expect(
        catalog.resources.some((one) => one.tags.includes(tag.id)),
        tag.id,
      ).toBe(true);
    }
    for (const series of catalog.series) {
      expect(
        catalog.resources.some((one) => one.series === series.id),
        series.id,
      ).toBe(true);
    }
    const named = new Set([
      ...catalog.resources.flatMap((one) => one.org),
      ...catalog.series.map((one) => one.org),
      ...catalog.orgs.map((one) => one.partOf),
    ]);
    for (const org of catalog.orgs) expect(named.has(org.name), org.name).toBe(true);
    expect(catalog.tags.length).toBeGreaterThanOrEqual(60);
    expect(catalog.tags.length).toBeLessThanOrEqual(110);
  });

  test('gives every section an introduction', () => {
    for (const section of catalog.sections) expect(section.intro, section.id).not.toBeNull();
  });

  test.each([
    ['parameters-vs-flops', '2501.12370'],
    ['multi-token-prediction', '2404.19737'],
    ['quantizable-transformers', '2306.12929'],
    ['forgetting-transformer', '2503.02130'],
    ['kv-shifting-attention', '2411.19574'],
    ['demons-in-the-detail', '2501.11873'],
    ['loss-free-balancing', '2408.15664'],
    ['relu2-wins', '2402.03804'],
    ['munit-scaling', '2502.05967'],
    ['mammoth2', '2405.03548'],
    ['data-mixing-laws', '2403.16952'],
    ['data-mixture-inference', '2407.16607'],
    ['gemini-1.5', '2403.05530'],
    ['reka', '2404.12387'],
  ])('puts the link of %s right', (id, expected) => {
    const resource = catalog.resources.find((one) => one.id === id);
    expect(arxivId(resource?.links.paper)).toBe(expected);
  });
});
