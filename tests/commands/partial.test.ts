import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/types';
import { shownOf } from '../../src/commands/partial';
import { loadMessages } from '../../src/messages';
import { FIELD_FORMATS, FORMATS, type Format } from '../../src/render/formats';
import { catalogFrom } from '../support/catalog';
import { call as callProgram, type Said } from '../support/context';
import { FakeScreen } from '../support/fake-screen';

/**
 * What answers all of a query but one word, what lacks one more, and what has nothing of it: how much
 * that is does not hang on the exact measure.
 */
const CATALOG: Catalog = catalogFrom(`
languages: [en, zh]
sections:
  - { id: reports, title: { en: Reports, zh: 报告 } }
resources:
  - id: shore
    title: Ocean tides winds currents harbours reefs islands lagoons
    category: paper
    date: 2024-06
    annotation: { en: About the shore., zh: 关于海岸。 }
    links: { paper: https://example.org/shore.pdf, code: https://github.com/lab/waters }
    placements: [{ section: reports }]
  - id: sea
    title: Ocean tides winds currents harbours reefs islands
    category: paper
    date: 2025-06
    annotation: { en: About the sea., zh: 关于大海。 }
    links: { paper: https://example.org/sea.pdf, code: https://github.com/lab/waters }
    placements: [{ section: reports }]
  - id: hills
    title: Hills
    category: tool
    annotation: { en: Far from it., zh: 离得很远。 }
    links: { code: https://example.org/hills }
    placements: [{ section: reports }]
${['meadow', 'forest', 'desert', 'valley', 'canyon', 'steppe', 'tundra']
  .map(
    (name) => `
  - id: ${name}
    title: ${name}
    category: tool
    annotation: { en: Land., zh: 陆地。 }
    links: { code: https://example.org/${name} }
    placements: [{ section: reports }]`,
  )
  .join('')}
`);
const PARTLY = [
  'ocean',
  'tides',
  'winds',
  'currents',
  'harbours',
  'reefs',
  'islands',
  'lagoons',
  'zebra',
];
const WHOLLY = ['ocean', 'tides'];
const NOTHING = ['zebra', 'giraffe'];

const NOTE = 'nothing has all of these words';
/** Formats that mark what lacks a word, without being asked to. */
const MARKED: readonly Format[] = ['table', 'markdown', 'json', 'ndjson'];
const UNMARKED = FORMATS.filter((format) => !MARKED.includes(format));

function call(
  args: readonly string[],
  options: Parameters<typeof callProgram>[1] = {},
): Promise<Said> {
  return callProgram(args, { catalog: CATALOG, ...options });
}

const search = (...args: string[]): Promise<Said> => call(['search', ...args]);

describe('a search that nothing answers wholly', () => {
  test('says so, in a pipe and on a terminal, with what is left out', async () => {
    for (const columns of [null, 100, 40]) {
      const { stderr, code } = await call(['search', ...PARTLY], { columns });
      expect(stderr).toContain(`${NOTE}; these come closest, the best without: zebra\n`);
      expect(code).toBe(0);
    }
    const { stderr } = await search(...PARTLY, '--lang', 'zh');
    expect(stderr).toContain('没有资源包含全部的词；以下最为接近，其中最佳的一项缺少：zebra\n');
  });

  test('is told of the best one, whatever stands first', async () => {
    const { stdout, stderr } = await search(...PARTLY, '--sort', 'date', '--json');
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(['sea', 'shore']);
    expect(stderr).toBe(`${NOTE}; these come closest, the best without: zebra\n`);
  });

  test.each(MARKED)('is printed as %s, each with what it lacks', async (format) => {
    const { stdout, code } = await search(...PARTLY, '-f', format);
    expect(code).toBe(0);
    expect(stdout).toContain('islands lagoons');
    const marks = {
      table: [/lagoons .*\blacks: zebra\b/, /islands {2}.*\blacks: lagoons, zebra\b/],
      markdown: [
        /lagoons\]\(\S+\) \*\(lacks: zebra\)\*/,
        /islands\]\(\S+\) \*\(lacks: lagoons, zebra\)\*/,
      ],
      json: [/"missing": \[\s*"zebra"\s*\]/, /"missing": \[\s*"lagoons",\s*"zebra"\s*\]/],
      ndjson: [
        /"id":"shore".*"missing":\["zebra"\]/,
        /"id":"sea".*"missing":\["lagoons","zebra"\]/,
      ],
    }[format as string];
    for (const mark of marks ?? [/never/]) expect(stdout).toMatch(mark);
  });

  test('is marked in every width, locale and language', async () => {
    for (const columns of [40, 60, 80, 200]) {
      for (const unicode of [true, false]) {
        const { stdout } = await call(['search', ...PARTLY], { columns, unicode });
        expect(stdout.match(/lacks:/g), `${columns} ${unicode}`).toHaveLength(2);
        const explained = await call(['search', ...PARTLY, '--explain'], { columns, unicode });
        expect(explained.stdout.match(/lacks:/g), `${columns} ${unicode}`).toHaveLength(2);
      }
    }
    expect((await search(...PARTLY, '--lang', 'zh')).stdout).toContain('缺少：lagoons、zebra');
    expect((await search(...PARTLY, '--md', '--lang', 'zh')).stdout).toContain(
      '*(缺少：lagoons、zebra)*',
    );
  });

  test('is explained: its tier, where it answers, and what it lacks', async () => {
    const { stdout } = await search(...PARTLY, '--explain');
    expect(stdout).toMatch(/some of the words: Title · lacks: zebra/);
    expect((await search(...PARTLY, '--explain', '--lang', 'zh')).stdout).toMatch(
      /匹配部分关键词：标题 · 缺少：zebra/,
    );
  });

  test('has its tier in JSON', async () => {
    const [first] = JSON.parse((await search(...PARTLY, '--json')).stdout);
    expect(first).toMatchObject({ id: 'shore', missing: ['zebra'] });
    expect(new Set(first.matches.map(({ tier }: { tier: string }) => tier))).toEqual(
      new Set(['partial']),
    );
  });

  test.each(UNMARKED)(
    'is not printed as %s, which has no mark, but for --partial',
    async (format) => {
      const without = await search(...PARTLY, '-f', format);
      expect(without.stdout).not.toMatch(/shore|sea\b/);
      expect(without.stderr).toContain(
        `${NOTE}; the closest (2 resources, the best without: zebra)`,
      );
      expect(without.stderr).toContain('--partial prints them');
      expect(without.stderr.includes('--fields')).toBe(FIELD_FORMATS.includes(format));
      expect(without.code).toBe(1);

      const held = await search(...PARTLY, '-f', format, '--partial');
      expect(held.stdout).toMatch(/shore/);
      expect(held.stdout).toMatch(/sea\b/);
      expect(held.stderr).toBe(`${NOTE}; these come closest, the best without: zebra\n`);
      expect(held.code).toBe(0);
    },
  );

  test.each(FIELD_FORMATS)(
    'is marked among chosen fields as %s, or not printed',
    async (format) => {
      const chosen = await search(...PARTLY, '-f', format, '--fields', 'id,missing');
      expect(chosen.stdout).toMatch(/shore/);
      expect(chosen.stdout).toMatch(/zebra/);
      expect(chosen.code).toBe(0);

      const others = await search(...PARTLY, '-f', format, '--fields', 'id,date');
      // A table is for eyes: the mark comes to it.
      const isShown = format === 'table';
      expect(others.stdout.includes('shore')).toBe(isShown);
      expect(others.stdout.includes('zebra')).toBe(isShown);
      expect(others.code).toBe(isShown ? 0 : 1);
    },
  );

  test.each(FORMATS)('is left out by --strict as %s', async (format) => {
    const { stdout, stderr, code } = await search(...PARTLY, '-f', format, '--strict');
    expect(stdout).not.toMatch(/shore|sea\b/);
    const said = `${NOTE}; without --strict: 2 resources, the best without: zebra`;
    const object = JSON.stringify({ error: said, didYouMean: [] });
    expect(stderr).toBe(`${format.endsWith('json') ? object : said}\n`);
    expect(code).toBe(1);
  });

  test('is limited and turned round as any other', async () => {
    expect(JSON.parse((await search(...PARTLY, '--json', '-n', '1')).stdout)).toHaveLength(1);
    const { stdout } = await search(...PARTLY, '-f', 'ids', '--partial', '--reverse');
    expect(stdout).toBe('sea\nshore\n');
  });
});

