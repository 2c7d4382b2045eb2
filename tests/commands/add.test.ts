import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HttpError } from '../../src/storage/http';
import type { Web } from '../../src/storage/web';
import { SMALL } from '../support/catalog';
import { call, type Said } from '../support/context';
import { type LocalServer, type Route, redirectedTo, serve, webOf } from '../support/server';
import { arxivFeed, GITHUB_REPOSITORY } from '../support/web-answers';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-add-'));
afterAll(() => rmSync(folder, { recursive: true }));
const servers: LocalServer[] = [];
afterEach(async () => {
  for (const one of servers.splice(0)) await one.close();
});

let number = 0;
/** A file that is not there yet, in a folder of its own. */
function place(): string {
  number += 1;
  return join(folder, String(number), 'catalog.yaml');
}

/** A file that is there. */
function written(text: string | Uint8Array): string {
  const file = place();
  mkdirSync(dirname(file));
  writeFileSync(file, text);
  return file;
}

const text = (file: string): string => readFileSync(file, 'utf8');

const PAPER = {
  id: '2412.00001',
  title: 'On Depth: A Study of Layers',
  authors: ['Ann Author', 'Bo Ba', 'Cy Ca', 'Deep Team'],
};
const ROUTES: Readonly<Record<string, Route>> = {
  [`export.arxiv.org/api/query?id_list=${PAPER.id}&max_results=1`]: arxivFeed([PAPER]),
  'api.github.com/repos/octocat/Hello-World': JSON.stringify(GITHUB_REPOSITORY),
};

const OFFLINE: Web = webOf(async () => {
  throw new HttpError('unreachable', 'EAI_AGAIN');
});

/** Calls `add` beside a built-in catalogue, with a recorded network. */
async function add(
  args: readonly string[],
  options: Parameters<typeof call>[1] & { readonly routes?: Readonly<Record<string, Route>> } = {},
): Promise<Said> {
  const server = await serve(options.routes ?? ROUTES);
  servers.push(server);
  return call(['add', ...args], { web: webOf(redirectedTo(server)), ...options });
}

const FLAGS = ['--section', 'moe', '--annotation', 'en=What depth is worth'];

