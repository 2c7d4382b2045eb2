import { BoundError } from './read-list';

/*
 * To read emphasis takes time by the square of its signs in one paragraph, and so do brackets, if less;
 * to find addresses takes time by the third power of their number in one word. So a document is refused
 * before it is read where that would take more than some seconds.
 */

/** The most signs of Markdown that are read; a list of 3,000 entries has about 20,000. */
const MAX_SIGNS = 200_000;
/** The most of them in one paragraph. */
const MAX_IN_PARAGRAPH = 20_000;
/** The most signs of emphasis in one paragraph. */
const MAX_EMPHASIS = 3_000;
/** The most lines that are read. */
const MAX_LINES = 50_000;
/** The most lists, also inside each other, quotes and footnotes: each takes one to two ms. */
const MAX_LISTS = 4_000;
/** How far a line may be nested or indented, in characters. */
const MAX_INDENT = 400;
/** The most addresses in one word. */
const MAX_ADDRESSES = 30;

/** @throws BoundError where reading a document would take too long */
export function holdBounds(text: string): void {
  const paragraphs = new Paragraphs();
  let signs = 0;
  let [inParagraph, emphasis] = [0, 0];
  const lists = new Lists();
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const refuse = (bound: BoundError['bound']): never => {
      throw new BoundError(bound, index + 1);
    };
    if (index >= MAX_LINES) refuse('lines');
    if (paragraphs.isBegunBy(line)) [inParagraph, emphasis] = [0, 0];
    const ofLine = countOf(line, /[[\]*_`~<&!$]/g);
    inParagraph += ofLine;
    emphasis += countOf(line, /[*_~]/g);
    signs += ofLine + countOf(line, /\|/g);
    if (signs > MAX_SIGNS) refuse('signs');
    if (inParagraph > MAX_IN_PARAGRAPH) refuse('paragraph');
    if (emphasis > MAX_EMPHASIS) refuse('emphasis');
    if (lists.with(line) > MAX_LISTS) refuse('lists');
    const start = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    if (start.length > MAX_INDENT && start.length < line.length) refuse('depth');
    if (line.length < MAX_ADDRESSES * 4) return;
    for (const word of line.split(/\s+/)) {
      const addresses = word.split(/www\.|:\/\//i, MAX_ADDRESSES + 2).length - 1;
      if (addresses > MAX_ADDRESSES) refuse('word');
    }
  });
}

const countOf = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0;

/** Tells where paragraphs begin; where that is not sure, it says that they go on. */
class Paragraphs {
  /** How far the last item of a list is indented; null outside a list. */
  private item: number | null = null;
  /** The columns of the line before, and whether a table stands here. */
  private columns = 0;
  private isTable = false;
  private isAfterBlank = true;

  /** Whether a line, the next of the document, surely begins another paragraph, item or row. */
  isBegunBy(line: string): boolean {
    const indent = line.length - line.trimStart().length;
    const isBlank = indent === line.length;
    const isItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/.test(line) && indent <= (this.item ?? -2) + 5;
    const isHeading = /^ {0,3}#{1,6}\s+\S/.test(line);
    if (isItem) this.item = indent;
    else if (isHeading || (this.isAfterBlank && !isBlank && indent === 0)) this.item = null;
    const columns = isBlank ? 0 : cellsOf(line).length;
    if (isBlank || isItem || isHeading) this.isTable = false;
    else this.isTable ||= columns === this.columns && columns > 1 && isDelimiter(line);
    this.columns = columns;
    this.isAfterBlank = isBlank;
    return isBlank || isItem || isHeading || this.isTable;
  }
}

/** Counts lists, quotes and footnotes. */
class Lists {
  private begun = 0;
  /** Of the lists that a line may go on: how far their items are indented, and their signs. */
  private open: { readonly indent: number; readonly sign: string }[] = [];
  private isAfterBlank = true;
  private isQuote = false;

  /** How many were begun, up to a line, the next of the document. */
  with(line: string): number {
    const text = line.trimStart();
    const indent = line.length - text.length;
    const [, bullet, order] = /^(?:([-*+])|\d{1,9}([.)]))\s/.exec(text) ?? [];
    const sign = bullet ?? order;
    if (sign !== undefined) {
      this.open = this.open.filter((list) => list.indent <= indent);
      const last = this.open.at(-1);
      if (last?.indent !== indent || last.sign !== sign) {
        this.open = [...this.open.filter((list) => list.indent < indent), { indent, sign }];
        this.begun += 1;
      }
    } else if (text.startsWith('#') || (this.isAfterBlank && text !== '' && indent === 0)) {
      this.open = [];
    }
    const isQuote = text.startsWith('>');
    if ((isQuote && !this.isQuote) || /^\[\^[^\]]+\]:/.test(text)) this.begun += 1;
    this.isQuote = isQuote;
    this.isAfterBlank = text === '';
    return this.begun;
  }
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);

/** Whether a row is what stands below the head of a table. */
const isDelimiter = (row: string): boolean =>
  cellsOf(row).every((cell) => /^\s*:?-+:?\s*$/.test(cell));
