import { fold } from '../catalog/nearest';
import { similarity, wordsOf } from './similarity';

const words = (...lines: readonly string[]): string[] => lines.join(' ').split(' ');

/** Words that tell no papers apart. */
const OF_TITLES = new Set(
  words(
    'a an and are as at be by can do for from how in into is it its not of on or than that the their',
    'this to via we what when why with you your technical report',
  ),
);
/** Words that stand in the titles of pages and the names of repositories of all kinds. */
const OF_PAGES = new Set([
  ...OF_TITLES,
  ...words(
    'paper papers blog introducing official home homepage page website site github hugging face',
    'huggingface model models dataset datasets data code repository implementation language large llm',
    'llms ai open source pretraining training more best all new',
  ),
]);

/** The words of a text; Chinese as pairs of characters. A stop that ends a sentence is not theirs. */
const spaced = (text: string): string => plain(text).replace(/\.(?![\p{L}\p{N}])/gu, ' ');

/** The words of a title but the common ones, unless it has no others. */
function tellingWords(title: string): ReadonlySet<string> {
  const all = wordsOf(spaced(title));
  const telling = new Set([...all].filter((word) => !OF_TITLES.has(word)));
  return telling.size > 0 ? telling : all;
}

/** The title of a paper, as it is compared. */
export interface PaperTitle {
  /** Without spaces and signs. */
  readonly whole: string;
  /** The same, without its subtitle. */
  readonly main: string;
  readonly hasSubtitle: boolean;
  readonly words: ReadonlySet<string>;
}

/** Reads a title that is compared with many. */
export function readTitle(title: string): PaperTitle {
  const main = mainTitle(title);
  return {
    whole: joined(title),
    main: joined(main),
    hasSubtitle: main !== title,
    words: tellingWords(title),
  };
}

/**
 * How alike the titles of two papers are: the share of telling words that they have in common, from 0
 * to 1 (Jaccard). Where one has a subtitle and the other none, it may be the same title in short.
 */
export function likeness(one: PaperTitle, other: PaperTitle): number {
  if (one.whole === other.whole) return 1;
  if (one.hasSubtitle !== other.hasSubtitle && one.main === other.main) return 1;
  return similarity(one.words, other.words);
}

/** A title without its subtitle. */
const mainTitle = (title: string): string => title.split(/: | [–—-]+ |：/)[0] ?? title;

const telling = (text: string): ReadonlySet<string> =>
  new Set([...wordsOf(spaced(text))].filter((word) => !OF_PAGES.has(word)));

/** Whether a title tells its page from others, as “Home” does not. */
export const isTelling = (title: string): boolean => telling(title).size > 0;

/** The fewest letters of a word that is looked for inside a longer one. */
const LEAST = 4;

/**
 * Whether a title has a telling word in common with some texts, or one that is written together
 * there or here: `flash-attention` and FlashAttention.
 */
export function sharesWord(title: string, texts: readonly string[]): boolean {
  const own = telling(title);
  const others = new Set(texts.flatMap((text) => [...telling(text)]));
  if ([...own].some((word) => others.has(word))) return true;
  const isIn = (words: ReadonlySet<string>, whole: readonly string[]): boolean =>
    [...words].some((word) => {
      const together = joined(word);
      return together.length >= LEAST && whole.some((text) => text.includes(together));
    });
  return isIn(own, texts.map(joined)) || isIn(others, [joined(title)]);
}

/**
 * The share of some people whom a paper names: by the last word of each name, for given names are
 * shortened and put first or last.
 */
export function shareOfPeople(people: readonly string[], authors: readonly string[]): number {
  const named = authors.map((author) => new Set(plain(author).split(/[\s,.]+/)));
  const isNamed = (person: string): boolean => {
    const family = plain(person).split(' ').at(-1) ?? '';
    return named.some((words) => words.has(family));
  };
  return people.length === 0 ? 1 : people.filter(isNamed).length / people.length;
}

/** Letters and digits only. */
const joined = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Folded, without accents, and without the commands of TeX that stand in titles on arXiv. */
const plain = (text: string): string =>
  fold(text.replace(/\\[a-z]+|[$\\{}^]/gi, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
