import { Chalk } from 'chalk';
import type { Theme } from '../render/theme';

/** Text dressed with the terminal's own palette, so that it reads on dark and on light. */
export function colourTheme(): Theme {
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.bold(text),
    link: (text) => chalk.blue(text),
    faint: (text) => chalk.dim(text),
    match: (text) => chalk.bold.underline(text),
    error: (text) => chalk.red(text),
    added: (text) => chalk.green(text),
    removed: (text) => chalk.red(text),
    hyperlink: (text) => text,
  };
}
