import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { call, type Said } from '../support/context';
import { FakeScreen } from '../support/fake-screen';

/** Until something is shown. */
const drawn = (screen: FakeScreen): Promise<void> =>
  vi.waitFor(() => expect(screen.written).not.toBe(''), { timeout: 10_000 });

const ESCAPE = '\u001b';

/** Types as somebody does, who waits after Escape: at once with a letter it would be Alt and that. */
async function type(screen: FakeScreen, text: string): Promise<void> {
  for (const part of text.replace(ESCAPE, `${ESCAPE}\n`).split('\n')) {
    screen.type(part);
    if (part === ESCAPE) await setTimeout(100);
  }
}

/** Calls the command, does something on its screen, and gives what it said and last showed. */
async function browse(
  args: readonly string[],
  ...typed: readonly string[]
): Promise<Said & { shown: string }> {
  const screen = new FakeScreen();
  const said = call(['browse', ...args], { screen });
  await drawn(screen);
  for (const text of typed) await type(screen, text);
  const shown = await screen.text();
  screen.type('\u0003');
  return { ...(await said), shown };
}

describe('browse', () => {
  test('begins with the words given, and the filters of list', async () => {
    const { shown } = await browse(['gamma', 'experts', '--tag', 'moe', '--section', 'moe']);
    expect(shown).toContain('› gamma experts');
    expect(shown).toContain('1 of 2');
  });

  test('has the order of list while nothing is searched for', async () => {
    const order = async (args: readonly string[], ...typed: string[]): Promise<string[]> => {
      const { shown } = await browse(args, ...typed);
      const [list = ''] = shown.split(/\n─+ ?\d*/).slice(1);
      return [...list.matchAll(/^[› ] {2}(\w+ [\w]+)/gm)].map(([, title]) => title ?? '');
    };
    expect(await order([])).toEqual(['Beta tools', 'Alpha 2', 'Gamma experts', 'Alpha 1']);
    expect(await order(['--sort', 'title'])).toEqual([
      'Alpha 1',
      'Alpha 2',
      'Beta tools',
      'Gamma experts',
    ]);
    expect(await order(['--sort', 'date', '--reverse'])).toEqual([
      'Beta tools',
      'Alpha 1',
      'Alpha 2',
      'Gamma experts',
    ]);
    // What states no figure is last in both directions.
    expect((await order(['--sort', 'params', '--reverse']))[0]).toBe('Alpha 2');
    expect(await order(['--series', 'alpha'])).toEqual(['Alpha 1', 'Alpha 2']);
    expect(await order([], '\t\talpha\r')).toEqual(['Alpha 1', 'Alpha 2']);
    expect(await order(['alpha', '--sort', 'title'])).toEqual(['Alpha 1', 'Alpha 2']);
    expect(await order(['alpha', '--sort', 'date'])).toEqual(['Alpha 2', 'Alpha 1']);
  });

  test('prints what is marked in the format asked for, each once, in the order of the marks', async () => {
    const urls = await browse(['-f', 'urls'], '\u001b', 'jjmgm\r');
    expect(urls).toMatchObject({
      stdout: 'https://example.org/gamma\nhttps://example.org/beta\n',
      code: 0,
    });
    const { stdout } = await browse(['--md'], '\u001b', 'jjm\r');
    expect(stdout.match(/Gamma experts/g)).toHaveLength(1);
    expect(JSON.parse((await browse(['--json'], '\u001b', 'm\r')).stdout)).toMatchObject([
      { id: 'beta' },
    ]);
  });

  test('prints nothing where one only leaves', async () => {
    for (const keys of ['\u001bq', '\u001bmqq', '\u0003', '\u001bm\u0003']) {
      expect(await browse([], keys)).toMatchObject({ stdout: '', stderr: '', code: 130 });
    }
    const asked = await browse([], '\u001bmq');
    expect(asked.shown).toMatch(/^1 marked: Enter table {2}m Markdown .* q drop {2}Esc go on$/m);
  });

  test('prints what is marked in a format that is chosen on leaving', async () => {
    const printed = async (key: string): Promise<string> => {
      const { stdout, code } = await browse([], '\u001b', 'jjmgmq', key);
      expect(code).toBe(0);
      return stdout;
    };
    expect(await printed('i')).toBe('gamma\nbeta\n');
    expect(await printed('l')).toBe('https://example.org/gamma\nhttps://example.org/beta\n');
    expect(await printed('b')).toMatch(/^@\w+\{[^@]*Gamma experts[^@]*@\w+\{[^@]*Beta tools[^@]*$/);
    expect(await printed('m')).toMatch(/\[Gamma experts\]\(.*\[Beta tools\]\(/s);
    expect(await printed('\r')).toMatch(/Gamma experts.*Beta tools/s);
    expect((await browse(['-f', 'ids'], '\u001b', 'jjmgm\r')).stdout).toBe('gamma\nbeta\n');
  });

  test('where a program reads, Enter prints what is selected', async () => {
    expect(await browse(['gamma', '-f', 'ids'], '\r')).toMatchObject({
      stdout: 'gamma\n',
      code: 0,
    });
    const { stdout, shown } = await browse(['gamma'], '\r');
    expect(stdout).toContain('Gamma experts');
    expect(shown).toMatch(/^Enter print {2}/m);
  });

  test('says in which order the results are', async () => {
    const head = async (args: readonly string[], ...keys: string[]): Promise<string> =>
      (await browse(args, ...keys)).shown.split('\n')[1]?.replace(/^── | ─+$/g, '') ?? '';
    expect(await head([])).toBe('list order');
    expect(await head(['gamma'])).toBe('best first');
    expect(await head([], '\u001b', 's')).toBe('newest first');
    expect(await head([], '\u001b', 'ss')).toBe('by title');
    expect(await head([], '\u001b', 'sss')).toBe('last added first');
    expect(await head(['gamma'], '\u001b', 'ssss')).toBe('best first');
    expect(await head(['--sort', 'date', '--reverse'])).toBe('newest first, reversed');
    expect(await head(['--sort', 'date', '--reverse'], '\u001b', 's')).toBe('by title');
    expect(await head(['--sort', 'list', 'gamma'])).toBe('list order');
    expect(await head(['--sort', 'list', 'gamma'], '\u001b', 's')).toBe('best first');
    expect(await head([], '\tmoe\r')).toBe('MoE Models · list order');
  });

  test('copies BibTeX', async () => {
    const screen = new FakeScreen();
    const said = call(['browse', 'bigger'], { screen });
    await drawn(screen);
    await type(screen, '\u001bcq');
    await said;
    expect(screen.copied).toEqual([
      expect.stringMatching(/^@inproceedings\{.*title = \{\{Alpha 2: /s),
    ]);
  });

  test('opens links where open does', async () => {
    const opened: string[] = [];
    const screen = new FakeScreen();
    const openInBrowser = (url: string): boolean => opened.push(url) > 0;
    const said = call(['browse', 'bigger'], { screen, openInBrowser, columns: 80 });
    await drawn(screen);
    screen.type('\r');
    await vi.waitFor(async () => expect(await screen.text()).toContain('opened https://arxiv'));
    screen.type('\u0003');
    await said;
    expect(opened).toEqual(['https://arxiv.org/abs/2406.00001']);
  });

  test('speaks Chinese', async () => {
    const { shown } = await browse(['--lang', 'zh', 'alpha', '2']);
    expect(shown).toContain('把词元分给专家。');
    expect(shown).toContain('Enter 输出');
  });

  test('words from outside cannot control the terminal', async () => {
    const { shown } = await browse(['\u001b]0;title\u0007gamma\u009b']);
    expect(shown).toContain('› ]0;titlegamma');
  });

  test('without a terminal is wrong usage', async () => {
    const { stdout, stderr, code } = await call(['browse']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toBe(
      'error: browse draws on the whole screen of a terminal, and here is none\n' +
        'without one: awesome-pretrain search … or awesome-pretrain list\n',
    );
  });

  test('with nothing to browse does not begin', async () => {
    const screen = new FakeScreen();
    const { stdout, stderr, code } = await call(['browse', '--since', '2030', '--json'], {
      screen,
    });
    expect({ stdout, code, calls: screen.calls }).toEqual({ stdout: '[]\n', code: 1, calls: [] });
    expect(stderr).toContain('no resource matches');
  });

  test('wrong filters and formats are refused before', async () => {
    const screen = new FakeScreen();
    for (const args of [
      ['--section', 'nope'],
      ['-f', 'nope'],
      ['--sort', 'nope'],
      ['--since', 'x'],
    ]) {
      expect((await call(['browse', ...args], { screen })).code).toBe(2);
    }
    expect(screen.calls).toEqual([]);
  });
});
