import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNpm } from '../support/npm';
import { nodeOf, runProgram, withTool } from '../support/program';

/** What `npm pack` says of what it packed; sizes are in bytes. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

let folder: string;
let packed: Packed;
let tarball: string;
let installed: string;
/** The Node processes that the installation started. */
let started: string[];

/** Has every Node process that runs in an environment written down: its version and its program. */
function watched(name: string): { env: Record<string, string>; processes: () => string[] } {
  const log = join(folder, `${name}.log`);
  const spy = join(folder, `${name}.cjs`);
  const line = String.raw`process.version + ' ' + process.argv[1] + '\n'`;
  writeFileSync(spy, `require('node:fs').appendFileSync(${JSON.stringify(log)}, ${line});`);
  appendFileSync(log, '');
  return {
    env: { NODE_OPTIONS: `--require ${JSON.stringify(spy)}` },
    processes: () => readFileSync(log, 'utf8').trimEnd().split('\n'),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-package-'));
  const { stdout } = await runNpm(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: resolve('.') },
  );
  [packed] = JSON.parse(stdout) as [Packed];
  tarball = join(folder, packed.filename);
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name":"a-project","private":true}');
  const { env, processes } = watched('install');
  await runNpm('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: project,
    env,
  });
  started = processes();
  installed = join(project, 'node_modules', 'awesome-pretrain');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file that is published, once; a chunk of the program has a hash in its name. */
const PUBLISHED: readonly RegExp[] = [
  /^package\.json$/,
  /^README\.md$/,
  /^README\.zh\.md$/,
  /^LICENSE$/,
  /^CHANGELOG\.md$/,
  /^bin\/awesome-pretrain\.js$/,
  /^dist\/main\.js$/,
  /^dist\/[a-z]+(-[a-z]+)*-[\w-]{8}\.js$/,
  /^dist\/catalog\.bin$/,
  /^dist\/(catalog|output)\.schema\.json$/,
  /^dist\/man\/awesome-pretrain\.1$/,
  /^dist\/site\/[a-z-]+\.(js|css|svg|txt)$/,
  /^dist\/THIRD-PARTY-LICENSES\.txt$/,
];

