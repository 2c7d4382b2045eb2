import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * What `npm run check` holds: an inner room never imports an outer one, nothing imports in a circle,
 * and the rooms that will run in a browser use nothing of Node's.
 */

/** Every way to import an outer room. */
const OUTWARDS: Readonly<Record<string, string>> = {
  value: "export { en } from '../messages/en';",
  type: "import type { Messages } from '../messages';\nexport type Said = Messages;",
  late: "export const late = () => import('../messages/en');",
  beside: "export { run } from '../cli';",
};

/** Every way to import what imports oneself. */
const CIRCLES: Readonly<Record<string, (one: string) => string>> = {
  value: (one) => `import { one } from '${one}';\nexport const other = () => one;`,
  type: (one) => `import type { one } from '${one}';\nexport const other = (): typeof one => 1;`,
  late: (one) => `export const other = () => import('${one}');`,
};

const OF_NODE: Readonly<Record<string, string>> = {
  buffer: "export const bytes = Buffer.from('');",
  process: 'export const system = process.platform;',
  module: "export { join } from 'node:path';",
};
const IN_A_BROWSER = ['catalog', 'messages', 'search', 'select', 'render'];

const WALLED = readdirSync('src', { withFileTypes: true })
  .filter((one) => one.isDirectory() && !/^(manual|build)$/.test(one.name))
  .map(({ name }) => name);

let folder: string;
/** What is found in the code once all of the above is planted in it, looked at once for all tests. */
let checked: Checked;
let plantedFiles = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-walls-'));
  cpSync('src', join(folder, 'src'), { recursive: true });
  cpSync('biome.json', join(folder, 'biome.json'));
  for (const [way, code] of Object.entries(OUTWARDS))
    plant(`catalog/planted-outwards-${way}.ts`, code);
  for (const room of WALLED)
    plant(`${room}/planted-manual.ts`, "export * from '../manual/manual';");
  for (const [way, code] of Object.entries(CIRCLES)) {
    plant(
      `render/planted-circle-${way}.ts`,
      `import { other } from './planted-circle-other-${way}';\nexport const one = 1;\nexport const two = other;`,
    );
    plant(`render/planted-circle-other-${way}.ts`, code(`./planted-circle-${way}`));
  }
  for (const room of IN_A_BROWSER) {
    for (const [what, code] of Object.entries(OF_NODE)) {
      plant(`${room}/planted-of-node-${what}.ts`, code);
    }
  }
  checked = check();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function plant(file: string, code: string): void {
  writeFileSync(join(folder, 'src', file), code);
  plantedFiles += 1;
}

interface Checked {
  /** The rules that are broken, by file. */
  readonly broken: readonly string[];
  /** How many files were looked at. */
  readonly seen: number;
}

function check(): Checked {
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

/** What is found in planted files of a kind, by the rooms and what follows in their names. */
const foundIn = (kind: string): string[] =>
  checked.broken.filter((one) => one.includes(`/planted-${kind}`));

describe('the walls between the rooms', () => {
  test('stand, and every file is looked at', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const modules = files.filter((file) => /\.(tsx?|cjs|mjs|css|svg|json)$/.test(file));
    expect(modules.length).toBeGreaterThan(100);
    // biome.json is looked at too.
    expect(checked.seen).toBe(modules.length + plantedFiles + 1);
    expect(checked.broken.filter((one) => !one.includes('/planted-'))).toEqual([]);
  });

  test('an inner room may not import an outer one, in whatever way', () => {
    expect(foundIn('outwards')).toEqual(
      Object.keys(OUTWARDS)
        .sort()
        .map((way) => `catalog/planted-outwards-${way}.ts noRestrictedImports`),
    );
  });

  test('every room but the outermost has a wall', () => {
    expect(foundIn('manual')).toEqual(
      expect.arrayContaining(WALLED.map((room) => `${room}/planted-manual.ts noRestrictedImports`)),
    );
  });

  test('nothing imports in a circle, in whatever way', () => {
    for (const way of Object.keys(CIRCLES)) {
      expect(foundIn('circle')).toContain(`render/planted-circle-${way}.ts noImportCycles`);
    }
  });

  test('what will run in a browser uses nothing of Node', () => {
    expect(foundIn('of-node')).toEqual(
      IN_A_BROWSER.flatMap((room) => [
        `${room}/planted-of-node-buffer.ts noRestrictedGlobals`,
        `${room}/planted-of-node-module.ts noNodejsModules`,
        `${room}/planted-of-node-process.ts noRestrictedGlobals`,
      ]).sort(),
    );
  });
});
