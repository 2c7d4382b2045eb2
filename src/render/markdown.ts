import {
  authorName,
  inLanguage,
  isWithin,
  primaryLink,
  primaryLinkKind,
} from '../catalog/accessors';
import { describedIn } from '../catalog/figures';
import type { Catalog, LinkKind, Resource, Section } from '../catalog/types';
import { LINK_KINDS } from '../catalog/types';
import type { Messages } from '../messages';
import type { Vocabulary } from '../messages/en-vocabulary';
import { statedFigures } from './figures';
import { lacksNote, seriesTitle } from './labels';

export interface MarkdownOptions {
  readonly language: string;
  readonly messages: Vocabulary;
  /** Only these sections' places are shown; empty means all. */
  readonly sections?: readonly string[];
  /** Each resource once, in the place that comes first, in the order given. */
  readonly once?: boolean;
  /** The words of a query that a resource lacks. */
  readonly missing?: ReadonlyMap<Resource, readonly string[]>;
}

/**
 * Resources as a nested list by section, and under its series what stands in no subsection, with
 * links and annotations: valid under CommonMark.
 */
export function renderMarkdown(
  resources: readonly Resource[],
  catalog: Catalog,
  options: MarkdownOptions,
): string {
  const lines: string[] = [];
  const shown = new Set<Resource>();
  const bySection = new Map<string, Set<Resource>>(
    catalog.sections.map(({ id }) => [id, new Set()]),
  );
  for (const resource of resources) {
    for (const { section } of resource.placements) bySection.get(section)?.add(resource);
  }
  const placesIn = (section: Section): Resource[] => {
    const all = [...(bySection.get(section.id) ?? [])];
    return options.once ? all.filter((resource) => !shown.has(resource)) : all;
  };
  const wanted = (section: Section): boolean =>
    !options.sections?.length ||
    options.sections.some((ancestor) => isWithin(section.id, ancestor));

  const item = (resource: Resource, section: Section | null, depth: number): void => {
    shown.add(resource);
    lines.push(`${indent(depth)}- ${entry(resource, section, options)}`);
  };

  const walk = (section: Section, depth: number): string[][] => {
    const start = lines.length;
    lines.push(
      `${indent(depth)}- **${escapeMarkdown(inLanguage(section.title, options.language))}**`,
    );
    for (const child of catalog.sections.filter((one) => one.parent === section.id)) {
      walk(child, depth + 1);
    }
    if (wanted(section)) {
      const own = placesIn(section);
      const families = catalog.sections.some((one) => one.parent === section.id)
        ? catalog.series.filter((series) => own.some((one) => one.series === series.id))
        : [];
      for (const resource of own) {
        if (!families.some((series) => series.id === resource.series)) {
          item(resource, section, depth + 1);
        }
      }
      for (const series of families) {
        lines.push(
          `${indent(depth + 1)}- **${escapeMarkdown(options.messages.onlySeries(inLanguage(series.title, options.language)))}**`,
        );
        for (const resource of own) {
          if (resource.series === series.id) item(resource, section, depth + 2);
        }
      }
    }
    if (lines.length === start + 1) lines.pop();
    return [];
  };

  for (const section of rootsInOrder(resources, catalog, options)) walk(section, 0);
  const elsewhere = resources.filter((resource) => !shown.has(resource));
  if (elsewhere.length > 0) {
    lines.push(`- **${escapeMarkdown(options.messages.unplaced)}**`);
    for (const resource of elsewhere) item(resource, null, 1);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The top sections; where each resource stands once, those of the first resources first. */
function rootsInOrder(
  resources: readonly Resource[],
  catalog: Catalog,
  options: MarkdownOptions,
): Section[] {
  const roots = catalog.sections.filter((section) => section.parent === null);
  if (!options.once) return roots;
  const first = (root: Section): number => {
    const index = resources.findIndex((resource) =>
      resource.placements.some((placement) => isWithin(placement.section, root.id)),
    );
    return index === -1 ? resources.length : index;
  };
  return roots.sort((a, b) => first(a) - first(b));
}

const indent = (depth: number): string => '  '.repeat(depth);

function entry(resource: Resource, section: Section | null, options: MarkdownOptions): string {
  const { language, messages } = options;
  const kind = primaryLinkKind(resource);
  const own = resource.placements.find((placement) => placement.section === section?.id);
  const text = inLanguage(own?.annotation ?? resource.annotation, language);
  const others = LINK_KINDS.filter((one) => one !== kind && resource.links[one] !== undefined);
  const parts = [
    linked(resource.title, primaryLink(resource)) +
      (kind !== null ? unverifiedMark(resource, kind, messages) : '') +
      aside(lacksNote(options.missing?.get(resource) ?? [], messages)),
    resource.date === null ? '' : `(${resource.date})`,
    `— ${escapeMarkdown(text)}`,
    others.length === 0
      ? ''
      : `[${others
          .map(
            (one) =>
              linked(messages.linkKinds[one] ?? one, resource.links[one] ?? null) +
              unverifiedMark(resource, one, messages),
          )
          .join(', ')}]`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function unverifiedMark(resource: Resource, kind: LinkKind, messages: Vocabulary): string {
  return aside(resource.unverified.includes(`links.${kind}`) ? messages.unverified : '');
}

/** A word beside a title or a link; nothing where it is empty. */
function aside(text: string): string {
  return text === '' ? '' : ` *(${escapeMarkdown(text)})*`;
}

/** Text that leads to an address, where there is one. */
export function linked(text: string, address: string | null): string {
  return address === null
    ? escapeMarkdown(text)
    : // Inside a link nothing else becomes one.
      `[${escaped(text)}](${destination(address)})`;
}

/** An address as the destination of a link, between < and > only where it has to be. */
function destination(address: string): string {
  if (/^[^\s()<>&\\]+$/.test(address)) return address;
  const escaped = address
    .replace(/[\\<>]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `<${escaped}>`;
}

/** Everything about one resource. */
export function renderMarkdownDetails(
  resource: Resource,
  catalog: Catalog,
  { language, messages }: MarkdownOptions & { readonly messages: Messages },
): string {
  const lines = [`# ${escapeMarkdown(resource.title)}`, ''];
  lines.push(escapeMarkdown(inLanguage(resource.annotation, language)), '');
  const row = (label: string | undefined, value: string | null): void => {
    if (value) lines.push(`- **${escapeMarkdown(label ?? '')}**${messages.colon}${value}`);
  };
  const fields = messages.fields;
  row(fields.id, `\`${resource.id}\``);
  row(fields.aliases, resource.aliases.map(escapeMarkdown).join('; '));
  row(fields.paperTitle, resource.paperTitle && escapeMarkdown(resource.paperTitle));
  row(fields.category, escapeMarkdown(messages.categories[resource.category] ?? ''));
  row(fields.series, escapeMarkdown(seriesTitle(resource, catalog, language)));
  row(fields.org, resource.org.map(escapeMarkdown).join('; '));
  row(
    fields.authors,
    resource.authors.map((author) => escapeMarkdown(authorName(author))).join(messages.comma) +
      (resource.moreAuthors && resource.authors.length > 0 ? messages.andOthers : ''),
  );
  row(fields.date, resource.date);
  row(fields.venue, resource.venue && escapeMarkdown(resource.venue));
  row(fields.tags, resource.tags.map(escapeMarkdown).join(messages.comma));
  for (const kind of LINK_KINDS) {
    const address = resource.links[kind];
    if (address) {
      row(
        messages.linkKinds[kind],
        linked(address, address) + unverifiedMark(resource, kind, messages),
      );
    }
  }
  for (const one of describedIn(resource)) {
    const stated = statedFigures(one, messages).map(
      ([label, value]) => `${label}${messages.colon}${value}`,
    );
    if (one.note !== null) stated.push(one.note);
    row(one.name, escapeMarkdown(stated.join(messages.separator)));
  }
  if (resource.sources.length > 0) {
    row(fields.sources, resource.sources.map((source) => linked(source, source)).join(', '));
  }
  row(fields.checked, resource.checked);
  row(fields.updated, resource.updated);
  row(
    fields.catalog,
    catalog.parts.length > 1 ? resource.catalog && escapeMarkdown(resource.catalog) : null,
  );
  if (resource.placements.length > 0) {
    lines.push(`- **${escapeMarkdown(fields.placements ?? '')}**${messages.colon.trimEnd()}`);
    for (const { section, annotation } of resource.placements) {
      const title = catalog.sections.find((one) => one.id === section)?.title;
      const note = annotation
        ? `${messages.colon}${escapeMarkdown(inLanguage(annotation, language))}`
        : '';
      lines.push(
        `  - ${escapeMarkdown(title ? inLanguage(title, language) : section)} (\`${section}\`)${note}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Things that are counted, as a nested list. */
export function renderMarkdownCounts(
  rows: readonly { id: string; title: string; count: number; depth: number }[],
): string {
  return rows
    .map(
      ({ id, title, count, depth }) =>
        `${indent(depth)}- ${escapeMarkdown(title)} (\`${id}\`): ${count}\n`,
    )
    .join('');
}

/**
 * Text as CommonMark and GitHub show it as it is, wherever it stands in a line. What means something
 * only at the beginning of a line, between words or beside spaces is escaped only there.
 */
export function escapeMarkdown(text: string): string {
  return escaped(text).replace(BARE_LINK, unlinked);
}

/**
 * The colon before a name of which GitHub makes a picture: `:smile:`. It looks for these in the page that
 * it has made of Markdown, where an escape is gone; there only another node parts the colon from the name.
 */
const EMOJI_COLON = /:(?=(?:[+-]1|100|1234|\d*[a-z][a-z\d_-]*):)/g;
/** A comment, which no reader shows. */
const EMPTY = '<!-- -->';

function escaped(text: string): string {
  return escapedSyntax(text).replace(EMOJI_COLON, `:${EMPTY}`);
}

function escapedSyntax(text: string): string {
  if (!/[\\`*_[\]<~&#]|^[-+>]|^\d+[.)]/.test(text)) return text;
  return text
    .replace(/[`*[\]]|\\(?![\p{L}\p{N}\s])|<(?=[\p{L}/!?])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/(?<=\S)~|~(?![\p{L}\p{N}/])/gu, '\\~')
    .replace(/(?<!\S)#+(?!\S)/g, '\\$&')
    .replace(/^[-+](?=\s|$)|^-(?=[-\s]*$)|^>/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** An address that GitHub makes a link of. */
const BARE_LINK = /(?:https?|ftp):\/\/\S*|www\.\S*/gi;

/** GitHub takes an escape inside an address for a part of it, so such a one is no link. */
function unlinked(address: string): string {
  return /\\|<!--/.test(address) ? address.replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&') : address;
}

/** Text in a cell of one of GitHub's tables. */
export function escapeCell(text: string): string {
  // What GitHub makes a link of by itself would show the escape of a bar inside it.
  return escapeMarkdown(text)
    .replace(/(https?):(?=\/\/\S*\|)/gi, '$1\\:')
    .replace(/(www)\.(?=\S*\|)/gi, '$1\\.')
    .replaceAll('|', '\\|');
}
