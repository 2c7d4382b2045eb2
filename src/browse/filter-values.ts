import { inLanguage } from '../catalog/accessors';
import { fold } from '../catalog/nearest';
import { CATEGORIES, type Catalog, type LocalizedText } from '../catalog/types';
import type { Appearance } from './appearance';
import type { FilterKind } from './state';

/** Something that can be picked. */
export interface Value {
  readonly id: string;
  readonly label: string;
  /** How many levels it stands below others. */
  readonly depth: number;
  /** What it can be found by, folded. */
  readonly names: readonly string[];
}

/** The values of a kind, in the catalogue's order. */
export function valuesOf(kind: FilterKind, catalog: Catalog, appearance: Appearance): Value[] {
  const named = (id: string, text: LocalizedText, synonyms: readonly string[] = []): Value => ({
    id,
    label: inLanguage(text, appearance.language),
    depth: 0,
    names: [id, ...Object.values(text), ...synonyms].map(fold),
  });
  switch (kind) {
    case 'section':
      return catalog.sections.map(({ id, title }) => ({
        ...named(id, title),
        depth: id.split('/').length - 1,
      }));
    case 'series':
      return catalog.series.map(({ id, title, synonyms }) => named(id, title, synonyms));
    case 'tag':
      return catalog.tags.map(({ id, label, synonyms }) => named(id, label, synonyms));
    case 'category':
      return CATEGORIES.map((id) =>
        named(id, { [appearance.language]: appearance.messages.categories[id] ?? id }),
      );
  }
}
