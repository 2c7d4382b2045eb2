import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyName } from '../../src/browse/escape-sequences';
import { edit, type Line, lineOf, shownPart } from '../../src/browse/line-editor';
import { width } from '../../src/render/width';
import { press } from '../support/browsing';

/** A line with the cursor where a bar stands. */
const at = (text: string): Line => ({ text: text.replace('|', ''), cursor: text.indexOf('|') });
const shown = ({ text, cursor }: Line): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

describe('editing', () => {
  test.each<[string, KeyName, string]>([
    ['muon|', 'backspace', 'muo|'],
    ['mu|on', 'backspace', 'm|on'],
    ['|muon', 'backspace', '|muon'],
    ['mu|on', 'delete', 'mu|n'],
    ['混合|', 'backspace', '混|'],
    ['a👩‍🔬|', 'backspace', 'a|'],
    ['e\u0301|', 'backspace', '|'],
    ['muon|', 'left', 'muo|n'],
    ['a|👩‍🔬b', 'right', 'a👩‍🔬|b'],
    ['mu|on', 'ctrl-a', '|muon'],
    ['mu|on', 'ctrl-e', 'muon|'],
    ['mu|on', 'ctrl-u', '|on'],
    ['mu|on', 'ctrl-k', 'mu|'],
    ['data mixing |laws', 'ctrl-w', 'data |laws'],
    ['data|', 'ctrl-w', '|'],
  ])('%s %s: %s', (before, name, after) => {
    expect(shown(edit(at(before), press(name)) ?? lineOf(''))).toBe(after);
  });

  test('characters go in at the cursor, however many come at once', () => {
    expect(shown(edit(at('负|衡'), { type: 'text', text: '载均' }) ?? lineOf(''))).toBe(
      '负载均|衡',
    );
    expect(shown(edit(at('a|b'), { type: 'paste', text: 'x\r\ny\u0007' }) ?? lineOf(''))).toBe(
      'ax y|b',
    );
  });

  test('no paste makes it endless', () => {
    const line = edit(lineOf('begin '), { type: 'paste', text: '🚀'.repeat(1e5) });
    expect([...(line?.text ?? '')].length).toBe(200);
    expect(line?.text.isWellFormed()).toBe(true);
  });

  test('keys that move through results are not for it', () => {
    for (const name of ['up', 'home', 'enter', 'escape', 'tab'] as const) {
      expect(edit(at('a|'), press(name))).toBeNull();
    }
  });
});

test('what is shown of a long line holds the cursor, and fits', () => {
  expect(shownPart(at('abcdef|'), 4)).toEqual({ text: 'def', cursor: 3 });
  expect(shownPart(at('|abcdef'), 4)).toEqual({ text: 'abcd', cursor: 0 });
  expect(shownPart(at('数据配比|课程'), 6)).toEqual({ text: '配比课', cursor: 4 });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.nat(30),
      fc.integer({ min: 1, max: 20 }),
      (text, moves, cells) => {
        let line = lineOf(text);
        for (let move = 0; move < moves; move += 1) line = edit(line, press('left')) ?? line;
        const part = shownPart(line, cells);
        expect(width(part.text)).toBeLessThanOrEqual(cells);
        expect(part.cursor).toBeLessThan(cells);
      },
    ),
  );
});
