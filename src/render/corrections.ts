import { inLanguage } from '../catalog/accessors';
import type { CatalogFile } from '../catalog/schema';
import type { Messages } from '../messages';
import { escapeCell, escapeMarkdown, linked } from './markdown';

/** What a table of corrections is written with. */
export interface CorrectionsDocument {
  /** What stands between the title and the table, a block of Markdown each. */
  readonly head: readonly string[];
  readonly language: string;
  readonly messages: Messages;
}

/**
 * What the list that a catalogue grew from states of its resources, and what is right, as a table.
 *
 * @returns Markdown, valid under GitHub's flavour; null where nothing is corrected
 */
export function renderCorrections(
  { origin, resources }: CatalogFile,
  { head, language, messages }: CorrectionsDocument,
): string | null {
  const { lists, fields } = messages;
  const rows = resources.flatMap((resource) =>
    (resource.corrects ?? []).map(({ field, states, note }) => {
      const right = note ? inLanguage(note, language) : recordedAt(resource, field);
      return [resource.title, labelOf(field, messages), states ?? lists.nothing, right];
    }),
  );
  if (rows.length === 0) return null;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const columns = [fields.title ?? '', lists.field, lists.stated, lists.right];
  const from = origin ? linked(origin.title, origin.link) : '';
  return [
    `# ${escapeMarkdown(lists.corrections)}`,
    ...head,
    lists.correctionsIntro(from),
    [
      line(columns.map(escapeCell)),
      line(columns.map(() => '---')),
      // What was wrong is not to be followed.
      ...rows.map(([title = '', field = '', stated = '', right = '']) =>
        line([escapeCell(title), escapeCell(field), `\`${stated}\``, escapeCell(right)]),
      ),
    ].join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

/** What a record has at `links.paper` or `title`; empty where it has nothing. */
function recordedAt(resource: CatalogFile['resources'][number], field: string): string {
  const value = field
    .split('.')
    .reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], resource);
  return value === undefined || value === null ? '' : String(value);
}

function labelOf(field: string, { fields, linkKinds }: Messages): string {
  const [, kind] = /^links\.(\w+)$/.exec(field) ?? [];
  const label = kind === undefined ? fields[field] : (linkKinds as Record<string, string>)[kind];
  return label ?? field;
}
