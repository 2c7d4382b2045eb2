import { inLanguage } from '../../../catalog/accessors';
import { LICENSE_CLASSES } from '../../../catalog/licenses';
import type { Catalog } from '../../../catalog/types';
import type { SiteMessages } from '../../../messages/en-site';
import { languageLabel } from '../../../render/labels';
import type { Facet } from '../../../select/facets';
import { FACETS } from '../../finder/view';

/** What the values of each filter are called, by id. */
export type Labels = Readonly<Record<Facet, (id: string) => string>>;

export function labelsIn(catalog: Catalog, language: string, words: SiteMessages): Labels {
  const all = FACETS.map((facet) => [facet, labelsOf(facet, catalog, language, words)]);
  return Object.fromEntries(all) as Labels;
}

function labelsOf(
  facet: Facet,
  catalog: Catalog,
  language: string,
  words: SiteMessages,
): (id: string) => string {
  const named = (labels: ReadonlyMap<string, string>) => (id: string) => labels.get(id) ?? id;
  switch (facet) {
    case 'section':
      return named(
        new Map(catalog.sections.map((one) => [one.id, inLanguage(one.title, language)])),
      );
    case 'series':
      return named(new Map(catalog.series.map((one) => [one.id, inLanguage(one.title, language)])));
    case 'tag':
      return named(new Map(catalog.tags.map((one) => [one.id, inLanguage(one.label, language)])));
    case 'category':
      return named(new Map(Object.entries(words.categories)));
    case 'org':
      return (id) => id;
    case 'has':
      return named(new Map(Object.entries(words.linkKinds)));
    case 'license':
      return named(new Map(LICENSE_CLASSES.map((one) => [one, words.licenseClasses[one]])));
    case 'architecture':
      return named(new Map(Object.entries(words.architectures)));
    case 'language':
      return (id) => languageLabel(id, language, words);
  }
}
