import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptMark } from '../../src/storage/marks';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-marks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MARK = { day: '2026-11-21', ids: ['a', 'b'] };

test('is kept for each catalogue, in the state directory', () => {
  const environment = { XDG_STATE_HOME: join(folder, 'state') };
  const other = join(folder, 'my.yaml');
  writeFileSync(other, '');
  expect(keptMark(null, environment).read()).toBeNull();
  expect(keptMark(null, environment).move(MARK)).toBe(true);
  expect(keptMark(null, environment).read()).toEqual(MARK);
  expect(keptMark(other, environment).read()).toBeNull();
  expect(readdirSync(join(folder, 'state', 'awesome-pretrain'))).toHaveLength(1);
});

test('below the home where nothing else is said', () => {
  expect(keptMark(null, { HOME: folder }).move(MARK)).toBe(true);
  expect(readdirSync(join(folder, '.local', 'state', 'awesome-pretrain'))).toHaveLength(1);
});

test.each([
  ['a home that is none', { HOME: '/proc' }],
  ['a missing home', { HOME: '/nowhere/at/all' }],
])('%s keeps none, and nothing is thrown', (_, environment) => {
  const mark = keptMark(null, environment);
  expect(mark.move(MARK)).toBe(false);
  expect(mark.read()).toBeNull();
});

test('what is damaged is no mark', () => {
  const environment = { XDG_STATE_HOME: folder };
  keptMark(null, environment).move(MARK);
  const own = join(folder, 'awesome-pretrain');
  const [name = ''] = readdirSync(own);
  writeFileSync(join(own, name), '{"day":"2026-11-21","ids":[]}');
  expect(keptMark(null, environment).read()).toBeNull();
  rmSync(join(own, name));
  mkdirSync(join(own, name));
  expect(keptMark(null, environment).read()).toBeNull();
  expect(keptMark(null, environment).move(MARK)).toBe(false);
});
