import { fold } from '../catalog/nearest';
import type { Catalog } from '../catalog/types';
import { tokenize } from './analyzer';
import { isAsking } from './stop-words';

/** How much longer or shorter than the words a name may be, as a share of their length. */
const LENGTH_APART = 0.3;

/** Names that are longer than this are not proposed. */
const LONGEST_NAME = 40;

/**
 * What somebody who found nothing may have meant: names of resources, tags and families that are
 * spelt like the query, or like one of its words, by fuse.js, which is loaded only here and for
 * misspelt words. Nothing for a question: it is asked in words, not in names.
 */
export async function suggestionsFor(
  query: string,
  catalog: Catalog,
  limit = 3,
): Promise<string[]> {
  if (tokenize(query).some(isAsking)) return [];
  const names = [
    ...catalog.resources.flatMap(({ title, aliases }) => [title.split(': ')[0] ?? '', ...aliases]),
    ...catalog.tags.flatMap(({ label }) => Object.values(label)),
    ...catalog.series.flatMap(({ title }) => Object.values(title)),
  ].filter((name) => name.length <= LONGEST_NAME);
  const { default: Fuse } = await import('fuse.js/basic');
  const fuse = new Fuse([...new Set(names)], { threshold: 0.4, distance: 40 });
  const words = query.split(/\s+/).filter((word) => word.length >= 4);
  const asked = fold(query);
  // Nothing is near to what is longer, and fuse.js takes its time to find that out.
  const isNear = (text: string): boolean => text.length * (1 - LENGTH_APART) <= LONGEST_NAME;
  const found = [query, ...words.slice(0, 8)].filter(isNear).flatMap((text) =>
    fuse
      .search(text)
      .map(({ item }) => item)
      // A name that only holds the letters is another word: `european` is not RoPE.
      .filter((item) => Math.abs(item.length - text.length) <= text.length * LENGTH_APART)
      .slice(0, limit),
  );
  // Who wrote a name did not mean it for another.
  return [...new Set(found)].filter((name) => fold(name) !== asked).slice(0, limit);
}
