import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addPublishedKey } from '../../src/storage/published-keys';

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
