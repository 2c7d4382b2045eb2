import type { CommandEntry, Entry, Manual } from './manual';

const BEGIN = '<!-- reference: written from the commands by npx vitest -u -->';
const END = '<!-- end of the reference -->';

/**
 * Puts the reference of a program between the two comments that mark its place.
 *
 * @throws Error where a document does not have both, once
 */
export function withReference(document: string, manual: Manual): string {
  const [before, old, ...others] = document.split(BEGIN);
  const [, after, ...more] = old?.split(END) ?? [];
  if (after === undefined || others.length + more.length > 0) {
    throw new Error(`the reference stands between one “${BEGIN}” and one “${END}”`);
  }
  return `${before}${BEGIN}\n\n${renderReference(manual)}\n${END}${after}`;
}

/** All commands and options in Markdown, a table a command. */
export function renderReference(manual: Manual): string {
  const global = [{ term: 'every command', description: '' }, ...manual.options];
  const parts = [table(global), ...manual.commands.map(renderCommand)];
  return parts.join('\n');
}

function renderCommand({ call, description, arguments: words, options }: CommandEntry): string {
  const heading = { term: code(call), description };
  return table([heading, ...words, ...options]);
}

/** The first row is the heading. */
function table([heading, ...rows]: readonly Entry[]): string {
  const lines = rows.map(({ term, description }) => row(code(term), description));
  return [
    row(heading?.term ?? '', heading?.description ?? ''),
    row('---', '---'),
    ...lines,
    '',
  ].join('\n');
}

function row(term: string, description: string): string {
  return `| ${escapeCell(term)} | ${escapeCell(description)} |`;
}

const code = (text: string): string => `\`${text}\``;

/** A cell ends at a bar, in code too. */
const escapeCell = (text: string): string => text.replaceAll('|', '\\|');
