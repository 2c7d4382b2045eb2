/** One command line of a list. */
export interface CommandLine {
  readonly words: readonly string[];
  /** Whether `&` stands at its end. */
  readonly inBackground: boolean;
}

/**
 * Splits a command line into words as a shell does: at blanks, but neither inside quotes nor after
 * a backslash. Nothing else that a shell knows is done: no variables, no patterns, no operators.
 *
 * @param platform on `win32` a backslash is part of a path and stands for itself
 */
export function splitWords(line: string, platform: string): readonly string[] {
  return splitCommands(line, platform, () => false)[0]?.words ?? [];
}

/**
 * Splits a list into command lines, and these into words.
 *
 * @param isEnd whether a command line ends at a character that is neither quoted nor escaped
 * @returns those that have words
 */
export function splitCommands(
  list: string,
  platform: string,
  isEnd: (list: string, index: number) => boolean,
): CommandLine[] {
  const escapes = platform !== 'win32';
  const commands: CommandLine[] = [];
  let words: string[] = [];
  let word: string | null = null;
  let quote = '';
  const endWord = (): void => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endCommand = (inBackground: boolean): void => {
    endWord();
    if (words.length > 0) commands.push({ words, inBackground });
    words = [];
  };
  for (let index = 0; index < list.length; index += 1) {
    const character = list[index] ?? '';
    const next = list[index + 1] ?? '';
    if (character === '\\' && escapes && isEscape(quote, next)) {
      word = (word ?? '') + next;
      index += 1;
    } else if (character === quote) {
      quote = '';
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (quote === '' && isEnd(list, index)) {
      endCommand(false);
    } else if (quote === '' && character === '&' && isLast(list, index, isEnd)) {
      endCommand(true);
    } else if (quote === '' && /\s/.test(character)) {
      endWord();
    } else {
      word = (word ?? '') + character;
    }
  }
  endCommand(false);
  return commands;
}

/** Whether a backslash takes the meaning of the next character away. */
function isEscape(quote: string, next: string): boolean {
  if (quote === '') return next !== '';
  return quote === '"' && ['"', '\\', '$', '`'].includes(next);
}

/** Whether nothing follows a character in its command line. */
function isLast(
  list: string,
  index: number,
  isEnd: (list: string, index: number) => boolean,
): boolean {
  const rest = list.slice(index + 1).trimStart();
  return rest === '' || isEnd(list, list.length - rest.length);
}
