import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { call as callProgram, type Said } from '../support/context';

type Options = Parameters<typeof callProgram>[1];

/** A catalogue that loads, and holds next to nothing. */
const EMPTY: Catalog = catalogFrom('languages: [en, zh]\nsections: []\nresources: []\n');
/** One with a resource that states no figures and is never dated. */
const PLAIN: Catalog = catalogFrom(`languages: [en]
sections: [{ id: all, title: { en: All } }]
resources:
  - { id: one, title: One thing, category: blog, annotation: { en: Text. }, links: {} }
`);

const OWN = { empty: EMPTY, plain: PLAIN };

/** A call that gives nothing, which it says on stderr; of its parts the last one. */
async function nothing(args: readonly string[], options?: Options): Promise<string> {
  const { stdout, stderr, code } = await callProgram(args, options);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  return stderr;
}

/** The same with --json, of which all of stderr is one object. */
async function asObject(args: readonly string[], options?: Options): Promise<unknown> {
  const { stdout, stderr, code }: Said = await callProgram([...args, '--json'], options);
  expect({ code, stdout: JSON.parse(stdout) }).toEqual({ code: 1, stdout: [] });
  expect(stderr.trimEnd()).not.toContain('\n');
  return JSON.parse(stderr);
}

/** What `new --since` says besides. */
const PUBLISHED =
  '--since asks when things came out; --added-since, when they came into the catalogue';

describe('where a catalogue has none, no filter is blamed', () => {
  const NONE = 'this catalogue has no resources; add some under “resources”';
  test.each([
    ['empty', 'list', NONE],
    ['empty', 'list --since 2030', NONE],
    ['empty', 'random', NONE],
    ['empty', 'new', NONE],
    ['empty', 'new --added-since 2020', NONE],
    ['empty', 'browse', NONE],
    ['empty', 'search muon', NONE],
    ['empty', 'search muon --since 2030', NONE],
    ['empty', 'show muon', NONE],
    ['empty', 'models', 'no resource of this catalogue states models; add some under its “models”'],
    ['plain', 'models', 'no resource of this catalogue states models; add some under its “models”'],
    ['plain', 'datasets', 'no resource of this catalogue is a data set with figures'],
    ['plain', 'datasets --since 2030', 'no resource of this catalogue is a data set with figures'],
    ['empty', 'tags', 'this catalogue has no tags; add some under “tags”'],
    ['plain', 'tags', 'this catalogue has no tags'],
    ['empty', 'series', 'this catalogue has no model families; add some under “series”'],
    ['empty', 'sections', 'this catalogue has no sections; add some under “sections”'],
  ] as [keyof typeof OWN, string, string][])('%s: %s', async (name, line, expected) => {
    const catalog = OWN[name];
    const args = line.split(' ');
    const { stderr, code } = await callProgram(args, { catalog });
    expect(stderr.split('\n')[0]).toContain(expected);
    expect(stderr).not.toContain('filters');
    expect(code).toBe(1);
    expect(await asObject(args, { catalog })).toMatchObject({ didYouMean: [] });
    const chinese = await callProgram([...args, '--lang', 'zh'], { catalog });
    expect(chinese.stderr).toMatch(/^该资源库没有.*；请在.*添加\n/);
  });

  test('stats count nothing, and say why', async () => {
    const { stderr, code } = await callProgram(['stats'], { catalog: EMPTY });
    expect({ stderr, code }).toEqual({ stderr: `${NONE}\n`, code: 1 });
  });

  test('where it has some, the filters are named, for what they filter', async () => {
    expect(await nothing(['list', '--since', '2030'])).toBe('no resource matches these filters\n');
    expect(await nothing(['models', '--since', '2030'])).toBe('no model matches these filters\n');
    const own = { catalog: ownCatalog() };
    expect(await nothing(['datasets', '--since', '2030'], own)).toBe(
      'no data set matches these filters\n',
    );
  });
});

