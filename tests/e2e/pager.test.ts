import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInTerminal, runProgram, withTool } from '../support/program';

/** Longer than the 24 rows of the terminal, and short enough for its buffer of 4 KiB. */
const LONG = ['list', '--section', 'moe', '-n', '10'];
const SHORT = ['list', '--section', 'moe', '-n', '2'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-pager-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A pager that does what a script of `sh` says. */
function fake(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A pager that writes down its arguments, LESSCHARSET and what it was given. */
const recorder = (): string =>
  fake(
    'a pager',
    `printf '%s\\n' "$@" "$LESSCHARSET" >'${folder}/args'; cat >'${folder}/text'; echo paged`,
  );

const recorded = (name: 'args' | 'text'): string | null =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;

describe.skipIf(process.platform === 'win32')('the pager', () => {
  test('gets a table that is longer than the terminal, whole, without a shell', async () => {
    const PAGER = `'${recorder()}' -x '$HOME'`;
    const plain = await runInTerminal(LONG);
    const { output, code } = await runInTerminal(LONG, { env: { PAGER } });
    expect(recorded('args')).toBe('-x\n$HOME\nutf-8\n');
    expect(`${recorded('text')}`).toContain('\u001b[1m');
    expect(output.replace('paged\n', recorded('text') ?? '')).toBe(plain.output);
    expect(code).toBe(0);
  });

  test.each([
    ['a search', ['search', 'moe', '-n', '0']],
    ['everything about one', ['show', 'deepseek-v3']],
    ['one by lot', ['random', '--series', 'yulan', '--seed', 'x']],
    ['counts', ['tags']],
    ['statistics', ['stats']],
    ['a comparison', ['compare', 'llama-2', 'llama-3']],
    ['columns', ['list', '--columns', 'title,date']],
  ])('gets %s', async (_name, args) => {
    const { output } = await runInTerminal(args, { rows: 10, env: { PAGER: `'${recorder()}'` } });
    expect(recorded('text')).not.toBeNull();
    expect(output).toContain('paged');
  });

  test('does not get what fits, help, or any other format', async () => {
    const env = { PAGER: `'${recorder()}'` };
    expect((await runInTerminal(SHORT, { env })).output).toContain('Title');
    for (const args of [
      ['list', '--help'],
      [...LONG, '--json'],
      [...LONG, '--md'],
      [...LONG, '-f', 'csv'],
      ['sections', '-f', 'ndjson'],
    ]) {
      expect((await runInTerminal(args, { rows: 5, env })).output).not.toContain('paged');
    }
    expect(recorded('text')).toBeNull();
  });

  test('gets nothing in a pipe', async () => {
    const { stdout } = await runProgram(LONG, { env: { PAGER: `'${recorder()}'` } });
    expect(stdout).toBe((await runProgram(LONG)).stdout);
    expect(recorded('text')).toBeNull();
  });

  test.each<[string[], Record<string, string>]>([
    [['--no-pager'], {}],
    [[], { AWESOME_PRETRAIN_PAGER: '' }],
    [[], { AWESOME_PRETRAIN_PAGER: 'cat' }],
  ])('is not started with %j and %j', async (args, env) => {
    const PAGER = `'${recorder()}'`;
    const { output } = await runInTerminal([...LONG, ...args], { env: { PAGER, ...env } });
    expect(output).toBe((await runInTerminal(LONG)).output);
    expect(recorded('text')).toBeNull();
  });

  test('that is this program’s own comes before PAGER', async () => {
    const env = { PAGER: 'missing-pager', AWESOME_PRETRAIN_PAGER: `'${recorder()}'` };
    expect((await runInTerminal(LONG, { env })).output).toContain('paged');
  });

  test('that is missing, no program, or fails: plain output, as if there were none', async () => {
    const plain = await runInTerminal(LONG);
    const empty = join(folder, 'empty');
    writeFileSync(empty, '');
    for (const PAGER of ['missing-pager --x', folder, empty, `'${fake('broken', 'exit 3')}'`]) {
      const { output, code } = await runInTerminal(LONG, { env: { PAGER } });
      expect(output).toBe(plain.output);
      expect(code).toBe(0);
    }
  });

  test('may be left early, quietly', async () => {
    const many = ['show', 'yulan-mini'];
    const PAGER = fake('brief', 'head -n 1');
    const { output, code } = await runInTerminal(many, { env: { PAGER, NO_COLOR: '1' } });
    expect(output).toBe('YuLan-Mini: An Open Data-efficient Language Model\n');
    expect(code).toBe(0);
  });

  test('answers Ctrl-C itself', async () => {
    const waits = `process.on("SIGINT", () => { console.log("left"); process.exit(); });
      process.stdin.resume(); setInterval(() => {}, 1000); console.log("ready");`;
    const PAGER = fake('patient', `exec '${process.execPath}' -e '${waits}'`);
    const { output, code } = await runInTerminal(LONG, {
      env: { PAGER },
      keys: [['ready', '\u0003']],
    });
    expect(output).toContain('left');
    expect(output).toMatch(/resources.*\n$/);
    expect(code).toBe(0);
  });
});

/** What less shows while there is more. */
const PROMPT = ':\u001b[K';
/** What less answers to Ctrl-C. */
const BELL = '\u0007';

withTool('less', '/usr/bin/less', 'less shows colours, and outlives Ctrl-C', async () => {
  const { output, code } = await runInTerminal(LONG, {
    env: { PAGER: 'less' },
    keys: [
      [PROMPT, '\u0003'],
      [BELL, 'q'],
      // Where less drew its screen anew, it may have dropped the key.
      [PROMPT, 'q'],
    ],
  });
  expect(output).toContain('\u001b[1m');
  expect(output).not.toContain('ESC[');
  expect(output).toMatch(/resources.*\n/);
  expect(code).toBe(0);
});
