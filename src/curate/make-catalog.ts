import { fold } from '../catalog/nearest';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import type { Category, LinkKind, LocalizedText, Resource } from '../catalog/types';
import { identifierKeys } from '../search/identifiers';
import { freeKind, kindByWords, kindOf, plainAddress } from './link-kinds';
import type { Left, ReadEntry, ReadList } from './read-list';
import { slug, uniqueAmong } from './resource-id';

/** What an import gives. */
export interface Imported {
  readonly content: CatalogFile;
  /** Ids of what the other catalogue holds too. */
  readonly recognised: readonly string[];
  /** How many resources have their title for want of an annotation. */
  readonly unannotated: number;
  /** In the order of the document. */
  readonly left: readonly Left[];
}

type Draft = {
  -readonly [Key in keyof ResourceEntry]: ResourceEntry[Key];
};

/**
 * A catalogue of what was read.
 *
 * @param known the resources of a catalogue, whose ids, categories and titles are used where the
 *   document names the same
 */
export function makeCatalog(list: ReadList, known: readonly Resource[]): Imported {
  const language = languageOf(list);
  const text = (words: string): LocalizedText => ({ [language]: words });
  const left: Left[] = [...list.left];
  const find = finder(known);
  const ids = new Set<string>();
  const sectionIds = sectionIdsOf(list);
  const byTitle = new Map<string, Draft>();
  const drafts: { draft: Draft; read: ReadEntry }[] = [];
  const byKnown = new Map<string, Draft>();
  const byLink = new Map<string, Draft>();
  const citeKeys = new Set<string>();
  let unannotated = 0;
  const reads = list.entries.map((read) => ({ read, same: find(read) }));
  // A new resource must not take what a known one is called.
  for (const { same } of reads) if (same) ids.add(same.id);
  const unique = uniqueAmong(ids);

  for (const { read, same } of reads) {
    const place = read.section === null ? [] : [{ section: sectionIds[read.section] ?? '' }];
    const title = same?.title ?? read.title;
    const link = `${fold(title)}\n${plainAddress(read.links[0]?.url ?? '')}`;
    const twin = same ? byKnown.get(same.id) : read.links.length > 0 ? byLink.get(link) : undefined;
    if (twin) {
      addLinks(twin, read, left);
      const isThere = twin.placements?.some(({ section }) => section === place[0]?.section);
      if (!isThere && place.length > 0) {
        const annotation = read.annotation === '' ? {} : { annotation: text(read.annotation) };
        twin.placements = [
          ...(twin.placements ?? []),
          ...place.map((one) => ({ ...one, ...annotation })),
        ];
      }
      continue;
    }
    const annotation = read.annotation || same?.annotation[language] || '';
    if (annotation === '') unannotated += 1;
    const id = same?.id ?? unique(slug(title) || slug(nameByLink(read)) || 'item');
    const draft: Draft = {
      id,
      title,
      category: same?.category ?? 'paper',
      annotation: text(annotation || title),
      links: {},
    };
    addLinks(draft, read, left);
    draft.category = same?.category ?? categoryOf(draft, read);
    const citeKey = citeKeyOf(read, id, citeKeys);
    if (citeKey !== null) draft['cite-key'] = citeKey;
    citeKeys.add((citeKey ?? id).toLowerCase());
    const { authors = [] } = read;
    const people = authors.filter((name) => name !== 'others');
    if (people.length > 0) draft.authors = people.slice(0, 10);
    if (people.length > 10 || people.length < authors.length) draft['more-authors'] = true;
    if (read.date) draft.date = read.date;
    if (read.venue) draft.venue = read.venue;
    if (place.length > 0) draft.placements = place;
    drafts.push({ draft, read });
    if (same) byKnown.set(same.id, draft);
    byLink.set(link, draft);
    if (!byTitle.has(fold(title))) byTitle.set(fold(title), draft);
  }

  for (const { title, annotation, section, line } of list.mentions) {
    const draft = byTitle.get(fold(title));
    if (!draft) {
      left.push({ reason: 'noLink', line, what: title });
      continue;
    }
    const id = section === null ? undefined : sectionIds[section];
    if (id === undefined || draft.placements?.some((one) => one.section === id)) continue;
    const own = annotation === '' ? {} : { annotation: text(annotation) };
    draft.placements = [...(draft.placements ?? []), { section: id, ...own }];
  }

  const sections = list.sections.map(({ title, intro, parent }, index) => ({
    parent,
    index,
    entry: {
      id: sectionIds[index] ?? '',
      title: text(title),
      ...(intro === '' ? {} : { intro: text(intro) }),
    },
  }));
  const content: CatalogFile = {
    languages: [language],
    ...(list.title === '' ? {} : { title: text(list.title) }),
    ...(list.intro === '' ? {} : { intro: text(list.intro) }),
    sections: sections
      .filter(({ parent }) => parent === null)
      .map(({ entry, index }) => {
        const below = sections.filter(({ parent }) => parent === index).map((one) => one.entry);
        return below.length > 0 ? { ...entry, sections: below } : entry;
      }),
    resources: drafts.map(({ draft }) => draft),
  };
  return {
    content,
    recognised: [...byKnown.keys()],
    unannotated,
    left: left.sort((a, b) => a.line - b.line),
  };
}

