import { readFileSync } from 'node:fs';
import type { Plugin } from 'rolldown';
import { CatalogError } from '../catalog/faults';
import { parseCatalog } from '../catalog/parse';
import { describeFault, withFaults } from '../messages/describe-fault';
import { en } from '../messages/en';
import { packLibrary } from '../search/make-library';
import { builtKey } from '../storage/library';

const SOURCE = 'data/catalog.yaml';

/** Compiles the catalogue, and what finds things in it, beside the program; a faulty one ends the build with every fault. */
export function compileCatalog(version: string): Plugin {
  return {
    name: 'catalog',
    async generateBundle() {
      try {
        const catalog = parseCatalog(readFileSync(SOURCE), SOURCE);
        const source = packLibrary(catalog, builtKey(version));
        this.emitFile({ type: 'asset', fileName: 'catalog.bin', source });
      } catch (error) {
        if (!(error instanceof CatalogError)) throw error;
        const messages = await withFaults(en);
        const lines = error.faults.map((fault) => describeFault(error.file, fault, messages));
        const more = error.more > 0 ? [en.errors.moreFaults(error.more)] : [];
        this.error([...lines, ...more].join('\n'));
      }
    },
  };
}
