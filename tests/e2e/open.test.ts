import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROGRAM, runInTerminal, runProgram } from '../support/program';
import { ProgramScreen } from '../support/program-screen';

const LINK = 'https://arxiv.org/abs/2502.16982';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of that name that writes down its arguments, one a line, and ends with a code. */
function fake(name: string, code = 0): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" >>'${join(folder, 'log')}'\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return file;
}

const log = (): string =>
  existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '';

describe.skipIf(process.platform === 'win32')('open starts', () => {
  test('the command that BROWSER names, with its arguments, without a shell', async () => {
    const browser = fake('a browser');
    const BROWSER = `'${browser}' --new-tab '$HOME %s'`;
    const { stdout, stderr, code } = await runProgram(['open', 'muon-is-scalable'], {
      env: { BROWSER },
    });
    expect(log()).toBe(`--new-tab\n$HOME ${LINK}\n`);
    expect(stdout).toBe('');
    expect(stderr).toContain(`opened ${LINK}`);
    expect(code).toBe(0);
  });

  test('the first one of a list that can be started', async () => {
    const BROWSER = [join(folder, 'missing'), fake('broken', 3), fake('good')].join(':');
    const { stdout } = await runProgram(['open', 'muon-is-scalable'], { env: { BROWSER } });
    expect(log()).toBe(`${LINK}\n${LINK}\n`);
    expect(stdout).toBe('');
  });

  test('none, and prints the link, where BROWSER names nothing that can be started', async () => {
    const BROWSER = `${join(folder, 'missing')}:${fake('broken', 1)}`;
    const { stdout, stderr, code } = await runProgram(['open', 'muon-is-scalable'], {
      env: { BROWSER },
    });
    expect(stdout).toBe(`${LINK}\n`);
    expect(stderr).toBe('no browser could be started; here is the link:\n');
    expect(code).toBe(2);
  });

  test('a browser with an argument that holds a colon', async () => {
    const BROWSER = `${fake('browser')} --proxy=http://localhost:8080 %%%c`;
    const { stderr, code } = await runProgram(['open', 'muon-is-scalable'], { env: { BROWSER } });
    expect(log()).toBe(`--proxy=http://localhost:8080\n%:\n${LINK}\n`);
    expect(stderr).toContain('opened');
    expect(code).toBe(0);
  });

  test('what lasts, without waiting for it, and out of sight', async () => {
    const browser = join(folder, 'firefox');
    const script = `#!/bin/sh\necho $$ >'${folder}/pid'\necho noise\necho noise >&2\nexec sleep 20\n`;
    writeFileSync(browser, script, { mode: 0o755 });
    const { output, code } = await runInTerminal(['open', 'muon-is-scalable'], {
      env: { BROWSER: browser },
    });
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    // It outlives the program, and its terminal.
    expect(process.kill(pid, 'SIGKILL')).toBe(true);
    expect(output).not.toContain('noise');
    expect(output).toContain(`opened ${LINK}`);
    expect(code).toBe(0);
  });

  test('nothing at all for --print', async () => {
    const env = { BROWSER: fake('browser') };
    const { stdout, stderr } = await runProgram(['open', 'muon-is-scalable', '--print'], { env });
    expect({ stdout, stderr }).toEqual({ stdout: `${LINK}\n`, stderr: '' });
    expect(log()).toBe('');
  });

  test('a browser for text on the terminal', async () => {
    const reader = join(folder, 'w3m');
    writeFileSync(reader, '#!/bin/sh\nprintf "reading %s " "$1"\nread key\nprintf "got $key\\n"\n');
    chmodSync(reader, 0o755);
    const { output, code } = await runInTerminal(['open', 'muon-is-scalable'], {
      env: { BROWSER: reader },
      keys: [[`reading ${LINK}`, 'x\r']],
    });
    expect(output).toContain('got x');
    expect(output).toContain('opened');
    expect(code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a browser for text that Ctrl-C ends', () => {
  // Some say so with an exit code of their own, as others say that they failed.
  test.each([0, 1, 130])('with %i was opened, and no other one is', async (code) => {
    const reader = join(folder, 'w3m');
    const script = `#!/bin/sh\ntrap 'exit ${code}' INT\nprintf "reading %s " "$1"\nread key\n`;
    writeFileSync(reader, script, { mode: 0o755 });
    const other = fake('lynx');
    const said = await runInTerminal(['open', 'muon-is-scalable'], {
      env: { BROWSER: `${reader}:${other}` },
      keys: [[`reading ${LINK}`, '\u0003']],
    });
    expect(said.output).toContain(`opened ${LINK}`);
    expect(said.code).toBe(0);
    expect(log()).toBe('');
  });
});

describe.skipIf(process.platform !== 'linux')('without BROWSER on Linux', () => {
  const path = (): string => `${folder}${delimiter}${process.env.PATH}`;

  test.each(['DISPLAY', 'WAYLAND_DISPLAY'])('%s: the desktop’s starter', async (desktop) => {
    fake('xdg-open');
    const { stdout, stderr } = await runProgram(['open', 'muon-is-scalable', '--link', 'code'], {
      env: { [desktop]: ':0', PATH: path() },
    });
    expect(log()).toBe('https://github.com/MoonshotAI/Moonlight\n');
    expect(stdout).toBe('');
    expect(stderr).toContain('opened');
  });

  test('a starter that finds no browser, or is not there: the link is printed', async () => {
    fake('xdg-open', 3);
    const { stdout, code } = await runProgram(['open', 'muon-is-scalable'], {
      env: { DISPLAY: ':0', PATH: path() },
    });
    expect(log()).toBe(`${LINK}\n`);
    expect({ stdout, code }).toEqual({ stdout: `${LINK}\n`, code: 2 });
    const empty = await runProgram(['open', 'muon-is-scalable'], {
      env: { DISPLAY: ':0', PATH: '/missing' },
    });
    expect({ stdout: empty.stdout, code: empty.code }).toEqual({ stdout: `${LINK}\n`, code: 2 });
  });

  test('no desktop: the starter is not even tried', async () => {
    fake('xdg-open');
    const { stdout, stderr, code } = await runProgram(['open', 'muon-is-scalable'], {
      env: { PATH: path() },
    });
    expect(log()).toBe('');
    expect(stdout).toBe(`${LINK}\n`);
    expect(stderr).toContain('no browser could be started');
    expect(code).toBe(2);
  });
});

describe('several are meant', () => {
  test.each<[string[], number]>([
    [['\r'], 0],
    [['2\r'], 1],
    [['nonsense\r', '2\r'], 1],
  ])('a terminal is asked: %j', async (keys, index) => {
    const { stderr } = await runProgram(['open', 'deepseek', '--print']);
    const ids = /these: (.*)/.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(ids.length).toBeGreaterThan(1);
    const wanted = await runProgram(['open', ids[index] ?? '', '--print']);
    const { output, code } = await runInTerminal(['open', 'deepseek', '--print'], {
      keys: keys.map((key) => ['Which one?', key] as const),
    });
    expect(output).toContain(`(${ids[index]})`);
    expect(output.trimEnd().split('\n').at(-1)).toBe(wanted.stdout.trimEnd());
    expect(code).toBe(0);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s at the question: 130, and nothing is opened', async (_name, key) => {
    const { output, code } = await runInTerminal(['open', 'deepseek', '--print'], {
      keys: [['Which one?', key]],
    });
    expect(code).toBe(130);
    expect(output).not.toContain('https://');
  });

  test
    .skipIf(process.platform === 'win32')
    .each<NodeJS.Signals>(['SIGHUP', 'SIGTERM', 'SIGQUIT', 'SIGALRM'])(
    '%s at the question leaves the terminal as it was',
    async (signal) => {
      const script = join(folder, 'script');
      writeFileSync(
        script,
        `stty -a >'${folder}/before'
      sh -c 'echo $$ >"$0"; exec "$@"' '${folder}/pid' '${process.execPath}' '${PROGRAM}' open deepseek
      code=$?
      stty -a >'${folder}/after'
      echo "code $code"`,
      );
      const screen = await ProgramScreen.shell();
      screen.type(`sh '${script}'\r`);
      await screen.until((text) => text.includes('Which one?'));
      process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), signal);
      await screen.until((text) => text.includes(`code ${128 + constants.signals[signal]}`));
      screen.kill();
      const state = (name: string): string => readFileSync(join(folder, name), 'utf8');
      expect(state('after')).toBe(state('before'));
    },
  );

  test.skipIf(process.platform === 'win32')(
    'Ctrl-Z stops the question, and it goes on',
    async () => {
      const screen = await ProgramScreen.shell();
      screen.type('awesome-pretrain open deepseek --print\r');
      await screen.until((text) => text.includes('Which one?'));
      for (let stop = 0; stop < 2; stop += 1) {
        screen.type('\u001a');
        await screen.until((text) => text.includes('Stopped'));
        screen.type('clear; fg\r');
        await screen.until((text) => text.includes('Which one?') && !text.includes('Stopped'));
      }
      screen.type('1\r');
      await screen.until((text) => /^https:/m.test(text));
      screen.kill();
    },
  );

  test('a pipe is not asked: exit 2', async () => {
    const { stdout, stderr, code } = await runProgram(['open', 'deepseek']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('deepseek-v3');
  });
});