describe('a search that something answers wholly', () => {
  test.each(FORMATS)('says nothing of it as %s', async (format) => {
    for (const option of [[], ['--strict'], ['--partial']]) {
      const { stdout, stderr, code } = await search(...WHOLLY, '-f', format, ...option);
      expect(code).toBe(0);
      expect(stdout).toMatch(/shore|Ocean tides/);
      expect(stdout + stderr).not.toMatch(/lacks|Missing|nothing/);
    }
  });

  test('lacks nothing in JSON, and list is not asked', async () => {
    for (const one of JSON.parse((await search(...WHOLLY, '--json')).stdout)) {
      expect(one.missing).toEqual([]);
    }
    for (const one of JSON.parse((await call(['list', '--json'])).stdout)) {
      expect(one).not.toHaveProperty('missing');
    }
    expect(
      (await search(...WHOLLY, '-f', 'csv', '--fields', 'id,missing', '-n', '1')).stdout,
    ).toMatch(/^id,missing\n\w+,\n$/);
  });
});

test('a search that nothing answers at all ends with 1, whatever is asked for', async () => {
  for (const option of [[], ['--strict'], ['--partial']]) {
    for (const format of FORMATS) {
      const { stderr, code } = await search(...NOTHING, '-f', format, ...option);
      expect(stderr).toContain('nothing found for “zebra giraffe”');
      expect(stderr).not.toContain(NOTE);
      expect(code).toBe(1);
    }
  }
});

