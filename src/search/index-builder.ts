import { authorName, citationKey, inLanguage, lastPart } from '../catalog/accessors';
import { figureTexts, namesWithin } from '../catalog/figures';
import { allowsCommercialUse } from '../catalog/licenses';
import { idsAbove } from '../catalog/section-order';
import type { Catalog, Resource } from '../catalog/types';
import {
  bigrams,
  hyphenated,
  isHan,
  lightStem,
  squeeze,
  stem,
  tokenize,
  versions,
} from './analyzer';
import { CATEGORY_NAMES } from './category-names';
import { COUNTRY_NAMES } from './country-names';
import { TermDictionary } from './dictionary';
import { BIT, FIELD_BITS, FIELD_MASK, INFLECTED_BITS, NAME_BITS, TOPIC_BITS } from './fields';
import { citationIdentifier, identifierKeys, repositoryName } from './identifiers';
import { memoized } from './memoized';
import type { SearchIndex, Traits } from './search-index';
import { simplified } from './simplified-chinese';
import { isWordLike, term, textOfTerm } from './terms';

/** Builds the index of a catalogue; resources are numbered in its order. */
export function buildSearchIndex(catalog: Catalog): SearchIndex {
  const postings = new Postings();
  const labels = new Labels(catalog);
  const analysis = new Analysis(postings);
  catalog.resources.forEach((resource, number) => {
    new Indexer(number, analysis).addResource(resource, catalog, labels);
  });
  const names = catalog.resources.map((resource) => namesOf(resource, analysis));
  return {
    ...postings.finished(),
    size: catalog.resources.length,
    names: (resource) => names[resource] ?? [],
    traits: (resource) => traitsOf(catalog.resources[resource]),
    sections: sectionPlaces(catalog),
  };
}

/** The resources that hold a term, and in which fields: of each one number, as the index has it. */
type PostingList = number[];

/** Adds a resource to a list; they are added one after the other. */
function post(list: PostingList, resource: number, bits: number): void {
  const posting = resource * 2 ** FIELD_BITS;
  const last = list[list.length - 1] ?? -1;
  if (last < posting) list.push(posting + bits);
  else list[list.length - 1] = posting + ((last - posting) | bits);
}

/** The lists of all terms, while the index grows. */
class Postings {
  private readonly lists = new Map<string, PostingList>();

  of(found: string): PostingList {
    const known = this.lists.get(found);
    if (known) return known;
    const list: PostingList = [];
    this.lists.set(found, list);
    return list;
  }

  finished(): Pick<SearchIndex, 'terms' | 'postings' | 'fields' | 'words'> {
    this.drop();
    const { dictionary, order } = TermDictionary.of(this.lists.keys());
    const starts = new Uint32Array(order.length + 1);
    const fields = new Uint32Array(order.length);
    let total = 0;
    for (const own of this.lists.values()) total += own.length;
    const all = new Uint32Array(total);
    const words: string[] = [];
    let at = 0;
    order.forEach((found, number) => {
      starts[number] = at;
      let bits = 0;
      for (const posting of this.lists.get(found) ?? []) {
        all[at] = posting;
        bits |= posting & FIELD_MASK;
        at += 1;
      }
      fields[number] = bits;
      if (bits & (NAME_BITS | TOPIC_BITS) & ~BIT.keywords && isWordLike(found)) {
        words.push(found.startsWith(term('compound', '')) ? textOfTerm('compound', found) : found);
      }
    });
    starts[order.length] = at;
    return {
      terms: dictionary,
      postings: (number) => all.subarray(starts[number], starts[number + 1]),
      fields: (number) => fields[number] ?? 0,
      words: `\n${[...new Set(words)].join('\n')}\n`,
    };
  }

  /**
   * Drops what nothing holds, and stems that only names have, of resources or of their models: such a
   * stem is a name's own, and a name is not inflected: Grok is not grokking.
   */
  private drop(): void {
    const sign = term('stem', '');
    for (const [found, own] of this.lists) {
      const isOfNames =
        found.startsWith(sign) && own.every((posting) => (posting & INFLECTED_BITS) === 0);
      if (own.length === 0 || isOfNames) this.lists.delete(found);
    }
  }
}

