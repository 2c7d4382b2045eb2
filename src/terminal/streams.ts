import type { Theme } from '../render/theme';

/** Where a command writes, and what can be shown there. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Cells of a terminal's line, null for a pipe or a file. */
  readonly columns: number | null;
  readonly theme: Theme;
  /** False where the locale is not UTF-8, so box-drawing characters would be garbled. */
  readonly unicode: boolean;
}

/** The streams of this process. */
export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Shows a text for eyes on stdout, in the pager where it is longer than the terminal. */
  readonly page: (text: string) => Promise<void>;
}

/** What the user asked of the streams. */
export interface StreamOptions {
  readonly noColour: boolean;
  readonly noPager: boolean;
}

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How many colours a stream gets: `--no-color`, then FORCE_COLOR, then NO_COLOR, then TERM decide;
 * without any of them a terminal has colour and a pipe has none.
 */
export function wantsColour(
  isTerminal: boolean,
  environment: Environment,
  noColour: boolean,
): boolean {
  if (noColour) return false;
  const force = environment.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (environment.NO_COLOR) return false;
  return isTerminal && environment.TERM !== 'dumb';
}

/** Whether the locale's character set is UTF-8; Windows consoles and an unset locale count as such. */
export function isUtf8(environment: Environment, platform: string): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG;
  if (!locale) return true;
  return platform === 'win32' || /utf-?8/i.test(locale);
}

/** A stream of the process as an output; colour and links are loaded only where they are shown. */
export async function outputOf(
  stream: NodeJS.WriteStream,
  environment: Environment,
  noColour: boolean,
): Promise<Output> {
  const isTerminal = stream.isTTY === true;
  const theme = wantsColour(isTerminal, environment, noColour)
    ? (await import('./colour')).colourTheme()
    : (await import('../render/theme')).PLAIN;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    columns: isTerminal ? stream.columns || 80 : null,
    theme: isTerminal
      ? { ...theme, hyperlink: (await import('./hyperlinks')).hyperlinkOn(stream) }
      : theme,
    unicode: isUtf8(environment, process.platform),
  };
}

/** The streams of the process. */
export async function streamsOf(
  { stdout, stderr, env }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>,
  { noColour, noPager }: StreamOptions,
): Promise<Streams> {
  const output = await outputOf(stdout, env, noColour);
  return {
    stdout: output,
    stderr: await outputOf(stderr, env, noColour),
    page: async (text) => {
      if (output.isTerminal && !noPager) {
        const { page } = await import('./pager');
        const screen = { rows: stdout.rows || 24, columns: stdout.columns || 80 };
        if (await page(text, screen, env)) return;
      }
      output.write(text);
    },
  };
}
