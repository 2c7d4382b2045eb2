import { type Blocks, bytesOf, numbersOf } from '../catalog/blocks';
import type { SearchIndex } from './search-index';

/** A search index as blocks. */
export function indexBlocks(index: SearchIndex): Blocks {
  const encoder = new TextEncoder();
  const names = Array.from({ length: index.size }, (_, number) => index.names(number).join('\t'));
  return {
    indexHead: encoder.encode(JSON.stringify({ size: index.size, sections: index.sections })),
    terms: encoder.encode(index.terms.join('\n')),
    starts: bytesOf(index.starts),
    postings: bytesOf(index.postings),
    fields: bytesOf(index.fields),
    names: encoder.encode(names.join('\n')),
  };
}

/** The search index that blocks hold. */
export function indexOf(block: (name: string) => Uint8Array): SearchIndex {
  const text = (name: string): string => Buffer.from(block(name)).toString('utf8');
  const { size, sections } = JSON.parse(text('indexHead')) as Pick<
    SearchIndex,
    'size' | 'sections'
  >;
  const fields = block('fields');
  let names: string[] | undefined;
  return {
    size,
    sections,
    terms: text('terms').split('\n'),
    starts: numbersOf(block('starts')),
    postings: numbersOf(block('postings')),
    fields: new Uint16Array(fields.slice().buffer),
    names: (number) => {
      names ??= text('names').split('\n');
      return names[number]?.split('\t') ?? [];
    },
  };
}