/** A text that many resources may have. */
interface Label {
  readonly tokens: readonly string[];
  /** Of its tokens and their other forms. */
  readonly lists: readonly PostingList[];
}

/**
 * Analyses texts. The same labels and words come again and again, so what they are found by is worked
 * out once, to the lists that a resource is added to.
 */
class Analysis {
  constructor(readonly postings: Postings) {}

  readonly label = memoized((text: string): Label => {
    const lists: PostingList[] = [];
    const tokens = this.text(text, (list) => lists.push(list));
    return { tokens, lists };
  });

  /** The tokens of a text; every list of what it is found by is handed on. */
  text(text: string, each: (list: PostingList) => void): readonly string[] {
    const tokens = tokenize(simplified(text));
    for (const token of tokens) for (const list of this.wordLists(token)) each(list);
    for (const word of hyphenated(text)) each(this.postings.of(term('compound', word)));
    for (const name of versions(text)) each(this.postings.of(term('compound', name)));
    return tokens;
  }

  /** The stems of a text in order, between blanks, to look for them in those of another text. */
  readonly stemsOf = memoized(
    (text: string): string => ` ${this.label(text).tokens.map(stem).join(' ')} `,
  );

  private readonly wordLists = memoized((token: string): readonly PostingList[] =>
    termsOf(token).map((found) => this.postings.of(found)),
  );
}

/** A token as it stands, and its other forms. */
function termsOf(token: string): string[] {
  if (isHan(token)) {
    const pairs = bigrams(token).map((pair) => term('bigram', pair));
    // A run of Chinese is looked up whole only where it may be a word.
    return token.length <= 12 ? [token, ...pairs] : pairs;
  }
  const forms = [token];
  const light = lightStem(token);
  if (light !== token) forms.push(term('lightStem', light));
  const root = stem(token);
  if (root.length >= 3) forms.push(term('stem', root));
  return forms;
}

/** Adds the texts of one resource. */
class Indexer {
  constructor(
    private readonly number: number,
    private readonly analysis: Analysis,
  ) {}

  addResource(resource: Resource, catalog: Catalog, labels: Labels): void {
    this.addNames(resource);
    this.addLinks(resource);
    this.addTags(resource, labels);
    for (const keyword of resource.keywords) this.addKeyword(keyword);
    for (const text of labels.series.get(resource.series ?? '') ?? []) {
      this.addLabel(text, BIT.series);
    }
    for (const org of resource.org) {
      for (const text of labels.orgs.get(org) ?? [org]) this.addLabel(text, BIT.org);
      // `the French model`: a paper or a data set is not asked for by where it comes from.
      if (resource.category !== 'report') continue;
      for (const text of labels.countries.get(org) ?? []) this.addLabel(text, BIT.org);
    }
    for (const { section, annotation } of resource.placements) {
      for (const text of labels.sections.get(section) ?? []) this.addLabel(text, BIT.sections);
      for (const text of labels.parents.get(section) ?? []) this.addText(text, BIT.sections);
      for (const text of Object.values(annotation ?? {})) this.addText(text, BIT.placements);
    }
    for (const author of resource.authors) this.addAuthor(authorName(author));
    if (resource.date) {
      this.addLabel(resource.date, BIT.date);
      this.addLabel(resource.date.slice(0, 4), BIT.date);
    }
    for (const text of CATEGORY_NAMES[resource.category]) this.addLabel(text, BIT.category);
    if (isCommercial(resource)) for (const text of COMMERCIAL) this.addLabel(text, BIT.category);
    if (resource.venue) this.addLabel(resource.venue, BIT.venue);
    for (const language of catalog.languages) {
      this.addText(inLanguage(resource.annotation, language), BIT.annotation);
    }
    for (const text of figureTexts(resource)) this.addText(text, BIT.placements);
    // A model or a part is called by its name, but what only its report has comes first by its own.
    for (const name of namesWithin(resource)) this.add(term('name', squeeze(name)), BIT.placements);
  }

