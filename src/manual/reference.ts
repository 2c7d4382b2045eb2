import type { CommandEntry, Entry, Manual } from './manual';
import { ENVIRONMENT, EXIT_CODES, FILES } from './prose';

const BEGIN = '<!-- reference: written from the commands; renewed by “npm test -- -u” -->';
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

/** All commands and options in Markdown, a table a command, then what the manual page adds. */
export function renderReference(manual: Manual): string {
  return [
    section('Every command', ['option', ''], manual.options),
    ...manual.commands.map(renderCommand),
    section('Exit codes', ['exit code', ''], EXIT_CODES),
    section('Environment', ['variable', ''], ENVIRONMENT),
    section('Files', ['folder', ''], FILES),
  ].join('\n');
}

function renderCommand({ call, description, arguments: words, options }: CommandEntry): string {
  const [name = ''] = call.split(' ');
  return section(name, [code(call), description], [...words, ...options]);
}

/** A heading, and a table with the head given. */
function section(
  heading: string,
  head: readonly [string, string],
  entries: readonly Entry[],
): string {
  const rows = entries.map(({ term, description }) => row(code(term), description));
  return [`### ${heading}`, '', row(...head), row('---', '---'), ...rows, ''].join('\n');
}

function row(term: string, description: string): string {
  return `| ${escapeCell(term)} | ${escapeCell(description)} |`;
}

const code = (text: string): string => `\`${text}\``;

/** A cell ends at a bar, in code too. */
const escapeCell = (text: string): string => text.replaceAll('|', '\\|');
