import { describe, expect, test } from 'vitest';
import { call } from '../support/context';

/** The heading of a table. */
const heading = ({ stdout }: { stdout: string }): string[] =>
  (stdout.split('\n')[0] ?? '').split(/ {2,}/);

const LONG = ['Title', 'Date', 'Id'];
const COMPACT = ['Title', 'Section', 'Date', 'Id'];
const PIPED = ['Title', 'Link', 'Section', 'Date', 'Id'];

describe('a table', () => {
  test('of a search on a terminal says what each result is, that of list where it stands', async () => {
    const search = await call(['search', 'experts'], { columns: 100 });
    expect(heading(search)).toEqual(LONG);
    expect(search.stdout).toContain('  Lab One · Routes tokens to experts.\n');
    const list = await call(['list'], { columns: 100 });
    expect(heading(list)).toEqual(COMPACT);
    expect(list.stdout).not.toContain('Routes');
  });

  test('says the other with --compact and --long', async () => {
    const search = await call(['search', 'experts', '--compact'], { columns: 100 });
    expect(heading(search)).toEqual(COMPACT);
    const list = await call(['list', '--long'], { columns: 100 });
    expect(heading(list)).toEqual(LONG);
    expect(list.stdout).toContain('  Lab One · Routes tokens to experts.\n');
  });

  test('has a line a resource in a pipe, unless --long is given: then nothing is cut', async () => {
    expect(heading(await call(['search', 'experts']))).toEqual(PIPED);
    const { stdout } = await call(['search', 'experts', '--long']);
    expect(heading({ stdout })).toEqual(LONG);
    expect(stdout).toContain('  Lab One · Routes tokens to experts.\n');
  });

  test('of a search narrower than a table may be has cards with all of it', async () => {
    const { stdout } = await call(['search', 'routes', 'tokens'], { columns: 30 });
    expect(stdout).toBe(
      'Alpha 2: Bigger\n2024-06 · alpha-2\n  Lab One · Routes tokens to\n  experts.\nhttps://arxiv.org/abs/2406.00001\n',
    );
  });
});

test.each<[string[], string]>([
  [['--long', '--compact'], '--long and --compact contradict each other'],
  [['--long', '--fields', 'title'], '--long and --fields contradict each other'],
  [['--long', '--json'], '--long goes with table, not with json'],
  [['--compact', '--md'], '--compact goes with table, not with markdown'],
])('%j is refused', async (args, expected) => {
  for (const command of [['list'], ['search', 'experts']]) {
    const { stdout, stderr, code } = await call([...command, ...args]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(expected);
  }
});

test('a figure is marked where it is only about right, and left out where nobody states it', async () => {
  const { stdout } = await call(['list', '--fields', 'id,params,tokens']);
  expect(stdout).toMatch(/^alpha-2 +10B +~1T$/m);
  expect(stdout).toMatch(/^alpha-1$/m);
  expect(stdout).toMatch(/^gamma$/m);
});