describe('with --json, what is said of nothing is one object', () => {
  const FILTERED = { error: 'no resource matches these filters', didYouMean: [] };
  test.each([
    ['list --since 2030', FILTERED],
    ['random --since 2030', FILTERED],
    ['random -n 3 --since 2030', FILTERED],
    ['stats --since 2030', FILTERED],
    ['browse --since 2030', FILTERED],
    ['models --since 2030', { ...FILTERED, error: 'no model matches these filters' }],
    [
      'datasets --since 2030',
      {
        ...FILTERED,
        error: expect.stringContaining('no resource of this catalogue is a data set'),
      },
    ],
    [
      'new --since 2030',
      {
        error: 'nothing new matches these filters; without them: 1 resource',
        hint: PUBLISHED,
        didYouMean: [],
      },
    ],
    ['new --added-since 2030', { error: 'nothing is new', didYouMean: [] }],
    ['list --license mit --until 2023', { ...FILTERED }],
    [
      'list --license share-alike',
      { ...FILTERED, hint: '1 more may fit, but does not state what is asked for' },
    ],
    ['models --tokens >50T', { error: 'no model matches these filters', didYouMean: [] }],
    ['search qqqqqqqq', { error: 'nothing found for “qqqqqqqq”', didYouMean: [] }],
    ['show qqqqqqqq', { error: 'nothing found for “qqqqqqqq”', didYouMean: [] }],
    [
      'qqqqqqqq',
      {
        error: 'nothing found for “qqqqqqqq”',
        hint: '“qqqqqqqq” is no command either; awesome-pretrain --help lists them',
        didYouMean: [],
      },
    ],
    [
      'gamma --since 2030',
      {
        error: 'nothing found for “gamma” with these filters; without them: 1 resource',
        didYouMean: [],
      },
    ],
    [
      'search gamma --since 2030',
      {
        error: 'nothing found for “gamma” with these filters; without them: 1 resource',
        didYouMean: [],
      },
    ],
  ] as [string, object][])('%s', async (line, expected) => {
    const catalog = catalogFrom(SMALL.replace('license: Alpha Licence', 'name: Small'));
    const { stderr } = await callProgram([...line.split(' '), '--json'], { catalog });
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stderr)).toEqual(expected);
  });

  test('also where words are lacking, or the query is too long', async () => {
    const words = ['gamma', 'newer', 'ranked', 'zebra'];
    for (const option of [['--strict'], ['--fields', 'id']]) {
      expect(await asObject(['search', ...words, ...option])).toMatchObject({
        error: expect.stringContaining('nothing has all of these words'),
      });
    }
    const long = Array.from({ length: 80 }, (_, at) => `qqq${at}zz`);
    expect(await asObject(['search', ...long])).toMatchObject({
      error: expect.stringContaining('nothing found for'),
      hint: 'the query is too long: 16 words at its end were not looked for',
    });
  });

  test('what stands beside results stays in lines', async () => {
    const { stderr, code } = await callProgram(['models', '--active-params', '<2B', '--json']);
    expect({ stderr, code }).toEqual({
      stderr: '1 more may fit, but does not state what is asked for\n',
      code: 0,
    });
  });
});

describe('new names what keeps the news away', () => {
  const mark = { read: () => ({ day: '2026-02-01', ids: ['beta'] }), move: () => true };
  const old = { read: () => ({ day: '2026-01-01', ids: [] }), move: () => true };
  test.each([
    [
      'new --since 2030',
      {},
      `nothing new matches these filters; without them: 1 resource\n${PUBLISHED}\n`,
    ],
    ['new --until 1990', {}, 'nothing new matches these filters; without them: 1 resource\n'],
    ['new --series alpha', {}, 'nothing new matches these filters; without them: 1 resource\n'],
    [
      'new --tag optimizer',
      { mark: old },
      'nothing new matches these filters; without them: 2 resources\n',
    ],
    [
      'new --added-since 2026 --category paper',
      {},
      'nothing new matches these filters; without them: 2 resources\n',
    ],
    [
      'new --since 2030',
      { mark },
      `nothing is new since what you saw last, of 2026-02-01\n${PUBLISHED}\n`,
    ],
    ['new --until 1990', { mark }, 'nothing is new since what you saw last, of 2026-02-01\n'],
    ['new --added-since 2030 --since 2030', {}, 'nothing is new\n'],
  ] as [string, Options, string][])('%s %#', async (line, options, expected) => {
    expect(await nothing(line.split(' '), options)).toBe(expected);
    const { stderr } = await callProgram([...line.split(' '), '--lang', 'zh'], options);
    expect(stderr.replace('--since 按发布时间筛选；按收录时间请用 --added-since\n', '')).toMatch(
      /^(更新的资源都不符合筛选条件；不筛选时有 \d 项|.*没有更新)\n$/,
    );
  });

  test('counts only what is new of what may fit', async () => {
    const args = ['new', '--license', 'mit', '--json'];
    expect((await callProgram(args)).stderr).not.toContain('more may fit');
  });
});