describe('add', () => {
  test('makes a catalogue of the user’s own, which names what is built in', async () => {
    const ownCatalogFile = place();
    const { stdout, stderr, code } = await add(
      [
        PAPER.id,
        '--section',
        'moe,training',
        '--tag',
        'optimiser',
        '--annotation',
        'en=What depth is worth',
      ],
      { ownCatalogFile },
    );
    const expected = `# Made by awesome-pretrain add.
languages: [en]
sections: []
resources:
  - id: on-depth
    title: "On Depth: A Study of Layers"
    category: paper
    authors: [Ann Author, Bo Ba, Cy Ca, { group: Deep Team }]
    date: 2024-12
    added: 2026-11-25
    tags: [optimizer]
    annotation:
      en: What depth is worth.
    links: { paper: https://arxiv.org/abs/2412.00001 }
    sources:
      - https://arxiv.org/abs/2412.00001
    placements:
      - section: reports/moe
      - section: strategies/training
`;
    expect(text(ownCatalogFile)).toBe(expected);
    const lines = expected.trimEnd().split('\n');
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: `--- /dev/null
+++ ${ownCatalogFile}
@@ -0,0 +1,${lines.length} @@
${lines.map((line) => `+${line}`).join('\n')}
${ownCatalogFile}:5: added on-depth
`,
      code: 0,
    });
  });

  test('writes into a whole catalogue, with every other byte left, and is clean to lint', async () => {
    const source =
      `\ufeff${SMALL.replace('languages:', '# mine\nlanguages:')}\n# the end`.replaceAll(
        '\n',
        '\r\n',
      );
    const file = written(source);
    writeFileSync(join(dirname(file), 'citation-keys.json'), '{\n  "alpha-1": "alpha-1"\n}\n');
    const args = [
      'github.com/octocat/Hello-World',
      '--to',
      file,
      ...FLAGS,
      '--annotation',
      'zh=深度有什么用',
      '--org',
      'l1',
    ];
    const { stderr, code } = await add(args);
    expect(code).toBe(0);
    const after = text(file);
    const at = after.indexOf('  - id: hello-world');
    const end = after.indexOf('\r\n# the end');
    expect(after.slice(0, at) + after.slice(end)).toBe(source);
    const record = after.slice(at, end);
    expect(record.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parse(record)).toEqual([
      {
        ...{ id: 'hello-world', title: 'Hello-World', category: 'tool', org: ['Lab One'] },
        ...{ date: '2011-01', added: '2026-11-25', license: 'MIT' },
        annotation: { en: 'What depth is worth.', zh: '深度有什么用。' },
        links: { code: 'https://github.com/octocat/Hello-World' },
        sources: ['https://github.com/octocat/Hello-World'],
        placements: [{ section: 'reports/moe' }],
      },
    ]);
    const line = after.slice(0, at).split('\n').length;
    const keys = join(dirname(file), 'citation-keys.json');
    expect(stderr).toContain(
      `${file}:${line}: added hello-world\n${keys}: added the citation key hello-world\n`,
    );
    expect(JSON.parse(text(keys))).toEqual({ 'alpha-1': 'alpha-1', 'hello-world': 'hello-world' });
    const { stdout } = await call(['lint', file, '--json']);
    expect(
      JSON.parse(stdout).filter((one: { resource: string }) => one.resource === 'hello-world'),
    ).toEqual([]);
  });

  test('prints what would change, and writes nothing', async () => {
    const file = written(SMALL);
    const args = [PAPER.id, '--to', file, ...FLAGS, '--annotation', 'zh=深度有什么用', '--dry-run'];
    const { stdout, stderr, code } = await add(args);
    expect(stdout).toMatch(/^--- .*\n\+\+\+ .*\n@@ -.* @@\n/);
    expect(stdout).toContain('\n+  - id: on-depth\n');
    expect({ stderr, code, now: text(file) }).toEqual({
      stderr: 'nothing was written\n',
      code: 0,
      now: SMALL,
    });
  });

  test('takes an annotation for the language of a tag', async () => {
    const file = written(SMALL);
    for (const tag of ['zh-Hans', 'zh_CN', 'cmn']) {
      const args = [PAPER.id, '--to', file, ...FLAGS, '--annotation', `${tag}=深度`, '--dry-run'];
      const { stdout, code } = await add(args);
      expect(stdout, tag).toContain('+      zh: 深度。\n');
      expect(code).toBe(0);
    }
    const twice = await add([
      PAPER.id,
      '--to',
      file,
      '--annotation',
      'en=A',
      '--annotation',
      'en-GB=B',
    ]);
    expect(twice.stderr).toContain('--annotation is given twice, as “A” and as “B”');
    expect(twice.code).toBe(2);
    const [empty, made] = [written(''), written('')];
    for (const [to, tags] of [
      [made, ['en', 'zh']],
      [empty, ['en_US', 'zh-Hans']],
    ] as const) {
      const args = tags.flatMap((tag) => ['--annotation', `${tag}=A`]);
      expect((await add([PAPER.id, '--to', to, ...args])).code, to).toBe(0);
    }
    expect(text(empty)).toBe(text(made));
  });

  test('takes all from the call where the network is not there', async () => {
    const ownCatalogFile = place();
    const args = [
      ...FLAGS,
      '--title',
      'On depth',
      '--author',
      'Ann Author',
      '--link',
      'code=github.com/a/b',
    ];
    const bad = await add([PAPER.id, ...args], { ownCatalogFile, web: OFFLINE });
    expect(bad).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--link: “code=github.com/a/b” is not a kind'),
    });
    const good = args.with(-1, 'code=https://github.com/a/b.git');
    const { code, stderr } = await add([PAPER.id, ...good], { ownCatalogFile, web: OFFLINE });
    expect(stderr).toMatch(
      /^export\.arxiv\.org could not be reached \(EAI_AGAIN\)\nwhat it would have said is yours to say\n---/,
    );
    expect(code).toBe(0);
    expect(parse(text(ownCatalogFile)).resources[0]).toMatchObject({
      ...{ id: 'on-depth', authors: ['Ann Author'], date: '2024-12' },
      links: { paper: 'https://arxiv.org/abs/2412.00001', code: 'https://github.com/a/b' },
    });
    expect(text(ownCatalogFile)).not.toContain(' sources:');
    // Nobody is asked at all.
    const offline = await call(
      ['add', '2412.00002', ...FLAGS, '--offline', '--title', 'Wide', '--dry-run'],
      { ownCatalogFile },
    );
    expect(offline.code).toBe(0);
  });

  test('names the options that are missing where nobody can be asked', async () => {
    const file = written(SMALL);
    const { stderr, code } = await add([PAPER.id, '--to', file], { web: OFFLINE });
    expect(stderr).toContain(
      'error: add cannot know this by itself: --title …, --annotation en=…, --annotation zh=…, --section …\n',
    );
    expect(code).toBe(2);
    const empty = await add([PAPER.id, '--to', file, '--annotation', 'en='], {
      web: OFFLINE,
    });
    expect(empty.stderr).toContain('by itself: --title …, --annotation en=…, --annotation zh=…');
    const chinese = await add([PAPER.id, '--to', file, '--lang', 'zh']);
    expect(chinese.stderr).toContain(
      '错误：以下信息无法自动获取：--annotation en=…、--annotation zh=…、--section …\n',
    );
  });

  test('gives one link the kind that the call says, and the date, people and venue of the call', async () => {
    const file = written(SMALL);
    const args = [
      'https://example.org/post',
      '--offline',
      '--to',
      file,
      ...FLAGS,
      '--annotation',
      'zh=深度',
    ];
    const { stdout } = await add([
      ...args,
      ...['--title', 'A post', '--link', 'blog=https://example.org/post/', '--date', '2024/6/30'],
      ...[
        '--venue',
        'ACL 2025',
        '--series',
        'Alpha',
        '--category',
        'report',
        '--source',
        'https://example.org/s',
      ],
      ...['--author', '大模型团队', '--id', 'post', '--related', 'alpha-2', '--dry-run'],
    ]);
    const added = stdout.split('\n').filter((line) => line.startsWith('+ '));
    expect(parse(added.map((line) => line.slice(1)).join('\n'))[0]).toEqual({
      ...{ id: 'post', title: 'A post', category: 'report', series: 'alpha', venue: 'ACL 2025' },
      ...{
        authors: [{ group: '大模型团队' }],
        date: '2024-06',
        added: '2026-11-25',
        related: ['alpha-2'],
      },
      annotation: { en: 'What depth is worth.', zh: '深度。' },
      links: { blog: 'https://example.org/post/' },
      sources: ['https://example.org/s'],
      placements: [{ section: 'reports/moe' }],
    });
  });

  test('names ten of many authors, and says that there are more', async () => {
    const authors = Array.from({ length: 12 }, (_, index) => `Ann${index} Author`);
    const routes = { [Object.keys(ROUTES)[0] ?? '']: arxivFeed([{ ...PAPER, authors }]) };
    const { stdout } = await add([PAPER.id, ...FLAGS, '--dry-run'], {
      routes,
      ownCatalogFile: place(),
    });
    expect(stdout).toContain('Ann9 Author]\n+    more-authors: true\n');
  });

  test('tells what lint will say of it', async () => {
    const { stderr } = await add([PAPER.id, ...FLAGS, '--category', 'report', '--dry-run'], {
      ownCatalogFile: place(),
    });
    expect(stderr).toContain(
      'lint will say: is a report without a model family; name its series [no-series]\n',
    );
  });
});