test.each([
  ['en', 'the query is too long: 12 words at its end were not looked for'],
  ['zh', '输入过长，末尾 12 个词未参与搜索'],
] as const)(
  'the end of a query that is too long is not dropped silently: %s',
  async (lang, line) => {
    const found = { hits: [], words: [], unanswered: [], ignored: 12 };
    const request = { format: 'json', fields: undefined } as const;
    const { hits, notes } = shownOf(found, request, await loadMessages(lang));
    expect({ hits, notes }).toEqual({ hits: [], notes: [line] });
  },
);

test('--strict and --partial contradict each other', async () => {
  const { stdout, stderr, code } = await search(...WHOLLY, '--strict', '--partial');
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain('--strict and --partial contradict each other; choose one');
});

test('the fields say what missing is, in both languages', async () => {
  expect((await search('--fields', 'help')).stdout).toMatch(/missing +Missing +the words of the/);
  expect((await search('--fields', 'help', '--lang', 'zh')).stdout).toMatch(
    /missing +缺少 +它不包含/,
  );
});

describe('show and open', () => {
  test.each(['show', 'open'])('%s does not act on a guess', async (command) => {
    const opened: string[] = [];
    const { stdout, stderr, code } = await call([command, ...PARTLY], {
      openInBrowser: (url) => opened.push(url) > 0,
    });
    expect({ stdout, code, opened }).toEqual({ stdout: '', code: 1, opened: [] });
    expect(stderr).toBe(
      `nothing is called “${PARTLY.join(' ')}”\nclosest to it, without zebra: shore, sea\n`,
    );
  });

  test.each(['show', 'open'])('%s asks which, where somebody is there', async (command) => {
    const opened: string[] = [];
    const openInBrowser = (url: string): boolean => opened.push(url) > 0;
    const { stderr, stdout, code } = await call([command, ...PARTLY], {
      answers: ['7', '2'],
      openInBrowser,
    });
    expect(code).toBe(0);
    expect(stderr).toContain('closest to it, without zebra:\n   1  Ocean');
    expect(stdout + opened).toContain('https://example.org/sea.pdf');
    for (const answer of ['q', null]) {
      const left = await call([command, ...PARTLY], { answers: [answer], openInBrowser });
      expect(left).toMatchObject({ stdout: '', code: 130 });
    }
  });

  test('what is asked for as JSON stays JSON', async () => {
    expect(await call(['show', ...PARTLY, '--json'])).toMatchObject({ stdout: '[]\n', code: 1 });
  });

  test('Chinese', async () => {
    const { stderr } = await call(['show', ...PARTLY, '--lang', 'zh']);
    expect(stderr).toContain('最接近的（不含 zebra）：shore, sea');
  });
});

describe('compare', () => {
  test('names what comes closest to an id that is none', async () => {
    const { stdout, stderr, code } = await call(['compare', 'sea', PARTLY.join(' ')]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('closest to it, without zebra: shore, sea');
  });

  test('takes what names exactly one resource', async () => {
    const ids = await call(['compare', 'sea', 'hills', '--json']);
    expect(ids.code).toBe(0);
    const links = ['https://example.org/sea.pdf', 'https://example.org/hills'];
    expect((await call(['compare', ...links, '--json'])).stdout).toBe(ids.stdout);
    const both = await call(['compare', 'hills', 'https://github.com/lab/waters']);
    expect(both.code).toBe(0);
    expect(both.stderr).toMatch(/waters: .* \((sea|shore)\)\nalso: (sea|shore)\n/);
  });
});

test('cite takes only what was named', async () => {
  const { stdout, stderr, code } = await call(['cite', ...PARTLY], { answers: ['1'] });
  expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
  expect(stderr).toContain('closest to it, without zebra: shore, sea');
});

describe('browse', () => {
  async function browse(
    args: readonly string[],
    ...keys: string[]
  ): Promise<Said & { shown: string }> {
    const screen = new FakeScreen();
    const said = call(['browse', ...args], { screen });
    await expect.poll(() => screen.written, { timeout: 10_000 }).not.toBe('');
    for (const key of keys) screen.type(key);
    const shown = await screen.text();
    screen.type('\u0003');
    return { ...(await said), shown };
  }

  test('shows what comes closest, and says so', async () => {
    const { shown } = await browse(PARTLY);
    expect(shown).toContain('2 of 10');
    expect(shown).toContain('none has all words · best first');
    expect(shown).toMatch(/^› ~Ocean tides/m);
    expect(shown).toMatch(/^ {2}~Ocean tides/m);
    expect(shown).toContain('lacks: zebra');
    expect((await browse([...PARTLY, '--lang', 'zh'])).shown).toMatch(/无一包含全部关键词.*\n/);
  });

  test('says of the one that is selected what it lacks', async () => {
    expect((await browse(PARTLY, '\u001b[B')).shown).toContain('lacks: lagoons, zebra');
  });

  test('marks nothing where something has all words', async () => {
    const { shown } = await browse(WHOLLY);
    expect(shown).toContain('2 of 10');
    expect(shown).not.toMatch(/~|none has all words|lacks/);
  });

  test('prints what was chosen, marked or not', async () => {
    const said = await browse([...PARTLY, '-f', 'ids'], '\u001b', 'm', '\r');
    expect(said).toMatchObject({ stdout: 'shore\n', code: 0 });
  });
});
