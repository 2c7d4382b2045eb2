import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { type Bound, readKept, writeKept } from './kept-files';

/*
 * Loads the files of the build, and keeps what V8 compiled of them: to compile them again takes as
 * long as most commands run. Node's own compile cache came with Node 22 only, and keeps no more than
 * the functions that the first run happened to call.
 */

/** Two versions of the program, or two versions of Node, side by side. */
const BOUND: Bound = { name: /^[\w-]+\.js-v[\w.-]+\.bin/, entries: 80, bytes: 32 * 1024 * 1024 };

/** A file with a hash of its content in its name: the name says what was compiled. */
const HASHED = /^[\w-]+-[\w-]{8}\.js$/;
/** Of fewer characters, a file is compiled faster than what was kept of it is read. */
const SMALL = 4000;

/** Kinds of runs whose functions are kept; enough for every command in a few formats. */
const MOST_RUNS = 60;

export interface Chunks {
  /** What a file of the build exports. */
  readonly load: (name: string) => unknown;
  /** Keeps the functions that this run had to compile; done after all else. */
  readonly keep: () => void;
}

interface Compiled {
  readonly script: Script;
  /** The file in the cache. */
  readonly kept: string;
  /** The kinds of runs whose functions are in that file. */
  readonly runs: readonly string[];
}

/**
 * @param folder where the files of the build are
 * @param cache where compiled functions are kept; null to keep none
 * @param command what is run: another command calls other functions
 */
export function chunksOf(folder: string, cache: string | null, command: string): Chunks {
  const modules = new Map<string, { exports: unknown }>();
  const compiled: Compiled[] = [];

  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = join(folder, name);
    const wrapper = compile(name, filename).runInThisContext() as (...args: unknown[]) => void;
    const requireAny = (asked: string): unknown =>
      asked.startsWith('./') ? load(asked.slice(2)) : require(asked);
    wrapper.call(module.exports, module.exports, requireAny, module, filename, folder);
    return module.exports;
  };

  const compile = (name: string, filename: string): Script => {
    const source = readFileSync(filename, 'utf8');
    const code = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
    if (cache === null || !HASHED.test(name) || code.length < SMALL) {
      return new Script(code, { filename });
    }
    const kept = join(cache, `${name}-${process.version}-${process.arch}.bin`);
    const { runs, cachedData } = unpack(readKept(kept));
    const script = new Script(code, { filename, cachedData });
    compiled.push({ script, kept, runs: script.cachedDataRejected ? [] : runs });
    return script;
  };

  const keep = (): void => {
    // A run that loads other files than those before it has called other functions.
    const run = [command, ...modules.keys()].join(' ');
    for (const { script, kept, runs } of compiled) {
      if (runs.includes(run) || runs.length >= MOST_RUNS) continue;
      writeKept(kept, () => pack([...runs, run], script.createCachedData()), BOUND);
    }
  };

  return { load, keep };
}

/** Kinds of runs and compiled functions, twice over: V8 does not look for damage in what it loads. */
function pack(runs: readonly string[], code: Uint8Array): Uint8Array {
  const once = Buffer.concat([Buffer.from(`${JSON.stringify(runs)}\n`), code]);
  return Buffer.concat([once, once]);
}

/** What was packed; nothing where it is damaged. */
function unpack(bytes: Buffer | null): { runs: string[]; cachedData?: Buffer } {
  const once = bytes?.subarray(0, bytes.length / 2);
  if (!once?.equals(bytes?.subarray(once.length) ?? once)) return { runs: [] };
  try {
    const end = once.indexOf('\n');
    const runs = JSON.parse(once.toString('utf8', 0, end)) as string[];
    return { runs, cachedData: once.subarray(end + 1) };
  } catch {
    return { runs: [] };
  }
}
