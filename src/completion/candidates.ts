import { inLanguage } from '../catalog/accessors';
import type { Catalog, LocalizedText } from '../catalog/types';
import type { Language, Messages } from '../messages';
import type { ValueFilter } from '../select/names';
import type { Candidate, Target } from './target';

/** What the candidates are taken from. */
export interface Known {
  readonly language: Language;
  readonly messages: Messages;
  /** Reads the catalogues that `--catalog` names; without any, those that a call would read. */
  readonly loadCatalog: (named: readonly string[]) => Promise<Catalog>;
}

/**
 * Everything that may stand at the cursor, whether it begins as the word there does or not;
 * null where files do.
 *
 * @throws CatalogError where the catalogue is needed and cannot be read
 */
export async function candidatesAt(target: Target, known: Known): Promise<Candidate[] | null> {
  const candidates = await candidatesFrom(target, known);
  if (candidates === null) return null;
  const wanted = candidates.filter(({ value }) => !target.given.includes(value));
  return [...wanted, ...beginningWith(target.sign ?? '', wanted)];
}

/** What begins with a sign that would exclude it, without that sign: it stands before it already. */
function beginningWith(sign: string, candidates: readonly Candidate[]): Candidate[] {
  if (sign === '') return [];
  return candidates
    .filter(({ value }) => value.startsWith(sign))
    .map((one) => ({ ...one, value: one.value.slice(sign.length) }));
}

async function candidatesFrom(
  { values, catalogs }: Target,
  known: Known,
): Promise<Candidate[] | null> {
  const loadCatalog = (): Promise<Catalog> => known.loadCatalog(catalogs);
  const plain = (value: string): Candidate => ({ value, description: '' });
  if (values === 'file') return null;
  if (values === 'resource' || values === 'resources') return resources(await loadCatalog());
  if (typeof values === 'string') return filterValues(values, await loadCatalog(), known);
  if (typeof values === 'function') return (await values(loadCatalog)).map(plain);
  return values.map((one) => (typeof one === 'string' ? plain(one) : one));
}

function resources({ resources: all }: Catalog): Candidate[] {
  return all.map(({ id, title }) => ({ value: id, description: title }));
}

/** The values of a filter, each with its title, an organisation with its other names. */
async function filterValues(
  filter: ValueFilter,
  catalog: Catalog,
  known: Known,
): Promise<Candidate[]> {
  const { candidatesFor } = await import('../select/filter-candidates');
  const labels = labelsOf(filter, catalog, known);
  return candidatesFor(filter, catalog).map(({ id, titles }) => ({
    value: id,
    description: labels === null ? titles.join(known.messages.comma) : (labels[id] ?? ''),
  }));
}

function labelsOf(
  filter: ValueFilter,
  { sections, series, tags }: Catalog,
  { language, messages }: Known,
): Readonly<Record<string, string>> | null {
  const byId = (all: readonly (readonly [string, LocalizedText])[]): Record<string, string> =>
    Object.fromEntries(all.map(([id, text]) => [id, inLanguage(text, language)]));
  switch (filter) {
    case 'section':
      return byId(sections.map(({ id, title }) => [id, title]));
    case 'series':
      return byId(series.map(({ id, title }) => [id, title]));
    case 'tag':
      return byId(tags.map(({ id, label }) => [id, label]));
    case 'category':
      return messages.categories;
    case 'has':
      return messages.linkKinds;
    case 'org':
      return null;
  }
}
