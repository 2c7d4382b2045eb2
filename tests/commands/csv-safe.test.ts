import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

const catalog = catalogFrom(
  SMALL.replace('title: Gamma experts', 'title: "=1+1"')
    .replace('{ en: Technical Reports', '{ en: "@Reports"')
    .replace('{ en: Alpha,', '{ en: "+Alpha",')
    .replace('{ en: Optimiser,', '{ en: "-Optimiser",'),
);
const cells = (csv: string): string[] => (parse(csv) as string[][]).flat();

describe('--csv-safe', () => {
  test.each([
    [['list'], '=1+1'],
    [['list', '--fields', 'title'], '=1+1'],
    [['search', 'optimizer'], '=1+1'],
    [['show', 'gamma'], '=1+1'],
    [['random', '--category', 'paper'], '=1+1'],
    [['random', '--category', 'paper', '--fields', 'title'], '=1+1'],
    [['compare', 'gamma', 'alpha-1'], '=1+1'],
    [['sections'], '@Reports'],
    [['series'], '+Alpha'],
    [['tags'], '-Optimiser'],
    [['stats'], '@Reports'],
  ])('%j guards “%s”, which is data without it', async (args, formula) => {
    const plain = await call([...args, '-f', 'csv'], { catalog });
    expect(cells(plain.stdout)).toContain(formula);
    const safe = await call([...args, '-f', 'csv', '--csv-safe'], { catalog });
    expect(cells(safe.stdout)).toEqual(
      cells(plain.stdout).map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell)),
    );
    expect(safe.stdout).not.toBe(plain.stdout);
    const tsv = await call([...args, '-f', 'tsv', '--csv-safe'], { catalog });
    expect(tsv.stdout.split(/[\t\n]/)).toContain(`'${formula}`);
  });

  test.each([['table'], ['json'], ['markdown'], ['urls']])(
    'has nothing to guard in %s: exit 2',
    async (format) => {
      const { stdout, stderr, code } = await call(['list', '--csv-safe', '-f', format]);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toContain(`--csv-safe goes with csv and tsv, not with ${format}`);
    },
  );
});

test('a field that nobody has is a record each all the same', async () => {
  for (const format of ['csv', 'tsv']) {
    const args = ['list', '--series', 'alpha', '--fields', 'links.demo', '-f', format];
    expect((await call(args)).stdout).toBe('links.demo\n""\n""\n');
  }
});
