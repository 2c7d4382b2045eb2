import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call } from '../support/context';

/** What controls a terminal, but the line ends that the program puts there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u0007',
        '\u009b',
        '\u202e',
        '\n',
        '\r',
        '\u0000',
        'x',
        '--',
        "'",
        '\ud800',
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((all) => all.join('')),
);

/** Calls in which one argument is whatever comes. */
const calls = fc.oneof(
  nasty.map((word) => [word]),
  nasty.map((word) => ['search', word]),
  nasty.map((word) => ['show', word]),
  nasty.map((word) => ['open', word]),
  nasty.map((word) => ['open', 'gamma', '--link', word]),
  nasty.map((word) => ['list', '--section', word]),
  nasty.map((word) => ['list', `--${word}`]),
  nasty.map((word) => ['list', '--format', word]),
  nasty.map((word) => ['list', '--limit', word]),
  nasty.map((word) => ['list', '--since', word]),
  nasty.map((word) => ['list', word]),
  nasty.map((word) => ['random', '--seed', word]),
  nasty.map((word) => ['help', word]),
  nasty.map((word) => ['--lang', word]),
);

test('for any argument at all, nothing raw is printed and the exit code is one of three', async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (args) => {
      const { stdout, stderr, code } = await call(args);
      expect(stdout + stderr).not.toMatch(RAW);
      expect((stdout + stderr).isWellFormed()).toBe(true);
      expect([0, 1, 2]).toContain(code);
      if (code === 2) expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 200 },
  );
});

/** Every option that takes a value, of every command. */
const VALUED = [
  ...['--section', '--tag', '--org', '--since', '--fields', '--columns', '--format', '--limit'].map(
    (option) => ['list', option],
  ),
  ...['--params', '--tokens', '--license', '--language', '--sort'].map((option) => [
    'models',
    option,
  ]),
  ...['--into', '--style'].map((option) => ['cite', 'gamma', option]),
  ...['--title', '--to', '--author', '--annotation'].map((option) => ['add', '2502.16982', option]),
  ['site', '--out'],
  ['site', '--base'],
  ['lists', '--out'],
  ['import', 'README.md', '--output'],
  ['random', '--seed'],
  ['stats', '--by'],
  ['open', 'gamma', '--link'],
];

test.each(VALUED)('%s %s … given nothing: exit 2, and it is named', async (...words) => {
  const option = words.at(-1);
  for (const blank of ['', '  ', ',']) {
    const { stdout, stderr, code } = await call([...words, blank]);
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: `error: ${option} needs a value\n`,
      code: 2,
    });
  }
});

test('the help of help is help', async () => {
  const help = await call(['--help']);
  expect(await call(['help', 'help'])).toEqual(help);
  expect(await call(['help', 'help', '--lang', 'zh'])).toEqual(
    await call(['--help', '--lang', 'zh']),
  );
  expect((await call(['help', 'hlep'])).code).toBe(2);
});
