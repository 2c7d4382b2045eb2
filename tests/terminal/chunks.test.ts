import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chunksOf } from '../../src/terminal/chunks';

const LARGE = 'large-abcd1234.js';
const SMALL = 'small-abcd1234.js';
const PADDING = `/* ${'x'.repeat(5000)} */`;

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-chunks-'));
  cache = join(folder, 'cache', 'code');
  writeFileSync(join(folder, 'main.js'), `exports.load = () => require('./${LARGE}');`);
  writeFileSync(
    join(folder, LARGE),
    `${PADDING}
const path = require('node:path');
const small = require('./${SMALL}');
exports.double = (value) => small.add(value, value);
exports.triple = (value) => small.add(value, small.add(value, value));
exports.where = [path.basename(__filename), __dirname];`,
  );
  writeFileSync(join(folder, SMALL), 'exports.add = (one, other) => one + other;');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Large {
  readonly double: (value: number) => number;
  readonly triple: (value: number) => number;
  readonly where: readonly string[];
}

/** One run of a program that doubles a number. */
function run(command = 'double', where: string | null = cache): Large {
  const { load, keep } = chunksOf(folder, where, command);
  const main = load('main.js') as { load: () => Large };
  const large = main.load();
  expect(large.double(21)).toBe(42);
  keep();
  return large;
}

const kept = (): string => join(cache, readdirSync(cache)[0] ?? '');
/** The kinds of runs whose functions are kept. */
const runs = (): unknown => JSON.parse(readFileSync(kept(), 'utf8').split('\n')[0] ?? '').runs;
const identity = (): bigint => statSync(kept(), { bigint: true }).ino;

describe('the files of the build', () => {
  test('get what they require, each loaded once', () => {
    const { load } = chunksOf(folder, null, '');
    const { load: loadLarge } = load('main.js') as { load: () => Large };
    expect(loadLarge()).toBe(loadLarge());
    expect(loadLarge()).toBe(load(LARGE));
    expect(loadLarge().where).toEqual([LARGE, folder]);
  });

  test('that are large and named after their content are kept compiled, as the user’s own', () => {
    run();
    expect(readdirSync(cache)).toHaveLength(1);
    expect(kept()).toContain(join(cache, `${LARGE}-${process.version}-${process.arch}`));
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    expect(statSync(cache).mode & 0o777).toBe(0o700);
  });

  test('are not written again by a run of the same kind', () => {
    run();
    const first = identity();
    run();
    expect(identity()).toBe(first);
  });

  test('are added to by another command', () => {
    run();
    expect(runs()).toEqual([expect.stringMatching(/^double main\.js large/)]);
    run('triple').triple(1);
    expect(runs()).toHaveLength(2);
    const both = identity();
    run();
    run('triple');
    expect(identity()).toBe(both);
  });

  test('are compiled again where the file is another one by now', () => {
    run();
    const changed = readFileSync(join(folder, LARGE), 'utf8').replace(
      'add(value, value)',
      'add(value,21)',
    );
    writeFileSync(join(folder, LARGE), changed.padEnd(changed.length + 3));
    const { load } = chunksOf(folder, cache, 'double');
    const large = load(LARGE) as Large;
    expect(large.double(1)).toBe(22);
  });

  test('that could not be loaded fail again', () => {
    const { load } = chunksOf(folder, cache, 'double');
    for (let i = 0; i < 2; i += 1) expect(() => load('gone-abcd1234.js')).toThrow('ENOENT');
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['other bytes', () => Buffer.from('xx')],
    ['halves that are equal but hold nothing', () => Buffer.from('[]\n[]\n')],
    ['halves without an end', () => Buffer.from('{{{{')],
  ])('damaged (%s) are compiled again', (_, damage) => {
    run();
    const damaged = damage(readFileSync(kept()));
    writeFileSync(kept(), damaged);
    run();
    expect(readFileSync(kept())).not.toEqual(damaged);
    expect(runs()).toHaveLength(1);
  });

  test('with any byte changed are compiled again', () => {
    run();
    const whole = readFileSync(kept());
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      writeFileSync(kept(), changed);
      run();
      expect(readFileSync(kept())).not.toEqual(changed);
    }
  });

  test.each([
    ['the folder', () => cache],
    ['the folder above', () => join(cache, '..')],
  ])('are neither read nor written where others may write into %s', (_, where) => {
    run();
    const first = readFileSync(kept());
    writeFileSync(kept(), 'planted');
    chmodSync(where(), 0o777);
    run();
    expect(readFileSync(kept(), 'utf8')).toBe('planted');
    chmodSync(where(), 0o755);
    run();
    expect(readFileSync(kept()).length).toBe(first.length);
  });

  test('nor through a link in place of the folder', () => {
    run();
    const elsewhere = join(folder, 'elsewhere');
    renameSync(cache, elsewhere);
    symlinkSync(elsewhere, cache);
    const before = identity();
    writeFileSync(kept(), 'planted');
    run();
    expect(readFileSync(kept(), 'utf8')).toBe('planted');
    expect(identity()).toBe(before);
  });

  test('a pipe in place of a kept file is not waited for', () => {
    run();
    const name = kept();
    rmSync(name);
    execFileSync('mkfifo', [name]);
    run();
    expect(statSync(name).isFile()).toBe(true);
  });

  test('run as well where nothing can be kept', () => {
    mkdirSync(join(folder, 'cache'));
    writeFileSync(cache, 'a file where the folder should be');
    run();
    run('double', null);
    expect(existsSync(join(folder, 'null'))).toBe(false);
    expect(readFileSync(cache, 'utf8')).toBe('a file where the folder should be');
  });

  test('of old versions go', () => {
    mkdirSync(cache, { recursive: true });
    for (let i = 0; i < 100; i += 1) {
      writeFileSync(join(cache, `old-${String(i).padStart(8, '0')}.js-v1.2.3-x64.bin`), 'old');
    }
    writeFileSync(join(cache, 'not ours'), '');
    run();
    expect(readdirSync(cache)).toHaveLength(81);
    expect(readdirSync(cache)).toContain('not ours');
  });
});
