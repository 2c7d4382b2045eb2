import { describe, expect, test } from 'vitest';
import { applyFilters, FilterError, type Filters, resolveFilters } from '../../src/query/filter';
import { type SortOrder, sortResources } from '../../src/query/order';
import { smallCatalog } from '../support/catalog';

const catalog = smallCatalog();

function ids(filters: Filters, order: SortOrder = 'list'): string[] {
  const resolved = resolveFilters(filters, catalog);
  const resources = applyFilters(catalog.resources, resolved, catalog);
  return sortResources(resources, order, resolved, catalog).map((resource) => resource.id);
}

describe('filters', () => {
  test.each<[Filters, string[]]>([
    [{}, ['beta', 'alpha-2', 'gamma', 'alpha-1']],
    [{ section: ['reports/moe'] }, ['beta', 'alpha-2', 'gamma']],
    [{ section: ['moe'] }, ['beta', 'alpha-2', 'gamma']],
    [{ section: ['MoE models'] }, ['beta', 'alpha-2', 'gamma']],
    [{ section: ['MoE 模型'] }, ['beta', 'alpha-2', 'gamma']],
    [{ section: ['reports'] }, ['beta', 'alpha-2', 'gamma', 'alpha-1']],
    [{ section: ['training'] }, ['gamma']],
    [{ section: ['training', 'moe'] }, ['beta', 'alpha-2', 'gamma']],
    [{ series: ['ALPHA'] }, ['alpha-1', 'alpha-2']],
    [{ series: ['阿尔法'] }, ['alpha-1', 'alpha-2']],
    [{ tag: ['moe'] }, ['alpha-2', 'gamma']],
    [{ tag: ['混合专家'] }, ['alpha-2', 'gamma']],
    [{ tag: ['sparse-experts'] }, ['alpha-2', 'gamma']],
    [{ tag: ['moe'], category: ['report'] }, ['alpha-2']],
    [{ org: ['一号实验室'] }, ['alpha-2', 'alpha-1']],
    [{ org: ['big org'] }, ['alpha-2', 'gamma', 'alpha-1']],
    [{ has: ['code'] }, ['beta', 'alpha-2']],
    [{ since: '2024' }, ['alpha-2', 'gamma']],
    [{ since: '2024-07' }, ['gamma']],
    [{ until: '2024-06' }, ['alpha-2', 'alpha-1']],
    [{ until: '2024' }, ['alpha-2', 'alpha-1']],
    [{ since: '2023', until: '2023' }, ['alpha-1']],
    [{ since: '2030' }, []],
  ])('%j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });

  test('a section of its own is in its ranks, a series by date', () => {
    expect(ids({ section: ['reports/moe'] })).toEqual(['beta', 'alpha-2', 'gamma']);
    expect(ids({ series: ['alpha'] })).toEqual(['alpha-1', 'alpha-2']);
  });

  test.each<[SortOrder, string[]]>([
    ['date', ['gamma', 'alpha-2', 'alpha-1', 'beta']],
    ['title', ['alpha-1', 'alpha-2', 'beta', 'gamma']],
    ['added', ['alpha-2', 'gamma', 'alpha-1', 'beta']],
  ])('sorted by %s', (order, expected) => {
    expect(ids({}, order)).toEqual(expected);
  });
});

describe('a value that cannot be meant', () => {
  test.each<[Filters, string, string[]]>([
    [{ section: ['strategies'] }, '', []],
    [{ section: ['Training Strategies'] }, 'ambiguous', ['strategies', 'strategies/training']],
    [{ tag: ['mo'] }, 'unknown', ['moe']],
    [{ category: ['reprot'] }, 'unknown', ['report']],
    [{ has: ['cod'] }, 'unknown', ['code']],
    [{ series: ['xyzzy'] }, 'unknown', []],
  ])('%j', (filters, problem, nearest) => {
    if (problem === '') {
      expect(resolveFilters(filters, catalog).section).toEqual(['strategies']);
      return;
    }
    try {
      resolveFilters(filters, catalog);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FilterError);
      expect((error as FilterError).problem).toBe(problem);
      expect((error as FilterError).ids).toEqual(nearest);
    }
  });
});
