import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { FaultList } from './fault-list';
import type { Path } from './faults';
import { MAX_ALIASED } from './limits';

/** Stands for a value that YAML gives, but that is none: what it should be cannot be told. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

/** A value that has a name, which aliases repeat. */
interface Anchored {
  readonly node: Node;
  readonly path: Path;
  /** Null as long as it is being made, for then an alias would lead into itself. */
  made: { readonly value: unknown; readonly size: number } | null;
  isUsed: boolean;
}

/** A comment behind a text that begins as a number sign or a tag does, without a space. */
const COMMENT = /([ \t]+)(#[\p{L}\p{N}][^\r\n]{0,200})/uy;

/**
 * The values that a document holds. What YAML reads otherwise than its author meant it is told: a
 * key that stands twice, keys to be merged, aliases that lead nowhere or too far, a text whose
 * first word is taken for a tag or an anchor, or whose end for a comment.
 *
 * @returns the values; UNREADABLE where too much is in doubt to judge them
 */
export function toValue(document: Document, source: string, faults: FaultList): unknown {
  const anchors = new Map<string, Anchored>();
  const anchored: Anchored[] = [];
  const path: (string | number)[] = [];
  let size = 0;
  let aliased = 0;
  let isDoubtful = false;

  const fault = (code: string, params: Record<string, string>, offset: number): void => {
    // What is wrong at the top puts whole lists in doubt.
    if (path.length === 1) isDoubtful = true;
    faults.add(() => ({ code, params, path: [...path], offset }));
  };

  // A `#` begins a comment also where its author counts with it, or tags.
  const cut = ({ type, value, range }: Scalar): void => {
    if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
    COMMENT.lastIndex = range[1];
    const [, blank = '', words] = COMMENT.exec(source) ?? [];
    if (words === undefined) return;
    const place = [...path];
    const offset = range[1] + blank.length;
    faults.add(() => ({ code: 'cutText', params: { words }, path: place, offset }));
  };

  const read = (node: unknown): unknown => {
    size += 1;
    if (isAlias(node)) return repeated(node.source, node.range?.[0] ?? 0);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    const own: Anchored | null = node.anchor
      ? { node, path: [...path], made: null, isUsed: false }
      : null;
    if (own) {
      anchors.set(node.anchor as string, own);
      anchored.push(own);
    }
    const before = size;
    const value = isMap(node) ? mapping(node) : isSeq(node) ? list(node.items) : node.value;
    if (own) own.made = { value, size: size - before + 1 };
    if (isScalar(node)) cut(node);
    // The parser warns of other tags, but a lone `!` is one that it knows.
    if (isScalar(node) && node.tag === '!') {
      fault('yaml.tag', { word: '!' }, source.lastIndexOf('!', node.range?.[0]));
    }
    return value;
  };

  const list = (items: readonly unknown[]): unknown[] =>
    items.map((item, index) => {
      path.push(index);
      const value = read(item);
      path.pop();
      return value;
    });

  const mapping = ({ items }: YAMLMap): unknown => {
    const values = new Map<string, unknown>();
    let merges = false;
    for (const { key, value } of items) {
      // The parser lets no others through.
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (key.anchor) read(key);
      const offset = key.range?.[0] ?? 0;
      path.push(name);
      if (key.type === 'PLAIN' && name === '<<') {
        fault('mergeKey', {}, offset);
        merges = true;
      } else if (values.has(name)) {
        fault('duplicateKey', { key: name }, offset);
      }
      values.set(name, read(value));
      path.pop();
    }
    return merges ? UNREADABLE : Object.fromEntries(values);
  };

  const repeated = (name: string, offset: number): unknown => {
    const target = anchors.get(name);
    if (!target) fault('unknownAlias', { name }, offset);
    else if (!target.made) fault('circularAlias', { name }, offset);
    else {
      target.isUsed = true;
      const { value, size: more } = target.made;
      if (aliased <= MAX_ALIASED) {
        aliased += more;
        size += more;
        if (aliased <= MAX_ALIASED) return value;
        isDoubtful = true;
        fault('aliases', {}, offset);
      }
    }
    return UNREADABLE;
  };

  const value = read(document.contents);
  for (const { node, path: place, isUsed } of anchored) {
    // Of a list or a mapping no word is lost.
    if (isUsed || !isScalar(node)) continue;
    const word = `&${node.anchor}`;
    const offset = source.lastIndexOf(word, node.range?.[0]);
    faults.add(() => ({ code: 'unusedAnchor', params: { word }, path: place, offset }));
  }
  return isDoubtful ? UNREADABLE : value;
}
