import { Composer, CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { MAX_DEPTH, MAX_FAULTS, MAX_SIGNS, MAX_TOKENS } from './limits';

/** What the parser, or a limit, has against a file: a code of the parser's or one of ours. */
export interface Problem {
  readonly offset: number;
  readonly code: string;
  /** The parser's own words, which tell apart what has the same code. */
  readonly message: string;
}

/** A YAML file as it was read. */
export interface YamlText {
  readonly source: string;
  readonly lines: LineCounter;
  /** What it holds; null where a limit ended the reading. */
  readonly document: Document | null;
  /** The first problems, in about the order of the file. */
  readonly problems: readonly Problem[];
  /** On how many lines there are problems besides. */
  readonly more: number;
}

/** Of several problems on a line one is told, so more are kept than are shown. */
const MAX_PROBLEMS = 10 * MAX_FAULTS;

/** With what spaces, line ends and comments begin, and the lexer's marks of a text and a document. */
const BLANK = ` \t\r\n#${CST.SCALAR}${CST.DOCUMENT}`;

const OPTIONS = {
  // A list or a mapping as a key costs without bound where it is made a string.
  stringKeys: true,
  // The parser compares each key with all before it; ours are compared where values are made.
  uniqueKeys: false,
  // Of `!!omap` and the like, which a catalogue has no use for.
  resolveKnownTags: false,
} as const;

/**
 * Parses YAML, with bounds on what it may cost: how many tokens, how deep, and how many problems
 * are kept.
 *
 * @param source the text of the file
 * @param maxSigns how many words and signs are read
 * @param maxTokens the same with spaces, line ends and comments
 */
export function readYaml(source: string, maxSigns = MAX_SIGNS, maxTokens = MAX_TOKENS): YamlText {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const problems: Problem[] = [];
  let more = 0;
  let lastLine: number | undefined;
  const add = (offset: number, code: string, message = ''): void => {
    if (problems.length < MAX_PROBLEMS) {
      problems.push({ offset, code, message });
      return;
    }
    const { line } = lines.linePos(offset);
    lastLine ??= lines.linePos(problems.at(-1)?.offset ?? 0).line;
    if (line !== lastLine) more += 1;
    lastLine = line;
  };
  const composer = composerTo(add);
  let document: Document | null = null;
  let hasDocument = false;
  const compose = (token: CST.Token): void => {
    for (const one of composer.next(token)) document ??= one;
  };
  const take = (token: CST.Token): void => {
    if (token.type === 'directive') {
      // The composer gets none: of another version, words such as `yes` have another meaning.
      if (!/^%YAML[ \t]+1\.2$/.test(token.source)) add(token.offset, 'BAD_DIRECTIVE');
    } else if (token.type === 'error') {
      add(token.offset, 'UNEXPECTED_TOKEN', token.message);
    } else if (token.type === 'document') {
      if (hasDocument) add(token.offset, 'MULTIPLE_DOCS');
      else compose(token);
      hasDocument = true;
    } else if (token.type === 'doc-end') {
      if (hasDocument) compose(token);
      else add(token.offset, 'UNEXPECTED_TOKEN');
    }
  };

  const parser = new Parser(lines.addNewLine);
  let tokens = 0;
  let signs = 0;
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) take(token);
    tokens += 1;
    if (!BLANK.includes(lexeme.charAt(0))) signs += 1;
    const isTooLong = signs > maxSigns || tokens > maxTokens;
    if (isTooLong || isTooDeep(parser.stack)) {
      add(parser.offset - lexeme.length, isTooLong ? 'TOO_LONG' : 'TOO_DEEP');
      return { source, lines, document: null, problems, more };
    }
  }
  for (const token of parser.end()) take(token);
  for (const one of composer.end(true, source.length)) document ??= one;
  const read = document as Document | null;
  for (const { pos, code, message } of [...(read?.errors ?? []), ...(read?.warnings ?? [])]) {
    add(pos[0], code, message);
  }
  return { source, lines, document: read, problems, more };
}

/** Whether more lists and mappings are open than may be; the document and a text are open as well. */
function isTooDeep(open: readonly CST.Token[]): boolean {
  return open.length > MAX_DEPTH && open.filter(CST.isCollection).length > MAX_DEPTH;
}

/** Where the composer says that something is wrong. */
type Place = number | readonly number[] | { readonly offset: number };

/** A composer that tells what is wrong at once; it would keep an error, with its stack, for each. */
function composerTo(add: (offset: number, code: string, message: string) => void): Composer {
  const composer = new Composer(OPTIONS);
  const onError = (place: Place, code: string, message: string): void => {
    const offset =
      typeof place === 'number' ? place : 'offset' in place ? place.offset : (place[0] ?? 0);
    add(offset, code, message);
  };
  Object.assign(composer, { onError });
  return composer;
}

/** The next place that is neither empty nor in a comment line. */
export function firstWord(source: string, from: number): number {
  const blank = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*/y;
  blank.lastIndex = from;
  blank.exec(source);
  return blank.lastIndex;
}
