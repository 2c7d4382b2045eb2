import { join } from 'node:path';
import { localDay } from './catalog/local-day';
import type { Addresses } from './commands/context';
import { allWritten, openDescriptor, streamOf } from './terminal/output';

declare const VERSION: string;
declare const ADDRESSES: Addresses;

/** The program as a process: its arguments, environment, streams and exit code. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const stdout = openDescriptor('stdout');
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
    try {
      stdout.write(`${VERSION}\n`);
      return;
    } catch {
      // The program says what is wrong.
    }
  }
  const { run } = await import('./cli');
  const { streamsOf } = await import('./terminal/streams');
  let input: Promise<Uint8Array> | undefined;
  const readInput = (limit: number): Promise<Uint8Array> => {
    input ??= readInputBytes(limit);
    return input;
  };
  process.exitCode = await run(args, {
    version: VERSION,
    addresses: ADDRESSES,
    environment: process.env,
    streams: (options) => streamsOf(stdout, openDescriptor('stderr'), process.env, options),
    loadLibrary: async (asked, listener) => {
      const { openCatalogs } = await import('./storage/catalogs');
      const surroundings = {
        built: join(__dirname, 'catalog.bin'),
        version: VERSION,
        environment: process.env,
        readInput,
      };
      return openCatalogs(asked, surroundings, listener);
    },
    readInput,
    today: () => localDay(new Date()),
    ownCatalogFile: async () => (await import('./storage/own-catalog')).ownCatalogFile(process.env),
    mark: async (file) => (await import('./storage/marks')).keptMark(file, process.env),
    web: async () => {
      const about = ADDRESSES.homepage ?? ADDRESSES.source;
      const userAgent = `awesome-pretrain/${VERSION}${about ? ` (+${about})` : ''}`;
      return (await import('./storage/web')).openWeb(process.env, userAgent);
    },
    siteAssets: async () =>
      (await import('./storage/site-assets')).siteAssets(join(__dirname, 'site')),
    asker: async () =>
      (await import('./terminal/ask')).askOn(streamOf('stdin'), streamOf('stderr')),
    openInBrowser: async (url, aside) =>
      (await import('./terminal/browser')).openInBrowser(url, process.env, aside),
    screen: async (noColour) =>
      (await import('./terminal/screen')).openScreen(process.env, noColour),
    onUncaught: (report) => {
      // Before the launcher, which says what even this cannot.
      process.prependListener('uncaughtException', (error) => {
        try {
          process.exit(report(error));
        } catch {}
      });
    },
  });
  await allWritten();
  // A program that was started on the way and hangs, as one for the clipboard may, would hold this one.
  setImmediate(() => process.exit());
}

/** What stands on standard input, to one byte past a limit at most. */
async function readInputBytes(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of streamOf('stdin') ?? []) {
    chunks.push(bytes as Uint8Array);
    size += (bytes as Uint8Array).byteLength;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
