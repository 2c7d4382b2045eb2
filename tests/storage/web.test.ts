import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptValue } from '../../src/storage/kept-value';
import { openWeb } from '../../src/storage/web';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'awesome-pretrain-web-'));
});
afterEach(() => rmSync(base, { recursive: true }));

describe('the web', () => {
  test('is given up by Ctrl-C, and a second one ends the program', async () => {
    const before = process.listenerCount('SIGINT');
    const web = openWeb({ XDG_CACHE_HOME: base }, 'test');
    const waiting = web.wait(60_000);
    expect(web.isGivenUp()).toBe(false);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    process.emit('SIGINT');
    await expect(waiting).rejects.toMatchObject({ fault: 'given-up' });
    await expect(web.wait(1)).rejects.toMatchObject({ fault: 'given-up' });
    await expect(web.ask({ url: 'http://192.0.2.1/', mostBytes: 1 })).rejects.toThrow();
    expect(web.isGivenUp()).toBe(true);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  test('lets Ctrl-C end the program again, and knows what it was given', () => {
    const before = process.listenerCount('SIGINT');
    const web = openWeb({ XDG_CACHE_HOME: base, GITHUB_TOKEN: 'secret' }, 'test');
    web.close();
    expect(process.listenerCount('SIGINT')).toBe(before);
    expect(web.githubToken).toBe('secret');
    const without = openWeb({ XDG_CACHE_HOME: base, GITHUB_TOKEN: '' }, 'test');
    without.close();
    expect(without.githubToken).toBeUndefined();
  });

  test('never connects to a private network', async () => {
    const web = openWeb({ XDG_CACHE_HOME: base }, 'test');
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const asked = web.ask({ url: `http://${host}:1/`, mostBytes: 1 });
      await expect(asked, host).rejects.toMatchObject({ fault: 'private' });
    }
    web.close();
  });
});

describe('a value that is kept', () => {
  test('comes back as it was', () => {
    const value = keptValue('links', { XDG_CACHE_HOME: base });
    expect(value.read()).toBeNull();
    value.write({ a: ['模型', 1] });
    expect(value.read()).toEqual({ a: ['模型', 1] });
    value.write({ b: 2 });
    expect(keptValue('links', { XDG_CACHE_HOME: base }).read()).toEqual({ b: 2 });
    expect(readdirSync(join(base, 'awesome-pretrain'))).toEqual(['links.bin']);
  });

  test('is none where it is damaged, or cannot be kept', () => {
    const value = keptValue('links', { XDG_CACHE_HOME: base });
    value.write({ a: 1 });
    const file = join(base, 'awesome-pretrain', 'links.bin');
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    expect(value.read()).toBeNull();
    const nowhere = keptValue('links', { XDG_CACHE_HOME: '/proc/nowhere' });
    nowhere.write({ a: 1 });
    expect(nowhere.read()).toBeNull();
  });
});
