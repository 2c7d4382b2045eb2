import type { ScreenTheme } from '../terminal/screen';
import type { Messages } from '../text';

/** In what language and dress a session is shown. */
export interface Look {
  readonly language: string;
  readonly messages: Messages;
  readonly theme: ScreenTheme;
  /** False where the locale cannot show more than ASCII. */
  readonly unicode: boolean;
}

/** The signs that a screen is drawn with, each of one cell. */
export interface Signs {
  /** Before what is selected, and before what is typed. */
  readonly pointer: string;
  readonly mark: string;
  /** Where something is left out. */
  readonly ellipsis: string;
  readonly across: string;
  readonly down: string;
  /** Where a line across meets one that goes down from it. */
  readonly corner: string;
}

const DRAWN: Signs = {
  pointer: '›',
  mark: '●',
  ellipsis: '…',
  across: '─',
  down: '│',
  corner: '┬',
};
const ASCII: Signs = {
  pointer: '>',
  mark: '*',
  ellipsis: '~',
  across: '-',
  down: '|',
  corner: '+',
};

/** The signs that can be shown. */
export function signsOf({ unicode }: Look): Signs {
  return unicode ? DRAWN : ASCII;
}
