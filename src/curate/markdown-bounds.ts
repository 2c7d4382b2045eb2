import { BoundError } from './read-list';

/*
 * To read emphasis takes time by the square of its signs in one paragraph, and so do brackets, if less,
 * and words and lines; to find addresses takes time by the third power of their number in one word. So a
 * document is refused before it is read where that would take more than some seconds.
 */

/** The most signs of Markdown that are read; a list of 3,000 entries has about 20,000. */
const MAX_SIGNS = 200_000;
/** The most of them in one paragraph. */
const MAX_IN_PARAGRAPH = 20_000;
/** The most signs of emphasis in one paragraph. */
const MAX_EMPHASIS = 3_000;
/** The most lines of one paragraph. */
const MAX_LINES_IN_PARAGRAPH = 5_000;
/** The most words of one paragraph with a bracket: from each an open one is looked for. */
const MAX_WORDS = 15_000;
/** The most signs whose end is looked for through a whole paragraph, times its length. */
const MAX_SOUGHT = 20_000_000;
/** The most lines that are read. */
const MAX_LINES = 50_000;
/** The most lists, also inside each other, quotes, footnotes and underlined headings: up to two ms each. */
const MAX_LISTS = 4_000;
/** How far a line may be nested or indented, in characters. */
const MAX_INDENT = 400;
/** How far all lines may be together. */
const MAX_INDENTS = 1_000_000;
/** The most addresses in one word. */
const MAX_ADDRESSES = 30;

/** @throws BoundError where reading a document would take too long */
export function holdBounds(text: string): void {
  const paragraphs = new Paragraphs();
  const lists = new Lists();
  let paragraph = new Paragraph();
  let [signs, indents] = [0, 0];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const refuse = (bound: BoundError['bound']): never => {
      throw new BoundError(bound, index + 1);
    };
    if (index >= MAX_LINES) refuse('lines');
    if (paragraphs.isBegunBy(line)) paragraph = new Paragraph();
    signs += paragraph.add(line) + countOf(line, /\|/g);
    if (signs > MAX_SIGNS) refuse('signs');
    if (paragraph.signs > MAX_IN_PARAGRAPH) refuse('paragraph');
    if (paragraph.emphasis > MAX_EMPHASIS) refuse('emphasis');
    if (paragraph.isLong()) refuse('long');
    const start = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
    if (lists.with(line, start) > MAX_LISTS) refuse('lists');
    if (start.length < line.length) {
      indents += start.length;
      if (start.length > MAX_INDENT || indents > MAX_INDENTS) refuse('depth');
    }
    if (line.length < MAX_ADDRESSES * 4) return;
    for (const word of line.split(/\s+/)) {
      const addresses = word.split(/www\.|:\/\//i, MAX_ADDRESSES + 2).length - 1;
      if (addresses > MAX_ADDRESSES) refuse('word');
    }
  });
}

const countOf = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0;

/** What one paragraph takes to be read. */
class Paragraph {
  signs = 0;
  emphasis = 0;
  private lines = 0;
  private length = 0;
  private words = 0;
  private sought = 0;
  private hasBracket = false;

  /** @returns the signs of the line */
  add(line: string): number {
    const signs = countOf(line, /[[\]*_`~<&!$]/g);
    this.signs += signs;
    this.emphasis += countOf(line, /[*_~]/g);
    this.lines += 1;
    this.length += line.length + 1;
    this.words += countOf(line, /[\w.+-]+/g);
    // Code, a comment or the like, and the title of a link in parentheses.
    this.sought += countOf(line, /`{2,}|<[!?]|(?:^|\][(:]\s*[^\s()]*\s)\s*\(/g);
    this.hasBracket ||= line.includes('[');
    return signs;
  }

  isLong(): boolean {
    return (
      this.lines > MAX_LINES_IN_PARAGRAPH ||
      (this.hasBracket && this.words > MAX_WORDS) ||
      this.sought * this.length > MAX_SOUGHT
    );
  }
}

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

/** Counts lists, quotes, footnotes and underlined headings. */
class Lists {
  private begun = 0;
  /** Of the lists that a line may go on: how far their items are indented, and their signs. */
  private open: { readonly indent: number; readonly sign: string }[] = [];
  private isAfterBlank = true;
  private quotes = 0;

  /**
   * How many were begun, up to a line, the next of the document.
   *
   * @param start its spaces and signs of lists and quotes
   */
  with(line: string, start: string): number {
    const [before = ''] = /^[\s>]*/.exec(line) ?? [];
    const text = line.slice(before.length);
    const indent = before.length;
    const [, bullet, order] = /^(?:([-*+])|\d{1,9}([.)]))\s/.exec(text) ?? [];
    const sign = bullet ?? order;
    if (sign !== undefined) {
      this.open = this.open.filter((list) => list.indent <= indent);
      const last = this.open.at(-1);
      if (last?.indent !== indent || last.sign !== sign) {
        this.open = [...this.open.filter((list) => list.indent < indent), { indent, sign }];
        this.begun += 1;
      }
      // What stands inside an item, in its line.
      this.begun += countOf(start.slice(indent), /[-*+>]|\d+[.)]/g) - 1;
    } else if (text.startsWith('#') || (this.isAfterBlank && text !== '' && indent === 0)) {
      this.open = [];
    }
    const quotes = countOf(before, />/g);
    this.begun += Math.max(0, quotes - this.quotes);
    if (/^\[\^[^\]]+\]:/.test(text) || (!this.isAfterBlank && /^(?:=+|-+)\s*$/.test(text))) {
      this.begun += 1;
    }
    this.quotes = quotes;
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
