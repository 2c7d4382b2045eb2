import { describe, expect, test } from 'vitest';
import { ownCatalog } from '../support/catalog';
import { call } from '../support/context';

const drawn = async (...args: string[]): Promise<string[]> =>
  JSON.parse((await call(['random', '--json', ...args], { catalog: ownCatalog() })).stdout).map(
    ({ id }: { id: string }) => id,
  );

describe('random', () => {
  test('shows one resource as show does', async () => {
    const { stdout, stderr, code } = await call(['random', '--category', 'tool']);
    expect(stdout).toBe((await call(['show', 'beta'])).stdout);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect((await call(['random', '--category', 'tool', '--md'])).stdout).toBe(
      (await call(['show', 'beta', '--md'])).stdout,
    );
    expect((await call(['random', '--category', 'tool', '-f', 'urls'])).stdout).toBe(
      'https://example.org/beta\n',
    );
  });

  test('gives others at other times, within the filters', async () => {
    const seen = new Set<string>();
    for (let time = 0; time < 10; time += 1) {
      for (const id of await drawn('--section', 'moe')) seen.add(id);
    }
    expect(seen.size).toBeGreaterThan(1);
    const moe = await call(['list', '--section', 'moe', '--json'], { catalog: ownCatalog() });
    for (const id of seen) expect(moe.stdout).toContain(`"${id}"`);
  });

  test('gives the same for the same seed', async () => {
    const three = await drawn('-n', '3', '--seed', 'week-12');
    expect(three).toHaveLength(3);
    expect(await drawn('-n', '3', '--seed', 'week-12')).toEqual(three);
    expect(await drawn('--seed', 'week-12')).toEqual(three.slice(0, 1));
    expect(await drawn('-n', '3', '--seed', 'week-13')).not.toEqual(three);
    expect((await drawn('-n', '3', '--seed', 'week-12', '--sort', 'title')).sort()).toEqual(
      [...three].sort(),
    );
    expect(await drawn('-n', '3', '--seed', 'week-12', '--reverse')).toEqual(three.reverse());
  });

  test('lists more than one, and all of them for 0', async () => {
    const { stdout, stderr } = await call(['random', '-n', '2']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(stderr).toBe('2 resources\n');
    expect(JSON.parse((await call(['random', '-n', '0', '--json'])).stdout)).toHaveLength(4);
  });

  test('shows the columns asked for', async () => {
    const { stdout } = await call(['random', '--category', 'tool', '--columns', 'id,category']);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^beta +/);
    expect((await call(['random', '--columns', 'nope'])).code).toBe(2);
  });

  test('nothing matched: exit 1', async () => {
    const { stdout, stderr, code } = await call(['random', '--since', '2030']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('no resource matches');
    expect((await call(['random', '--since', '2030', '--json'])).stdout).toBe('[]\n');
    expect((await call(['random', '--section', 'mo'])).code).toBe(2);
  });
});
