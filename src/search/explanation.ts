import { arxivId, authorName, isWithin } from '../catalog/accessors';
import { figureTexts } from '../catalog/figures';
import type { Catalog, Resource } from '../catalog/types';
import { bigrams, isHan, lightStem, normalize, squeeze, stem, tokensOf } from './analyzer';
import { CATEGORY_NAMES } from './category-names';
import { COUNTRY_NAMES } from './country-names';
import { identifierKeys, identifiersIn, repositoryName } from './identifiers';
import type { Tier } from './levels';
import { memoized } from './memoized';

/** Where a resource answered a query. */
export interface Match {
  /** The field, as JSON names it: `title`, `tags`, `annotation.en`. */
  readonly field: string;
  /** What the resource owes its place to. */
  readonly tier: Tier;
  /** What stands in that field. */
  readonly text: string;
}

/** Where a label may be the whole query; in the others no label has all of its words. */
const WHOLE_TIERS: ReadonlySet<Tier> = new Set(['exact', 'name', 'name-part', 'topic']);

/** A field, as JSON names it, and a text of it. */
type FieldText = readonly [field: string, text: string];

/**
 * What tells where a resource answered a query: the link or the name that the query is, else for
 * every word the first field that says it, else the first that holds it in another form.
 *
 * @param words the words that were looked for
 */
export function matcher(
  query: string,
  words: readonly string[],
  catalog: Catalog,
): (resource: Resource, tier: Tier) => Match[] {
  const whole = squeeze(query);
  const keys = identifiersIn(query).flat();
  const tags = new Map(catalog.tags.map((tag) => [tag.id, tag]));
  const orgs = new Map(catalog.orgs.map((org) => [org.name, org]));
  const forms = words.map(formsOf);
  // The labels of many resources are the same.
  const reading = memoized(readingOf);
  return (resource, tier) => {
    const found: FieldText[] = [];
    const keep = (one: FieldText | undefined): void => {
      if (one && !found.some(([field, text]) => field === one[0] && text === one[1]))
        found.push(one);
    };
    if (keys.length > 0) {
      for (const [kind, link] of Object.entries(resource.links)) {
        if (identifierKeys(link).some((key) => keys.includes(key))) keep([`links.${kind}`, link]);
      }
    }
    const labels = labelsOf(resource, catalog, tags, orgs);
    const exact = WHOLE_TIERS.has(tier)
      ? (labels.find(([, text]) => isWhole(text, whole)) ??
        Object.entries(resource.links)
          .map(([kind, link]): FieldText => [`links.${kind}`, link])
          .find(([, link]) => isWhole(repositoryName(link) ?? '', whole)))
      : undefined;
    if (exact) keep(exact);
    else {
      const texts = [...labels, ...sentencesOf(resource)];
      // That none of them has a word is found out of all at once.
      const together = texts.map(([, text]) => text).join('\n');
      const lower = together.toLowerCase();
      let normalized: string | undefined;
      for (const form of forms) {
        let one: FieldText | undefined;
        if (lower.includes(form.word)) one = texts.find(([, text]) => says(text, form));
        if (!one) {
          normalized ??= normalize(together);
          if (mayHold(normalized, form)) one = texts.find(([, text]) => holds(reading(text), form));
        }
        if (one) keep(one);
        // A run of Chinese may be answered by several texts that hold its parts.
        else if (isHan(form.word)) {
          for (const pair of bigrams(form.word))
            keep(texts.find(([, text]) => text.includes(pair)));
        }
      }
    }
    return found.map(([field, text]) => ({ field, tier, text }));
  };
}

