import { type Blocks, bytesOf, numbersOf, type ReadBlock, startsOf, textOf } from './container';
import type { Catalog, Resource } from './types';

/** A catalogue whose resources are read one by one, as they are asked for. */
export interface CompiledCatalog extends Catalog {
  /** A resource by its number in the list's order. */
  readonly resourceAt: (number: number) => Resource;
  /** The resource that has an id, in lower case, or had it in former times. */
  readonly resourceCalled: (id: string) => Resource | undefined;
}

/** The numbers of resources by their ids and those of former times. */
export function numbersById(resources: readonly Resource[]): ReadonlyMap<string, number> {
  const numbers = resources.map(({ id }, number) => [id, number] as const);
  const former = resources.flatMap(({ formerly }, number) =>
    formerly.map((id) => [id, number] as const),
  );
  return new Map([...former, ...numbers]);
}

/** A catalogue as blocks: everything but the resources, these as one array of JSON, and their ids. */
export function catalogBlocks({ resources, ...head }: Catalog): Blocks {
  const encoder = new TextEncoder();
  // Each with what stands before it in the array: the bracket or a comma.
  const each = resources.map((resource) => encoder.encode(`,${asciiJson(resource)}`));
  return {
    head: encoder.encode(asciiJson(head)),
    resources: encoder.encode(asciiJson(resources)),
    resourceStarts: bytesOf(startsOf(each)),
    ids: encoder.encode(asciiJson([...numbersById(resources)])),
  };
}

/** JSON without other characters than ASCII: it is read in half the time. */
function asciiJson(value: unknown): string {
  const escaped = (unit: string): string =>
    `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
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
        textOf(block('resources', (starts[number] ?? 0) + 1, starts[number + 1])),
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
  let numbers: ReadonlyMap<string, number> | undefined;
  return {
    ...head,
    get resources() {
      all ??= readAll();
      return all;
    },
    resourceAt,
    resourceCalled: (id) => {
      numbers ??= new Map(JSON.parse(textOf(block('ids'))) as [string, number][]);
      const number = numbers.get(id);
      return number === undefined ? undefined : resourceAt(number);
    },
  };
}
