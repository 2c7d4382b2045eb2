import type { Catalog } from '../../src/catalog/types';
import { type Outside, run } from '../../src/cli';
import type { Addresses } from '../../src/commands/context';
import { PLAIN, type Theme } from '../../src/render/theme';
import type { Library } from '../../src/search/library';
import type { AskedCatalogs } from '../../src/storage/catalog-names';
import type { KeptMark } from '../../src/storage/marks';
import type { Web } from '../../src/storage/web';
import type { Screen } from '../../src/terminal/screen';
import type { Output } from '../../src/terminal/streams';
import { libraryFor, smallCatalog } from './catalog';

export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Calls the program with strings and reads strings, without a process. */
export async function call(
  args: readonly string[],
  options: {
    readonly catalog?: Catalog;
    /** Reads a library in the place of the catalogue's. */
    readonly openLibrary?: () => Library;
    readonly environment?: Record<string, string>;
    readonly columns?: number | null;
    /** Whether the locale is UTF-8. */
    readonly unicode?: boolean;
    readonly theme?: Theme;
    /** What is typed at each question, null for Ctrl-C; without it nobody can be asked. */
    readonly answers?: readonly (string | null)[];
    /** Stands for the browser; without it none can be started. */
    readonly openInBrowser?: (url: string) => boolean;
    /** What a command draws on; without it there is no terminal. */
    readonly screen?: Screen;
    readonly addresses?: Addresses;
    /** What stands on standard input. */
    readonly input?: string;
    readonly today?: string;
    /** Where the catalogue of the user's own stands; without it the user has no home. */
    readonly ownCatalogFile?: string;
    readonly mark?: KeptMark | ((file: string | null) => KeptMark);
    /** Without it there is no network. */
    readonly web?: Web;
    /** The scripts and style sheets of a site. */
    readonly siteAssets?: ReadonlyMap<string, string>;
    /** Is told which catalogues are read. */
    readonly reads?: (asked: AskedCatalogs) => void;
  } = {},
): Promise<Said> {
  let stdout = '';
  let stderr = '';
  const output = (write: (text: string) => void): Output => ({
    write,
    isTerminal: (options.columns ?? null) !== null,
    columns: options.columns ?? null,
    theme: options.theme ?? PLAIN,
    unicode: options.unicode ?? true,
  });
  const outside: Outside = {
    version: '1.2.3',
    addresses: options.addresses ?? {},
    environment: options.environment ?? {},
    streams: async () => ({
      stdout: output((text) => {
        stdout += text;
      }),
      stderr: output((text) => {
        stderr += text;
      }),
      page: async (text) => {
        stdout += text;
      },
    }),
    loadLibrary: async (asked) => {
      options.reads?.(asked);
      return options.openLibrary?.() ?? libraryFor(options.catalog ?? smallCatalog());
    },
    readInput: async () => new TextEncoder().encode(options.input ?? ''),
    today: () => options.today ?? '2026-11-25',
    ownCatalogFile: async () => options.ownCatalogFile ?? null,
    mark: async (file) => {
      const { mark = { read: () => null, move: () => false } } = options;
      return typeof mark === 'function' ? mark(file) : mark;
    },
    web: async () => {
      if (!options.web) throw new Error('this test has no network');
      return options.web;
    },
    siteAssets: async () => options.siteAssets ?? new Map(),
    asker: async () => {
      if (options.answers === undefined) return null;
      const answers = options.answers.values();
      return async (question) => {
        stderr += `${question}\n`;
        return answers.next().value ?? null;
      };
    },
    openInBrowser: async (url) => options.openInBrowser?.(url) ?? false,
    screen: async () => options.screen ?? null,
    onUncaught: () => {},
  };
  const code = await run(args, outside);
  return { stdout, stderr, code };
}
