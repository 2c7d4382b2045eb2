import { describe, expect, test } from 'vitest';
import { ownCatalog } from '../support/catalog';
import { call } from '../support/context';
import { FakeScreen } from '../support/fake-screen';

/** The ids that a command gives. */
async function ids(...args: string[]): Promise<string[]> {
  const { stdout, stderr, code } = await call([...args, '--json']);
  expect([0, 1], stderr).toContain(code);
  return JSON.parse(stdout).map(({ id }: { id: string }) => id);
}

/** Ways to write one thing, and what they leave. */
const CASES: readonly [ways: readonly string[][], left: readonly string[]][] = [
  [
    [['--tag=-moe'], ['--tag', '-moe'], ['-t-moe'], ['-t', '!moe']],
    ['alpha-1', 'beta'],
  ],
  [
    [
      ['--tag', 'moe', '--tag', '-optimizer'],
      ['--tag=-optimizer', '-tmoe'],
      ['--tag', 'moe,-optimizer'],
    ],
    ['alpha-2'],
  ],
  [
    [
      ['--category', 'tool,paper', '--has', '-code'],
      ['--category', '工具', '--category=paper', '--has=-代码'],
    ],
    ['gamma'],
  ],
  [[['--org', '-Big Org'], ['--org=!big org']], ['beta']],
  [[['-s', '-moe'], ['--section=-MoE 模型']], ['alpha-1']],
];

describe('every command that chooses resources leaves out what it is told to', () => {
  const calls = CASES.flatMap(([ways, left]) => ways.map((way) => [way, left] as const));

  test.each(calls)('%j', async (way, left) => {
    expect((await ids('list', ...way)).sort()).toEqual(left);
    expect((await ids('random', '-n', '0', ...way)).sort()).toEqual(left);
    expect((await ids('search', 'alpha', ...way)).sort()).toEqual(
      left.filter((id) => id.startsWith('alpha')),
    );
    const { stdout } = await call(['stats', '--by', 'category', '--json', ...way]);
    const counts: { count: number }[] = JSON.parse(stdout);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(left.length);
    const screen = new FakeScreen();
    const said = call(['browse', ...way], { screen });
    await expect.poll(() => screen.text()).toContain(`${left.length} of ${left.length}`);
    screen.type('\u0003');
    await said;
  });
});

test.each(['-', '!', 'moe,', 'moe,,optimizer'])('%j lacks a value', async (value) => {
  for (const name of ['list', 'browse', 'random', 'stats']) {
    const { stderr, code } = await call([name, '--tag', value]);
    expect(code).toBe(2);
    expect(stderr).toContain(`--tag: a value is missing in “${value}”`);
  }
  expect((await call(['list', '--tag', value, '--lang', 'zh'])).stderr).toContain('有空值');
});

test('an error names the part that is wrong, without its sign', async () => {
  const { stderr } = await call(['list', '--tag', 'optimizer,-moee']);
  expect(stderr).toContain('--tag: no such value “moee”; did you mean moe?');
  const { stderr: known } = await call(['list', '--has', '-cod']);
  expect(known).toContain(
    '--has: “cod” is not one of paper, homepage, blog, data, code, model, demo; did you mean code?',
  );
});

test.each([
  [['--section', 'Falcon'], '--series falcon'],
  [['--section', 'Falcon series'], '--series falcon'],
  [['--tag', 'qwen'], '--series qwen'],
  [['--series', 'curriculum'], '--tag curriculum'],
])('%j is told under which option that is named', async (args, meant) => {
  const { stderr, code } = await call(['list', ...args], { catalog: ownCatalog() });
  expect(code).toBe(2);
  expect(stderr).toContain(`did you mean ${meant}?`);
});

test.each([
  ['last month', '上个月'],
  ['this year', '今年'],
  ['2024-6', '2024年6月'],
  ['3 months ago', '三个月前'],
])('%s is %s', async (english, chinese) => {
  for (const option of ['--since', '--until', '--added-since', '--checked-before']) {
    const found = await call(['list', '--json', option, english]);
    expect(found.stderr).not.toContain('is no date');
    expect(await call(['list', '--json', option, chinese])).toEqual(found);
  }
});

test('digits and letters of a full width, and what nobody sees, are taken as meant', async () => {
  const { stdout } = await call(['list', '-n', '２', '-f', 'ids']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  for (const value of ['\u200bmoe', 'mo\u00ade', '\ufeff混合专家', 'ＭＯＥ']) {
    expect(await call(['list', '--tag', value])).toEqual(await call(['list', '--tag', 'moe']));
    expect(await call(['list', '--tag', `-${value}`])).toEqual(await call(['list', '--tag=-moe']));
  }
  expect(await call(['list', '--sort', '\u200bdate'])).toEqual(
    await call(['list', '--sort', 'date']),
  );
});

test.each([
  ['2025', '2024'],
  ['2024-07', '2024-06-30'],
  ['今年', '去年'],
  ['today', '30 days ago'],
])('what begins after it ends is no span: %s, %s', async (since, until) => {
  for (const command of ['list', 'models', 'stats', 'new']) {
    const { stdout, stderr, code } = await call([command, '--since', since, '--until', until]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`--since “${since}” is later than --until “${until}”`);
    const turned = await call([command, '--since', until, '--until', since]);
    expect(turned.code).not.toBe(2);
  }
  const args = ['list', '--since', since, '--until', until, '--lang', 'zh'];
  expect((await call(args)).stderr).toContain(`--since “${since}”晚于 --until “${until}”`);
});

test('a span may begin in the month or year that it ends in', async () => {
  for (const [since, until] of [
    ['2024-06', '2024'],
    ['2024', '2024-01'],
    ['2024-06-30', '2024-06'],
  ] as const) {
    expect((await call(['list', '--since', since, '--until', until])).code).not.toBe(2);
  }
});

test.each(['下个月', 'tomorrow', '上', '去年底'])('%s is told what is a date', async (text) => {
  const { stderr, code } = await call(['list', '--since', text, '--lang', 'zh']);
  expect(stderr).toBe(
    `错误：--since：“${text}”不是日期\n可写成 2024、2024-06、2024-06-30、30d、3m、昨天或上个月\n`,
  );
  expect(code).toBe(2);
});
