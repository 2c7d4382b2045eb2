import { encodeAddress } from '../catalog/address';
import { type CommandLine, splitCommands, splitWords } from './shell-words';

/** A command line that opens an address. */
export interface BrowserCommand {
  readonly words: readonly string[];
  /** Whether it is a browser for text, which the terminal is given to until it ends. */
  readonly forText: boolean;
}

/**
 * The command lines that BROWSER names, the first choice first.
 *
 * @param list command lines between delimiters; in one `%s` is the address, which else comes last,
 *   `%c` a colon and `%%` a percent sign, and `&` at its end starts it in the background
 * @param hasDesktop whether a browser could show a window
 */
export function browserCommands(
  url: string,
  list: string,
  platform: string,
  delimiter: string,
  hasDesktop: boolean,
): BrowserCommand[] {
  const address = encodeAddress(url);
  return splitCommands(list, platform, (text, at) => isEnd(text, at, delimiter)).map((command) => ({
    words: withAddress(command, address),
    forText: !command.inBackground && isForText(command.words, platform, hasDesktop),
  }));
}

/**
 * Whether a command line of the list ends at a character: a delimiter, unless what follows cannot
 * begin a command, or goes on with an address: `//`, a port, a password, a part of a host's number.
 */
function isEnd(list: string, at: number, delimiter: string): boolean {
  if (list[at] !== delimiter) return false;
  const rest = list.slice(at + 1);
  if (!rest.trimStart().startsWith(delimiter) && !/^\s*(?:$|[\p{L}\p{N}_./~$"'\\])/u.test(rest)) {
    return false;
  }
  if (delimiter !== ':') return true;
  const goesOn = /^(?:\/\/|\d[\d.]*(?![\p{L}\p{N}_-])|[^\s:/"']+@)/u.test(rest);
  return !goesOn && !/\[[^\s\]]*$/.test(list.slice(0, at));
}

const CODES = /%[sc%]/g;

function withAddress({ words }: CommandLine, address: string): string[] {
  const filled = words.map((word) =>
    word.replace(CODES, (code, at: number) => {
      if (code === '%s') return placed(address, word, at, words);
      return code === '%c' ? ':' : '%';
    }),
  );
  const isNamed = words.some((word) => word.match(CODES)?.includes('%s'));
  return isNamed ? filled : [...filled, placed(address, '', 0, words)];
}

/** What only a shell can take for more than a part of a word. */
const SYNTAX = /[\s;|&<>$`(){}"'\\]/;
/** Programs that have a shell read their arguments once more; that of Windows has quotes of its own. */
const ASKS_SHELL =
  /^(?:ssh|autossh|sshpass|mosh|rsh|plink|adb|wsl|watch|parallel|tmux|kitten|pwsh|powershell)(?:\.exe)?$/i;
/** What has a script read its words once more. */
const READS_TWICE = /(?:^|[\s;&|(])eval\s/;
const ASKS_COMMAND_PROMPT = /^cmd(?:\.exe)?$/i;

/**
 * An address as it stands in a word. What divides an address (`&`, `;`) would divide the words of a
 * shell's script as well, so it is quoted there, and percent-encoded where quotes cannot help.
 *
 * @param word where `%s` stands at a place, empty where it stands nowhere
 */
function placed(address: string, word: string, at: number, words: readonly string[]): string {
  if (!/[&;]/.test(address)) return address;
  const names = words.map(baseName);
  const encoded = (): string => address.replaceAll('&', '%26').replaceAll(';', '%3B');
  if (names.some((name) => ASKS_COMMAND_PROMPT.test(name))) return encoded();
  if (READS_TWICE.test(word)) return encoded();
  if (!SYNTAX.test(word) && !names.some((name) => ASKS_SHELL.test(name))) return address;
  const start = openQuote(word.slice(0, at));
  if (start === null) return `'${address}'`;
  const [quoted = ''] = word.slice(start + 1).split(word[start] ?? '');
  // In a script within the script, it would be read once more.
  return SYNTAX.test(quoted) ? encoded() : address;
}

/** Where the quotes begin that a script is still in at its end. */
function openQuote(script: string): number | null {
  let start: number | null = null;
  for (let index = 0; index < script.length; index += 1) {
    const character = script[index] ?? '';
    if (character === '\\' && (start === null || script[start] === '"')) index += 1;
    else if (start !== null && character === script[start]) start = null;
    else if (start === null && (character === '"' || character === "'")) start = index;
  }
  return start;
}

/** Browsers that show pages on the terminal. */
const FOR_TEXT =
  /^(?:lynx|lynx-cur|w3m|links2?|elinks|felinks|browsh|carbonyl|cha|chawan|edbrowse|netrik|retawq|www-browser)$/i;
/** Programs that start another one where they are. */
const STARTERS =
  /^(?:env|nice|sudo|doas|torify|torsocks|proxychains4?|firejail|winpty|busybox|(?:ba|da|z|k|a|fi)?sh)$/i;

/** Programs that start whatever browser there is. */
const CHOOSERS = /^(?:sensible-browser|xdg-open)$/i;

function isForText(words: readonly string[], platform: string, hasDesktop: boolean): boolean {
  const [program = '', ...rest] = words;
  // In this way links opens a window.
  if (rest.includes('-g')) return false;
  if (FOR_TEXT.test(baseName(program))) return true;
  if (CHOOSERS.test(baseName(program))) return !hasDesktop;
  return (
    STARTERS.test(baseName(program)) &&
    rest.some((word) => splitWords(word, platform).some((one) => FOR_TEXT.test(baseName(one))))
  );
}

/** The name of a program without its folder. */
const baseName = (program: string): string =>
  program.replace(/^.*[/\\]/, '').replace(/\.exe$/i, '');
