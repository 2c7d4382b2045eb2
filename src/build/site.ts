import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { Plugin, RolldownOutput } from 'rolldown';
import { build } from 'vite';
import { licensesOf } from './licenses';

const ROOM = 'src/site';

/** Browsers of 2024 and later, on computers and on phones: `light-dark()`, `Intl.Segmenter`. */
const BROWSERS = ['chrome123', 'edge123', 'firefox125', 'safari17.5'];

/** What other rooms import late, and the part of `client/parts` that holds it. */
const LATE: readonly (readonly [imported: RegExp, part: string])[] = [
  [/\/(partial|words-of-language)$/, 'partial'],
  [/\/thesaurus$/, 'thesaurus'],
  [/^fuse\.js\/basic$/, 'fuse'],
];

/** Modules that browsers do without, and what stands in for them: the first comes with the data. */
const LEFT_OUT: readonly (readonly [module: RegExp, instead: string])[] = [
  [/\/search\/simplified-pairs\.ts$/, `export const PAIRS = '';`],
  [/\/lzma1\/lib\/encoder\.js$/, 'export class Encoder {}'],
];

/**
 * Bundles what every site holds beside its pages, each as one classic script, which works in a folder
 * on disk too: the modules of `client/scripts`, what they load when they need it, and style sheets.
 */
export function bundleSite(): Plugin {
  return {
    name: 'site',
    async generateBundle() {
      const emit = (name: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName: `site/${name}`, source });
      };
      const modules: string[] = [];
      const script = async (fileName: string, file: string, name: string): Promise<void> => {
        const { code, moduleIds } = await bundle(file, name);
        emit(fileName, code);
        modules.push(...moduleIds);
      };
      for (const { name, file } of filesIn('client/scripts')) {
        await script(`${name}.js`, file, name.replaceAll('-', '_'));
      }
      for (const { name, file } of filesIn('client/parts')) {
        await script(`part-${name}.js`, file, `siteParts.${name}`);
      }
      for (const { file } of filesIn('styles')) emit(basename(file), readFileSync(file));
      emit('licences.txt', licensesOf(modules));
    },
  };
}

/** The files of a folder of the room, by their names without an extension. */
function filesIn(folder: string): { readonly name: string; readonly file: string }[] {
  return readdirSync(join(ROOM, folder)).map((file) => ({
    name: parse(file).name,
    file: join(ROOM, folder, file),
  }));
}

/**
 * A module with all that it needs as one classic script.
 *
 * @param name where the script leaves what it exports, if anything
 */
async function bundle(
  entry: string,
  name: string,
): Promise<{ code: string; moduleIds: readonly string[] }> {
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [leftOut(), loadedLate()],
    build: {
      write: false,
      target: BROWSERS,
      minify: true,
      // Of a library nothing is split off, and what it exports gets a name.
      lib: { entry, formats: ['iife'], name, fileName: name },
      rolldownOptions: { output: { exports: 'named' } },
    },
  })) as [RolldownOutput];
  return output[0];
}

/** Has what browsers do without stay behind. */
function leftOut() {
  return {
    name: 'left-out',
    enforce: 'pre' as const,
    load(id: string) {
      return LEFT_OUT.find(([module]) => module.test(id))?.[1];
    },
  };
}

/** Has late imports load a part. */
function loadedLate() {
  const sign = '\0late:';
  return {
    name: 'loaded-late',
    enforce: 'pre' as const,
    resolveId(source: string, _importer: string | undefined, { kind }: { kind?: string }) {
      const [, part] = LATE.find(([imported]) => imported.test(source)) ?? [];
      return part && kind === 'dynamic-import' ? sign + part : null;
    },
    load(id: string) {
      if (!id.startsWith(sign)) return null;
      const loader = join(process.cwd(), ROOM, 'client/parts.ts');
      // Whoever waits for a module that has a `then` gets what that comes to.
      return `import { loadPart } from ${JSON.stringify(loader)};
        const name = ${JSON.stringify(id.slice(sign.length))};
        export const then = (...waiting) => loadPart(name).then(...waiting);`;
    },
  };
}
