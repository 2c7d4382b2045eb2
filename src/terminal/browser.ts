import { delimiter } from 'node:path';
import isWsl from 'is-wsl';
import { encodeAddress, isAddress } from '../catalog/address';
import { startInBackground, startsWell } from './background';
import { type BrowserCommand, browserCommands } from './browser-commands';
import type { Environment } from './environment';
import { runInForeground, wasLeft } from './foreground';

/** Runs what needs the terminal, which others give up meanwhile. */
export type Aside = <Result>(run: () => Promise<Result>) => Promise<Result>;

/**
 * Opens an address in the browser that BROWSER names, else in the system's own. No shell is used.
 *
 * @param url only http and https are opened
 * @param aside runs a browser for text; all others are started in the background
 * @returns false where no browser could be started
 */
export async function openInBrowser(
  url: string,
  environment: Environment,
  aside: Aside = (run) => run(),
): Promise<boolean> {
  if (!isAddress(url)) return false;
  const desktop = hasDesktop(environment);
  const list = environment.BROWSER ?? '';
  const commands = browserCommands(url, list, process.platform, delimiter, desktop);
  for (const command of commands) if (await start(command, environment, aside)) return true;
  return commands.length === 0 && desktop && openByDefault(url);
}

async function start(
  { words, forText }: BrowserCommand,
  environment: Environment,
  aside: Aside,
): Promise<boolean> {
  if (!forText) return startInBackground(words, environment);
  const ended = await aside(() => runInForeground(words, environment));
  return ended !== null && wasLeft(ended);
}

/** Whether there is a place where a browser could show its window. */
export function hasDesktop(environment: Environment): boolean {
  if (['darwin', 'win32', 'android'].includes(process.platform) || isWsl) return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

async function openByDefault(url: string): Promise<boolean> {
  const { default: open } = await import('open');
  try {
    return await startsWell(await open(encodeAddress(url)));
  } catch {
    return false;
  }
}
