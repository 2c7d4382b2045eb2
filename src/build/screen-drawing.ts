/** A colour of a terminal: its own (null), one of the palette's 256, or red, green and blue. */
export type CellColour = number | `#${string}` | null;

/** How a character looks. */
export interface CellStyle {
  readonly foreground: CellColour;
  readonly background: CellColour;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

/** A character on a screen. */
export interface Cell extends CellStyle {
  readonly text: string;
  /** How many columns it takes. */
  readonly width: 1 | 2;
}

/** What a terminal shows: lines of cells, whose widths come to at most `columns`. */
export interface Screen {
  readonly columns: number;
  readonly lines: readonly (readonly Cell[])[];
}

/** Six tenths of the font's size: what most monospaced fonts advance by. */
const CELL_WIDTH = 9;
const CELL_HEIGHT = 18;
const FONT_SIZE = 15;
/** From the top of a line to the foot of its letters. */
const BASELINE = 14;
const PADDING = 18;
const BAR_HEIGHT = 36;

const BACKGROUND = '#11151c';
const FOREGROUND = '#dfe5ec';
const BAR = '#1c222c';
const BORDER = '#3b4452';
const NAME = '#9aa5b4';
const BUTTONS = ['#f2695f', '#e9b84a', '#5fbf5a'];

/** The Latin ones first, so that a Chinese font does not widen the digits. */
const FONTS = [
  'ui-monospace',
  "'SF Mono'",
  'Menlo',
  "'Cascadia Mono'",
  'Consolas',
  "'DejaVu Sans Mono'",
  "'Liberation Mono'",
  "'Noto Sans Mono CJK SC'",
  "'Noto Sans CJK SC'",
  "'PingFang SC'",
  "'Microsoft YaHei'",
  'monospace',
].join(', ');

const SIXTEEN = [
  ['#5b6675', '#f47c73', '#6cc765', '#e2b354', '#6ab0f7', '#c59bf5', '#4fc4cf', '#c3ccd6'],
  ['#7d8999', '#ff9b93', '#8add83', '#f2cb78', '#90c6ff', '#d9b8ff', '#7adbe4', '#ffffff'],
].flat();

/**
 * A screen as an SVG picture of a window: its text can be selected, and it brings its own dark
 * background, so that it reads on a light page as well.
 *
 * @param name what stands in the window's bar, and what the picture is called
 */
export function drawScreen({ columns, lines }: Screen, name: string): string {
  const width = columns * CELL_WIDTH + 2 * PADDING;
  const height = BAR_HEIGHT + lines.length * CELL_HEIGHT + 2 * PADDING;
  const drawn = lines.flatMap((cells, index) => {
    const top = BAR_HEIGHT + PADDING + index * CELL_HEIGHT;
    return runsOf(cells).flatMap((run) => drawRun(run, top));
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONTS}" font-size="${FONT_SIZE}" fill="${FOREGROUND}" xml:space="preserve">`,
    `<title>${escapeXml(name)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="${BACKGROUND}" stroke="${BORDER}"/>`,
    `<path d="M1 ${BAR_HEIGHT}V10a9 9 0 0 1 9 -9H${width - 10}a9 9 0 0 1 9 9V${BAR_HEIGHT}z" fill="${BAR}"/>`,
    ...BUTTONS.map(
      (fill, index) =>
        `<circle cx="${20 + index * 20}" cy="${BAR_HEIGHT / 2}" r="6" fill="${fill}"/>`,
    ),
    `<text x="${width / 2}" y="${BAR_HEIGHT / 2 + 5}" text-anchor="middle" font-size="14" fill="${NAME}">${escapeXml(name)}</text>`,
    ...drawn,
    '</svg>',
  ].join('\n')}\n`;
}

/** Neighbours that look the same. */
interface Run {
  /** The first column. */
  readonly start: number;
  readonly cells: readonly Cell[];
}

function runsOf(cells: readonly Cell[]): Run[] {
  const runs: { start: number; cells: Cell[] }[] = [];
  let column = 0;
  for (const cell of cells) {
    const run = runs.at(-1);
    const last = run?.cells.at(-1);
    if (run && last && joins(last, cell)) run.cells.push(cell);
    else runs.push({ start: column, cells: [cell] });
    column += cell.width;
  }
  return runs;
}

/** SVG gives places to UTF-16 units, so a wide character of more than one stands by itself. */
function joins(one: Cell, other: Cell): boolean {
  return (
    one.width === other.width &&
    (one.width === 1 || (one.text.length === 1 && other.text.length === 1)) &&
    one.foreground === other.foreground &&
    one.background === other.background &&
    one.bold === other.bold &&
    one.dim === other.dim &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.inverse === other.inverse
  );
}

function drawRun({ start, cells }: Run, top: number): string[] {
  const [style] = cells;
  if (style === undefined) return [];
  const foreground = hex(style.foreground) ?? FOREGROUND;
  const background = hex(style.background) ?? BACKGROUND;
  const [ink, paper] = style.inverse ? [background, foreground] : [foreground, background];
  const drawn: string[] = [];
  if (paper !== BACKGROUND) {
    const width = cells.length * style.width * CELL_WIDTH;
    drawn.push(
      `<rect x="${leftOf(start)}" y="${top}" width="${width}" height="${CELL_HEIGHT}" fill="${paper}"/>`,
    );
  }
  const attributes = [
    `y="${top + BASELINE}"`,
    ...(ink === FOREGROUND ? [] : [`fill="${ink}"`]),
    ...(style.bold ? ['font-weight="bold"'] : []),
    ...(style.italic ? ['font-style="italic"'] : []),
    ...(style.underline ? ['text-decoration="underline"'] : []),
    ...(style.dim ? ['opacity="0.65"'] : []),
  ].join(' ');
  for (const piece of style.underline ? [{ start, cells }] : piecesOf({ start, cells })) {
    const text = piece.cells.map((cell) => cell.text).join('');
    drawn.push(`<text ${placing(piece)} ${attributes}>${escapeXml(text)}</text>`);
  }
  return drawn;
}

/** A run without the blanks about it, parted at wide gaps, so that columns stay where they are. */
function piecesOf({ start, cells }: Run): Run[] {
  const pieces: { start: number; cells: Cell[] }[] = [];
  let blanks: Cell[] = [];
  cells.forEach((cell, index) => {
    if (cell.text.trim() === '') {
      blanks.push(cell);
      return;
    }
    const piece = pieces.at(-1);
    if (piece && blanks.length < 2) piece.cells.push(...blanks, cell);
    else pieces.push({ start: start + index * cell.width, cells: [cell] });
    blanks = [];
  });
  return pieces;
}

function placing({ start, cells }: Run): string {
  if (cells[0]?.width === 2) {
    return `x="${cells.map((_, index) => leftOf(start + 2 * index)).join(' ')}"`;
  }
  return `x="${leftOf(start)}" textLength="${cells.length * CELL_WIDTH}" lengthAdjust="spacingAndGlyphs"`;
}

const leftOf = (column: number): number => PADDING + column * CELL_WIDTH;

function hex(colour: CellColour): string | null {
  if (typeof colour !== 'number') return colour;
  if (colour < 16) return SIXTEEN[colour] ?? null;
  const levels =
    colour < 232
      ? [36, 6, 1]
          .map((place) => Math.floor((colour - 16) / place) % 6)
          .map((n) => n && n * 40 + 55)
      : Array.from({ length: 3 }, () => (colour - 232) * 10 + 8);
  return `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
