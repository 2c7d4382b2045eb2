import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inAscii } from '../../src/messages/ascii';
import { en } from '../../src/messages/en';
import { zh } from '../../src/messages/zh';
import { catalogText } from '../support/arbitrary';

type Message = string | ((...parts: readonly unknown[]) => string);

/** Each message by its path, such as `errors/prefix`. */
function messagesOf(value: unknown, path = ''): [string, Message][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Message]];
  return Object.entries(value).flatMap(([key, one]) => messagesOf(one, `${path}/${key}`));
}

const ascii = inAscii(en);
const inUnicode = new Map(messagesOf(en));
const ORNAMENTED = '“a” ‘b’ … · › – — × ● 数据 é ﬀ 😀';

describe('in ASCII', () => {
  test('is every English message', () => {
    const messages = messagesOf(ascii);
    expect(messages.map(([path]) => path)).toEqual([...inUnicode.keys()]);
    for (const [path, message] of messages) {
      const own = inUnicode.get(path);
      const parts = typeof own === 'function' ? Array(own.length).fill('3') : [];
      for (const some of [
        parts,
        parts.map(() => ''),
        parts.map(() => ({ key: 'x', value: 'y' })),
      ]) {
        const text = typeof message === 'string' ? message : message(...some);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII ends with
        expect(text, path).toMatch(/^[\u0000-\u007f]*$/);
      }
    }
  });

  test('is what the program says, not what is put into it', () => {
    const { errors, faults } = ascii;
    expect(errors.nothingFound(ORNAMENTED)).toBe(`nothing found for "${ORNAMENTED}"`);
    expect(ascii.foundIn('Title', '‘a’…')).toBe('Title "‘a’…"');
    expect(ascii.opened('A › B', 'https://example.org')).toBe('opened https://example.org (A › B)');
    expect(faults.unknownKey?.({ key: '“k”', nearest: '', known: 'a·b' })).toBe(
      'unknown key "“k”"; known are a·b',
    );
    expect(ascii.overview.counts(2, 1, 1)).toBe(en.overview.counts(2, 1, 1));
  });

  test('any text of a catalogue stands in a message as it is', () => {
    fc.assert(
      fc.property(fc.oneof(catalogText, fc.constant(ORNAMENTED)), (text) => {
        expect(ascii.errors.severalMeant(text, text)).toBe(
          `"${text}" could be any of these: ${text}`,
        );
        expect(ascii.aside(text)).toBe(en.aside(text));
      }),
    );
  });

  test('nothing is changed of the messages themselves', () => {
    expect(en.separator).toBe(' · ');
    expect(ascii.separator).toBe(' - ');
    expect(ascii.progress.read).toMatch(/ \.\.\.$/);
    expect(zh.separator).toBe(' · ');
  });
});