/** Names and labels of a resource that are looked into, in the order of what counts most. */
function labelsOf(
  resource: Resource,
  catalog: Catalog,
  tags: ReadonlyMap<string, Catalog['tags'][number]>,
  orgs: ReadonlyMap<string, Catalog['orgs'][number]>,
): FieldText[] {
  const found: FieldText[] = [];
  const add = (field: string, texts: readonly (string | null | undefined)[]): void => {
    for (const text of texts) if (text) found.push([field, text]);
  };
  add('title', [resource.title]);
  add('aliases', [...resource.aliases, resource.paperTitle]);
  add('id', [resource.id, ...resource.formerly]);
  add('keywords', resource.keywords);
  add('arxiv', [arxivId(resource.links.paper)]);
  for (const id of resource.tags) {
    const tag = tags.get(id);
    if (tag) add('tags', [...Object.values(tag.label), ...tag.synonyms, tag.id]);
  }
  const series = catalog.series.find(({ id }) => id === resource.series);
  if (series) add('series', [...Object.values(series.title), ...series.synonyms]);
  const owners = [...resource.org];
  add('org', owners);
  for (const name of owners) {
    const org = orgs.get(name);
    add('org', org?.synonyms ?? []);
    if (resource.category === 'report') add('org', COUNTRY_NAMES[org?.country ?? ''] ?? []);
    if (org?.partOf && !owners.includes(org.partOf)) {
      add('org', [org.partOf]);
      owners.push(org.partOf);
    }
  }
  for (const placement of resource.placements) {
    for (const { id, title } of catalog.sections) {
      if (isWithin(placement.section, id)) add('sections', Object.values(title));
    }
  }
  add('authors', resource.authors.map(authorName));
  add('date', [resource.date]);
  add('category', [resource.category, ...CATEGORY_NAMES[resource.category]]);
  add('venue', [resource.venue]);
  return found;
}

/** What is said of a resource in sentences and figures. */
function sentencesOf(resource: Resource): FieldText[] {
  const { annotation, placements } = resource;
  const found: FieldText[] = [];
  for (const [language, text] of Object.entries(annotation)) {
    found.push([`annotation.${language}`, text]);
  }
  for (const placement of placements) {
    for (const text of Object.values(placement.annotation ?? {})) found.push(['placements', text]);
  }
  for (const text of figureTexts(resource)) found.push(['figures', text]);
  return found;
}

/** Whether a text is the query, however either is written. */
function isWhole(text: string, whole: string): boolean {
  // Most begin with another letter, or are in another script, and need not be taken apart.
  const [first] = /[a-z0-9]|[^\0-\x7f]/i.exec(text) ?? [];
  if (first === undefined || (first < '\x80' && first.toLowerCase() !== whole[0])) return false;
  if (isChinese(text) !== isChinese(whole)) return false;
  return squeeze(text) === whole;
}

const isChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** A word of a query with what its other forms are known by. */
interface WordForms {
  readonly word: string;
  readonly plain: string;
  readonly root: string;
}

function formsOf(word: string): WordForms {
  return { word, plain: lightStem(word), root: stem(word) };
}

/** Whether a text plainly has a word; what is told apart by more than case is left to `holds`. */
function says(text: string, { word }: WordForms): boolean {
  const lower = text.toLowerCase();
  const mayBeInside = word.length >= 4 || isHan(word);
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
    if (mayBeInside || !(isInWord(lower[at - 1]) || isInWord(lower[at + word.length]))) return true;
  }
  return false;
}

/** Whether a character is a letter or a digit. */
function isInWord(character = ' '): boolean {
  return character < '\x80' ? /[a-z0-9]/.test(character) : /[\p{L}\p{N}]/u.test(character);
}

/** Whether a text may hold a word: its other forms begin with the same letters. */
function mayHold(normalized: string, { word }: WordForms): boolean {
  return normalized.includes(word.slice(0, 3));
}

/** A text as it is read for the words of a query. */
interface Reading {
  readonly normalized: string;
  readonly words: readonly string[];
  readonly plain: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
}

function readingOf(text: string): Reading {
  const normalized = normalize(text);
  const words = tokensOf(normalized);
  return {
    normalized,
    words,
    plain: new Set(words.map(lightStem)),
    roots: new Set(words.map(stem)),
  };
}

/** Whether a text holds a word: as it is, in another form, or as a part of a word. */
function holds(reading: Reading, form: WordForms): boolean {
  if (!mayHold(reading.normalized, form)) return false;
  const { word, plain, root } = form;
  const { words } = reading;
  if (isHan(word)) return words.some((one) => one.includes(word));
  return (
    reading.plain.has(plain) ||
    reading.roots.has(root) ||
    words.some((one) => one === word || (word.length >= 3 && one.includes(word))) ||
    (word.length >= 4 && words.join('').includes(word))
  );
}
