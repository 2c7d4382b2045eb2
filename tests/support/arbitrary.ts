import fc from 'fast-check';

const anyCharacter: fc.Arbitrary<string> = fc
  // But for what is only half of a character.
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/**
 * Any text at all. What `binary` of fast-check gives is the same, but it begins with a table of all
 * characters, which takes a second in each worker.
 */
export const anyText = (constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.string({ ...constraints, unit: anyCharacter }) },
    // Names that JavaScript has a meaning for are among these.
    { weight: 1, arbitrary: fc.string(constraints) },
  );

/** Whether a text may stand in a catalogue: one line, trimmed, NFC, nothing that controls. */
export function isAllowed(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    text === text.normalize('NFC') &&
    text.isWellFormed() &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(text)
  );
}

const MARKS = [
  ...'\\`*_{}[]()<>#+-.!|~&;:"\'@$%^=,/?',
  ...['http://a.b', 'www.a.b', 'a@b.cd', '1.', '&amp;', '<b>', '``', '数', '据', '，', '😀', 'é'],
  ...[' ', ' ', 'word', '| x', '- x', '=cmd()', '\u00a0', '[x](y)', '![i](j)', '***', '~~x~~'],
];

/** Any text that a catalogue may hold, with more than its share of what could be syntax. */
export const catalogText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  )
  .map((text) => text.normalize('NFC').trim())
  .filter(isAllowed);

/** Any address that a catalogue may hold. */
export const catalogLink: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0x21, max: 0x7e }), { minLength: 1, maxLength: 30 })
  .map((codes) => `https://example.org/${String.fromCharCode(...codes)}`);
