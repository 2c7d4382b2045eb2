import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL } from '../support/catalog';
import { runInTerminal, runProgram } from '../support/program';

/*
 * Whichever file of the build is missing or cut short: the call that needs it says so in one line and
 * ends with 2.
 */

interface Call {
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  /** What is pressed, on a terminal; without it there is none. */
  readonly keys?: readonly (readonly [string, string])[];
}

/** Calls that together load all that there is, or almost. */
const CALLS: readonly Call[] = [
  { args: ['search', 'muon'] },
  { args: ['search', 'moun', '--json', '--explain'] },
  { args: ['search', 'muon', '--explain'] },
  { args: ['list', '--md'] },
  { args: ['list', '-n', '3'], env: { FORCE_COLOR: '1' } },
  { args: ['list', '-f', 'csl'] },
  { args: ['cite', 'deepseek-v3'] },
  { args: ['cite', 'deepseek-v3', '--style', 'plain'] },
  { args: ['cite', 'deepseek-v3', '--into', 'own.bib'] },
  { args: ['sections'], env: { LC_ALL: 'C' } },
  { args: ['compare', 'deepseek-v3', 'llama-3'] },
  { args: ['random', '--seed', '1'] },
  { args: ['models', '--params', '>1B', '-f', 'csv'] },
  { args: ['list', '--since', '3m'] },
  { args: ['new'] },
  { args: ['search', 'muon', '--long'] },
  { args: ['stats'] },
  { args: ['stats', '--json'] },
  { args: ['sections'] },
  { args: ['show', 'deepseek-v3'] },
  { args: ['show', 'deepseeek'] },
  { args: [] },
  { args: ['--help', '--lang', 'zh'] },
  { args: ['list', '-c', 'own.yaml'] },
  { args: ['lint', 'own.yaml'] },
  { args: ['lint', 'own.yaml', '--fix'] },
  { args: ['lists', '-c', 'own.yaml', '--out', 'own'] },
  { args: ['import', 'theirs.md'] },
  { args: ['import', 'theirs.bib'] },
  {
    args: [
      ...['add', 'https://example.org/2', '--offline', '--dry-run', '--to', 'own.yaml'],
      ...['--title', 'Two', '-s', 'reports', '--annotation', 'en=Text.', '--annotation', 'zh=文。'],
    ],
  },
  { args: ['site', '-c', 'own.yaml', '--out', 'own.pages'] },
  { args: ['completion', 'bash'] },
  { args: ['__complete', 'bash', '2', 'awesome-pretrain', '-c', 'own'] },
  { args: ['__complete', 'zsh', '2', 'awesome-pretrain', '-c', 'own'] },
  { args: ['open', 'deepseek-v3'], env: { BROWSER: 'true' } },
  { args: ['open', 'deepseek-v3'], env: { DISPLAY: ':99' } },
  { args: ['list'], env: { PAGER: 'head -n 1' }, keys: [] },
  { args: ['open', 'deepseek'], keys: [['number', '\u0003']] },
  { args: ['links', '-c', 'private.yaml'] },
  { args: ['browse'], keys: [['type to search', '\u0003']] },
];

