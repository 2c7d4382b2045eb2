import { PLAIN, type Theme } from '../render/theme';
import { type Environment, isUtf8, wantsColour } from './environment';
import type { Descriptor } from './output';

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

/** A stream of the process as an output; colour and links are loaded only where they are shown. */
async function outputOf(
  { write, terminal }: Descriptor,
  environment: Environment,
  noColour: boolean,
): Promise<Output> {
  const isTerminal = terminal !== null;
  const theme = wantsColour(isTerminal, environment, noColour)
    ? (await import('./colour')).colourTheme()
    : PLAIN;
  return {
    write,
    isTerminal,
    columns: isTerminal ? terminal.columns || 80 : null,
    theme: isTerminal
      ? { ...theme, hyperlink: (await import('./hyperlinks')).hyperlinkOn(terminal) }
      : theme,
    unicode: isUtf8(environment, process.platform),
  };
}

/** Standard output and standard error as the streams of a command. */
export async function streamsOf(
  output: Descriptor,
  errors: Descriptor,
  environment: Environment,
  { noColour, noPager }: StreamOptions,
): Promise<Streams> {
  const { terminal } = output;
  const stdout = await outputOf(output, environment, noColour);
  return {
    stdout,
    stderr: await outputOf(errors, environment, noColour),
    page: async (text) => {
      if (terminal && !noPager) {
        const { page } = await import('./pager');
        const screen = { rows: terminal.rows || 24, columns: terminal.columns || 80 };
        if (await page(text, screen, environment)) return;
      }
      stdout.write(text);
    },
  };
}
