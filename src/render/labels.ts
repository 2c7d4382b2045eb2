import { inLanguage, isWithin } from '../catalog/accessors';
import { languageName } from '../catalog/languages';
import type { Catalog, Resource } from '../catalog/types';
import type { Messages } from '../messages';
import type { Vocabulary } from '../messages/en-vocabulary';
import { printable, printableList } from '../messages/printable';

/** The title of a resource's series, empty where it has none. */
export function seriesTitle(resource: Resource, catalog: Catalog, language: string): string {
  const series = catalog.series.find((one) => one.id === resource.series);
  return series ? inLanguage(series.title, language) : '';
}

/** The title of a section with those above it: `Technical Reports › MoE Models`. */
export function sectionPath(
  id: string,
  catalog: Catalog,
  language: string,
  messages: Pick<Vocabulary, 'above'>,
): string {
  return catalog.sections
    .filter((section) => isWithin(id, section.id))
    .map((section) => inLanguage(section.title, language))
    .join(messages.above);
}

/** The title of the section to name first: one that was asked for, else the first. */
export function sectionTitle(
  resource: Resource,
  catalog: Catalog,
  language: string,
  asked: readonly string[] = [],
): string {
  const placement =
    resource.placements.find(({ section }) => asked.some((one) => isWithin(section, one))) ??
    resource.placements[0];
  const section = catalog.sections.find((one) => one.id === placement?.section);
  return section ? inLanguage(section.title, language) : '';
}

/** The mark of a result that lacks words of the query: which ones; empty where it has all. */
export function lacksNote(
  missing: readonly string[],
  { partial, comma }: Pick<Vocabulary, 'partial' | 'comma'>,
): string {
  return missing.length > 0 ? partial.lacks(printableList(missing, comma)) : '';
}

/** Says which catalogue something is from: a mark, empty for the one that is built in. */
export type OriginOf = (resource: Resource) => string;

/** The marks of resources where several catalogues are joined; nothing else needs any. */
export function originMarks({ parts }: Catalog, { catalogs }: Messages): OriginOf | undefined {
  if (parts.length < 2) return undefined;
  const files = parts.flatMap(({ file }) => file ?? []);
  const marks = new Map(
    parts.map(({ file, isOwn }) => [file, isOwn ? catalogs.own : shortName(file ?? '', files)]),
  );
  return ({ catalog }) => (catalog === null ? '' : (marks.get(catalog) ?? ''));
}

/** The end of a path by which it differs from others: its last name, with as many before as it takes. */
export function shortName(file: string, files: readonly string[]): string {
  const names = file.split(/[\\/]/);
  const others = files.filter((other) => other !== file);
  const ends = names.map((_, index) => names.slice(names.length - 1 - index).join('/'));
  return printable(ends.find((end) => !others.some((other) => other.endsWith(end))) ?? file);
}

/** A language of data sets as a filter names it, `Chinese (zh)`; what is none by its own word. */
export function languageLabel(
  id: string,
  language: string,
  { languageWords, aside }: Vocabulary,
): string {
  const name = languageName(id, language);
  return languageWords[id] ?? (name === null ? id : name + aside(id));
}
