import type { Command } from 'commander';
import type { Catalog } from '../catalog/types';
import type { Language, Messages } from '../messages';
import type { Library } from '../search/library';
import type { AskedCatalogs } from '../storage/catalog-names';
import type { KeptMark } from '../storage/marks';
import type { Web } from '../storage/web';
import type { Ask } from '../terminal/ask';
import type { Aside } from '../terminal/browser';
import type { Screen } from '../terminal/screen';
import type { Streams } from '../terminal/streams';

/** Where the program is on the web, as far as its package says. */
export interface Addresses {
  readonly homepage?: string;
  /** The page of its source. */
  readonly source?: string;
  /** Where problems are reported: a page, or an e-mail address. */
  readonly issues?: string;
  /** The JSON Schema of a catalogue file. */
  readonly schema?: string;
}

/** What the user can set. */
export interface Settings {
  /** Options of the whole program. */
  readonly options: {
    readonly lang: string | undefined;
    readonly noColour: boolean;
    readonly noPager: boolean;
  };
  /** The variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What is said, and the language in which texts of the catalogue stand beside it. */
export interface Voice {
  readonly language: Language;
  readonly messages: Messages;
}

/** What names catalogues, or has the user's own left out. */
export type Reason = '-c' | 'AWESOME_PRETRAIN_CATALOG' | '--no-own' | 'CI';

/** The catalogues of a call, and why it is these. */
export interface ChosenCatalogs extends AskedCatalogs {
  /** What named them; null where nothing did. */
  readonly namedBy: Reason | null;
  /** Why the user's own file is not read; null where it is, if it is there. */
  readonly withoutOwn: Reason | null;
}

/**
 * Everything a command gets from outside, so that a test can call it with strings. Its own voice is
 * for eyes: it holds nothing that the locale cannot show.
 */
export interface Context extends Streams, Voice {
  /** The voice of every format but `table`: they are UTF-8 whatever the locale is. */
  readonly written: Voice;
  /** The catalogues asked for, as one, with what finds things in it. */
  readonly loadLibrary: () => Promise<Library>;
  /** The catalogue alone. */
  readonly loadCatalog: () => Promise<Catalog>;
  /** The catalogue that is built in, whatever was asked for. */
  readonly loadBuiltIn: () => Promise<Catalog>;
  /** Which catalogues are asked for. */
  readonly catalogs: () => ChosenCatalogs;
  readonly settings: Settings;
  /** Whether errors are written for programs, as JSON. */
  readonly errorsAsJson: boolean;
  /** What is said besides, where words find nothing at all. */
  readonly ifNothing?: string;
  /** All that stands on standard input, as text. */
  readonly readInput: () => Promise<string>;
  /**
   * The bytes of a file that is named, of standard input for `-`; read to one past the limit at most.
   *
   * @throws CatalogError where it cannot be read
   */
  readonly readNamed: (file: string, limit: number) => Promise<Uint8Array>;
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The catalogue file of the user's own, which need not be there; null without a home. */
  readonly ownCatalogFile: () => Promise<string | null>;
  /** How far the user has seen a catalogue: that of a file, or null for the one that is built in. */
  readonly mark: (file: string | null) => Promise<KeptMark>;
  /** Where the program is on the web, as far as its package says. */
  readonly addresses: Addresses;
  /** The files of a site that are the same for every catalogue: scripts, style sheets; by name. */
  readonly siteAssets: () => Promise<ReadonlyMap<string, string>>;
  /** The public web; Ctrl-C ends what is asked there. */
  readonly web: () => Promise<Web>;
  /** A way to ask on the terminal, null where nobody sits there. */
  readonly asker: () => Promise<Ask | null>;
  /**
   * Opens an http or https address, a browser for text within `aside`; false where no browser could
   * be started.
   */
  readonly openInBrowser: (url: string, aside?: Aside) => Promise<boolean>;
  /** The whole screen of the terminal, even where the streams are files; null without one. */
  readonly openScreen: () => Promise<Screen | null>;
}

/**
 * What a command ends with: 0 found or done, 1 nothing matched, 2 wrong usage or what could not be
 * done, 130 given up.
 */
export type ExitCode = 0 | 1 | 2 | 130;

/** A call that is wrong, in words for the user; ends with exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** A second line that says what to do. */
    readonly hint?: string,
    /** What may have been meant. */
    readonly near: readonly string[] = [],
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A command as the help of the program lists it. */
export interface ListedCommand {
  /** What its messages are called, too. */
  readonly name: keyof Messages['commands'];
  /** Declares what stands after its name. */
  readonly takes?: (command: Command, texts: Messages['commands']) => void;
  /** Loads the rest of it, which only calls that name it need. */
  readonly load: () => Promise<CommandModule<object>>;
}

/** A command that can be run. */
export interface LoadedCommand extends ListedCommand {
  readonly module: CommandModule<object>;
}

/** What a command declares and does. */
export interface CommandModule<Options> {
  /** Declares its options and examples. */
  readonly declare: (command: Command, messages: Messages) => void;
  readonly run: (words: readonly string[], options: Options, context: Context) => Promise<ExitCode>;
}
