import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, RolldownOutput } from 'rolldown';
import { build } from 'vite';
import { licensesOf } from './licenses';

const ROOM = 'src/site';

/** Browsers of three years ago and later, on computers and on phones. */
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/**
 * Bundles what every site holds beside its pages: each module of `client/scripts` as one classic
 * script, which works in a folder on disk too, and each file of `styles` that is not a part of one.
 */
export function bundleSite(): Plugin {
  return {
    name: 'site',
    async generateBundle() {
      const emit = (name: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName: `site/${name}`, source });
      };
      const modules: string[] = [];
      for (const file of readdirSync(join(ROOM, 'client/scripts'))) {
        const { code, moduleIds } = await bundle(join(ROOM, 'client/scripts', file));
        emit(file.replace(/\.tsx?$/, '.js'), code);
        modules.push(...moduleIds);
      }
      for (const file of readdirSync(join(ROOM, 'styles'))) {
        emit(file, readFileSync(join(ROOM, 'styles', file)));
      }
      emit('licences.txt', licensesOf(modules));
    },
  };
}

/** A module with all that it needs as one classic script. */
async function bundle(input: string): Promise<{ code: string; moduleIds: readonly string[] }> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  })) as RolldownOutput;
  return output[0];
}
