import type { Size } from '../terminal/screen';

/** A part of the screen. */
export interface Pane {
  readonly columns: number;
  readonly rows: number;
}

/** How a screen is divided. */
export interface Layout {
  /** Whether there is room for a line below the query, and for one at the foot. */
  readonly rule: boolean;
  readonly foot: boolean;
  /** Everything between those. */
  readonly body: Pane;
  readonly list: Pane;
  /** Null where there is too little room: the preview is shown instead of the list then. */
  readonly preview: (Pane & { readonly beside: boolean }) | null;
}

/** From this many columns on the preview stands beside the list. */
const WIDE = 100;
/** With fewer rows the preview does not stand below the list. */
const TALL = 12;
/** The widest a list beside a preview gets. */
const WIDEST_LIST = 90;
/** What stands between the list and the preview beside it: a line with a blank on either side. */
export const GAP = 3;

/** Divides a screen; every part has at least one row and one column. */
export function layOut({ columns, rows }: Size): Layout {
  const foot = rows >= 3;
  const rule = rows >= 5;
  const body = {
    columns: Math.max(1, columns),
    rows: Math.max(1, rows - 1 - Number(foot) - Number(rule)),
  };
  if (columns >= WIDE) {
    const left = Math.min(WIDEST_LIST, Math.floor(columns * 0.45));
    const right = columns - left - GAP;
    return {
      rule,
      foot,
      body,
      list: { columns: left, rows: body.rows },
      preview: { columns: right, rows: body.rows, beside: true },
    };
  }
  if (body.rows < TALL) return { rule, foot, body, list: body, preview: null };
  const above = Math.max(5, Math.floor(body.rows * 0.4));
  return {
    rule,
    foot,
    body,
    list: { columns: body.columns, rows: above },
    preview: { columns: body.columns, rows: body.rows - above - 1, beside: false },
  };
}

/** As many lines as there are rows, from one on. */
export function page(lines: readonly string[], from: number, rows: number): string[] {
  return Array.from({ length: rows }, (_, index) => lines[from + index] ?? '');
}
