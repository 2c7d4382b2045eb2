import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands';
import { call } from './support/context';

/** The catalogues that a call reads. */
async function read(...args: string[]): Promise<(string | undefined)[]> {
  const files: (string | undefined)[] = [];
  const { code, stderr } = await call(args, { reads: (file) => files.push(file) });
  expect([0, 1], stderr).toContain(code);
  return files;
}

describe('the options of the whole program', () => {
  test('stand before the name of a command and after it', async () => {
    expect(await read('tags')).toEqual([undefined]);
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
    for (const option of ['--catalog', '--lang', '--no-color', '--no-pager', '--help']) {
      expect(global).toContain(option);
      expect(stdout.match(new RegExp(`^ +(-., )?${option}`, 'gm'))).toHaveLength(1);
    }
  });

  test('are not read out of the values of others', async () => {
    expect(await read('list', '--has', '-code')).toEqual([undefined]);
    expect(await read('random', '--seed', '-cx.yaml')).toEqual([undefined]);
    expect(await read('random', '-c', '-c', '--seed', '-v')).toEqual(['-c']);
    expect(await read('search', '--', '-cx')).toEqual([undefined]);
    const { stdout } = await call(['random', '--seed', '-v', '--json']);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test('are proposed where they are misspelt', async () => {
    expect((await call(['tags', '--catalgo', 'x'])).stderr).toContain('did you mean --catalog?');
    expect((await call(['--catalgo', 'x'])).stderr).toContain('did you mean --catalog?');
  });
});

describe('an option that takes one value, given twice', () => {
  test.each<[string[], string, string, string]>([
    [['-c', 'a', '-c', 'b'], '--catalog', 'a', 'b'],
    [['-c', 'a', 'tags', '--catalog=b'], '--catalog', 'a', 'b'],
    [['tags', '-ca', '-c', 'b'], '--catalog', 'a', 'b'],
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
    expect((await call(['-c', 'a', '-c', 'b', '--lang', 'zh'])).stderr).toContain('指定了两次');
    const { stderr, code } = await call(['cite', 'beta', '--style', 'csl', '-f', 'plain']);
    expect(code).toBe(2);
    expect(stderr).toContain('--style csl and --format plain name two formats');
  });

  test('with the same value is no fault', async () => {
    expect(await read('-c', 'a', 'tags', '-c', 'a', '--catalog=a')).toEqual(['a']);
    for (const args of [
      ['list', '-n', '1', '--limit', '1'],
      ['list', '--sort', 'date', '--sort', 'date', '--reverse', '--reverse'],
      ['cite', 'beta', '--style', 'csl', '-f', 'csl'],
    ]) {
      expect((await call(args)).code).toBe(0);
    }
  });
});
