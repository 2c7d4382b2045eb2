import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ResourceEntry } from '../catalog/schema';
import { readYaml } from '../catalog/yaml-text';
import { resourceLines } from './resource-yaml';

/**
 * Puts a resource behind those of a catalogue's text; every other byte stays, but the brackets of an
 * empty list.
 *
 * @param source the text of a catalogue that loads
 * @returns null where its resources are no list that stands there, but an alias of one
 */
export function appendResource(source: string, record: ResourceEntry): string | null {
  const root = readYaml(source).document?.contents;
  if (!isMap(root)) return null;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'resources');
  const list = pair?.value;
  if (!isSeq(list) || !isNode(pair?.key)) return null;
  if (!list.flow) return appended(source, list, record);
  const isBare = /^\[[ \t]*\]$/.test(source.slice(startOf(list), endOf(list)));
  if (isBare && !root.flow && !list.anchor && !list.tag) {
    return instead(source, list, pair.key, record);
  }
  return inBrackets(source, list, record);
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

/** How far from the beginning of its line a place is. */
const columnOf = (source: string, at: number): number =>
  at - (source.lastIndexOf('\n', at - 1) + 1);

/** Behind the last item of a list that has a line for each. */
function appended(source: string, list: YAMLSeq, record: ResourceEntry): string {
  const column = columnOf(source, startOf(list));
  const [last, before] = [...list.items].reverse().filter(isNode);
  const at = last ? afterItem(source, last, column) : source.length;
  const eol = lineEnd(source, at);
  // Lines are set apart as those before them are.
  const gap = last && before ? source.slice(endOf(lastPart(before)), startOf(last)) : '\n\n';
  const isApart = /\n[ \t]*\r?\n/.test(gap);
  const lines = resourceLines(record, ' '.repeat(column));
  const text = (isApart ? eol : '') + lines.join(eol);
  const head = source.slice(0, at);
  return head.endsWith('\n') ? head + text + eol + source.slice(at) : head + eol + text;
}

/** Where the lines of an item end, with the comments that are indented as parts of it. */
function afterItem(source: string, item: Node, column: number): number {
  let at = endOf(lastPart(item));
  // Texts in blocks end with their line.
  if (source[at - 1] !== '\n') {
    const newline = source.indexOf('\n', at);
    at = newline === -1 ? source.length : newline + 1;
  }
  const comment = new RegExp(`(?:[ \\t]*\\r?\\n)* {${column + 1},}#[^\\n]*(?:\\n|$)`, 'y');
  comment.lastIndex = at;
  while (comment.test(source)) at = comment.lastIndex;
  return at;
}

/** What stands last in a value: ranges of lists and mappings reach over the comments behind them. */
function lastPart(node: Node): Node {
  if (isMap(node) && !node.flow) {
    const { key, value } = (node as YAMLMap<Node, Node | null>).items.at(-1) ?? {};
    return value ? lastPart(value) : (key ?? node);
  }
  const item = isSeq(node) && !node.flow ? node.items.at(-1) : null;
  return isNode(item) ? lastPart(item) : node;
}

/** In lines of its own, in place of an empty list's brackets. */
function instead(source: string, list: YAMLSeq, key: Node, record: ResourceEntry): string {
  const before = source.slice(0, startOf(list)).replace(/[ \t]+$/, '');
  const newline = source.indexOf('\n', endOf(list));
  const at = newline === -1 ? source.length : newline;
  const eol = lineEnd(source, at + 1);
  const lines = resourceLines(record, ' '.repeat(columnOf(source, startOf(key)) + 2));
  const rest = source.slice(endOf(list), at).replace(/\r$/, '');
  return before + rest + eol + lines.join(eol) + (newline === -1 ? '' : eol + source.slice(at + 1));
}

/** Behind the last item in brackets, as JSON, which is YAML there. */
function inBrackets(source: string, list: YAMLSeq, record: ResourceEntry): string {
  const last = list.items.at(-1);
  const at = isNode(last) ? endOf(last) : startOf(list) + 1;
  const item = JSON.stringify(record);
  return source.slice(0, at) + (isNode(last) ? ', ' : '') + item + source.slice(at);
}

/** What ends the line before a place; else the first line; else it is a line feed. */
function lineEnd(source: string, at: number): string {
  const before = source.slice(0, at);
  const [end] = /\r?\n$/.exec(before) ?? /\r?\n/.exec(source) ?? ['\n'];
  return end;
}
