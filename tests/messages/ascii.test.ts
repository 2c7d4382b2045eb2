import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inAscii } from '../../src/messages/ascii';
import { withFaults } from '../../src/messages/describe-fault';
import { catalogText } from '../support/arbitrary';
import { en, textsOf, zh } from '../support/messages';

const ascii = await withFaults(inAscii(en));
const inUnicode = new Map(textsOf(en));
const ORNAMENTED = '“a” ‘b’ … · › – — × ● 数据 é ﬀ 😀';

describe('in ASCII', () => {
  test('is every English message', () => {
    const messages = textsOf(ascii);
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
