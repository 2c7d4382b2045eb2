import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AT_REST } from '../support/emulator';
import { PROGRAM, runInTerminal, runProgram, withTool } from '../support/program';
import { ProgramScreen } from '../support/program-screen';

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
    const crashing = ['SEGV', 'ABRT'].map((name) => `'${fake(name, `kill -${name} $$`)}'`);
    const failing = ['missing-pager --x', folder, empty, `'${fake('broken', 'exit 3')}'`];
    for (const PAGER of [...failing, ...crashing]) {
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

/** Says how many of four modes a terminal is in that a shell wants it to be in. */
const COUNT_MODES = 'stty -a | tr " " "\\n" | grep -c -x -e icanon -e echo -e isig -e icrnl';

/** Whether a process runs; one that nobody has asked about since its end does not. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return execFileSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' })[0] !== 'Z';
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('the pager is not left behind', () => {
  let screen: ProgramScreen;
  let started: number[] = [];
  afterEach(() => {
    screen.kill();
    for (const pid of started.filter(isAlive)) process.kill(pid, 'SIGKILL');
    started = [];
  });

  /** A shell in which the program shows a page, with the processes of the program and its pager. */
  async function paging(
    pager: string,
    shown: (text: string) => boolean,
    call = (args: string): string => `awesome-pretrain ${args}`,
  ): Promise<{ program: number; pager: number }> {
    const PAGER = `'${fake('pager', `echo "$PPID $$" >'${folder}/pids'\n${pager}`)}'`;
    screen = await ProgramScreen.shell({ env: { PAGER, LESS: 'R', HISTFILE: '' } });
    screen.type(`clear; ${call(`list -n 30`)}; echo "code $?"\r`);
    await screen.until(shown);
    const [program = 0, own = 0] = readFileSync(join(folder, 'pids'), 'utf8')
      .split(' ')
      .map(Number);
    started = [program, own];
    return { program, pager: own };
  }

  /** What must be so after the program has ended, on a terminal of a shell. */
  async function expectSane(pids: Record<string, number>, code: number): Promise<void> {
    await screen.until((text) => new RegExp(`^code ${code}$`, 'm').test(text));
    for (const pid of Object.values(pids)) {
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
    }
    expect(screen.emulator.modes).toEqual(AT_REST);
    screen.type(`clear; ${COUNT_MODES}\r`);
    await screen.until((text) => /^4$/m.test(text));
  }

  const atPrompt = (text: string): boolean => /^:$/m.test(text);
  const SIGNALS = [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
    ['SIGUSR2', 140],
    ['SIGALRM', 142],
  ] as const;

  for (const [signal, code] of SIGNALS) {
    withTool('less', '/usr/bin/less', `less, where ${signal} ends the program`, async () => {
      const pids = await paging('exec less', atPrompt);
      process.kill(pids.program, signal);
      await expectSane(pids, code);
    });
  }

  withTool('less', '/usr/bin/less', 'less, where Ctrl-\\ is pressed', async () => {
    const pids = await paging('exec less', atPrompt);
    screen.type('\u001c');
    await expectSane(pids, 131);
  });

  withTool('less', '/usr/bin/less', 'less, where the terminal is closed', async () => {
    const pids = await paging('exec less', atPrompt);
    screen.hangUp();
    for (const pid of Object.values(pids)) {
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });
    }
  });

  withTool('less', '/usr/bin/less', 'less, which another pager has started', async () => {
    const pids = await paging(`less; echo "left $?"`, atPrompt);
    process.kill(pids.program, 'SIGTERM');
    await expectSane(pids, 143);
    expect(screen.emulator.text()).not.toContain('left');
  });

  /** The call in a script, which goes on after it and puts no terminal in order. */
  const inScript = (args: string): string =>
    `sh -c '"$@"; echo "ended $?"; ${COUNT_MODES}; exit 7' - '${process.execPath}' '${PROGRAM}' ${args}`;

  withTool('less', '/usr/bin/less', 'less, in a script', async () => {
    const pids = await paging('exec less', atPrompt, inScript);
    process.kill(pids.program, 'SIGTERM');
    await screen.until((text) => /^ended 143\n4$/m.test(text));
    await expectSane(pids, 7);
  });

  withTool(
    'less',
    '/usr/bin/less',
    'less, which another pager has started in a script',
    async () => {
      const pids = await paging(
        `sh -c 'echo $$ >"$0"; exec less' '${folder}/inner'; true`,
        atPrompt,
        inScript,
      );
      const less = Number(readFileSync(join(folder, 'inner'), 'utf8'));
      started.push(less);
      process.kill(pids.program, 'SIGTERM');
      // The pager ends at once, and less at the same time.
      await screen.until((text) => text.includes('ended 143'));
      await expectSane({ ...pids, less }, 7);
    },
  );

  test('one that leaves the terminal as it had it', async () => {
    const raw = 'stty -icanon -echo -icrnl </dev/tty; echo ready; exec sleep 20';
    const pids = await paging(raw, (text) => text.includes('ready'), inScript);
    process.kill(pids.program, 'SIGTERM');
    await screen.until((text) => /^ended 143\n4$/m.test(text));
    await expectSane(pids, 7);
  });

  test('one that does not end at once is waited for', async () => {
    const stubborn = `trap 'echo "not yet"' TERM HUP; echo ready; until read -r _ </dev/tty; do :; done`;
    const pids = await paging(stubborn, (text) => text.includes('ready'));
    process.kill(pids.program, 'SIGHUP');
    await screen.until((text) => text.includes('not yet'));
    expect(isAlive(pids.program)).toBe(true);
    screen.type('\r');
    await expectSane(pids, 129);
  });
});
