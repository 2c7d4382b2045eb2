import type { CatalogError } from '../catalog/faults';
import type { Progress } from './library';

/** What names the catalogue that is built in, among files. */
export const BUILT_IN = 'builtin';
/** What names standard input. */
export const STANDARD_INPUT = '-';

/** Which catalogues a call reads. */
export interface AskedCatalogs {
  /** Files, or the names above; none for the built-in one. */
  readonly named: readonly string[];
  /** Whether the user's own file stands beside the built-in one, where none is named. */
  readonly withOwn: boolean;
}

/** Where catalogues are found. */
export interface Surroundings {
  /** The file of the library that was built with the program. */
  readonly built: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The bytes on standard input, at most one more than a number. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
}

/** What is told while catalogues are opened. */
export interface Listener {
  readonly progress: Progress;
  /** The user's own file cannot be used, and is left out. */
  readonly onFaultyOwn: (error: CatalogError) => Promise<void>;
}
