import GithubSlugger from 'github-slugger';
import { inLanguage, primaryLink, primaryLinkKind } from '../catalog/accessors';
import { type Described, describedIn, type Figure } from '../catalog/figures';
import {
  type Catalog,
  LINK_KINDS,
  type LinkKind,
  type LocalizedText,
  type Resource,
} from '../catalog/types';
import type { Messages } from '../messages';
import { resolveFilters } from '../select/filter';
import { sortResources } from '../select/order';
import { NUMBERS } from './described';
import { figureText } from './figures';
import { escapeCell, escapeMarkdown, linked } from './markdown';

/** What a list is written with. */
export interface ListDocument {
  readonly title: string;
  /** What stands between the title and the contents, a block of Markdown each. */
  readonly head: readonly string[];
  readonly language: string;
  readonly messages: Messages;
}

/** The figures in the tables of models and of data sets. */
const COLUMNS: Readonly<Record<'model' | 'dataset', readonly Figure[]>> = {
  model: ['params', 'activeParams', 'tokens', 'context', 'architecture', 'license'],
  dataset: ['tokens', 'documents', 'size', 'languages', 'license'],
};

/** A part of the list: a heading, an introduction, and resources or a table. */
interface Part {
  readonly title: string;
  /** What GitHub calls it in an address. */
  readonly anchor: string;
  readonly depth: 2 | 3;
  readonly intro: string;
  /** The section that it is, of whose placements the notes are shown. */
  readonly section: string | null;
  readonly members: readonly Resource[];
  readonly table?: { readonly rows: readonly Described[]; readonly columns: readonly Figure[] };
}

/**
 * A catalogue as an awesome list, to be read on GitHub: contents, sections, families, models and data
 * sets by their figures. Each resource is linked once, in the first part that holds it; elsewhere it
 * is named with a link to that part.
 *
 * @returns Markdown, valid under GitHub's flavour
 */
