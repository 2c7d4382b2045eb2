import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/*
 * What `npm run check` holds: an inner room never imports an outer one, nothing imports in a circle,
 * and the rooms that will run in a browser use nothing of Node's.
 */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-walls-'));
  cpSync('src', join(folder, 'src'), { recursive: true });
  cpSync('biome.json', join(folder, 'biome.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function plant(file: string, code: string): void {
  writeFileSync(join(folder, 'src', file), code);
}

/** The rules that are broken, by file, and how many files were looked at. */
function check(): { broken: string[]; seen: number } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--vcs-enabled=false',
      '--max-diagnostics=none',
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  const output = stdout + stderr;
  const broken = [...output.matchAll(/^src\/(\S+?):\d+:\d+ lint\/\w+\/(\w+)/gm)];
  return {
    broken: [...new Set(broken.map(([, file, rule]) => `${file} ${rule}`))].sort(),
    seen: Number(/Checked (\d+) files/.exec(output)?.[1]),
  };
}

describe('the walls between the rooms', () => {
  test('stand, and every file is looked at', () => {
    const files = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
    const modules = files.filter((file) => /\.(ts|cjs|mjs)$/.test(file));
    expect(modules.length).toBeGreaterThan(100);
    // biome.json is looked at too.
    expect(check()).toEqual({ broken: [], seen: modules.length + 1 });
  });

  test.each([
    ['a value', "export { en } from '../messages/en';"],
    ['a type', "import type { Messages } from '../messages';\nexport type Said = Messages;"],
    ['what is loaded late', "export const late = () => import('../messages/en');"],
    ['a file beside the rooms', "export { run } from '../cli';"],
  ])('an inner room may not import an outer one: %s', (_, code) => {
    plant('catalog/planted.ts', code);
    expect(check().broken).toContain('catalog/planted.ts noRestrictedImports');
  });

  test('every room but the outermost has a wall', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
    const walled = rooms.map(({ name }) => name).filter((name) => !/^(manual|build)$/.test(name));
    for (const room of walled) plant(`${room}/planted.ts`, "export * from '../manual/manual';");
    expect(check().broken).toEqual(
      expect.arrayContaining(walled.map((room) => `${room}/planted.ts noRestrictedImports`)),
    );
  });

  test.each([
    ['values', "import { one } from './planted-one';\nexport const other = () => one;"],
    [
      'a type',
      "import type { one } from './planted-one';\nexport const other = (): typeof one => 1;",
    ],
    ['what is loaded late', "export const other = () => import('./planted-one');"],
  ])('nothing imports in a circle: %s', (_, code) => {
    plant(
      'render/planted-one.ts',
      "import { other } from './planted-other';\nexport const one = 1;\nexport const two = other;",
    );
    plant('render/planted-other.ts', code);
    expect(check().broken).toContain('render/planted-one.ts noImportCycles');
  });

  test.each(['catalog', 'messages', 'search', 'select', 'render'])(
    '%s/ uses nothing of Node',
    (room) => {
      plant(`${room}/planted-buffer.ts`, "export const bytes = Buffer.from('');");
      plant(`${room}/planted-process.ts`, 'export const system = process.platform;');
      plant(`${room}/planted-module.ts`, "export { join } from 'node:path';");
      expect(check().broken).toEqual([
        `${room}/planted-buffer.ts noRestrictedGlobals`,
        `${room}/planted-module.ts noNodejsModules`,
        `${room}/planted-process.ts noRestrictedGlobals`,
      ]);
    },
  );
});