describe('what is there already is refused, with its place', () => {
  test.each<[string, readonly string[], string]>([
    [
      'by its link',
      ['https://arxiv.org/pdf/2406.00001v3'],
      'Alpha 2: Bigger (alpha-2) is there already: in the built-in catalogue, Technical Reports › MoE Models\nits link https://arxiv.org/abs/2406.00001 leads to the same; if this is something else, say so: --related alpha-2\n',
    ],
    [
      'by its id',
      [PAPER.id, '--id', 'beta-old'],
      'Beta tools (beta) is there already: in the built-in catalogue, Technical Reports › MoE Models\nthe id is the same; choose another one with --id\n',
    ],
    [
      'by its title',
      [PAPER.id, '--title', 'Gamma-Experts!'],
      '“Gamma experts” is nearly the same title; if this is something else, say so: --related gamma\n',
    ],
    [
      'by another paper link',
      ['https://example.org/x', '--link', 'paper=https://arxiv.org/abs/2302.00001'],
      'Alpha 1 (alpha-1) is there already',
    ],
  ])('%s', async (_, args, words) => {
    const ownCatalogFile = place();
    const { stderr, stdout, code } = await add([...args, ...FLAGS], { ownCatalogFile });
    expect(stderr).toContain(words);
    expect({ stdout, code, isThere: existsSync(ownCatalogFile) }).toEqual({
      stdout: '',
      code: 1,
      isThere: false,
    });
  });

  test('also in the file, in which it has a line, and by the title that is found', async () => {
    const file = written(SMALL);
    const line = SMALL.split('\n').indexOf('  - id: alpha-1') + 1;
    const args = ['--to', file, ...FLAGS, '--annotation', 'zh=深度'];
    const { stderr, code } = await add(['arxiv.org/abs/2302.00001', ...args]);
    expect(stderr).toContain(`Alpha 1 (alpha-1) is there already: ${file}:${line}\n`);
    expect(code).toBe(1);
    const routes = {
      [Object.keys(ROUTES)[0] ?? '']: arxivFeed([{ ...PAPER, title: 'Alpha 2 -- Bigger' }]),
    };
    expect((await add([PAPER.id, ...args], { routes })).stderr).toContain('nearly the same title');
    const related = await add([PAPER.id, ...args, '--related', 'alpha-2', '--dry-run'], { routes });
    expect(related.stdout).toContain('+    related: [alpha-2]\n');
    expect(related.stdout).toContain('+  - id: alpha-2-bigger\n');
  });

  test('an id that is made of a title is a free one', async () => {
    const { stdout } = await add(
      [PAPER.id, '--title', 'Gamma: another thing altogether', ...FLAGS, '--dry-run'],
      { ownCatalogFile: place() },
    );
    expect(stdout).toContain('+  - id: gamma-2\n');
  });
});

