import { inLanguage, isWithin } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';
import type { Vocabulary } from '../messages/en-vocabulary';
import { printableList } from '../messages/printable';

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
