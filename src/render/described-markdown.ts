import { primaryLink } from '../catalog/accessors';
import type { Described, Figure } from '../catalog/figures';
import type { Messages } from '../messages';
import { NUMBERS } from './described';
import { figureText, nameAmongOthers } from './figures';
import { escapeCell, linked } from './markdown';

/** Models or data sets as a table of GitHub's Markdown, one a row. */
export function renderMarkdownDescribed(
  all: readonly Described[],
  figures: readonly Figure[],
  messages: Messages,
): string {
  const stated = figures.filter((figure) => all.some((one) => figureText(one, figure, messages)));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    row([
      escapeCell(messages.fields.name ?? ''),
      ...stated.map((figure) => escapeCell(messages.figures[figure])),
      escapeCell(messages.fields.date ?? ''),
    ]),
    row(['---', ...stated.map((figure) => (NUMBERS.includes(figure) ? '---:' : '---')), '---']),
    ...all.map((one) =>
      row([
        linked(nameAmongOthers(one, messages), primaryLink(one.resource)).replaceAll('|', '\\|'),
        ...stated.map((figure) => escapeCell(figureText(one, figure, messages))),
        one.resource.date ?? '',
      ]),
    ),
  ].join('');
}
