import { describe, expect, test } from 'vitest';
import { answerOf, helpFor } from '../../src/site/finder/answer';
import {
  EVERYTHING,
  isEverything,
  readView,
  type View,
  withQuery,
  withValue,
  withWritten,
  writeView,
} from '../../src/site/finder/view';
import { libraryFor, ownCatalog } from '../support/catalog';
import { call } from '../support/context';

const TODAY = '2026-11-25';
const library = libraryFor(ownCatalog());
const answer = (search: string) => answerOf(readView(search), library, TODAY);

describe('the address of a view', () => {
  const VIEWS: readonly [string, Partial<View>][] = [
    ['', {}],
    ['?q=data+mixing', { query: 'data mixing' }],
    [
      '?section=reports/moe&tag=optimizer&tag=-moe',
      { values: { section: ['reports/moe'], tag: ['optimizer', '-moe'] } },
    ],
    ['?since=2024&active-params=%3E%3D3B', { written: { since: '2024', activeParams: '>=3B' } }],
    [
      '?commercial&sort=active-params&reverse',
      { commercial: true, order: 'active-params', isReversed: true },
    ],
    ['?q=%E5%85%A8&choose=qwen3,olmo-2', { query: '全', chosen: ['qwen3', 'olmo-2'] }],
  ];
  test.each(VIEWS)('%s', (search, view) => {
    expect(readView(search)).toEqual({ ...EVERYTHING, ...view });
    expect(writeView({ ...EVERYTHING, ...view })).toBe(search);
  });

  test('what means nothing there is left out', () => {
    expect(readView('?lang=zh&sort=size!&tag=&utm_source=x&choose=,')).toEqual(EVERYTHING);
  });

  test('keeps its order as a query goes on, not as another begins', () => {
    const byDate = { ...EVERYTHING, query: 'muon', order: 'date', isReversed: true } as const;
    expect(withQuery(byDate, 'muon s')).toEqual({ ...byDate, query: 'muon s' });
    expect(withQuery(byDate, ' mu')).toMatchObject({ order: 'date', isReversed: true });
    for (const query of ['', 'adam', '数据', 'm']) {
      expect(withQuery(byDate, query)).toEqual({ ...EVERYTHING, query });
    }
    expect(withQuery({ ...byDate, query: '' }, 'm')).toEqual({ ...EVERYTHING, query: 'm' });
  });

  test('one value is chosen, another no longer', () => {
    const one = withValue(EVERYTHING, 'tag', 'moe', true);
    const two = withWritten(withValue(one, 'tag', 'muon', true), 'since', ' 2024 ');
    expect(writeView(two)).toBe('?tag=moe&tag=muon&since=2024');
    expect(
      withWritten(
        withValue(withValue(two, 'tag', 'moe', false), 'tag', 'muon', false),
        'since',
        ' ',
      ),
    ).toEqual(EVERYTHING);
    expect(isEverything(EVERYTHING)).toBe(true);
    expect(isEverything({ ...EVERYTHING, chosen: ['a'] })).toBe(true);
    expect(isEverything(one)).toBe(false);
  });
});

describe('the answer to a view', () => {
  test.each([
    ['?q=muon', ['search', 'muon', '--partial']],
    ['?q=deepseek+load+giraffe', ['search', 'deepseek load giraffe', '--partial']],
    ['?q=%E8%B4%9F%E8%BD%BD%E5%9D%87%E8%A1%A1', ['search', '负载均衡', '--partial']],
    ['?q=atention&tag=moe', ['search', 'atention', '--tag', 'moe', '--partial']],
    [
      '?q=report&sort=date&reverse',
      ['search', 'report', '--sort', 'date', '--reverse', '--partial'],
    ],
    ['?section=reports/moe', ['list', '--section', 'reports/moe']],
    [
      '?org=Alibaba&has=code&category=-paper',
      ['list', '--org', 'Alibaba', '--has', 'code', '--category=-paper'],
    ],
    [
      '?since=2024&until=2024-06&sort=title',
      ['list', '--since', '2024', '--until', '2024-06', '--sort', 'title'],
    ],
    ['?added-since=90d', ['list', '--added-since', '90d']],
    [
      '?params=%3E%3D70B&tokens=10T..*&license=permissive',
      ['list', '--params', '>=70B', '--tokens', '10T..*', '--license', 'permissive'],
    ],
    [
      '?architecture=moe&context=128K..*&sort=active-params',
      ['list', '--architecture', 'moe', '--context', '128K..*', '--sort', 'active-params'],
    ],
    ['?language=zh,multilingual', ['list', '--language', 'zh,multilingual']],
    ['?commercial&category=dataset', ['list', '--commercial', '--category', 'dataset']],
  ])('%s is what the terminal prints', async (search, args) => {
    const { stdout } = await call([...args, '-f', 'ids'], { catalog: ownCatalog(), today: TODAY });
    const { hits, problems } = await answer(search);
    expect(hits.map(({ resource }) => resource.id)).toEqual(stdout.split('\n').filter(Boolean));
    expect(problems).toEqual([]);
  });

  test('counts what each value would leave', async () => {
    const views = ['', '?q=muon', '?tag=moe&has=code', '?params=%3E%3D70B&license=permissive'];
    for (const search of views) {
      const { counts } = await answer(search);
      for (const facet of ['tag', 'org', 'license', 'language', 'section'] as const) {
        for (const [value, count] of [...counts[facet]].slice(0, 3)) {
          const view = readView(search);
          const only = { ...view, values: { ...view.values, [facet]: [value] } };
          const { full } = await answerOf(only, library, TODAY);
          expect(full, `${search} ${facet}=${value}`).toBe(count);
        }
      }
    }
  });

  test('says which words are missing, and what states too little', async () => {
    const { hits, full } = await answer('?q=deepseek+load+balancing+giraffe');
    expect(full).toBe(0);
    expect(hits[0]?.missing).toEqual(['giraffe']);
    const { unstated } = await answer('?params=%3E%3D70B');
    expect(unstated).toBeGreaterThan(0);
  });

  test('says what may help where nothing is found', async () => {
    expect((await answer('?q=muon+zzyzx')).hits).toEqual([]);
    const misspelt = await helpFor(readView('?q=muon+zzyzx'), library);
    expect(misspelt.elsewhere).toBe(0);
    expect(misspelt.suggestions).toContain('Muon');
    const filtered = await helpFor(readView('?q=muon&category=dataset'), library);
    expect(filtered.elsewhere).toBeGreaterThan(5);
    expect(filtered.suggestions).toEqual([]);
  });

  test('names what means nothing, and goes on without it', async () => {
    const { hits, problems } = await answer('?tag=opimizer&since=soon&params=big&category=paper');
    expect(problems).toMatchObject([
      { name: 'tag', value: 'opimizer', near: ['optimizer', 'tokenizer'] },
      { name: 'since', value: 'soon' },
      { name: 'params', value: 'big' },
    ]);
    expect(hits.length).toBe(
      ownCatalog().resources.filter((one) => one.category === 'paper').length,
    );
  });
});
