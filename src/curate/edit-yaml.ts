import { isDeepStrictEqual } from 'node:util';
import { isScalar, parse, type Scalar } from 'yaml';
import type { Path } from '../catalog/faults';
import { readYaml } from '../catalog/yaml-text';

/** A text of a YAML file that is to be another. */
export interface TextEdit {
  readonly path: Path;
  readonly change: (text: string) => string;
}

/** What edits made of a file. */
export interface Edited {
  readonly source: string;
  /** How many texts are another now; one that stands on several lines is left as it is. */
  readonly changed: number;
}

/**
 * Changes texts in a YAML file and nothing else: every other byte stays, and a text keeps its quotes
 * where they can hold it. Several edits of one text follow each other.
 *
 * @throws Error where the result would not say what it should; that is a fault of ours
 */
export function editTexts(source: string, edits: readonly TextEdit[]): Edited {
  const { document } = readYaml(source);
  const wanted = document?.toJS() as unknown;
  const byPlace = new Map<number, { scalar: Scalar<string>; path: Path; text: string }>();
  for (const { path, change } of edits) {
    const node: unknown = document?.getIn(path, true);
    const start = isScalar(node) ? node.range?.[0] : undefined;
    if (start === undefined || !isScalar<string>(node) || typeof node.value !== 'string') continue;
    const text = byPlace.get(start)?.text ?? node.value;
    byPlace.set(start, { scalar: node, path, text: change(text) });
  }
  let edited = '';
  let from = 0;
  let changed = 0;
  for (const [start, { scalar, path, text }] of [...byPlace].sort(([a], [b]) => a - b)) {
    const end = scalar.range?.[1] ?? start;
    if (source.slice(start, end).includes('\n') || text === scalar.value) continue;
    edited += source.slice(from, start) + asWritten(text, scalar.type);
    from = end;
    changed += 1;
    setIn(wanted, path, text);
  }
  edited += source.slice(from);
  if (changed > 0 && !isDeepStrictEqual(parse(edited), wanted)) {
    throw new Error('an edit of a YAML file changed more than it should');
  }
  return { source: edited, changed };
}

const BOM = '\ufeff';

/**
 * The same of a file.
 *
 * @returns its new content, null where nothing is another
 */
export function editFile(
  bytes: Uint8Array,
  edits: readonly TextEdit[],
): { readonly content: Uint8Array | null; readonly changed: number } {
  if (edits.length === 0) return { content: null, changed: 0 };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith(BOM) ? BOM : '';
  const { source, changed } = editTexts(text.slice(mark.length), edits);
  return { content: changed > 0 ? new TextEncoder().encode(mark + source) : null, changed };
}

/** A text of one line as YAML, in the kind of quotes that the one before it had. */
function asWritten(text: string, type: Scalar.Type | undefined): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(text);
  if (type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  // What may stand plain in a flow list may do so everywhere.
  return inFlow(text);
}

/** A text of one line as YAML in a flow list or mapping, in quotes where it needs them. */
export const inFlow = (text: string): string => written(text, '[', ']');

/** The same as the value of a key in a line of its own. */
export const inBlock = (text: string): string => written(text, '- ', '');

function written(text: string, before: string, after: string): string {
  try {
    // What it takes for a tag it warns of, and reads as another text.
    const read: unknown = parse(before + text + after, { logLevel: 'error' });
    if (isDeepStrictEqual(read, [text])) return text;
  } catch {
    // It is no text of YAML's.
  }
  return JSON.stringify(text);
}

function setIn(root: unknown, path: Path, value: string): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => child(node, step), root);
  if (typeof parent === 'object' && parent !== null) {
    (parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
  }
}

const child = (node: unknown, step: string | number): unknown =>
  (node as Record<string | number, unknown> | undefined)?.[step];
