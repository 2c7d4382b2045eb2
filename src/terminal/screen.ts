import { openSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import type { Theme } from '../render/theme';
import type { Aside } from './browser';
import type { CopyResult } from './clipboard';
import { type Environment, isUtf8, movesCursor, wantsColour } from './environment';
import { answerDeadly, dieOf } from './signals';

/** A screen's extent in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** How text is dressed on a screen, on which something can be selected. */
export interface ScreenTheme extends Theme {
  readonly selected: Theme['title'];
}

/** What is told of what happens at a screen. */
export interface ScreenListener {
  /** What a person typed, as the terminal sends it. */
  readonly input: (text: string) => void;
  /** The screen has another size, or shows something else now: all of it must be drawn again. */
  readonly changed: () => void;
  /** The terminal is gone. */
  readonly closed: () => void;
}

/** A terminal's whole screen, to be drawn on. */
export interface Screen {
  readonly theme: ScreenTheme;
  /** False where the locale cannot show more than ASCII. */
  readonly unicode: boolean;
  readonly size: () => Size;
  /** Takes the screen, and every key with it, until `close`. */
  readonly take: (listener: ScreenListener) => void;
  readonly write: (text: string) => void;
  /** Puts text into the clipboard of whoever sits at the terminal. */
  readonly copy: (text: string) => Promise<CopyResult>;
  /** Stops the program, as Ctrl-Z does, until the shell lets it go on. */
  readonly suspend: () => void;
  /** Runs another program that gets the terminal until it ends. */
  readonly aside: Aside;
  /** Leaves the terminal as it was. */
  readonly close: () => void;
}

/** The main screen is kept, pasted text comes between marks, and no line runs over. */
const TAKE = '\u001b[?1049h\u001b[?2004h\u001b[?7l';
const RELEASE = '\u001b[0m\u001b[?7h\u001b[?2004l\u001b[?25h\u001b[?1049l';

/** How long a stop takes at most, in milliseconds; where nobody could go on with it, it is none. */
const STOPPING = 200;

/** The two ends of a terminal. */
interface Terminal {
  /** Begins to read. */
  readonly openInput: () => ReadStream;
  /**
   * Stops reading at once: a stream that is only paused still takes what is typed next, from whoever
   * has the terminal by then.
   */
  readonly closeInput: (input: ReadStream) => void;
  readonly output: WriteStream;
  readonly size: () => Size;
  readonly close: () => void;
}

/**
 * The screen of the terminal that the program was started from, even where its streams are files.
 *
 * @returns null without a terminal, or with one on which a cursor cannot be moved
 */
export async function openScreen(
  environment: Environment,
  noColour: boolean,
): Promise<Screen | null> {
  if (!movesCursor(environment, process.platform)) return null;
  const terminal = controllingTerminal() ?? standardTerminal();
  if (terminal === null) return null;
  const { hyperlinkOn } = await import('./hyperlinks');
  const hyperlink = hyperlinkOn(terminal.output);
  const theme = { ...(await themeOf(environment, noColour)), hyperlink };
  return new TerminalScreen(terminal, theme, environment);
}

async function themeOf(environment: Environment, noColour: boolean): Promise<ScreenTheme> {
  if (!wantsColour(true, environment, noColour)) {
    const { PLAIN } = await import('../render/theme');
    return { ...PLAIN, selected: (text) => text };
  }
  const { colourTheme } = await import('./colour');
  return { ...colourTheme(), selected: (text) => `\u001b[7m${text}\u001b[27m` };
}

function controllingTerminal(): Terminal | null {
  const open = (): WriteStream => new WriteStream(openSync('/dev/tty', 'w'));
  try {
    const output = open();
    return {
      openInput: () => new ReadStream(openSync('/dev/tty', 'r')),
      closeInput: (input) => input.destroy(),
      output,
      size: () => {
        // A stream measures the terminal only when it is made.
        const measure = open();
        const size = sizeOf(measure);
        measure.destroy();
        return size;
      },
      close: () => output.destroy(),
    };
  } catch {
    return null;
  }
}

/** For systems without a file that is the terminal. */
function standardTerminal(): Terminal | null {
  const { stdin, stderr: output } = process;
  if (!stdin.isTTY || !output.isTTY) return null;
  return {
    openInput: () => stdin,
    // Of its own standard input Node stops reading when it is paused.
    closeInput: () => {
      stdin.pause();
      stdin.removeAllListeners('data').removeAllListeners('end').removeAllListeners('error');
    },
    output,
    size: () => sizeOf(output),
    close: () => {},
  };
}

/** Some terminals say that they have no size. */
const sizeOf = ({ columns, rows }: WriteStream): Size => ({
  columns: columns || 80,
  rows: rows || 24,
});

class TerminalScreen implements Screen {
  readonly unicode: boolean;
  private listener: ScreenListener | null = null;
  /** Undoes what `hold` did; null while others have the terminal. */
  private release: (() => void) | null = null;

  constructor(
    private readonly terminal: Terminal,
    readonly theme: ScreenTheme,
    private readonly environment: Environment,
  ) {
    this.unicode = isUtf8(environment, process.platform);
  }

  size(): Size {
    return this.terminal.size();
  }

  take(listener: ScreenListener): void {
    this.listener = listener;
    // When the terminal is gone, there is nobody to tell.
    this.terminal.output.on('error', () => {});
    this.hold();
  }

  write(text: string): void {
    // While others have the terminal, nothing is drawn over what they show.
    if (this.release !== null) this.terminal.output.write(text);
  }

  async copy(text: string): Promise<CopyResult> {
    const { copyText } = await import('./clipboard');
    return copyText(text, this.environment, (sequence) => this.write(sequence));
  }

  suspend(): void {
    this.stop(0);
  }

  async aside<Result>(run: () => Promise<Result>): Promise<Result> {
    this.release?.();
    try {
      return await run();
    } finally {
      this.resume();
    }
  }

  close(): void {
    this.release?.();
    this.listener = null;
    this.terminal.close();
  }

  /** Takes the terminal, and everything that could end or stop the program meanwhile. */
  private hold(): void {
    const { output } = this.terminal;
    const input = this.terminal.openInput();
    input.setEncoding('utf8');
    input.on('data', (text: string) => this.listener?.input(text));
    input.on('end', () => this.vanish());
    input.on('error', () => this.vanish());
    const handlers: [string, () => void][] = [
      ['SIGTSTP', () => this.stop(process.pid)],
      ['SIGCONT', () => this.again()],
      ['SIGWINCH', () => this.listener?.changed()],
      // Node would let a debugger in, and say so over what is drawn.
      ['SIGUSR1', () => {}],
      ['exit', () => this.release?.()],
      ['uncaughtExceptionMonitor', () => this.release?.()],
    ];
    let letDie = (): void => {};
    this.release = () => {
      this.release = null;
      letDie();
      for (const [name, handler] of handlers) process.off(name, handler);
      output.write(RELEASE);
      input.setRawMode(false);
      this.terminal.closeInput(input);
    };
    // In the background this stops the program, so it comes before anything is drawn.
    input.setRawMode(true);
    letDie = answerDeadly((signal) => this.die(signal));
    for (const [name, handler] of handlers) process.on(name, handler);
    output.write(TAKE);
    input.resume();
  }

  private die(signal: NodeJS.Signals): void {
    this.release?.();
    dieOf(signal);
  }

  /** A program whose terminal is gone ends as if it had been told so, unless that is ignored. */
  private vanish(): void {
    this.die('SIGHUP');
    this.listener?.closed();
  }

  /** Lets the terminal go and stops a process, or with 0 all that the shell started with it. */
  private stop(target: number): void {
    if (process.platform === 'win32') return;
    this.release?.();
    const goOn = (): void => {
      clearTimeout(unstopped);
      process.off('SIGCONT', goOn);
      this.resume();
    };
    const unstopped = setTimeout(goOn, STOPPING);
    process.on('SIGCONT', goOn);
    process.kill(target, 'SIGTSTP');
  }

  /** After a stop that nobody was told of, the terminal may be in any state. */
  private again(): void {
    this.release?.();
    this.resume();
  }

  private resume(): void {
    if (this.release !== null || this.listener === null) return;
    try {
      this.hold();
    } catch {
      // It was closed meanwhile.
      this.vanish();
      return;
    }
    this.listener.changed();
  }
}
