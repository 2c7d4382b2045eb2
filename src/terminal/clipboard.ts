import { setTimeout } from 'node:timers/promises';
import { writeText } from 'tinyclip';
import { hasDesktop } from './browser';
import type { Environment } from './environment';

/** How long the system's program may take, in milliseconds. */
const PATIENCE = 2000;

/** Whether a text is in the clipboard, or was sent to a terminal that may put it there. */
export type CopyResult = 'copied' | 'sent';

/**
 * Puts a text into the clipboard: by the system's own program where there is one, else by the
 * terminal (OSC 52), which does not say whether it did. Over SSH the system's program would fill
 * another machine's clipboard than that of whoever sits at the terminal.
 *
 * @param send writes to the terminal
 */
export async function copyText(
  text: string,
  environment: Environment,
  send: (sequence: string) => void,
): Promise<CopyResult> {
  const isRemote = Boolean(environment.SSH_TTY || environment.SSH_CONNECTION);
  if (!isRemote && hasDesktop(environment)) {
    try {
      // Whatever hangs, as a program does whose display does not answer, is not waited for.
      const copied = writeText(text).then(() => true);
      if (await Promise.race([copied, setTimeout(PATIENCE, false)])) return 'copied';
    } catch {
      // There is no such program, or it failed.
    }
  }
  send(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  return 'sent';
}
