// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what it is about

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

export const ESCAPE = '\u001b';

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
 * Kinds of sequences after ESC: how one begins, as much of it as may be there, and what makes it whole.
 * An ESC before one of a key is Alt, and so is an ESC before any character.
 */
const KINDS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  // A function key of the Linux console, and a click of the oldest mouse protocol: of any bytes.
  [/^\[\[/, /^[A-E]/],
  [/^\[M[^\u001b]{0,2}/u, /^[^\u001b]/u],
  // A key with Shift of rxvt, which ends like nothing else does.
  [/^\[\d+(?=\$)/, /^\$/],
  // CSI and SS3.
  [/^\u001b?\[[0-?]*[ -/]*/, /^[@-~]/],
  [/^\u001b?O[\d;]*/, /^[ -/:<-~]/],
  // A text that the terminal answers to whoever asked it before, up to ST.
  [/^[PX\]^_]\P{Cc}*(?:\u001b(?!.))?/su, /^(?:\u0007|\u009c|\u001b\\)/],
  // A choice of a character set and the like, and a character with Alt.
  [/^[ -/]+/, /^[0-~]/],
  [/^(?:\u001b(?!.))?/s, /^[^\u001b]/u],
];

/**
 * How long the sequence is that a text after ESC begins with: 0 where there is none, and what there is
 * of one where something else breaks it off. Null where more of it may come.
 */
export function sequenceLength(text: string): number | null {
  for (const [begins, ends] of KINDS) {
    const [begun] = begins.exec(text) ?? [];
    if (begun === undefined) continue;
    if (begun === text) return null;
    return begun.length + (ends.exec(text.slice(begun.length))?.[0].length ?? 0);
  }
  return 0;
}

/** The key that a sequence after ESC stands for. */
export function sequenceName(sequence: string): KeyName | undefined {
  return sequence === '' ? 'escape' : (SEQUENCES[sequence] ?? numberedName(sequence));
}

/** What keys are called that a terminal sends by number where another program asked it to. */
const NUMBERED: Readonly<Record<string, KeyName>> = {
  '9': 'tab',
  '13': 'enter',
  '27': 'escape',
  '127': 'backspace',
};

/** A key by its number, as in the protocol of kitty, or as xterm sends it with modifyOtherKeys. */
const BY_NUMBER = [
  /^\[(?<code>\d+)(?::\d*)*(?:;(?<modifiers>\d*)(?::(?<event>\d+))?(?:;[\d:]*)?)?u$/,
  /^\[27;(?<modifiers>\d+);(?<code>\d+)~$/,
];
const SHIFT = 1;
const CTRL = 4;
/** All but the locks, of which nothing depends. */
const MODIFIERS = 0b111111;
const RELEASED = '3';

function numberedName(sequence: string): KeyName | undefined {
  const found = BY_NUMBER.map((form) => form.exec(sequence)?.groups).find(Boolean);
  const { code = '', modifiers, event } = found ?? {};
  if (event === RELEASED) return undefined;
  switch ((Number(modifiers || 1) - 1) & MODIFIERS) {
    case 0:
      return NUMBERED[code];
    case SHIFT:
      return code === '9' ? 'backtab' : undefined;
    case CTRL:
      return controlName(String.fromCharCode(Number(code) - 96));
  }
}

/** The key Ctrl and a letter, of the character that stands for both. */
export function controlName(character: string): KeyName | undefined {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : undefined;
}
