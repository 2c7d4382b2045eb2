import type { Messages } from './en';

/** What the program dresses its words with, and what stands for it in ASCII. */
const ORNAMENTS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '·': '-',
  '›': '>',
  '–': '-',
  '—': '--',
  '×': 'x',
};
const CHARACTERS = Object.keys(ORNAMENTS);
const ORNAMENT = new RegExp(`[${CHARACTERS.join('')}]`, 'g');

/** What stands for an ornament in text that is not the program's own; nothing printed holds these. */
const SHIELD = 0x80;
const SHIELDED = /[\u0080-\u0089]/g;

/**
 * The same messages with ornaments of ASCII, for those that hold nothing else that is not. What is
 * put into a message (a title, a word of a call) stays as it is.
 */
export function inAscii(messages: Messages): Messages {
  return plain(messages) as Messages;
}

function plain(message: unknown): unknown {
  if (typeof message === 'string') return written(message);
  if (typeof message !== 'function') return eachOf(message, plain);
  return (...given: unknown[]) => {
    const said: unknown = message(...given.map(shielded));
    return said instanceof Promise ? said.then(plain) : unshielded(written(String(said)));
  };
}

const written = (text: string): string =>
  text.replace(ORNAMENT, (character) => ORNAMENTS[character] ?? character);

function shielded(given: unknown): unknown {
  if (typeof given !== 'string') return eachOf(given, shielded);
  return given.replace(ORNAMENT, (character) =>
    String.fromCharCode(SHIELD + CHARACTERS.indexOf(character)),
  );
}

const unshielded = (text: string): string =>
  text.replace(SHIELDED, (character) => CHARACTERS[character.charCodeAt(0) - SHIELD] ?? '');

/** Does the same with everything that a list or a mapping holds. */
function eachOf(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
