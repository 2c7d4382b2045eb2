import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/types';
import { fileLibrary } from '../../src/storage/library';
import { SMALL } from './catalog';

/** What came of reading a catalogue file. */
export interface Reading {
  /** Everything that was read, to be compared. */
  readonly catalog: Catalog;
  /** The words of the index, which stand in another part of a kept file. */
  readonly words: string;
  /** Whether it came from the cache. */
  readonly cached: boolean;
}

/** A catalogue file in a folder of its own, and a cache beside it. */
export class KeptCatalog {
  readonly folder = mkdtempSync(join(tmpdir(), 'awesome-pretrain-cache-'));
  readonly file = join(this.folder, 'own.yaml');
  /** What XDG_CACHE_HOME names. */
  readonly base = join(this.folder, 'cache');
  /** The folder of our files. */
  readonly cache = join(this.base, 'awesome-pretrain');

  constructor() {
    this.write(SMALL);
  }

  /** Writes the catalogue as if it had stood there for a while. */
  write(text: string, secondsOld = 60, file = this.file): void {
    writeFileSync(file, text);
    const then = Date.now() / 1000 - secondsOld;
    utimesSync(file, then, then);
  }

  async read(
    file = this.file,
    version = '1',
    environment: Record<string, string> = { XDG_CACHE_HOME: this.base },
  ): Promise<Reading> {
    let cached = true;
    const library = await fileLibrary(file, version, environment, () => {
      cached = false;
    });
    const catalog = JSON.parse(JSON.stringify(library.catalog)) as Catalog;
    return { catalog, words: library.index().words, cached };
  }

  /** The names of the kept files. */
  entries(): string[] {
    return readdirSync(this.cache);
  }

  /** The path of the only kept file. */
  entry(): string {
    const [name = '', ...others] = this.entries();
    if (name === '' || others.length > 0) throw new Error(`${others.length + 1} files are kept`);
    return join(this.cache, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
