import { inLanguage } from '../catalog/accessors';
import { type Described, describedIn, FIGURES, type Figure } from '../catalog/figures';
import { type Catalog, LINK_KINDS, type Resource } from '../catalog/types';
import { renderDescribed } from './described';
import { describedPairs, factsOf, unverifiedMark } from './facts';
import { figureText, SHOWN } from './figures';
import { sectionPath } from './labels';
import { type ListOptions, renderPairs, titleLines } from './list';
import { width, wrap } from './width';

/** Everything about one resource, for eyes. */
export function renderDetails(resource: Resource, catalog: Catalog, options: ListOptions): string {
  const { language, messages, theme } = options;
  const fieldName = (key: string): string => messages.fields[key] ?? key;
  const cells = options.width ?? Number.POSITIVE_INFINITY;

  const links: [string, string][] = LINK_KINDS.flatMap((kind): [string, string][] => {
    const address = resource.links[kind];
    return address
      ? [
          [
            messages.linkKinds[kind] ?? kind,
            address + unverifiedMark(resource, `links.${kind}`, messages),
          ],
        ]
      : [];
  });
  const given = factsOf(resource, catalog, language, messages).map(
    ([field, text]): [string, string] => [fieldName(field), text],
  );
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