describe('the packed tarball', () => {
  test('holds what is published and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const pattern of PUBLISHED) {
      expect(
        paths.filter((path) => pattern.test(path)),
        `${pattern}`,
      ).not.toEqual([]);
    }
    expect(paths.filter((path) => !PUBLISHED.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  // Today 2.3 MB packed and 6.5 MB unpacked, three fifths of it the compiled catalogue.
  test('is as large as it should be', () => {
    expect(packed.size).toBeGreaterThan(0.9e6);
    expect(packed.size).toBeLessThan(2.8e6);
    expect(packed.unpackedSize).toBeGreaterThan(2.3e6);
    expect(packed.unpackedSize).toBeLessThan(7.6e6);
    const code = packed.files.filter(({ path }) => path.endsWith('.js'));
    expect(code.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(3e6);
  });
});

describe('the package, installed offline into an empty folder', () => {
  test('brings no other package', () => {
    const modules = readdirSync(join(installed, '..')).filter((name) => !name.startsWith('.'));
    expect(modules).toEqual(['awesome-pretrain']);
  });

  test('runs nothing while it is installed', () => {
    expect(started.map((line) => line.replace(/.*[\\/]/, ''))).toEqual(['npm-cli.js']);
    const lock = JSON.parse(readFileSync(join(installed, '..', '.package-lock.json'), 'utf8'));
    // What npm would say, had it scripts that run when it is installed.
    expect(lock.packages['node_modules/awesome-pretrain']).not.toHaveProperty('hasInstallScript');
  });

  test('names the licence of everything that was bundled', () => {
    const text = readFileSync(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of [
      'commander',
      'yaml',
      'chalk',
      'fuse.js',
      'cli-table3',
      'valibot',
      'fastest-levenshtein',
      'open',
      'supports-hyperlinks',
      'tinyclip',
    ]) {
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
  });

  test('runs', () => {
    const output = execFileSync(
      join(installed, '..', '.bin', 'awesome-pretrain'),
      ['search', 'muon', '-f', 'urls'],
      { encoding: 'utf8' },
    );
    expect(output.split('\n')[0]).toMatch(/^https:\/\//);
  });

  test.skipIf(process.platform === 'win32')('globally, has its page where man looks', async () => {
    const prefix = join(folder, 'prefix');
    await runNpm(
      'npm',
      ['install', '--global', '--prefix', prefix, '--offline', '--no-audit', tarball],
      { cwd: folder },
    );
    expect(readdirSync(join(prefix, 'bin'))).toEqual(['awesome-pretrain']);
    expect(readdirSync(join(prefix, 'share', 'man', 'man1'))).toEqual(['awesome-pretrain.1']);
  });

  test('without its build says what to do, without a stack trace', async () => {
    const broken = join(folder, 'broken');
    cpSync(installed, broken, { recursive: true });
    rmSync(join(broken, 'dist'), { recursive: true });
    const program = join(broken, 'bin', 'awesome-pretrain.js');
    for (const args of [[], ['--version'], ['search', 'muon']]) {
      const { stdout, stderr, code } = await runProgram(args, { program });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toBe(
        "error: this package is damaged or not built (Cannot find module '../dist/main.js'); install it again, or in its folder run: npm run build\n",
      );
    }
  });

  test('with a damaged catalogue says what to do', async () => {
    const broken = join(folder, 'damaged');
    cpSync(installed, broken, { recursive: true });
    writeFileSync(join(broken, 'dist', 'catalog.bin'), 'no library');
    const { stderr, code } = await runProgram(['list'], {
      program: join(broken, 'bin', 'awesome-pretrain.js'),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('damaged');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('npx, offline, in an empty folder and with nothing cached', () => {
  const answers = async (node: string, version: RegExp): Promise<void> => {
    const home = mkdtempSync(join(folder, 'home-'));
    const cwd = mkdtempSync(join(folder, 'empty-'));
    const { env, processes } = watched(basename(home));
    const { stdout } = await runNpm(
      'npx',
      ['--offline', '--yes', `--package=${tarball}`, 'awesome-pretrain', 'search', 'muon'],
      {
        cwd,
        node,
        env: {
          ...env,
          HOME: home,
          npm_config_cache: join(home, 'cache'),
          PATH: [dirname(node), process.env.PATH].join(delimiter),
        },
      },
    );
    expect(stdout).toContain('Muon is Scalable for LLM Training');
    const last = processes().at(-1);
    expect(last).toMatch(version);
    expect(last).toContain('awesome-pretrain');
    expect(readdirSync(cwd)).toEqual([]);
  };

  test('answers on the Node that runs the tests', () =>
    answers(process.execPath, new RegExp(`^${process.version} `)));
  for (const version of ['20.12', '22', '24'] as const) {
    withTool(`Node ${version}`, nodeOf(version), `answers on Node ${version}`, () =>
      answers(nodeOf(version), new RegExp(`^v${version}\\.`)),
    );
  }
});

const floor = nodeOf('20.12');
withTool('Node 20.12', floor, 'every command runs on Node 20.12', async () => {
  const version = execFileSync(floor, ['--version'], { encoding: 'utf8' });
  expect(version).toMatch(/^v20\.12\./);
  for (const args of [
    ['search', 'muon'],
    ['search', 'moun'],
    ['list'],
    ['show', 'deepseek-v3'],
    ['cite', 'deepseek-v3', '--style', 'plain'],
    ['list', '-f', 'bibtex'],
    ['open', 'deepseek-v3', '--print'],
    ['random'],
    ['sections'],
    ['series'],
    ['tags'],
    [],
  ]) {
    const { stderr, code, stdout } = await runProgram(args, { command: floor });
    expect(code, stderr).toBe(0);
    expect(stdout).not.toBe('');
  }
  const { code } = await runProgram(['list', '-c', 'data/catalog.yaml', '--json'], {
    command: floor,
  });
  expect(code).toBe(0);
  const opened = await runProgram(['open', 'deepseek-v3'], {
    command: floor,
    env: { BROWSER: `"${floor}" -e 0` },
  });
  expect(opened.stderr).toContain('opened');
  expect(opened.code).toBe(0);
});
