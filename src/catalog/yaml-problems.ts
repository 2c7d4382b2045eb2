import { type Range, visit } from 'yaml';
import type { FaultList } from './fault-list';
import { firstWord, type Problem, type YamlText } from './yaml-text';

/** What can still be relied on: the values, the lines that follow, or nothing that follows. */
type Left = 'values' | 'lines' | 'nothing';

/** What is told of a problem: the sentence, without `yaml.`, and what the problem leaves. */
type Meaning = readonly [sentence: string, left: Left];

/** What the parser's codes mean for an author, and ours; where one means several, its words tell. */
const MEANINGS: Readonly<Record<string, Meaning | readonly (readonly [RegExp, ...Meaning])[]>> = {
  ALIAS_PROPS: ['mark', 'lines'],
  BAD_ALIAS: ['mark', 'lines'],
  BAD_COLLECTION_TYPE: ['tag', 'values'],
  BAD_DIRECTIVE: ['directive', 'values'],
  BAD_DQ_ESCAPE: ['escape', 'lines'],
  BAD_INDENT: [
    [/^Flow/, 'openBracket', 'nothing'],
    [/^/, 'indent', 'nothing'],
  ],
  BAD_PROP_ORDER: ['mark', 'lines'],
  BAD_SCALAR_START: ['start', 'lines'],
  BLOCK_AS_IMPLICIT_KEY: [
    [/^Nested/, 'colon', 'lines'],
    [/^/, 'indent', 'nothing'],
  ],
  BLOCK_IN_FLOW: ['blockInFlow', 'lines'],
  KEY_OVER_1024_CHARS: ['longKey', 'lines'],
  MISSING_CHAR: [
    [/^Missing closing/, 'openQuote', 'nothing'],
    [/^Flow/, 'openBracket', 'nothing'],
    [/^Missing ,/, 'comma', 'lines'],
    [/^Missing space/, 'space', 'lines'],
    [/^Comments/, 'comment', 'lines'],
    [/^Tags and anchors|^Missing newline/, 'mark', 'lines'],
    [/^Implicit map keys/, 'noColon', 'lines'],
    [/^Sequence item/, 'indent', 'nothing'],
    [/^Block collection/, 'documentLine', 'lines'],
  ],
  MULTILINE_IMPLICIT_KEY: ['noColon', 'lines'],
  MULTIPLE_ANCHORS: ['mark', 'lines'],
  MULTIPLE_DOCS: ['documents', 'nothing'],
  MULTIPLE_TAGS: ['tag', 'values'],
  NON_STRING_KEY: ['key', 'lines'],
  TAB_AS_INDENT: ['tab', 'nothing'],
  TAG_RESOLVE_FAILED: ['tag', 'values'],
  TOO_DEEP: ['tooDeep', 'nothing'],
  TOO_LONG: ['tooLong', 'nothing'],
  UNEXPECTED_TOKEN: [
    [/^Unexpected (?:,|empty item)/, 'noItem', 'lines'],
    [/same line with key$/, 'start', 'lines'],
    [/^Not a YAML token|^Block scalar header/, 'blockHead', 'lines'],
    [/^Unexpected flow-(?:map|seq)-end/, 'extraBracket', 'nothing'],
    [/at node end$/, 'after', 'lines'],
  ],
};

/** Where a code and its words are none that are known. */
const UNKNOWN: Meaning = ['unexpected', 'nothing'];

/** Of several problems at one place, these say most. */
const TELLING = ['BLOCK_IN_FLOW', 'TAB_AS_INDENT', 'MULTILINE_IMPLICIT_KEY'];

/** The most characters of a line that are quoted. */
const QUOTED = 200;

/** A problem as it is told. */
interface Told {
  readonly offset: number;
  readonly sentence: string;
  readonly left: Left;
}

/**
 * Tells what the parser has against a file: one fault a line, and none behind one after which the
 * rest is not read as it was meant.
 *
 * @returns whether the values can be relied on
 */
