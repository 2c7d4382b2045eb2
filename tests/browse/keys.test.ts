import { StringDecoder } from 'node:string_decoder';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Key, oneLine, readKeys, readRest } from '../../src/browse/keys';
import { anyText } from '../support/arbitrary';

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
    ['\u001b[200~one\r\ntwo\u001b[201~x', ['paste:one\r\ntwo', 'text:x']],
    ['\u001b[1;5C\u001b[?1;2c\u001b[15~x', ['text:x']],
    ['\u0000\u001c\u0085\u009f\u009c', []],
    // What a terminal answers to somebody who asked before: its names, colours, clipboard, pictures.
    ['\u001b[?64;1;2;6;9;15;16;17;18;21;22;28c\u001b[>41;354;0cx', ['text:x']],
    ['\u001b]11;rgb:1e1e/1e1e/2e2e\u001b\\\u001b]52;c;cXFx\u0007x', ['text:x']],
    ['\u001bP>|tmux 3.3a\u001b\\\u001bP1+r5463=71\u001b\\x', ['text:x']],
    ['\u001b_Gi=31;OK\u001b\\\u001b^q\u001b\\\u001bXq\u001b\\x', ['text:x']],
    // Mouse and focus, which another program may have left on.
    ['\u001b[<0;10;10M\u001b[32;9;9M\u001b[I\u001b[Ox', ['text:x']],
    ['\u001b[M #$\u001b[M#\ufffd0\u001b[M !\u007f\u001b[<35;1;1m\u001b[201~x', ['text:x']],
    // Alt and a key, also one that begins an answer; a second Escape close to the first one is one.
    ['\u001bq\u001ba\u001b混\u001b🚀\u001b\r\u001b\u007f\u001b\tx', ['text:x']],
    ['\u001b\u001b[B\u001b\u001bOA\u001b[1;3Ax', ['text:x']],
    ['\u001bP\r\u001b]\u001b[B', ['enter', 'down']],
    ['\u001b\u001bq\u001b\u001b\u001b[B', ['escape', 'escape']],
    // Keys that do nothing here, of the keypad, of rxvt and of xterm.
    ['\u001bO5P\u001bOj\u001b[3$\u001b[3^\u001b[3@\u001b[24;2~x', ['text:x']],
    // Other answers: of modes, the cursor, what characters are chosen, and in characters that are ESC too.
    ['\u001b[?2026;1$y\u001b[24;80R\u001b(B\u001b/Z\u001b=\u009b?1;2c\u009d0;q\u009cx', ['text:x']],
    // What is broken off is gone, and what breaks it off is read.
    ['\u001b[1;\rx\u001b]0;abc\u001b[A\u001b[混', ['enter', 'text:x', 'up', 'text:混']],
    // Keys by number, where another program left the terminal so.
    ['\u001b[27u\u001b[13u\u001b[9;2u\u001b[127;1:2u', ['escape', 'enter', 'backtab', 'backspace']],
    ['\u001b[99;5u\u001b[99;133u\u001b[27;5;117~', ['ctrl-c', 'ctrl-c', 'ctrl-u']],
    ['\u001b[113;3u\u001b[99;5:3u\u001b[97;;97u\u001b[99999999999;5u\u001b[?31ux', ['text:x']],
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
    '\u001b\u001b',
    '\u001b[M #',
    '\u001bO5',
    '\u001b(',
    '\u009b1;',
  ])('%j is the beginning of something', (sent) => {
    expect(readKeys(`x${sent}`)).toEqual({ keys: [text('x')], rest: sent });
  });

  test('what has begun and does not go on', () => {
    expect(named(readRest('\u001b'))).toEqual(['escape']);
    expect(named(readRest('\u001b\u001b'))).toEqual(['escape', 'escape']);
    // Alt and a key, or an answer that was cut.
    for (const rest of [
      '',
      '\u001b[',
      '\u001bO',
      '\u001b]11;rgb:1e',
      '\u001b[M #',
      '\u001b[<0;1',
    ]) {
      expect(readRest(rest)).toEqual([]);
    }
    expect(readRest('\u001b[200~abc')).toEqual([paste('abc')]);
  });

  const PARTS = [
    ...['\u001b[A', '\u001bOB', '\u001b[5~', '\u001b[27u', '\r', 'x', '混', '🚀'],
    ...['\u001b]11;rgb:0/0/0\u001b\\', '\u001bPq\u001b\\', '\u001b[200~p\u001b[201~'],
    ...[
      '\u001bq',
      '\u001b混',
      '\u001b[M #$',
      '\u001b[<0;1;1M',
      '\u001b[I',
      '\u001b[?1u',
      '\u001b(B',
    ],
  ];
  const joined = (keys: readonly Key[]): string =>
    named(keys)
      .join(' ')
      .replaceAll(' text:', '')
      .replace(/^text:/, '');

  test('however the terminal divides what it sends, at any byte, the same keys come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }),
        fc.array(fc.nat(60)),
        (parts, cuts) => {
          const bytes = Buffer.from(parts.join(''));
          const whole = readKeys(parts.join(''));
          const decoder = new StringDecoder('utf8');
          const keys: Key[] = [];
          let rest = '';
          let from = 0;
          for (const to of [...cuts.sort((a, b) => a - b), bytes.length]) {
            const read = readKeys(rest + decoder.write(bytes.subarray(from, to)));
            keys.push(...read.keys);
            rest = read.rest;
            from = Math.max(from, to);
          }
          expect(joined(keys)).toBe(joined(whole.keys));
          expect(rest).toBe(whole.rest);
        },
      ),
    );
  });

  test('whatever comes, reading ends, and what is left is only what may go on', () => {
    const pieces = [
      '\u001b',
      '[',
      'O',
      ']',
      'M',
      '1',
      ';',
      '$',
      '~',
      '\\',
      '\u0007',
      '\u009b',
      'q',
      '混',
    ];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces) }), (sent) => {
        const { rest } = readKeys(sent);
        expect(sent.endsWith(rest)).toBe(true);
        expect(readKeys(rest)).toEqual({ keys: [], rest });
        // A control character ends everything but a paste.
        expect(rest.startsWith('\u001b[200~') || readKeys(`${rest}\r\r\r\r`).rest === '').toBe(
          true,
        );
      }),
    );
  });
});

test('a line holds nothing that controls a terminal', () => {
  expect(oneLine('one\r\ntwo\tthree')).toBe('one two three');
  expect(oneLine('\u001b[31mred\u0007\u009b\u202e\u2066\ufeff\ud800')).toBe('[31mred');
  fc.assert(
    fc.property(anyText(), (any) => {
      const line = oneLine(any);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
});
