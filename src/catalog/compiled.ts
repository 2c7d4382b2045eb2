import { type Blocks, bytesOf, numbersOf, type ReadBlock, textOf } from './blocks';
import type { Catalog, Resource } from './types';

/** A catalogue whose resources are read one by one, as they are asked for. */
export interface CompiledCatalog extends Catalog {
  /** A resource by its number in the list's order. */
  readonly resourceAt: (number: number) => Resource;
}

/** A catalogue as blocks: everything but the resources, and these as JSON, a comma after each. */
export function catalogBlocks({ resources, ...head }: Catalog): Blocks {
  const encoder = new TextEncoder();
  const lines = resources.map((resource) => encoder.encode(`${JSON.stringify(resource)},`));
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
    const read = JSON.parse(
      `[${textOf(block('resources', 0, (starts.at(-1) ?? 1) - 1))}]`,
    ) as Resource[];
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
