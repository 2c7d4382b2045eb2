import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import type { Theme } from './theme';
import { wrap } from './width';

/** Before what goes on in another line. */
const INDENT = '  ';

/** Something wrong in a catalogue file, as JSON gives it. */
export interface FindingRecord {
  /** The rule that it breaks, `load` where the file cannot be loaded. */
  readonly rule: string;
  readonly file: string;
  /** From 1. */
  readonly line: number | null;
  readonly column: number | null;
  readonly resource: string | null;
  readonly message: string;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
}

/** What lines for eyes are painted with. */
interface Voice {
  /** `columns` are the cells of the terminal; null breaks no line. */
  readonly stdout: { readonly theme: Theme; readonly columns: number | null };
  readonly messages: Messages;
}

/** Findings as lines for eyes, as JSON, or as the annotations of a workflow of GitHub's. */
export function renderFindings(
  findings: readonly FindingRecord[],
  format: 'table' | 'json' | 'github',
  { stdout: { theme, columns }, messages }: Voice,
): string {
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  const toLine = format === 'github' ? annotationLine : plainLine;
  return findings.map((finding) => `${toLine(finding)}\n`).join('');

  function plainLine({ file, line, column, resource, message, rule }: FindingRecord): string {
    const place = `${printable(file)}:${line}:${column}`;
    const whose = resource === null ? '' : messages.errors.inResource(printable(resource));
    const text = `${place}: ${whose}${message} [${rule}]`;
    const lines = columns === null ? [text] : wrap(text, columns - INDENT.length);
    return lines.join(`\n${INDENT}`).replace(place, theme.title).replace(`[${rule}]`, theme.faint);
  }
}

/**
 * A command to a workflow's runner, which shows it at the line: docs.github.com, Workflow commands,
 * Setting an error message.
 */
function annotationLine({ file, line, column, rule, message }: FindingRecord): string {
  const properties = { file, line, col: column, title: rule };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::error ${said.join(',')}::${data(message)}`;
}

const data = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (value: string | number | null): string =>
  data(String(value ?? ''))
    .replace(/:/g, '%3A')
    .replace(/,/g, '%2C');
