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

/**
 * The values that a folded text fits, the best first: their labels begin with it, have a word that
 * does, or hold it; then those that have another name which holds it.
 */
export function fitting<One extends Value>(values: readonly One[], wanted: string): One[] {
  const byFit: One[][] = [[], [], [], []];
  for (const value of values) {
    const fit = fitOf(value, wanted);
    if (fit !== null) byFit[fit]?.push(value);
  }
  return byFit.flat();
}

function fitOf({ label, names }: Value, wanted: string): number | null {
  const seen = fold(label);
  if (seen.startsWith(wanted)) return 0;
  if (/^[\p{L}\p{N}]/u.test(wanted) && inWords(seen).includes(inWords(wanted))) return 1;
  if (seen.includes(wanted)) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : null;
}

/** A text with one blank before each of its words. */
const inWords = (text: string): string => ` ${text}`.replace(/[^\p{L}\p{N}]+/gu, ' ');
