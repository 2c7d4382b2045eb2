import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { width } from '../../src/render/width';
import { catalogFrom, ownCatalog, SMALL, smallCatalog } from '../support/catalog';
import { call } from '../support/context';
import { webOf } from '../support/server';

/** A catalogue in which lint finds nothing, with a family that examples name. */
const CLONE = `${SMALL.replaceAll('alpha', 'deepseek')}
lint:
  - { off: no-member, reason: a section is to come }
  - { off: tag-once, reason: a tag is to come }
`;

describe('without a command', () => {
  test('prints the sections with their counts and what to try', async () => {
    const { stdout, code } = await call([]);
    expect(stdout).toContain('4 resources');
    expect(stdout).toMatch(/MoE Models +3 +reports\/moe/);
    for (const name of ['browse', 'search', 'show', 'open', 'cite', 'list']) {
      expect(stdout).toMatch(new RegExp(`^awesome-pretrain ${name}\\b.* {2}\\S`, 'm'));
    }
    expect(code).toBe(0);
  });

  test.each(['en', 'zh'])('in %s stands side by side in 80 columns, below in 40', async (lang) => {
    const { stdout } = await call(['--lang', lang], { columns: 80 });
    for (const line of stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^awesome-pretrain browse {2,}\S/m);
    const { stdout: narrow } = await call(['--lang', lang], { columns: 40 });
    expect(narrow).toMatch(/^awesome-pretrain browse\n {2}\S/m);
  });

  test('every call to try works', async ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-overview-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { stdout } = await call([]);
    for (const [, line = ''] of stdout.matchAll(/^awesome-pretrain (.*?) {2}/gm)) {
      if (line === 'browse') continue;
      const bibliography = join(folder, 'refs.bib');
      const args = line
        .replace(/ >>.*/, '')
        .replace(/\S+\.bib/, bibliography)
        .split(' ');
      const { code } = await call(args, { catalog: ownCatalog(), openInBrowser: () => true });
      expect(code, line).toBe(0);
    }
  });
});

