import type { Messages } from '../messages';
import type { ScreenTheme } from '../terminal/screen';

/** In what language and dress a session is shown. */
export interface Appearance {
  readonly language: string;
  readonly messages: Messages;
  readonly theme: ScreenTheme;
  /** False where the locale cannot show more than ASCII. */
  readonly unicode: boolean;
}

/** The glyphs that a screen is drawn with, each of one cell. */
export interface Glyphs {
  /** Before what is selected, and before what is typed. */
  readonly pointer: string;
  readonly mark: string;
  /** Before what lacks a word of the query. */
  readonly lacking: string;
  /** Before what is not from the catalogue that is built in. */
  readonly added: string;
  /** Where something is left out. */
  readonly ellipsis: string;
  readonly across: string;
  readonly down: string;
  /** Where a line across meets one that goes down from it. */
  readonly corner: string;
}

const DRAWN: Glyphs = {
  pointer: '›',
  mark: '●',
  lacking: '~',
  added: '+',
  ellipsis: '…',
  across: '─',
  down: '│',
  corner: '┬',
};
const ASCII: Glyphs = {
  pointer: '>',
  mark: '*',
  lacking: '~',
  added: '+',
  ellipsis: '~',
  across: '-',
  down: '|',
  corner: '+',
};

/** The glyphs that can be shown. */
export function glyphsOf({ unicode }: Appearance): Glyphs {
  return unicode ? DRAWN : ASCII;
}
