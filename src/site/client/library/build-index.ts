import { inMemory, openContainer, packContainer } from '../../../catalog/container';
import type { Catalog } from '../../../catalog/types';
import { buildSearchIndex } from '../../../search/index-builder';
import { indexBlocks, indexOf } from '../../../search/index-codec';
import type { SearchIndex } from '../../../search/search-index';
import { useCharacters } from '../../../search/simplified-chinese';
import { unpackCatalogue } from '../../unpack-catalogue';
import { besideScript } from '../load-script';

/** What a catalogue is made of. */
export type Parts = Parameters<typeof unpackCatalogue>;

/** The catalogue of its parts, and what is needed to look things up in it. */
export function openParts(parts: Parts): Catalog {
  useCharacters(parts[0].characters);
  return unpackCatalogue(...parts);
}

/**
 * Builds the index of a catalogue, which takes a moment: in a worker, so that the page goes on
 * answering; here where no worker may be started, as in a folder on disk.
 *
 * @param script the script that is this one, and answers as `answerAsWorker`
 */
export async function buildIndex(
  catalog: Catalog,
  parts: Parts,
  script: string,
): Promise<SearchIndex> {
  try {
    return openIndex(await askWorker(parts, script));
  } catch {
    await new Promise((resolve) => setTimeout(resolve));
    return buildSearchIndex(catalog);
  }
}

function openIndex(packed: Uint8Array): SearchIndex {
  return indexOf(openContainer(inMemory(packed)).block);
}

function askWorker(parts: Parts, script: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(besideScript(script));
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(parts);
  });
}

/** Answers a page that asks for an index. */
export function answerAsWorker(): void {
  const { postMessage } = globalThis as unknown as {
    postMessage: (message: Uint8Array, transfer: Transferable[]) => void;
  };
  globalThis.onmessage = ({ data }: MessageEvent<Parts>) => {
    const packed = packContainer('', indexBlocks(buildSearchIndex(openParts(data))));
    postMessage(packed, [packed.buffer as ArrayBuffer]);
  };
}