export function renderAwesomeList(catalog: Catalog, document: ListDocument): string {
  const parts = partsOf(catalog, document);
  const homes = new Map<Resource, Part>();
  for (const part of parts) {
    for (const resource of part.members) if (!homes.has(resource)) homes.set(resource, part);
  }
  const contents = parts.map(
    (part) => `${part.depth === 3 ? '  ' : ''}- ${linkTo(part.title, part)}`,
  );
  const blocks = parts.flatMap((part) => [
    `${'#'.repeat(part.depth)} ${escapeMarkdown(part.title)}`,
    escapeMarkdown(part.intro),
    part.members.map((resource) => item(resource, part, homes, document)).join('\n'),
    part.table ? table(part.table.rows, part.table.columns, homes, document.messages) : '',
  ]);
  return [
    `# ${escapeMarkdown(document.title)}`,
    ...document.head,
    `## ${document.messages.lists.contents}`,
    contents.join('\n'),
    ...blocks,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

function partsOf(catalog: Catalog, { title, language, messages }: ListDocument): Part[] {
  const { lists, unplaced } = messages;
  const inWords = (text: LocalizedText | null): string => (text ? inLanguage(text, language) : '');
  const part = (depth: 2 | 3, heading: string, more: Partial<Part> = {}): Part => ({
    title: heading,
    anchor: '',
    depth,
    intro: '',
    section: null,
    members: [],
    ...more,
  });
  const roots = catalog.sections.filter(({ parent }) => parent === null);
  const sections = roots
    .flatMap((root) => [root, ...catalog.sections.filter(({ parent }) => parent === root.id)])
    .map(({ id, parent, title: heading, intro }) =>
      part(parent === null ? 2 : 3, inWords(heading), {
        intro: inWords(intro),
        section: id,
        members: membersOf(id, catalog),
      }),
    );
  const families = catalog.series
    .map(({ id, title: heading }) =>
      part(3, inWords(heading), { members: ordered(catalog, { series: [id] }) }),
    )
    .filter(({ members }) => members.length > 0);
  const shown = new Set([...sections, ...families].flatMap(({ members }) => members));
  const rest = catalog.resources.filter((resource) => !shown.has(resource));
  const models = tableOf('model', 'params', catalog, messages);
  const datasets = tableOf('dataset', 'tokens', catalog, messages);
  const all = [
    ...sections,
    ...(families.length > 0 ? [part(2, lists.families), ...families] : []),
    ...(rest.length > 0 ? [part(2, unplaced, { members: rest })] : []),
    ...(models ? [part(2, lists.models, { intro: lists.modelsIntro, table: models })] : []),
    ...(datasets ? [part(2, lists.datasets, { intro: lists.datasetsIntro, table: datasets })] : []),
  ];
  // In the order of the document: a heading that recurs gets a number.
  const slugger = new GithubSlugger();
  for (const heading of [title, lists.contents]) slugger.slug(heading);
  return all.map((one) => ({ ...one, anchor: slugger.slug(one.title) }));
}

/**
 * What stands in a section, in the list's order. Reports of a family that stand in a section with
 * others below it are listed under their family alone.
 */
function membersOf(section: string, catalog: Catalog): Resource[] {
  const hasSubsections = catalog.sections.some(({ parent }) => parent === section);
  return ordered(catalog, { section: [section] }).filter(
    ({ placements, series }) =>
      placements.some((one) => one.section === section) && !(hasSubsections && series !== null),
  );
}

/** The resources that a filter leaves, in the list's order. */
function ordered(
  catalog: Catalog,
  filter: { readonly section?: readonly string[]; readonly series?: readonly string[] },
): Resource[] {
  const filters = resolveFilters(filter, catalog);
  const isMember = ({ placements, series }: Resource): boolean =>
    filter.series?.includes(series ?? '') ??
    placements.some(({ section }) => filter.section?.includes(section));
  return sortResources(catalog.resources.filter(isMember), 'list', filters, catalog);
}

/** Models or data sets that state a figure, the largest first. */
function tableOf(
  kind: 'model' | 'dataset',
  by: 'params' | 'tokens',
  { resources }: Catalog,
  messages: Messages,
): Part['table'] | null {
  const columns = COLUMNS[kind];
  const rows = resources
    .flatMap(describedIn)
    .filter((one) => one.kind === kind)
    .filter((one) => columns.some((figure) => figureText(one, figure, messages) !== ''))
    .sort((a, b) => (b[by]?.value ?? -1) - (a[by]?.value ?? -1));
  return rows.length > 0 ? { rows, columns } : null;
}

const linkTo = (text: string, { anchor }: Part): string => `[${escapeMarkdown(text)}](#${anchor})`;

/** A line of a list: all of a resource where it is at home, else its name with a link to there. */
function item(
  resource: Resource,
  part: Part,
  homes: ReadonlyMap<Resource, Part>,
  { language, messages }: ListDocument,
): string {
  const inWords = (text: LocalizedText): string => escapeMarkdown(inLanguage(text, language));
  const { comma, lists } = messages;
  const own = resource.placements.find(({ section }) => section === part.section)?.annotation;
  const home = homes.get(resource);
  if (home && home !== part) {
    const name = `- ${escapeMarkdown(resource.title)} (${linkTo(home.title, home)})`;
    return own ? `${name} - ${inWords(own)}` : name;
  }
  const kind = primaryLinkKind(resource);
  const others = LINK_KINDS.filter((one) => one !== kind && resource.links[one] !== undefined);
  const facts = [
    ...resource.org.slice(0, 2).map(escapeMarkdown),
    resource.date ?? '',
    ...others.map((one) => link(resource, messages.linkKinds[one] ?? one, one, messages)),
  ].filter(Boolean);
  const title =
    kind === null ? escapeMarkdown(resource.title) : link(resource, resource.title, kind, messages);
  const sentences = [
    inWords(resource.annotation),
    ...(own ? [inWords(own)] : []),
    ...(facts.length > 0 ? [facts.join(comma) + lists.stop] : []),
  ];
  return `- ${title} - ${sentences.reduce(lists.and)}`;
}

function link(
  { links, unverified }: Resource,
  text: string,
  kind: LinkKind,
  messages: Messages,
): string {
  const mark = unverified.includes(`links.${kind}`) ? ` *(${messages.unverified})*` : '';
  return linked(text, links[kind] ?? null) + mark;
}

/** Figures as a table, each name with a link to where the resource stands. */
function table(
  rows: readonly Described[],
  columns: readonly Figure[],
  homes: ReadonlyMap<Resource, Part>,
  messages: Messages,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const { fields, figures } = messages;
  const name = ({ name: text, resource }: Described): string => {
    const home = homes.get(resource);
    return (home ? linkTo(text, home) : linked(text, primaryLink(resource))).replaceAll('|', '\\|');
  };
  return [
    line(
      [fields.name ?? '', ...columns.map((one) => figures[one]), fields.date ?? ''].map(escapeCell),
    ),
    line(['---', ...columns.map((one) => (NUMBERS.includes(one) ? '---:' : '---')), '---']),
    ...rows.map((one) =>
      line([
        name(one),
        ...columns.map((figure) => escapeCell(figureText(one, figure, messages))),
        one.resource.date ?? '',
      ]),
    ),
  ].join('\n');
}
