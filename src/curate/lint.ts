import { arxivId } from '../catalog/accessors';
import type { Fault, Path } from '../catalog/faults';
import { fold } from '../catalog/nearest';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import { lintKeywords } from './keywords';

/** The most characters of an annotation, by language; another language has English's. */
export const ANNOTATION_LENGTH: Readonly<Record<string, number>> = { en: 240, zh: 120 };
/** Of a placement's annotation. */
export const PLACEMENT_LENGTH: Readonly<Record<string, number>> = { en: 160, zh: 80 };
/** At most this share of annotations may begin with the same four words. */
const SAME_OPENING = 0.03;
/** From this share of common words on, two annotations or titles are alike. */
const ALIKE = 0.8;

interface Place {
  readonly path: Path;
  readonly resource: string;
}

/**
 * Faults of quality in a catalogue that loads: links not in their plain form, annotations too long
 * or alike, the same paper or name without `related`, reports without a family or an organisation,
 * dates that the arXiv id contradicts.
 *
 * @returns findings as faults, by resource
 */
export function lint(file: CatalogFile): Fault[] {
  return [
    ...file.resources.flatMap((resource, index) => ownFindings(resource, ['resources', index])),
    ...sharedNames(file.resources),
    ...alikeAnnotations(file),
    ...lintKeywords(file),
  ];
}

function ownFindings(resource: ResourceEntry, path: Path): Fault[] {
  const found: Fault[] = [];
  const add = (code: string, at: Path, params: Record<string, string> = {}): void => {
    found.push({ code, params, path: [...path, ...at], resource: resource.id });
  };
  for (const [kind, address] of Object.entries(resource.links)) {
    if (!address.startsWith('https://')) add('lint.https', ['links', kind], { value: address });
    if (
      /arxiv\.org/.test(address) &&
      !/^https:\/\/arxiv\.org\/abs\/\d{4}\.\d{4,5}$/.test(address)
    ) {
      add('lint.arxiv', ['links', kind], { value: address });
    }
  }
  if (Object.keys(resource.links).length === 0) add('lint.noLink', ['links']);
  if (resource.category === 'report') {
    if (resource.series === undefined) add('lint.noSeries', []);
    if (!resource.org?.length) add('lint.noOrg', []);
  }
  for (const [language, text] of Object.entries(resource.annotation)) {
    const most = ANNOTATION_LENGTH[language] ?? ANNOTATION_LENGTH.en ?? 0;
    if (text.length > most) {
      add('lint.long', ['annotation', language], {
        length: String(text.length),
        most: String(most),
      });
    }
    if (similarity(text, resource.title) >= ALIKE)
      add('lint.repeatsTitle', ['annotation', language]);
  }
  resource.placements?.forEach((placement, index) => {
    for (const [language, text] of Object.entries(placement.annotation ?? {})) {
      const most = PLACEMENT_LENGTH[language] ?? PLACEMENT_LENGTH.en ?? 0;
      if (text.length > most) {
        add('lint.long', ['placements', index, 'annotation', language], {
          length: String(text.length),
          most: String(most),
        });
      }
    }
  });
  const { checked, updated, sources = [] } = resource;
  if (sources.length === 0 && (resource.models || resource.dataset)) {
    add('lint.noSource', [resource.models ? 'models' : 'dataset']);
  }
  if (checked !== undefined && updated !== undefined && checked < updated) {
    add('lint.checkedBefore', ['checked'], { checked, updated });
  }
  const id = arxivId(resource.links.paper);
  if (id !== null && resource['paper-title'] === undefined && resource['date-of'] === undefined) {
    const submitted = (2000 + Number(id.slice(0, 2))) * 12 + Number(id.slice(2, 4));
    const [, year = '', month] = /^(\d{4})(?:-(\d{2}))?$/.exec(resource.date ?? '') ?? [];
    const months = Number(year) * 12 + Number(month);
    if (month !== undefined && Math.abs(months - submitted) > 1) {
      add('lint.date', ['date'], { date: resource.date ?? '', arxiv: id });
    }
  }
  return found;
}

