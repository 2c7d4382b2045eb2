import {
  controlName,
  ESCAPE,
  type KeyName,
  sequenceLength,
  sequenceName,
} from './escape-sequences';

/** What a person does at the keyboard: types characters, presses a key, or pastes. */
export type Key =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'press'; readonly name: KeyName };

const PASTE_START = '\u001b[200~';
const PASTE_END = '\u001b[201~';

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
    const escaped = afterEscape(input, at);
    if (escaped !== null) {
      const length = sequenceLength(escaped);
      if (length === null) break;
      const name = sequenceName(escaped.slice(0, length));
      if (name) keys.push({ type: 'press', name });
      at += length + (character === ESCAPE ? 1 : 0);
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

/** Whether a rest is ESC, which is a key, or the beginning of one that was pressed with Alt. */
export function isEscape(rest: string): boolean {
  return rest === ESCAPE || rest === ESCAPE + ESCAPE;
}

/** The keys in a rest after which nothing came; the beginning of anything else is none. */
export function readRest(rest: string): Key[] {
  if (isPaste(rest)) return [{ type: 'paste', text: rest.slice(PASTE_START.length) }];
  return isEscape(rest) ? [...rest].map(() => ({ type: 'press', name: 'escape' })) : [];
}

/** What stands after an ESC; a character from U+0080 to U+009F is ESC and another one. */
function afterEscape(input: string, at: number): string | null {
  if (input[at] === ESCAPE) return input.slice(at + 1);
  const code = input.charCodeAt(at);
  const isBoth = code >= 0x80 && code <= 0x9f;
  return isBoth ? String.fromCharCode(code - 0x40) + input.slice(at + 1) : null;
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
