import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { compileCatalog } from './catalog';
import { thirdPartyLicenses } from './licenses';
import { writeManualPage } from './manual';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** A CommonJS entry with lazy chunks starts a little faster than the same as ES modules. */
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  resolve: {
    alias: {
      'string-width': `${import.meta.dirname}/string-width.cjs`,
      'supports-color': `${import.meta.dirname}/supports-color.mjs`,
    },
  },
  transform: { target: 'node20.12', define: { VERSION: JSON.stringify(version) } },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Every file that is loaded costs a start, so what is used together stands together.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'fuse', test: /node_modules[\\/]fuse\.js/ },
        { name: 'chalk', test: /node_modules[\\/]chalk|terminal[\\/]colour/ },
        {
          name: 'table',
          test: /node_modules[\\/](cli-table3|colors|fast-string)|render[\\/](table|list|details|counts|statistics|comparison|width|explain)\.ts|build[\\/]string-width/,
        },
        {
          name: 'compile',
          test: /node_modules[\\/](yaml|valibot)|catalog[\\/](parse|check|schema|compile|load|limits)\.ts|query[\\/](make-library|search-index)|terminal[\\/]cache/,
        },
        { name: 'zh', test: /text[\\/]zh\.ts/ },
        { name: 'browse', test: /src[\\/](browse[\\/][a-z-]+|terminal[\\/]screen)\.ts/ },
        { name: 'main', test: /src[\\/]main\.ts/ },
        {
          name: 'program',
          test: /src[\\/](cli|commands[\\/](?!overview|draw)[a-z-]+|completion[\\/]values|text[\\/](en|faults|index|printable)|terminal[\\/](libraries|streams)|catalog[\\/](blocks|compiled|faults|nearest|types|view)|query[\\/](filter|fuzzy|index-form|library|links|order|ranking|search|stored-index|vocabulary|words)|render[\\/](delimited|formats|json|labels|record|theme|values))\.ts|node_modules[\\/](commander|fastest|stemmer)|rolldown.runtime/,
        },
        {
          name: 'markdown',
          test: /render[\\/](markdown|fields)\.ts/,
        },
      ],
    },
  },
  plugins: [compileCatalog(version), writeManualPage(version), thirdPartyLicenses()],
});
