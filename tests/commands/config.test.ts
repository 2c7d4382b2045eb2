import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { width } from '../../src/render/width';
import { joinedCatalog, OWN_FILE } from '../support/catalog';
import { call } from '../support/context';

const HOME = {
  XDG_CACHE_HOME: '/x/cache',
  XDG_CONFIG_HOME: '/x/config',
  XDG_STATE_HOME: '/x/state',
};

/** What `config` says of each setting: its value, what says so, and the state of a catalogue. */
async function settings(
  args: readonly string[],
  options: Parameters<typeof call>[1] = {},
): Promise<Record<string, unknown[]>> {
  const { stdout } = await call(['config', '--json', ...args], options);
  const said: Record<string, unknown[]> = {};
  for (const { setting, value, from, state } of JSON.parse(stdout)) {
    said[setting] = [
      ...(said[setting] ?? []),
      state === null ? [value, from] : [value, from, state],
    ];
  }
  return said;
}

describe('config', () => {
  test('says what is in force where nothing is set', async () => {
    const said = await settings([], { environment: HOME, ownCatalogFile: '/no/such.yaml' });
    expect(said).toEqual({
      language: [['en', null]],
      catalog: [
        ['builtin', null, 'read'],
        ['/no/such.yaml', null, 'missing'],
      ],
      pager: [[null, 'TERM']],
      browser: [[null, null]],
      colour: [[false, null]],
      config: [['/x/config/awesome-pretrain', 'XDG_CONFIG_HOME']],
      cache: [['/x/cache/awesome-pretrain', 'XDG_CACHE_HOME']],
      state: [['/x/state/awesome-pretrain', 'XDG_STATE_HOME']],
    });
  });

  test('says what is set, and by what', async () => {
    const environment = {
      LC_ALL: 'zh_CN.UTF-8',
      TERM: 'xterm',
      PAGER: 'more',
      AWESOME_PRETRAIN_PAGER: 'less -R',
      BROWSER: 'lynx:w3m',
      FORCE_COLOR: '1',
      NO_COLOR: '1',
    };
    expect(await settings([], { environment })).toMatchObject({
      language: [['zh', 'LC_ALL']],
      pager: [['less -R', 'AWESOME_PRETRAIN_PAGER']],
      browser: [['lynx:w3m', 'BROWSER']],
      colour: [[true, 'FORCE_COLOR']],
    });
    const { FORCE_COLOR: _, ...others } = { ...environment, AWESOME_PRETRAIN_PAGER: 'cat' };
    expect(await settings(['--lang', 'en'], { environment: others, columns: 80 })).toMatchObject({
      language: [['en', '--lang']],
      pager: [[null, 'AWESOME_PRETRAIN_PAGER']],
      colour: [[false, 'NO_COLOR']],
    });
    expect(await settings(['--no-color', '--no-pager'], { environment })).toMatchObject({
      pager: [[null, '--no-pager']],
      colour: [[false, '--no-color']],
    });
  });

  test('says which catalogues are read, and what keeps the user’s own out', async () => {
    const own = { catalog: joinedCatalog(), ownCatalogFile: OWN_FILE };
    const { stdout } = await call(['config', '--json'], own);
    expect(JSON.parse(stdout)).toContainEqual({
      setting: 'catalog',
      value: OWN_FILE,
      from: null,
      state: 'read',
      resources: 2,
    });
    const skipped = async (args: string[], environment = {}): Promise<unknown> =>
      (await settings(args, { environment, ownCatalogFile: OWN_FILE })).catalog;
    expect(await skipped(['--no-own'])).toEqual([
      ['builtin', null, 'read'],
      [OWN_FILE, '--no-own', 'skipped'],
    ]);
    expect(await skipped([], { CI: 'true' })).toContainEqual([OWN_FILE, 'CI', 'skipped']);
    expect(await skipped(['-c', 'builtin'])).toEqual([
      ['builtin', '-c', 'read'],
      [OWN_FILE, '-c', 'skipped'],
    ]);
    const named = { AWESOME_PRETRAIN_CATALOG: 'builtin' };
    expect(await skipped([], named)).toContainEqual(['builtin', Object.keys(named)[0], 'read']);
  });

  test('says that the user’s own is faulty', async ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'catalog.yaml');
    writeFileSync(file, '');
    // Of which the library that is loaded has nothing.
    const said = await settings([], { ownCatalogFile: file });
    expect(said.catalog).toContainEqual([file, null, 'faulty']);
  });

  test('is a table for eyes, as wide as the terminal', async () => {
    const options = { catalog: joinedCatalog(), ownCatalogFile: OWN_FILE, environment: HOME };
    const { stdout } = await call(['config'], options);
    expect(stdout).toMatch(/^Language +English +default$/m);
    expect(stdout).toMatch(/^Catalogue +the built-in catalogue \(3 resources\) +default$/m);
    const chinese = await call(['config', '--lang', 'zh'], options);
    expect(chinese.stdout).toMatch(/^资源库 +内置资源库（共 3 项资源） +默认$/m);
    for (const columns of [40, 60, 80]) {
      const shown = await call(['config'], { ...options, columns });
      for (const line of shown.stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    }
  });
});
