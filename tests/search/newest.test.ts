import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/search/make-library';
import { asksForNewest, newestFirst } from '../../src/search/newest';
import type { Ranked } from '../../src/search/ranking';
import { search } from '../../src/search/search';
import { ownCatalog } from '../support/catalog';

const library = libraryOf(ownCatalog());

const ranked = (resource: number, score: number, tier: Ranked['tier'] = 'topic'): Ranked => ({
  resource,
  score,
  tier,
  missing: [],
});

describe('what came out last', () => {
  test('is asked for in both languages', () => {
    expect(
      ['latest Qwen report', 'Newest optimizers', '千问最新的报告', '最近的 MoE'].filter(
        (query) => !asksForNewest(query),
      ),
    ).toEqual([]);
    expect(['latent attention', 'latestart', '近似最优'].filter(asksForNewest)).toEqual([]);
  });

  test.each(['latest qwen technical report', '通义千问最新的技术报告'])(
    'stands first: %s',
    async (query) => {
      const { hits } = await search(query, library);
      const full = hits.filter(({ tier }) => !['partial', 'annotation'].includes(tier));
      expect(full.length).toBeGreaterThan(4);
      const dates = full.map(({ resource }) => resource.date ?? '');
      expect(dates).toEqual(dates.toSorted().reverse());
      expect(full[0]?.resource.series).toBe('qwen');
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    },
  );

  test('leaves what is undated last, and what lacks words behind', () => {
    const dates = ['2024-01', null, '2025-06', '2026-01'];
    const found = [
      ranked(0, 0.9),
      ranked(3, 0.8, 'partial'),
      ranked(1, 0.7),
      ranked(2, 0.6, 'annotation'),
    ];
    const ordered = newestFirst(found, (resource) => dates[resource] ?? null);
    expect(ordered.map(({ resource }) => resource)).toEqual([0, 1, 3, 2]);
    const weak = found.filter(({ tier }) => tier !== 'topic');
    expect(
      newestFirst(weak, (resource) => dates[resource] ?? null).map(({ resource }) => resource),
    ).toEqual([3, 2]);
    expect(newestFirst([], () => null)).toEqual([]);
  });

  test('of hundreds, only the best are looked at', () => {
    const found = Array.from({ length: 30 }, (_, resource) => ranked(resource, 1 - resource / 100));
    const ordered = newestFirst(found, (resource) => `20${String(10 + resource)}`);
    expect(ordered[0]?.resource).toBe(19);
    expect(ordered.slice(20).map(({ resource }) => resource)).toEqual(
      Array.from({ length: 10 }, (_, at) => at + 20),
    );
  });
});
