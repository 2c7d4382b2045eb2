import { describe, expect, test } from 'vitest';
import { type Described, describedIn } from '../../src/catalog/figures';
import { width } from '../../src/render/width';
import { ownCatalog } from '../support/catalog';
import { call } from '../support/context';

const json = async (...args: string[]) => JSON.parse((await call([...args, '--json'])).stdout);

describe('models', () => {
  test('has a row a model, with its figures as numbers and as written', async () => {
    const rows = await json('models');
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(['alpha-2:10b', 'alpha-2:2b']);
    expect(rows[0]).toMatchObject({
      resource: 'alpha-2',
      name: 'Alpha 2 10B',
      params: 1e10,
      tokens: 1e12,
      architecture: ['moe'],
      license: 'MIT',
      licenseClass: 'permissive',
      commercial: 'yes',
      about: ['tokens'],
      text: { params: '10B', activeParams: '1B', tokens: '1T', context: '128K' },
      url: 'https://arxiv.org/abs/2406.00001',
    });
    expect(Object.keys(rows[0])).toEqual(Object.keys(rows[1]));
  });

  test('has only the rows that fit, and says how many may', async () => {
    expect(await call(['models', '--active-params', '<2B', '-f', 'ids'])).toEqual({
      stdout: 'alpha-2:10b\n',
      stderr: '1 more may fit, but does not state what is asked for\n',
      code: 0,
    });
    expect((await call(['models', '--license', '-permissive', '-f', 'ids'])).stdout).toBe(
      'alpha-2:2b\n',
    );
    expect(await call(['models', '--params', '>20B'])).toMatchObject({ stdout: '', code: 1 });
  });

  test.each([
    [[], ['10b', '2b']],
    [['--reverse'], ['2b', '10b']],
  ])('stands in the order of a figure: %j', async (more, expected) => {
    const rows = await json('models', '--sort', 'params', ...more);
    expect(rows.map(({ id }: { id: string }) => id.split(':')[1])).toEqual(expected);
    const last = await json('models', '--sort', 'active-params', ...more);
    expect(last.at(-1).activeParams).toBeNull();
  });

  test('csv has plain numbers in units that its heading names', async () => {
    const { stdout } = await call(['models', '-f', 'csv']);
    const [head = '', first = ''] = stdout.split('\n');
    const cells = Object.fromEntries(
      head.split(',').map((name, index) => [name, first.split(',')[index]]),
    );
    expect(cells).toMatchObject({
      params_billions: '10',
      active_params_billions: '1',
      tokens_billions: '1000',
      context_tokens: '131072',
      license_class: 'permissive',
    });
  });

  test.each([
    [['--params', '7'], '--params: “7” is no range of numbers\nwrite one such as 7B\n'],
    [['--params', '>70'], '--params: “>70” is no range of numbers\nwrite one such as ">70B"\n'],
    [['--params', 'some'], 'no range of numbers\nwrite one such as 7B, ">=70B"'],
    [['--license', '商用'], 'no such value “商用”\nwrite a licence'],
    [['--license', 'commercial'], 'for what may be used commercially: --commercial'],
    [['--min-params', '7B'], 'no such option “--min-params”; did you mean --params ">=…"?'],
    [['--max-active-params', '7B'], 'did you mean --active-params "<=…"?'],
    [['--min-params=7B'], 'no such option “--min-params”; did you mean --params ">=…"?'],
    [['--tokens', '>'], '--tokens: “>” is no range'],
    [['--params', '70B..7B'], 'no range of numbers\nwrite one such as 7B..70B'],
    [['--context', '7Q'], '--context: “7Q” is no range of numbers\nwrite one such as 128K'],
    [['--size=-1GB'], '--size: “-1GB” is no range'],
    [['--params', '1e400'], 'no range'],
    [['--license', 'permisive'], 'did you mean permissive?\nwrite a licence such as apache-2.0'],
    [['--architecture', 'mo'], '--architecture: “mo” is not one of dense, moe'],
  ])('%j is refused with what is taken', async (args, expected) => {
    const { stderr, stdout, code } = await call(['models', ...args]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(expected);
  });
});

describe('of the catalogue', () => {
  const own = (args: readonly string[], columns?: number) =>
    call(args, { catalog: ownCatalog(), ...(columns !== undefined && { columns }) });

  test.each([40, 80, 120, 200])('tables fit %i columns in both languages', async (columns) => {
    for (const lang of ['en', 'zh']) {
      for (const what of ['models', 'datasets']) {
        const { stdout, code } = await own([what, '--lang', lang, '-n', '40'], columns);
        expect(code).toBe(0);
        for (const line of stdout.split('\n')) {
          if (/\S{40}/.test(line)) continue;
          expect(width(line), line).toBeLessThanOrEqual(columns);
        }
      }
    }
  });

  test('data sets have a row each, their parts where they are asked for or alone fit', async () => {
    const ids = async (...args: string[]) =>
      (await own(['datasets', ...args, '-f', 'ids'])).stdout.trimEnd().split('\n');
    const whole = await ids();
    expect(whole.filter((id) => id.includes(':'))).toEqual([]);
    const all = await ids('--parts');
    expect(all.length).toBeGreaterThan(whole.length);
    expect(new Set(all).size).toBe(all.length);
  });

  test('data sets are chosen by their languages, as people say them', async () => {
    const ids = async (...args: string[]) =>
      (await own(['datasets', ...args, '-f', 'ids'])).stdout.trimEnd().split('\n');
    const chinese = await ids('--language', 'zh');
    expect(chinese).toEqual(expect.arrayContaining(['wanjuan', 'chinese-fineweb-edu']));
    expect(chinese).not.toContain('dclm');
    const tags = ['zh-Hans', 'zh_CN', 'zh-Hant-TW', 'zh_CN.UTF-8', 'zho', 'cmn'];
    const names = ['Chinese', '中文', '汉语', '简体中文', 'Simplified Chinese', 'ZH'];
    for (const name of [...tags, ...names]) {
      expect(await ids('--language', name), name).toEqual(chinese);
    }
    const several = await ids('--language', 'multilingual');
    expect(several).toEqual(expect.arrayContaining(['wanjuan', 'fineweb2', 'culturax']));
    expect(several).not.toContain('stack-v3');
    expect(await ids('--language', '多语言')).toEqual(several);
    const without = await ids('--language', 'multilingual,-zh');
    expect(without).toEqual(several.filter((id) => !chinese.includes(id)));
  });

  test('it is said how many are kept that do not state what is left out', async () => {
    const models = ownCatalog().resources.flatMap(describedIn);
    const count = (kind: string, isSilent: (one: Described) => boolean) =>
      models.filter((one) => one.kind === kind && isSilent(one)).length;
    const unlicensed = count('model', ({ license }) => license === null);
    expect(unlicensed).toBeGreaterThan(20);
    const said = `${unlicensed} are kept that do not state what is left out\n`;
    for (const rest of [[], ['-n', '1'], ['--json'], ['-f', 'csv']]) {
      const { stderr } = await own(['models', '--license', '-mit', ...rest]);
      expect(stderr.split('\n')[0], rest.join(' ')).toBe(said.trimEnd());
    }
    const data = await own(['datasets', '--language', '-zh', '-f', 'ids']);
    const uncounted = count('dataset', ({ languages }) =>
      typeof languages === 'number' ? languages > 0 : languages.length === 0,
    );
    expect(data.stderr).toBe(`${uncounted} are kept that do not state what is left out\n`);
    // A model has no languages that it could state, and what is asked for is stated.
    for (const rest of [
      ['models', '--language', '-zh'],
      ['models', '--license', 'mit,-gpl-3.0'],
      ['datasets', '--license', 'permissive'],
    ]) {
      expect((await own(rest)).stderr, rest.join(' ')).not.toContain('kept');
    }
    const listed = await own(['list', '--license', '-mit', '-f', 'ids']);
    expect(listed.stderr).toMatch(/^\d+ are kept that do not state what is left out\n$/);
    const found = await own(['search', 'data', '--license', '-mit', '--lang', 'zh', '-n', '1']);
    expect(found.stderr).toMatch(/^\d+ 项未注明要排除的信息，予以保留\n/);
    const added = await own(['new', '--added-since', '2020', '--license', '-mit', '-f', 'ids']);
    expect(added.stderr).toContain('are kept that do not state what is left out\n');
  });

  test('a language that no data set lists may be in those that only count theirs', async () => {
    const { stdout, stderr, code } = await own(['datasets', '--language', 'Swahili']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(/\d+ more may fit, but do not state what is asked for/);
    for (const tag of ['sw-KE', 'swa', 'yue', 'pt_BR.UTF-8']) {
      const tagged = await own(['datasets', '--language', tag]);
      expect({ stdout: tagged.stdout, code: tagged.code }, tag).toEqual({ stdout: '', code: 1 });
      expect(tagged.stderr, tag).toBe(stderr);
    }
    for (const tag of ['code-switch', 'POSIX', 'x-klingon']) {
      expect((await own(['datasets', '--language', tag])).code, tag).toBe(2);
    }
    const wrong = await own(['datasets', '--language', 'Germn']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('did you mean de?\nwrite a language such as zh, German or code');
  });

  test.each(['markdown', 'csv', 'tsv', 'ndjson', 'urls', 'bibtex', 'csl'])(
    '%s is printed of both',
    async (format) => {
      for (const what of ['models', 'datasets']) {
        const { stdout, code } = await own([what, '-n', '3', '-f', format]);
        expect(code).toBe(0);
        expect(stdout.trim()).not.toBe('');
      }
    },
  );
});

describe('show', () => {
  test('says what is stated, by whom it was seen and when', async () => {
    const { stdout } = await call(['show', 'alpha-2']);
    expect(stdout).toMatch(/^Alpha 2 10B +10B +1B +~1T +128K +MoE +MIT +alpha-2:10b$/m);
    expect(stdout).toContain('https://example.org/alpha2-card');
    expect(stdout).toMatch(/Checked +by one reader so far/);
    expect((await call(['show', 'beta'])).stdout).toMatch(/Checked +2026-02-03/);
    expect((await call(['show', 'gamma'])).stdout).not.toContain('Checked');
  });
});

test('compare takes models of reports, names with commas, and what `show` takes', async () => {
  const rows = await json('compare', 'alpha-2:2b', 'alpha-2:10b');
  expect(rows.map(({ id }: { id: string }) => id)).toEqual(['alpha-2:2b', 'alpha-2:10b']);
  const named = await call(['compare', 'alpha', '2,', 'gamma', 'experts', '--json']);
  expect(JSON.parse(named.stdout).map(({ resource }: { resource: string }) => resource)).toEqual([
    'alpha-2',
    'gamma',
  ]);
  const wrong = await call(['compare', 'alpha-2:3b', 'beta']);
  expect(wrong).toMatchObject({ stdout: '', code: 2 });
  expect(wrong.stderr).toContain('alpha-2 has no model “3b”; did you mean 2b?');
  expect(wrong.stderr).toContain('models of alpha-2: 10b, 2b');
});

test('a table that is sorted by a figure shows it', async () => {
  const catalog = ownCatalog();
  for (const args of [
    ['list', '--sort', 'tokens'],
    ['search', 'moe', '--sort', 'params'],
  ]) {
    const figure = args.at(-1) === 'tokens' ? 'Tokens' : 'Parameters';
    const { stdout } = await call([...args, '-n', '5'], { catalog });
    const [head = '', , first = ''] = stdout.split('\n');
    expect(head).toContain(figure);
    expect(first.slice(head.indexOf(figure)).trim()).toMatch(/^~?[\d.]+[BT] /);
  }
  const { stdout } = await call(['list', '--sort', 'date', '-n', '1'], { catalog });
  expect(stdout).not.toContain('Tokens');
});

test.each([
  ['models', '--language', 'zh', '--language asks about data sets', '--language 只适用于数据集'],
  ['models', '--size', '>1TB', '--size asks about data sets', '--size 只适用于数据集'],
  ['datasets', '--params', '7B', '--params asks about models', '--params 只适用于模型'],
  ['datasets', '--active-params', '7B', '--active-params asks about', '--active-params 只适用于'],
  ['datasets', '--architecture', 'moe', '--architecture asks about', '--architecture 只适用于'],
])('%s %s %s asks about the others, which is said', async (what, option, value, en, zh) => {
  const catalog = ownCatalog();
  const said = await call([what, option, value], { catalog });
  expect(said).toMatchObject({ stdout: '', code: 1 });
  expect(said.stderr).toContain(en);
  expect((await call([what, option, value, '--lang', 'zh'], { catalog })).stderr).toContain(zh);
  const others = what === 'models' ? 'datasets' : 'models';
  expect((await call([others, option, value], { catalog })).stderr).not.toContain(en);
});

test.each([
  ['models', 'size'],
  ['datasets', 'active-params'],
  ['datasets', 'context'],
])('%s that are sorted by %s, which only the others have, say so', async (what, order) => {
  const { stderr, code } = await call([what, '--sort', order], { catalog: ownCatalog() });
  expect(stderr).toContain(`--sort ${order} asks about`);
  expect(code).toBe(0);
});

describe('the figure that a list is sorted by', () => {
  const catalog = ownCatalog();
  const shown = async (columns: number, ...args: string[]): Promise<string> =>
    (await call(args, { catalog, columns })).stdout;

  test.each([
    ['en', 'tokens', /^ {2}tokens ~?[\d.]+T$/m],
    ['zh', 'tokens', /^ {2}token 数 ~?[\d.]+T$/m],
    ['en', 'params', /^ {2}parameters ~?[\d.]+[BT]$/m],
    ['zh', 'active-params', /^ {2}激活参数 ~?[\d.]+B$/m],
    ['zh', 'context', /^ {2}上下文长度 ~?[\d.]+[KM]$/m],
  ])('has its label where nothing stands above it: %s, %s', async (lang, order, label) => {
    const sorted = ['--sort', order, '--lang', lang, '-n', '3'];
    for (const columns of [40, 59]) {
      expect(await shown(columns, 'list', ...sorted)).toMatch(label);
      expect(await shown(columns, 'new', ...sorted, '--added-since', '2020')).toMatch(label);
      const all = ['--sort', order, '--lang', lang, '-n', '0'];
      expect(await shown(columns, 'random', ...all)).toMatch(label);
    }
    for (const columns of [40, 80, 120]) {
      expect(await shown(columns, 'search', 'moe', ...sorted)).toMatch(label);
      expect(await shown(columns, 'list', '--long', ...sorted)).toMatch(label);
    }
  });

  test('stands beside what else is said of results', async () => {
    const words = ['moe', 'muon', 'multilingual', 'ocr'];
    const { stdout } = await call(['search', ...words, '--sort', 'tokens'], { catalog });
    expect(stdout).toMatch(/[\d.]+T +lacks: moe, muon/);
    const explained = await call(['search', 'moe', '--sort', 'params', '--explain'], { catalog });
    const [head = ''] = explained.stdout.split('\n');
    expect(head).toMatch(/Parameters +Matches/);
    expect(await shown(80, 'search', 'moe', '--sort', 'params', '--explain')).toMatch(
      /^ {2}parameters [\d.]+[BT]\n {2}its topic/m,
    );
  });
});

test.each(['en', 'zh'])('every field that --explain names has a label in %s', async (lang) => {
  const catalog = ownCatalog();
  for (const query of ['apache 2.0', 'ODC-By-1.0', 'H100']) {
    const { stdout } = await call(['search', query, '--explain', '-n', '0', '--lang', lang], {
      catalog,
    });
    expect(stdout).not.toContain('undefined');
  }
});