describe('on a terminal', () => {
  const ASKED = { columns: 100 };

  test('everything is asked for that nobody knows, until it can be read', async () => {
    const ownCatalogFile = place();
    const answers = [
      ...['', 'On depth', 'Ann Author; Bo Ba', '2024-13', '2024-12', 'papr', 'report', 'alpha', ''],
      ...[
        '',
        '99',
        '2, training',
        'mo',
        'moe',
        '',
        'What depth is worth',
        'Bad Id',
        'alpha-1',
        'depth',
        '',
      ],
    ];
    const { stderr, code } = await add(['https://example.org/post'], {
      ...ASKED,
      answers,
      ownCatalogFile,
      web: OFFLINE,
    });
    expect(stderr).toContain('asking example.org …\nexample.org could not be reached');
    for (const words of [
      ...[
        'Title: \nthis is needed; Ctrl-C gives up\nTitle: \n',
        '--date: “2024-13” is no date\nwrite 2024 or 2024-06\n',
      ],
      ...[
        '“papr” is not one of',
        '   2  reports/moe          MoE Models\n',
        '--section: no such value “99”',
      ],
      ...[
        '--tag: no such value “mo”',
        '--id: “Bad Id” is not an id',
        'Alpha 1 (alpha-1) is there already',
        'Write this?',
      ],
    ]) {
      expect(stderr).toContain(words);
    }
    expect(code).toBe(0);
    expect(parse(text(ownCatalogFile)).resources).toEqual([
      {
        ...{
          id: 'depth',
          title: 'On depth',
          category: 'report',
          series: 'alpha',
          date: '2024-12',
          added: '2026-11-25',
        },
        ...{
          authors: ['Ann Author', 'Bo Ba'],
          tags: ['moe'],
          annotation: { en: 'What depth is worth.' },
        },
        links: { homepage: 'https://example.org/post' },
        placements: [{ section: 'reports/moe' }, { section: 'strategies/training' }],
      },
    ]);
  });

  test('what was found is shown and not asked for, and each language of the file is', async () => {
    const file = written(SMALL);
    const answers = ['', '3', '', 'What depth is worth', '深度有什么用', '', ''];
    const { stderr, code } = await add([PAPER.id, '--to', file, '--lang', 'zh'], {
      ...ASKED,
      answers,
    });
    expect(stderr).toContain(
      '正在访问 export.arxiv.org……\nOn Depth: A Study of Layers\nAnn Author、Bo Ba、Cy Ca、另有 1 位 · 2024-12 · cs.CL、cs.AI\nHere stands the abstract & more.\n',
    );
    expect(stderr).toContain('为什么值得读？请用一两句话说明（English）：\n');
    expect(stderr).toContain(`已加入 on-depth：${file} 第 77 行\n`);
    expect(code).toBe(0);
    expect(parse(text(file)).resources.at(-1)).toMatchObject({ id: 'on-depth', category: 'paper' });
  });

  test('nothing is asked where nothing is missing', async () => {
    const { stderr, code } = await add([PAPER.id, ...FLAGS], {
      ...ASKED,
      answers: [],
      ownCatalogFile: place(),
    });
    expect(stderr).not.toContain('?');
    expect(code).toBe(0);
  });

  test.each<[string, readonly (string | null)[]]>([
    ['Ctrl-C', [null]],
    ['Ctrl-C later', ['', '2', null]],
    ['no', ['', '2', '', 'Text', '', 'n']],
  ])('%s writes nothing', async (_, answers) => {
    const ownCatalogFile = place();
    expect(await add([PAPER.id], { ...ASKED, answers, ownCatalogFile })).toMatchObject({
      code: 130,
    });
    expect(existsSync(ownCatalogFile)).toBe(false);
  });

  test('what a title that was typed is of is refused', async () => {
    const options = { ...ASKED, answers: ['Beta tools'], ownCatalogFile: place(), web: OFFLINE };
    expect(await add(['https://example.org/'], options)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Beta tools (beta) is there already'),
    });
  });

  test('Ctrl-C while a host is asked ends it', async () => {
    const web = webOf(
      async () => {
        throw new HttpError('given-up', '');
      },
      { isGivenUp: () => true },
    );
    expect(
      await add([PAPER.id], { ...ASKED, answers: [], ownCatalogFile: place(), web }),
    ).toMatchObject({ code: 130 });
  });
});

