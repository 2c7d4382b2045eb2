import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { encodeAddress } from '../../src/catalog/address';
import { openInBrowser } from '../../src/terminal/browser';

const succeeding = `"${process.execPath}" -e 0`;
const failing = `"${process.execPath}" -e "process.exit(3)"`;
const lasting = `"${process.execPath}" -e "setTimeout(() => {}, 3000)"`;

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  '--help',
  'example.org',
  '',
  'https://user@example.org',
  'https://%00/',
])('%s is not opened', async (address) => {
  expect(await openInBrowser('https://example.org', { BROWSER: succeeding })).toBe(true);
  expect(await openInBrowser(address, { BROWSER: succeeding })).toBe(false);
});

describe.skipIf(process.platform === 'win32')('a browser', () => {
  const open = (BROWSER: string): Promise<boolean> =>
    openInBrowser('https://example.org', { BROWSER });

  test('has started where it lasts, or ends well', async () => {
    expect(await open(lasting)).toBe(true);
    expect(await open(succeeding)).toBe(true);
  });

  test('has not where it fails, is killed, is no program, or is missing', async () => {
    const killed = `"${process.execPath}" -e "process.kill(process.pid, 'SIGKILL')"`;
    for (const one of [failing, killed, '/etc/hostname', '/', 'missing-browser', `''`]) {
      expect(await open(one), one).toBe(false);
    }
    expect(await open(`missing-browser:${failing}:${succeeding}`)).toBe(true);
  });

  test('is not waited for longer than it may take to fail', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-lasting-'));
    const pid = join(folder, 'pid');
    expect(await open(`sh -c "echo \\$\\$ > '${pid}'; exec sleep 15" %s`)).toBe(true);
    // It is there still, or has not even begun.
    await vi.waitFor(() => expect(readFileSync(pid, 'utf8')).toMatch(/^\d+\n$/), 10_000);
    expect(process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL')).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('stands aside only where it is one for text', async () => {
    let aside = 0;
    const open = (BROWSER: string): Promise<boolean> =>
      openInBrowser('https://example.org', { BROWSER }, (run) => {
        aside += 1;
        return run();
      });
    expect(await open(`${succeeding}:w3m`)).toBe(true);
    expect(aside).toBe(0);
    expect(await open(`env ${succeeding} lynx`)).toBe(true);
    expect(aside).toBe(1);
    expect(await open(`env ${succeeding} lynx &`)).toBe(true);
    expect(aside).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('a shell that gets an address', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-shell-'));
    const write = (name: string, script: string): void =>
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    write('show', `printf '%s' "$1" >'${folder}/shown'`);
    write('pwn', `touch '${folder}/pwned'`);
    // As the real one does: a shell elsewhere reads the arguments once more.
    write('ssh', 'shift; exec sh -c "$*"');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const ADDRESSES = [
    'https://example.org/$(pwn)',
    'https://example.org/`pwn`',
    'https://example.org/?a&pwn&',
    'https://example.org/;pwn;',
    "https://example.org/';pwn;'",
    'https://example.org/";pwn;"',
    'https://example.org/|pwn',
    'https://example.org/a$(pwn)b',
    'https://example.org/)pwn(',
    'https://example.org/>pwned<(pwn)#',
    'https://example.org/\\";pwn;\\"',
    'https://example.org/{a,b}*?[a-z]!pwn!',
  ];
  test.each([
    'show %s',
    'sh -c "show %s"',
    `sh -c 'show "%s"'`,
    `sh -c "show '%s'"`,
    `sh -c 'show "$1"' sh %s`,
    'sh -c "sh -c \\"show %s\\""',
    `sh -c 'eval "show %s"'`,
    'bash -c "show %s; true"',
    'ssh desk show',
    'ssh desk show %s',
    `ssh desk "show '%s'"`,
  ])('by way of %s runs nothing of it', async (BROWSER) => {
    const PATH = `${folder}:${process.env.PATH}`;
    for (const address of ADDRESSES) {
      await openInBrowser(address, { BROWSER, PATH });
      const encoded = encodeAddress(address);
      const isTwice = /sh -c .*(?:sh -c|eval)/.test(BROWSER);
      const wanted = isTwice ? encoded.replaceAll('&', '%26').replaceAll(';', '%3B') : encoded;
      expect(readFileSync(join(folder, 'shown'), 'utf8')).toBe(wanted);
      expect(() => readFileSync(join(folder, 'pwned'))).toThrow('ENOENT');
    }
  });
});
