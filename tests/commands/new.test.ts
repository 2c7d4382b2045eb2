import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/select/news';
import type { KeptMark } from '../../src/storage/marks';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

/** A mark in memory. */
function markAt(mark: Mark | null, isKept = true): KeptMark & { mark: Mark | null } {
  const kept = {
    mark,
    read: () => kept.mark,
    move: (next: Mark) => {
      if (isKept) kept.mark = next;
      return isKept;
    },
  };
  return kept;
}

/** Of all models alpha-2 has the largest, of the dense ones alpha-1. */
const TWO_REPORTS = SMALL.replace(
  '    date: 2023-02\n',
  '    date: 2023-02\n    added: 2026-01-02\n    models: [{ id: 5b, params: 5B, architecture: dense }]\n    sources: [https://example.org/alpha1-card]\n',
).replace('    updated: 2026-02-01\n', '');

describe('new', () => {
  test('without a mark shows the latest day, and says so', async () => {
    const { stdout, stderr, code } = await call(['new', '-f', 'ids']);
    expect({ stdout, code }).toEqual({ stdout: 'beta\n', code: 0 });
    expect(stderr).toBe('the latest day of additions and corrections, 2026-02-01:\n');
  });

  test('on a terminal moves the mark, after which nothing is new', async () => {
    const mark = markAt(null);
    const first = await call(['new'], { columns: 100, mark });
    expect(first.stdout).toContain('Corrected');
    expect(mark.mark).toEqual({ day: '2026-02-01', ids: ['beta'] });
    const second = await call(['new'], { columns: 100, mark });
    expect(second).toMatchObject({ stdout: '', code: 1 });
    expect(second.stderr).toBe('nothing is new since what you saw last, of 2026-02-01\n');
  });

  test('shows what came on the day of the mark after it was set', async () => {
    const mark = markAt({ day: '2026-01-02', ids: [] });
    expect((await call(['new', '-f', 'ids'], { mark })).stdout).toBe('alpha-2\nbeta\n');
  });

  test.each([
    ['a pipe', ['new'], null],
    ['another format', ['new', '--json'], 100],
    ['a filter', ['new', '--tag', 'moe'], 100],
    ['a limit', ['new', '-n', '1', '--added-since', '2020'], 100],
    ['a date', ['new', '--added-since', '2020'], 100],
  ])('%s leaves the mark where it is', async (_, args, columns) => {
    const mark = markAt({ day: '2026-01-01', ids: [] });
    await call(args, { columns, mark });
    expect(mark.mark).toEqual({ day: '2026-01-01', ids: [] });
  });

  test('--added-since overrides the mark, and takes what `list` takes', async () => {
    const mark = markAt({ day: '2030-01-01', ids: [] });
    const said = await call(['new', '--added-since', '11m', '-f', 'ids'], { mark });
    expect(said).toEqual({ stdout: 'alpha-2\nbeta\n', stderr: '', code: 0 });
    const wrong = await call(['new', '--added-since', 'soon']);
    expect(wrong).toMatchObject({ stdout: '', code: 2 });
    expect(wrong.stderr).toContain('--added-since: “soon” is no date\nwrite one such as 2024');
  });

  test.each([
    [['--since', '2024'], true],
    [['--since', '2030', '--json'], true],
    [['--since', '2024', '--added-since', '2020'], false],
    [['--until', '2025'], false],
  ])('%j is told what asks when things came into the catalogue: %s', async (args, isTold) => {
    for (const [lang, told] of [
      ['en', '--since asks when things came out; --added-since'],
      ['zh', '--since 按发布时间筛选；按收录时间请用 --added-since'],
    ] as const) {
      const { stderr } = await call(['new', ...args, '--lang', lang]);
      expect(stderr.includes(told)).toBe(isTold);
    }
  });

  test('stands in the order of a figure of what fits', async () => {
    const ids = async (...more: string[]) => {
      const args = ['new', '--added-since', '2020', '--sort', 'params', '-f', 'ids', ...more];
      return (await call(args, { catalog: catalogFrom(TWO_REPORTS) })).stdout.trimEnd().split('\n');
    };
    expect(await ids()).toEqual(['alpha-2', 'alpha-1']);
    expect(await ids('--architecture', 'dense')).toEqual(['alpha-1', 'alpha-2']);
  });

  test('says where nothing is dated, and where no mark can be kept', async () => {
    const undated = SMALL.replace(/ {4}(added|updated|checked): .*\n/g, '');
    const said = await call(['new'], { catalog: catalogFrom(undated) });
    expect(said).toMatchObject({ stdout: '', code: 1 });
    expect(said.stderr).toContain('no resource of this catalogue says when it was added');
    const { stderr } = await call(['new'], { columns: 100, mark: markAt(null, false) });
    expect(stderr).toContain('could not be kept');
  });
});

test.each([
  [
    ['--since', '2024-06-15'],
    ['alpha-2', 'gamma'],
  ],
  [['--since', '2024-07-01'], ['gamma']],
  [
    ['--until', '2024-06-01'],
    ['alpha-2', 'alpha-1'],
  ],
  [
    ['--since', '3y'],
    ['alpha-2', 'gamma'],
  ],
  [
    ['--until', 'last-year'],
    ['alpha-2', 'gamma', 'alpha-1'],
  ],
  [
    ['--checked-before', '2026-02-03'],
    ['alpha-2', 'gamma', 'alpha-1'],
  ],
  [
    ['--checked-before', '2026-03'],
    ['beta', 'alpha-2', 'gamma', 'alpha-1'],
  ],
])('list %j counts a month where a day of it falls inside', async (args, expected) => {
  const { stdout } = await call(['list', ...args, '-f', 'ids']);
  expect(stdout.trimEnd().split('\n')).toEqual(expected);
});
