import { describe, expect, test } from 'vitest';
import { fits, pagerCommand, pagerEnvironment } from '../../src/terminal/pager';

describe('the pager', () => {
  test.each<[Record<string, string>, string[] | null]>([
    [{}, ['less', '-FRX']],
    [{ TERM: '' }, null],
    [{ TERM: 'unknown' }, null],
    [{ PAGER: 'more' }, ['more']],
    [{ PAGER: 'more', AWESOME_PRETRAIN_PAGER: '"my pager" -x' }, ['my pager', '-x']],
    [{ PAGER: 'cat' }, null],
    [{ TERM: 'dumb' }, null],
    [{ TERM: 'dumb', PAGER: 'less' }, null],
    [{ PAGER: '' }, null],
    [{ PAGER: ' ' }, null],
    [{ PAGER: 'less', AWESOME_PRETRAIN_PAGER: '' }, null],
    [{ PAGER: 'cat', AWESOME_PRETRAIN_PAGER: 'less -S' }, ['less', '-S']],
    [{ PAGER: 'cat -n' }, ['cat', '-n']],
  ])('of %j is %j', (environment, command) => {
    expect(pagerCommand({ TERM: 'xterm', ...environment }, 'linux')).toEqual(command);
  });

  test('is none where nothing is known of the terminal, but on Windows, which says nothing', () => {
    expect(pagerCommand({}, 'linux')).toBeNull();
    expect(pagerCommand({}, 'win32')).toEqual(['less', '-FRX']);
  });

  test('is told how to show colours and Chinese, unless it was told already', () => {
    expect(pagerEnvironment({ A: 'b' })).toEqual({ A: 'b', LESS: 'FRX', LESSCHARSET: 'utf-8' });
    const own = { LESS: '-S', LESSCHARSET: 'latin1' };
    expect(pagerEnvironment(own)).toEqual(own);
  });
});

test.each<[string, number, number, boolean]>([
  ['', 2, 80, true],
  ['a\n'.repeat(23), 24, 80, true],
  ['a\n'.repeat(24), 24, 80, false],
  [`${'a'.repeat(80)}\n`, 2, 80, true],
  [`${'a'.repeat(81)}\n`, 2, 80, false],
  ['数据\n数据\n', 4, 3, false],
  ['数据\n数据\n', 5, 3, true],
  ['\u001b[1mbold\u001b[22m\n', 2, 4, true],
  ['\n\n\n', 4, 80, true],
])('%j in %i rows of %i cells fits: %s', (text, rows, columns, expected) => {
  expect(fits(text, { rows, columns })).toBe(expected);
});