describe('a file that cannot be added to is told and left', () => {
  const args = [PAPER.id, ...FLAGS, '--annotation', 'zh=深度'];

  test.each<[string, () => string, string]>([
    ['a folder', () => folder, 'it is a folder; name a file'],
    ['a device', () => '/dev/null', 'it is no regular file; name one'],
    ['nowhere', () => join(folder, 'none', 'x.yaml'), 'its folder is not there; make it first'],
    ['-', () => '-', '- is standard input and cannot be written to; name a file'],
    [
      'one that does not load',
      () => written('languages: [en]\nresources: 1\n'),
      ':1:1: the key “sections” is missing',
    ],
    [
      'one in tabs',
      () => written('languages: [en]\nsections:\n\t- id: x\nresources: []\n'),
      ':3:1: ',
    ],
    ['UTF-16', () => written(Buffer.from(SMALL, 'utf16le')), 'UTF-8'],
  ])('%s', async (_, make, words) => {
    const file = make();
    const before = file.startsWith(folder) && file.endsWith('catalog.yaml') ? text(file) : null;
    const { stderr, stdout, code } = await add([...args, '--to', file]);
    expect(stderr).toContain(words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    if (before !== null) expect(text(file)).toBe(before);
  });

  test('a list behind an alias, with the record to be put there by hand', async () => {
    const file = written('languages: [en]\nsections: []\nseries: &none []\nresources: *none\n');
    const before = text(file);
    const { stdout, stderr, code } = await add([PAPER.id, '--annotation', 'en=Text', '--to', file]);
    expect(stderr).toBe(
      `put this there by hand:\nerror: ${file} was not changed: its resources are written in a way in which nothing can be put behind them\n`,
    );
    expect(stdout).toMatch(/^ {2}- id: on-depth\n/);
    expect({ code, now: text(file) }).toEqual({ code: 2, now: before });
  });

  test('a place where nothing can be made, with the record to be put there by hand', async () => {
    const { stdout, stderr, code } = await add([PAPER.id, ...FLAGS], {
      ownCatalogFile: '/proc/none/catalog.yaml',
    });
    expect(stderr).toContain('put this there by hand:\n');
    expect(stderr).toContain('/proc/none/catalog.yaml was not changed');
    expect(stdout).toMatch(/^ {2}- id: on-depth\n/);
    expect(code).toBe(2);
  });

  test('no home and no file named', async () => {
    expect(await add(args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('name a file with --to my.yaml'),
    });
    const { stderr } = await add([...args, '-c', 'my.yaml'], { ownCatalogFile: place() });
    expect(stderr).toBe('error: which catalogue is to be written to?\nname it: --to my.yaml\n');
  });

  test('one that may not be written, before anything is asked', async () => {
    const file = written(SMALL);
    chmodSync(file, 0o444);
    const options = { columns: 80, answers: [] };
    const { stderr, code } = await add([PAPER.id, '--to', file], options);
    // To root nothing is forbidden.
    if (process.geteuid?.() === 0) expect(code).toBe(130);
    else expect(stderr).toContain('it may not be written');
    expect(text(file)).toBe(SMALL);
  });
});

describe('a file is kept as it is in all else', () => {
  test('its mode, and a link to it', async () => {
    const file = written(SMALL);
    chmodSync(file, 0o640);
    const link = join(dirname(file), 'link.yaml');
    symlinkSync('catalog.yaml', link);
    const { code } = await add([PAPER.id, ...FLAGS, '--annotation', 'zh=深度', '--to', link]);
    expect(code).toBe(0);
    expect(text(file)).toContain('on-depth');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(text(file).startsWith(SMALL)).toBe(true);
  });

  test('what another program wrote meanwhile, and it is refused where that is the same', async () => {
    const file = written(SMALL);
    const other = SMALL.replace(
      '  - id: beta',
      '  - id: beta-0\n    title: Zero\n    category: tool\n    annotation: { en: Z., zh: 零。 }\n    links: {}\n  - id: beta',
    );
    const meanwhile = (change: string): Web => {
      const web = webOf(async (request) => {
        writeFileSync(file, change);
        return redirectedTo(servers.at(-1) as LocalServer)(request);
      });
      return web;
    };
    const args = [PAPER.id, ...FLAGS, '--annotation', 'zh=深度', '--to', file];
    const { stderr, code } = await add(args, { web: meanwhile(other) });
    expect(code).toBe(0);
    expect(text(file).startsWith(other)).toBe(true);
    const line = other.split('\n').length;
    expect(stderr).toContain(`${file}:${line}: added on-depth\n`);
    const added = text(file);
    writeFileSync(file, SMALL);
    const again = await add(args, { web: meanwhile(added) });
    expect(again).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`is there already: ${file}:${line}`),
    });
    expect(text(file)).toBe(added);
  });

  test('an empty file becomes a catalogue', async () => {
    const file = written('');
    expect(
      await add([PAPER.id, '--annotation', '深度', '--to', file, '--lang', 'zh']),
    ).toMatchObject({ code: 0 });
    expect(text(file)).toMatch(/^# 由 awesome-pretrain add 生成。\nlanguages: \[zh\]\n/);
  });
});

