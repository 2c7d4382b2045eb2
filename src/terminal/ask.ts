import { createInterface } from 'node:readline';
import { answerDeadly, dieOf } from './signals';

/**
 * Asks whoever sits at the terminal for one line.
 *
 * @returns the line, or null where it was given up with Ctrl-C or Ctrl-D
 */
export type Ask = (question: string) => Promise<string | null>;

/** A way to ask on the terminal; null where stdin or stderr is not one. */
export function askOn(
  stdin: NodeJS.ReadStream | null,
  stderr: NodeJS.WriteStream | null,
): Ask | null {
  if (!stdin?.isTTY || !stderr?.isTTY) return null;
  return (question) =>
    new Promise((done) => {
      const lines = createInterface({ input: stdin, output: stderr, terminal: true });
      const giveUp = (): void => {
        stderr.write('\n');
        done(null);
      };
      const letDie = answerDeadly((signal) => {
        // The terminal is left as it was.
        lines.close();
        dieOf(signal);
      });
      lines.once('close', letDie);
      lines.once('SIGINT', () => lines.close());
      // After Ctrl-Z it reads on only where it is told to; else nothing keeps the program running.
      lines.on('SIGCONT', () => lines.resume());
      lines.once('close', giveUp);
      lines.question(question, (line) => {
        lines.off('close', giveUp);
        lines.close();
        done(line);
      });
    });
}
