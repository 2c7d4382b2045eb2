import { describe, expect, test } from 'vitest';
import { helpLines } from '../../src/browse/help';
import { layOut } from '../../src/browse/layout';
import { FORMAT_KEYS } from '../../src/browse/leaving';
import type { Messages } from '../../src/messages';
import { en } from '../../src/messages/en';
import { zh } from '../../src/messages/zh';
import { width } from '../../src/render/width';
import { APPEARANCE, press, Session } from '../support/browsing';

const LANGUAGES = [
  ['en', en],
  ['zh', zh],
] as const;

const helpOf = (messages: Messages, cells: number): string[] =>
  helpLines(cells, { ...APPEARANCE, messages });

/** The keys of a label such as `q, y, Ctrl-C`, each by itself. */
const keysIn = (label: string): string[] => label.split(/, ?/).filter((key) => key !== '');

/** Every key that the help names. */
const namedIn = (messages: Messages): Set<string> =>
  new Set(messages.browse.help.flatMap(({ keys }) => keys.flatMap(([label]) => keysIn(label))));

describe.each(LANGUAGES)('the keys (%s)', (language, messages) => {
  test('are seen all at once on a screen of 80 by 24', () => {
    const size = { columns: 80, rows: 24 };
    expect(helpOf(messages, size.columns).length).toBeLessThanOrEqual(layOut(size).body.rows);
    const session = new Session(size, '', { ...APPEARANCE, language, messages }).does('?');
    const shown = session.rows.join('\n');
    for (const { title, keys } of messages.browse.help) {
      expect(shown).toContain(title);
      for (const [label] of keys) expect(shown).toContain(` ${label} `);
    }
  });

  test.each([1, 20, 40, 75, 76, 80, 120, 200])('stand in lines of %s cells', (cells) => {
    for (const line of helpOf(messages, cells)) {
      expect(width(line), line).toBeLessThanOrEqual(Math.max(2, cells));
    }
  });

  test('lose no word in two columns', () => {
    const words = (cells: number): string[] =>
      helpOf(messages, cells).join('').replace(/\s/g, '').split('').sort();
    expect(words(80)).toEqual(words(60));
  });

  test('are all those at the foot, and all that mean something in the list', () => {
    const named = namedIn(messages);
    for (const hints of Object.values(messages.browse.hints)) {
      for (const [label] of hints) expect(named, label).toContain(label);
    }
    for (const key of Object.keys(FORMAT_KEYS)) expect(named, key).toContain(key);
    for (const key of lettersThatDoSomething()) {
      expect(named, key).toContain(key === ' ' ? 'Space' : key);
    }
  });
});

/** The characters that change something, or want something done, in the list. */
function lettersThatDoSomething(): string[] {
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  return printable.filter((character) => {
    const session = new Session({ columns: 60, rows: 17 }).does(press('escape'), 'mjJ');
    const before = JSON.stringify(session.state);
    session.does(character);
    return JSON.stringify(session.state) !== before || session.effects.length > 0;
  });
}

test('the letters that do something in the list are known', () => {
  expect(lettersThatDoSomething().join('')).toBe(' /?GJKacfgjkmopqsy');
});