  private add(found: string, bits: number): void {
    post(this.analysis.postings.of(found), this.number, bits);
  }

  private addNames({ title, paperTitle, aliases, id, formerly }: Resource): void {
    this.addName(title, BIT.title);
    const head = headOf(title);
    if (head !== title) this.add(term('name', squeeze(head)), BIT.title);
    if (paperTitle) this.addName(paperTitle, BIT.aliases);
    for (const alias of aliases) this.addName(alias, BIT.aliases);
    for (const one of [id, ...formerly]) this.addName(one, BIT.id);
  }

  private addName(text: string, bits: number): void {
    const { tokens } = this.addWords(text, bits);
    this.add(term('name', tokens.join('')), bits);
    this.addCompounds(tokens, bits);
    for (const token of tokens) {
      // `Qwen3` is also found by `qwen 3`.
      const [, letters, digits] = /^([a-z]{2,})(\d[\d.]*)$/.exec(token) ?? [];
      if (letters && digits) {
        this.add(letters, bits);
        this.add(digits, bits);
      }
    }
  }

  private addLinks(resource: Resource): void {
    const { id, links } = resource;
    const key = citationKey(resource);
    if (key !== id) this.add(term('identifier', citationIdentifier(key)), BIT.id);
    for (const link of Object.values(links)) {
      for (const key of identifierKeys(link)) this.add(term('identifier', key), BIT.id);
      const repository = repositoryName(link);
      if (repository !== null) this.add(term('name', squeeze(repository)), BIT.placements);
    }
  }

  private addTags({ tags, title, aliases }: Resource, labels: Labels): void {
    const names = [title, ...aliases].map((name) => this.analysis.stemsOf(name)).join('|');
    tags.forEach((id, place) => {
      const own = labels.tags.get(id) ?? [id];
      const isInName = own.some((text) => names.includes(this.analysis.stemsOf(text)));
      const bits = BIT.tags | (place === 0 ? BIT.firstTag : 0) | (isInName ? BIT.tagsInName : 0);
      for (const text of own) this.addLabel(text, bits);
      for (const text of labels.topics.get(id) ?? []) {
        this.add(term('topic', this.analysis.label(text).tokens.join(' ')), bits);
      }
    });
  }

  /** An author's name, also with initials for the given names. */
  private addAuthor(name: string): void {
    const { tokens } = this.addLabel(name, BIT.authors);
    const family = tokens.at(-1);
    if (family === undefined || tokens.length < 2 || isHan(family)) return;
    const initials = tokens.slice(0, -1).map(([letter = '']) => letter);
    this.add(term('label', [...initials, family].join(' ')), BIT.authors);
    this.add(term('label', `${initials[0]} ${family}`), BIT.authors);
  }

  private addKeyword(text: string): void {
    const { tokens } = this.analysis.label(text);
    if (tokens.length === 1) {
      this.addLabel(text, BIT.keywords);
      return;
    }
    this.addWords(text, BIT.keywordWords);
    this.add(term('label', tokens.join(' ')), BIT.keywords);
    this.addCompounds(tokens, BIT.keywords);
  }

  private addLabel(text: string, bits: number): Label {
    const label = this.addWords(text, bits);
    this.add(term('label', label.tokens.join(' ')), bits);
    this.addCompounds(label.tokens, bits);
    return label;
  }

  /** The words of a label. */
  private addWords(text: string, bits: number): Label {
    const label = this.analysis.label(text);
    for (const list of label.lists) post(list, this.number, bits);
    return label;
  }

  private addCompounds(tokens: readonly string[], bits: number): void {
    for (let at = 1; at < tokens.length; at += 1) {
      const [one = '', other = ''] = [tokens[at - 1], tokens[at]];
      if (!isHan(one) && !isHan(other)) this.add(term('compound', one + other), bits);
    }
  }

  private addText(text: string, bits: number): void {
    this.analysis.text(text, (list) => post(list, this.number, bits));
  }
}

