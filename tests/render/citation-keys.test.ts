import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog, Resource } from '../../src/catalog/types';
import { citationKey, uniqueKeys } from '../../src/render/citation-keys';
import { toReferences } from '../../src/render/references';
import { ownCatalog, smallCatalog } from '../support/catalog';
import { call } from '../support/context';

describe('a key', () => {
  test.each([
    ['DeepSeek-AI', '2024', 'deepseek-v3', 'deepseekai2024deepseekv3'],
    ['Qwen', '2024', 'qwen2.5', 'qwen2024qwen25'],
    ['de Las Casas', '2023', 'mistral-7b', 'delascasas2023mistral7b'],
    ['Kydlíček', '2025', 'finepdfs', 'kydlicek2025finepdfs'],
    ['Øster', '2025', 'x', 'oster2025x'],
    ['Groß', '2025', 'x', 'gross2025x'],
    ['Łukasz', '', 'x', 'lukaszx'],
    ['张三', '2024', 'yulan', 'yulan2024'],
    ['', '', 'x-1', 'x1'],
  ])('%j %j %j', (name, year, id, key) => {
    expect(citationKey(name, year, id)).toBe(key);
  });

  test('that stands twice gets a letter, which takes no other key', () => {
    expect(uniqueKeys(['x', 'y', 'x', 'xa', 'x'])).toEqual(['xb', 'y', 'xc', 'xa', 'xd']);
    expect(uniqueKeys(Array(30).fill('x')).slice(24)).toEqual([
      'xy',
      'xz',
      'xaa',
      'xab',
      'xac',
      'xad',
    ]);
  });

  test('is unique, whatever stands more than once', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^x[ab]{0,2}$/)), (keys) => {
        const unique = uniqueKeys(keys);
        expect(new Set(unique).size).toBe(keys.length);
        for (const [index, key] of unique.entries())
          expect(key.startsWith(keys[index] ?? '')).toBe(true);
      }),
    );
  });
});

describe('keys of a catalogue', () => {
  test('are letters and digits, each once', () => {
    const catalog = ownCatalog();
    const keys = toReferences(catalog.resources, catalog).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+$/);
  });

  test('do not depend on what else is printed', async () => {
    const catalog = ownCatalog();
    const keys = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await call([...args, '-f', 'bibtex'], { catalog });
      return [...stdout.matchAll(/^@\w+\{(.*),$/gm)].map(([, key = '']) => key);
    };
    const all = new Set(await keys('list'));
    for (const args of [
      ['list', '-s', 'moe', '--reverse'],
      ['search', 'mixing', '-n', '3'],
      ['show', 'muon'],
    ]) {
      const some = await keys(...args);
      expect(some.length).toBeGreaterThan(0);
      for (const key of some) expect(all).toContain(key);
    }
  });

  test('of two that clash are told apart in the catalogue’s order, alone too', () => {
    const small = smallCatalog();
    const model = { ...(small.resources[0] as Resource), authors: ['Ann Author'], date: '2024' };
    const resources: Resource[] = [
      { ...model, id: 'qwen2.5' },
      { ...model, id: 'qwen25' },
      { ...model, id: 'qwen3' },
    ];
    const catalog: Catalog = { ...small, resources };
    expect(toReferences(resources.slice(1), catalog).map(({ key }) => key)).toEqual([
      'author2024qwen25b',
      'author2024qwen3',
    ]);
  });
});
