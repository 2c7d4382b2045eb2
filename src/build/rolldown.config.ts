import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import type { PackageInfo } from '../cli';
import { addressesOf, type Manifest } from './addresses';
import { compileCatalog } from './catalog';
import { withoutCircles } from './circles';
import { writeJsonSchema } from './json-schema';
import { thirdPartyLicenses } from './licenses';
import { writeManualPage } from './manual';
import { bundleSite } from './site';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest & { version: string };
const info: PackageInfo = { version: manifest.version, addresses: addressesOf(manifest) };

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
        if (file.type !== 'chunk') continue;
        // Its tables have names beyond the first plane, for which there is no such escape.
        if (file.moduleIds.some((id) => id.includes('@retorquere'))) continue;
        file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

/** Names a module by its room and its name there. */
const inRoom =
  (room: string) =>
  (name: string): string =>
    `${room}/${name}`;

/**
 * A file of the build that holds some packages, and some modules of `src` (`room/*` is a whole room).
 * A module stands in the first one that names it.
 *
 * @throws Error where a module is not there: a renamed one would silently go elsewhere
 */
function chunk(
  name: string,
  { packages = [], modules = [] }: { packages?: readonly string[]; modules?: readonly string[] },
): { name: string; test: (id: string) => boolean } {
  const source = join(import.meta.dirname, '..');
  const files = modules.flatMap((module) => {
    if (module.endsWith('/*')) {
      const room = join(source, module.slice(0, -2));
      return readdirSync(room).map((file) => join(room, file));
    }
    const file = join(source, extname(module) === '' ? `${module}.ts` : module);
    if (!existsSync(file)) throw new Error(`chunk ${name}: there is no ${file}`);
    return [file];
  });
  const known = new Set(files);
  const folders = packages.map((one) => join('node_modules', one) + sep);
  return {
    name,
    test: (id) => known.has(id) || folders.some((folder) => id.includes(folder)),
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
  transform: {
    target: 'node20.12',
    jsx: { runtime: 'automatic', importSource: 'preact' },
    define: {
      VERSION: JSON.stringify(info.version),
      ADDRESSES: JSON.stringify(info.addresses),
    },
  },
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
        chunk('fuse', { packages: ['fuse.js'] }),
        chunk('chalk', { packages: ['chalk'], modules: ['terminal/colour'] }),
        chunk('zh', { modules: ['messages/zh', 'messages/zh-faults', 'messages/zh-vocabulary'] }),
        chunk('browse', { modules: ['browse/*', 'terminal/screen'] }),
        chunk('main', { modules: ['main', 'catalog/local-day', 'terminal/output'] }),
        chunk('table', {
          packages: ['cli-table3', 'fast-string-truncated-width', 'fast-string-width'],
          modules: [
            ...[
              'table',
              'list',
              'described',
              'details',
              'counts',
              'explain',
              'fields',
              'width',
            ].map(inRoom('render')),
            ...['build/colors.cjs', 'build/string-width.cjs'],
          ],
        }),
        // What says of results what they are, on a terminal.
        chunk('results', { modules: ['results', 'excerpt', 'highlight'].map(inRoom('render')) }),
        // What reads a catalogue file of the user's own.
        chunk('compile', {
          packages: ['yaml', 'valibot'],
          modules: [
            ...['parse', 'decode', 'check', 'form', 'references', 'schema', 'normalize'].map(
              inRoom('catalog'),
            ),
            ...['yaml-text', 'yaml-problems', 'yaml-values', 'locate'].map(inRoom('catalog')),
            ...['fault-list', 'known-names', 'owners', 'section-order', 'union'].map(
              inRoom('catalog'),
            ),
            ...['make-library', 'index-builder'].map(inRoom('search')),
            ...['read-file', 'read-joined'].map(inRoom('storage')),
          ],
        }),
        // What asks the web for links, and judges the answers.
        chunk('links', {
          packages: [
            ...['htmlparser2', 'entities', 'domhandler', 'domelementtype', 'domutils'],
            ...['dom-serializer', 'ipaddr.js'],
          ],
          modules: [
            ...['arxiv-feed', 'ask-links', 'follow-redirects', 'host-answers', 'judge-link'].map(
              inRoom('curate'),
            ),
            ...[
              'kept-answers',
              'link-target',
              'move-links',
              'page-title',
              'politeness',
              'title-match',
            ].map(inRoom('curate')),
            ...['http', 'kept-value', 'public-address', 'web'].map(inRoom('storage')),
            ...['render/links', 'terminal/progress'],
          ],
        }),
        // What adds a resource to a catalogue file.
        chunk('add', {
          modules: [
            ...['add-draft', 'add-flags', 'add-outcomes', 'add-questions', 'add-run'].map(
              inRoom('commands'),
            ),
            ...['commands/add-target', 'commands/add-write'],
            ...['add-record', 'append-resource', 'crossref', 'identify', 'look-up', 'metadata'].map(
              inRoom('curate'),
            ),
            ...['repository-metadata', 'resource-yaml', 'same-resource', 'suggest-tags'].map(
              inRoom('curate'),
            ),
            'render/difference',
          ],
        }),
        // What writes files of the user's, and says why one could not be written.
        chunk('write', {
          modules: [
            'commands/write-errors',
            ...['file-lock', 'write-atomically'].map(inRoom('storage')),
          ],
        }),
        // What finds out whether such files were compiled before.
        chunk('cache', {
          modules: [
            ...['cache', 'catalog-cache', 'joined-library', 'make-folder'].map(inRoom('storage')),
            'catalog/limits',
          ],
        }),
        // What finds things in a catalogue.
        chunk('search', {
          packages: ['stemmer'],
          modules: [
            ...['analyzer', 'closest', 'explanation', 'fields', 'identifiers', 'levels'].map(
              inRoom('search'),
            ),
            ...[
              'matching',
              'memoized',
              'newest',
              'category-names',
              'country-names',
              'query-parser',
              'ranking',
              'search',
            ].map(inRoom('search')),
            ...['similar-han', 'spelling', 'stop-words', 'terms'].map(inRoom('search')),
          ],
        }),
        // What reads the catalogue that is built in, and finds things in it; and the commands that do
        // little else.
        chunk('library', {
          modules: [
            ...['choose', 'list', 'search', 'show'].map(inRoom('commands')),
            ...['conditions', 'elsewhere', 'fields', 'layout', 'nothing', 'partial'].map(
              inRoom('commands'),
            ),
            ...['names', 'print', 'selection', 'standard-input'].map(inRoom('commands')),
            ...['select/filter-values', 'select/names'],
            ...['accessors', 'address', 'letter-case', 'types'].map(inRoom('catalog')),
            ...['catalogs', 'library', 'own-catalog', 'places'].map(inRoom('storage')),
            ...['container', 'binary-catalog'].map(inRoom('catalog')),
            ...['dictionary', 'index-codec', 'library', 'search-index'].map(inRoom('search')),
            ...['counts', 'figures', 'filter', 'filter-candidates', 'order', 'ranges'].map(
              inRoom('select'),
            ),
            ...['days', 'figures', 'languages', 'licenses', 'quantities'].map(inRoom('catalog')),
            'render/figure-records',
            ...['delimited', 'json', 'labels', 'record', 'record-values', 'resource-rows'].map(
              inRoom('render'),
            ),
          ],
        }),
        // What answers most of a question, and knows the words of everyday language.
        chunk('partial', {
          modules: [
            ...['asked-words', 'concepts', 'coverage', 'general-words', 'labels'].map(
              inRoom('search'),
            ),
            ...['inverse-document-frequency', 'partial', 'topical-pieces', 'words-of-language'].map(
              inRoom('search'),
            ),
          ],
        }),
        chunk('simplified', {
          modules: ['simplified-chinese', 'simplified-pairs'].map(inRoom('search')),
        }),
        chunk('markdown', { modules: ['render/markdown'] }),
        chunk('overview', { modules: ['commands/overview'] }),
        chunk('wide-help', { modules: ['commands/wide-help'] }),
        // What reads the command line.
        chunk('program', {
          packages: ['commander', 'fastest-levenshtein'],
          modules: [
            ...[
              'cli',
              ...['asked-catalogs', 'context', 'index', 'options', 'plain-words'].map(
                inRoom('commands'),
              ),
              'completion/value-sources',
              'terminal/environment',
              'terminal/streams',
            ],
            ...['en', 'en-vocabulary', 'plural', 'describe-fault', 'index', 'printable'].map(
              inRoom('messages'),
            ),
            ...['catalog/faults', 'catalog/nearest'],
            ...['render/formats', 'render/theme', 'storage/catalog-names'],
            'build/child-process.cjs',
          ],
        }),
        // Every other command, but what runs only the ones above.
        chunk('commands', { modules: ['commands/*'] }),
      ],
    },
  },
  plugins: [
    commanderWithoutChildProcess(),
    asciiOnly(),
    withoutCircles(),
    compileCatalog(info.version),
    writeJsonSchema(info.addresses.schema),
    writeManualPage(info),
    bundleSite(),
    thirdPartyLicenses(),
  ],
});

export default program;
