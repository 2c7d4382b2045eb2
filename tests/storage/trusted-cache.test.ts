import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptCatalog, type Reading } from '../support/kept-catalog';

/*
 * A kept catalogue is read and written only where nobody else could have put it there; elsewhere, and
 * where something else stands in its place, the file itself is read.
 */

let kept: KeptCatalog;
let truth: Reading;
beforeEach(async () => {
  kept = new KeptCatalog();
  truth = await kept.read();
  expect((await kept.read()).cached).toBe(true);
});
afterEach(() => kept.remove());

/** Neither what is kept is read, nor anything changed. */
async function isLeftAlone(environment?: Record<string, string>): Promise<void> {
  const listing = (): string[] => readdirSync(kept.folder, { recursive: true, encoding: 'utf8' });
  const before = listing();
  for (let again = 0; again < 2; again += 1) {
    expect(await kept.read(kept.file, '1', environment)).toEqual(truth);
  }
  expect(listing()).toEqual(before);
}

const isRoot = process.geteuid?.() === 0;

describe.skipIf(process.platform === 'win32')('a cache', () => {
  test('that is made is the user’s alone', async () => {
    rmSync(kept.base, { recursive: true });
    const before = process.umask(0);
    try {
      expect((await kept.read()).cached).toBe(false);
    } finally {
      process.umask(before);
    }
    for (const path of [kept.base, kept.cache]) expect(lstatSync(path).mode & 0o777).toBe(0o700);
    expect(lstatSync(kept.entry()).mode & 0o777).toBe(0o600);
  });

  test.each([0o777, 0o770, 0o702])('whose folder has the mode %o', async (mode) => {
    chmodSync(kept.cache, mode);
    await isLeftAlone();
    chmodSync(kept.cache, 0o1777);
    await isLeftAlone();
  });

  test('whose parent, or a folder further up, others may write', async () => {
    for (const folder of [kept.base, kept.folder]) {
      for (const mode of [0o777, 0o775, 0o703]) {
        chmodSync(folder, mode);
        await isLeftAlone();
      }
      chmodSync(folder, 0o700);
      expect((await kept.read()).cached).toBe(true);
    }
  });

  test('in a folder for all, where each moves only what is his own', async () => {
    chmodSync(kept.folder, 0o1777);
    expect((await kept.read()).cached).toBe(true);
    rmSync(kept.base, { recursive: true });
    await kept.read();
    expect((await kept.read()).cached).toBe(true);
  });

  test('whose own folder is a link', async () => {
    renameSync(kept.cache, join(kept.folder, 'elsewhere'));
    symlinkSync(join(kept.folder, 'elsewhere'), kept.cache);
    await isLeftAlone();
    rmSync(kept.cache);
    symlinkSync(join(kept.folder, 'nowhere'), kept.cache);
    await isLeftAlone();
  });

  test('that a link of the user’s leads to, where the way there is his alone', async () => {
    const disk = join(kept.folder, 'disk');
    mkdirSync(disk, { mode: 0o700 });
    renameSync(kept.base, join(disk, 'cache'));
    symlinkSync(join(disk, 'cache'), kept.base);
    expect((await kept.read()).cached).toBe(true);
    chmodSync(disk, 0o777);
    await isLeftAlone();
  });

  test('that is a file, stands below one, or has a loop on its way', async () => {
    rmSync(kept.base, { recursive: true });
    writeFileSync(kept.base, '');
    await isLeftAlone();
    rmSync(kept.base);
    mkdirSync(kept.base);
    writeFileSync(kept.cache, '');
    await isLeftAlone();
    rmSync(kept.base, { recursive: true });
    symlinkSync('cache', kept.base);
    await isLeftAlone();
  });

  test('in folders that are missing is made with them', async () => {
    const XDG_CACHE_HOME = join(kept.folder, 'a', 'b', 'c');
    await kept.read(kept.file, '1', { XDG_CACHE_HOME });
    expect((await kept.read(kept.file, '1', { XDG_CACHE_HOME })).cached).toBe(true);
  });

  test('in a home that is missing is not made', async () => {
    await isLeftAlone({ HOME: join(kept.folder, 'no-home') });
    await isLeftAlone({ HOME: join(kept.folder, 'no', 'home') });
    const HOME = join(kept.folder, 'home');
    mkdirSync(HOME, { mode: 0o755 });
    await kept.read(kept.file, '1', { HOME });
    expect((await kept.read(kept.file, '1', { HOME })).cached).toBe(true);
  });

  test.runIf(existsSync('/proc'))('in a place where nothing can be made', async () => {
    for (const HOME of ['/proc', '/proc/self/fd', '/dev/null', `/${'x/'.repeat(60_000)}`]) {
      await isLeftAlone({ HOME });
      await isLeftAlone({ XDG_CACHE_HOME: HOME });
    }
  });

  test.runIf(isRoot)('that is another user’s, or in his home', async () => {
    for (const folder of [kept.cache, kept.base]) {
      chownSync(folder, 65534, 65534);
      await isLeftAlone();
      chownSync(folder, 0, 0);
      expect((await kept.read()).cached).toBe(true);
    }
    const HOME = join(kept.folder, 'home');
    mkdirSync(HOME, { mode: 0o755 });
    chownSync(HOME, 65534, 65534);
    await isLeftAlone({ HOME });
    mkdirSync(join(HOME, '.cache', 'awesome-pretrain'), { recursive: true });
    await isLeftAlone({ HOME });
    await isLeftAlone({ XDG_CACHE_HOME: join(HOME, 'below') });
  });
});

