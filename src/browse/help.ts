import { renderPairs } from '../render/list';
import { width } from '../render/width';
import { breakLine } from './cells';
import type { Look } from './look';

/** The keys and what they do, in lines no wider than a number of cells. */
export function helpLines(cells: number, look: Look): string[] {
  const { help } = look.messages.browse;
  const labels = help.flatMap(({ keys }) => keys.map(([key]) => width(key)));
  const lines = help.flatMap(({ title, keys }, index) => [
    ...(index === 0 ? [] : ['']),
    look.theme.heading(title),
    ...renderPairs(keys, Math.max(...labels), { ...look, width: cells }),
  ]);
  return lines.flatMap((line) => breakLine(line, cells));
}
