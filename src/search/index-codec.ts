import {
  type Blocks,
  bytesOf,
  concatenated,
  numbersOf,
  type ReadBlock,
  startsOf,
  textOf,
} from '../catalog/container';
import { TermDictionary } from './dictionary';
import type { SearchIndex, Traits } from './search-index';

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
    traits: Uint8Array.from({ length: index.size }, (_, number) =>
      packTraits(index.traits(number)),
    ),
    words: encoder.encode(index.words),
    names: concatenated(names),
    nameStarts: bytesOf(startsOf(names)),
  };
}

/** Traits as one byte: a bit each, and the number of tags. */
function packTraits({ isReport, isOverview, tags }: Traits): number {
  return Number(isReport) + Number(isOverview) * 2 + Math.min(tags, 63) * 4;
}

function unpackTraits(byte: number): Traits {
  return { isReport: (byte & 1) !== 0, isOverview: (byte & 2) !== 0, tags: byte >>> 2 };
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
    terms: new TermDictionary(block('terms'), numbersOf(block('termStarts'))),
    postings: (term) => numbersOf(block('postings', postingStarts[term], postingStarts[term + 1])),
    fields: (term) => {
      const [low = 0, high = 0] = block('fields', term * 2, term * 2 + 2);
      return low + high * 256;
    },
    traits: (number) => unpackTraits(block('traits', number, number + 1)[0] ?? 0),
    get words() {
      words ??= textOf(block('words'));
      return words;
    },
    names: (number) =>
      textOf(names.subarray(nameStarts[number], nameStarts[number + 1])).split('\t'),
  };
}
