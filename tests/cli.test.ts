import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands';
import { call } from './support/context';

/** The catalogues that a call reads; `own` is the user's. */
async function read(...args: string[]): Promise<string[]> {
  return readIn({}, ...args);
}

/** The same in an environment. */
async function readIn(environment: Record<string, string>, ...args: string[]): Promise<string[]> {
  const all: string[][] = [];
  const { code, stderr } = await call(args, {
    environment,
    reads: ({ named, withOwn }) => all.push(withOwn ? [...named, 'own'] : [...named]),
  });
  expect([0, 1], stderr).toContain(code);
  expect(all).toHaveLength(1);
  return all.flat();
}

describe('the options of the whole program', () => {
  test('stand before the name of a command and after it', async () => {
    expect(await read('tags')).toEqual(['own']);
    for (const option of [['-c', 'a.yaml'], ['-ca.yaml'], ['--catalog', 'a.yaml']]) {
      expect(await read(...option, 'tags')).toEqual(['a.yaml']);
      expect(await read('tags', ...option, '--json')).toEqual(['a.yaml']);
    }
    expect(await read('--catalog=a.yaml')).toEqual(['a.yaml']);
    expect((await call(['tags', '--version'])).stdout).toBe('1.2.3\n');
    expect((await call(['tags', '--lang', 'zh'])).stdout).toContain('混合专家');
  });

  test.each([...COMMANDS])('stand in the help of $name', async ({ name }) => {
    const { stdout } = await call([name, '--help']);
    const [, global = ''] = stdout.split('Global options:');
    for (const option of [
      '--catalog',
      '--no-own',
      '--lang',
      '--no-color',
      '--no-pager',
      '--help',
    ]) {
      expect(global).toContain(option);
      expect(stdout.match(new RegExp(`^ +(-., )?${option}\\b`, 'gm'))).toHaveLength(1);
    }
  });

  test('are not read out of the values of others', async () => {
    expect(await read('list', '--has', '-code')).toEqual(['own']);
    expect(await read('random', '--seed', '-cx.yaml')).toEqual(['own']);
    expect(await read('random', '-c', '-c', '--seed', '-v')).toEqual(['-c']);
    expect(await read('search', '--', '-cx')).toEqual(['own']);
    const { stdout } = await call(['random', '--seed', '-v', '--json']);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test('are proposed where they are misspelt', async () => {
    expect((await call(['tags', '--catalgo', 'x'])).stderr).toContain('did you mean --catalog?');
    expect((await call(['--catalgo', 'x'])).stderr).toContain('did you mean --catalog?');
  });
});

describe('the catalogues that a call reads', () => {
  const NAMED = { AWESOME_PRETRAIN_CATALOG: ['x.yaml', '', 'y.yaml'].join(delimiter) };

  test('are those of -c, in its order and each once, before and after the name of a command', async () => {
    expect(await read('-c', 'a', '-c', 'b', 'tags')).toEqual(['a', 'b']);
    expect(await read('-c', 'a', 'tags', '--catalog=b')).toEqual(['a', 'b']);
    expect(await read('tags', '-cb', '-c', 'builtin', '-ca', '-cb')).toEqual(['b', 'builtin', 'a']);
  });

  test('without it those of AWESOME_PRETRAIN_CATALOG, separated as PATH is', async () => {
    expect(await readIn(NAMED, 'tags')).toEqual(['x.yaml', 'y.yaml']);
    expect(await readIn(NAMED, 'tags', '-c', 'a')).toEqual(['a']);
    expect(await readIn({ AWESOME_PRETRAIN_CATALOG: '' }, 'tags')).toEqual(['own']);
  });

  test('without both the one that is built in, and beside it the user’s own', async () => {
    expect(await read('tags')).toEqual(['own']);
    expect(await read('tags', '--no-own')).toEqual([]);
    expect(await read('--no-own', 'tags')).toEqual([]);
    for (const CI of ['true', '1', 'woodpecker']) expect(await readIn({ CI }, 'tags')).toEqual([]);
    for (const CI of ['', 'false', '0']) expect(await readIn({ CI }, 'tags')).toEqual(['own']);
  });

  test('hold standard input once, and not also as ids', async () => {
    for (const args of [
      ['tags', '-c', '-', '-c', '-'],
      ['show', '-', '-c', '-'],
    ]) {
      const { stderr, code } = await call(args, { input: 'alpha-1' });
      expect(code).toBe(2);
      expect(stderr).toContain('which can be read once only');
    }
    expect(await read('show', 'beta', '-c', '-')).toEqual(['-']);
  });
});

describe('an option that takes one value, given twice', () => {
  test.each<[string[], string, string, string]>([
    [['list', '--sort', 'date', '--sort', 'title'], '--sort', 'date', 'title'],
    [['list', '-n', '1', '-n2'], '--limit', '1', '2'],
    [['search', 'x', '--since', '2024', '--since=2025'], '--since', '2024', '2025'],
    [['browse', '--until', '2024', '--until', '2025'], '--until', '2024', '2025'],
    [['stats', '--added-since', '2024', '--added-since', '2025'], '--added-since', '2024', '2025'],
    [['tags', '-f', 'tsv', '--format', 'csv'], '--format', 'tsv', 'csv'],
    [['--lang', 'zh', 'tags', '--lang', 'en'], '--lang', 'zh', 'en'],
    [['open', 'beta', '--link', 'code', '--link', 'paper'], '--link', 'code', 'paper'],
    [['random', '--seed', 'a', '--seed', '\u001b'], '--seed', 'a', '\\u001b'],
    [['cite', 'beta', '--style', 'csl', '--style', 'plain'], '--style', 'csl', 'plain'],
  ])('with two values is refused: %j', async (args, option, one, other) => {
    const { stdout, stderr, code } = await call(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toBe(
      `error: ${option} is given twice, as “${one}” and as “${other}”; give it once\n`,
    );
  });

  test('is refused in Chinese too, and under two names', async () => {
    const twice = await call(['list', '-n', '1', '-n', '2', '--lang', 'zh']);
    expect(twice.stderr).toContain('指定了两次');
    const { stderr, code } = await call(['cite', 'beta', '--style', 'csl', '-f', 'plain']);
    expect(code).toBe(2);
    expect(stderr).toContain('--style csl and --format plain name two formats');
  });

  test('with the same value is no fault', async () => {
    for (const args of [
      ['list', '-n', '1', '--limit', '1'],
      ['list', '--sort', 'date', '--sort', 'date', '--reverse', '--reverse'],
      ['cite', 'beta', '--style', 'csl', '-f', 'csl'],
    ]) {
      expect((await call(args)).code).toBe(0);
    }
  });
});
