import type { ChildProcess } from 'node:child_process';
import { delimiter } from 'node:path';
import isWsl from 'is-wsl';
import type { Environment } from './environment';
import { runInForeground } from './foreground';
import { splitWords } from './shell-words';

/** How long a starter of browsers may take to fail, in milliseconds. */
const PATIENCE = 1000;

/**
 * Opens an address in the browser that BROWSER names, else in the system's own. No shell is used.
 *
 * @param url only http and https are opened
 * @returns false where no browser could be started
 */
export async function openInBrowser(url: string, environment: Environment): Promise<boolean> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return false;
  const commands = browserCommands(url, environment.BROWSER ?? '', process.platform, delimiter);
  if (commands.length > 0) return runFirst(commands, environment);
  return hasDesktop(environment) && openByDefault(url);
}

/**
 * The command lines that BROWSER names, the first choice first.
 *
 * @param list command lines between delimiters; `%s` is the address, which else comes last
 */
export function browserCommands(
  url: string,
  list: string,
  platform: string,
  delimiter: string,
): string[][] {
  return list
    .split(delimiter)
    .map((line) => splitWords(line, platform))
    .filter((words) => words.length > 0)
    .map((words) =>
      words.some((word) => word.includes('%s'))
        ? words.map((word) => word.replaceAll('%s', () => url))
        : [...words, url],
    );
}

/** A browser may be one for text, so each gets the terminal until it ends. */
async function runFirst(
  commands: readonly (readonly string[])[],
  environment: Environment,
): Promise<boolean> {
  for (const command of commands) {
    const ended = await runInForeground(command, environment);
    if (ended !== null && (ended.code === null || ended.code === 0)) return true;
  }
  return false;
}

/** Whether there is a place where a browser could show its window. */
export function hasDesktop(environment: Environment): boolean {
  if (['darwin', 'win32', 'android'].includes(process.platform) || isWsl) return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

async function openByDefault(url: string): Promise<boolean> {
  const { default: open } = await import('open');
  try {
    return await startsWell(await open(url));
  } catch {
    return false;
  }
}

/** A starter that finds no browser ends soon and with a fault; one that lasts has found one. */
function startsWell(starter: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    if (starter.exitCode !== null) return done(starter.exitCode === 0);
    const timer = setTimeout(done, PATIENCE, true);
    starter.once('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
}
