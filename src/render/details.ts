import { authorName, inLanguage } from '../catalog/accessors';
import { type Described, describedId, describedIn, FIGURES, type Figure } from '../catalog/figures';
import { type Catalog, LINK_KINDS, type Resource } from '../catalog/types';
import type { Messages } from '../messages';
import { renderDescribed, SHOWN } from './described';
import { figureText, statedFigures } from './figures';
import { sectionPath, seriesTitle } from './labels';
import { type ListOptions, renderPairs, titleLines } from './list';
import { width, wrap } from './width';

/** Everything about one resource, for eyes. */
export function renderDetails(resource: Resource, catalog: Catalog, options: ListOptions): string {
  const { language, messages, theme } = options;
  const { fields } = messages;
  const cells = options.width ?? Number.POSITIVE_INFINITY;
  const fieldName = (key: string): string => fields[key] ?? key;
  const unverified = (field: string): string =>
    resource.unverified.includes(field) ? messages.aside(messages.unverified) : '';

  const about: [string, string][] = [
    [fieldName('id'), resource.id],
    [fieldName('paperTitle'), resource.paperTitle ?? ''],
    [fieldName('aliases'), resource.aliases.join('; ')],
    [fieldName('category'), messages.categories[resource.category] ?? resource.category],
    [fieldName('series'), seriesTitle(resource, catalog, language)],
    [fieldName('org'), resource.org.join('; ')],
    [
      fieldName('authors'),
      resource.authors.map(authorName).join(messages.comma) +
        (resource.moreAuthors && resource.authors.length > 0 ? messages.andOthers : ''),
    ],
    [
      fieldName('date'),
      resource.date === null
        ? ''
        : `${resource.date}${resource.dateOf ? `${messages.aside(messages.dateOf(messages.linkKinds[resource.dateOf] ?? resource.dateOf))}` : ''}${unverified('date')}`,
    ],
    [fieldName('venue'), resource.venue === null ? '' : resource.venue + unverified('venue')],
    [
      fieldName('tags'),
      resource.tags
        .map((id) => {
          const tag = catalog.tags.find((one) => one.id === id);
          return tag ? inLanguage(tag.label, language) : id;
        })
        .join(messages.comma),
    ],
    [fieldName('related'), resource.related.join(', ')],
    [fieldName('added'), resource.added ?? ''],
    [fieldName('updated'), resource.updated ?? ''],
    // Where nothing is said of sources, nothing was promised.
    [
      fieldName('checked'),
      resource.checked ?? (resource.sources.length > 0 ? messages.readOnce : ''),
    ],
    [fieldName('catalog'), catalog.parts.length > 1 ? (resource.catalog ?? '') : ''],
  ];
  const links: [string, string][] = LINK_KINDS.flatMap((kind): [string, string][] => {
    const address = resource.links[kind];
    return address
      ? [[messages.linkKinds[kind] ?? kind, address + unverified(`links.${kind}`)]]
      : [];
  });
  const given = about.filter(([, value]) => value !== '');
  const all = describedIn(resource);
  const models = all.filter(({ kind }) => kind === 'model');
  const isFamily = models.length > 1;
  const described = all
    .filter(({ kind }) => !isFamily || kind !== 'model')
    .map((one) => [one, describedPairs(one, messages)] as const);
  const pairs = [...given, ...links, ...described.flatMap(([, own]) => own)];
  const labelCells = Math.max(...pairs.map(([label]) => width(label)));

  const lines = titleLines(resource, cells, theme);
  lines.push('', ...wrap(inLanguage(resource.annotation, language), cells), '');
  lines.push(...renderPairs(given, labelCells, options));
  const part = (heading: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', theme.heading(heading), ...body);
  };
  part(fieldName('links'), renderPairs(links, labelCells, options));
  if (isFamily) part(fieldName('models'), familyLines(models, options));
  for (const [one, own] of described) part(one.name, renderPairs(own, labelCells, options));
  part(
    fieldName('sources'),
    resource.sources.map((source) => `  ${theme.hyperlink(theme.link(source), source)}`),
  );
  part(
    fieldName('placements'),
    resource.placements.flatMap(({ section, annotation }) => [
      ...wrap(`${sectionPath(section, catalog, language, messages)} (${section})`, cells - 2).map(
        (line) => `  ${line}`,
      ),
      ...(annotation
        ? wrap(inLanguage(annotation, language), cells - 4).map(
            (line) => `    ${theme.faint(line)}`,
          )
        : []),
    ]),
  );
  return `${lines.join('\n')}\n`;
}

/** What is stated of a model, a data set or a part, with the id by which `compare` knows it. */
function describedPairs(one: Described, messages: Messages): [string, string][] {
  const pairs = statedFigures(one, messages);
  if (one.kind === 'model') pairs.unshift([messages.fields.id ?? '', describedId(one)]);
  if (one.note !== null) pairs.push([messages.fields.note ?? '', one.note]);
  return pairs;
}

/** The models of a report, one a row, and below them what has no column. */
function familyLines(models: readonly Described[], options: ListOptions): string[] {
  const { messages } = options;
  const inTable: readonly Figure[] = SHOWN.models;
  const table = renderDescribed(models, inTable, options, true).trimEnd().split('\n');
  const rest = models.flatMap((one): [string, string][] => {
    const stated = FIGURES.filter((figure) => !inTable.includes(figure))
      .map((figure) => figureText(one, figure, messages))
      .concat(one.note ?? '')
      .filter((text) => text !== '');
    return stated.length > 0 ? [[one.id ?? '', stated.join(messages.separator)]] : [];
  });
  if (rest.length === 0) return table;
  const label = Math.max(...rest.map(([id]) => width(id)));
  return [...table, '', ...renderPairs(rest, label, options)];
}
