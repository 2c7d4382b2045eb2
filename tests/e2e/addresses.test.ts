import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SMALL } from '../support/catalog';
import { runProgram, withTool } from '../support/program';

/** What a publisher fills in, and nothing else. */
const FILLED_IN = {
  repository: 'github:an-owner/a-name',
  bugs: { url: 'https://bugs.example.org/new', email: 'bugs@example.org' },
  homepage: 'https://home.example.org/',
};

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-addresses-'));
  await Promise.all([build('without', {}), build('with', FILLED_IN)]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Builds this tree in a folder of its own, with these fields as the only addresses of its package. Where
 * that has the same fields already, what was built of it is taken.
 */
async function build(name: string, fields: Partial<typeof FILLED_IN>): Promise<void> {
  const tree = join(folder, name);
  const copy = (one: string): void => cpSync(one, join(tree, one), { recursive: true });
  copy('bin');
  const own = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = { ...own };
  for (const field of Object.keys(FILLED_IN)) delete manifest[field];
  Object.assign(manifest, fields);
  writeFileSync(join(tree, 'package.json'), JSON.stringify(manifest));
  if (isDeepStrictEqual(manifest, own)) return copy('dist');
  for (const one of ['src', 'data', 'tsconfig.json']) copy(one);
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
  const rolldown = resolve('node_modules/rolldown/bin/cli.mjs');
  await promisify(execFile)(
    process.execPath,
    [rolldown, '--config', 'src/build/rolldown.config.ts', '--log-level', 'silent'],
    { cwd: tree },
  );
}

const built = (tree: string, file: string): string =>
  readFileSync(join(folder, tree, 'dist', file), 'utf8');

const run = (tree: string, ...args: string[]): ReturnType<typeof runProgram> =>
  runProgram(args, { program: join(folder, tree, 'bin', 'awesome-pretrain.js') });

/** The error of a call that wants a part of the program which is empty; no other call wants it. */
async function unexpectedError(tree: string): Promise<string> {
  const dist = join(folder, tree, 'dist');
  const part = readdirSync(dist).find((file) => file.startsWith('sample-')) ?? 'sample.js';
  writeFileSync(join(dist, part), '');
  const { stderr, code } = await run(tree, 'random');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: .* is not a function/);
  return stderr;
}

describe('while package.json has no addresses', () => {
  test('neither the help nor the manual page nor an error says one', async () => {
    const { stdout: help } = await run('without', '--help');
    const page = built('without', 'man/awesome-pretrain.1');
    for (const text of [help, page, await unexpectedError('without')]) {
      // But for that of an example, which is nobody's.
      expect(text.replace('https://example.org/list/', '')).not.toContain('http');
      expect(text).not.toContain('@');
    }
    expect(page).not.toMatch(/REPORTING|SEE ALSO/);
  });

  test('the schema has no name', () => {
    expect(JSON.parse(built('without', 'catalog.schema.json'))).not.toHaveProperty('$id');
  });
});

describe('once they are filled in', () => {
  test('the help says them in both languages', async () => {
    for (const lang of ['en', 'zh']) {
      const { stdout } = await run('with', '--help', '--lang', lang);
      const [homepage, issues] = stdout.trimEnd().split('\n').slice(-2);
      expect(homepage).toMatch(/https:\/\/home\.example\.org\/$/);
      expect(issues).toMatch(/https:\/\/bugs\.example\.org\/new$/);
    }
  });

  test('an unexpected error says where to report it', async () => {
    expect(await unexpectedError('with')).toMatch(
      /\nplease report it: https:\/\/bugs\.example\.org\/new\n$/,
    );
  });

  test('the manual page says them', () => {
    const page = built('with', 'man/awesome-pretrain.1');
    const [, end] = page.split('.SH REPORTING BUGS\n');
    expect(end?.replaceAll('\\-', '-').trimEnd().split('\n')).toEqual([
      'https://bugs.example.org/new',
      '.SH SEE ALSO',
      'https://home.example.org/',
      '.br',
      'https://github.com/an-owner/a-name',
    ]);
  });

  withTool('mandoc', '/usr/bin/mandoc', 'mandoc finds nothing wrong with it', async () => {
    const page = join(folder, 'with', 'dist', 'man', 'awesome-pretrain.1');
    const lint = promisify(execFile)('mandoc', ['-T', 'lint', '-W', 'warning', page]);
    // It has no date, and mandoc's exit code says so.
    const { stdout } = await lint.catch((error: { stdout: string }) => error);
    expect(stdout.split('\n').filter((line) => !/missing date|^$/.test(line))).toEqual([]);
  });

  test('the schema has its address in the repository as its name, and holds', () => {
    const schema = JSON.parse(built('with', 'catalog.schema.json'));
    expect(schema.$id).toBe(
      'https://raw.githubusercontent.com/an-owner/a-name/HEAD/data/catalog.schema.json',
    );
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(schema);
    const catalog = parse(SMALL);
    expect(validate(catalog), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...catalog, resources: [{ id: 'X' }] })).toBe(false);
  });
});
