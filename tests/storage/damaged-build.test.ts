import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packLibrary } from '../../src/search/make-library';
import { builtKey, builtLibrary } from '../../src/storage/library';
import { smallCatalog } from '../support/catalog';
import { call } from '../support/context';
import { flipped, numbers } from '../support/damage';

/*
 * Of the catalogue that is built in only the form is verified: npm has verified every byte when it was
 * installed. A bit that turns round later may change a text, but never hangs a call or ends it otherwise
 * than with an answer or one line.
 */

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-built-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'catalog.bin');
const whole = packLibrary(smallCatalog(), builtKey('1'));

test.each([
  ['in its header', 600],
  ['anywhere', whole.length],
])('whatever bit is turned round %s, a call answers or says why not', async (_, length) => {
  const codes = new Set<number>();
  const bits = numbers(length * 8);
  for (let count = 0; count < 100; count += 1) {
    writeFileSync(file, flipped(whole, bits.next().value));
    for (const args of [
      ['list', '--json'],
      ['search', 'alpha experts', '--json', '--explain'],
      ['show', 'gamma', '--json'],
    ]) {
      const openLibrary = () => builtLibrary(file, '1');
      const { stdout, stderr, code } = await call(args, { openLibrary });
      codes.add(code);
      if (code === 0) expect(JSON.parse(stdout)).toBeInstanceOf(Array);
      else {
        expect(stderr).toMatch(/^\{"error":"[^\n]+\n$/);
        expect(JSON.parse(stderr).error).not.toMatch(/\n/);
      }
    }
  }
  expect([...codes].sort()).toEqual(expect.arrayContaining([0, 2]));
  expect(codes).not.toContain(130);
});
