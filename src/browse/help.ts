import { renderPairs } from '../render/list';
import { width } from '../render/width';
import type { Appearance } from './appearance';
import { breakLine } from './cells';

/** The keys and what they do, in lines no wider than a number of cells. */
export function helpLines(cells: number, appearance: Appearance): string[] {
  const { help } = appearance.messages.browse;
  const labels = help.flatMap(({ keys }) => keys.map(([key]) => width(key)));
  const lines = help.flatMap(({ title, keys }, index) => [
    ...(index === 0 ? [] : ['']),
    appearance.theme.heading(title),
    ...renderPairs(keys, Math.max(...labels), { ...appearance, width: cells }),
  ]);
  return lines.flatMap((line) => breakLine(line, cells));
}
