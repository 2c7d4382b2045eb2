import { describe, expect, test } from 'vitest';
import { browserCommands, openInBrowser } from '../../src/terminal/browser';

const URL = 'https://example.org/a?b=$&c';

describe('BROWSER', () => {
  test.each<[string, string[][]]>([
    ['', []],
    ['firefox', [['firefox', URL]]],
    [
      'w3m:firefox --new-tab',
      [
        ['w3m', URL],
        ['firefox', '--new-tab', URL],
      ],
    ],
    ['show --at=%s now', [['show', `--at=${URL}`, 'now']]],
    ['"my browser" %s', [['my browser', URL]]],
    ['::lynx: ', [['lynx', URL]]],
    ['lynx; rm -r x', [['lynx;', 'rm', '-r', 'x', URL]]],
  ])('%s', (list, commands) => {
    expect(browserCommands(URL, list, 'linux', ':')).toEqual(commands);
  });

  test('is a list of paths on Windows', () => {
    expect(browserCommands(URL, 'C:\\a\\b.exe;"D:\\x y.exe" -t', 'win32', ';')).toEqual([
      ['C:\\a\\b.exe', URL],
      ['D:\\x y.exe', '-t', URL],
    ]);
  });
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', '--help', 'example.org', ''])(
  '%s is not opened',
  async (address) => {
    const nothing = `"${process.execPath}" -e 0`;
    expect(await openInBrowser('https://example.org', { BROWSER: nothing })).toBe(true);
    expect(await openInBrowser(address, { BROWSER: nothing })).toBe(false);
  },
);
