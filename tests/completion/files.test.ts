import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandPath, fileNames, quickCatalogs } from '../../src/completion/files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-'));
  writeFileSync(join(folder, 'own.yaml'), '');
  writeFileSync(join(folder, 'large.yaml'), '');
  truncateSync(join(folder, 'large.yaml'), 1024 * 1024 + 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a path is written out at its beginning only', () => {
  const environment = { HOME: '/home/$&', X: 'x' };
  expect(expandPath('~/a', environment)).toBe('/home/$&/a');
  expect(expandPath('~', environment)).toBe('/home/$&');
  expect(expandPath('~x/a', environment)).toBe('~x/a');
  expect(expandPath('$X/a', environment)).toBe('x/a');
  expect(expandPath(`$\{X}/$X`, environment)).toBe('x/$X');
  expect(expandPath('$none/a', environment)).toBe('$none/a');
});

describe('the catalogues of an unfinished call', () => {
  test('are files, and the one that is built in', async () => {
    expect(await quickCatalogs(['~/own.yaml', 'builtin'], { HOME: folder })).toEqual([
      join(folder, 'own.yaml'),
      'builtin',
    ]);
    expect(await quickCatalogs(['no/such.yaml'], {})).toEqual(['no/such.yaml']);
  });

  test('are no pipe, no folder and not too large to be read at once', async () => {
    for (const path of [folder, '-', '/dev/stdin', '/dev/zero', join(folder, 'large.yaml')]) {
      await expect(quickCatalogs([path], {})).rejects.toThrow();
    }
  });
});

test('names that would control a terminal are not shown', async () => {
  writeFileSync(join(folder, 'own\u001b[31m.yaml'), '');
  expect(await fileNames(`${folder}/own`, {})).toEqual([`${folder}/own.yaml`]);
});