describe('what is not there is refused', () => {
  test.each<[string, string]>([
    ['2412.99999', 'arXiv has no paper 2412.99999'],
    ['github.com/octocat/none', 'there is no octocat/none, or it is not public'],
    ['https://example.org/none', 'is not there (404)'],
  ])('%s', async (what, words) => {
    const routes = { 'export.arxiv.org/api/query?id_list=2412.99999&max_results=1': arxivFeed([]) };
    const { stderr, code } = await add([what, ...FLAGS], { ownCatalogFile: place(), routes });
    expect(stderr).toContain(words);
    expect(stderr).toContain('to add it all the same, say what it is: --offline --title …\n');
    expect(code).toBe(2);
  });

  test.each(['muon', 'a/b'])('%j names nothing', async (what) => {
    const { stderr, code } = await add([what, ...FLAGS], { ownCatalogFile: place() });
    expect(stderr).toContain(
      `error: “${what}” is no arXiv id, no DOI and no address\nwrite one such as`,
    );
    expect(code).toBe(2);
  });
});

describe('options that are wrong are told', () => {
  const base = [PAPER.id, '--offline', '--title', 'On depth', ...FLAGS];

  test.each<[readonly string[], string]>([
    [['--id', 'Bad'], '--id: “Bad” is not an id'],
    [['--date', '2024-00'], '--date: “2024-00” is no date'],
    [['--category', 'papr'], 'did you mean paper?'],
    [['--section', 'mo'], '--section: no such value “mo”; did you mean reports/moe?\n'],
    [['--section=-moe'], '--section: no such value “-reports/moe”'],
    [['--tag', 'moee'], '--tag: no such value “moee”; did you mean moe?'],
    [['--series', 'beta'], '--series: no such value “beta”'],
    [['--link', 'paper=https://example.org/p'], 'would both be the paper link'],
    [
      ['--link', 'pdf=https://example.org/p'],
      '--link: “pdf=https://example.org/p” is not a kind and an address',
    ],
    [['--source', 'a book'], '--source: “a book” is not an http or https address'],
    [['--related', 'alpha-9'], 'no resource has the id “alpha-9”; did you mean alpha-'],
    [
      ['--annotation', 'fr=Profondeur'],
      '--annotation: “fr=Profondeur” is in no language of the file; write one of en=…',
    ],
    [['--annotation', 'en=Other'], '--annotation is given twice'],
  ])('%j', async (args, words) => {
    const file = written(SMALL.replaceAll(/, zh: [^}]*(?=\})/g, ' ').replace(', zh]', ']'));
    const { stderr, code } = await add([...base, '--to', file, ...args]);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });

  test('an organisation that the file does not know', async () => {
    const file = written(SMALL);
    const { stderr } = await add([...base, '--to', file, '--org', 'Lab Two']);
    expect(stderr).toBe(
      `error: --org: no such value “Lab Two”; did you mean Lab One?\na new one is added to orgs in ${file} first\n`,
    );
    const own = await add([...base, '--org', 'Lab Two', '--dry-run'], { ownCatalogFile: place() });
    expect(own.stdout).toContain('+    org: [Lab Two]\n');
  });

  test('a section in a file without any', async () => {
    const file = written('languages: [en]\nsections: []\nresources: []\n');
    const { stderr } = await add([...base, '--to', file]);
    expect(stderr).toBe(
      `error: ${file} has no sections of its own; add some there first, or take those that are built in: -c builtin\n`,
    );
  });
});

