import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { type Kind, readKept, writeKept } from './kept-files';

/*
 * Loads the files of the build, and keeps what V8 compiled of them: to compile them again takes as
 * long as most commands run. Node's own compile cache came with Node 22 only, and keeps no more than
 * the functions that the first run happened to call.
 */

/** Two versions of the program, or two versions of Node, side by side. */
const COMPILED: Kind = {
  name: /^[\w-]+\.js-v[\w.-]+\.bin/,
  entries: 80,
  bytes: 32 * 1024 * 1024,
  isCode: true,
};

/** A file with a hash of its content in its name, so that versions stand side by side. */
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
  readonly head: Head;
}

/** What is said of compiled functions. */
interface Head {
  /** The file they were compiled from, as it was: V8 compares no more than its length. */
  readonly source: string;
  /** The kinds of runs that called them. */
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
    try {
      const filename = join(folder, name);
      const wrapper = compile(name, filename).runInThisContext() as (...args: unknown[]) => void;
      const requireAny = (asked: string): unknown =>
        asked.startsWith('./') ? load(asked.slice(2)) : require(asked);
      wrapper.call(module.exports, module.exports, requireAny, module, filename, folder);
    } catch (error) {
      modules.delete(name);
      throw error;
    }
    return module.exports;
  };

  const compile = (name: string, filename: string): Script => {
    const source = readFileSync(filename, 'utf8');
    const code = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
    if (cache === null || !HASHED.test(name) || code.length < SMALL) {
      return new Script(code, { filename });
    }
    const kept = join(cache, `${name}-${process.version}-${process.arch}${flags()}.bin`);
    const { size, mtimeMs } = statSync(filename);
    const head = { source: `${size} ${mtimeMs}`, runs: [] };
    const known = unpack(readKept(kept, COMPILED));
    const cachedData = known?.head.source === head.source ? known.code : undefined;
    const script = new Script(code, { filename, cachedData });
    const isUsed = cachedData !== undefined && !script.cachedDataRejected;
    compiled.push({ script, kept, head: known && isUsed ? known.head : head });
    return script;
  };

  const keep = (): void => {
    // A run that loads other files than those before it has called other functions.
    const run = [command, ...modules.keys()].join(' ');
    for (const { script, kept, head } of compiled) {
      const { source, runs } = head;
      if (runs.includes(run) || runs.length >= MOST_RUNS) continue;
      const more = { source, runs: [...runs, run] };
      writeKept(kept, () => pack(more, script.createCachedData()), COMPILED);
    }
  };

  return { load, keep };
}

/** Marks the options that Node runs with: V8 takes no functions that were compiled with others. */
function flags(): string {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  let sum = 0;
  for (const letter of options) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return sum === 0 ? '' : `-${(sum >>> 0).toString(36)}`;
}

/** A head and compiled functions, twice over: V8 does not look for damage in what it loads. */
function pack(head: Head, code: Uint8Array): Uint8Array {
  const once = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), code]);
  return Buffer.concat([once, once]);
}

/** What was packed; null where it is damaged. */
function unpack(bytes: Buffer | null): { head: Head; code: Buffer } | null {
  const once = bytes?.subarray(0, bytes.length / 2);
  if (!bytes || !once?.equals(bytes.subarray(once.length))) return null;
  try {
    const end = once.indexOf('\n');
    const head = JSON.parse(once.toString('utf8', 0, end)) as Head;
    return { head, code: once.subarray(end + 1) };
  } catch {
    return null;
  }
}
