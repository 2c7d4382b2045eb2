import { type Appearance, glyphsOf } from './appearance';
import { cut } from './cells';
import { type Line, shownPart } from './line-editor';

/** Cells before what is typed. */
export const PROMPT = 2;

/**
 * A line for typing, after its prompt; what it is for where nothing is typed.
 *
 * @param cells how many there are for what is typed
 * @returns what is shown, and the cell of the cursor in it
 */
export function prompted(
  line: Line,
  placeholder: string,
  active: boolean,
  cells: number,
  appearance: Appearance,
): { text: string; cursor: number } {
  const { theme } = appearance;
  const glyphs = glyphsOf(appearance);
  const part = shownPart(line, Math.max(1, cells));
  const prompt = (active ? theme.heading : theme.faint)(glyphs.pointer);
  const text = line.text === '' ? theme.faint(cut(placeholder, cells, glyphs.ellipsis)) : part.text;
  return { text: `${prompt} ${text}`, cursor: PROMPT + part.cursor };
}
