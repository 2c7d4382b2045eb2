import { fold } from '../catalog/nearest';
import { CATEGORIES, type Catalog, type LocalizedText } from '../catalog/types';
import { inLanguage } from '../catalog/view';
import type { Look } from './look';
import type { PickKind } from './state';

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
export function valuesOf(kind: PickKind, catalog: Catalog, look: Look): Value[] {
  const named = (id: string, text: LocalizedText, synonyms: readonly string[] = []): Value => ({
    id,
    label: inLanguage(text, look.language),
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
        named(id, { [look.language]: look.messages.categories[id] ?? id }),
      );
  }
}
