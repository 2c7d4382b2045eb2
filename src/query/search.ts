import type { Catalog, Resource } from '../catalog/types';
import { arxivId, authorName } from '../catalog/view';
import type { Library } from './library';
import { linkKeys } from './links';
import { rank, type Tier } from './ranking';
import { foldWord, isHan, plainForm, squeeze, stemOf, wordsOf } from './words';

/** Where a resource answered a query. */
export interface Match {
  /** The field, as JSON names it: `title`, `tags`, `annotation.en`. */
  readonly field: string;
  /** What the resource owes its place to. */
  readonly tier: Tier;
  /** What stands in that field. */
  readonly text: string;
}

export interface Hit {
  readonly resource: Resource;
  /** From 0 to 1, higher is better. */
  readonly score: number;
  readonly tier: Tier;
  /** Found out when it is asked for. */
  readonly matches: () => Match[];
}

/** The answer to a query. */
export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The words that were looked for, a misspelt one as what it was read as. */
  readonly words: readonly string[];
  /** Words that nothing in the catalogue answers. */
  readonly unanswered: readonly string[];
}

/**
 * Looks a query up.
 *
 * @param among the resources to look through, all without it
 */
export async function search(
  query: string,
  library: Library,
  among?: ReadonlySet<Resource>,
): Promise<SearchResult> {
  const { catalog } = library;
  const { results, words, unanswered } = await rank(query, library.index());
  const hits = results.map(
    ({ resource: number, score, tier }): Hit => ({
      // Only what is shown is read.
      get resource() {
        return catalog.resourceAt(number);
      },
      score,
      tier,
      matches: () => matchesOf(catalog.resourceAt(number), catalog, query, words, tier),
    }),
  );
  return {
    hits: among ? hits.filter(({ resource }) => among.has(resource)) : hits,
    words,
    unanswered,
  };
}

/** For every word of a query the first field that holds it. */
function matchesOf(
  resource: Resource,
  catalog: Catalog,
  query: string,
  words: readonly string[],
  tier: Tier,
): Match[] {
  const texts = textsOf(resource, catalog);
  const whole = squeeze(query);
  const found = new Map<string, Match>();
  const keep = (field: string, text: string): void => {
    if (!found.has(`${field} ${text}`)) found.set(`${field} ${text}`, { field, tier, text });
  };
  const keys = query.split(/\s+/).flatMap(linkKeys);
  for (const [kind, link] of Object.entries(resource.links)) {
    if (linkKeys(link).some((key) => keys.includes(key))) keep(`links.${kind}`, link);
  }
  const exact = texts.find(([, text]) => squeeze(text) === whole);
  if (exact) keep(...exact);
  else {
    for (const word of words) {
      const answer =
        texts.find(([, text]) => says(text, word)) ?? texts.find(([, text]) => holds(text, word));
      if (answer) keep(...answer);
    }
  }
  return [...found.values()];
}

/** Everything of a resource that is looked into, in the order of what counts most. */
function textsOf(resource: Resource, catalog: Catalog): [string, string][] {
  const of = (field: string, texts: readonly (string | null | undefined)[]): [string, string][] =>
    texts.flatMap((text): [string, string][] => (text ? [[field, text]] : []));
  const tags = catalog.tags.filter((tag) => resource.tags.includes(tag.id));
  const series = catalog.series.find((one) => one.id === resource.series);
  const sections = catalog.sections.filter((section) =>
    resource.placements.some((placement) => placement.section === section.id),
  );
  const orgs = catalog.orgs.filter(({ name }) => resource.org.includes(name));
  return [
    ...of('title', [resource.title]),
    ...of('aliases', [...resource.aliases, resource.paperTitle]),
    ...of('id', [resource.id]),
    ...of('arxiv', [arxivId(resource.links.paper)]),
    ...of(
      'tags',
      tags.flatMap((tag) => [...Object.values(tag.label), ...tag.synonyms, tag.id]),
    ),
    ...of('series', series ? [...Object.values(series.title), ...series.synonyms] : []),
    ...of('org', [...resource.org, ...orgs.flatMap((org) => org.synonyms)]),
    ...of(
      'sections',
      sections.flatMap(({ title }) => Object.values(title)),
    ),
    ...of('authors', resource.authors.map(authorName)),
    ...of('date', [resource.date]),
    ...of('category', [resource.category]),
    ...of('venue', [resource.venue]),
    ...Object.entries(resource.annotation).flatMap(([language, text]) =>
      of(`annotation.${language}`, [text]),
    ),
    ...of(
      'placements',
      resource.placements.flatMap(({ annotation }) => Object.values(annotation ?? {})),
    ),
    ...of('model', Object.values(resource.model ?? {})),
  ];
}

/** Whether a text plainly has a word; what is told apart by more than case is left to `holds`. */
function says(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word);
  if (at === -1) return false;
  return (
    isHan(word) ||
    word.length >= 4 ||
    new RegExp(`(?<![\\p{L}\\p{N}])${word.replace('.', '\\.')}(?![\\p{L}\\p{N}])`, 'iu').test(text)
  );
}

/** Whether a text holds a word: as it is, in another form, or as a part of a word. */
function holds(text: string, word: string): boolean {
  // Other forms of a word begin with the same letters.
  if (!foldWord(text).includes(word.slice(0, 3))) return false;
  const words = wordsOf(text);
  if (isHan(word)) return words.some((one) => one.includes(word));
  const plain = plainForm(word);
  const stem = stemOf(word);
  return (
    words.some((one) => one === word || plainForm(one) === plain || stemOf(one) === stem) ||
    words.some((one) => word.length >= 3 && one.includes(word)) ||
    (word.length >= 4 && squeeze(text).includes(word))
  );
}
