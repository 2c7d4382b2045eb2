import { expect, test } from 'vitest';
import { inAscii } from '../../src/messages/ascii';
import { APPEARANCE, Session } from '../support/browsing';

/** What a person does, to see every part of the screen. */
const SIGHTS: readonly string[][] = [
  [],
  ['alpha'],
  ['nothing of it'],
  ['\u001b'],
  ['\u001b', 'mm'],
  ['\u001b', 'mmy'],
  ['\u001b', 'p'],
  ['\u001b', '?'],
  ['\u001b', '?', 'jjjj'],
  ['\t'],
  ['\t', 'moe'],
  ['\t', 'moe', '\r'],
  ['\t', 'moe', '\r', '\t', '\t', 'alpha', '\r'],
];

test.each(SIGHTS)('a screen that cannot show more is drawn in ASCII: %j %j %j %j', (...typed) => {
  const appearance = { ...APPEARANCE, messages: inAscii(APPEARANCE.messages), unicode: false };
  for (const [columns, rows] of [
    [120, 40],
    [80, 24],
    [40, 12],
    [24, 6],
  ] as const) {
    const session = new Session({ columns, rows }, '', appearance);
    for (const keys of typed) if (keys !== undefined) session.does(keys);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII begins and ends with
    for (const row of session.rows) expect(row).toMatch(/^[\u0000-\u007f]*$/);
  }
});
