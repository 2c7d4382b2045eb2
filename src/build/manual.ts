import type { Plugin } from 'rolldown';
import type { PackageInfo } from '../cli';
import { manualOf } from '../manual/manual';
import { wholeProgram } from '../manual/program';
import { renderManualPage } from '../manual/roff';

/** Writes the manual page from what the commands declare. */
export function writeManualPage(info: PackageInfo): Plugin {
  return {
    name: 'manual-page',
    async generateBundle() {
      const manual = manualOf(await wholeProgram(info.version));
      const source = renderManualPage(manual, info);
      this.emitFile({ type: 'asset', fileName: 'man/awesome-pretrain.1', source });
    },
  };
}
