import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CatalogError } from '../../src/catalog/faults';
import { addPublishedKey, publishedKeys } from '../../src/storage/published-keys';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = join(folder, 'citation-keys.json');
const catalog = join(folder, 'catalog.yaml');

const KEYS = '{\n  "a.x": "one2024a",\n  "c": "c"\n}\n';

test.each([
  ['a', '{\n  "a": "a",\n  "a.x": "one2024a",\n  "c": "c"\n}\n'],
  ['b', '{\n  "a.x": "one2024a",\n  "b": "b",\n  "c": "c"\n}\n'],
  ['d', '{\n  "a.x": "one2024a",\n  "c": "c",\n  "d": "d"\n}\n'],
])('the key of %s has its line in the order of ids', async (id, expected) => {
  writeFileSync(keys, KEYS);
  expect(await addPublishedKey(catalog, id, id)).toBe(true);
  expect(readFileSync(keys, 'utf8')).toBe(expected);
});

test.each(['{"c": "c"}', KEYS.replaceAll('\n', '\r\n'), '[]', '{\n  "c": 1\n}\n', 'x'])(
  'what is written otherwise stays: %j',
  async (text) => {
    writeFileSync(keys, text);
    expect(await addPublishedKey(catalog, 'b', 'b')).toBe(false);
    expect(readFileSync(keys, 'utf8')).toBe(text);
  },
);

test('none are read where none stand, nor beside standard input', async () => {
  rmSync(keys, { force: true });
  expect(await publishedKeys(catalog)).toBeNull();
  expect(await publishedKeys('-')).toBeNull();
});

test.skipIf(process.platform === 'win32').each<[string, () => unknown, string]>([
  ['a pipe', () => execFileSync('mkfifo', [keys]), 'noFile'],
  ['a device without end', () => symlinkSync('/dev/zero', keys), 'noFile'],
  ['a folder', () => mkdirSync(keys), 'isFolder'],
  ['a link to itself', () => symlinkSync(keys, keys), 'linkCircle'],
  ['something else', () => writeFileSync(keys, '[]'), 'badKeysFile'],
])('%s in their place is said to be none, and not waited for', async (_, put, code) => {
  rmSync(keys, { recursive: true, force: true });
  put();
  const error: unknown = await publishedKeys(catalog).catch((fault: unknown) => fault);
  rmSync(keys, { recursive: true, force: true });
  expect(error).toBeInstanceOf(CatalogError);
  expect((error as CatalogError).faults.map((fault) => fault.code)).toEqual([code]);
});
