const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Words from outside the catalogue (arguments, names of files, excerpts) as they may be printed:
 * control characters, bidirectional overrides and lone surrogates as `\u001b`.
 */
export function printable(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The most characters of such words that a message quotes. */
const QUOTED = 200;

/** The same of words that a message quotes: of long ones only the beginning. */
export function quotable(text: string, { ellipsis }: { readonly ellipsis: string }): string {
  if (text.length <= QUOTED) return printable(text);
  return printable(text.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '')) + ellipsis;
}

/** Such words as a list. */
export function printableList(words: readonly string[], comma: string): string {
  return words.map(printable).join(comma);
}
