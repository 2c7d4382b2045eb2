import headless from '@xterm/headless';

/** Escape as a terminal sends it that tells it from the beginning of another key. */
export const ESCAPE = '\u001b[27u';

/** What a terminal shows, and the modes it is in. */
export class Emulator {
  private readonly terminal: headless.Terminal;
  /** False while the cursor is hidden. */
  cursorShown = true;
  /** What was sent to the clipboard. */
  readonly clipboard: string[] = [];

  constructor(columns: number, rows: number) {
    this.terminal = new headless.Terminal({
      cols: columns,
      rows,
      allowProposedApi: true,
      scrollback: 1000,
    });
    const { parser, unicode } = this.terminal;
    for (const [final, shown] of [
      ['h', true],
      ['l', false],
    ] as const) {
      parser.registerCsiHandler({ prefix: '?', final }, (params) => {
        if (params.includes(25)) this.cursorShown = shown;
        return false;
      });
    }
    parser.registerOscHandler(52, (data) => {
      const [, encoded = ''] = data.split(';');
      this.clipboard.push(Buffer.from(encoded, 'base64').toString());
      return true;
    });
    unicode.register(EMOJI_ARE_WIDE);
    unicode.activeVersion = EMOJI_ARE_WIDE.version;
  }

  /** Shows what a program writes. */
  write(text: string): Promise<void> {
    return new Promise((done) => this.terminal.write(text, done));
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
  }

  /** The rows of the screen, without blanks at their ends. */
  rows(): string[] {
    const { active } = this.terminal.buffer;
    return Array.from(
      { length: this.terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /** All rows as one text. */
  text(): string {
    return this.rows().join('\n');
  }

  /** The row that is shown in reverse, empty where none is. */
  selected(): string {
    const { active } = this.terminal.buffer;
    const row = this.rows().findIndex((_, index) =>
      active
        .getLine(active.baseY + index)
        ?.getCell(0)
        ?.isInverse(),
    );
    return this.rows()[row] ?? '';
  }

  /** Whether any cell of the screen has a style. */
  hasStyles(): boolean {
    const { active } = this.terminal.buffer;
    return this.rows().some((text, row) =>
      [...text].some((_, column) => {
        const cell = active.getLine(active.baseY + row)?.getCell(column);
        return cell !== undefined && !cell.isAttributeDefault();
      }),
    );
  }

  get cursor(): { row: number; column: number } {
    const { active } = this.terminal.buffer;
    return { row: active.cursorY, column: active.cursorX };
  }

  /** Whether a program is in the middle of drawing. */
  get drawing(): boolean {
    return this.terminal.modes.synchronizedOutputMode;
  }

  /** The modes that a program may leave behind. */
  get modes(): Record<string, boolean> {
    const { bracketedPasteMode, wraparoundMode } = this.terminal.modes;
    return {
      alternate: this.terminal.buffer.active.type === 'alternate',
      bracketedPaste: bracketedPasteMode,
      wraparound: wraparoundMode,
      cursorShown: this.cursorShown,
    };
  }
}

/** What modes a terminal has while nothing draws on it. */
export const AT_REST = {
  alternate: false,
  bracketedPaste: false,
  wraparound: true,
  cursorShown: true,
};

/** Widths as today's terminals have them; the emulator's own are from before most emoji. */
const EMOJI_ARE_WIDE: headless.IUnicodeVersionProvider = {
  version: 'emoji-are-wide',
  wcwidth(codepoint) {
    const character = String.fromCodePoint(codepoint);
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0;
    const wide =
      /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
    return wide.test(character) ? 2 : 1;
  },
  charProperties(codepoint, preceding) {
    const own = this.wcwidth(codepoint);
    const before = (preceding >> 1) & 3;
    const joins = own === 0 && before > 0;
    return ((joins ? before : own) << 1) | Number(joins);
  },
};
