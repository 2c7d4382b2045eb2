import { CatalogError, type Fault } from '../catalog/faults';
import { allNames, type KnownNames, namesOf } from '../catalog/known-names';
import { MAX_BYTES, MAX_FAULTS } from '../catalog/limits';
import { inOrder } from '../catalog/locate';
import { normalize } from '../catalog/normalize';
import { openCatalogFile, type ReadFile } from '../catalog/parse';
import type { Catalog, CatalogPart } from '../catalog/types';
import { type Source, sharedFaults, unite } from '../catalog/union';
import { STANDARD_INPUT, type Surroundings } from './catalog-names';
import { builtLibrary } from './library';
import { nameOf, readCatalogBytes, refuseStream } from './read-file';

/** A catalogue whose references were not looked at yet. */
interface Opened {
  readonly part: CatalogPart;
  /** What others may name of it. */
  readonly names: KnownNames;
  /** @param elsewhere what it may name of others */
  readonly read: (elsewhere: KnownNames | undefined) => Promise<ReadSource>;
}

/** A catalogue that was read, and how something is found in its file. */
interface ReadSource extends Source {
  readonly locate: (fault: Fault) => Fault;
}

/**
 * Reads several catalogues, each of which may name what stands in the others, as one.
 *
 * @throws CatalogError where one of them is faulty, by itself or beside the others
 */
export async function readJoined(
  parts: readonly CatalogPart[],
  surroundings: Surroundings,
): Promise<Catalog> {
  const opened: Opened[] = [];
  for (const part of parts) opened.push(await openPart(part, surroundings));
  const sources: ReadSource[] = [];
  for (const one of opened) {
    const others = opened.filter((other) => other !== one).map(({ names }) => names);
    const { catalog, ...rest } = await one.read(others.length > 0 ? allNames(others) : undefined);
    const own = catalog.parts.map((part) => ({ ...part, isOwn: one.part.isOwn }));
    sources.push({ ...rest, catalog: { ...catalog, parts: own } });
  }
  assertTogether(sources, parts);
  return unite(sources.map(({ catalog }) => catalog));
}

async function openPart(part: CatalogPart, surroundings: Surroundings): Promise<Opened> {
  const { file } = part;
  if (file === null) {
    const { catalog } = builtLibrary(surroundings.built, surroundings.version);
    const read = async (): Promise<ReadSource> => ({ catalog, content: null, locate: same });
    return { part, names: namesOf(catalog), read };
  }
  if (part.isOwn) await refuseStream(file);
  const bytes =
    file === STANDARD_INPUT
      ? await surroundings.readInput(MAX_BYTES)
      : await readCatalogBytes(file);
  const opened = openCatalogFile(bytes, file);
  const name = await nameOf(file);
  return {
    part,
    names: opened.names,
    read: async (elsewhere) => {
      const { content, locate }: ReadFile = opened.read(elsewhere);
      return { catalog: normalize(content, name), content, locate };
    },
  };
}

const same = (fault: Fault): Fault => fault;

/** @throws CatalogError for the first file that is faulty only beside the others */
function assertTogether(sources: readonly ReadSource[], parts: readonly CatalogPart[]): void {
  const faults = sharedFaults(sources);
  const [first] = faults;
  if (!first) return;
  const { at } = first;
  const own = faults.filter((one) => one.at === at).map(({ fault }) => fault);
  const kept = own.slice(0, MAX_FAULTS).map((fault) => sources[at]?.locate(fault) ?? fault);
  throw new CatalogError(parts[at]?.file ?? '', inOrder(kept), own.length - kept.length);
}