describe('list', () => {
  test('table: one line a resource in a pipe, whole', async () => {
    const { stdout, stderr, code } = await call(['list', '--section', 'moe']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(
      /^Beta tools +https:\/\/example.org\/beta \(not verified\) +MoE Models +beta$/,
    );
    expect(stderr).toBe('3 resources\n');
    expect(code).toBe(0);
  });

  test('urls: one primary link each', async () => {
    expect((await call(['list', '-f', 'urls'])).stdout.split('\n')).toEqual([
      'https://example.org/beta',
      'https://arxiv.org/abs/2406.00001',
      'https://example.org/gamma',
      'https://arxiv.org/abs/2302.00001',
      '',
    ]);
  });

  test('ids: one each, as other commands take them', async () => {
    const { stdout } = await call(['list', '-f', 'ids']);
    expect(stdout).toBe('beta\nalpha-2\ngamma\nalpha-1\n');
    expect((await call(['cite', ...stdout.trimEnd().split('\n')])).code).toBe(0);
    expect((await call(['list', '--since', '2030', '-f', 'ids'])).stdout).toBe('');
  });

  test('json: an array with every key', async () => {
    const { stdout } = await call(['list', '--json', '-n', '2']);
    const records = JSON.parse(stdout);
    expect(records.map((one: { id: string }) => one.id)).toEqual(['beta', 'alpha-2']);
    expect(records[0]).toMatchObject({ aliases: [], series: null, models: [], arxiv: null });
    expect(records[1]).toMatchObject({
      authors: ['Alpha Team', 'Ann Author'],
      moreAuthors: true,
      arxiv: '2406.00001',
      url: 'https://arxiv.org/abs/2406.00001',
      models: [
        {
          id: '10b',
          params: 1e10,
          activeParams: 1e9,
          context: 131_072,
          licenseClass: 'permissive',
          commercial: 'yes',
          text: { params: '10B', context: '128K' },
        },
        { id: '2b', activeParams: null, licenseClass: 'unknown' },
      ],
      links: { paper: 'https://arxiv.org/abs/2406.00001', demo: null },
      sections: ['reports/moe'],
      placements: [{ section: 'reports/moe', annotation: null }],
    });
    expect(new Set(records.map((one: object) => Object.keys(one).join()))).toHaveProperty(
      'size',
      1,
    );
  });

  test('ndjson, csv and tsv have a line each', async () => {
    expect((await call(['list', '-f', 'ndjson'])).stdout.trimEnd().split('\n')).toHaveLength(4);
    for (const format of ['csv', 'tsv']) {
      const lines = (await call(['list', '-f', format])).stdout.trimEnd().split('\n');
      expect(lines).toHaveLength(5);
      expect(lines[0]).toMatch(/^id[,\t]title[,\t]aliases/);
    }
  });

  test('markdown: by section, and by series what stands in no subsection', async () => {
    const { stdout } = await call(['list', '--md']);
    expect(stdout).toBe(
      [
        '- **Technical Reports**',
        '  - **MoE Models**',
        '    - [Beta tools](https://example.org/beta) *(not verified)* — Tools of a kind. [[paper](https://example.org/beta.pdf)]',
        '    - [Alpha 2: Bigger](https://arxiv.org/abs/2406.00001) (2024-06) — Routes tokens to experts. [[code](https://example.org/alpha2)]',
        '    - [Gamma experts](https://example.org/gamma) (2025) — Newer than the ranked ones.',
        '  - **Alpha series**',
        '    - [Alpha 1](https://arxiv.org/abs/2302.00001) (2023-02) — The first one.',
        '- **Training Strategies**',
        '  - **Training Strategies**',
        '    - [Gamma experts](https://example.org/gamma) (2025) — An optimiser on the side.',
        '',
      ].join('\n'),
    );
  });

  test('markdown of a section shows no other one', async () => {
    const { stdout } = await call(['list', '--section', 'training', '--md']);
    expect(stdout).not.toContain('MoE');
    expect(stdout).toContain('An optimiser on the side.');
  });

  test('nothing matched: exit 1, empty output, a word on stderr', async () => {
    const { stdout, stderr, code } = await call(['list', '--since', '2030']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('no resource matches');
    expect((await call(['list', '--since', '2030', '--json'])).stdout).toBe('[]\n');
  });
});

describe('search', () => {
  test('finds by title, tag, organisation, annotation and arXiv id, in two languages', async () => {
    const first = async (...words: string[]): Promise<unknown> =>
      JSON.parse((await call(['search', ...words, '--json'])).stdout)[0]?.id;
    expect(await first('gamma')).toBe('gamma');
    expect(await first('混合专家')).toBe('alpha-2');
    expect(await first('2406.00001')).toBe('alpha-2');
    expect(await first('https://arxiv.org/abs/2406.00001v2')).toBe('alpha-2');
    expect(await first('一类工具')).toBe('beta');
  });

  test('json gives a score and where it matched', async () => {
    const [hit] = JSON.parse((await call(['search', 'gamma', '--json'])).stdout);
    expect(hit.score).toBeGreaterThan(0);
    expect(hit.score).toBeLessThanOrEqual(1);
    expect(hit.matches[0]).toEqual({
      field: expect.any(String),
      tier: expect.any(String),
      text: expect.any(String),
    });
  });

  test('nothing found: exit 1', async () => {
    const { stdout, stderr, code } = await call(['search', 'qqqqqqqq', '--json']);
    expect({ stdout, code }).toEqual({ stdout: '[]\n', code: 1 });
    expect(stderr).toContain('nothing found for “qqqqqqqq”');
  });

  test('a table shows twenty unless told otherwise', async () => {
    const many = catalogFrom(`
languages: [en]
sections: []
resources:
${Array.from({ length: 30 }, (_, i) => `  - { id: r${i}, title: Word ${i}, category: paper, annotation: { en: Text ${i} }, links: {} }`).join('\n')}
`);
    const count = async (...args: string[]): Promise<number> =>
      (await call(['search', 'word', ...args], { catalog: many })).stdout.split('\n').length - 3;
    expect(await count()).toBe(20);
    expect(await count('-n', '0')).toBe(30);
    expect(await count('-n', '7')).toBe(7);
    const { stderr } = await call(['search', 'word'], { catalog: many });
    expect(stderr).toContain('30 resources; 20 shown');
  });
});

describe('show', () => {
  test('prints everything about one resource', async () => {
    const { stdout, code } = await call(['show', 'alpha-2']);
    for (const part of [
      'Alpha 2: Bigger',
      'Routes tokens to experts.',
      'alpha-2',
      'Alpha Team, Ann Author, and others',
      'Lab One',
      '2024-06',
      'ACL 2024',
      'https://arxiv.org/abs/2406.00001',
      'https://example.org/alpha2',
      '10B',
      'Technical Reports › MoE Models (reports/moe)',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(code).toBe(0);
  });

  test('takes an id, a former id, an alias or words', async () => {
    const shown = async (...words: string[]): Promise<unknown> =>
      JSON.parse((await call(['show', ...words, '--json'])).stdout)[0].id;
    expect(await shown('gamma')).toBe('gamma');
    expect(await shown('beta-old')).toBe('beta');
    expect(await shown('a2')).toBe('alpha-2');
    expect(await shown('alpha', '1')).toBe('alpha-1');
  });

  test('names the annotation in each place, and doubtful links', async () => {
    expect((await call(['show', 'gamma'])).stdout).toContain('An optimiser on the side.');
    expect((await call(['show', 'beta'])).stdout).toContain(
      'https://example.org/beta (not verified)',
    );
  });

  test('what is not there: exit 1', async () => {
    const { stderr, code, stdout } = await call(['show', 'qqqqqqqq', '--json']);
    expect(code).toBe(1);
    expect(stdout).toBe('[]\n');
    expect(stderr).toContain('nothing found');
  });
});

describe('sections, series and tags', () => {
  test.each([
    ['sections', { id: 'reports', title: { en: 'Technical Reports', zh: '技术报告' }, count: 4 }],
    ['series', { id: 'alpha', title: { en: 'Alpha', zh: '阿尔法' }, count: 2 }],
    ['tags', { id: 'moe', title: { en: 'Mixture of experts', zh: '混合专家' }, count: 2 }],
  ])('%s', async (what, first) => {
    expect(JSON.parse((await call([what, '--json'])).stdout)[0]).toEqual(first);
    expect((await call([what, '-f', 'csv'])).stdout.split('\n')[0]).toBe(
      'id,title.en,title.zh,count',
    );
    expect((await call([what, '--md'])).stdout).toContain(
      `- ${first.title.en} (\`${first.id}\`): ${first.count}`,
    );
    expect((await call([what, '--lang', 'zh'])).stdout).toContain(first.title.zh);
  });
});

describe('chosen fields', () => {
  test('take figures, links and dotted names, in every format with fields', async () => {
    const args = [
      'list',
      '--series',
      'alpha',
      '--fields',
      'title,date,active-params,code,annotation.zh',
    ];
    expect((await call([...args, '-f', 'csv'])).stdout).toBe(
      'title,date,active-params,code,annotation.zh\n' +
        'Alpha 1,2023-02,,,第一代。\n' +
        'Alpha 2: Bigger,2024-06,1000000000,https://example.org/alpha2,把词元分给专家。\n',
    );
    expect(JSON.parse((await call([...args, '--json'])).stdout)[1]).toEqual({
      title: 'Alpha 2: Bigger',
      date: '2024-06',
      'active-params': 1e9,
      code: 'https://example.org/alpha2',
      'annotation.zh': '把词元分给专家。',
    });
    const { stdout } = await call(args);
    expect(stdout).toMatch(/^Alpha 1 +2023-02 +第一代|^Alpha 1 +2023-02 /m);
    expect(stdout).toMatch(/^Alpha 2: Bigger +2024-06 +1B /m);
  });

  test('are taken under their first name too', async () => {
    const { stdout } = await call(['list', '--columns', 'id', '-n', '1', '-f', 'csv']);
    expect(stdout).toBe('id\nbeta\n');
    expect((await call(['list', '--help'])).stdout).not.toContain('--columns');
  });

  test('are cards where the terminal is too narrow', async () => {
    const { stdout } = await call(['list', '--fields', 'id,link,links.paper'], { columns: 40 });
    expect(stdout).toMatch(/^ {2}Id +beta$/m);
  });

  test('a name that is none is an error with the nearest', async () => {
    const { stderr, code } = await call(['list', '--fields', 'title,tokns']);
    expect(code).toBe(2);
    expect(stderr).toContain('no such field “tokns”; did you mean tokens');
    expect((await call(['list', '--fields', 'title', '--md'])).code).toBe(2);
  });
});

describe('compare', () => {
  test('puts figures side by side, and leaves out what nobody states', async () => {
    const { stdout, code } = await call(['compare', 'alpha-1', 'a2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +alpha-1 +alpha-2$/m);
    expect(stdout).toMatch(/^Parameters +10B$/m);
    expect(stdout).toMatch(/^Tokens +~1T$/m);
    expect(stdout).not.toContain('Optimiser');
    expect(stdout).toContain('https://example.org/alpha2');
  });

  test('stands one below the other on a narrow terminal', async () => {
    const { stdout } = await call(['compare', 'alpha-1', 'alpha-2'], { columns: 40 });
    expect(stdout).toMatch(/^alpha-2\n(?: {2}.*\n)+? {2}Parameters +10B$/m);
  });

  test('has the formats for notes and programs', async () => {
    expect((await call(['compare', 'alpha-1', 'alpha-2', '--md'])).stdout).toMatch(
      /^\| Parameters \| {2}\| 10B \|$/m,
    );
    const records = JSON.parse((await call(['compare', 'alpha-1', 'alpha-2', '--json'])).stdout);
    expect(records[1]).toMatchObject({
      id: 'alpha-2:10b',
      resource: 'alpha-2',
      params: 1e10,
      context: 131_072,
      documents: null,
      text: { params: '10B' },
    });
  });

  test.each([
    [['alpha-1'], '2 to 6'],
    [['alpha-1', 'alpha-1'], '2 to 6'],
    [['alpha-1', 'alpha-9'], 'no resource has the id “alpha-9”; did you mean alpha-'],
  ])('%j is an error', async (ids, expected) => {
    const { stderr, code } = await call(['compare', ...ids]);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });
});

describe('stats', () => {
  test('counts as bars, by everything', async () => {
    const { stdout, code } = await call(['stats']);
    expect(code).toBe(0);
    expect(stdout).toContain('4 resources');
    expect(stdout).toMatch(/^ {4}MoE Models +3 {2}█+/m);
    expect(stdout).toMatch(/^ {2}2024-06 +1 {2}█+ +Alpha$/m);
  });

  test('as records', async () => {
    const records = JSON.parse((await call(['stats', '--by', 'month', '--json'])).stdout);
    expect(records).toEqual([
      {
        by: 'month',
        id: '2023-02',
        title: { en: '2023-02', zh: '2023-02' },
        count: 1,
        series: ['alpha'],
      },
      {
        by: 'month',
        id: '2024-06',
        title: { en: '2024-06', zh: '2024-06' },
        count: 1,
        series: ['alpha'],
      },
    ]);
    expect((await call(['stats', '--by', 'year', '-f', 'csv'])).stdout).toBe(
      'by,id,title.en,title.zh,count,series\nyear,2023,2023,2023,1,\nyear,2024,2024,2024,1,\nyear,2025,2025,2025,1,\n',
    );
  });

  test('of what a filter leaves', async () => {
    const { stdout } = await call(['stats', '--tag', 'optimizer', '--by', 'category', '-f', 'tsv']);
    expect(stdout).toBe(
      'by\tid\ttitle.en\ttitle.zh\tcount\tseries\ncategory\tpaper\tpaper\tpaper\t1\t\n',
    );
    expect((await call(['stats', '--since', '2030'])).code).toBe(1);
  });
});

describe('what is new', () => {
  test('--added-since takes a year, a month or a day', async () => {
    for (const date of ['2026', '2026-01', '2026-01-02']) {
      const { stdout } = await call(['list', '--added-since', date, '-f', 'csv', '--fields', 'id']);
      expect(stdout).toBe('id\nalpha-2\n');
    }
    expect((await call(['list', '--added-since', '2026-01-03'])).code).toBe(1);
    expect((await call(['list', '--added-since', 'yesterday'])).code).toBe(1);
    expect((await call(['list', '--added-since', 'soon'])).code).toBe(2);
  });
});

describe('language', () => {
  test.each([
    [['--lang', 'zh'], {}, '技术报告'],
    [[], { LANG: 'zh_CN.UTF-8' }, '技术报告'],
    [[], { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, '技术报告'],
    [[], { AWESOME_PRETRAIN_LANG: 'zh', LANG: 'en_US.UTF-8' }, '技术报告'],
    [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'Technical Reports'],
    [[], { LANG: 'C' }, 'Technical Reports'],
    [[], {}, 'Technical Reports'],
  ])('%j with %j', async (args, environment, expected) => {
    expect((await call([...args], { environment })).stdout).toContain(expected);
  });

  test('help and errors are in Chinese too', async () => {
    const { stdout } = await call(['list', '--help', '--lang', 'zh']);
    expect(stdout).toMatch(/^用法：awesome-pretrain list /m);
    expect(stdout).toContain('示例：');
    expect(stdout).not.toMatch(/Options:|Usage:|Global/);
    expect((await call(['lst', '--lang', 'zh'])).stderr).toBe(
      '错误：未知命令“lst”；是不是想用 list？\n搜索请用：awesome-pretrain search lst --lang zh\n',
    );
  });
});

describe('wrong usage ends with 2 and one or two lines', () => {
  test.each<[string[], string]>([
    [['lst'], 'no such command “lst”; did you mean list?'],
    [['lst', 'muon'], 'to find something: awesome-pretrain search lst muon'],
    [['list', '--sectoin', 'x'], 'no such option “--sectoin”; did you mean --section?'],
    [['list', '--sectoin=x'], 'no such option “--sectoin”; did you mean --section?'],
    [['alpha', '--sectoin=x'], 'no such option “--sectoin”; did you mean --section?'],
    [['list', '--licence=mit'], 'no such option “--licence”; did you mean --license?'],
    [['list', '--tags=a=b'], 'no such option “--tags”; did you mean --tag?'],
    [['list', '--organisation', 'x'], 'no such option “--organisation”; did you mean --org?'],
    [['list', '--zzzzzz=x'], 'no such option “--zzzzzz”; --help lists them'],
    [['list', '--hepl'], 'no such option “--hepl”; did you mean --help?'],
    [['list', '-x=3'], 'no such option “-x”; --help lists them'],
    [['list', '--=3'], 'no such option “--=3”; --help lists them'],
    [['list', '--commercial=yes'], '--commercial takes no value; leave out “=yes”'],
    [['list', '--no-color=x'], '--no-color takes no value; leave out “=x”'],
    [['list', '--section', 'mo'], 'did you mean reports/moe?'],
    [
      ['list', '--section', 'Training Strategies'],
      'could be any of these: strategies, strategies/training',
    ],
    [['list', '--tag', 'moee'], 'did you mean moe?'],
    [['list', '--format', 'jsn'], 'did you mean json?'],
    [['list', '--sort', 'dat'], 'did you mean date?'],
    [['list', '--limit', 'x'], '“x” is not a whole number'],
    [['list', '--since', 'Mayday'], '--since: “Mayday” is no date'],
    [['list', '--json', '--md'], 'name two formats'],
    [['list', 'moe'], 'takes no words'],
    [['list', '--section'], 'needs a value'],
    [['search'], 'nothing is given for <words>'],
    [['--lang', 'fr', 'list'], '--lang: “fr” is not one of en, zh'],
  ])('%j', async (args, expected) => {
    const { stdout, stderr, code } = await call(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(stderr).not.toMatch(/\n +at /);
  });
});

describe('help', () => {
  test.each(COMMANDS.map(({ name }) => name))('of %s leads with examples', async (name) => {
    for (const args of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { stdout, code } = await call(args);
      const [examples = '', usage] = stdout.split('\nUsage: ');
      expect(examples).toMatch(/^Examples:\n/);
      expect(examples).toContain(`awesome-pretrain ${name}`);
      expect(usage).toContain(`awesome-pretrain ${name}`);
      expect(code).toBe(0);
    }
  });

  test.each(['en', 'zh'])('in %s breaks no line elsewhere than between words', async (lang) => {
    for (const columns of [80, 120, 200]) {
      for (const name of ['', ...COMMANDS.map((one) => one.name)]) {
        const { stdout } = await call([...(name ? [name] : []), '--help', '--lang', lang], {
          columns,
        });
        for (const line of stdout.split('\n')) {
          if (/^ {2}(\$|source|eval|fpath|autoload)/.test(line)) continue;
          expect(width(line), `${name}: ${line}`).toBeLessThanOrEqual(columns);
        }
      }
    }
  });

  test('of a command that is not there names those like it', async () => {
    for (const before of [[], ['--no-color'], ['--lang', 'en']]) {
      const { stderr, code } = await call([...before, 'help', 'serch']);
      expect(code).toBe(2);
      expect(stderr).toContain('no such command “serch”; did you mean search?');
    }
  });

  test('an unknown field names all of them', async () => {
    const { stderr, code } = await call(['list', '--fields', 'foo']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no such field “foo”\nthe fields are: id, title,.* links\.code/);
  });

  test.each([
    ['list', '--sort=-date', 'did you mean date'],
    ['stats', '--by=-year', 'did you mean year'],
    ['list', '--lang=-zh', 'did you mean zh'],
    ['cite muon', '--style=-csl', 'did you mean csl'],
  ])('a word is not another with a sign before it: %s %s', async (command, option, hint) => {
    const { stderr, stdout, code } = await call([...command.split(' '), option]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(hint);
  });

  test.each(['-title', '!title', 'id,-title'])('a field is not left out: %s', async (fields) => {
    const { stderr, stdout, code } = await call(['list', `--fields=${fields}`]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/no such field “[-!]title”; did you mean title/);
  });

  test('every example of the help is a call that works', async ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-examples-'));
    const home = process.cwd();
    onTestFinished(() => {
      process.chdir(home);
      rmSync(folder, { recursive: true });
    });
    // Files that they name are those of a smaller clone: ours takes a second to be read.
    process.chdir(folder);
    mkdirSync('data');
    writeFileSync('data/catalog.yaml', CLONE);
    // Title, authors, category, section, tags, annotation, id, and yes.
    const ADDING = ['A title', '', '', 'frameworks', '', 'What it is for.', '', ''];
    // These need a screen, or their examples are for the files of a shell.
    const apart = ['browse', 'completion'];
    const names = COMMANDS.map(({ name }) => name).filter((name) => !apart.includes(name));
    // What `lists` writes is read by `import`.
    for (const name of ['lists', ...names.filter((one) => one !== 'lists')]) {
      const { stdout } = await call([name, '--help']);
      for (const [, line = ''] of stdout.matchAll(/^ {2}\$ awesome-pretrain (.*)$/gm)) {
        const args = line.replace(/ >>? .*/, '').match(/"[^"]*"|\S+/g);
        const words = (args ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'));
        const { code, stderr } = await call(words, {
          // The pages of a whole one take seconds.
          catalog: name === 'site' ? smallCatalog() : ownCatalog(),
          ownCatalogFile: join(folder, name, 'catalog.yaml'),
          ...(name === 'add' && { answers: ADDING }),
          openInBrowser: () => true,
          web: webOf(async () => ({ status: 200, headers: {}, body: new Uint8Array() })),
        });
        expect(code, `${line}: ${stderr}`).toBe(0);
      }
    }
  }, 60_000);

  test('of the program', async () => {
    const { stdout, code } = await call(['--help']);
    expect(stdout).toContain('Commands:');
    expect(code).toBe(0);
    expect((await call(['--version'])).stdout).toBe('1.2.3\n');
  });
});
