import { type Blocks, bytesOf, numbersOf, type ReadBlock, startsOf } from '../catalog/container';
import type { SearchIndex } from './index-form';
import { Vocabulary } from './vocabulary';

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
    postings: Buffer.concat(postings),
    postingStarts: bytesOf(startsOf(postings)),
    fields: bytesOf(fields),
    words: index.words,
    names: Buffer.concat(names),
    nameStarts: bytesOf(startsOf(names)),
  };
}

/** The search index that blocks hold. */
export function indexOf(block: ReadBlock): SearchIndex {
  const buffer = (name: string, from?: number, to?: number): Buffer => {
    const bytes = block(name, from, to);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const { size, sections } = JSON.parse(buffer('indexHead').toString('utf8')) as Pick<
    SearchIndex,
    'size' | 'sections'
  >;
  const names = buffer('names');
  const nameStarts = numbersOf(block('nameStarts'));
  const postingStarts = numbersOf(block('postingStarts'));
  return {
    size,
    sections,
    terms: new Vocabulary(buffer('terms'), numbersOf(block('termStarts'))),
    postings: (term) => numbersOf(block('postings', postingStarts[term], postingStarts[term + 1])),
    fields: (term) => buffer('fields', term * 2, term * 2 + 2).readUInt16LE(),
    words: buffer('words'),
    names: (number) =>
      names.toString('utf8', nameStarts[number], nameStarts[number + 1]).split('\t'),
  };
}
