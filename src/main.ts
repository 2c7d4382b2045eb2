import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from './commands/context';
import type { Progress } from './storage/library';
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
  process.exitCode = await run(args, {
    version: VERSION,
    addresses: ADDRESSES,
    environment: process.env,
    streams: (options) => streamsOf(stdout, openDescriptor('stderr'), process.env, options),
    loadLibrary: async (file, say) => {
      const { builtLibrary, ownLibrary } = await import('./storage/library');
      return file === undefined
        ? builtLibrary(join(__dirname, 'catalog.bin'), VERSION)
        : ownLibrary(file, VERSION, process.env, progressOf(file, say));
    },
    readInput: async () => {
      const decoder = new TextDecoder();
      let text = '';
      for await (const bytes of streamOf('stdin') ?? []) {
        text += decoder.decode(bytes as Uint8Array, { stream: true });
      }
      return text + decoder.decode();
    },
    today: () => {
      const now = new Date();
      const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
      return parts.map((part) => String(part).padStart(2, '0')).join('-');
    },
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

/** A file of this many bytes takes about a second to compile. */
const SLOW_BYTES = 512 * 1024;

/** Progress is told of files that take a while only. */
function progressOf(file: string, say: Progress): Progress {
  try {
    if (statSync(file).size > SLOW_BYTES) return say;
  } catch {
    // What is wrong with it is told where it is read.
  }
  return () => {};
}