/** What people call a licence that lets them earn money. */
const COMMERCIAL = ['commercial use', '可商用', '商用'];

/** Whether its data set, or the weights of one of its models, may be used commercially. */
const isCommercial = ({ dataset, models }: Resource): boolean =>
  [dataset, ...models].some((one) => allowsCommercialUse(one?.license ?? null));

/** Tags of what puts other things side by side, or leads through them. */
const OVERVIEWS = new Set(['survey', 'playbook']);

function traitsOf(resource: Resource | undefined): Traits {
  const tags = resource?.tags ?? [];
  return {
    isReport: resource?.category === 'report',
    isOverview: resource?.category === 'guide' || tags.some((tag) => OVERVIEWS.has(tag)),
    tags: tags.length,
  };
}

/** A title up to its colon. */
const headOf = (title: string): string => title.split(/: | -- /)[0] ?? '';

/** A resource's names as they are compared with a whole query. */
function namesOf({ title, paperTitle, aliases, id }: Resource, analysis: Analysis): string[] {
  const names = [title, headOf(title), paperTitle ?? '', ...aliases, id];
  const squeezed = names.map((name) => analysis.label(name).tokens.join(''));
  return [...new Set(squeezed)].filter(Boolean);
}

/** What the vocabularies of a catalogue call their entries, in every language. */
class Labels {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Of tags, without their synonyms. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly series: ReadonlyMap<string, readonly string[]>;
  readonly orgs: ReadonlyMap<string, readonly string[]>;
  /** What the country of an organisation is called. */
  readonly countries: ReadonlyMap<string, readonly string[]>;
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** The titles of the sections above one. */
  readonly parents: ReadonlyMap<string, readonly string[]>;

  constructor({ tags, series, orgs, sections }: Catalog) {
    this.tags = new Map(
      tags.map((tag) => [tag.id, [tag.id, ...Object.values(tag.label), ...tag.synonyms]]),
    );
    this.topics = new Map(tags.map(({ id, label }) => [id, [id, ...Object.values(label)]]));
    this.series = new Map(
      series.map((one) => [one.id, [one.id, ...Object.values(one.title), ...one.synonyms]]),
    );
    const byName = new Map(orgs.map((org) => [org.name, org]));
    const namesOfOrg = (name: string, depth = 0): string[] => {
      const org = byName.get(name);
      const whole = org?.partOf && depth < 5 ? namesOfOrg(org.partOf, depth + 1) : [];
      return [name, ...(org?.synonyms ?? []), ...whole];
    };
    this.orgs = new Map(orgs.map((org) => [org.name, namesOfOrg(org.name)]));
    this.countries = new Map(
      orgs.map(({ name, country }) => [name, COUNTRY_NAMES[country ?? ''] ?? []]),
    );
    this.sections = new Map(
      sections.map((section) => [
        section.id,
        [...Object.values(section.title), lastPart(section.id)],
      ]),
    );
    const titles = new Map(sections.map(({ id, title }) => [id, Object.values(title)]));
    this.parents = new Map(
      sections.map(({ id }) => [id, idsAbove(id).flatMap((one) => titles.get(one) ?? [])]),
    );
  }
}

/** The order inside each section, by each of its titles. */
function sectionPlaces(catalog: Catalog): Record<string, number[]> {
  const placed = new Map<string, { number: number; rank: number; date: string }[]>();
  catalog.resources.forEach(({ placements, date }, number) => {
    const ranks = new Map(placements.toReversed().map(({ section, rank }) => [section, rank]));
    for (const [section, rank] of ranks) {
      const own = placed.get(section) ?? [];
      if (own.length === 0) placed.set(section, own);
      own.push({ number, rank: rank ?? 1e9, date: date ?? '' });
    }
  });
  const places: Record<string, number[]> = Object.create(null);
  for (const { id, title } of catalog.sections) {
    const own = (placed.get(id) ?? [])
      .sort((a, b) => a.rank - b.rank || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .map(({ number }) => number);
    for (const text of Object.values(title)) places[tokenize(text).join(' ')] ??= own;
  }
  return places;
}
