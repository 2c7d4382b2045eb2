import type { Definition, List, ListItem, Nodes, Parents, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { linkHtmlAnchors } from './html-links';
import { kindByWords } from './link-kinds';
import { holdBounds } from './markdown-bounds';
import {
  BoundError,
  clean,
  cleanAddress,
  type Left,
  type LeftReason,
  type Mention,
  type ReadEntry,
  type ReadList,
} from './read-list';
import { SectionTree } from './section-tree';
import { hasName, type Piece, splitItem } from './split-item';

/**
 * Reads an awesome list: headings, and in lists, tables and paragraphs the entries below them.
 *
 * @throws BoundError where reading it would take too long
 */
export function readMarkdown(text: string): ReadList {
  holdBounds(text);
  let root: Root;
  try {
    root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    linkHtmlAnchors(root);
    return new Reader(root).read();
  } catch (error) {
    // What is nested in a line is followed by calls in calls.
    if (error instanceof RangeError) throw new BoundError('depth', 1);
    throw error;
  }
}

class Reader {
  private readonly sections = new SectionTree();
  private readonly entries: ReadEntry[] = [];
  private readonly mentions: Mention[] = [];
  private readonly left: Left[] = [];
  private readonly definitions = new Map<string, Definition>();
  private readonly used = new Set<Definition>();
  private title = '';

  constructor(private readonly root: Root) {}

  read(): ReadList {
    this.define(this.root);
    const headings = this.root.children.filter((node) => node.type === 'heading');
    const isTitled =
      headings[0]?.depth === 1 && headings.filter(({ depth }) => depth === 1).length === 1;
    for (const node of this.root.children) {
      if (node.type === 'heading' && node === headings[0] && isTitled) {
        this.title = clean(this.textOf(node));
        this.pieces(node).forEach((piece) => {
          if ('link' in piece) this.leave('prose', piece.link.line, piece.link.url);
        });
      } else this.block(node);
    }
    for (const definition of new Set(this.definitions.values())) {
      if (!this.used.has(definition)) this.leave('unused', lineOf(definition), definition.url);
    }
    for (const { title, line } of this.sections.empty()) this.leave('heading', line, title);
    return {
      title: this.title,
      intro: this.sections.intro,
      sections: this.sections.sections(),
      entries: this.entries,
      mentions: this.mentions,
      left: this.left,
    };
  }

  private define(node: Nodes): void {
    if (node.type === 'definition') {
      // The first of one name counts; the others are links of nothing.
      if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node);
      else this.leave('unused', lineOf(node), node.url);
    }
    if ('children' in node) for (const child of node.children) this.define(child);
  }

  private leave(reason: LeftReason, line: number, what: string): void {
    this.left.push({ reason, line, what });
  }

  private block(node: Nodes): void {
    switch (node.type) {
      case 'heading': {
        const pieces = this.pieces(node);
        this.sections.enter(node.depth, clean(this.textOf(node)), lineOf(node));
        if (pieces.some((piece) => 'link' in piece)) this.item(pieces, lineOf(node));
        break;
      }
      case 'list':
        this.list(node);
        break;
      case 'table':
        this.table(node);
        break;
      case 'paragraph':
        this.paragraph(node);
        break;
      case 'html':
        this.html(node.value, lineOf(node));
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        for (const child of node.children) this.block(child);
        break;
    }
  }

  /** A paragraph is an entry where it begins with a name that is a link, or strong. */
  private paragraph(node: Parents): void {
    const pieces = this.pieces(node);
    const links = pieces.flatMap((piece) => ('link' in piece ? [piece.link] : []));
    if (links.length === 0) {
      const text = linksIn(node).length > 0 ? '' : clean(this.textOf(node));
      if (text !== '' && !this.addToLast(text, lineOf(node))) this.sections.introduce(text);
      return;
    }
    const first = pieces.find((piece) => 'link' in piece || hasName(piece.text));
    const isNamed =
      first !== undefined &&
      ('link' in first
        ? hasName(first.link.text) && kindByWords(first.link.text) !== ''
        : first.isStrong);
    const isEntry = isNamed && this.sections.isOpen;
    if (isEntry) this.item(pieces, lineOf(node));
    else for (const { line, url } of links) this.leave('prose', line, url);
  }

  /** What stands in the line below an entry that has no annotation is that. */
  private addToLast(text: string, line: number): boolean {
    const last = this.entries.at(-1);
    if (last?.annotation !== '' || last.section !== this.sections.current()) return false;
    if (line - last.line > 2) return false;
    this.entries[this.entries.length - 1] = { ...last, annotation: text };
    return true;
  }

  private list(node: List): void {
    for (const item of node.children) this.listItem(item);
  }

  private listItem(node: ListItem): void {
    const own = node.children.filter(({ type }) => type !== 'list' && type !== 'table');
    const below = node.children.filter(({ type }) => type === 'list' || type === 'table');
    const pieces = own.flatMap((child) => [...this.pieces(child), SPACE]);
    const more: Nodes[] = [];
    for (const list of below) {
      for (const item of list.type === 'list' ? list.children : [list]) {
        if (item.type === 'listItem' && this.isPartOf(item)) {
          pieces.push(...this.pieces(item), SPACE);
        } else more.push(item);
      }
    }
    const hasLink = pieces.some((piece) => 'link' in piece);
    const title = clean(own.map((child) => this.textOf(child)).join(' '));
    const isHeading =
      !hasLink && hasName(title) && more.flatMap(linksIn).some((link) => !isInside(link));
    if (isHeading) this.sections.enterBelow(title, lineOf(node));
    else this.item(pieces, lineOf(node));
    for (const item of more) item.type === 'listItem' ? this.listItem(item) : this.block(item);
    if (isHeading) this.sections.leave();
  }

  /** Whether an item only says more of the one above it: a text, or links without a name. */
  private isPartOf(item: ListItem): boolean {
    const links = linksIn(item);
    return links.every((link) => {
      const text = clean(this.textOf(link));
      return kindByWords(text) !== null && !isInside(link);
    });
  }

  private table({ children: [head, ...rows] }: Table): void {
    const names = head?.children.map((cell) => clean(this.textOf(cell))) ?? [];
    for (const cell of head?.children ?? []) {
      for (const piece of this.pieces(cell)) {
        if ('link' in piece) this.leave('prose', piece.link.line, piece.link.url);
      }
    }
    for (const row of rows) {
      const cells = row.children.map((cell) => this.pieces(cell));
      const texts = row.children.map((cell) => clean(this.textOf(cell)));
      const named = names.findIndex((name, at) => TITLES.test(name) && hasName(texts[at] ?? ''));
      const at = named === -1 ? texts.findIndex(hasName) : named;
      const pieces: Piece[] = [];
      const add = (cell: readonly Piece[], name: string, isTitle: boolean): void => {
        const words = kindByWords(name) ? name : null;
        const isSaid = cell.some((piece) => !('link' in piece) && hasName(piece.text));
        if (!isTitle && isSaid && words === null && name !== '' && !NOTES.test(name)) {
          pieces.push({ text: `${name}: `, isStrong: false });
        }
        for (const piece of cell) {
          // The head of a column says what its links are.
          if ('link' in piece && !isTitle && words !== null) {
            pieces.push({ link: { ...piece.link, text: words } });
          } else if ('text' in piece && isTitle) pieces.push({ ...piece, isStrong: true });
          else pieces.push(piece);
        }
        pieces.push({ text: isTitle ? ' - ' : isSaid ? '; ' : ' ', isStrong: false });
      };
      if (at !== -1) add(cells[at] ?? [], '', true);
      cells.forEach((cell, index) => {
        if (index !== at) add(cell, names[index] ?? '', false);
      });
      this.item(pieces, lineOf(row));
    }
  }

  /** Makes entries of what stands in an item. */
  private item(pieces: readonly Piece[], line: number): void {
    const { entries, mention, second } = splitItem(pieces, line);
    for (const { url, line: at } of second) this.leave('second', at, url);
    if (entries.length > 0) {
      const section = this.sections.use();
      this.entries.push(...entries.map((entry) => ({ ...entry, section })));
    } else if (mention) {
      this.mentions.push({ ...mention, section: this.sections.current(), line });
    }
  }

  /** The text and the links in a node, in their order; lists in it stand for themselves. */
  private pieces(node: Nodes, isStrong = false): Piece[] {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        return [{ text: node.value, isStrong }];
      case 'break':
        return [SPACE];
      case 'html':
        this.html(node.value, lineOf(node));
        return [];
      case 'link':
      case 'linkReference': {
        const definition =
          node.type === 'linkReference' ? this.definitions.get(node.identifier) : undefined;
        if (definition) this.used.add(definition);
        const url = node.type === 'link' ? node.url : (definition?.url ?? '');
        const text = clean(this.textOf(node));
        const address = cleanAddress(url);
        if ('url' in address) {
          return [{ link: { text, url: address.url, line: lineOf(node) } }];
        }
        this.leave(address.why, lineOf(node), url);
        return address.why === 'inside' ? [{ text: ' ', isStrong: false }] : [{ text, isStrong }];
      }
      default: {
        if (!('children' in node)) return [];
        const strong = isStrong || node.type === 'strong';
        return (node.children as Nodes[]).flatMap((child) => this.pieces(child, strong));
      }
    }
  }

  /** HTML that is a block, or broken off, is not read; links in it are said. */
  private html(value: string, line: number): void {
    for (const { index, 1: url = '' } of value.matchAll(/\bhref\s*=\s*["']?([^"'\s>]+)/gi)) {
      this.leave('html', line + (value.slice(0, index).match(/\r\n|\r|\n/g)?.length ?? 0), url);
    }
  }

  private textOf(node: Nodes): string {
    if (node.type === 'html') return '';
    if (node.type === 'break') return ' ';
    if ('value' in node) return node.value;
    if (node.type === 'image') return node.alt ?? '';
    if (!('children' in node)) return '';
    return (node.children as Nodes[]).map((child) => this.textOf(child)).join('');
  }
}

const SPACE: Piece = { text: ' ', isStrong: false };
const TITLES =
  /^(?:title|name|paper|model|dataset|data set|project|tool|resource|work|名称|标题|论文|模型|数据集|项目|资源|工具)s?\b/i;
const NOTES =
  /^(?:description|note|summary|comment|annotation|about|简介|描述|说明|备注|摘要|介绍)s?/i;

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

const isInside = (link: Nodes): boolean => 'url' in link && link.url.startsWith('#');

function linksIn(node: Nodes): Nodes[] {
  if (node.type === 'link' || node.type === 'linkReference') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linksIn) : [];
}