/** Pairs that share a paper link, or a title or alias, and do not name each other. */
function sharedNames(resources: readonly ResourceEntry[]): Fault[] {
  const found: Fault[] = [];
  const first = new Map<string, number>();
  const compare = (key: string, index: number, path: Path, code: string, value: string): void => {
    const resource = resources[index];
    const known = first.get(key);
    const other = known === undefined ? undefined : resources[known];
    if (!resource || known === index) return;
    if (!other) {
      first.set(key, index);
    } else if (!resource.related?.includes(other.id) && !other.related?.includes(resource.id)) {
      found.push({
        code,
        params: { other: other.id, value },
        path: ['resources', index, ...path],
        resource: resource.id,
      });
    }
  };
  resources.forEach((resource, index) => {
    const { paper } = resource.links;
    if (paper) compare(`paper ${paper}`, index, ['links', 'paper'], 'lint.samePaper', paper);
    const names = [resource.title, ...(resource.aliases ?? [])];
    names.forEach((name, i) => {
      const path = i === 0 ? ['title'] : ['aliases', i - 1];
      const key = fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
      compare(`name ${key}`, index, path, 'lint.sameName', name);
    });
  });
  resources.forEach((one, index) => {
    resources.slice(0, index).forEach((other) => {
      if (one.related?.includes(other.id) || other.related?.includes(one.id)) return;
      if (similarity(one.title, other.title) >= ALIKE) {
        found.push({
          code: 'lint.sameName',
          params: { other: other.id, value: one.title },
          path: ['resources', index, 'title'],
          resource: one.id,
        });
      }
    });
  });
  return found;
}

/** Annotations that say the same, or begin the same too often. */
function alikeAnnotations(file: CatalogFile): Fault[] {
  const found: Fault[] = [];
  for (const language of file.languages) {
    const texts: (Place & { text: string; words: Set<string> })[] = file.resources.flatMap(
      (resource, index) => {
        const text = resource.annotation[language] ?? '';
        return [
          {
            text,
            words: wordsOf(text),
            path: ['resources', index, 'annotation', language],
            resource: resource.id,
          },
        ];
      },
    );
    const openings = new Map<string, Place[]>();
    texts.forEach((one, index) => {
      for (const other of texts.slice(0, index)) {
        if (overlap(one.words, other.words) >= ALIKE) {
          found.push({ ...place(one), code: 'lint.alike', params: { other: other.resource } });
        }
      }
      const opening = openingOf(one.text);
      openings.set(opening, [...(openings.get(opening) ?? []), one]);
    });
    const most = Math.max(1, Math.floor(file.resources.length * SAME_OPENING));
    for (const [opening, places] of openings) {
      for (const one of places.slice(most)) {
        const params = { opening, count: String(places.length) };
        found.push({ ...place(one), code: 'lint.sameOpening', params });
      }
    }
  }
  return found;
}

const place = ({ path, resource }: Place): Place => ({ path, resource });

/** The first four words; of Chinese, the first six characters. */
function openingOf(text: string): string {
  return /^\p{Script=Han}/u.test(text)
    ? [...text].slice(0, 6).join('')
    : text.split(/\s+/).slice(0, 4).join(' ').toLowerCase();
}

/** The share of words that two texts have in common, from 0 to 1 (Jaccard). */
function similarity(one: string, other: string): number {
  return overlap(wordsOf(one), wordsOf(other));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common / (one.size + other.size - common);
}

/** Words in lower case, and pairs of Chinese characters. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of fold(text).matchAll(/[\p{L}\p{N}.]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) words.add(run);
    else for (let i = 0; i < Math.max(1, run.length - 1); i += 1) words.add(run.slice(i, i + 2));
  }
  return words;
}
