import { describe, expect, test } from 'vitest';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { call } from '../support/context';

describe('show', () => {
  test('shows several, one below the other, in every format', async () => {
    const { stdout, code } = await call(['show', 'beta', 'alpha-1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Beta tools\n[\s\S]*\n\nAlpha 1\n/);
    const records = JSON.parse((await call(['show', 'beta', 'alpha-1', '--json'])).stdout);
    expect(records.map(({ id }: { id: string }) => id)).toEqual(['beta', 'alpha-1']);
    expect((await call(['show', 'beta', 'beta', '-f', 'ids'])).stdout).toBe('beta\n');
    expect((await call(['show', 'beta', 'gamma', '--md'])).stdout.match(/^# /gm)).toHaveLength(2);
  });

  test('takes words that name one thing together as before', async () => {
    const { stdout } = await call(['show', 'gamma', 'experts', '-f', 'ids']);
    expect(stdout).toBe('gamma\n');
  });
});

describe('what words are taken for', () => {
  const catalog = ownCatalog();

  test.each([
    [['show', 'gpt-5', '-f', 'ids'], 'deepseek-v3.2'],
    [['show', 'deepsek-v3', '-f', 'ids'], 'deepseek-v3'],
    [['open', 'gpt-5', '--print'], 'deepseek-v3.2'],
    [['compare', 'gpt-5', 'qwen3'], 'deepseek-v3.2'],
  ])('%j is said where they name nothing', async (args, id) => {
    const { stderr, code } = await call(args, { catalog });
    expect(code).toBe(0);
    const [, word = ''] = args;
    expect(stderr).toContain(`nothing is called “${word}”\nclosest to it: ${id}`);
  });

  test.each([
    [['show', 'deepseek', 'v3', '-f', 'ids']],
    [['show', 'Qwen3-32B', '-f', 'ids']],
    [['open', 'yulan', 'mini', '--print']],
  ])('%j needs no word, being a name', async (args) => {
    const { stderr } = await call(args, { catalog });
    expect(stderr).not.toContain('nothing is called');
  });

  test('a model is compared by its own name', async () => {
    const args = ['compare', 'qwen3-14b', 'Gemma 3 12B', '--json'];
    const records = JSON.parse((await call(args, { catalog })).stdout);
    expect(records.map(({ id }: { id: string }) => id)).toEqual(['qwen3:14b', 'gemma-3:12b']);
  });

  test.each([
    ['FineMath-4+', 'finemath:4plus'],
    ['finemath 4+', 'finemath:4plus'],
    ['The Stack v2 train (smol)', 'the-stack-v2:train-smol'],
    ['Nemotron-CC-Math-3+', 'nemotron-cc-math:3plus'],
    ['SwallowMath', 'swallowcode:swallowmath'],
    ['Python-Edu', 'smollm-corpus:python-edu'],
    ['SwallowCode', 'swallowcode'],
  ])('a part of a data set is known by its name: %s', async (name, id) => {
    const compared = await call(['compare', name, 'fineweb', '--json'], { catalog });
    expect(JSON.parse(compared.stdout)[0].id).toBe(id);
    const whole = id.replace(/:.*/, '');
    for (const command of ['show', 'search']) {
      const found = await call([command, name, '-f', 'ids'], { catalog });
      expect(found.stdout.split('\n')[0]).toBe(whole);
      expect(found.stderr).not.toContain('nothing is called');
    }
  });

  test('a plain word is not the name of a part, but leads to it where nothing else is called so', async () => {
    for (const word of ['english', 'text', 'stanford', 'image-text']) {
      const found = await call(['search', word, '--json'], { catalog });
      expect(JSON.parse(found.stdout)[0].matches[0].tier, word).not.toBe('exact');
    }
    const compared = await call(['compare', 'News Commons', 'fineweb', '--json'], { catalog });
    expect(JSON.parse(compared.stdout)[0].id).toBe('german-commons:news');
  });

  test('nothing else is said to be called as a part that is not there', async () => {
    const { stderr, code } = await call(['show', 'The Stack v2 train (huge)'], { catalog });
    expect(stderr).toContain('nothing is called “The Stack v2 train (huge)”');
    expect(code).toBe(1);
  });

  test.each(['show', 'cite', 'compare', 'open'])(
    'the same name many times is looked for once: %s',
    async (command) => {
      const { stderr } = await call([command, 'experts of a kind,'.repeat(5000)], { catalog });
      expect(stderr.length).toBeLessThan(1500);
    },
  );

  test('of models of one name in several reports it is said which was taken', async () => {
    const twice = catalogFrom(
      SMALL.replace(
        'links: { homepage: https://example.org/gamma }',
        '$&\n    models: [{ id: ten, name: Alpha 2 10B, params: 11B }]',
      ),
    );
    for (const [lang, others] of [
      ['en', 'also: gamma:ten'],
      ['zh', '其他匹配：gamma:ten'],
    ] as const) {
      const args = ['compare', 'alpha 2 10b', 'beta', '--json', '--lang', lang];
      const { stdout, stderr } = await call(args, { catalog: twice });
      expect(JSON.parse(stdout)[0].id).toBe('alpha-2:10b');
      expect(stderr).toContain('Alpha 2 10B');
      expect(stderr).toContain('alpha-2:10b');
      expect(stderr).toContain(others);
    }
    const alone = await call(['compare', 'Alpha 2 10B', 'beta', '--json']);
    expect(alone.stderr).toBe('');
  });

  test.each(['show', 'cite', 'open'])(
    'commas stand between names of several words: %s',
    async (command) => {
      const more =
        { show: ['-f', 'ids'], cite: ['--style', 'plain'], open: ['--print'] }[command] ?? [];
      const joined = await call([command, 'deepseek v3,', 'yulan mini', ...more], { catalog });
      expect(joined.code).toBe(0);
      expect(joined.stdout).toBe(
        (await call([command, 'deepseek-v3', 'yulan-mini', ...more], { catalog })).stdout,
      );
    },
  );
});

describe('names that stand in arguments of their own', () => {
  const catalog = ownCatalog();

  test('are not glued to others where one holds a comma', async () => {
    for (const words of [
      ['qwen3,deepseek-v3', 'muon'],
      ['kimi k2, deepseek v3', 'qwen3'],
    ]) {
      const { stdout, code } = await call(['show', ...words, '-f', 'ids'], { catalog });
      expect(code).toBe(0);
      expect(stdout.trim().split('\n')).toHaveLength(3);
    }
  });

  test('are those of smaller models, though an alias says the same', async () => {
    const args = ['compare', 'Qwen-7B', 'Yi-6B', 'Yi-34B', '--json'];
    const records = JSON.parse((await call(args, { catalog })).stdout);
    expect(records.map(({ id }: { id: string }) => id)).toEqual(['qwen:7b', 'yi:6b', 'yi:34b']);
  });

  test('one unknown on standard input is an error, as one of several is', async () => {
    for (const command of [['show'], ['open', '--print']]) {
      const { stdout, stderr, code } = await call([...command, '-'], { catalog, input: 'gpt-5\n' });
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toContain('no resource has the id “gpt-5”');
    }
  });

  test('a comma alone names nothing, and is told', async () => {
    const { stderr, code } = await call(['cite', ','], { catalog });
    expect(code).not.toBe(0);
    expect(stderr).not.toBe('');
  });
});

describe('one of several names that names nothing', () => {
  const catalog = ownCatalog();

  test.each([
    [['show', 'qwen3,nosuch'], 'nosuch'],
    [['show', 'kimi k2, no such, muon'], 'no such'],
    [['open', '--print', 'qwen3，nosuch'], 'nosuch'],
    [['open', '--print', 'qwen3', 'nosuch'], 'nosuch'],
    [['show', 'nosuch', 'qwen3'], 'nosuch'],
    [['cite', 'qwen3,nosuch'], 'nosuch'],
    [['cite', 'deepseek v3, no such'], 'no such'],
    [['compare', 'qwen3,nosuch'], 'nosuch'],
  ])('%j: is told, and nothing printed', async (args, unknown) => {
    const { stdout, stderr, code } = await call(args, { catalog });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`no resource has the id “${unknown}”`);
  });

  test.each(['show', 'open', 'cite', 'compare'])('%s: a comma alone is no name', async (name) => {
    for (const comma of [',', '， 、']) {
      const { stdout, stderr, code } = await call([name, comma], { catalog });
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toContain('nothing is given for <words>');
    }
  });

  test('a title that holds commas is one name, whole or among others', async () => {
    const [comma, ...rest] = catalog.resources.filter(({ title }) => /\w, /.test(title));
    expect(rest.length).toBeGreaterThan(3);
    for (const { title, id } of [comma, ...rest].flatMap((one) => one ?? [])) {
      const whole = await call(['show', title, '-f', 'ids'], { catalog });
      expect(whole).toMatchObject({ stdout: `${id}\n`, code: 0 });
      const loose = await call(['show', '-f', 'ids', '--', ...title.split(' ')], { catalog });
      expect(loose.stdout).toBe(`${id}\n`);
      const both = await call(['cite', title, 'muon-is-scalable', '--style', 'plain'], { catalog });
      expect(both.stdout.trim().split('\n')).toHaveLength(2);
    }
    const compared = await call(['compare', comma?.title ?? '', 'muon', '--json'], { catalog });
    expect(compared.code).toBe(0);
  });

  test('words with commas that name nothing are searched together', async () => {
    const words = ['open', 'linear, hybrid attention', '--print'];
    const { stderr } = await call(words, { catalog });
    expect(stderr).toContain('linear, hybrid attention');
    expect(stderr).not.toContain('no resource has the id');
  });
});

describe('- is the ids on standard input', () => {
  test('between commas as well, apart from the names around it', async () => {
    const input = 'beta\nalpha-2\n';
    for (const [args, expected] of [
      [['gamma,-'], ['gamma', 'beta', 'alpha-2']],
      [['Alpha 1, -'], ['alpha-1', 'beta', 'alpha-2']],
      [
        ['Alpha', '1,', '-'],
        ['alpha-1', 'beta', 'alpha-2'],
      ],
    ] as const) {
      const { stdout, stderr } = await call(['show', ...args, '-f', 'ids'], { input });
      expect(stdout.trim().split('\n'), stderr).toEqual(expected);
      const cited = await call(['cite', ...args, '--style', 'plain'], { input });
      expect(cited.stdout.trim().split('\n')).toHaveLength(3);
      const compared = await call(['compare', ...args, '--json'], { input });
      expect(JSON.parse(compared.stdout)).toHaveLength(3);
    }
    const twice = await call(['show', 'gamma,-,-'], { input });
    expect(twice.stderr).toContain('can be read once only');
  });

  test.each([
    ['show', ['-f', 'ids'], 'beta\nalpha-2\n'],
    ['cite', ['--style', 'csl'], /"id": "beta-old"[\s\S]*"id": "alpha-2"/],
  ])('%s', async (command, more, expected) => {
    const input = 'beta\n alpha-2:10b alpha-2:2b\n';
    const { stdout, code } = await call([command, '-', ...more], { input });
    expect(code).toBe(0);
    if (typeof expected === 'string') expect(stdout).toBe(expected);
    else expect(stdout).toMatch(expected);
  });

  test('among others, once, and where some stand there', async () => {
    const { stdout } = await call(['show', 'gamma', '-', '-f', 'ids'], { input: 'beta' });
    expect(stdout).toBe('gamma\nbeta\n');
    for (const [args, input, expected] of [
      [['show', '-', '-'], 'beta', 'can be read once only'],
      [['cite', '-'], ' \n', 'no ids stand on standard input'],
      [['show', '-'], 'beta nosuch', 'no resource has the id “nosuch”'],
    ] as const) {
      const said = await call([...args], { input });
      expect(said).toMatchObject({ stdout: '', code: 2 });
      expect(said.stderr).toContain(expected);
    }
  });
});

describe('with --json errors are JSON too', () => {
  const errorOf = async (...args: string[]) => {
    const { stderr, code } = await call(args);
    return { ...JSON.parse(stderr), code };
  };

  test.each([
    [['list', '--json', '--tag', 'mo'], { didYouMean: ['moe'], code: 2 }],
    [['list', '--tag', 'mo', '-f', 'json'], { didYouMean: ['moe'], code: 2 }],
    [['list', '--format=NDJSON', '--sort', 'dat'], { didYouMean: ['date'], code: 2 }],
    [['list', '--json', '--tga', 'moe'], { didYouMean: ['--tag'], code: 2 }],
    [['compare', 'alpha-2:3b', 'beta', '--json'], { didYouMean: ['2b'], code: 2 }],
    [['list', '--json', '--fields', 'titel'], { code: 2 }],
    [['search', 'zzzz', '--json'], { didYouMean: [], code: 1 }],
  ])('%j', async (args, expected) => {
    const error = await errorOf(...args);
    expect(error).toMatchObject(expected);
    expect(error.error).toMatch(/\S/);
    expect(error.error).not.toMatch(/^error/);
  });

  test('and lines for eyes without it', async () => {
    expect((await call(['list', '--tag', 'mo'])).stderr).toMatch(/^error: /);
    expect((await call(['list', '--', '--json'])).stderr).not.toMatch(/^\{/);
  });
});

describe('the id of a model, as tables print it, stands for its report', () => {
  test.each(['alpha-2:10b', 'alpha-2:2b', 'ALPHA-2:2B'])('%s', async (id) => {
    expect((await call(['show', id, '-f', 'ids'])).stdout).toBe('alpha-2\n');
    expect((await call(['cite', id, '--style', 'bibtex'])).stdout).toContain('{alpha-2,');
    expect((await call(['open', id, '--print'])).stdout).toContain('2406.00001');
  });

  test('beside other ids, and of a former id', async () => {
    const both = await call(['show', 'alpha-2:2b', 'gamma', '-f', 'ids']);
    expect(both.stdout).toBe('alpha-2\ngamma\n');
  });

  test('what no report has is not guessed', async () => {
    for (const command of ['show', 'cite', 'open']) {
      expect((await call([command, 'alpha-2:7b'])).code).not.toBe(0);
    }
  });

  test('every id that models and datasets print', async () => {
    const catalog = ownCatalog();
    const { stdout } = await call(['models', '-f', 'ids'], { catalog });
    const ids = stdout.trim().split('\n');
    expect(ids.length).toBeGreaterThan(250);
    for (const id of ids.filter((_, index) => index % 7 === 0)) {
      const [report] = id.split(':');
      expect((await call(['show', id, '-f', 'ids'], { catalog })).stdout).toBe(`${report}\n`);
    }
  });
});
