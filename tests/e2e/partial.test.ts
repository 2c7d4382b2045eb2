import { expect, test } from 'vitest';
import { runProgram } from '../support/program';

/** What the catalogue answers but for one word. */
const QUERY = ['deepseek', 'load', 'balancing', 'giraffe'];
const NOTE = /^nothing has all of these words; .*\bgiraffe\b.*\n$/;

test('in a pipe, results that lack a word are marked or left out', async () => {
  const records = await runProgram(['search', ...QUERY, '--json']);
  expect(records.code).toBe(0);
  expect(records.stderr).toMatch(NOTE);
  const found = JSON.parse(records.stdout);
  expect(found.length).toBeGreaterThan(0);
  for (const { missing } of found) expect(missing).toContain('giraffe');

  const none = await runProgram(['search', ...QUERY, '-f', 'urls']);
  expect(none).toMatchObject({ stdout: '', code: 1 });
  expect(none.stderr).toMatch(NOTE);
  expect(none.stderr).toContain('--partial');

  const held = await runProgram(['search', ...QUERY, '-f', 'urls', '--partial']);
  expect(held.code).toBe(0);
  expect(held.stdout.trimEnd().split('\n')).toHaveLength(found.length);

  const strict = await runProgram(['search', ...QUERY, '--json', '--strict']);
  expect(strict).toMatchObject({ stdout: '[]\n', code: 1 });
});

test('a locale of ASCII shows the mark', async () => {
  const { stdout, code } = await runProgram(['search', ...QUERY, '-n', '2', '--lang', 'en'], {
    env: { LC_ALL: 'C' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/lacks: giraffe/);
  expect(stdout).toMatch(/^[ -~\n]*$/);
});
