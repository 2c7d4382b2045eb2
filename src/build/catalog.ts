import { readFileSync } from 'node:fs';
import type { Plugin } from 'rolldown';
import { CatalogError } from '../catalog/faults';
import { normalize } from '../catalog/normalize';
import { parseCatalogFile } from '../catalog/parse';
import { ruleOf } from '../curate/finding';
import { lint } from '../curate/lint';
import { describeFault, withFaults } from '../messages/describe-fault';
import { en } from '../messages/en';
import { packLibrary } from '../search/make-library';
import { builtKey } from '../storage/library';

const SOURCE = 'data/catalog.yaml';

/**
 * Compiles the catalogue, and what finds things in it, beside the program. A faulty one ends the build
 * with every fault; what lint finds in it is said.
 */
export function compileCatalog(version: string): Plugin {
  return {
    name: 'catalog',
    async generateBundle() {
      try {
        const { content, locate } = parseCatalogFile(readFileSync(SOURCE), SOURCE);
        const said = await withFaults(en);
        for (const finding of lint(content)) {
          this.warn(`${describeFault(SOURCE, locate(finding), said)} [${ruleOf(finding)}]`);
        }
        const source = packLibrary(normalize(content), builtKey(version));
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
