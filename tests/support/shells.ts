import { spawn } from '@lydell/node-pty';
import { environment } from './program';

/** A shell on a pseudo-terminal, as somebody sits at it. Its prompt is `ready>`. */
export interface Session {
  /** Types keys and waits for a text on the screen; gives all that came until then. */
  readonly type: (keys: string, until: RegExp) => Promise<string>;
  readonly end: () => void;
}

/** Starts a shell, and waits for its prompt. */
export async function startShell(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string> },
): Promise<Session> {
  const terminal = spawn(command, [...args], {
    cols: 120,
    rows: 50,
    cwd: options.cwd,
    env: environment({ PS1: 'ready> ', ...options.env }),
  });
  let output = '';
  let look = (): void => {};
  terminal.onData((text) => {
    output += text;
    look();
  });
  const wait = (until: RegExp): Promise<string> =>
    new Promise((done, fail) => {
      const tooLate = setTimeout(() => {
        fail(new Error(`${command} did not show ${until}: ${JSON.stringify(output)}`));
      }, 15_000);
      look = () => {
        if (!until.test(output)) return;
        clearTimeout(tooLate);
        look = () => {};
        done(output);
      };
      look();
    });
  await wait(/ready> /);
  return {
    type: (keys, until) => {
      output = '';
      terminal.write(keys);
      return wait(until);
    },
    end: () => terminal.kill('SIGKILL'),
  };
}
