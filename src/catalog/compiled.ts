import { type Blocks, bytesOf, numbersOf } from './blocks';
import type { Catalog, Resource } from './types';

/** A catalogue whose resources are read one by one, as they are asked for. */
export interface CompiledCatalog extends Catalog {
  /** A resource by its number in the list's order. */
  readonly resourceAt: (number: number) => Resource;
}

/** A catalogue as blocks: everything but the resources, and these a line of JSON each. */
export function catalogBlocks({ resources, ...head }: Catalog): Blocks {
  const encoder = new TextEncoder();
  const lines = resources.map((resource) => encoder.encode(`${JSON.stringify(resource)}\n`));
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach((line, index) => {
    starts[index + 1] = (starts[index] ?? 0) + line.byteLength;
  });
  const whole = new Uint8Array(starts[lines.length] ?? 0);
  lines.forEach((line, index) => {
    whole.set(line, starts[index]);
  });
  return {
    head: encoder.encode(JSON.stringify(head)),
    resources: whole,
    resourceStarts: bytesOf(starts),
  };
}

/** The catalogue that blocks hold. */
export function catalogOf(block: (name: string) => Uint8Array): CompiledCatalog {
  const decoder = new TextDecoder();
  const head = JSON.parse(decoder.decode(block('head'))) as Omit<Catalog, 'resources'>;
  const lines = block('resources');
  const starts = numbersOf(block('resourceStarts'));
  const known: Resource[] = [];
  const resourceAt = (number: number): Resource => {
    const resource =
      known[number] ??
      (JSON.parse(decoder.decode(lines.subarray(starts[number], starts[number + 1]))) as Resource);
    known[number] = resource;
    return resource;
  };
  let all: readonly Resource[] | undefined;
  return {
    ...head,
    get resources() {
      all ??= Array.from({ length: starts.length - 1 }, (_, number) => resourceAt(number));
      return all;
    },
    resourceAt,
  };
}
