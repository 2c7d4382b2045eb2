import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Said } from '../support/context';
import { runProgram, runShell } from '../support/program';
import { ProgramScreen } from '../support/program-screen';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-own-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A user with a place of their own for files. */
function user(name: string) {
  const env = {
    XDG_CONFIG_HOME: join(folder, name, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
  };
  return {
    env,
    own: join(env.XDG_CONFIG_HOME, 'awesome-pretrain', 'catalog.yaml'),
    run: (...args: string[]): Promise<Said> => runProgram(args, { env }),
    runIn: (more: Record<string, string>, ...args: string[]): Promise<Said> =>
      runProgram(args, { env: { ...env, ...more } }),
  };
}

const OURS = `
  - id: our-law
    title: Our Law Corpus
    category: dataset
    series: deepseek
    tags: [multilingual]
    annotation: { en: Statutes and judgements in nine languages. }
    links: { data: https://example.org/law }
    related: [fineweb2]
    placements: [{ section: datasets/law }, { section: datasets/web }]
`;

/** What `init` writes, with a section and some resources. */
async function begin({ run, own }: ReturnType<typeof user>, resources: string): Promise<void> {
  const { stderr, code } = await run('init');
  expect({ stderr, code }).toMatchObject({ stderr: expect.stringContaining(own), code: 0 });
  const law = '  - { id: datasets/law, title: { en: Law } }\n';
  const text = readFileSync(own, 'utf8').replace('sections: []\n', `sections:\n${law}`);
  writeFileSync(own, text.replace('resources: []\n', `resources:${resources}`));
}

describe('a catalogue of the user’s own', () => {
  const someone = user('someone');
  const { env, own, run, runIn } = someone;
  beforeAll(() => begin(someone, OURS));

  test('stands beside the built-in one, and is marked', async () => {
    const { stdout, stderr, code } = await run('list', '--section', 'law,reports/hybrid');
    expect({ stderr, code }).toEqual({ stderr: '35 resources\n', code: 0 });
    expect(stdout).toMatch(/^Our Law Corpus +https:\/\/example\.org\/law \(own\) +Law +our-law$/m);
    const { stdout: shown } = await run('show', 'our', 'law', 'corpus', '--lang', 'zh');
    expect(shown).toMatch(new RegExp(`^ {2}资源库 +${own}$`, 'm'));
    expect(shown).toContain('开源数据集 › Law (datasets/law)');
  });

  test('is found, filtered, counted and cited as the other is', async () => {
    expect((await run('search', 'statutes', '-f', 'ids')).stdout).toBe('our-law\n');
    const { stdout } = await run('list', '--tag', 'multilingual', '--section', 'law', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'our-law', catalog: own }]);
    expect((await run('sections')).stdout).toMatch(/^ {2}Law +1 +datasets\/law$/m);
    expect((await run('cite', 'our-law', 'muon-is-scalable')).stdout).toMatch(
      /\{our-law,[\s\S]*\{liu2025muonisscalable,/,
    );
  });

  test('is completed', async () => {
    const { stdout } = await run('__complete', '--', 'show', '');
    expect(stdout).toContain('our-law\tOur Law Corpus\n');
    expect(stdout).toContain('muon\t');
    const sections = await run('__complete', '--', 'list', '-s', '');
    expect(sections.stdout).toContain('datasets/law\tLaw\n');
    const without = await run('__complete', '--', 'show', '--no-own', '');
    expect(without.stdout).not.toContain('our-law');
  });

  test('is browsed', async () => {
    const screen = ProgramScreen.program(['browse', 'statutes'], { env, columns: 120 });
    await screen.until((text) => text.includes('+Our Law Corpus'));
    screen.type('\u0003');
    await screen.ended();
  });

  test('is left out with --no-own, in CI, and where a catalogue is named', async () => {
    for (const said of [
      await run('list', '--no-own', '-f', 'ids'),
      await runIn({ CI: 'true' }, 'list', '-f', 'ids'),
      await run('list', '-c', 'builtin', '-f', 'ids'),
      await runIn({ AWESOME_PRETRAIN_CATALOG: 'builtin' }, 'list', '-f', 'ids'),
    ]) {
      expect(said).toMatchObject({ stderr: '', code: 0 });
      expect(said.stdout).not.toContain('our-law');
      expect(said.stdout.split('\n').length).toBeGreaterThan(400);
    }
  });

  test('is named as other files are, also on standard input', async () => {
    const both = await run('list', '-c', 'builtin', '-c', own, '-f', 'ids', '-s', 'law');
    expect(both).toEqual({ stdout: 'our-law\n', stderr: '', code: 0 });
    const variable = { AWESOME_PRETRAIN_CATALOG: `builtin:${own}` };
    expect((await runIn(variable, 'list', '-f', 'ids', '-s', 'law')).stdout).toBe('our-law\n');
    const piped = await runShell(
      `cat '${own}' | awesome-pretrain list -c builtin -c - -s law --json`,
      env,
    );
    expect(JSON.parse(piped.stdout)).toMatchObject([{ id: 'our-law', catalog: '-' }]);
    const alone = await run('list', '-c', own);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('there is no section “datasets/web” in this file');
  });

  test('is checked by lint, as what stands beside the built-in one', async () => {
    expect(await run('lint', own)).toEqual({ stdout: '', stderr: 'nothing found\n', code: 0 });
    const elsewhere = await runProgram(['lint'], { env, cwd: folder });
    expect(elsewhere).toEqual({ stdout: '', stderr: 'nothing found\n', code: 0 });
  });

  test('is told of by config', async () => {
    const { stdout } = await run('config');
    expect(stdout).toMatch(new RegExp(`^Catalogue +${own} \\(1 resource\\) +default$`, 'm'));
  });
});

describe('a faulty catalogue of the user’s own', () => {
  const someone = user('somebody');
  const { own, run } = someone;
  const faulty = ['a', 'b', 'c', 'd'].map((id) =>
    OURS.replace('our-law', id).replace('multilingual', 'multilingul'),
  );
  beforeAll(() => begin(someone, faulty.join('')));

  test('is said to be left out, and stops nothing', async () => {
    const { stdout, stderr, code } = await run('show', 'muon');
    expect(code).toBe(0);
    expect(stdout).toContain('Muon: An optimizer');
    const [first, second, ...others] = stderr.trimEnd().split('\n');
    expect(first).toBe(`your catalogue ${own} is left out: 4 faults`);
    expect(second).toBe(
      `${own}:19:12: resource a: there is no tag “multilingul”, neither in this file nor in what it is read with; did you mean multilingual?`,
    );
    expect(others).toHaveLength(3);
    expect(others.at(-1)).toBe('and 1 more; awesome-pretrain lint says all of them');
  });

  test('for programs as JSON, and in Chinese', async () => {
    const { stdout, stderr } = await run('show', 'muon', '--json');
    expect(JSON.parse(stdout)).toHaveLength(1);
    const said = JSON.parse(stderr);
    expect(said).toMatchObject({ warning: expect.stringContaining(own), more: 0 });
    expect(said.faults).toHaveLength(4);
    expect((await run('show', 'muon', '--lang', 'zh')).stderr).toContain('4 处错误');
  });

  test('is completed without, and told of by config', async () => {
    const completed = await run('__complete', '--', 'show', '');
    expect(completed).toMatchObject({ stderr: '', code: 0 });
    expect(completed.stdout).toContain('muon\t');
    expect((await run('config')).stdout).toContain(`${own} (left out, as it has faults)`);
  });

  test('ends with 2 where it is named', async () => {
    const { stderr, code } = await run('show', 'muon', '-c', 'builtin', '-c', own);
    expect(code).toBe(2);
    expect(stderr.match(/^error: /gm)).toHaveLength(4);
  });
});

test('where there is no home, or none that could hold anything, there is none', async () => {
  for (const HOME of ['', '/proc', '/dev/null', '/nowhere/at/all']) {
    const said = await runProgram(['show', 'muon', '-f', 'ids'], {
      env: { HOME, XDG_CONFIG_HOME: '' },
    });
    expect(said).toEqual({ stdout: 'muon\n', stderr: '', code: 0 });
  }
});