let folder: string;
let dist: string;
let program: string;
/** The files that each call loads. */
let loaded: (readonly string[])[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-damaged-'));
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  dist = join(folder, 'dist');
  program = join(folder, 'bin', 'awesome-pretrain.js');
  writeFileSync(join(folder, 'own.yaml'), SMALL);
  writeFileSync(join(folder, 'theirs.md'), '- [One](https://example.org/1) - Of theirs.\n');
  writeFileSync(join(folder, 'theirs.bib'), '@misc{one, title={One}, url={https://example.org/1}}');
  // Nobody is asked for what is in a private network.
  writeFileSync(
    join(folder, 'private.yaml'),
    SMALL.replace(/https:\/\/[^/\s"]+/g, 'http://127.0.0.1'),
  );
  const spy = join(folder, 'spy.cjs');
  writeFileSync(
    spy,
    `process.on('exit', () => {
      const { LOADED } = process.env;
      if (process.argv[1] === ${JSON.stringify(program)}) {
        require('node:fs').writeFileSync(LOADED, JSON.stringify(Object.keys(require.cache)));
      }
    });`,
  );
  loaded = [];
  for (const call of CALLS) {
    const LOADED = join(folder, 'loaded.json');
    rmSync(LOADED, { force: true });
    await run(call, { LOADED, NODE_OPTIONS: `--require "${spy}"` });
    const files = JSON.parse(readFileSync(LOADED, 'utf8')) as string[];
    loaded.push(files.filter((file) => file.startsWith(dist)));
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a call says on standard error, or on its terminal, and how it ends. */
async function run(
  { args, env, keys }: Call,
  more: Record<string, string> = {},
): Promise<{ said: string; code: number }> {
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
  rmSync(join(folder, 'own.bib'), { force: true });
  const all = { BROWSER: '', XDG_CACHE_HOME: join(folder, 'cache'), ...env, ...more };
  const words = args.map((word) =>
    /^(own\.(yaml|bib|pages)|private\.yaml|theirs\.\w+)$/.test(word) ? join(folder, word) : word,
  );
  if (keys === undefined) {
    const { stderr, code } = await runProgram(words, { program, env: all });
    return { said: stderr, code };
  }
  const { output, code } = await runInTerminal(words, { program, env: all, keys });
  return { said: output, code };
}

/** A file goes bad, a call says so, and it is whole again. */
async function saysDamaged(file: string, harm: () => void, call: Call): Promise<void> {
  const aside = `${file}.aside`;
  cpSync(file, aside);
  harm();
  const { said, code } = await run(call);
  renameSync(aside, file);
  const what = `${call.args.join(' ')} without ${file}: ${said}`;
  expect(said, what).toMatch(/(damaged|已损坏)[^\n]*npm run build/);
  expect(said, what).not.toMatch(/^ {4}at /m);
  if (call.keys === undefined)
    expect(said.replace(/^(\d+ (resources|more may fit)|the latest day .*).*\n/, ''), what).toMatch(
      /^[^\n]*\n$/,
    );
  expect(code, what).toBe(2);
}

describe('without a file of the build', () => {
  test('every call that needs it says so', async () => {
    const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
    let tried = 0;
    for (const name of files) {
      const file = join(dist, name);
      const call = CALLS[loaded.findIndex((all) => all.includes(file))];
      if (call === undefined) continue;
      await saysDamaged(file, () => rmSync(file), call);
      tried += 1;
    }
    // What only a call of another kind loads may be left out, but not much.
    expect(tried).toBeGreaterThan(files.length * 0.85);
    expect(readdirSync(dist).filter((name) => name.endsWith('.js'))).toEqual(files);
  }, 120_000);

  test('or where it was cut short, every call that needs it says so', async () => {
    for (const name of ['main', 'program', 'library', 'table', 'compile', 'zh']) {
      const [found = ''] = readdirSync(dist).filter((file) =>
        new RegExp(`^${name}[-.]`).test(file),
      );
      const file = join(dist, found);
      const call = CALLS[loaded.findIndex((all) => all.includes(file))];
      if (call === undefined) throw new Error(`no call loads ${found}`);
      // Behind a bracket, for what ends between two declarations is a program as well.
      const content = readFileSync(file, 'latin1');
      const cut = content.lastIndexOf('(', content.length / 2) + 1;
      await saysDamaged(file, () => truncateSync(file, cut), call);
    }
  }, 60_000);

  test('the catalogue that is built in: missing, empty, or cut short', async () => {
    const file = join(dist, 'catalog.bin');
    const { length } = readFileSync(file);
    const harms = [0, 7, 100, 5000, length - 8].map((size) => () => truncateSync(file, size));
    const calls = [['list'], ['search', 'muon'], []];
    for (const [at, harm] of [() => rmSync(file), ...harms].entries()) {
      await saysDamaged(file, harm, { args: calls[at % calls.length] ?? [] });
    }
    expect(existsSync(file)).toBe(true);
  }, 60_000);
});
