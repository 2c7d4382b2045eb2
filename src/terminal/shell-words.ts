/**
 * Splits a command line into words as a shell does: at blanks, but neither inside quotes nor after
 * a backslash. Nothing else that a shell knows is done: no variables, no patterns, no operators.
 *
 * @param platform on `win32` a backslash is part of a path and stands for itself
 */
export function splitWords(line: string, platform: string): string[] {
  const escapes = platform !== 'win32';
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    const next = line[index + 1] ?? '';
    if (character === '\\' && escapes && isEscape(quote, next)) {
      word = (word ?? '') + next;
      index += 1;
    } else if (character === quote) {
      quote = '';
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (word !== null) words.push(word);
  return words;
}

/** Whether a backslash takes the meaning of the next character away. */
function isEscape(quote: string, next: string): boolean {
  if (quote === '') return next !== '';
  return quote === '"' && ['"', '\\', '$', '`'].includes(next);
}
