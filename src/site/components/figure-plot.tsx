import { scaleLog, scaleUtc } from 'd3-scale';
import type { Architecture } from '../../catalog/types';
import type { SiteMessages } from '../../messages/en-site';
import { architectureText } from '../../render/figures';
import type { FigureRow } from '../figures/rows';
import { PLOTTED, type Plotted } from '../figures/view';

/** A row at its place in the plot. */
export interface Dot {
  readonly row: FigureRow;
  readonly x: number;
  readonly y: number;
}

interface Axis {
  readonly at: number;
  readonly label: string;
}

/** A plot as it is drawn, in pixels. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of time. */
  readonly dots: readonly Dot[];
  readonly years: readonly Axis[];
  readonly values: readonly Axis[];
}

const MARGIN = { top: 14, right: 14, bottom: 30, left: 52 };
const HEIGHT = 340;
/** How wide a letter of a name is about. */
const LETTER = 6.6;

/** Lays models out by date and by a figure, which grows tenfold from line to line. */
export function layOutPlot(
  rows: readonly FigureRow[],
  plotted: Plotted,
  width: number,
): PlotLayout {
  const stated = rows
    .flatMap((row) => {
      const value = row.values[plotted];
      return row.date !== null && value !== undefined && value > 0
        ? [{ row, value, time: timeOf(row.date) }]
        : [];
    })
    .sort((a, b) => a.time - b.time || a.value - b.value);
  const times = stated.map(({ time }) => time);
  const values = stated.map(({ value }) => value);
  const from = new Date(Math.min(...times)).getUTCFullYear();
  const to = new Date(Math.max(...times)).getUTCFullYear() + 1;
  const x = scaleUtc()
    .domain([Date.UTC(from, 0), Date.UTC(to, 0)])
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLog()
    .domain([Math.min(...values) / 1.5, Math.max(...values) * 1.5])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const powers = y.ticks().filter((value) => Number.isInteger(Math.log10(value)));
  return {
    width,
    height: HEIGHT,
    dots: stated.map(({ row, value, time }) => ({ row, x: x(time), y: y(value) })),
    years: Array.from({ length: stated.length > 0 ? to - from : 0 }, (_, at) => ({
      at: x(Date.UTC(from + at, 0)),
      label: String(from + at),
    })),
    values: powers.map((value) => ({ at: y(value), label: shortNumber(value) })),
  };
}

/** The middle of a month, or of a year where nobody states the month. */
function timeOf(date: string): number {
  const [year = 0, month] = date.split('-').map(Number);
  return month === undefined ? Date.UTC(year, 6) : Date.UTC(year, month - 1, 15);
}

/** `1000000000` as `1B`. */
function shortNumber(value: number): string {
  const units = ['', 'K', 'M', 'B', 'T', 'P'];
  const thousands = Math.max(0, Math.floor(Math.log10(value) / 3));
  return `${value / 1000 ** thousands}${units[thousands] ?? ''}`;
}

interface Props {
  readonly layout: PlotLayout;
  readonly label: string;
  /** The row that is looked at, and those that were chosen, by their ids. */
  readonly current?: string | null;
  readonly chosen?: readonly string[];
}

