import { renderPairs } from '../render/list';
import { padEnd, width } from '../render/width';
import type { Appearance } from './appearance';
import { breakLine } from './cells';

/** From this many columns on the help has two of its own. */
const WIDE = 76;
/** Cells between them. */
const BETWEEN = 2;

/** The keys and what they do, in lines no wider than a number of cells. */
export function helpLines(cells: number, appearance: Appearance): string[] {
  if (cells < WIDE) return stacked(groupsOf(cells, appearance));
  const each = Math.floor((cells - BETWEEN) / 2);
  const groups = groupsOf(each, appearance);
  const columns = groups.map((_, index) => ({
    left: stacked(groups.slice(0, index + 1)),
    right: stacked(groups.slice(index + 1)),
  }));
  const rows = columns.map(({ left, right }) => Math.max(left.length, right.length));
  const least = Math.min(...rows);
  const { left = [], right = [] } = columns[rows.indexOf(least)] ?? {};
  return Array.from(
    { length: least },
    (_, row) => padEnd(left[row] ?? '', each + BETWEEN) + (right[row] ?? ''),
  );
}

/** The lines of each group of keys, under its title. */
function groupsOf(cells: number, appearance: Appearance): string[][] {
  return appearance.messages.browse.help.map(({ title, keys }) => {
    const label = Math.max(...keys.map(([key]) => width(key)));
    return [
      appearance.theme.heading(title),
      ...renderPairs(keys, label, { ...appearance, width: cells }),
    ].flatMap((line) => breakLine(line, cells));
  });
}

/** Groups of lines below each other, a blank one between them. */
const stacked = (groups: readonly (readonly string[])[]): string[] =>
  groups.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