describe('a search in which filters leave nothing says what there is without them', () => {
  const own = { catalog: ownCatalog() };
  test.each([
    ['muon', '--since', '2030'],
    ['muon', '-t', 'tokenizer'],
    ['muon', '--category', 'dataset'],
    ['deepseek', '--until', '2010'],
    ['muon', '--architecture', 'diffusion'],
  ])('%j', async (...args) => {
    const [word = ''] = args;
    const { stdout } = await callProgram(['search', word, '-f', 'ids'], own);
    const count = stdout.trimEnd().split('\n').length;
    const said = await nothing(['search', ...args], own);
    expect(said.split('\n')[0]).toBe(
      `nothing found for “${word}” with these filters; without them: ${count} ${count === 1 ? 'resource' : 'resources'}`,
    );
    expect(said).not.toContain('did you mean');
    expect(await nothing(['search', ...args, '--lang', 'zh'], own)).toContain(
      `筛选后没有找到“${word}”；不筛选时有 ${count} 项\n`,
    );
  });

  test('but a word that nothing has is still told to be misspelt', async () => {
    const said = await nothing(['search', 'gramma', '--since', '2030', '--strict']);
    expect(said).toContain('with these filters; without them: 1 resource');
    expect(await nothing(['search', 'qqqqqqqq', '--since', '2030'])).toBe(
      'nothing found for “qqqqqqqq”\n',
    );
  });
});

describe('how many more may fit is counted among what the words find', () => {
  const own = { catalog: ownCatalog() };
  const more = async (...args: string[]): Promise<number> => {
    const { stderr } = await callProgram(['search', ...args], own);
    return Number(/^(\d+) more may fit/m.exec(stderr)?.[1] ?? 0);
  };

  test.each([['--license', 'mit'], ['--params', '>100B'], ['--tokens', '>10T'], ['--commercial']])(
    '%j %j',
    async (...filter) => {
      const args = filter.filter((one) => one !== undefined);
      expect(await more('zebraxxqq', ...args)).toBe(0);
      for (const word of ['muon', 'deepseek', 'qwen']) {
        const ids = async (...others: string[]): Promise<string[]> =>
          (await callProgram(['search', word, '-f', 'ids', ...others], own)).stdout.split('\n');
        const all = await ids();
        const count = await more(word, ...args);
        expect(count).toBeLessThanOrEqual(all.length - (await ids(...args)).length);
      }
    },
  );

  test('and is one where one of them does not say', async () => {
    const { stdout, stderr } = await callProgram([
      'search',
      'alpha',
      '--tokens',
      '>400B',
      '-f',
      'ids',
    ]);
    expect(stdout).toBe('alpha-2\n');
    expect(stderr).toBe('');
    const catalog = catalogFrom(SMALL.replaceAll(/, license: \w+( Licence)?/g, ''));
    const said = (word: string): Promise<Said> =>
      callProgram(['search', word, '--license', 'apache-2.0'], { catalog });
    expect((await said('alpha')).stderr).toContain('\n1 more may fit, but does not state');
    expect((await said('gamma')).stderr).not.toContain('may fit');
    expect((await said('beta')).stderr).not.toContain('may fit');
  });
});