/** A plot as a picture; the table beside it says the same. */
export function FigurePlot({ layout, label, current = null, chosen = [] }: Props) {
  const { width, height, dots, years, values } = layout;
  const bottom = height - MARGIN.bottom;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g class="grid">
        {values.map(({ at, label: text }) => (
          <path key={text} d={`M${MARGIN.left} ${at.toFixed(1)}H${width - MARGIN.right}`} />
        ))}
      </g>
      <g class="dots">
        {dots.map((dot) => (
          <DotShape
            key={dot.row.id}
            {...dot}
            isCurrent={dot.row.id === current || chosen.includes(dot.row.id)}
          />
        ))}
      </g>
      <g class="axis">
        {values.map(({ at, label: text }) => (
          <g key={text} text-anchor="end">
            <text x={MARGIN.left - 8} y={(at + 4).toFixed(1)}>
              {text}
            </text>
            <text class="far" x={width - MARGIN.right} y={(at - 4).toFixed(1)}>
              {text}
            </text>
          </g>
        ))}
        {years.map(({ at, label: text }, index) => (
          <g key={text}>
            <path d={`M${at.toFixed(1)} ${bottom}v5`} />
            <text
              x={((at + (years[index + 1]?.at ?? width - MARGIN.right)) / 2).toFixed(1)}
              y={height - 8}
              text-anchor="middle"
            >
              {text}
            </text>
          </g>
        ))}
        <path d={`M${MARGIN.left} ${bottom}H${width - MARGIN.right}`} />
      </g>
      <g class="names">
        {namesIn(layout, [...chosen, ...(current === null ? [] : [current])]).map((name) => (
          <text key={name.id} x={name.x} y={name.y} text-anchor={name.anchor}>
            {name.text}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** What is told apart, in the order of the key. */
const SHAPES = {
  dense: ['dense'],
  moe: ['moe'],
  hybrid: ['hybrid'],
  'hybrid-moe': ['hybrid', 'moe'],
  other: [],
} as const satisfies Record<string, readonly Architecture[]>;
type Shape = keyof typeof SHAPES;

/** What stands for an architecture. */
export function shapeOf(architecture: readonly Architecture[]): Shape {
  const is = (one: Architecture): boolean => architecture.includes(one);
  if (is('hybrid')) return is('moe') ? 'hybrid-moe' : 'hybrid';
  if (is('moe')) return 'moe';
  return is('dense') ? 'dense' : 'other';
}

/** A circle, of MoE a diamond, of hybrids a triangle, in the colour of MoE where they are that too. */
function DotShape({ row, x, y, isCurrent }: Dot & { readonly isCurrent: boolean }) {
  const shape = shapeOf(row.architecture);
  const classes = `dot ${shape}${isCurrent ? ' current' : ''}`;
  const r = isCurrent ? 5.5 : 3.6;
  const [left, top] = [x.toFixed(1), y.toFixed(1)];
  if (shape === 'moe') {
    return <path class={classes} d={`M${left} ${(y - r * 1.4).toFixed(1)}${diamond(r * 1.4)}`} />;
  }
  if (shape === 'hybrid' || shape === 'hybrid-moe') {
    return <path class={classes} d={`M${left} ${(y - r * 1.25).toFixed(1)}${triangle(r)}`} />;
  }
  return <circle class={classes} cx={left} cy={top} r={r} />;
}

const diamond = (r: number): string => `l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
const triangle = (r: number): string =>
  `l${(r * 1.2).toFixed(2)} ${(r * 2.2).toFixed(2)}h${(r * -2.4).toFixed(2)}z`;

interface Name {
  readonly id: string;
  readonly text: string;
  readonly x: string;
  readonly y: string;
  readonly anchor: 'start' | 'end';
}

/**
 * The names that are written: of what was asked for, and of what was the largest of its time, where
 * no other dot is in the way.
 */
function namesIn({ dots, width }: PlotLayout, asked: readonly string[]): Name[] {
  let highest = Number.POSITIVE_INFINITY;
  return dots.flatMap((dot): Name[] => {
    const isLargest = dot.y < highest - 4;
    if (isLargest) highest = dot.y;
    const isAsked = asked.includes(dot.row.id);
    if (!isLargest && !isAsked) return [];
    const length = dot.row.name.length * LETTER;
    const hits = (from: number, to: number): number =>
      dots.filter(
        (one) => one !== dot && one.x > from && one.x < to && Math.abs(one.y - dot.y) < 11,
      ).length;
    const right = dot.x + 8 + length > width ? 99 : hits(dot.x + 2, dot.x + 12 + length);
    const left = dot.x - 8 - length < MARGIN.left ? 99 : hits(dot.x - 12 - length, dot.x - 2);
    if (Math.min(left, right) > 0 && !isAsked) return [];
    const isLeft = left < right;
    return [
      {
        id: dot.row.id,
        text: dot.row.name,
        x: (dot.x + (isLeft ? -9 : 9)).toFixed(1),
        y: (dot.y + 4).toFixed(1),
        anchor: isLeft ? 'end' : 'start',
      },
    ];
  });
}

/** What each shape stands for. */
export function PlotKey({ words }: { readonly words: SiteMessages }) {
  return (
    <ul class="key">
      {(Object.keys(SHAPES) as Shape[]).map((shape) => (
        <li key={shape}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            {shape === 'moe' && <path class="dot moe" d={`M6 1${diamond(5)}`} />}
            {(shape === 'hybrid' || shape === 'hybrid-moe') && (
              <path class={`dot ${shape}`} d={`M6 1${triangle(4.2)}`} />
            )}
            {(shape === 'dense' || shape === 'other') && (
              <circle class={`dot ${shape}`} cx="6" cy="6" r="4" />
            )}
          </svg>
          {architectureText(SHAPES[shape], words) || words.figuresOf.plot.other}
        </li>
      ))}
    </ul>
  );
}

/** Which figure is shown; it needs a script. */
export function PlotChoice({
  words,
  plotted,
  onChoose,
}: {
  readonly words: SiteMessages;
  readonly plotted: Plotted;
  readonly onChoose?: (plotted: Plotted) => void;
}) {
  return (
    <fieldset class="choice">
      <legend>{words.figuresOf.plot.show}</legend>
      {PLOTTED.map((figure) => (
        <label key={figure}>
          <input
            type="radio"
            name="plot"
            checked={figure === plotted}
            onChange={() => onChoose?.(figure)}
          />
          <span>{words.figures[figure]}</span>
        </label>
      ))}
    </fieldset>
  );
}
