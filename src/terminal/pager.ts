import { width } from '../render/width';
import { type Environment, movesCursor } from './environment';
import { splitWords } from './shell-words';

/** The size of a terminal, in cells. */
export interface Screen {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Shows a text in the pager until the reader leaves it.
 *
 * @returns false where the text is still to be shown: it fits the screen, no pager is wanted, or
 *   the pager failed
 */
export async function page(
  text: string,
  screen: Screen,
  environment: Environment,
): Promise<boolean> {
  const command = pagerCommand(environment, process.platform);
  if (command === null || fits(text, screen)) return false;
  const { runInForeground, wasLeft } = await import('./foreground');
  const ended = await runInForeground(command, pagerEnvironment(environment), text);
  return ended !== null && wasLeft(ended);
}

/** The pager's command line: AWESOME_PRETRAIN_PAGER, PAGER, or less; null where none is wanted, or
 * none could move about the screen. */
export function pagerCommand(environment: Environment, platform: string): readonly string[] | null {
  const { AWESOME_PRETRAIN_PAGER, PAGER } = environment;
  if (!movesCursor(environment, platform)) return null;
  const words = splitWords(AWESOME_PRETRAIN_PAGER ?? PAGER ?? 'less -FRX', platform);
  return words.length === 0 || (words.length === 1 && words[0] === 'cat') ? null : words;
}

/** Lets `less`, however it was named, show colours and Chinese, unless the user set it up. */
export function pagerEnvironment(environment: Environment): Environment {
  return { LESS: 'FRX', LESSCHARSET: 'utf-8', ...environment };
}

/** Whether a text fits above the prompt that comes after it. */
export function fits(text: string, { rows, columns }: Screen): boolean {
  const lines = text.replace(/\n$/, '').split('\n');
  let free = rows - 1 - lines.length;
  for (const line of lines) {
    if (free < 0) return false;
    free -= Math.max(0, Math.ceil(width(line) / columns) - 1);
  }
  return free >= 0;
}
