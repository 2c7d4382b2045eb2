import {
  type Blocks,
  bytesOf,
  concatenated,
  numbersOf,
  type ReadBlock,
  startsOf,
  textOf,
} from '../catalog/container';
import { Vocabulary } from './dictionary';
import type { SearchIndex } from './search-index';

/** A search index as blocks. */
export function indexBlocks(index: SearchIndex): Blocks {
  const encoder = new TextEncoder();
  const { bytes, starts: termStarts } = index.terms.parts;
  const { size: count } = index.terms;
  const postings = Array.from({ length: count }, (_, term) => bytesOf(index.postings(term)));
  const fields = Uint16Array.from({ length: count }, (_, term) => index.fields(term));
  const names = Array.from({ length: index.size }, (_, number) =>
    encoder.encode(index.names(number).join('\t')),
  );
  return {
    indexHead: encoder.encode(JSON.stringify({ size: index.size, sections: index.sections })),
    terms: bytes,
    termStarts: bytesOf(termStarts),
    postings: concatenated(postings),
    postingStarts: bytesOf(startsOf(postings)),
    fields: bytesOf(fields),
    words: encoder.encode(index.words),
    names: concatenated(names),
    nameStarts: bytesOf(startsOf(names)),
  };
}

/** The search index that blocks hold. */
export function indexOf(block: ReadBlock): SearchIndex {
  const { size, sections } = JSON.parse(textOf(block('indexHead'))) as Pick<
    SearchIndex,
    'size' | 'sections'
  >;
  const names = block('names');
  const nameStarts = numbersOf(block('nameStarts'));
  const postingStarts = numbersOf(block('postingStarts'));
  let words: string | undefined;
  return {
    size,
    sections,
    terms: new Vocabulary(block('terms'), numbersOf(block('termStarts'))),
    postings: (term) => numbersOf(block('postings', postingStarts[term], postingStarts[term + 1])),
    fields: (term) => {
      const [low = 0, high = 0] = block('fields', term * 2, term * 2 + 2);
      return low + high * 256;
    },
    get words() {
      words ??= textOf(block('words'));
      return words;
    },
    names: (number) =>
      textOf(names.subarray(nameStarts[number], nameStarts[number + 1])).split('\t'),
  };
}