export function addProblems(text: YamlText, faults: FaultList): boolean {
  const beginnings = text.problems.some(isLeftOpen) ? beginningsByEnd(text) : new Map();
  const told = firstOfLines(
    firstOfLines(text.problems, text).map((problem) => tell(problem, text.source, beginnings)),
    text,
  );
  const last = told.findIndex(({ left }) => left === 'nothing');
  const shown = last === -1 ? told : told.slice(0, last + 1);
  for (const { sentence, offset } of shown) {
    const params = quote(text.source, offset);
    faults.add(() => ({ code: `yaml.${sentence}`, params, path: [], offset }));
  }
  if (last === -1) faults.more += text.more;
  return shown.every(({ left }) => left === 'values');
}

/** The first of each line, in the order of the file. */
function firstOfLines<T extends { readonly offset: number; readonly code?: string }>(
  problems: readonly T[],
  { lines }: YamlText,
): T[] {
  const rank = ({ code = '' }: T): number => {
    const index = TELLING.indexOf(code);
    return index === -1 ? TELLING.length : index;
  };
  const first = new Map<number, T>();
  for (const one of [...problems].sort((a, b) => a.offset - b.offset || rank(a) - rank(b))) {
    const { line } = lines.linePos(one.offset);
    if (!first.has(line)) first.set(line, one);
  }
  return [...first.values()];
}

function tell(problem: Problem, source: string, beginnings: ReadonlyMap<number, number>): Told {
  const { offset, code } = problem;
  const [sentence, left] = meaningOf(problem);
  switch (sentence) {
    case 'indent':
      return { offset: firstWord(source, offset), sentence, left };
    case 'openQuote':
    case 'openBracket':
      return { offset: beginnings.get(offset) ?? offset, sentence, left };
    case 'colon':
      // Not only a colon in a text makes a mapping of it, but also `? ` and `: ` before it.
      return { offset, sentence: '?:'.includes(source[offset] ?? ' ') ? 'start' : sentence, left };
    case 'noColon':
      return code === 'MULTILINE_IMPLICIT_KEY'
        ? tellLongKey(source, offset)
        : { offset, sentence, left };
    default:
      return { offset, sentence, left };
  }
}

function meaningOf({ code, message }: Problem): Meaning {
  const meaning = MEANINGS[code] ?? UNKNOWN;
  if (typeof meaning[0] === 'string') return meaning as Meaning;
  const several = meaning as readonly (readonly [RegExp, ...Meaning])[];
  const [, ...found] = several.find(([words]) => words.test(message)) ?? [/^/, ...UNKNOWN];
  return found;
}

/** A key over two lines: the first lacks its colon, or the second is not indented as it should. */
function tellLongKey(source: string, offset: number): Told {
  const line = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  const next = firstWord(source, end === -1 ? source.length : end + 1);
  const isAligned = next - source.lastIndexOf('\n', next - 1) - 1 === offset - line;
  if (isAligned) return { offset, sentence: 'noColon', left: 'lines' };
  const beginsLine = source.slice(line, offset).trim() === '';
  return beginsLine
    ? { offset, sentence: 'noColon', left: 'nothing' }
    : { offset: next, sentence: 'indent', left: 'nothing' };
}

const isLeftOpen = (problem: Problem): boolean => meaningOf(problem)[0].startsWith('open');

/** Where each quoted text and each list or mapping in brackets begins, by where it ends. */
function beginningsByEnd({ document, source }: YamlText): Map<number, number> {
  const beginnings = new Map<number, number>();
  const add = (_key: unknown, { range }: { range?: Range | null }): void => {
    if (range && '"\'[{'.includes(source[range[0]] ?? ' ')) beginnings.set(range[1], range[0]);
  };
  if (document) visit(document, { Scalar: add, Collection: add });
  return beginnings;
}

/** What stands at a place, for the sentence: the rest of its line, the same in quotes, its first word. */
function quote(source: string, offset: number): Record<string, string> {
  const [line = ''] = source.slice(offset, offset + QUOTED).split(/\r?\n/, 1);
  const text = line.replace(/\s#.*$/, '').trim();
  const [word = ''] = /^[^\s,[\]{}]*/.exec(text) ?? [];
  const inQuotes = /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  // In brackets, the rest of the line is not all of one text.
  const quoted = /[\]}]/.test(text) ? '' : inQuotes;
  return { text, quoted, word, start: text.slice(0, 1), escape: text.slice(0, 2) };
}
