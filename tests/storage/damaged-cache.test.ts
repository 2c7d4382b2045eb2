import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMALL } from '../support/catalog';
import { flipped, numbers } from '../support/damage';
import { KeptCatalog, type Reading } from '../support/kept-catalog';

/*
 * Whatever happened to a kept file, the answer is that of the catalogue file itself, and the next call
 * finds it kept again.
 */

let kept: KeptCatalog;
let truth: Reading;
let whole: Buffer;
beforeEach(async () => {
  kept = new KeptCatalog();
  truth = await kept.read();
  whole = readFileSync(kept.entry());
});
afterEach(() => kept.remove());

/** What the next two calls answer, once a kept file holds something else. */
async function readsAnew(content: Uint8Array): Promise<void> {
  expect(content.length !== whole.length || !whole.equals(content)).toBe(true);
  writeFileSync(kept.entry(), content);
  expect(await kept.read()).toEqual(truth);
  expect(await kept.read()).toEqual({ ...truth, cached: true });
}

describe('a kept catalogue', () => {
  test('with one bit flipped, in its beginning', async () => {
    for (let bit = 0; bit < 800 * 8; bit += 251) await readsAnew(flipped(whole, bit));
  });

  test('with one bit flipped, anywhere', async () => {
    const bits = numbers(whole.length * 8);
    for (let count = 0; count < 20; count += 1) await readsAnew(flipped(whole, bits.next().value));
  });

  test('with two bits flipped, the highest of two words or any', async () => {
    const words = numbers(Math.floor(whole.length / 4));
    const bits = numbers(whole.length * 8);
    for (let count = 0; count < 8; count += 1) {
      const [one, other] = [words.next().value * 32 + 31, words.next().value * 32 + 31];
      await readsAnew(flipped(whole, one, other === one ? one - 1 : other));
      const [first, second] = [bits.next().value, bits.next().value];
      await readsAnew(flipped(whole, first, second === first ? first ^ 1 : second));
    }
  });

  test('cut short anywhere, or longer than it was', async () => {
    const lengths = numbers(whole.length);
    for (let count = 0; count < 20; count += 1) {
      await readsAnew(whole.subarray(0, count < 12 ? count * 4 : lengths.next().value));
    }
    for (const more of [1, 4, 8, 4096]) {
      await readsAnew(Buffer.concat([whole, Buffer.alloc(more)]));
      await readsAnew(Buffer.concat([whole, whole.subarray(0, more)]));
    }
  });

  test('of zeros or of text, with parts that changed places, or beginning elsewhere', async () => {
    await readsAnew(Buffer.alloc(whole.length));
    await readsAnew(Buffer.alloc(whole.length, 'text '));
    await readsAnew(Buffer.concat([whole.subarray(512), whole.subarray(0, 512)]));
    await readsAnew(whole.subarray(8));
    await readsAnew(Buffer.concat([Buffer.alloc(8), whole]));
    await readsAnew(Buffer.concat([whole, whole]));
    const swapped = Buffer.from(whole);
    whole.copy(swapped, 1000, 2000, 2004);
    whole.copy(swapped, 2000, 1000, 1004);
    await readsAnew(swapped);
  });

  test('that is another one’s', async () => {
    const other = join(kept.folder, 'other.yaml');
    kept.write(SMALL.replace('Beta tools', 'Zeta tools'), 60, other);
    const own = kept.entry();
    const ofOther = await kept.read(other);
    const [theirs = ''] = kept
      .entries()
      .map((name) => join(kept.cache, name))
      .filter((path) => path !== own);
    renameSync(own, `${own}.aside`);
    renameSync(theirs, own);
    renameSync(`${own}.aside`, theirs);
    expect(await kept.read()).toEqual(truth);
    expect(await kept.read(other)).toEqual(ofOther);
    expect((await kept.read()).cached).toBe(true);
    expect((await kept.read(other)).cached).toBe(true);
  });

  test('of another version of the program, of the file, or of none', async () => {
    await kept.read(kept.file, '2');
    await readsAnew(readFileSync(kept.entry()));
    kept.write(SMALL.replace('Beta tools', 'Zeta tools'));
    const ofLater = await kept.read();
    writeFileSync(kept.entry(), whole);
    expect(await kept.read()).toEqual(ofLater);
    expect((await kept.read()).cached).toBe(true);
  });
});
