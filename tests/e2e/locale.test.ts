import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL } from '../support/catalog';
import { call } from '../support/context';
import { runInTerminal, runProgram } from '../support/program';

let folder: string;
let small: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-locale-'));
  small = join(folder, 'small.yaml');
  writeFileSync(small, SMALL);
});
afterAll(() => rmSync(folder, { recursive: true }));

const IN_ASCII: readonly Record<string, string>[] = [
  { LC_ALL: 'C' },
  { LANG: 'C' },
  { LANG: 'POSIX' },
  { LANG: 'en_US.ISO-8859-1' },
  { LANG: 'zh_CN.GB18030' },
  { LANG: 'zh_CN.GBK' },
];
const IN_UTF8: readonly Record<string, string>[] = [
  { LANG: '' },
  { LANG: 'C.UTF-8' },
  { LANG: 'en_US.utf8' },
  { LANG: 'C', LC_ALL: 'en_GB.UTF-8' },
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII begins and ends with
const ASCII = /^[\u0000-\u007f]*$/;

const CALLS = [
  ['list'],
  ['show', 'alpha-2'],
  ['stats', '--by', 'year'],
  ['compare', 'alpha-1', 'alpha-2'],
  ['search', 'nothing of it'],
  ['list', '--tag', 'nonsense'],
  ['search', '--help'],
];

/** What a call says in a locale, on both streams. */
async function saidIn(env: Record<string, string>, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runProgram([...args, '-c', small], { env });
  return stdout + stderr;
}

describe('the locale', () => {
  test('C: everything in ASCII', async () => {
    for (const args of CALLS) expect(await saidIn({ LC_ALL: 'C' }, args)).toMatch(ASCII);
  });

  test('UTF-8: with every sign', async () => {
    const said = await Promise.all(CALLS.map((args) => saidIn({ LANG: 'C.UTF-8' }, args)));
    for (const character of '─›█“”…') expect(said.join('')).toContain(character);
  });

  test.each(IN_ASCII)('%j: ASCII, in a pipe and on a terminal', async (env) => {
    const counted = await saidIn(env, ['stats', '--by', 'year']);
    expect(counted).toMatch(ASCII);
    expect(counted).toContain('##');
    const { output } = await runInTerminal(['list', '-c', small], { env });
    expect(output).toMatch(ASCII);
    expect(output).toContain('---');
  });

  test.each(IN_UTF8)('%j: UTF-8', async (env) => {
    expect(await saidIn(env, ['stats', '--by', 'year'])).toContain('██');
  });

  test('a file that takes a while, and one with faults', async () => {
    const large = join(folder, 'large.yaml');
    writeFileSync(large, `${SMALL}${'# a comment that says nothing at all\n'.repeat(16_000)}`);
    const env = { LC_ALL: 'C', XDG_CACHE_HOME: join(folder, 'cache') };
    const { stderr } = await runProgram(['list', '-c', large], { env });
    expect(stderr).toContain('reading the catalogue for the first time ...\n');
    const faulty = join(folder, 'faulty.yaml');
    writeFileSync(faulty, SMALL.replace('category: tool', 'category: tol'));
    const { stderr: faults, code } = await runProgram(['list', '-c', faulty], { env });
    expect(faults).toContain('category: "tol" is not one of');
    expect(faults).toMatch(ASCII);
    expect(code).toBe(2);
  });

  test('other formats are the same bytes everywhere, in the language of the locale', async () => {
    for (const format of ['markdown', 'json', 'csv', 'tsv', 'ndjson', 'bibtex', 'urls']) {
      const [encoded, chinese] = await Promise.all(
        [false, true].map((unicode) =>
          call(['list', '-f', format], { environment: { LANG: 'zh_CN.UTF-8' }, unicode }),
        ),
      );
      expect(encoded?.stdout).toBe(chinese?.stdout);
    }
    const list = (LANG: string) =>
      runProgram(['list', '-c', small, '-f', 'markdown'], { env: { LANG } });
    for (const [other, LANG] of [
      ['zh_CN.GB18030', 'zh_CN.UTF-8'],
      ['C', 'en_GB.UTF-8'],
    ] as const) {
      expect((await list(other)).stdout).toBe((await list(LANG)).stdout);
    }
  });
});