/** Chinese where a fifth of the letters of its entries are Han characters. */
function languageOf({ entries, sections }: ReadList): string {
  const texts = [...sections, ...entries].map((one) =>
    'annotation' in one ? one.title + one.annotation : one.title,
  );
  let han = 0;
  let letters = 0;
  for (const text of texts) {
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return han * 5 > letters ? 'zh' : 'en';
}

/**
 * Finds what a catalogue holds by what an entry links first, or by an arXiv id or DOI among its
 * links; where several have that, by the title among them.
 */
function finder(known: readonly Resource[]): (read: ReadEntry) => Resource | null {
  const byKey = new Map<string, Set<Resource>>();
  for (const resource of known) {
    for (const link of Object.values(resource.links)) {
      const [key] = identifierKeys(link);
      if (key !== undefined) byKey.set(key, (byKey.get(key) ?? new Set()).add(resource));
    }
  }
  return ({ title, links }) => {
    for (const [index, { url }] of links.entries()) {
      const [key] = identifierKeys(url);
      if (key === undefined || (index > 0 && !/^(?:arxiv|doi):/.test(key))) continue;
      const found = [...(byKey.get(key) ?? [])];
      const [only] = found;
      if (only && found.length === 1) return only;
      const wanted = fold(title);
      const called = found.find(
        (one) => fold(one.title) === wanted || one.aliases.some((name) => fold(name) === wanted),
      );
      if (called) return called;
    }
    return null;
  };
}

function addLinks(draft: Draft, { links }: ReadEntry, left: Left[]): void {
  for (const { text, url, line } of links) {
    const kind = freeKind(url, text, draft.links);
    if (kind === null) left.push({ reason: 'second', line, what: url });
    else draft.links = { ...draft.links, [kind]: plainAddress(url) };
  }
}

const OF_KIND: Readonly<Record<LinkKind, Category>> = {
  paper: 'paper',
  data: 'dataset',
  code: 'tool',
  model: 'report',
  blog: 'blog',
  demo: 'tool',
  homepage: 'guide',
};

/** What a thing of a title is that is linked by this kind. */
export function categoryByKind(kind: LinkKind, title: string): Category {
  if (kind === 'paper' && /technical report|技术报告/i.test(title)) return 'report';
  return OF_KIND[kind];
}

function categoryOf({ links, title }: Draft, { links: [main] }: ReadEntry): Category {
  const first = main ? kindOf(main.url, kindByWords(main.text)) : 'paper';
  return categoryByKind(first !== 'data' && links.paper !== undefined ? 'paper' : first, title);
}

/** A key that BibTeX takes, where it is none that another has, and not the id anyway. */
function citeKeyOf({ key = '' }: ReadEntry, id: string, taken: ReadonlySet<string>): string | null {
  if (key === id || !/^[A-Za-z0-9]+([.:_+/-][A-Za-z0-9]+)*$/.test(key)) return null;
  return taken.has(key.toLowerCase()) ? null : key;
}

/** What an entry without Latin letters in its title is called by. */
function nameByLink({ links: [first] }: ReadEntry): string {
  const [key = ''] = first ? identifierKeys(first.url) : [];
  return key.replace(/^.*\/(?=[^/])/, '');
}

function sectionIdsOf({ sections }: ReadList): string[] {
  const unique = uniqueAmong(new Set());
  const ids: string[] = [];
  for (const { title, parent } of sections) {
    const own = slug(title).replaceAll('.', '-') || 'section';
    const above = parent === null ? '' : `${ids[parent]}/`;
    ids.push(unique(above + own));
  }
  return ids;
}
