import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Key, oneLine, readKeys, readRest } from '../../src/browse/keys';

const text = (typed: string): Key => ({ type: 'text', text: typed });
const paste = (pasted: string): Key => ({ type: 'paste', text: pasted });
const named = (keys: readonly Key[]): string[] =>
  keys.map((key) => (key.type === 'press' ? key.name : `${key.type}:${key.text}`));

describe('reading keys', () => {
  test.each([
    ['\u001b[A\u001bOA', ['up', 'up']],
    ['\u001b[5~\u001b[6~', ['pageup', 'pagedown']],
    ['\u001b[H\u001b[1~\u001b[F\u001bOF\u001b[4~', ['home', 'home', 'end', 'end', 'end']],
    ['\u001b[1;2A\u001b[1;2B', ['shift-up', 'shift-down']],
    ['\u001bOP\u001b[11~\u001b[[A', ['f1', 'f1', 'f1']],
    [
      '\r\n\t\u001b[Z\u007f\b\u001b[3~',
      ['enter', 'enter', 'tab', 'backtab', 'backspace', 'backspace', 'delete'],
    ],
    ['\u0003\u001a\u0015', ['ctrl-c', 'ctrl-z', 'ctrl-u']],
    ['muon', ['text:muon']],
    ['优化器🚀', ['text:优化器🚀']],
    ['a\rb', ['text:a', 'enter', 'text:b']],
    ['\u001b\u001b[B', ['escape', 'down']],
    ['\u001bq', ['escape', 'text:q']],
    ['\u001b[200~one\r\ntwo\u001b[201~x', ['paste:one\r\ntwo', 'text:x']],
    ['\u001b[1;5C\u001b[?1;2c\u001b[15~x', ['text:x']],
    ['\u0000\u001c\u009b', []],
    // What a terminal answers to somebody who asked before: its names, colours, clipboard, pictures.
    ['\u001b[?64;1;2;6;9;15;16;17;18;21;22;28c\u001b[>41;354;0cx', ['text:x']],
    ['\u001b]11;rgb:1e1e/1e1e/2e2e\u001b\\\u001b]52;c;cXFx\u0007x', ['text:x']],
    ['\u001bP>|tmux 3.3a\u001b\\\u001bP1+r5463=71\u001b\\x', ['text:x']],
    ['\u001b_Gi=31;OK\u001b\\\u001b^q\u001b\\\u001bXq\u001b\\x', ['text:x']],
    // Mouse and focus, which another program may have left on.
    ['\u001b[<0;10;10M\u001b[32;9;9M\u001b[I\u001b[Ox', ['text:x']],
    // Alt and a letter that begins an answer as well.
    ['\u001bP\r\u001b]\u001b[B', ['escape', 'text:P', 'enter', 'escape', 'text:]', 'down']],
  ])('%j', (sent, keys) => {
    const read = readKeys(sent);
    expect(named(read.keys)).toEqual(keys);
    expect(read.rest).toBe('');
  });

  test.each([
    '\u001b',
    '\u001b[',
    '\u001b[1;',
    '\u001bO',
    '\u001b[[',
    '\u001b[200~abc',
    '\u001b[200~a\u001b[201',
    '\u001bP',
    '\u001b]52;c;cXFx',
    '\u001bP>|tmux\u001b',
    `\u001b[?${'1;'.repeat(40)}`,
  ])('%j is the beginning of something', (sent) => {
    expect(readKeys(`x${sent}`)).toEqual({ keys: [text('x')], rest: sent });
  });

  test('what has begun and does not go on', () => {
    expect(readRest('')).toEqual([]);
    expect(named(readRest('\u001b'))).toEqual(['escape']);
    expect(named(readRest('\u001b['))).toEqual(['escape', 'text:[']);
    expect(readRest('\u001b[200~abc')).toEqual([paste('abc')]);
  });

  test('however the terminal divides what it sends, the same keys come', () => {
    const part = fc.constantFrom(
      '\u001b[A',
      '\u001bOB',
      '\u001b]11;rgb:0/0/0\u001b\\',
      '\u001b[200~p\u001b[201~',
      'x',
      '混',
      '🚀',
      '\r',
      '\u001b[5~',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(fc.nat(40)), (parts, cuts) => {
        const characters = [...parts.join('')];
        const whole = readKeys(characters.join(''));
        const keys: Key[] = [];
        let rest = '';
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), characters.length]) {
          const read = readKeys(rest + characters.slice(from, to).join(''));
          keys.push(...read.keys);
          rest = read.rest;
          from = Math.max(from, to);
        }
        const joined = (all: readonly Key[]): string =>
          named(all)
            .join(' ')
            .replaceAll(' text:', '')
            .replace(/^text:/, '');
        expect(joined(keys)).toBe(joined(whole.keys));
        expect(rest).toBe(whole.rest);
      }),
    );
  });
});

test('a line holds nothing that controls a terminal', () => {
  expect(oneLine('one\r\ntwo\tthree')).toBe('one two three');
  expect(oneLine('\u001b[31mred\u0007\u009b\u202e\u2066\ufeff\ud800')).toBe('[31mred');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const line = oneLine(any);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
});
