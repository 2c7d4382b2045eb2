import { type Blocks, bytesOf, numbersOf } from '../catalog/blocks';
import type { SearchIndex } from './index-form';
import { Vocabulary } from './vocabulary';

/** A search index as blocks. */
export function indexBlocks(index: SearchIndex): Blocks {
  const encoder = new TextEncoder();
  const { bytes, starts } = index.terms.parts;
  const names = Array.from({ length: index.size }, (_, number) =>
    encoder.encode(index.names(number).join('\t')),
  );
  const nameStarts = new Uint32Array(index.size + 1);
  names.forEach((name, number) => {
    nameStarts[number + 1] = (nameStarts[number] ?? 0) + name.byteLength;
  });
  return {
    indexHead: encoder.encode(JSON.stringify({ size: index.size, sections: index.sections })),
    terms: bytes,
    termStarts: bytesOf(starts),
    starts: bytesOf(index.starts),
    postings: bytesOf(index.postings),
    fields: bytesOf(index.fields),
    words: encoder.encode(index.words()),
    names: Buffer.concat(names),
    nameStarts: bytesOf(nameStarts),
  };
}

/** The search index that blocks hold. */
export function indexOf(block: (name: string) => Uint8Array): SearchIndex {
  const buffer = (name: string): Buffer => {
    const bytes = block(name);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const { size, sections } = JSON.parse(buffer('indexHead').toString('utf8')) as Pick<
    SearchIndex,
    'size' | 'sections'
  >;
  const fields = block('fields');
  const names = buffer('names');
  const nameStarts = numbersOf(block('nameStarts'));
  return {
    size,
    sections,
    terms: new Vocabulary(buffer('terms'), numbersOf(block('termStarts'))),
    starts: numbersOf(block('starts')),
    postings: numbersOf(block('postings')),
    fields: new Uint16Array(fields.buffer, fields.byteOffset, fields.byteLength / 2),
    words: () => buffer('words').toString('utf8'),
    names: (number) =>
      names.toString('utf8', nameStarts[number], nameStarts[number + 1]).split('\t'),
  };
}
