import { readFileSync } from 'node:fs';
import type { Plugin } from 'rolldown';
import { serialize } from '../catalog/compiled';
import { CatalogError } from '../catalog/faults';
import { parseCatalog } from '../catalog/parse';
import { en } from '../text/en';
import { describeFault } from '../text/faults';

const SOURCE = 'data/catalog.yaml';

/** Compiles the catalogue beside the program; a faulty one ends the build with every fault. */
export function compileCatalog(): Plugin {
  return {
    name: 'catalog',
    generateBundle() {
      try {
        const catalog = parseCatalog(readFileSync(SOURCE), SOURCE);
        this.emitFile({ type: 'asset', fileName: 'catalog.json', source: serialize(catalog) });
      } catch (error) {
        if (!(error instanceof CatalogError)) throw error;
        const lines = error.faults.map((fault) => describeFault(error.file, fault, en));
        this.error(lines.join('\n'));
      }
    },
  };
}
