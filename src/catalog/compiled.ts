import { type Blocks, bytesOf, numbersOf, type ReadBlock, textOf } from './blocks';
import type { Catalog, Resource } from './types';

/** A catalogue whose resources are read one by one, as they are asked for. */
export interface CompiledCatalog extends Catalog {
  /** A resource by its number in the list's order. */
  readonly resourceAt: (number: number) => Resource;
}

/** A catalogue as blocks: everything but the resources, and these as one array of JSON. */
export function catalogBlocks({ resources, ...head }: Catalog): Blocks {
  const encoder = new TextEncoder();
  const each = resources.map((resource) => encoder.encode(JSON.stringify(resource)));
  // Each begins behind the bracket or the comma before it.
  const starts = new Uint32Array(each.length + 1).fill(1);
  each.forEach((one, index) => {
    starts[index + 1] = (starts[index] ?? 0) + one.byteLength + 1;
  });
  return {
    head: encoder.encode(JSON.stringify(head)),
    resources: encoder.encode(JSON.stringify(resources)),
    resourceStarts: bytesOf(starts),
  };
}

/** The catalogue that blocks hold. */
export function catalogOf(block: ReadBlock): CompiledCatalog {
  const head = JSON.parse(textOf(block('head'))) as Omit<Catalog, 'resources'>;
  const starts = numbersOf(block('resourceStarts'));
  const known: Resource[] = [];
  const resourceAt = (number: number): Resource => {
    const resource =
      known[number] ??
      (JSON.parse(
        textOf(block('resources', starts[number], (starts[number + 1] ?? 0) - 1)),
      ) as Resource);
    known[number] = resource;
    return resource;
  };
  // All at once are read in half the time that they take one by one.
  const readAll = (): Resource[] => {
    const read = JSON.parse(textOf(block('resources'))) as Resource[];
    return read.map((resource, number) => {
      known[number] ??= resource;
      return known[number];
    });
  };
  let all: readonly Resource[] | undefined;
  return {
    ...head,
    get resources() {
      all ??= readAll();
      return all;
    },
    resourceAt,
  };
}
