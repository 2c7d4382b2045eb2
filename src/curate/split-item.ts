import type { LinkKind } from '../catalog/types';
import { repositoryName } from '../search/identifiers';
import { freeKind, kindByWords, plainAddress } from './link-kinds';
import { clean, type Mention, type ReadEntry, type ReadLink } from './read-list';

/** A run of text, or a link. */
export type Piece =
  | { readonly text: string; readonly isStrong: boolean }
  | { readonly link: ReadLink };

/** What stands in one item of a list. */
export interface SplitItem {
  readonly entries: readonly Omit<ReadEntry, 'section'>[];
  /** What it names where it links nothing. */
  readonly mention: Pick<Mention, 'title' | 'annotation'> | null;
  /** Links for which there is no place: a second one of a kind, without a name of its own. */
  readonly second: readonly ReadLink[];
}

/** Whether a text has something that could be called a name. */
export function hasName(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Where a title ends and an annotation begins. */
const DASH = /(?<!\s)(?:\s+[-–—]{1,2}\s+|\s*——\s*)|^\s*[-–—]\s*/;

/**
 * The entries in an item: its title is what the first link is called, or what stands before links
 * that are only called paper, code and the like. A further link with a name, for whose kind there is
 * no place any more, is an entry of its own.
 */
export function splitItem(pieces: readonly Piece[], line: number): SplitItem {
  const links = pieces.flatMap((piece) => ('link' in piece ? [piece.link] : []));
  const named = titleOf(pieces);
  const annotation = tidy(named.rest.map((piece) => said(piece)).join(''));
  if (links.length === 0) {
    const title = tidy(named.title);
    return { entries: [], mention: title === '' ? null : { title, annotation }, second: [] };
  }
  const [first] = links;
  const main = named.link ?? first;
  const own: ReadLink[] = [];
  const others: Omit<ReadEntry, 'section'>[] = [];
  const second: ReadLink[] = [];
  const taken: Partial<Record<LinkKind, string>> = {};
  for (const link of main ? [main, ...links.filter((one) => one !== main)] : []) {
    const kind = freeKind(link.url, link.text, taken);
    if (kind !== null) {
      taken[kind] = plainAddress(link.url);
      own.push(link);
    } else if (kindByWords(link.text) === null) {
      others.push({ line: link.line, title: link.text, links: [link], annotation: '' });
    } else second.push(link);
  }
  const title = tidy(named.title) || (main ? nameOf(main) : '');
  return { entries: [{ line, title, links: own, annotation }, ...others], mention: null, second };
}

function titleOf(pieces: readonly Piece[]): {
  readonly title: string;
  readonly link: ReadLink | null;
  readonly rest: readonly Piece[];
} {
  const at = pieces.findIndex((piece) => 'link' in piece);
  const lead = at === -1 ? pieces : pieces.slice(0, at);
  const first = pieces[at];
  const link = first && 'link' in first ? first.link : null;
  const isCalled = link !== null && kindByWords(link.text) === null;
  if (link && isCalled) {
    return { title: link.text, link, rest: [...lead, ...pieces.slice(at + 1)] };
  }
  const strong = lead.findIndex(
    (piece) => 'text' in piece && piece.isStrong && hasName(piece.text),
  );
  if (strong !== -1) {
    const after = lead.findIndex((piece, index) => index > strong && !isStrong(piece));
    const end = after === -1 ? lead.length : after;
    return {
      title: lead.slice(strong, end).map(said).join(''),
      link: null,
      rest: [...pieces.slice(0, strong), ...pieces.slice(end)],
    };
  }
  const text = lead.map(said).join('');
  if (hasName(text))
    return { ...cut(text), link: null, rest: [cutRest(text), ...pieces.slice(lead.length)] };
  const called = pieces.findIndex(
    (piece) => 'link' in piece && kindByWords(piece.link.text) === null,
  );
  const later = pieces[called];
  if (later && 'link' in later) {
    return {
      title: later.link.text,
      link: later.link,
      rest: pieces.filter((piece) => piece !== later),
    };
  }
  const after = tidy(
    pieces
      .slice(at + 1)
      .map(said)
      .join(''),
  );
  return { ...cut(after), link, rest: [cutRest(after)] };
}

const isStrong = (piece: Piece): boolean => 'text' in piece && piece.isStrong;

function cut(text: string): { readonly title: string } {
  const at = DASH.exec(text.trim());
  return { title: at && at.index > 0 ? text.trim().slice(0, at.index) : text };
}

function cutRest(text: string): Piece {
  const at = DASH.exec(text.trim());
  const rest = at && at.index > 0 ? text.trim().slice(at.index + at[0].length) : '';
  return { text: rest, isStrong: false };
}

/** What a piece adds to a sentence: a link by its name, unless that says only what it leads to. */
function said(piece: Piece): string {
  if ('text' in piece) return piece.text;
  return kindByWords(piece.link.text) === null ? piece.link.text : '';
}

/** What stands between a text and a link behind it. */
const END = /(?<![\s\-–—|·•,，、;；:：(（[【])[\s\-–—|·•,，、;；:：(（[【]+$/;
/** What the colon of an emoji closes: `:star:`. */
const EMOJI = /:[a-z\d_+-]{1,40}$/;

/** A text without what links leave behind that were taken out of it. */
function tidy(text: string): string {
  return clean(
    text
      .replace(/[([（【][\s,，、|/·;；:：]*[)\]）】]/g, ' ')
      .replace(/(?:[,，、;；|/]\s*){2,}/g, (run) => `${run[0]} `)
      .replace(/(?<!\s)\s*[,，、;；|/]\s*(?=[.。]\s*$|$)/g, '')
      .replace(/^[\s\-–—:：|·•,，、;；.。>]+/, '')
      .replace(END, (run, at: number, whole: string) =>
        run.startsWith(':') && EMOJI.test(whole.slice(Math.max(0, at - 41), at)) ? ':' : '',
      ),
  );
}

/** What a link without a name is called. */
function nameOf({ url, text }: ReadLink): string {
  return repositoryName(url) ?? (text === '' ? url : text);
}
