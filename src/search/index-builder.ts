import { authorName, inLanguage, isWithin } from '../catalog/accessors';
import type { Catalog, Resource } from '../catalog/types';
import { CATEGORY_WORDS, isHan, pairsOf, plainForm, squeeze, stemOf, wordsOf } from './analyzer';
import { Vocabulary } from './dictionary';
import { linkKeys, repositoryName } from './identifiers';
import { BIT, FIELD_BITS, NAME_BITS, type SearchIndex, TOPIC_BITS } from './search-index';

/** Builds the index of a catalogue; resources are numbered in its order. */
export function buildSearchIndex(catalog: Catalog): SearchIndex {
  const builder = new Map<string, Map<number, number>>();
  const add = (term: string, resource: number, bits: number): void => {
    let own = builder.get(term);
    if (!own) {
      own = new Map();
      builder.set(term, own);
    }
    own.set(resource, (own.get(resource) ?? 0) | bits);
  };
  const labels = new Labels(catalog);
  const names = catalog.resources.map(namesOf);
  catalog.resources.forEach((resource, number) => {
    addResource(resource, number, catalog, labels, add);
  });
  return {
    ...flatten(builder),
    size: catalog.resources.length,
    names: (resource) => names[resource] ?? [],
    sections: sectionPlaces(catalog),
  };
}

type Add = (term: string, resource: number, bits: number) => void;

function addResource(
  resource: Resource,
  number: number,
  catalog: Catalog,
  labels: Labels,
  add: Add,
): void {
  const name = (text: string, bit: number): void => {
    const words = wordsOf(text);
    add(`!${words.join('')}`, number, bit);
    addWords(words, number, bit, add);
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next !== undefined) add(`+${word}${next}`, number, bit);
      // `Qwen3` is also found by `qwen 3`.
      const [, letters, digits] = /^([a-z]{2,})(\d[\d.]*)$/.exec(word) ?? [];
      if (letters && digits) {
        add(letters, number, bit);
        add(digits, number, bit);
      }
    });
  };
  name(resource.title, BIT.title);
  const head = resource.title.split(/: | -- /)[0] ?? '';
  if (head !== resource.title) add(`!${squeeze(head)}`, number, BIT.title);
  if (resource.paperTitle) name(resource.paperTitle, BIT.aliases);
  for (const alias of resource.aliases) name(alias, BIT.aliases);
  for (const id of [resource.id, ...resource.formerly]) name(id, BIT.id);
  for (const link of Object.values(resource.links)) {
    for (const key of linkKeys(link)) add(`@${key}`, number, BIT.id);
    const repository = repositoryName(link);
    if (repository !== null) add(`!${squeeze(repository)}`, number, BIT.placements);
  }

  const label = (text: string, bit: number): void => {
    const words = wordsOf(text);
    add(`=${words.join(' ')}`, number, bit);
    addWords(words, number, bit, add);
  };
  const stems = stemsOf([resource.title, ...resource.aliases]);
  for (const id of resource.tags) {
    const own = labels.tags.get(id) ?? [id];
    const inName = own.some((text) => holds(stems, stemsOf([text])));
    const first = id === resource.tags[0] ? BIT.firstTag : 0;
    for (const text of own) label(text, BIT.tags | first | (inName ? BIT.tagsInName : 0));
  }
  for (const text of labels.series.get(resource.series ?? '') ?? []) label(text, BIT.series);
  for (const org of resource.org) {
    for (const text of labels.orgs.get(org) ?? [org]) label(text, BIT.org);
  }
  for (const { section, annotation } of resource.placements) {
    for (const text of labels.sections.get(section) ?? []) label(text, BIT.sections);
    for (const text of labels.parents.get(section) ?? []) {
      addWords(wordsOf(text), number, BIT.sections, add);
    }
    for (const text of Object.values(annotation ?? {})) {
      addWords(wordsOf(text), number, BIT.placements, add);
    }
  }
  for (const author of resource.authors) label(authorName(author), BIT.authors);
  if (resource.date) {
    label(resource.date, BIT.date);
    label(resource.date.slice(0, 4), BIT.date);
  }
  for (const text of CATEGORY_WORDS[resource.category] ?? []) label(text, BIT.category);
  if (resource.venue) label(resource.venue, BIT.venue);
  for (const language of catalog.languages) {
    addWords(wordsOf(inLanguage(resource.annotation, language)), number, BIT.annotation, add);
  }
  for (const figure of Object.values(resource.model ?? {})) {
    addWords(wordsOf(figure), number, BIT.placements, add);
  }
}

