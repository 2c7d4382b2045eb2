import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'rolldown';
import { compileCatalog } from './catalog';
import { thirdPartyLicenses } from './licenses';
import { writeManualPage } from './manual';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** An alias for one importer only. */
function commanderWithoutChildProcess(): Plugin {
  return {
    name: 'commander-without-child-process',
    resolveId: (source, importer) =>
      source === 'node:child_process' && importer?.includes('commander')
        ? `${import.meta.dirname}/child-process.cjs`
        : null,
  };
}

/** Writes everything beyond ASCII as escapes: V8 takes twice the memory for other sources. */
function asciiOnly(): Plugin {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

/** A CommonJS entry with lazy chunks starts a little faster than the same as ES modules. */
const program = defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  resolve: {
    alias: {
      '@colors/colors/safe': `${import.meta.dirname}/colors.cjs`,
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
    chunkFileNames: '[name]-[hash].js',
    // Every file that is loaded costs a start, so what is used together stands together.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'fuse', test: /node_modules[\\/]fuse\.js/ },
        { name: 'chalk', test: /node_modules[\\/]chalk|terminal[\\/]colour/ },
        {
          name: 'table',
          test: /node_modules[\\/](cli-table3|colors|fast-string)|render[\\/](table|list|details|counts|explain|fields|width)\.ts|build[\\/](colors|string-width)/,
        },
        {
          name: 'compile',
          test: /node_modules[\\/](yaml|valibot)|catalog[\\/](parse|check|schema|compile|load|limits)\.ts|query[\\/](make-library|search-index)|terminal[\\/]cache/,
        },
        { name: 'zh', test: /text[\\/]zh\.ts/ },
        { name: 'browse', test: /src[\\/](browse[\\/][a-z-]+|terminal[\\/]screen)\.ts/ },
        { name: 'main', test: /src[\\/](main|terminal[\\/]descriptor)\.ts/ },
        {
          // What reads the command line.
          name: 'program',
          test: /src[\\/](cli|commands[\\/](?!draw|output|overview|pick|wide-help)[a-z-]+|completion[\\/]values|text[\\/](en|faults|index|printable)|terminal[\\/]streams|catalog[\\/](faults|nearest|types|view)|query[\\/](filter|order)|render[\\/](formats|theme))\.ts|node_modules[\\/](commander|fastest)|build[\\/]child-process/,
        },
        {
          // What reads the catalogue and finds things in it.
          name: 'library',
          test: /src[\\/](commands[\\/](output|pick)|terminal[\\/]libraries|catalog[\\/](blocks|compiled)|query[\\/](counting|fuzzy|index-form|library|links|matches|ranking|search|stored-index|vocabulary|words)|render[\\/](delimited|json|labels|record|values))\.ts|node_modules[\\/]stemmer/,
        },
        {
          name: 'markdown',
          test: /render[\\/]markdown\.ts/,
        },
      ],
    },
  },
  plugins: [
    commanderWithoutChildProcess(),
    asciiOnly(),
    compileCatalog(version),
    writeManualPage(version),
    thirdPartyLicenses(),
  ],
});

/** What loads the files of the program; on its own, for it shares nothing with them. */
const start = defineConfig({
  input: { start: 'src/start.ts' },
  platform: 'node',
  transform: { target: 'node20.12' },
  output: { dir: 'dist', format: 'cjs', minify: true },
});

export default [program, start];