describe.skipIf(process.platform === 'win32')('in the place of a kept file', () => {
  /** The answer is the file's own; what stands there is replaced, where that takes no removing. */
  async function isPassedOver(isReplaced: boolean): Promise<void> {
    expect(await kept.read()).toEqual(truth);
    expect(await kept.read()).toEqual({ ...truth, cached: isReplaced });
    expect(readdirSync(kept.cache)).toHaveLength(1);
  }

  test('a pipe', async () => {
    const entry = kept.entry();
    rmSync(entry);
    execFileSync('mkfifo', [entry]);
    await isPassedOver(true);
  });

  test('a socket', async () => {
    const entry = kept.entry();
    rmSync(entry);
    // A path of a socket is short.
    const server = createServer().listen(join(kept.folder, 's'));
    await new Promise((done) => server.once('listening', done));
    renameSync(join(kept.folder, 's'), entry);
    await isPassedOver(true);
    await new Promise((done) => server.close(done));
  });

  test('a folder, empty or not', async () => {
    const entry = kept.entry();
    rmSync(entry);
    mkdirSync(entry);
    await isPassedOver(false);
    writeFileSync(join(entry, 'file'), '');
    await isPassedOver(false);
  });

  test('a link: to a good one, to itself, to nothing, to a device', async () => {
    const entry = kept.entry();
    const good = join(dirname(kept.base), 'good.bin');
    renameSync(entry, good);
    for (const target of [good, entry, join(kept.folder, 'nothing'), '/dev/zero', kept.folder]) {
      symlinkSync(target, entry);
      await isPassedOver(true);
      rmSync(entry);
    }
    expect(existsSync(good)).toBe(true);
  });

  test.runIf(isRoot)('a file of another user’s', async () => {
    chownSync(kept.entry(), 65534, 65534);
    await isPassedOver(true);
  });

  test('a file that others may write', async () => {
    for (const mode of [0o666, 0o620, 0o602]) {
      chmodSync(kept.entry(), mode);
      await isPassedOver(true);
      expect(lstatSync(kept.entry()).mode & 0o777).toBe(0o600);
    }
  });

  test('nothing, but other things under the names of old files', async () => {
    rmSync(kept.entry());
    for (let number = 0; number < 9; number += 1) {
      const name = join(kept.cache, `${String(number).padStart(32, '0')}.bin`);
      if (number % 2 === 0) mkdirSync(name);
      else symlinkSync('nothing', name);
    }
    expect(await kept.read()).toEqual(truth);
    expect(await kept.read()).toEqual({ ...truth, cached: true });
    expect(kept.entries()).toHaveLength(10);
  });
});