const NO_PAGE = 'https://example.org/page';
test.each([
  [['2413.00001'], 'error: arXiv has given nothing the id “2413.00001”'],
  [['cs.AI/0713001'], 'cs.AI/0713001: arXiv has given nothing the id “cs/0713001”'],
  [['1501.0001'], 'arXiv has given nothing the id “1501.0001”'],
  [['https://arxiv.org/abs/2413.00001'], 'arXiv has given nothing the id “2413.00001”'],
  [['https://arxiv.org/abs/abc'], 'https://arxiv.org/abs/abc: arXiv has given nothing'],
  [['arxiv.org/pdf/abc.pdf'], 'arXiv has given nothing the id “abc.pdf”'],
  [['10.48550/arXiv.2413.00001'], 'arXiv has given nothing the id “2413.00001”'],
  [['https://huggingface.co/papers/2413.00001'], 'nothing the id “2413.00001”'],
  [
    [NO_PAGE, '--link', 'paper=https://arxiv.org/pdf/2413.00001v2'],
    'arXiv has given nothing the id “2413.00001”',
  ],
  [
    [NO_PAGE, '--link', 'paper=https://doi.org/10.48550/arXiv.9999.99999'],
    'https://doi.org/10.48550/arXiv.9999.99999: arXiv has given nothing the id “9999.99999”',
  ],
  [['https://doi.org/10.1/'], 'https://doi.org/10.1/: “10.1” is no DOI'],
  [[NO_PAGE, '--link', 'paper=https://doi.org/10.1/'], 'https://doi.org/10.1/: “10.1” is no DOI'],
])('%j is refused: nobody can have given that id', async (args, expected) => {
  const before = 'languages: [en]\nsections: []\nresources: []\n';
  const file = written(before);
  const { stdout, stderr, code } = await call(['add', ...args, '--to', file, '--offline']);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(expected);
  expect(stderr).toContain('\nwrite one such as ');
  expect(text(file)).toBe(before);
});
