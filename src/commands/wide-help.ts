import { width, wrap } from '../render/width';

/**
 * How commander lays help out where characters take two cells and stand without blanks between them;
 * by itself it counts characters, and breaks lines at blanks only.
 */
export const WIDE_HELP = {
  displayWidth: (text: string): number => width(text),
  boxWrap: (text: string, cells: number): string =>
    text
      .split('\n')
      .flatMap((line) => wrap(line, cells))
      .join('\n'),
};
