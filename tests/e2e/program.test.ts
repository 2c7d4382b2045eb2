import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/render/formats';
import { width } from '../../src/render/width';
import { colourTheme } from '../../src/terminal/colour';
import { ownCatalog, SMALL } from '../support/catalog';
import { call, type Said } from '../support/context';
import { runInTerminal, runProgram, runShell } from '../support/program';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is about
const ESCAPES = /\u001b\[[\d;]*m/g;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS = [
  ['search', 'muon'],
  ['list', '--section', 'moe'],
  ['show', 'deepseek-v3'],
  ['sections'],
];

/** Prints what a call prints without a process. */
const callHere = (args: readonly string[], columns: number | null = null): Promise<Said> =>
  call(args, { catalog: ownCatalog(), columns });

/** Every command in every format; one command of each format is run as a process, another one each time. */
const EVERY = COMMANDS.flatMap((command, row) =>
  FORMATS.map((format, column) => {
    const isProcess = (row + column) % COMMANDS.length === 0;
    return {
      command,
      format,
      ...(isProcess ? { as: 'a process', run: runProgram } : { as: 'a call', run: callHere }),
    };
  }),
);

describe('the built program', () => {
  test.each(EVERY)('$command as $format, $as', async ({ command, format, run }) => {
    const { stdout, stderr, code } = await run([...command, '--format', format]);
    if (command[0] === 'sections' && ['urls', 'ids', 'bibtex', 'csl'].includes(format)) {
      expect(code).toBe(2);
      expect(stderr).toContain(format);
      return;
    }
    expect(code, stderr).toBe(0);
    expect(stdout).not.toBe('');
    expect(stdout).not.toMatch(ESCAPES);
    if (format === 'json') expect(Array.isArray(JSON.parse(stdout))).toBe(true);
    if (format === 'ndjson') for (const line of stdout.trimEnd().split('\n')) JSON.parse(line);
  });

  test.each(['series', 'tags'])('%s as table and JSON', async (command) => {
    expect((await runProgram([command])).stdout.split('\n').length).toBeGreaterThan(20);
    expect(JSON.parse((await runProgram([command, '--json'])).stdout).length).toBeGreaterThan(20);
  });

  test('prints the overview, the help and the version', async () => {
    expect((await runProgram([])).stdout).toContain('Try:');
    expect((await runProgram(['--help'])).stdout).toContain('Usage:');
    expect((await runProgram(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('exit codes: 0 found, 1 nothing, 2 wrong usage or catalogue', async () => {
    expect((await runProgram(['search', 'muon'])).code).toBe(0);
    expect((await runProgram(['search', 'qqqqqqqqqq'])).code).toBe(1);
    expect((await runProgram(['list', '--nope'])).code).toBe(2);
    expect((await runProgram(['list', '-c', 'no/such/file.yaml'])).code).toBe(2);
  });

  test('a closed pipe ends it quietly', async () => {
    for (const command of ['list --json', 'list', 'list --md', 'search moe -f csv']) {
      const { stdout, stderr } = await runShell(
        `awesome-pretrain ${command} 2> >(grep -v resources >&2) | head -1`,
      );
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toBe('');
    }
  });

  test('nobody reading messages changes neither the exit code nor the result', async () => {
    for (const [call, code] of [
      ['lst', 2],
      ['search zzzzqq', 1],
      ['search muon', 0],
    ] as const) {
      const { stdout } = await runShell(
        `awesome-pretrain ${call} 2>&1 >/dev/null | true; echo \${PIPESTATUS[0]}`,
      );
      expect(stdout).toBe(`${code}\n`);
    }
    const file = join(folder, 'read.json');
    await runShell(`awesome-pretrain list -n 1 --json 2>&1 >'${file}' | true`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  test('a full pipe that does not wait for its reader gets everything', async () => {
    // Another program on the same pipe makes it one that does not wait, as long as it runs.
    const waits = `"${process.execPath}" -e 'process.stdout; setTimeout(() => {}, 2000)'`;
    const { stdout } = await runShell(
      `{ ${waits} & sleep 0.5; awesome-pretrain list --json; } | { sleep 1; cat; }`,
    );
    expect(stdout).toBe((await runProgram(['list', '--json'])).stdout);
  });

  test('keeps nothing of its own in the cache', async () => {
    const none = join(folder, 'none');
    const { code } = await runProgram(['search', 'muon'], { env: { XDG_CACHE_HOME: none } });
    expect(code).toBe(0);
    expect(existsSync(none)).toBe(false);
  });

  test('writes all of it into a pipe whose reader is slow', async () => {
    const { stdout } = await runShell('awesome-pretrain list --json | (sleep 0.5; cat)');
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse((await runShell('awesome-pretrain list --json')).stdout),
    );
  });
});

describe('a terminal', () => {
  test.each([40, 80, 200])('of %i columns: no line is wider, links stay whole', async (columns) => {
    const expectToFit = (text: string): void => {
      for (const line of text.replace(ESCAPES, '').split('\n')) {
        if (/https?:\/\/|awesome-pretrain /.test(line)) continue;
        expect(width(line), line).toBeLessThanOrEqual(columns);
      }
    };
    const { output, code } = await runInTerminal(['search', 'muon'], { columns, rows: 500 });
    expect(code).toBe(0);
    expectToFit(output);
    for (const args of [
      ['search', 'muon'],
      ['list', '--section', 'moe'],
      ['show', 'yulan-mini'],
      ['sections'],
      [],
    ]) {
      const said = await callHere(args, columns);
      expect(said.code).toBe(0);
      expectToFit(said.stdout);
    }
  });

  test('shows colour and the link, a pipe only the link', async () => {
    const { output } = await runInTerminal(['list', '--section', 'dense']);
    expect(output).toMatch(ESCAPES);
    expect(output).toContain('https://arxiv.org/abs/2407.21783');
    expect((await runProgram(['list', '--section', 'dense'])).stdout).not.toMatch(ESCAPES);
  });

  test.each<[string[], Record<string, string>]>([
    [[], { NO_COLOR: '1' }],
    [['--no-color'], {}],
    [['--no-color'], { FORCE_COLOR: '1' }],
    [[], { TERM: 'dumb' }],
    [[], { FORCE_COLOR: '0' }],
  ])('no colour with %j and %j', async (args, env) => {
    const { output } = await runInTerminal(['search', 'muon', ...args], { env });
    expect(output).not.toMatch(ESCAPES);
  });

  test('FORCE_COLOR brings colour into a pipe, but only into a table', async () => {
    const env = { FORCE_COLOR: '1' };
    expect((await runProgram(['search', 'muon'], { env })).stdout).toMatch(ESCAPES);
    // Others are the same as on a terminal, which has colour too.
    for (const format of ['markdown', 'json']) {
      expect((await runProgram(['search', 'muon', '-f', format], { env })).stdout).not.toMatch(
        ESCAPES,
      );
    }
  });

  test('every format but table is the same as in a pipe', async () => {
    const argsOf = (format: string): string[] => ['search', 'mixing', '-n', '3', '-f', format];
    for (const format of FORMATS.slice(1)) {
      const args = argsOf(format);
      const shown = await call(args, { catalog: ownCatalog(), columns: 50, theme: colourTheme() });
      expect(shown.stdout).toBe((await callHere(args)).stdout);
    }
    for (const format of ['markdown', 'tsv']) {
      const args = argsOf(format);
      const [piped, shown] = await Promise.all([
        runProgram(args),
        runInTerminal(args, { columns: 50, rows: 500 }),
      ]);
      expect(shown.output.replaceAll('\t', ' ').replace(/ +/g, ' ')).toBe(
        piped.stdout.replaceAll('\t', ' ').replace(/ +/g, ' '),
      );
    }
  });

  test('Chinese where the locale is, ASCII lines where it is C', async () => {
    const chinese = await runInTerminal(['sections'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(chinese.output).toContain('技术报告');
    expect(chinese.output).toContain('─');
    const plain = await runInTerminal(['sections'], { env: { LANG: 'C' } });
    expect(plain.output).toContain('Technical Reports');
    expect(plain.output).not.toContain('─');
    expect(plain.output).toContain('---');
  });
});

describe('a catalogue of one’s own', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test('is read instead', async () => {
    const file = write('own.yaml', SMALL);
    const { stdout } = await runProgram(['list', '--catalog', file, '-f', 'urls']);
    expect(stdout.split('\n')[0]).toBe('https://example.org/beta');
    const joined = await runProgram(['list', `-c${file}`, '-f', 'urls']);
    expect(joined.stdout).toBe(stdout);
  });

  test('comes through a pipe as well', async () => {
    const file = write('piped.yaml', SMALL);
    const { stdout } = await runShell(`awesome-pretrain list -c <(cat '${file}') -f urls`);
    expect(stdout.split('\n')[0]).toBe('https://example.org/beta');
  });

  test.each<[string, string | Uint8Array | null, string]>([
    ['missing.yaml', null, 'no such file'],
    ['empty.yaml', '', 'is empty'],
    ['latin1.yaml', new Uint8Array([0x61, 0xe9, 0x0a]), 'not UTF-8'],
    ['other.yaml', 'name: x\n', 'not a catalogue'],
    ['syntax.yaml', 'a: [1\nb: 2\n', 'not valid YAML'],
    [
      'fault.yaml',
      SMALL.replace('category: tool', 'category: tol'),
      ':67:15: resource beta: category',
    ],
    ['large.yaml', new Uint8Array(32 * 1024 * 1024 + 1).fill(0x23), 'larger than 32 MiB'],
  ])('%s is refused in one message', async (name, content, expected) => {
    const file = content === null ? join(folder, name) : write(name, content);
    const { stdout, stderr, code } = await runProgram(['list', '--catalog', file]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
    expect(stderr).toContain(name);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  test('with several faults: each is told on a line, the first hundred of many', async () => {
    const wrong = SMALL.replace('category: tool', 'category: tol')
      .replace('title: Gamma experts', 'title: !Kung experts\n    venue:')
      .replace(
        'tags: [moe]\n    annotation: { en: Routes',
        'tags: [more]\n    annotation: { en: Routes',
      );
    const { stdout, stderr, code } = await runProgram(['list', '-c', write('several.yaml', wrong)]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^error: .*several\.yaml:\d+:\d+: resource /);

    const many = write('many.yaml', `${SMALL}${'  - x\n'.repeat(250)}`);
    const said = (await runProgram(['list', '-c', many])).stderr.trimEnd().split('\n');
    expect(said).toHaveLength(101);
    expect(said[100]).toBe('and 150 more faults in that file');
    const chinese = await runProgram(['list', '-c', many, '--lang', 'zh']);
    expect(chinese.stderr.trimEnd().split('\n')[100]).toBe('该文件中还有 150 处错误');
  });

  test.each<[string, string, RegExp]>([
    [
      'keys.yaml',
      `${'{? '.repeat(20)}["\\e[31m"]${' : c}'.repeat(20)}: d\n`,
      /a key is a plain word/,
    ],
    ['deep.yaml', `a: ${'['.repeat(100_000)}`, /nested more than 32 deep/],
    ['values.yaml', `resources:\n${'  - x\n'.repeat(100_000)}`, /and 99902 more faults/],
  ])('%s costs little time and memory', async (name, content, expected) => {
    const { stderr, code } = await runProgram(['list', '-c', write(name, content)], {
      env: { NODE_OPTIONS: '--max-old-space-size=128' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/Warning|call stack/);
    expect(stderr).not.toContain('\u001b');
  });

  test.skipIf(process.platform === 'win32')(
    'a path that leads nowhere is said in words',
    async () => {
      const link = join(folder, 'link.yaml');
      symlinkSync('link.yaml', link);
      for (const [path, expected] of [
        [link, 'is a link that leads back to itself'],
        [`${link}/own.yaml`, 'is a link that leads back to itself'],
        [`${process.execPath}/own.yaml`, 'has a file in its path where a folder should be'],
        [join(folder, 'x'.repeat(300)), 'is a longer name than the system allows'],
        ['', '--catalog <file> needs a value'],
      ] as const) {
        const { stderr, code } = await runProgram(['list', '-c', path]);
        expect(code).toBe(2);
        expect(stderr).toContain(expected);
        expect(stderr).toMatch(/^error: [^\n]+\n$/);
        expect(stderr).not.toMatch(/E[A-Z]{4,}/);
      }
    },
  );

  test('a folder is refused', async () => {
    expect((await runProgram(['list', '-c', folder])).stderr).toContain('is a folder');
  });

  test('what never ends is read to the limit only', async () => {
    expect((await runProgram(['list', '-c', '/dev/zero'])).stderr).toContain('larger than 32 MiB');
  });

  test.skipIf(process.platform === 'win32')('what may not be read is refused', async () => {
    const file = write('locked.yaml', SMALL);
    chmodSync(file, 0);
    chmodSync(folder, 0o755);
    // Root may read everything, so the program runs as nobody then.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    expect((await runProgram(['list', '-c', file], { uid })).stderr).toContain('may not be read');
  });
});
