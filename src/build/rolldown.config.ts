import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { compileCatalog } from './catalog';
import { thirdPartyLicenses } from './licenses';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** A CommonJS entry with lazy chunks starts a little faster than the same as ES modules. */
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  resolve: { alias: { 'string-width': `${import.meta.dirname}/string-width.cjs` } },
  transform: { target: 'node20.12', define: { VERSION: JSON.stringify(version) } },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
  plugins: [compileCatalog(version), thirdPartyLicenses()],
});
