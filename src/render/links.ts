import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { escapeCell, escapeMarkdown, linked } from './markdown';
import type { Theme } from './theme';

/** A link and what is said of it, as JSON gives it. */
export interface LinkRecord {
  readonly verdict: string;
  readonly file: string;
  /** From 1. */
  readonly line: number | null;
  readonly column: number | null;
  readonly resource: string;
  readonly kind: string;
  readonly url: string;
  /** What was found and what to do; null where all is well. */
  readonly message: string | null;
  /** The address that `--fix` writes. */
  readonly movedTo: string | null;
  /** What the page calls itself. */
  readonly title: string | null;
  /** When its host said so, in UTC. */
  readonly answered: string | null;
}

/** Links in the groups of a report. */
export interface LinkReport {
  /** Something is to be mended. */
  readonly faults: readonly LinkRecord[];
  /** It could not be told how they are. */
  readonly untold: readonly LinkRecord[];
  /** All of them in one sentence. */
  readonly summary: string;
}

/** Of a report what eyes need: faults with their places, and by host what could not be told. */
export function renderLinkReport(
  { faults, untold }: LinkReport,
  { theme, messages }: { readonly theme: Theme; readonly messages: Messages },
): string {
  const lines = faults.map(({ file, line, column, resource, message, verdict }) => {
    const place = theme.title(`${printable(file)}:${line}:${column}`);
    const whose = messages.errors.inResource(printable(resource));
    return `${place}: ${whose}${message} ${theme.faint(`[${verdict}]`)}`;
  });
  if (untold.length > 0) {
    lines.push(theme.heading(messages.commands.links.untold));
    for (const [why, records] of byReason(untold)) {
      const links = records.map(({ resource, kind }) => `${resource}${messages.aside(kind)}`);
      lines.push(`  ${why}${messages.colon}${links.join(messages.comma)}`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The same as Markdown, for an issue. */
export function renderLinkReportMarkdown(
  { faults, untold, summary }: LinkReport,
  messages: Messages,
): string {
  const { links } = messages.commands;
  const link = ({ resource, kind, url }: LinkRecord): string =>
    `\`${resource}\` ${linked(kind, url)}`;
  const parts = [escapeMarkdown(summary)];
  if (faults.length > 0) {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    parts.push(
      [
        row([links.link, links.found, links.verdict]),
        row(['---', '---', '---']),
        ...faults.map((one) =>
          row([
            link(one).replaceAll('|', '%7C'),
            escapeCell(one.message ?? ''),
            `\`${one.verdict}\``,
          ]),
        ),
      ].join('\n'),
    );
  }
  if (untold.length > 0) {
    const lines = [...byReason(untold)].map(
      ([why, records]) =>
        `- ${escapeMarkdown(why)}${messages.colon}${records.map(link).join(messages.comma)}`,
    );
    parts.push(`${escapeMarkdown(links.untold)}\n\n${lines.join('\n')}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** What could not be told, by what is said of it: of one host the same. */
function byReason(records: readonly LinkRecord[]): Map<string, LinkRecord[]> {
  const groups = new Map<string, LinkRecord[]>();
  for (const record of records) {
    const why = record.message ?? '';
    groups.set(why, [...(groups.get(why) ?? []), record]);
  }
  return groups;
}
