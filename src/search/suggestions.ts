import { nearest } from '../catalog/nearest';
import type { Catalog } from '../catalog/types';

/**
 * What somebody who found nothing may have meant: names of resources and labels of tags that look
 * like the query, or like one of its words.
 */
export function suggestionsFor(query: string, catalog: Catalog, limit = 3): string[] {
  const names = [
    ...catalog.resources.flatMap(({ title, aliases }) => [title.split(': ')[0] ?? '', ...aliases]),
    ...catalog.tags.flatMap(({ label }) => Object.values(label)),
    ...catalog.series.flatMap(({ title }) => Object.values(title)),
  ].filter((name) => name.length <= 40);
  const words = query.split(/\s+/).filter((word) => word.length >= 4);
  const found = [query, ...words].flatMap((text) => nearest(text, names, limit));
  return [...new Set(found)].slice(0, limit);
}
