import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLine, cut, fill } from '../../src/browse/cells';
import { width } from '../../src/render/width';
import { catalogText } from '../support/arbitrary';

const BOLD = '\u001b[1m';
const PLAIN = '\u001b[22m';

describe('cutting', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['a longer text', 8, 'a longe…'],
    ['a longer text', 9, 'a longer…'],
    ['混合专家', 6, '混合…'],
    ['混合专家', 8, '混合专家'],
    ['👩‍🔬👩‍🔬👩‍🔬', 5, '👩‍🔬👩‍🔬…'],
    ['text', 1, '…'],
    ['text', 0, ''],
  ])('%s to %i cells', (text, cells, expected) => {
    expect(cut(text, cells, '…')).toBe(expected);
  });

  test('filled, every text takes the same cells', () => {
    fc.assert(
      fc.property(catalogText, fc.integer({ min: 1, max: 30 }), (text, cells) => {
        expect(width(fill(text, cells, '…'))).toBe(cells);
      }),
    );
  });
});

describe('breaking', () => {
  test('a style goes on in the next line', () => {
    expect(breakLine(`ab${BOLD}cdef${PLAIN}g`, 4)).toEqual([
      `ab${BOLD}cd\u001b[0m`,
      `${BOLD}ef${PLAIN}g`,
    ]);
  });

  test('a hyperlink goes on in the next line, each part closed', () => {
    const [open, close] = ['\u001b]8;;https://example.org\u001b\\', '\u001b]8;;\u001b\\'];
    expect(breakLine(`a ${open}${BOLD}bcdef${PLAIN}${close} g`, 4, 2)).toEqual([
      `a ${open}${BOLD}bc\u001b[0m${close}`,
      `  ${open}${BOLD}de\u001b[0m${close}`,
      `  ${open}${BOLD}f${PLAIN}${close} `,
      '  g',
    ]);
  });

  test('after an indent', () => {
    expect(breakLine('  a https://example.org', 12, 4)).toEqual([
      '  a https://',
      '    example.',
      '    org',
    ]);
  });

  test('no line is wider, and no character is lost', () => {
    fc.assert(
      fc.property(catalogText, fc.integer({ min: 2, max: 30 }), (text, cells) => {
        const lines = breakLine(text, cells);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(cells);
        expect(lines.join('')).toBe(text);
      }),
    );
  });
});
