import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import type { Cell, CellColour, Screen } from './screen-drawing';

/** What is done at the keyboard once the screen shows something. */
export interface Step {
  readonly after: RegExp;
  readonly keys: string;
}

/** A call whose screen is wanted. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly columns: number;
  readonly rows: number;
  /** For a program that stays: what is pressed, and what the screen shows in the end. */
  readonly visit?: { readonly steps: readonly Step[]; readonly until: RegExp };
}

/** A screen that has not changed for so long is at rest. */
const REST_MS = 500;
const LIMIT_MS = 30_000;
/** A terminal that closes at once may lose what was written last. */
const LINGERING = '"$0" "$@"; code=$?; sleep 0.3; exit $code';

/**
 * Runs a program on a pseudo-terminal and reads what a terminal then shows: when it has ended, or
 * where it is visited, when the last step is done and the screen at rest.
 *
 * @throws Error where it fails, ends too early or does not get there within half a minute
 */
export async function captureScreen(call: Call): Promise<Screen> {
  const { command, args, env, columns, rows, visit } = call;
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const program: IPty = spawn('/bin/sh', ['-c', LINGERING, command, ...args], {
    cols: columns,
    rows,
    env: { ...env },
  });
  // A program may ask its terminal what it can do.
  terminal.onData((answer) => program.write(answer));
  try {
    await new Promise<void>((done, fail) => {
      const steps = [...(visit?.steps ?? [])];
      let hasEnded = false;
      let rest: NodeJS.Timeout | undefined;
      const fault = (what: string): Error =>
        new Error(`${args.join(' ')}: ${what}; the screen shows\n${textOf(terminal).trimEnd()}`);
      const limit = setTimeout(() => fail(fault('nothing more comes')), LIMIT_MS);
      const isThere = (): boolean =>
        visit ? steps.length === 0 && visit.until.test(textOf(terminal)) : hasEnded;
      const look = (): void => {
        const [step] = steps;
        if (step?.after.test(textOf(terminal))) {
          steps.shift();
          program.write(step.keys);
        }
        clearTimeout(rest);
        if (!isThere()) return;
        rest = setTimeout(() => {
          clearTimeout(limit);
          done();
        }, REST_MS);
      };
      program.onData((text) => terminal.write(text, look));
      program.onExit(({ exitCode }) => {
        hasEnded = true;
        if (exitCode !== 0 || visit) {
          clearTimeout(limit);
          clearTimeout(rest);
          fail(fault(`ended with ${exitCode}`));
        } else look();
      });
    });
    return { columns, lines: linesOf(terminal) };
  } finally {
    if (visit) program.kill();
    terminal.dispose();
  }
}

function textOf({ buffer: { active }, rows }: headless.Terminal): string {
  return Array.from(
    { length: rows },
    (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
  ).join('\n');
}

/** The lines of a screen, without the empty ones at its end. */
function linesOf({ buffer: { active }, cols, rows }: headless.Terminal): Cell[][] {
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    return Array.from({ length: cols }, (_, column) => line?.getCell(column))
      .filter((cell) => cell !== undefined)
      .filter((cell) => cell.getWidth() > 0)
      .map(cellOf);
  });
  const isBlank = (cell: Cell): boolean =>
    cell.text === ' ' && cell.background === null && !cell.inverse;
  return lines.slice(0, lines.findLastIndex((line) => !line.every(isBlank)) + 1);
}

function cellOf(cell: headless.IBufferCell): Cell {
  return {
    text: (cell.isInvisible() ? '' : cell.getChars()) || ' ',
    width: cell.getWidth() === 2 ? 2 : 1,
    foreground: colourOf(cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor()),
    background: colourOf(cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    inverse: cell.isInverse() !== 0,
  };
}

function colourOf(isPalette: boolean, isRgb: boolean, colour: number): CellColour {
  if (isPalette) return colour;
  return isRgb ? `#${colour.toString(16).padStart(6, '0')}` : null;
}
