import type { Plugin } from 'rolldown';
import { manualOf } from '../manual/manual';
import { wholeProgram } from '../manual/program';
import { renderManualPage } from '../manual/roff';

/** Writes the manual page from what the commands declare. */
export function writeManualPage(version: string): Plugin {
  return {
    name: 'manual-page',
    generateBundle() {
      const manual = manualOf(wholeProgram(version));
      const source = renderManualPage(manual, version);
      this.emitFile({ type: 'asset', fileName: 'man/awesome-pretrain.1', source });
    },
  };
}
