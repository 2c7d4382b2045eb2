import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/storage/cache';
import { ownLibrary } from '../../src/storage/library';
import { SMALL } from '../support/catalog';

let folder: string;
let file: string;
let stages: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-cache-'));
  file = join(folder, 'own.yaml');
  stages = [];
  write(SMALL);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the catalogue as if it had stood there for a while. */
function write(text: string, secondsOld = 60): void {
  writeFileSync(file, text);
  const then = Date.now() / 1000 - secondsOld;
  utimesSync(file, then, then);
}

/** Reads the catalogue, and says whether it came from the cache. */
async function read(
  path = file,
  version = '1',
  cache = join(folder, 'cache'),
): Promise<{ titles: string[]; cached: boolean }> {
  stages = [];
  const library = await ownLibrary(path, version, { XDG_CACHE_HOME: cache }, (stage) =>
    stages.push(stage),
  );
  return {
    titles: library.catalog.resources.map(({ title }) => title),
    cached: stages.length === 0,
  };
}

const entries = (): string[] => readdirSync(join(folder, 'cache', 'awesome-pretrain'));

describe('a catalogue file that was compiled once', () => {
  test('is not compiled again', async () => {
    const first = await read();
    expect(first.cached).toBe(false);
    expect(await read()).toEqual({ ...first, cached: true });
  });

  test('is when it changed, when the program did, and under the same time and size', async () => {
    await read();
    write(SMALL.replace('Beta tools', 'Zeta tools'));
    expect((await read()).cached).toBe(false);
    expect((await read(file, '2')).cached).toBe(false);
    expect((await read(file, '2')).titles[0]).toBe('Zeta tools');
  });

  test('is compared by content where it was young', async () => {
    write(SMALL, 0);
    const first = await read();
    expect((await read()).cached).toBe(true);
    expect(first.cached).toBe(false);
  });

  test('is known under a link to it', async () => {
    await read();
    symlinkSync(file, join(folder, 'link.yaml'));
    expect((await read(join(folder, 'link.yaml'))).cached).toBe(true);
  });

  test('is compiled again where the entry is damaged, cut short or empty', async () => {
    for (const damage of [0, 10, 2000]) {
      await read();
      const [entry = ''] = entries();
      truncateSync(join(folder, 'cache', 'awesome-pretrain', entry), damage);
      expect((await read()).cached).toBe(false);
      expect((await read()).cached).toBe(true);
    }
  });

  test('reads without a place for a cache, only slower', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    const cache = join(folder, 'not-a-folder');
    expect((await read(file, '1', cache)).titles).toHaveLength(4);
    expect((await read(file, '1', cache)).cached).toBe(false);
  });

  test('is safe under many readers at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => read()));
    for (const { titles } of all) expect(titles).toHaveLength(4);
    expect(entries()).toHaveLength(1);
  });

  test('leaves eight others at most', async () => {
    for (let i = 0; i < 12; i += 1) {
      const other = join(folder, `other${i}.yaml`);
      writeFileSync(other, SMALL);
      await read(other);
    }
    expect(entries().length).toBeLessThanOrEqual(9);
  });
});

test('the cache stands where the platform wants it', () => {
  const none = (): string => '';
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', none)).toBe('/x/awesome-pretrain');
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative', HOME: '/h' }, 'linux', none)).toBe(
    '/h/.cache/awesome-pretrain',
  );
  expect(cacheFolder({ HOME: '/h' }, 'darwin', none)).toBe('/h/Library/Caches/awesome-pretrain');
  expect(cacheFolder({}, 'win32', none)).toBeNull();
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'win32', none)).toBeNull();
  expect(cacheFolder({ HOME: 'relative' }, 'linux', none)).toBeNull();
  expect(cacheFolder({}, 'linux', () => '/h')).toBe('/h/.cache/awesome-pretrain');
  expect(cacheFolder({}, 'linux', none)).toBeNull();
  expect(existsSync('/x')).toBe(false);
});
