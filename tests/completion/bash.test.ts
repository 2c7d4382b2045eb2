import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matching, quoted, readLine, replacement } from '../../src/completion/bash';
import { catalogText } from '../support/arbitrary';

describe('a line', () => {
  test.each<[string, string[]]>([
    ['ap list --org Hug', ['ap', 'list', '--org', 'Hug']],
    ['ap  list ', ['ap', 'list', '']],
    ['ap --org "Hugging Fa', ['ap', '--org', 'Hugging Fa']],
    ["ap --org='Hugging Fa", ['ap', '--org=Hugging Fa']],
    ['ap Hugging\\ Fa', ['ap', 'Hugging Fa']],
    ['ap "a\\"b\\c" \'it\'\\\'\'s\' ""', ['ap', 'a"b\\c', "it's", '']],
    ['ap list > notes 2>errors -s x', ['ap', 'list', '-s', 'x']],
    ['ap list &> all', ['ap', 'list', 'all']],
    ['ap -c <(cat "a b" | sort) -s ', ['ap', '-c', '<(cat a b | sort)', '-s', '']],
    ['ap -c $(pwd -P)/x -s ', ['ap', '-c', '$(pwd -P)/x', '-s', '']],
    ['ap 数据 技术', ['ap', '数据', '技术']],
    ['', ['']],
  ])('%j', (line, words) => {
    expect(readLine(line).words).toEqual(words);
  });

  test('says what is open, and where a file stands', () => {
    expect(readLine('ap "a').quote).toBe('"');
    expect(readLine("ap 'a").quote).toBe("'");
    expect(readLine('ap "a"').quote).toBe('');
    expect(readLine('ap list >> no').redirects).toBe(true);
    expect(readLine('ap list >> notes -').redirects).toBe(false);
  });

  test('holds nothing that bash looks up in its history', () => {
    expect(quoted('a!b', '"')).toBe('a"\\!"b');
    expect(quoted('a!', '"')).toBe('a"\\!""');
    expect(quoted('a!', '')).toBe('a\\!');
    expect(quoted("it'", "'")).toBe("it'\\'''");
    expect(quoted('a"', '"')).toBe('a\\""');
  });

  test('holds no tilde that bash writes a home for', () => {
    expect(quoted('~root', '')).toBe('\\~root');
    expect(quoted('a=~/b:~', '')).toBe('a=\\~/b:\\~');
    expect(quoted('~', "'")).toBe('~');
  });

  test('reads any text back that is quoted for it', () => {
    fc.assert(
      fc.property(
        catalogText,
        fc.constantFrom('' as const, '"' as const, "'" as const),
        (text, quote) => {
          const written = quoted(text, quote);
          // Readline closes what is not closed yet.
          const end = quote !== '' && written.endsWith(quote) ? '' : quote;
          const line = readLine(`ap ${quote}${written}${end}`);
          expect(line).toMatchObject({ words: ['ap', text], quote: '' });
        },
      ),
    );
  });
});

test('readline gets the rest of a word, whatever of it is kept', () => {
  const rest = (line: string, replaced: string, whole: string) =>
    replacement(whole, readLine(line), replaced);
  expect(rest('ap a:b', 'b', 'a:b c')).toBe('b\\ c');
  expect(rest('ap "a:b', 'a:b', 'a:b c')).toBe('a:b c');
  expect(rest('ap --x=A:b', 'b', '--x=a:bc')).toBeNull();
});

describe('candidates', () => {
  const found = (typed: string, ...all: string[]) =>
    matching(
      typed,
      all.map((value) => ({ value, description: '' })),
    );

  test('that hold a word show only where none begins with it', () => {
    expect(found('mo', 'reports/moe', 'model')).toEqual(['model']);
    expect(found('mo', 'reports/moe', 'reports/more')).toEqual(['reports/moe', 'reports/more']);
  });

  test('never lose what is typed: their common beginning is put in its place', () => {
    expect(found('nv', 'NVIDIA', 'Nvidia Labs')).toEqual([]);
    expect(found('xy', 'pxy', 'paxy')).toEqual([]);
    expect(found('ab', 'x-ab', 'y-ab')).toEqual(['x-ab', 'y-ab']);
  });
});
