import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { width } from '../../src/render/width';
import { SMALL } from '../support/catalog';
import { AT_REST, ESCAPE } from '../support/emulator';
import { nodeOf, PROGRAM, withTool } from '../support/program';
import { ProgramScreen, type ScreenOptions } from '../support/program-screen';

let folder: string;
let small: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-'));
  small = join(folder, 'small.yaml');
  writeFileSync(small, SMALL);
});
afterAll(() => rmSync(folder, { recursive: true }));

const open: ProgramScreen[] = [];
afterEach(() => {
  for (const screen of open.splice(0)) screen.kill();
});

/** The browser of a small catalogue, shown. */
async function start(
  args: readonly string[] = [],
  options: ScreenOptions = {},
): Promise<ProgramScreen> {
  const screen = ProgramScreen.program(['browse', '-c', small, ...args], options);
  open.push(screen);
  await screen.until((text) => /of 4|\/ 4/.test(text));
  return screen;
}

/** A shell in which a line was typed. */
async function inShell(line: string): Promise<ProgramScreen> {
  const screen = await ProgramScreen.shell();
  open.push(screen);
  screen.type(`${line}\r`);
  return screen;
}

/** An environment with a clipboard program that does something and keeps what it gets. */
function fakeClipboard(does: string): {
  env: Record<string, string>;
  copied: () => string | null;
} {
  const place = mkdtempSync(join(folder, 'clipboard-'));
  const kept = join(place, 'kept');
  for (const name of ['wl-copy', 'pbcopy']) {
    const script = `#!/bin/sh\n${does}\nexec cat > '${kept}'\n`;
    writeFileSync(join(place, name), script, { mode: 0o755 });
  }
  return {
    env: { PATH: `${place}${delimiter}${process.env.PATH}`, WAYLAND_DISPLAY: 'wayland-1' },
    copied: () => (existsSync(kept) ? readFileSync(kept, 'utf8') : null),
  };
}

