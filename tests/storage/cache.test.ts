import { createHash } from 'node:crypto';
import { existsSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheEntry } from '../../src/storage/catalog-cache';
import { placeFor } from '../../src/storage/places';
import { SMALL } from '../support/catalog';
import { KeptCatalog } from '../support/kept-catalog';

let kept: KeptCatalog;
beforeEach(() => {
  kept = new KeptCatalog();
});
afterEach(() => kept.remove());

describe('a catalogue file that was compiled once', () => {
  test('is not compiled again', async () => {
    const first = await kept.read();
    expect(first.cached).toBe(false);
    expect(await kept.read()).toEqual({ ...first, cached: true });
  });

  test('is when it changed, when the program did, and under the same time and size', async () => {
    await kept.read();
    kept.write(SMALL.replace('Beta tools', 'Zeta tools'));
    expect((await kept.read()).cached).toBe(false);
    const { catalog, cached } = await kept.read(kept.file, '2');
    expect(cached).toBe(false);
    expect(catalog.resources[0]?.title).toBe('Zeta tools');
  });

  test('is compared by content where it was young', async () => {
    kept.write(SMALL, 0);
    const first = await kept.read();
    expect((await kept.read()).cached).toBe(true);
    expect(first.cached).toBe(false);
  });

  // A file system may count whole seconds: then a file can change and keep all of its times.
  test('is compared by content where it changed just now, whatever time it was given', async () => {
    const key = (): string | undefined =>
      cacheEntry([kept.file], '1', { XDG_CACHE_HOME: kept.base })?.newKey();
    for (const text of [SMALL, SMALL.replace('Beta tools', 'Zeta tools')]) {
      kept.write(text, 1e9);
      expect(key()).toContain(createHash('sha256').update(text).digest('hex'));
    }
    await new Promise((done) => setTimeout(done, 2100));
    expect(key()).toMatch(/ -$/);
  });

  test('is known under a link to it', async () => {
    await kept.read();
    symlinkSync(kept.file, join(kept.folder, 'link.yaml'));
    expect((await kept.read(join(kept.folder, 'link.yaml'))).cached).toBe(true);
  });

  test('reads without a place for a cache, only slower', async () => {
    writeFileSync(kept.base, '');
    const first = await kept.read();
    expect(first.catalog.resources).toHaveLength(4);
    expect(await kept.read()).toEqual({ ...first, cached: false });
  });

  test('is safe under many readers at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => kept.read()));
    for (const { catalog } of all) expect(catalog.resources).toHaveLength(4);
    expect(kept.entries()).toHaveLength(1);
  });

  test('leaves eight at most, and itself', async () => {
    for (let i = 0; i < 12; i += 1) {
      const other = join(kept.folder, `other${i}.yaml`);
      kept.write(SMALL, 60, other);
      await kept.read(other);
      expect((await kept.read(other)).cached).toBe(true);
    }
    expect(kept.entries()).toHaveLength(8);
  });

  test('a file too large to be a catalogue is not even looked through', async () => {
    kept.write(SMALL, 0);
    truncateSync(kept.file, 32 * 1024 * 1024 + 1);
    await expect(kept.read()).rejects.toMatchObject({ faults: [{ code: 'tooLarge' }] });
    expect(existsSync(kept.base)).toBe(false);
  });
});

test('the cache stands where the platform wants it', () => {
  const none = (): string => '';
  const folder = (
    environment: Record<string, string>,
    platform: string,
    home: () => string,
  ): string | undefined => placeFor('cache', environment, platform, home)?.folder;
  expect(placeFor('cache', { XDG_CACHE_HOME: '/x' }, 'linux', none)).toEqual({
    base: '/x',
    mayMakeBase: true,
    folder: '/x/awesome-pretrain',
    variable: 'XDG_CACHE_HOME',
  });
  expect(placeFor('cache', { XDG_CACHE_HOME: 'relative', HOME: '/h' }, 'linux', none)).toEqual({
    base: '/h',
    mayMakeBase: false,
    folder: '/h/.cache/awesome-pretrain',
    variable: 'HOME',
  });
  expect(folder({ HOME: '/h' }, 'darwin', none)).toBe('/h/Library/Caches/awesome-pretrain');
  expect(folder({}, 'win32', none)).toBeUndefined();
  expect(folder({ XDG_CACHE_HOME: '/x' }, 'win32', none)).toBeUndefined();
  expect(folder({ HOME: 'relative' }, 'linux', none)).toBeUndefined();
  expect(folder({}, 'linux', () => '/h')).toBe('/h/.cache/awesome-pretrain');
  expect(folder({}, 'linux', none)).toBeUndefined();
  expect(placeFor('state', { HOME: '/h' }, 'linux', none)?.folder).toBe(
    '/h/.local/state/awesome-pretrain',
  );
  expect(placeFor('state', { XDG_STATE_HOME: '/s' }, 'linux', none)?.folder).toBe(
    '/s/awesome-pretrain',
  );
  expect(placeFor('config', { HOME: '/h' }, 'linux', none)?.folder).toBe(
    '/h/.config/awesome-pretrain',
  );
  expect(placeFor('config', { XDG_CONFIG_HOME: '/c' }, 'linux', none)?.folder).toBe(
    '/c/awesome-pretrain',
  );
  expect(existsSync('/x')).toBe(false);
});
