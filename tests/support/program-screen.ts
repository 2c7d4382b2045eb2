import { type IPty, spawn } from '@lydell/node-pty';
import { Emulator } from './emulator';
import { environment, PROGRAM } from './program';

/** How long a screen may take to show what a test waits for, in milliseconds. */
const PATIENCE = 10_000;

/** A program on a pseudo-terminal, with what a person would see there. */
export class ProgramScreen {
  readonly emulator: Emulator;
  private readonly pty: IPty;
  private shown: Promise<void> = Promise.resolve();
  /** Everything that was written, as it came. */
  written = '';
  /** Null while the program runs. */
  exit: { readonly code: number; readonly signal: number } | null = null;

  private constructor(
    command: string,
    args: readonly string[],
    { columns = 80, rows = 24, env = {} }: ScreenOptions,
  ) {
    this.emulator = new Emulator(columns, rows);
    this.pty = spawn(command, [...args], { cols: columns, rows, env: environment(env) });
    this.pty.onData((text) => {
      this.written += text;
      this.shown = this.shown.then(() => this.emulator.write(text));
    });
    this.pty.onExit(({ exitCode, signal }) => {
      this.exit = { code: exitCode, signal: signal ?? 0 };
    });
  }

  /** The built program by itself. */
  static program(args: readonly string[], options: ScreenOptions = {}): ProgramScreen {
    return new ProgramScreen(options.node ?? process.execPath, [PROGRAM, ...args], options);
  }

  /** An interactive shell, in which `awesome-pretrain` is the built program. */
  static async shell(options: ScreenOptions = {}): Promise<ProgramScreen> {
    const screen = new ProgramScreen('bash', ['--norc', '--noprofile', '-i'], {
      ...options,
      env: { PS1: '$ ', ...options.env },
    });
    await screen.until((text) => text.startsWith('$'));
    screen.type(
      `awesome-pretrain() { "${process.execPath}" "${PROGRAM}" "$@"; }; bind 'set enable-bracketed-paste off'; clear\r`,
    );
    await screen.until((text) => text.trim() === '$');
    return screen;
  }

  get pid(): number {
    return this.pty.pid;
  }

  /** Types characters, or sends some of a character's bytes. */
  type(text: string | Buffer): void {
    // It takes bytes as well, which its types leave out.
    this.pty.write(text as string);
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  /** Waits until the screen is as a test wants it. */
  async until(wanted: (text: string, emulator: Emulator) => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      await this.shown;
      const { emulator } = this;
      if (!emulator.drawing && wanted(emulator.text(), emulator)) return;
      if (Date.now() > end) throw new Error(`the screen stays\n${this.emulator.text()}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  /** Waits until the program has ended, and everything it wrote is shown. */
  async ended(): Promise<{ readonly code: number; readonly signal: number }> {
    await this.until(() => this.exit !== null);
    // The last bytes may arrive after the exit.
    await new Promise((done) => setTimeout(done, 50));
    await this.shown;
    return this.exit ?? { code: -1, signal: 0 };
  }

  /** Closes the terminal, as one closes a window. */
  hangUp(): void {
    (this.pty as unknown as { destroy: () => void }).destroy();
  }

  /** Ends what still runs. */
  kill(): void {
    if (this.exit === null) this.pty.kill('SIGKILL');
  }
}

export interface ScreenOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Record<string, string>;
  /** Another Node than the one that runs the tests. */
  readonly node?: string;
}
