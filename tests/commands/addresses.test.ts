import { execFileSync } from 'node:child_process';
import { readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

const addresses = {
  homepage: 'https://example.org/home',
  source: 'https://example.org/source',
  issues: 'https://example.org/issues',
  schema: 'https://example.org/schema',
};

/** A call in which something fails that nobody foresaw. */
function failing(
  args: readonly string[],
  options: Pick<NonNullable<Parameters<typeof call>[1]>, 'addresses' | 'environment'>,
  error: unknown = new Error('the browser is on fire'),
): ReturnType<typeof call> {
  const openInBrowser = (): never => {
    throw error;
  };
  return call(['open', 'gamma', ...args], {
    catalog: catalogFrom(SMALL),
    openInBrowser,
    ...options,
  });
}

describe('the end of the help', () => {
  test('names the addresses that there are', async () => {
    const { stdout } = await call(['--help'], { addresses });
    expect(stdout).toMatch(
      /\.\n\nHome page: https:\/\/example\.org\/home\nReport a problem: https:\/\/example\.org\/issues\n$/,
    );
    const chinese = await call(['--help', '--lang', 'zh'], { addresses });
    expect(chinese.stdout).toMatch(
      /。\n\n项目主页：https:\/\/example\.org\/home\n反馈问题：https:\/\/example\.org\/issues\n$/,
    );
    const { stdout: one } = await call(['help'], { addresses: { issues: 'bugs@example.org' } });
    expect(one).toMatch(/\.\n\nReport a problem: bugs@example\.org\n$/);
  });

  test('of a command has none', async () => {
    const { stdout } = await call(['stats', '--help'], { addresses });
    expect(stdout).not.toContain('example.org');
  });

  test('without addresses ends as before', async () => {
    const { stdout } = await call(['--help']);
    expect(stdout).toMatch(/\S\n\nWords .*\nRun awesome-pretrain <command> --help .*\.\n$/);
    expect(stdout).not.toMatch(/http|Home page|Report a/);
  });
});

describe('an unexpected error', () => {
  const message = 'error: the browser is on fire (set DEBUG=1 for the stack trace)\n';

  test('says where to report it', async () => {
    const { stderr, code } = await failing([], { addresses });
    expect(stderr).toBe(`${message}please report it: https://example.org/issues\n`);
    expect(code).toBe(2);
    const chinese = await failing(['--lang', 'zh'], { addresses });
    expect(chinese.stderr).toMatch(
      /\n这应该是程序的 bug，请反馈：https:\/\/example\.org\/issues\n$/,
    );
  });

  test('with its stack trace too', async () => {
    const { stderr } = await failing([], { addresses, environment: { DEBUG: '1' } });
    expect(stderr).toMatch(/^Error: the browser is on fire\n +at /);
    expect(stderr).toMatch(/\nplease report it: https:\/\/example\.org\/issues\n$/);
  });

  test('without an address is said in one line', async () => {
    const { stderr } = await failing([], {});
    expect(stderr).toBe(message);
  });

  test.each([
    ['read', () => readFileSync(join(tmpdir(), 'awesome-pretrain', 'is', 'not', 'here'))],
    ['spawn', () => execFileSync('awesome-pretrain-is-not-here')],
    ['write', () => writeSync(2 ** 20, 'nothing is open here')],
  ])('of the system is not reported: %s', async (_, fails) => {
    let error: unknown;
    try {
      fails();
    } catch (caught) {
      error = caught;
    }
    const { stderr, code } = await failing([], { addresses }, error);
    expect(stderr).toMatch(/^error: .*(ENOENT|EBADF).*\n$/);
    expect(code).toBe(2);
  });

  test('what is wrong with a call is not reported', async () => {
    for (const args of [['lisst'], ['list', '--nothing'], ['show', 'gamma', '-f', 'word']]) {
      const { stderr, code } = await call(args, { addresses });
      expect(code).toBe(2);
      expect(stderr).not.toContain('example.org');
    }
  });
});
