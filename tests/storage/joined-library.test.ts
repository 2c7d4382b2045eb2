import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CatalogError } from '../../src/catalog/faults';
import { packLibrary } from '../../src/search/make-library';
import { openCatalogs } from '../../src/storage/catalogs';
import { builtKey } from '../../src/storage/library';
import { catalogFrom, SMALL } from '../support/catalog';

const VERSION = '1';

let folder: string;
let built: string;
let own: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-joined-'));
  built = join(folder, 'catalog.bin');
  own = join(folder, 'config', 'awesome-pretrain', 'catalog.yaml');
  mkdirSync(join(own, '..'), { recursive: true });
  build(SMALL);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file as if it had stood there for a while. */
function write(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content);
  const then = Date.now() / 1000 - 60;
  utimesSync(file, then, then);
}

const build = (yaml: string): void =>
  write(built, packLibrary(catalogFrom(yaml), builtKey(VERSION)));

/** A file with one resource, which stands in a section of another. */
const ours = (id: string, section = 'reports/moe', more = ''): string => `languages: [en]
sections: []
resources:
  - id: ${id}
    title: Ours
    category: paper
    annotation: { en: Ours. }
    links: {}
    placements: [{ section: ${section} }]
${more}`;

/** The files that are kept, as they are now. */
function keptFiles(): string[] {
  const cache = join(folder, 'cache', 'awesome-pretrain');
  if (!existsSync(cache)) return [];
  return readdirSync(cache).map((name) => `${name} ${statSync(join(cache, name)).ino}`);
}

interface Opened {
  readonly ids: readonly string[];
  /** Whether all was taken from where it is kept. */
  readonly kept: boolean;
  /** What the user's own file was left out for. */
  readonly faulty: CatalogError | null;
  readonly parts: readonly object[];
  /** What a search would look through. */
  readonly size: number;
}

