import { inLanguage } from '../catalog/accessors';
import type { Architecture, Catalog } from '../catalog/types';
import type { Messages } from '../messages';
import type { Count, Grouping } from '../select/statistics';
import { GROUPINGS } from '../select/statistics';
import { escapeMarkdown } from './markdown';
import type { TableOptions } from './table';
import { padEnd, width, wrap } from './width';

interface Shown {
  readonly language: string;
  readonly messages: Messages;
  /** All rows of a grouping, not only the first ones. */
  readonly whole: boolean;
}

/** How many families and organisations are shown unless all are asked for. */
const FIRST = 15;
/** The longest bar, in cells. */
const LONGEST = 30;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** Counts as bars, a block for each thing that is counted by. */
export function renderStatistics(
  counts: readonly Count[],
  total: number,
  catalog: Catalog,
  options: TableOptions & Shown,
): string {
  const { theme, messages } = options;
  const blocks = groups(counts).map(([by, own]) => {
    const shown = first(own, by, options);
    const rest = own.length - shown.length;
    return [
      theme.heading(messages.groupings[by] ?? by),
      ...bars(shown, by, catalog, options),
      ...(rest > 0 ? [theme.faint(`  ${messages.moreOf(rest, by)}`)] : []),
      '',
    ].join('\n');
  });
  return `${theme.title(messages.total(total))}\n\n${blocks.join('\n')}`;
}

/** Counts as a nested list. */
export function renderMarkdownStatistics(
  counts: readonly Count[],
  catalog: Catalog,
  options: Shown,
): string {
  return groups(counts)
    .flatMap(([by, own]) => [
      `- **${escapeMarkdown(options.messages.groupings[by] ?? by)}**`,
      ...own.map((count) => {
        const families = familiesOf(count, catalog, options);
        const note = families === '' ? '' : ` (${escapeMarkdown(families)})`;
        return `  - ${escapeMarkdown(labelOf(count, by, options).trim())}: ${count.count}${note}`;
      }),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function groups(counts: readonly Count[]): [Grouping, Count[]][] {
  return GROUPINGS.map((by): [Grouping, Count[]] => [
    by,
    counts.filter((count) => count.by === by),
  ]).filter(([, own]) => own.length > 0);
}

function first(counts: readonly Count[], by: Grouping, { whole }: Shown): readonly Count[] {
  const isLong = by === 'series' || by === 'org' || by === 'license';
  return whole || !isLong ? counts : counts.slice(0, FIRST);
}

function bars(
  counts: readonly Count[],
  by: Grouping,
  catalog: Catalog,
  options: TableOptions & Shown,
): string[] {
  const cells = options.width ?? 100;
  const labels = counts.map((count) => labelOf(count, by, options));
  const label = Math.min(Math.max(...labels.map(width)), Math.max(16, cells - 20));
  const digits = Math.max(...counts.map(({ count }) => String(count).length));
  const families = by === 'month';
  const longest = families ? 8 : Math.min(LONGEST, Math.max(4, cells - label - digits - 6));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.flatMap((count, index) => {
    const bar = barOf((count.count / most) * longest, options.unicode);
    const number = String(count.count).padStart(digits);
    const [text = '', ...more] = wrap(labels[index] ?? '', label);
    const head = `  ${padEnd(text, label)}  ${number}  `;
    if (!families) return [`${head}${bar}`.trimEnd(), ...more.map((line) => `    ${line}`)];
    const left = width(head) + longest + 2;
    const names = wrap(familiesOf(count, catalog, options), Math.max(12, cells - left));
    return names.map((line, i) =>
      i === 0 ? `${head}${padEnd(bar, longest)}  ${line}`.trimEnd() : ' '.repeat(left) + line,
    );
  });
}

function barOf(cells: number, unicode: boolean): string {
  if (!unicode) return '#'.repeat(Math.max(cells > 0 ? 1 : 0, Math.round(cells)));
  const whole = Math.floor(cells);
  return '█'.repeat(whole) + (EIGHTHS[Math.floor((cells - whole) * 8)] ?? '');
}

function labelOf(count: Count, by: Grouping, { language, messages }: Shown): string {
  if (by === 'category') return messages.categories[count.id] ?? count.id;
  if (by === 'architecture') return messages.architectures[count.id as Architecture];
  const depth = by === 'section' ? count.id.split('/').length - 1 : 0;
  return '  '.repeat(depth) + inLanguage(count.title, language);
}

function familiesOf({ series }: Count, catalog: Catalog, { language, messages }: Shown): string {
  return catalog.series
    .filter(({ id }) => series.includes(id))
    .map(({ title }) => inLanguage(title, language))
    .join(messages.comma);
}
