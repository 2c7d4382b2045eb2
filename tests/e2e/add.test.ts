import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogFrom } from '../support/catalog';
import { runInTerminal, runProgram } from '../support/program';

const folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-add-e2e-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SOURCE = `# mine
languages: [en]
sections:
  - { id: reading, title: { en: Reading } }
resources: []
# the end
`;

test('several calls at once each add theirs', async () => {
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, SOURCE);
  const ids = ['one', 'two', 'three', 'four'];
  const calls = ids.map((id, index) =>
    runProgram([
      ...[
        'add',
        `2412.0000${index + 1}`,
        '--to',
        file,
        '--offline',
        '--id',
        id,
        '--title',
        `The ${id} of all`,
      ],
      ...['--section', 'reading', '--annotation', `en=What ${id} is worth.`],
    ]),
  );
  for (const { code, stderr } of await Promise.all(calls)) expect(code, stderr).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(
    catalogFrom(text)
      .resources.map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());
  expect(text.startsWith(SOURCE.slice(0, SOURCE.indexOf(' []')))).toBe(true);
  expect(text.endsWith('\n# the end\n')).toBe(true);
});

test('on a terminal it asks, and makes the catalogue of the user’s own', async () => {
  const env = { XDG_CONFIG_HOME: join(folder, 'config') };
  const keys: [string, string][] = [
    ['Title: ', 'Depth\r'],
    ['Authors', '\r'],
    ['First public', '\r'],
    ['Category', '\r'],
    ['Sections', 'reports/moe\r'],
    ['Tags', '\r'],
    ['in English: ', 'What depth is worth\r'],
    ['Id,', '\r'],
    ['Write this?', '\r'],
  ];
  const call = ['add', 'https://example.org/depth', '--offline'];
  const { output, code } = await runInTerminal(call, {
    columns: 100,
    env: { ...env, NO_COLOR: '1' },
    keys,
  });
  expect(output).toContain('+      en: What depth is worth.\n');
  const file = join(folder, 'config', 'awesome-pretrain', 'catalog.yaml');
  expect(output).toContain(`${file}:5: added depth\n`);
  expect(code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('      - section: reports/moe\n');
});
