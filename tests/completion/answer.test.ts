import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NAMED_DAYS } from '../../src/select/dates';
import { anyText } from '../support/arbitrary';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

/** What the program answers to words, the last one being that at the cursor. */
async function ask(words: readonly string[], environment = {}): Promise<string[]> {
  const { stdout, stderr, code } = await call(['__complete', '--', ...words], { environment });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout.split('\n').slice(0, -1);
}

/** The same without the descriptions. */
const values = async (...words: string[]): Promise<string[]> =>
  (await ask(words)).map((line) => line.replace(/\t.*/, ''));

/** What bash gets, whose word begins after the last `=` or open quotation mark. */
async function bash(line: string, environment = {}): Promise<string[]> {
  const [, inQuotes, plain] = /["']([^"']*)$|((?:\\.|[^\s=])*)$/.exec(line) ?? [];
  const replaced = inQuotes ?? plain ?? '';
  const { stdout } = await call(['__complete', '--bash', line, replaced], {
    environment,
    catalog: catalogFrom(SMALL.replaceAll('Big Org', 'Big & Org')),
  });
  return stdout.split('\n').slice(0, -1);
}

describe('words', () => {
  test('commands with what they do, in the language asked for', async () => {
    expect(await ask([''])).toContain('list\tlist resources, all or filtered');
    expect(await ask([''], { LANG: 'zh_CN.UTF-8' })).toContain('list\t列出资源，可按条件筛选');
    expect(await ask(['--lang', 'zh', ''])).toContain('list\t列出资源，可按条件筛选');
    expect(await values('')).not.toContain('__complete');
    expect(await values('help', '')).toContain('sections');
    expect(await values('help', 'list', '')).toEqual([]);
    expect(await values('nothing', '')).toEqual([]);
  });

  test('options of the command and of the program', async () => {
    expect(await ask(['search', '-'])).toContain('--strict\tonly what has all of the words');
    expect(await values('search', '-')).toContain('--partial');
    expect(await values('list', '-')).not.toContain('--partial');
    const options = await values('list', '-');
    for (const one of ['--section', '--json', '--help', '--catalog', '--lang', '--no-color']) {
      expect(options).toContain(one);
    }
    expect(await ask(['list', '--'])).toContain('--json\tthe same as --format json');
    expect(await values('sections', '-')).not.toContain('--section');
    expect(await values('-')).toContain('--version');
    expect(await values('list', '-f')).toContain('-f');
  });

  test('options also where a command takes no words, or no more', async () => {
    expect(await values('list', '')).toContain('--tag');
    expect(await values('completion', 'bash', '')).toContain('--help');
    expect(await values('list', 'm')).toEqual([]);
  });

  test.each<[string[], string[]]>([
    [
      ['list', '--section', ''],
      ['reports', 'reports/moe', 'reports/strategies', 'strategies', 'strategies/training'],
    ],
    [['list', '--series', ''], ['alpha']],
    [
      ['list', '-t', ''],
      ['moe', 'optimizer'],
    ],
    [
      ['list', '--org', ''],
      ['Big Org', 'Lab One'],
    ],
    [
      ['list', '--category', ''],
      ['report', 'paper', 'dataset', 'tool', 'blog', 'guide'],
    ],
    [
      ['search', 'x', '--has', ''],
      ['paper', 'homepage', 'blog', 'data', 'code', 'model', 'demo'],
    ],
    [
      ['list', '--sort', ''],
      [
        'list',
        'date',
        'title',
        'added',
        'checked',
        'params',
        'active-params',
        'tokens',
        'context',
        'size',
      ],
    ],
    [
      ['tags', '-f', ''],
      ['table', 'markdown', 'json', 'ndjson', 'csv', 'tsv'],
    ],
    [
      ['--lang', ''],
      ['en', 'zh'],
    ],
    [
      ['list', '--lang', ''],
      ['en', 'zh'],
    ],
    [
      ['stats', '--by', ''],
      ['section', 'series', 'category', 'org', 'year', 'month', 'architecture', 'license'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('%j: %j', async (words, expected) => {
    expect(await values(...words)).toEqual(expected);
  });

  test('a value in the same word, and after one that was given already', async () => {
    expect(await values('list', '--tag=')).toEqual(['--tag=moe', '--tag=optimizer']);
    expect(await values('list', '-tm')).toEqual(['-tmoe', '-toptimizer']);
    expect(await values('list', '--tag', 'moe', '--tag', '')).toEqual(['moe', 'optimizer']);
    expect(await values('list', '-tmoe', '--tag=moe', '-t', '')).toEqual(['moe', 'optimizer']);
    expect(await values('list', '--no-such=')).toEqual([]);
    expect(await values('list', '--json=')).toEqual([]);
  });

  test('a value that is left out, and values joined by commas', async () => {
    expect(await values('list', '--tag', '-')).toEqual(['-moe', '-optimizer']);
    expect(await values('list', '--tag', '-m')).toEqual(['-moe', '-optimizer']);
    expect(await values('list', '--tag=!')).toEqual(['--tag=!moe', '--tag=!optimizer']);
    expect(await values('list', '-t-')).toEqual(['-t-moe', '-t-optimizer']);
    expect(await values('list', '-t', 'moe,')).toEqual(['moe,optimizer']);
    expect(await values('list', '--tag=moe,-')).toEqual(['--tag=moe,-optimizer']);
    expect(await values('list', '--tag', '-moe,！o')).toEqual(['-moe,！optimizer']);
    expect(await values('stats', '--has', 'code，-')).toContain('code，-paper');
    expect(await values('browse', '--org', '-B')).toEqual(['-Big Org', '-Lab One']);
    expect(await values('list', '--org', 'Big Org,')).toEqual(['Big Org', 'Lab One']);
    expect(await values('list', '--tag', '-moe', '--tag', '')).toEqual(['moe', 'optimizer']);
    expect(await ask(['list', '--tag', '-'])).toContain('-moe\tMixture of experts');
    expect(await values('list', '--sort', '-')).toContain('date');
    const catalog = catalogFrom(SMALL.replaceAll('Big Org', '"-Org"'));
    const { stdout } = await call(['__complete', '--', 'list', '--org=-'], { catalog });
    expect(stdout.split('\n')).toEqual([
      '--org=--Org',
      '--org=-Lab One\tL1, 一号实验室',
      '--org=-Org',
      '',
    ]);
  });

  test('names joined by commas, each once', async () => {
    const columns = await values('list', '--columns', 'title,d');
    expect(columns).toContain('title,date');
    expect(columns).not.toContain('title,title');
    expect(await values('list', '--columns=')).toContain('--columns=annotation.zh');
  });

  test('descriptions: titles, labels and other names, in the language asked for', async () => {
    expect(await ask(['list', '--section', ''])).toContain('reports/moe\tMoE Models');
    expect(await ask(['list', '--tag', '', '--lang', 'zh', '--tag', ''])).toContain(
      'moe\t混合专家',
    );
    expect(await ask(['list', '--org', ''])).toEqual(['Big Org', 'Lab One\tL1, 一号实验室']);
    expect(await ask(['list', '--category', ''])).toContain('dataset\tdata set');
    expect(await ask(['list', '--category', ''])).toContain('paper');
    expect(await ask(['show', ''])).toContain('alpha-2\tAlpha 2: Bigger');
  });

  test('ids where a command takes them: one, or several and each once', async () => {
    const ids = ['beta', 'alpha-2', 'gamma', 'alpha-1'];
    expect(await values('show', '')).toEqual(ids);
    expect(await values('show', '--json', '')).toEqual(ids);
    expect(await values('show', 'beta', '')).toEqual([]);
    expect(await values('compare', 'beta', '-f', 'json', 'gamma', '')).toEqual([
      'alpha-2',
      'alpha-1',
    ]);
  });

  test('nothing for the words of a search, and after -- nothing but words', async () => {
    expect(await values('search', '')).toEqual([]);
    expect(await values('search', 'muon', '')).toEqual([]);
    expect(await values('search', '--', '')).toEqual([]);
    expect(await values('show', '--', '')).toContain('beta');
    expect(await values('show', '--', '-')).toContain('beta');
    expect(await values('show', '--', '--tag=')).not.toContain('--tag=moe');
    expect(await values('list', '--', '')).toEqual([]);
    expect(await values('--', '')).toEqual([]);
  });

  test('nothing for a number, days that have a name for a date', async () => {
    expect(await values('list', '--limit', '')).toEqual([]);
    for (const option of ['--since', '--until', '--added-since', '--checked-before']) {
      expect(await values('list', option, 'last')).toEqual([...NAMED_DAYS]);
    }
  });

  test('what follows an option is its value, whatever it looks like', async () => {
    expect(await values('list', '--section', '--tag', '')).toContain('--tag');
    expect(await values('list', '--section', '--')).toContain('-reports');
    expect(await values('list', '--sort', '--')).toContain('date');
  });

  test('a line of a tab and a prefix where files are asked for', async () => {
    expect(await ask(['list', '--catalog', 'x'])).toEqual(['\t']);
    expect(await ask(['-c', ''])).toEqual(['\t']);
    expect(await ask(['list', '--catalog=x'])).toEqual(['\t--catalog=']);
    expect(await ask(['cite', 'gamma', '--into', 'x'])).toEqual(['\t']);
    expect(await ask(['list', '-cx'])).toEqual(['\t-c']);
  });

  test('the catalogues that the call would read', async () => {
    const own = 'tests/support/catalog.ts';
    const read = async (words: string[], environment = {}): Promise<unknown> => {
      const all: unknown[] = [];
      const { stdout } = await call(['__complete', '--', ...words], {
        reads: ({ named, withOwn }) => all.push(withOwn ? [...named, 'own'] : named),
        ownCatalogFile: own,
        environment,
      });
      expect(stdout).toContain('moe');
      expect(all).toHaveLength(1);
      return all[0];
    };
    const [one, other] = ['tests/support/arbitrary.ts', 'tests/support/catalog.ts'];
    expect(await read(['list', '--tag', ''])).toEqual(['own']);
    expect(await read(['-c', one, 'list', '--tag', ''])).toEqual([one]);
    expect(await read(['-c', one, 'list', '-c', other, '--tag', ''])).toEqual([one, other]);
    expect(await read(['list', `--catalog=${one}`, '-cbuiltin', '--tag', ''])).toEqual([
      one,
      'builtin',
    ]);
    expect(await read(['list', '--has', '-code', '--tag', ''])).toEqual(['own']);
    expect(await read(['random', '--seed', `-c${one}`, '--tag', ''])).toEqual(['own']);
    expect(await read(['list', '--no-own', '--tag', ''])).toEqual([]);
    expect(await read(['list', '--tag', ''], { CI: 'true' })).toEqual([]);
    const named = { AWESOME_PRETRAIN_CATALOG: `builtin:${one}` };
    expect(await read(['list', '--tag', ''], named)).toEqual(['builtin', one]);
    expect(await read(['list', '-c', other, '--tag', ''], named)).toEqual([other]);
  });

  test('an unreadable catalogue: no candidate, exit 2', async () => {
    const asked = ['__complete', '--', 'list', '-c', '/dev/null', '--tag', ''];
    const { stdout, code } = await call(asked);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(await values('list', '-c', '/dev/null', '--js')).toContain('--json');
  });
});

test('any line and any words at all are answered', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'list',
      'show',
      '--section',
      '--columns=',
      '-c',
      '-t',
      '--',
      '-',
      '~/',
      '"',
      "'",
    ),
    fc.constantFrom('\\\\', '$HOME/', '>', '<(', '=', ',', ' ', '\u0000', '\n', '\ud800'),
    anyText({ maxLength: 5 }),
  );
  const words = fc.array(piece, { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(words, anyText({ maxLength: 3 }), async (all, replaced) => {
      for (const args of [
        ['--', ...all],
        ['--bash', `ap ${all.join('')}`, replaced],
      ]) {
        const { stderr, code } = await call(['__complete', ...args]);
        expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      }
    }),
    { numRuns: 75 },
  );
});

describe('bash', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-'));
    for (const name of ['one', 'two', 'two/deep', 'sp ace']) mkdirSync(join(folder, name));
    for (const name of ['one/a b.yaml', 'one/c.yaml', 'two/deep/x.yaml', 'sp ace/$x.yaml', '.h']) {
      writeFileSync(join(folder, name), '');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gets what begins as the word does, else in another case, else what holds it', async () => {
    expect(await bash('ap sh')).toEqual(['show']);
    expect(await bash('ap list --section re')).toEqual([
      'reports',
      'reports/moe',
      'reports/strategies',
    ]);
    expect(await bash('ap list --org lab')).toEqual(['Lab\\ One']);
    expect(await bash('ap list --section mo')).toEqual(['reports/moe']);
    expect(await bash('ap list --section x')).toEqual([]);
  });

  test('gets quoted what is to be quoted', async () => {
    expect(await bash('ap list --org B')).toEqual(['Big\\ \\&\\ Org']);
    expect(await bash('ap list --org "B')).toEqual(['Big & Org']);
    expect(await bash("ap list --org='B")).toEqual(['Big & Org']);
    expect(await bash('ap list --org=Big\\ ')).toEqual(['Big\\ \\&\\ Org']);
  });

  test('gets only what readline replaces', async () => {
    expect(await bash('ap list --section=reports/m')).toEqual(['reports/moe']);
    expect(await bash('ap list -sreports/m')).toEqual(['-sreports/moe']);
    expect(await bash('ap list --tag=')).toEqual(['moe', 'optimizer']);
    expect(await bash('ap list --tag -')).toEqual(['-moe', '-optimizer']);
    expect(await bash('ap list --tag=moe,-o')).toEqual(['moe,-optimizer']);
    expect(await bash('ap list --tag !m')).toEqual(['\\!moe']);
  });

  test('gets the names of files, a folder as it is typed', async () => {
    const at = (path: string) => bash(`ap list -c ${path}`, { HOME: folder });
    expect(await at(`${folder}/`)).toEqual(
      ['one/', 'sp\\ ace/', 'two/'].map((name) => `${folder}/${name}`),
    );
    expect(await at('~/one/a')).toEqual(['~/one/a\\ b.yaml']);
    expect(await at('$HOME/one/c')).toEqual(['$HOME/one/c.yaml']);
    expect(await at('"~/sp ace/')).toEqual(['~/sp ace/\\$x.yaml']);
    expect(await at('~/.')).toEqual(['~/.h']);
    expect(await at('~/none/')).toEqual([]);
    expect(await bash(`ap list --catalog=${folder}/one/c`)).toEqual([`${folder}/one/c.yaml`]);
    expect(await bash(`ap list -c${folder}/one/c`)).toEqual([`-c${folder}/one/c.yaml`]);
  });

  test('gets what is in a folder that is the only one', async () => {
    expect(await bash(`ap -c ${folder}/on`)).toEqual([
      `${folder}/one/a\\ b.yaml`,
      `${folder}/one/c.yaml`,
    ]);
    expect(await bash(`ap -c ${folder}/tw`)).toEqual([`${folder}/two/deep/`]);
  });

  test('gets files after > and <', async () => {
    expect(await bash(`ap list --md >> ${folder}/one/c`)).toEqual([`${folder}/one/c.yaml`]);
    expect(await bash(`ap list > x --tag o`)).toEqual(['optimizer']);
  });
});
