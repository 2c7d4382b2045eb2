import { CatalogError } from '../../src/catalog/faults';
import { parseCatalog } from '../../src/catalog/parse';
import { describeFault } from '../../src/messages/describe-fault';
import { en } from './messages';

/** What is wrong with a catalogue, null where nothing is. */
export function errorOf(source: string | Uint8Array): CatalogError | null {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  try {
    parseCatalog(bytes, 'my.yaml');
  } catch (error) {
    if (error instanceof CatalogError) return error;
    throw error;
  }
  return null;
}

/** What the program says of a catalogue, one line a fault. */
export function faultsOf(source: string | Uint8Array, messages = en): string[] {
  const error = errorOf(source);
  return (error?.faults ?? []).map((fault) => describeFault('my.yaml', fault, messages));
}
