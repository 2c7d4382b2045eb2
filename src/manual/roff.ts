import type { PackageInfo } from '../cli';
import type { Addresses } from '../commands/context';
import type { CommandEntry, Entry, Manual } from './manual';
import { DESCRIPTION, ENVIRONMENT, EXIT_CODES, FILES } from './prose';

/** What roff would read as markup, or print as a look-alike that cannot be copied into a shell. */
const GLYPHS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Text that stands in a page as it is, at the beginning of a line too; a line break becomes a space. */
export function escapeRoff(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\\-'"`^~]/g, (character) => GLYPHS[character] ?? character)
    .replace(/[^\0-\x7f]/gu, glyphOf)
    .replace(/^\./, '\\&.');
}

/** A character by its number, for a page may be read as ASCII or Latin-1. */
function glyphOf(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `\\[u${number.padStart(4, '0')}]`;
}

/** The manual page, in the macros of man(7). */
export function renderManualPage(manual: Manual, { version, addresses }: PackageInfo): string {
  const { name, description, options, commands } = manual;
  const what = description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '');
  const lines = [
    `.TH ${escapeRoff(name.toUpperCase())} 1 "" "${escapeRoff(`${name} ${version}`)}"`,
    '.SH NAME',
    `${escapeRoff(name)} \\- ${escapeRoff(what)}`,
    '.SH SYNOPSIS',
    dressed(`${name} [options] [command]`),
    '.SH DESCRIPTION',
    DESCRIPTION.map(escapeRoff).join('\n.PP\n'),
    '.SH OPTIONS',
    'Every command takes these.',
    ...options.flatMap(tagged),
    '.SH COMMANDS',
    ...commands.flatMap(renderCommand),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(tagged),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(tagged),
    '.SH FILES',
    ...FILES.flatMap(tagged),
    ...renderAddresses(addresses),
  ];
  return `${lines.join('\n')}\n`;
}

function renderAddresses({ homepage, source, issues }: Addresses): string[] {
  const lines: string[] = [];
  if (issues) lines.push('.SH REPORTING BUGS', escapeRoff(issues));
  const pages = [...new Set([homepage, source])].filter((page) => page !== undefined);
  if (pages.length > 0) lines.push('.SH SEE ALSO', pages.map(escapeRoff).join('\n.br\n'));
  return lines;
}

function renderCommand(command: CommandEntry): string[] {
  const lines = [`.SS ${dressed(command.call)}`, escapeRoff(command.description)];
  lines.push(...command.arguments.flatMap(tagged), ...command.options.flatMap(tagged));
  if (command.examples.length > 0) {
    lines.push('.PP', 'Examples:', '.PP', '.nf', ...command.examples.map(escapeRoff), '.fi');
  }
  return lines;
}

function tagged({ term, description }: Entry): string[] {
  return ['.TP', dressed(term), escapeRoff(description)];
}

/** What is typed as it stands in bold, what stands for something else in italics. */
function dressed(term: string): string {
  return term
    .split(/([<[][^>\]]+[>\]])/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, open, inner, close] = /^([<[])(.+)([>\]])$/.exec(part) ?? [];
      if (inner === undefined) return part.trim() === '' ? part : `\\fB${escapeRoff(part)}\\fR`;
      const word = `\\fI${escapeRoff(inner)}\\fR`;
      return open === '[' ? `${open}${word}${close}` : word;
    })
    .join('');
}