async function open(named: readonly string[] = [], withOwn = true, input = ''): Promise<Opened> {
  let faulty: CatalogError | null = null;
  const before = keptFiles();
  const environment = {
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  const readInput = async (): Promise<Uint8Array> => new TextEncoder().encode(input);
  const { catalog, index } = await openCatalogs(
    { named, withOwn },
    { built, version: VERSION, environment, readInput },
    {
      progress: () => {},
      onFaultyOwn: async (error) => {
        faulty = error;
      },
    },
  );
  const ids = catalog.resources.map(({ id }) => id);
  const kept = before.length > 0 && keptFiles().join() === before.join();
  return { ids, kept, faulty, parts: catalog.parts, size: index().size };
}

/** What a faulty catalogue is refused for. */
async function refused(...named: string[]): Promise<[file: string, place: string, code: string][]> {
  try {
    await open(named);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return error.faults.map(({ line, column, code }) => [error.file, `${line}:${column}`, code]);
  }
  throw new Error('nothing is refused');
}

const BUILT_IN = ['beta', 'alpha-2', 'gamma', 'alpha-1'];

describe('the user’s own file', () => {
  test('stands beside the built-in catalogue, and may name what that has', async () => {
    expect((await open()).ids).toEqual(BUILT_IN);
    write(own, ours('ours'));
    const { ids, parts, size } = await open();
    expect([...ids].sort()).toEqual([...BUILT_IN, 'ours'].sort());
    expect(size).toBe(5);
    expect(parts).toEqual([
      { file: null, isOwn: false },
      { file: own, isOwn: true },
    ]);
    expect((await open([], false)).ids).toEqual(BUILT_IN);
  });

  test('is compiled with it once, and again when either is another', async () => {
    write(own, ours('ours'));
    const first = await open();
    expect(first.kept).toBe(false);
    expect(await open()).toEqual({ ...first, kept: true });
    write(own, ours('others'));
    const second = await open();
    expect(second.kept).toBe(false);
    expect(second.ids).toContain('others');
    build(SMALL.replaceAll('gamma', 'delta'));
    const third = await open();
    expect(third.kept).toBe(false);
    expect(third.ids).toContain('delta');
    expect((await open()).kept).toBe(true);
  });

  test('is compared by what it holds where it had just been written', async () => {
    writeFileSync(own, ours('ours'));
    expect((await open()).kept).toBe(false);
    expect((await open()).kept).toBe(true);
  });

  test.each([
    ['a faulty reference', ours('ours', 'reports/mo'), 'unknownAnywhere'],
    ['no YAML', 'a: [', 'yaml.openBracket'],
    ['nothing', '', 'empty'],
    ['a citation key that is built in', ours('beta-old', 'reports'), 'duplicateCiteKey'],
  ])('with %s is told of and left out', async (_, text, code) => {
    write(own, text);
    const { ids, faulty, parts } = await open();
    expect(ids).toEqual(BUILT_IN);
    expect(parts).toHaveLength(1);
    expect(faulty?.file).toBe(own);
    expect(faulty?.faults.map((fault) => fault.code)).toEqual([code]);
  });

  test('that is a folder is told of and left out', async () => {
    mkdirSync(own);
    const { ids, faulty } = await open();
    expect(ids).toEqual(BUILT_IN);
    expect(faulty?.faults[0]?.code).toBe('isFolder');
  });

  test.skipIf(process.platform === 'win32').each([
    ['nowhere', join('nowhere', 'catalog.yaml'), 'brokenLink'],
    ['to a link that leads nowhere', 'other.yaml', 'brokenLink'],
    ['to itself', 'catalog.yaml', 'linkCircle'],
  ])('that is a link which leads %s is told of and left out', async (_, target, code) => {
    symlinkSync('nothing', join(dirname(own), 'other.yaml'));
    symlinkSync(target, own);
    const { ids, faulty } = await open();
    rmSync(join(dirname(own), 'other.yaml'));
    expect(ids).toEqual(BUILT_IN);
    expect(faulty?.file).toBe(own);
    expect(faulty?.faults.map((fault) => fault.code)).toEqual([code]);
  });

  test.skipIf(process.platform === 'win32')('that is a pipe is not waited for', async () => {
    execFileSync('mkfifo', [own]);
    const { ids, faulty } = await open();
    expect(ids).toEqual(BUILT_IN);
    expect(faulty?.faults[0]?.code).toBe('noFile');
    rmSync(own);
    symlinkSync('/dev/zero', own);
    expect((await open()).faulty?.faults[0]?.code).toBe('noFile');
  });
});

describe('catalogues that are named', () => {
  test('are joined without the user’s own', async () => {
    write(own, ours('ours'));
    const [one, other] = [join(folder, 'one.yaml'), join(folder, 'other.yaml')];
    write(one, SMALL);
    write(other, ours('theirs'));
    const { ids, parts } = await open([one, other]);
    expect([...ids].sort()).toEqual([...BUILT_IN, 'theirs'].sort());
    expect(parts).toEqual([
      { file: one, isOwn: false },
      { file: other, isOwn: false },
    ]);
    expect((await open([one, other])).kept).toBe(true);
    expect((await open(['builtin', other])).parts[0]).toEqual({ file: null, isOwn: false });
    expect((await open(['builtin'])).ids).toEqual(BUILT_IN);
  });

  test('as the user’s own is, or in another order, are kept apart', async () => {
    write(own, ours('ours'));
    expect((await open()).kept).toBe(false);
    expect((await open(['builtin', own])).kept).toBe(false);
    expect((await open([own, 'builtin'])).kept).toBe(false);
  });

  test('are refused with the place in the right file', async () => {
    const [one, other] = [join(folder, 'one.yaml'), join(folder, 'other.yaml')];
    write(one, ours('a', 'second'));
    write(other, ours('b', 'first'));
    expect(await refused(one, other)).toEqual([[one, '9:29', 'unknownAnywhere']]);
    write(one, SMALL);
    expect(await refused(one, other)).toEqual([[other, '9:29', 'unknownAnywhere']]);
    expect(await refused(one, join(folder, 'none.yaml'))).toEqual([
      [join(folder, 'none.yaml'), 'undefined:undefined', 'missing'],
    ]);
    write(other, ours('beta-old', 'reports'));
    expect(await refused(one, other)).toEqual([[other, '4:9', 'duplicateCiteKey']]);
    // By itself a file still has to hold what it names.
    expect(await refused(other)).toEqual([[other, '9:29', 'unknownReference']]);
  });

  test('may be standard input, which is not kept', async () => {
    const other = join(folder, 'other.yaml');
    write(other, ours('theirs'));
    expect((await open(['-'], true, SMALL)).ids).toEqual(BUILT_IN);
    const { ids, parts } = await open(['-', other], true, SMALL);
    expect(ids).toContain('theirs');
    expect(parts[0]).toEqual({ file: '-', isOwn: false });
    const changed = SMALL.replaceAll('gamma', 'delta');
    expect((await open(['-', other], true, changed)).ids).toContain('delta');
  });
});