describe('browsing', () => {
  test('a title and links lead where they say, where the terminal can do that', async () => {
    const screen = await start([], { columns: 200, env: { FORCE_HYPERLINK: '1' } });
    const [link] = /https:\/\/\S+/.exec(screen.emulator.text()) ?? [];
    expect(screen.written).toContain(`\u001b]8;;${link}\u001b\\`);
    const plain = await start([], { columns: 200, env: { FORCE_HYPERLINK: '0' } });
    expect(plain.written).not.toContain('\u001b]8;;');
    expect(plain.emulator.text()).toBe(screen.emulator.text());
  });

  test('results come as one types, and arrows choose among them', async () => {
    const screen = await start();
    expect(screen.emulator.selected()).toContain('Beta tools');
    screen.type('experts');
    await screen.until((text) => text.includes('2 of 4'));
    expect(screen.emulator.text()).toContain('Gamma experts');
    expect(screen.emulator.text()).not.toContain('Beta tools');
    const first = screen.emulator.selected();
    screen.type('\u001b[B');
    await screen.until((_, emulator) => emulator.selected() !== first);
    screen.type('\u0015');
    await screen.until((text) => text.includes('4 of 4'));
  });

  test('what is typed before the screen stands is not lost', async () => {
    const screen = ProgramScreen.program(['browse', '-c', small]);
    open.push(screen);
    screen.type('gamma');
    await screen.until((text) => text.includes('› gamma') && text.includes('1 of 4'));
  });

  test('the preview stands beside the list on a wide screen, and below it on a narrow one', async () => {
    const screen = await start(['alpha', '2'], { columns: 120, rows: 40 });
    await screen.until((text) => /Alpha 2: Bigger +2024-06 │ Alpha 2: Bigger$/m.test(text));
    screen.resize(80, 40);
    await screen.until((text) => !text.includes('│'));
    expect(screen.emulator.rows()[2]).toMatch(/Alpha 2: Bigger +2024-06$/);
    expect(screen.emulator.text()).toContain('Routes tokens to experts.');
    screen.resize(60, 8);
    await screen.until((text) => !text.includes('Routes tokens'));
    screen.type(`${ESCAPE}p`);
    await screen.until((text) => text.includes('Routes tokens'));
  });

  test('marked ones are printed in the chosen format, once the screen is restored', async () => {
    const file = join(folder, 'marked.txt');
    const screen = await inShell(
      `awesome-pretrain browse -c '${small}' -f urls > '${file}'; clear; echo "code $?"`,
    );
    await screen.until((text) => text.includes('4 of 4'));
    expect(screen.emulator.hasStyles()).toBe(true);
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('m m');
    await screen.until((text) => text.includes('print 3 marked'));
    screen.type('k ');
    await screen.until((text) => text.includes('print 2 marked'));
    screen.type('\r');
    await screen.until((text) => text.includes('code 0'));
    expect(screen.emulator.modes).toEqual(AT_REST);
    expect(readFileSync(file, 'utf8')).toBe(
      'https://example.org/beta\nhttps://arxiv.org/abs/2406.00001\n',
    );
  });

  test('reads keys from the terminal when its own input is a pipe', async () => {
    const screen = await inShell(`echo words | awesome-pretrain browse -c '${small}' | cat`);
    await screen.until((text) => text.includes('4 of 4'));
    screen.type('beta');
    await screen.until((text) => text.includes('1 of 4'));
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('m\r');
    await screen.until((text) => text.includes('1 marked: Enter table'));
    screen.type('\r');
    await screen.until(
      (text, { modes }) =>
        !modes.alternate && text.includes('https://example.org/beta (not verified)'),
    );
    expect(screen.emulator.modes).toEqual(AT_REST);
  });

  test('the picker narrows by section', async () => {
    const screen = await start();
    screen.type('\t');
    await screen.until((text) => text.includes('type to narrow'));
    screen.type('moe\r');
    await screen.until((text) => text.includes('3 of 4'));
    expect(screen.emulator.rows()[1]).toContain('MoE Models');
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('\u001b');
    await screen.until((text) => text.includes('4 of 4'));
  });

  test('without clipboard programs, links and citations are sent to the terminal', async () => {
    const screen = await start(['gamma']);
    await screen.until((text) => text.includes('1 of 4'));
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('y');
    await screen.until((text) => text.includes('sent to the terminal to copy: https://example'));
    screen.type('c');
    await screen.until((text) => text.includes('sent to the terminal to copy: the citation'));
    expect(screen.emulator.clipboard).toEqual([
      'https://example.org/gamma',
      expect.stringMatching(/^@\w+\{.*title = \{\{Gamma experts\}\}/s),
    ]);
  });

  test('a clipboard program gets what is copied, also where one leaves at once', async () => {
    const { env, copied } = fakeClipboard('sleep 0.3');
    const screen = await start([], { env });
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('mjmy');
    await screen.until((text) => text.includes('copied: 2 links'));
    expect(copied()).toBe('https://example.org/beta\nhttps://example.org/gamma');
    screen.type('cqq');
    expect((await screen.ended()).code).toBe(130);
    expect(copied()).toMatch(/^@\w+\{.*Beta tools.*^@\w+\{.*Gamma experts/ms);
    expect(screen.emulator.clipboard).toEqual([]);
  });

  test('Alt with a key is none, nor is a click that another program asked to be told of', async () => {
    const screen = await start();
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('\u001bq\u001ba');
    screen.type(Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xff]));
    screen.type('q\u001b[<0;9;9Mm');
    await screen.until((text) => text.includes('1 marked'));
  });

  test('no program to copy holds anybody, whatever it does', async () => {
    const leave = async (name: string, does: string, display: Record<string, string>) => {
      const place = mkdtempSync(join(folder, 'hangs-'));
      const pid = join(place, 'pid');
      const script = `#!/bin/sh\necho $$ > '${pid}'\n${does}\nwhile :; do sleep 1; done\n`;
      writeFileSync(join(place, name), script, { mode: 0o755 });
      const PATH = `${place}${delimiter}${process.env.PATH}`;
      const screen = await start([], { env: { ...display, PATH } });
      screen.type('\u001b');
      await screen.until((text) => text.includes('m mark'));
      screen.type('yq');
      const { code } = await screen.ended().finally(() => {
        process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL');
      });
      expect(code).toBe(130);
      expect(screen.emulator.clipboard).toEqual(['https://example.org/beta']);
    };
    await Promise.all([
      leave('wl-copy', "trap '' TERM", { WAYLAND_DISPLAY: 'wayland-1' }),
      leave('xsel', 'kill -STOP $$', { DISPLAY: ':0' }),
      // What is asked whether there is a program to copy.
      leave('which', "trap '' TERM", { DISPLAY: ':0' }),
    ]);
  });

  test('over SSH the terminal is asked to copy, not a program of the other machine', async () => {
    const { env, copied } = fakeClipboard('');
    const screen = await start(['gamma'], { env: { ...env, SSH_TTY: '/dev/pts/0' } });
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('y');
    await screen.until((text) => text.includes('sent to the terminal to copy: https://example'));
    expect(screen.emulator.clipboard).toEqual(['https://example.org/gamma']);
    expect(copied()).toBeNull();
  });

  test('a browser for text gets the terminal, and gives it back', async () => {
    const browser = join(folder, 'w3m');
    const answer =
      '#!/bin/sh\nprintf "reading %s: " "$1"\nread -r answer\necho "$answer" > "$0.txt"\n';
    writeFileSync(browser, answer, { mode: 0o755 });
    const screen = await start(['gamma'], { env: { BROWSER: browser } });
    screen.type('\r');
    await screen.until((text) => text.includes('reading https://example.org/gamma: '));
    expect(screen.emulator.modes).toEqual(AT_REST);
    screen.type('seen\u007fn\r');
    await screen.until((text) => text.includes('opened https://example.org/gamma'));
    expect(screen.emulator.modes).toMatchObject({ alternate: true, bracketedPaste: true });
    expect(readFileSync(`${browser}.txt`, 'utf8')).toBe('seen\n');
    screen.type('\u0015beta');
    await screen.until((text) => text.includes('› beta'));
  });

  test.each([
    ['that shows pages in a window', 'firefox', ''],
    ['that is for text, where & says so', 'lynx', ' &'],
  ])('a browser %s leaves the list on the screen', async (_, name, end) => {
    const browser = join(folder, name);
    const script = `#!/bin/sh\necho $$ > "$0.pid"\necho noise\necho noise >&2\nexec sleep 20\n`;
    writeFileSync(browser, script, { mode: 0o755 });
    const screen = await start(['gamma'], { env: { BROWSER: browser + end } });
    screen.type('\r');
    await screen.until((text) => text.includes('opened https://example.org/gamma'));
    process.kill(Number(readFileSync(`${browser}.pid`, 'utf8')), 'SIGKILL');
    expect(screen.written).not.toContain('noise');
    expect(screen.written).not.toContain('\u001b[?1049l');
    screen.type('\u0015beta');
    await screen.until((text) => text.includes('› beta'));
  });

  test('no browser: the list says so', async () => {
    const screen = await start(['gamma'], { env: { BROWSER: 'missing-browser %s &:false' } });
    screen.type('\r');
    await screen.until((text) => text.includes('no browser started: https://example.org/gamma'));
    expect(screen.written).not.toContain('\u001b[?1049l');
  });

  test('Chinese and emoji are typed, pasted and shown in their own widths', async () => {
    const screen = await start(['--lang', 'zh'], { columns: 60 });
    screen.type('混合');
    screen.type('专家🚀');
    await screen.until((text) => text.includes('› 混合专家🚀'));
    expect(screen.emulator.cursor).toEqual({ row: 0, column: 12 });
    screen.type('\u007f');
    await screen.until((_, { cursor }) => cursor.column === 10);
    expect(screen.emulator.rows()[0]).toMatch(/^› 混合专家 .* 项$/);
    screen.type('\u0015\u001b[200~一类\r\n\u0007\u001b[31m工具\u001b[201~');
    await screen.until((text) => text.includes('› 一类 [31m工具'));
    for (const row of screen.emulator.rows()) expect(width(row)).toBeLessThanOrEqual(60);
  });

  test('a character whose bytes arrive apart is one', async () => {
    const screen = await start();
    const bytes = Buffer.from('混');
    screen.type(bytes.subarray(0, 1));
    await new Promise((done) => setTimeout(done, 60));
    screen.type(bytes.subarray(1));
    await screen.until((text) => text.includes('› 混 '));
  });
});

describe('leaving', () => {
  test('q with marks asks, in one line at the foot, before it leaves without them', async () => {
    const screen = await start();
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('mq');
    await screen.until((text) =>
      text.endsWith(
        '1 marked: Enter table  m Markdown  b BibTeX  l links  i ids  q drop  Esc go on',
      ),
    );
    screen.type('j');
    await screen.until((text) => text.includes('Enter print 1 marked'));
    screen.type('qq');
    expect(await screen.ended()).toEqual({ code: 130, signal: 0 });
    expect(screen.emulator.modes).toEqual(AT_REST);
    expect(screen.emulator.text().trim()).toBe('');
  });

  test('Ctrl-C with marks asks as well; without any it ends at once, both with 130', async () => {
    const screen = await start();
    screen.type('\u0003');
    expect(await screen.ended()).toEqual({ code: 130, signal: 0 });
    expect(screen.emulator.modes).toEqual(AT_REST);
    const marked = await start();
    marked.type('\u001b');
    await marked.until((text) => text.includes('m mark'));
    marked.type('m/\u0003');
    await marked.until((text) => text.includes('1 marked: Enter table'));
    expect(marked.emulator.cursorShown).toBe(false);
    marked.type('\u0003');
    expect(await marked.ended()).toEqual({ code: 130, signal: 0 });
    expect(marked.emulator.modes).toEqual(AT_REST);
  });

  test('into a pipe and into a file Enter prints what is selected, and opens nothing', async () => {
    const opened = join(folder, 'opened');
    const browser = join(folder, 'opens.sh');
    writeFileSync(browser, `#!/bin/sh\ntouch '${opened}'\n`, { mode: 0o755 });
    const file = join(folder, 'chosen.txt');
    for (const [output, code] of [
      [`| cat > '${file}'`, `\${PIPESTATUS[0]}`],
      [`> '${file}'`, '$?'],
    ]) {
      const line = `BROWSER='${browser}' awesome-pretrain browse gamma -c '${small}' ${output}; echo "code ${code}"`;
      const screen = await inShell(line);
      await screen.until((text) => text.includes('1 of 4') && text.includes('Enter print'));
      screen.type('\r');
      await screen.until((text) => text.includes('code 0'));
      expect(readFileSync(file, 'utf8')).toContain('https://example.org/gamma');
      rmSync(file);
    }
    expect(existsSync(opened)).toBe(false);
  });

  test('the format is chosen on leaving, and goes where it was sent to', async () => {
    const file = join(folder, 'references.bib');
    const screen = await inShell(
      `awesome-pretrain browse -c '${small}' > '${file}'; echo "code $?"`,
    );
    await screen.until((text) => text.includes('4 of 4'));
    screen.type('\u001b');
    await screen.until((text) => text.includes('m mark'));
    screen.type('a');
    await screen.until((text) => text.includes('print 4 marked'));
    screen.type('\rb');
    await screen.until((text) => text.includes('code 0'));
    expect(readFileSync(file, 'utf8').match(/^@/gm)).toHaveLength(4);
  });

  const EVERYWHERE = [
    ...(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGABRT', 'SIGUSR2', 'SIGALRM'] as const),
    ...(['SIGVTALRM', 'SIGPROF', 'SIGXCPU', 'SIGSYS'] as const),
  ];
  const ON_LINUX = ['SIGIO', 'SIGPWR', 'SIGSTKFLT'] as const;
  test.each<NodeJS.Signals>([...EVERYWHERE, ...(process.platform === 'linux' ? ON_LINUX : [])])(
    '%s ends it, as it does any program',
    async (signal) => {
      const screen = await start();
      process.kill(screen.pid, signal);
      const { signal: number } = await screen.ended();
      expect(number).toBe(constants.signals[signal]);
      expect(screen.emulator.modes).toEqual(AT_REST);
    },
  );

  test('SIGUSR1 lets no debugger in, who would be told of over what is drawn', async () => {
    const [pid, said] = [join(folder, 'pid'), join(folder, 'said')];
    const screen = await inShell(
      `sh -c 'echo $$ >"$0"; exec "$@" 2>${said}' '${pid}' '${process.execPath}' '${PROGRAM}' browse -c '${small}'; echo "code $?"`,
    );
    await screen.until((text) => text.includes('4 of 4'));
    process.kill(Number(readFileSync(pid, 'utf8')), 'SIGUSR1');
    screen.type('gamma');
    await screen.until((text) => text.includes('1 of 4'));
    screen.type('\u0003');
    await screen.until((text) => text.includes('code 130'));
    expect(readFileSync(said, 'utf8')).not.toContain('Debugger');
  });

  test.each<NodeJS.Signals>(['SIGUSR2', 'SIGALRM'])(
    '%s leaves the line discipline as it was',
    async (signal) => {
      // A shell that is not interactive leaves the terminal to the programs that it calls.
      const script = join(folder, 'script');
      const pid = join(folder, 'pid');
      writeFileSync(
        script,
        `stty -a >'${folder}/before'
        sh -c 'echo $$ >"$0"; exec "$@"' '${pid}' '${process.execPath}' '${PROGRAM}' browse -c '${small}'
        code=$?
        stty -a >'${folder}/after'
        echo "code $code"`,
      );
      const screen = await inShell(`sh '${script}'`);
      await screen.until((text) => text.includes('4 of 4'));
      process.kill(Number(readFileSync(pid, 'utf8')), signal);
      await screen.until((text) => text.includes(`code ${128 + constants.signals[signal]}`));
      expect(readFileSync(join(folder, 'after'), 'utf8')).toBe(
        readFileSync(join(folder, 'before'), 'utf8'),
      );
    },
  );

  test('a browser for text that has the terminal is taken along', async () => {
    const browser = join(folder, 'elinks');
    const script = '#!/bin/sh\necho $$ > "$0.pid"\necho reading\nexec sleep 20\n';
    writeFileSync(browser, script, { mode: 0o755 });
    const screen = await start(['gamma'], { env: { BROWSER: browser } });
    screen.type('\r');
    await screen.until((text) => text.includes('reading'));
    process.kill(screen.pid, 'SIGTERM');
    expect(await screen.ended()).toMatchObject({ signal: constants.signals.SIGTERM });
    expect(() => process.kill(Number(readFileSync(`${browser}.pid`, 'utf8')), 0)).toThrow('ESRCH');
  });

  test('a terminal that is closed takes it along', async () => {
    const screen = await start();
    screen.hangUp();
    const isGone = (): boolean => {
      try {
        return !process.kill(screen.pid, 0);
      } catch {
        return true;
      }
    };
    await vi.waitFor(() => expect(isGone()).toBe(true), { timeout: 5000 });
  });

  test('a crash leaves the terminal as it was, and its report is readable', async () => {
    const crash = join(folder, 'crash.cjs');
    writeFileSync(crash, 'process.on("SIGUSR2", () => { throw new Error("on purpose"); });');
    const screen = await start([], { env: { NODE_OPTIONS: `--require ${crash}` } });
    process.kill(screen.pid, 'SIGUSR2');
    const { code } = await screen.ended();
    expect(code).not.toBe(0);
    expect(screen.emulator.modes).toEqual(AT_REST);
    expect(screen.emulator.text()).toContain('on purpose');
  });

  test.each([
    ['Ctrl-C', '\u0003', 130],
    ['q', `${ESCAPE}q`, 130],
  ])('%s leaves the line discipline as it was', async (_, keys, code) => {
    const screen = await inShell(
      `stty -a > '${folder}/before'; awesome-pretrain browse -c '${small}'; code=$?; stty -a > '${folder}/after'; echo "code $code"`,
    );
    await screen.until((text) => text.includes('4 of 4'));
    screen.type(keys);
    await screen.until((text) => text.includes(`code ${code}`));
    expect(readFileSync(join(folder, 'after'), 'utf8')).toBe(
      readFileSync(join(folder, 'before'), 'utf8'),
    );
  });

  test('Ctrl-Z stops it, and it goes on where it was', async () => {
    const screen = await inShell(`awesome-pretrain browse -c '${small}'`);
    await screen.until((text) => text.includes('4 of 4'));
    screen.type('alpha');
    await screen.until((text) => text.includes('2 of 4'));
    for (const columns of [70, 100]) {
      screen.type('\u001a');
      await screen.until((text) => text.includes('Stopped'));
      expect(screen.emulator.modes).toEqual(AT_REST);
      screen.type("stty -a | tr ' ' '\\n' | grep -c -e '^icanon$' -e '^echo$'\r");
      await screen.until((text) => /^2$/m.test(text));
      screen.resize(columns, 20);
      screen.type('clear; fg\r');
      await screen.until((text) => text.includes('2 of 4') && text.includes('› alpha'));
      expect(screen.emulator.modes).toMatchObject({ alternate: true, bracketedPaste: true });
      screen.type(' ');
      await screen.until((_, { cursor }) => cursor.column === 8);
      screen.type('\u007f');
      await screen.until((_, { cursor }) => cursor.column === 7);
    }
    screen.type('\u0003');
    await screen.until((text) => /^\$ $/m.test(text));
    expect(screen.emulator.modes).toEqual(AT_REST);
    // Nothing was drawn over what the shell shows.
    const command = `"${process.execPath}" "${PROGRAM}" "$@"`;
    expect(screen.emulator.text().replaceAll('\n', '')).toBe(`${command}$ `);
  });

  test('Ctrl-Z where nobody could go on with it is none', async () => {
    const screen = await start();
    screen.type('\u001a');
    await new Promise((done) => setTimeout(done, 300));
    screen.type('beta');
    await screen.until((text) => text.includes('1 of 4'));
  });

  test('stopped from outside, it draws itself anew', async () => {
    const screen = await start();
    process.kill(screen.pid, 'SIGSTOP');
    await new Promise((done) => setTimeout(done, 100));
    process.kill(screen.pid, 'SIGCONT');
    screen.type('beta');
    await screen.until((text) => text.includes('1 of 4'));
    screen.type('\u0003');
    expect((await screen.ended()).code).toBe(130);
    expect(screen.emulator.modes).toEqual(AT_REST);
  });
});

describe('without a terminal', () => {
  test('is wrong usage', async () => {
    // A session of its own has no terminal, whatever the tests were started from.
    const child = spawn(process.execPath, [PROGRAM, 'browse'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((done) => child.on('close', done)),
    ]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('terminal');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  test('so is a terminal that can only be written on', async () => {
    for (const TERM of ['dumb', 'unknown']) {
      const screen = ProgramScreen.program(['browse'], { env: { TERM } });
      open.push(screen);
      expect((await screen.ended()).code).toBe(2);
      expect(screen.emulator.text()).toContain('error:');
    }
  });
});

describe('dress', () => {
  test('NO_COLOR shows what is selected without styles', async () => {
    const screen = await start([], { env: { NO_COLOR: '1' } });
    expect(screen.emulator.hasStyles()).toBe(false);
    expect(screen.emulator.rows()[2]).toMatch(/^› {2}Beta tools/);
  });

  test('ASCII where the locale has no more', async () => {
    const screen = await start([], { env: { LANG: 'C' }, columns: 120 });
    expect(screen.emulator.rows()[2]).toMatch(/^> {2}Beta tools +\| Beta tools$/);
    expect(screen.emulator.text()).not.toMatch(/[─│┬…●]/);
  });
});

const floor = nodeOf('20.12');
withTool('Node 20.12', floor, 'the browser runs on Node 20.12', async () => {
  const screen = await start(['gamma'], { node: floor });
  await screen.until((text) => text.includes('1 of 4'));
  screen.type('\u0003');
  expect((await screen.ended()).code).toBe(130);
  expect(screen.emulator.modes).toEqual(AT_REST);
});
