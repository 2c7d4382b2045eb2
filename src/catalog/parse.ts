import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { check } from './check';
import { CatalogError, type Fault } from './faults';
import { MAX_BYTES } from './limits';
import { normalize } from './normalize';
import type { CatalogFile } from './schema';
import type { Catalog } from './types';

/**
 * Reads a catalogue from the bytes of a YAML file.
 *
 * @param bytes the file's content
 * @param file its name, for messages
 * @throws CatalogError with every fault and its line and column
 */
export function parseCatalog(bytes: Uint8Array, file: string): Catalog {
  return normalize(parseCatalogFile(bytes, file).content);
}

/** A catalogue file that loads, with the means to say where in it something stands. */
export interface ReadFile {
  readonly content: CatalogFile;
  /** Gives a fault the line and column of what its path leads to. */
  readonly locate: (fault: Fault) => Fault;
}

/** The same, as the file has it, before it is compiled. */
export function parseCatalogFile(bytes: Uint8Array, file: string): ReadFile {
  const whole = (code: string): CatalogError =>
    new CatalogError(file, [{ code, params: {}, path: [] }]);
  if (bytes.byteLength > MAX_BYTES) throw whole('tooLarge');

  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw whole('notUtf8');
  }
  if (source.trim() === '') throw whole('empty');

  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0];
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    const params = { reason: problem.message };
    const code = problem.code === 'DUPLICATE_KEY' ? 'duplicateKey' : 'syntax';
    throw new CatalogError(file, [{ code, params, path: [], line, column: col }]);
  }
  if (document.contents === null) throw whole('empty');

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw whole('aliases');
  }
  const locateHere = (fault: Fault): Fault => locate(fault, document, lines);
  const result = check(value);
  if (!result.file) throw new CatalogError(file, result.faults.map(locateHere));
  return { content: result.file, locate: locateHere };
}

/** Gives a fault the line and column of the node that its path leads to. */
function locate(fault: Fault, document: Document, lines: LineCounter): Fault {
  let node: unknown = document.contents;
  for (const [index, step] of fault.path.entries()) {
    const last = index === fault.path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      node = last && fault.atKey ? pair.key : (pair.value ?? pair.key);
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
    } else break;
  }
  const start = (node as Node | null)?.range?.[0];
  if (start === undefined) return fault;
  const { line, col } = lines.linePos(start);
  return { ...fault, line, column: col };
}
