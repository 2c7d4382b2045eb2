import type { FigureRow } from '../../figures/rows';
import { rowPlace } from '../../places';

/** What one does in the table. */
interface TableActions {
  /** Puts the rows in the order of a column, the other way round where they are in it. */
  readonly order: (column: string) => void;
  readonly select: (id: string, isSelected: boolean) => void;
}

/** What the table shows. */
interface Shown {
  /** In order; the others are hidden. */
  readonly rows: readonly FigureRow[];
  readonly chosen: readonly string[];
  readonly order: string | null;
  /** Which way the column is in order, as screen readers say it. */
  readonly direction: 'ascending' | 'descending';
}

/**
 * Puts the rows that stand in the page in order, and hides some.
 *
 * @returns what draws what is to be shown
 */
export function startTable(
  table: HTMLElement,
  rows: readonly FigureRow[],
  actions: TableActions,
): (shown: Shown) => void {
  const body = table.querySelector('tbody');
  const heads = [...table.querySelectorAll<HTMLElement>('[data-column]')];
  const lines = new Map(rows.map(({ id }) => [id, document.getElementById(rowPlace(id))]));
  for (const head of heads) {
    head.querySelector('button')?.addEventListener('click', () => {
      actions.order(head.dataset.column ?? '');
    });
  }
  for (const [id, line] of lines) {
    const box = line?.querySelector('input');
    box?.addEventListener('change', () => actions.select(id, box.checked));
  }
  let drawn: readonly FigureRow[] = rows;
  return ({ rows: shown, chosen, order, direction }) => {
    for (const head of heads) {
      if (head.dataset.column === order) head.ariaSort = direction;
      else head.removeAttribute('aria-sort');
    }
    if (shown !== drawn) {
      drawn = shown;
      for (const line of lines.values()) if (line) line.hidden = true;
      const inOrder = shown.flatMap(({ id }) => lines.get(id) ?? []);
      for (const line of inOrder) line.hidden = false;
      body?.prepend(...inOrder);
    }
    for (const [id, line] of lines) {
      const box = line?.querySelector('input');
      if (!line || !box) continue;
      box.checked = chosen.includes(id);
      line.classList.toggle('picked', box.checked);
    }
  };
}
