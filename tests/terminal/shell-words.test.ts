import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../../src/terminal/shell-words';

describe('splitting a command line', () => {
  test.each<[string, string[]]>([
    ['less -FRX', ['less', '-FRX']],
    ['  less\t-R  ', ['less', '-R']],
    ['"my browser" --new', ['my browser', '--new']],
    ["'my browser'", ['my browser']],
    ['my\\ browser', ['my browser']],
    ['a"b c"d', ['ab cd']],
    ['"say \\"hi\\" \\n"', ['say "hi" \\n']],
    ["'a\\b'", ['a\\b']],
    ["''", ['']],
    ['a "" b', ['a', '', 'b']],
    ['"not closed', ['not closed']],
    ['ends in \\', ['ends', 'in', '\\']],
    ['$HOME/*.txt; rm & `id` | cat', ['$HOME/*.txt;', 'rm', '&', '`id`', '|', 'cat']],
    ['', []],
    [' ', []],
  ])('%s', (line, words) => {
    expect(splitWords(line, 'linux')).toEqual(words);
  });

  test('on Windows a backslash is part of a path', () => {
    expect(splitWords('"C:\\Program Files\\less.exe" -R', 'win32')).toEqual([
      'C:\\Program Files\\less.exe',
      '-R',
    ]);
  });

  test('any words, quoted, come back', () => {
    const quoted = (word: string): string => `'${word.replaceAll("'", `'"'"'`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(splitWords(words.map(quoted).join(' '), 'linux')).toEqual(words);
      }),
    );
  });
});
