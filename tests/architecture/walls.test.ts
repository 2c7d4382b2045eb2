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
    const modules = files.filter((file) => /\.(tsx?|cjs|mjs|css|svg|json)$/.test(file));
    expect(modules.length).toBeGreaterThan(100);
    // biome.json is looked at too.
    expect(check()).toEqual({ broken: [], seen: modules.length + 1 });
  });

  test('an inner room may not import an outer one, in whatever way', () => {
    const ways = {
      value: "export { en } from '../messages/en';",
      type: "import type { Messages } from '../messages';\nexport type Said = Messages;",
      late: "export const late = () => import('../messages/en');",
      beside: "export { run } from '../cli';",
    };
    for (const [way, code] of Object.entries(ways)) plant(`catalog/planted-${way}.ts`, code);
    expect(check().broken).toEqual(
      Object.keys(ways)
        .sort()
        .map((way) => `catalog/planted-${way}.ts noRestrictedImports`),
    );
  });

  test('every room but the outermost has a wall', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
    const walled = rooms.map(({ name }) => name).filter((name) => !/^(manual|build)$/.test(name));
    for (const room of walled) plant(`${room}/planted.ts`, "export * from '../manual/manual';");
    expect(check().broken).toEqual(
      expect.arrayContaining(walled.map((room) => `${room}/planted.ts noRestrictedImports`)),
    );
  });

  test('nothing imports in a circle, in whatever way', () => {
    const ways = {
      value: (one: string) => `import { one } from '${one}';\nexport const other = () => one;`,
      type: (one: string) =>
        `import type { one } from '${one}';\nexport const other = (): typeof one => 1;`,
      late: (one: string) => `export const other = () => import('${one}');`,
    };
    for (const [way, code] of Object.entries(ways)) {
      plant(
        `render/planted-${way}.ts`,
        `import { other } from './planted-other-${way}';\nexport const one = 1;\nexport const two = other;`,
      );
      plant(`render/planted-other-${way}.ts`, code(`./planted-${way}`));
    }
    const { broken } = check();
    for (const way of Object.keys(ways)) {
      expect(broken).toContain(`render/planted-${way}.ts noImportCycles`);
    }
  });

  test('what will run in a browser uses nothing of Node', () => {
    const rooms = ['catalog', 'messages', 'search', 'select', 'render'];
    for (const room of rooms) {
      plant(`${room}/planted-buffer.ts`, "export const bytes = Buffer.from('');");
      plant(`${room}/planted-process.ts`, 'export const system = process.platform;');
      plant(`${room}/planted-module.ts`, "export { join } from 'node:path';");
    }
    expect(check().broken).toEqual(
      rooms
        .flatMap((room) => [
          `${room}/planted-buffer.ts noRestrictedGlobals`,
          `${room}/planted-module.ts noNodejsModules`,
          `${room}/planted-process.ts noRestrictedGlobals`,
        ])
        .sort(),
    );
  });
});
