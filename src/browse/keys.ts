/** The keys that do something other than stand for a character. */
export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'shift-up'
  | 'shift-down'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backtab'
  | 'backspace'
  | 'delete'
  | 'f1'
  | `ctrl-${string}`;

/** What a person does at the keyboard: types characters, presses a key, or pastes. */
export type Key =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'press'; readonly name: KeyName };

const PASTE_START = '\u001b[200~';
const PASTE_END = '\u001b[201~';

/** What terminals send after ESC for a key. */
const SEQUENCES: Readonly<Record<string, KeyName>> = {
  ...Object.fromEntries(
    (['[', 'O'] as const).flatMap((start) => [
      [`${start}A`, 'up'],
      [`${start}B`, 'down'],
      [`${start}C`, 'right'],
      [`${start}D`, 'left'],
      [`${start}H`, 'home'],
      [`${start}F`, 'end'],
    ]),
  ),
  '[1~': 'home',
  '[7~': 'home',
  '[4~': 'end',
  '[8~': 'end',
  '[3~': 'delete',
  '[5~': 'pageup',
  '[6~': 'pagedown',
  '[1;2A': 'shift-up',
  '[1;2B': 'shift-down',
  '[a': 'shift-up',
  '[b': 'shift-down',
  '[Z': 'backtab',
  OP: 'f1',
  '[11~': 'f1',
  '[[A': 'f1',
};

/**
 * A sequence after ESC that is whole: CSI, the Linux console's function keys, SS3, or a text that the
 * terminal answers to whoever asked it before.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const WHOLE = /^(?:\[\[[A-E]|\[(?!\[)[0-?]*[ -/]*[@-~]|O[ -~]|[\]PX^_]\P{Cc}*(?:\u0007|\u001b\\))/u;
/** The beginning of one, of which more may come. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const BEGUN = /^(?:\[\[?|\[[0-?]*[ -/]*|O|[\]PX^_]\P{Cc}*\u001b?)?$/u;

const CONTROLS: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
};

/** A run of characters that are not control characters. */
const TYPED = /^\P{Cc}+/u;

/**
 * Reads what a terminal sent, which may hold several keys, or part of one.
 *
 * @param input what has arrived, with what was left of the time before
 * @returns the keys, and the rest that more may follow; when nothing follows soon, that is for
 *   `readRest`
 */
export function readKeys(input: string): { readonly keys: Key[]; readonly rest: string } {
  const keys: Key[] = [];
  let at = 0;
  while (at < input.length) {
    if (input.startsWith(PASTE_START, at)) {
      const end = input.indexOf(PASTE_END, at);
      if (end === -1) break;
      keys.push({ type: 'paste', text: input.slice(at + PASTE_START.length, end) });
      at = end + PASTE_END.length;
      continue;
    }
    const character = input[at] ?? '';
    if (character === '\u001b') {
      const after = input.slice(at + 1);
      const [whole] = WHOLE.exec(after) ?? [];
      if (whole === undefined && BEGUN.test(after)) break;
      // ESC before anything else is the key itself, with another one close behind.
      const name = whole === undefined ? 'escape' : SEQUENCES[whole];
      if (name) keys.push({ type: 'press', name });
      at += 1 + (whole?.length ?? 0);
      continue;
    }
    const [typed] = TYPED.exec(input.slice(at)) ?? [];
    if (typed !== undefined) {
      keys.push({ type: 'text', text: typed });
      at += typed.length;
      continue;
    }
    const name = CONTROLS[character] ?? controlName(character);
    if (name) keys.push({ type: 'press', name });
    at += 1;
  }
  return { keys, rest: input.slice(at) };
}

/** Whether a rest is the beginning of a paste, the end of which may take its time. */
export function isPaste(rest: string): boolean {
  return rest.startsWith(PASTE_START);
}

/** The keys in a rest after which nothing came: ESC alone, or a paste without its end. */
export function readRest(rest: string): Key[] {
  if (rest === '') return [];
  if (isPaste(rest)) return [{ type: 'paste', text: rest.slice(PASTE_START.length) }];
  const after = rest.slice(1);
  return [
    { type: 'press', name: 'escape' },
    ...(after === '' ? [] : [{ type: 'text', text: after } as const]),
  ];
}

function controlName(character: string): KeyName | undefined {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : undefined;
}

/**
 * Typed or pasted text as one line that can be shown: line breaks and tabs as blanks, without
 * control characters, bidirectional overrides and halves of characters.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}