function addWords(words: readonly string[], number: number, bit: number, add: Add): void {
  for (const word of words) {
    if (isHan(word)) {
      if (word.length <= 12) add(word, number, bit);
      for (const pair of pairsOf(word)) add(`#${pair}`, number, bit);
      continue;
    }
    add(word, number, bit);
    const plain = plainForm(word);
    if (plain !== word) add(`_${plain}`, number, bit);
    const stem = stemOf(word);
    if (stem.length >= 3) add(`~${stem}`, number, bit);
  }
}

/** A resource's names as they are compared with a whole query. */
function namesOf({ title, paperTitle, aliases, id }: Resource): string[] {
  const head = title.split(/: | -- /)[0] ?? '';
  return [...new Set([title, head, paperTitle ?? '', ...aliases, id].map(squeeze))].filter(Boolean);
}

/** What the vocabularies of a catalogue call their entries, in every language. */
class Labels {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly series: ReadonlyMap<string, readonly string[]>;
  readonly orgs: ReadonlyMap<string, readonly string[]>;
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** The titles of the sections above one. */
  readonly parents: ReadonlyMap<string, readonly string[]>;

  constructor({ tags, series, orgs, sections }: Catalog) {
    this.tags = new Map(
      tags.map((tag) => [tag.id, [tag.id, ...Object.values(tag.label), ...tag.synonyms]]),
    );
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
    this.sections = new Map(
      sections.map((section) => [
        section.id,
        [...Object.values(section.title), section.id.slice(section.id.lastIndexOf('/') + 1)],
      ]),
    );
    this.parents = new Map(
      sections.map((section) => [
        section.id,
        sections.flatMap((one) =>
          one.id !== section.id && isWithin(section.id, one.id) ? Object.values(one.title) : [],
        ),
      ]),
    );
  }
}

const stemsOf = (texts: readonly string[]): string =>
  ` ${texts.map((text) => wordsOf(text).map(stemOf).join(' ')).join(' | ')} `;

/** Whether a text's stems stand in another's, one after the other. */
const holds = (whole: string, part: string): boolean => whole.includes(part);

/** The order inside each section, by each of its titles. */
function sectionPlaces(catalog: Catalog): Record<string, number[]> {
  const places: Record<string, number[]> = Object.create(null);
  for (const section of catalog.sections) {
    const own = catalog.resources
      .flatMap((resource, number) => {
        const placement = resource.placements.find((one) => one.section === section.id);
        return placement
          ? [{ number, rank: placement.rank ?? 1e9, date: resource.date ?? '' }]
          : [];
      })
      .sort((a, b) => a.rank - b.rank || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .map(({ number }) => number);
    for (const title of Object.values(section.title)) places[wordsOf(title).join(' ')] ??= own;
  }
  return places;
}

function flatten(
  builder: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Pick<SearchIndex, 'terms' | 'postings' | 'fields' | 'words'> {
  const { vocabulary, order } = Vocabulary.of(builder.keys());
  const starts = new Uint32Array(order.length + 1);
  const fields = new Uint16Array(order.length);
  let total = 0;
  for (const own of builder.values()) total += own.size;
  const postings = new Uint32Array(total);
  const words = new Set<string>();
  let at = 0;
  order.forEach((term, number) => {
    starts[number] = at;
    let all = 0;
    for (const [resource, bits] of builder.get(term) ?? []) {
      postings[at] = resource * 2 ** FIELD_BITS + bits;
      all |= bits;
      at += 1;
    }
    fields[number] = all;
    if (all & (NAME_BITS | TOPIC_BITS) && /^[a-z0-9+]/.test(term)) words.add(term.replace('+', ''));
  });
  starts[order.length] = at;
  const text = `\n${[...words].join('\n')}\n`;
  return {
    terms: vocabulary,
    postings: (term) => postings.subarray(starts[term], starts[term + 1]),
    fields: (term) => fields[term] ?? 0,
    words: text,
  };
}
