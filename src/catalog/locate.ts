import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Fault, Path } from './faults';
import { firstWord, type YamlText } from './yaml-text';

/** The most characters of a value that are quoted. */
const QUOTED = 200;

/** Says where in its file a fault is, in which resource, and what stands there. */
export function locator({ document, lines, source }: YamlText): (fault: Fault) => Fault {
  const pairs = pairFinder();
  return (fault) => {
    const node = fault.offset === undefined ? nodeAt(fault, document, pairs) : null;
    const offset =
      fault.offset ?? (node ? beginningOf(node, fault.atKey ?? false, source) : undefined);
    if (offset === undefined) return fault;
    const { line, col } = lines.linePos(offset);
    // What begins a line is not in a resource.
    const resource = fault.resource ?? (col > 1 ? resourceOf(fault, offset, document) : undefined);
    const said = node ? asWritten(fault, node, source) : fault;
    return { ...said, line, column: col, ...(resource !== undefined && { resource }) };
  };
}

/** Where a node begins; a key that is not there stands at its colon, not where it first could. */
function beginningOf({ range }: Node, isKey: boolean, source: string): number | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  const colon = isKey && start === end ? firstWord(source, start) : start;
  return source[colon] === ':' ? colon : start;
}

/** Tells what stands in a file where a path leads to, of what is one word or number. */
export function writtenIn({ document, source }: YamlText): (path: Path) => string | undefined {
  const pairs = pairFinder();
  return (path) => {
    const node = nodeAt({ path }, document, pairs);
    return isScalar(node) && node.range ? source.slice(node.range[0], node.range[1]) : undefined;
  };
}

type PairFinder = (map: YAMLMap, key: string) => Pair | undefined;

/** Finds pairs by their keys, of which a mapping may have tens of thousands. */
function pairFinder(): PairFinder {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map, key) => {
    let pairs = known.get(map);
    if (!pairs) {
      // Where a key stands twice, the last value counts.
      pairs = new Map(
        map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]),
      );
      known.set(map, pairs);
    }
    return pairs.get(key);
  };
}

/** Faults in the order of the file, each told once. */
export function inOrder<T extends Fault>(faults: readonly T[]): T[] {
  const sorted = [...faults].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return sorted.filter((fault, index) => {
    const before = sorted[index - 1];
    return (
      fault.line === undefined ||
      fault.line !== before?.line ||
      fault.column !== before.column ||
      fault.code !== before.code ||
      fault.params.key !== before.params.key
    );
  });
}

/** The node that a fault's path leads to, or as far as it goes. */
function nodeAt(
  { path, atKey }: Pick<Fault, 'path' | 'atKey'>,
  document: Document | null,
  pairOf: PairFinder,
): Node | null {
  let node: unknown = document?.contents;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (!pair) break;
      node = last && atKey ? pair.key : (pair.value ?? pair.key);
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
    } else break;
  }
  return (node as Node | null | undefined) ?? null;
}

/** The id of the resource that a fault is in; where its path does not say so, that before it. */
function resourceOf(
  { path }: Fault,
  offset: number,
  document: Document | null,
): string | undefined {
  const root: unknown = document?.contents;
  if (!isMap(root)) return undefined;
  const isBefore = (node: unknown): boolean => ((node as Node).range?.[0] ?? offset) < offset;
  const top = root.items.findLast(({ key }) =>
    path.length > 0 ? isScalar(key) && key.value === path[0] : isBefore(key),
  );
  if (!isScalar(top?.key) || top.key.value !== 'resources' || !isSeq(top.value)) return undefined;
  const { items } = top.value;
  const entry = typeof path[1] === 'number' ? items[path[1]] : items.findLast(isBefore);
  const id = isMap(entry) ? entry.get('id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The fault with the value as its author wrote it, where what YAML made of it would puzzle them. */
function asWritten(fault: Fault, node: Node, source: string): Fault {
  const [start, end] = node.range ?? [0, 0];
  const style = isScalar(node) ? node.type : undefined;
  const [line = ''] = source.slice(start, Math.min(end, start + QUOTED)).split(/\r?\n/, 1);
  switch (fault.code) {
    case 'noValue':
    case 'noKeyNeeded':
    case 'noItem':
      return /^[ \t]*#/.test(source.slice(start, start + QUOTED))
        ? { ...fault, code: 'onlyComment' }
        : fault;
    case 'unsafeText':
    case 'untrimmedText':
      if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED') {
        return { ...fault, code: 'blockText' };
      }
      return fault.code === 'unsafeText' &&
        style === 'QUOTE_DOUBLE' &&
        /\\[abefnrtv][a-z]/i.test(line)
        ? { ...fault, code: 'unsafeEscape' }
        : fault;
    default:
      return fault.code.startsWith('not.')
        ? { ...fault, params: { ...fault.params, value: line.trim() } }
        : fault;
  }
}
