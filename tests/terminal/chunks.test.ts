import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
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
    expect(readdirSync(cache)).toEqual([`${LARGE}-${process.version}-${process.arch}.bin`]);
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
    const once = readFileSync(kept());
    run('triple').triple(1);
    expect(readFileSync(kept()).length).toBeGreaterThanOrEqual(once.length);
    const both = identity();
    run();
    run('triple');
    expect(identity()).toBe(both);
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['other bytes', () => Buffer.from('xx')],
    ['halves that are equal but hold nothing', () => Buffer.from('[]\n[]\n')],
    ['halves without an end', () => Buffer.from('{{{{')],
  ])('damaged (%s) are compiled again', (_, damage) => {
    run();
    const whole = readFileSync(kept());
    writeFileSync(kept(), damage(whole));
    run();
    expect(readFileSync(kept()).length).toBeGreaterThan(100);
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

  test('that others may write are not trusted', () => {
    run();
    const first = identity();
    chmodSync(kept(), 0o666);
    run();
    expect(identity()).not.toBe(first);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
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
