import { describe, expect, test } from 'vitest';
import { applyFilters, FilterError, type Filters, resolveFilters } from '../../src/select/filter';
import type { SortOrder } from '../../src/select/names';
import { sortResources } from '../../src/select/order';
import { catalogFrom, SMALL, smallCatalog } from '../support/catalog';
import { expectInProportion } from '../support/cost';

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

  test.each<[Filters, string[]]>([
    [{ tag: ['-moe'] }, ['beta', 'alpha-1']],
    [{ tag: ['!moe'] }, ['beta', 'alpha-1']],
    [{ tag: [' -MoE '] }, ['beta', 'alpha-1']],
    [{ tag: ['- sparse experts'] }, ['beta', 'alpha-1']],
    [{ tag: ['－混合专家'] }, ['beta', 'alpha-1']],
    [{ tag: ['！moe'] }, ['beta', 'alpha-1']],
    [{ tag: ['moe', '-optimizer'] }, ['alpha-2']],
    [{ tag: ['-optimizer', 'moe'] }, ['alpha-2']],
    [{ tag: ['moe,-optimizer'] }, ['alpha-2']],
    [{ tag: ['-optimizer,moe'] }, ['alpha-2']],
    [{ tag: ['-optimizer', '-moe'] }, ['beta', 'alpha-1']],
    [{ tag: ['-optimizer,!moe'] }, ['beta', 'alpha-1']],
    [{ tag: ['moe', '-moe'] }, []],
    [{ tag: ['moe'], section: ['-training'] }, ['alpha-2']],
    [{ section: ['-reports/moe'] }, ['alpha-1']],
    [{ section: ['-reports'] }, []],
    [{ section: ['reports,-moe'] }, ['alpha-1']],
    [{ section: ['moe', '-training'] }, ['beta', 'alpha-2']],
    [{ series: ['-alpha'] }, ['beta', 'gamma']],
    [{ category: ['-report'], until: '2025' }, ['gamma']],
    [{ category: ['-reports,-paper'] }, ['beta']],
    [{ org: ['-Lab One'] }, ['beta', 'gamma']],
    [{ org: ['-big org'] }, ['beta']],
    [{ org: ['Big Org', '!一号实验室'] }, ['gamma']],
    [{ has: ['-code'] }, ['gamma', 'alpha-1']],
    [{ has: ['paper,-code'] }, ['alpha-1']],
  ])('what is left out: %j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });

  test.each<[Filters, string[]]>([
    [{ tag: ['moe,optimizer'] }, ['alpha-2', 'gamma']],
    [{ tag: ['optimizer, moe'] }, ['alpha-2', 'gamma']],
    [{ tag: ['优化器，moe'] }, ['alpha-2', 'gamma']],
    [{ section: ['training,moe'] }, ['beta', 'alpha-2', 'gamma']],
    [{ series: ['alpha,ALPHA'] }, ['alpha-1', 'alpha-2']],
    [{ category: ['tool,paper'] }, ['beta', 'gamma']],
    [{ has: ['homepage、code'] }, ['beta', 'alpha-2', 'gamma']],
  ])('joined by commas: %j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });

  test('one section in its ranks, one series by date, however often it is named', () => {
    for (const section of [
      ['moe', 'reports/moe'],
      ['moe,MoE Models', '-training'],
    ]) {
      expect(ids({ section })[0]).toBe('beta');
      expect(ids({ section })[1]).toBe('alpha-2');
    }
    expect(ids({ series: ['alpha,Alphas'], tag: ['-optimizer'] })).toEqual(['alpha-1', 'alpha-2']);
  });

  test('a section by the way to it', () => {
    for (const path of [
      'Technical Reports › MoE Models',
      'technical reports>moe models',
      '技术报告 › MoE 模型',
      'Technical Reports › MoE Models (reports/moe)',
    ]) {
      expect(ids({ section: [path] })).toEqual(['beta', 'alpha-2', 'gamma']);
    }
    expect(ids({ section: ['Training Strategies › Training Strategies'] })).toEqual(['gamma']);
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
    [{ tag: ['-mo'] }, 'unknown', ['moe']],
    [{ tag: ['moe,optimiser,moo'] }, 'unknown', ['moe']],
    [{ tag: ['--moe'] }, 'unknown', ['moe']],
    [{ tag: ['_-moe'] }, 'unknown', ['moe']],
    [{ tag: ['!-moe'] }, 'unknown', ['moe']],
    [{ tag: ['−moe'] }, 'unknown', ['moe']],
    [{ section: ['moe,-Training Strategies'] }, 'ambiguous', ['strategies', 'strategies/training']],
    [{ org: ['Lab One,Big Org'] }, 'unknown', ['Big Org', 'Lab One']],
    ...['', ' ', ',', '-', '!', 'moe,', ',moe', 'moe,,optimizer', '-,moe', 'moe,-', '，'].map(
      (value): [Filters, string, string[]] => [{ tag: [value] }, 'empty', []],
    ),
    [{ org: [''] }, 'empty', []],
    [{ org: ['-'] }, 'empty', []],
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

describe('a name with a comma, or that begins with a sign', () => {
  const odd = catalogFrom(
    SMALL.replaceAll('Lab One', '"!Lab, Inc."')
      .replace('Optimiser', '"Muon, and others"')
      .replace('[sparse experts]', '["experts, sparse, many", "-isms"]')
      .replace('Data Strategies', '"Data Mixing, and Curriculum"'),
  );
  const found = (filters: Filters): string[] =>
    applyFilters(odd.resources, resolveFilters(filters, odd), odd).map(({ id }) => id);

  test.each<[Filters, string[]]>([
    [{ tag: ['muon, and others'] }, ['gamma']],
    [{ tag: ['-Muon, and others'] }, ['beta', 'alpha-2', 'alpha-1']],
    [{ tag: ['moe,-Muon, and others'] }, ['alpha-2']],
    [{ tag: ['Muon, and others,experts, sparse, many'] }, ['alpha-2', 'gamma']],
    [{ tag: ['optimizer,-isms'] }, ['alpha-2', 'gamma']],
    [{ tag: ['--isms'] }, ['beta', 'alpha-1']],
    [{ section: ['Data Mixing, and Curriculum', 'training'] }, ['gamma']],
    [{ org: ['!Lab, Inc.'] }, ['alpha-2', 'alpha-1']],
    [{ org: ['-!lab, inc.'] }, ['beta', 'gamma']],
  ])('%j', (filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  test('a long row of values takes time in proportion', async () => {
    const row = (count: number): string => Array(count).fill('moe').join(',');
    expect(found({ tag: [row(100)] })).toEqual(['alpha-2', 'gamma']);
    await expectInProportion((count) => () => found({ tag: [row(count)] }), 2000);
  });
});
