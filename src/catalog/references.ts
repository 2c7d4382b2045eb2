import { citationKey } from './accessors';
import type { FaultList } from './fault-list';
import type { Path } from './faults';
import { nameOf, type Sound } from './form';
import { allSections, type KnownNames, known, NO_NAMES, some } from './known-names';
import { nearest } from './nearest';
import { circleFault, circlesOf } from './owners';
import { parseQuantity } from './quantities';
import type { CatalogFile } from './schema';

/** The most names that are compared in one file in search of the nearest. */
const MAX_COMPARED = 1_000_000;

type Texts = Sound<Record<string, string>> | undefined;
type SectionEntry = Sound<CatalogFile['sections'][number]>;

/**
 * Looks for faults in what names something else: languages, duplicate ids, references that lead
 * nowhere. Where a list has faults of its own, nobody knows what it lacks, and it is not asked.
 *
 * @param others what the file may name though it does not hold it
 */
export function checkReferences(
  file: Sound<CatalogFile>,
  faults: FaultList,
  others?: KnownNames,
): void {
  const elsewhere = others ?? NO_NAMES;
  const languages = nullIfEmpty(known(file.languages, (language) => language));

  const localized = (texts: Texts, path: Path): void => {
    if (!texts || !languages) return;
    const given = Object.keys(texts);
    for (const language of given) {
      if (languages.has(language)) continue;
      faults.add(() => ({
        path: [...path, language],
        atKey: true,
        code: 'unknownLanguage',
        params: { language, known: some([...languages]) },
      }));
    }
    const lacking = languages.size - given.filter((language) => languages.has(language)).length;
    if (lacking === 0) return;
    faults.add(() => {
      const missing = [...languages].filter((language) => !Object.hasOwn(texts, language));
      const params = { key: nameOf(path), language: some(missing), count: String(lacking) };
      return { path, code: 'missingLanguage', params };
    });
  };

  const once = (what: string) => {
    const met = new Set<string>();
    return (id: string | undefined, path: Path): void => {
      if (id === undefined) return;
      if (met.has(id)) faults.add(() => ({ path, code: 'duplicateId', params: { what, id } }));
      met.add(id);
    };
  };

  let compared = 0;
  const reference = (
    what: string,
    value: string | undefined,
    names: ReadonlySet<string> | null,
    path: Path,
  ): void => {
    if (value === undefined || names === null || names.has(value)) return;
    faults.add(() => {
      compared += names.size;
      const near = compared <= MAX_COMPARED ? nearest(value, names, 1)[0] : undefined;
      const code = others ? 'unknownAnywhere' : 'unknownReference';
      return { path, code, params: { what, value, nearest: near ?? '' } };
    });
  };

  const languageOnce = once('language');
  each(file.languages, ['languages'], languageOnce);

  localized(file.title, ['title']);
  localized(file.intro, ['intro']);

  const sectionOnce = once('section');
  const sections = (
    list: readonly (SectionEntry | undefined)[] | undefined,
    parent: string | null,
    path: Path,
  ): void => {
    each(list, path, (section, here) => {
      const { id } = section;
      sectionOnce(id, [...here, 'id']);
      if (id !== undefined && parent !== null && !id.startsWith(`${parent}/`)) {
        faults.add(() => ({
          path: [...here, 'id'],
          code: 'sectionOutsideParent',
          params: { id, parent },
        }));
      }
      localized(section.title, [...here, 'title']);
      localized(section.intro, [...here, 'intro']);
      sections(section.sections, id ?? null, [...here, 'sections']);
    });
  };
  sections(file.sections, null, ['sections']);

  const orgs = known(file.orgs ?? [], (org) => org.name, elsewhere.orgs);
  const namedOrgs = file.orgs?.length ? orgs : null;
  const orgOnce = once('organisation');
  each(file.orgs, ['orgs'], (org, path) => {
    orgOnce(org.name, [...path, 'name']);
    reference('organisation', org['part-of'], orgs, [...path, 'part-of']);
  });
  checkOwners(file.orgs ?? [], faults);

  const seriesOnce = once('series');
  each(file.series, ['series'], (series, path) => {
    seriesOnce(series.id, [...path, 'id']);
    localized(series.title, [...path, 'title']);
    reference('organisation', series.org, namedOrgs, [...path, 'org']);
  });

  const tagOnce = once('tag');
  each(file.tags, ['tags'], (tag, path) => {
    tagOnce(tag.id, [...path, 'id']);
    localized(tag.label, [...path, 'label']);
  });

  const sectionIds = known(allSections(file.sections), ({ id }) => id, elsewhere.sections);
  const seriesIds = known(file.series ?? [], ({ id }) => id, elsewhere.series);
  const tagIds = known(file.tags ?? [], ({ id }) => id, elsewhere.tags);
  const resourceIds = known(file.resources, ({ id }) => id, elsewhere.resources);
  const resourceOnce = once('resource');
  const keyOwners = new Map<string, string>();
  each(file.resources, ['resources'], (resource, path) => {
    resourceOnce(resource.id, [...path, 'id']);
    each(resource.formerly, [...path, 'formerly'], resourceOnce);
    citedOnce(resource, path, keyOwners, faults);
    localized(resource.annotation, [...path, 'annotation']);
    each(resource.corrects, [...path, 'corrects'], ({ note }, here) => {
      localized(note, [...here, 'note']);
    });
    reference('series', resource.series, seriesIds, [...path, 'series']);
    each(resource.org, [...path, 'org'], (name, here) => {
      reference('organisation', name, namedOrgs, here);
    });
    each(resource.tags, [...path, 'tags'], (tag, here) => reference('tag', tag, tagIds, here));
    each(resource.related, [...path, 'related'], (other, here) => {
      if (other !== resource.id) reference('resource', other, resourceIds, here);
      else faults.add(() => ({ path: here, code: 'relatedToItself', params: { id: other } }));
    });
    checkOwnFields(resource, path, faults);
    const modelOnce = once('model');
    each(resource.models, [...path, 'models'], (model, here) => {
      modelOnce(model.id, [...here, 'id']);
      checkFigures(model, here, faults);
    });
    if (resource.dataset) checkDataset(resource.dataset, [...path, 'dataset'], once, faults);
    const placementOnce = once('section');
    each(resource.placements, [...path, 'placements'], (placement, here) => {
      reference('section', placement.section, sectionIds, [...here, 'section']);
      placementOnce(placement.section, [...here, 'section']);
      localized(placement.annotation, [...here, 'annotation']);
    });
  });
}

type OrgEntry = Sound<NonNullable<CatalogFile['orgs']>[number]>;

/** Finds organisations that would be parts of themselves, each circle once. */
function checkOwners(orgs: readonly (OrgEntry | undefined)[], faults: FaultList): void {
  const owners = orgs.map((org) => ({ name: org?.name, partOf: org?.['part-of'] }));
  for (const circle of circlesOf(owners)) {
    faults.add(() => circleFault(circle, owners, circle.at(-1) ?? 0));
  }
}

type ResourceEntry = CatalogFile['resources'][number];
type ModelEntry = Sound<NonNullable<ResourceEntry['models']>[number]>;
type DatasetEntry = Sound<NonNullable<ResourceEntry['dataset']>>;

/** Finds what is said of fields that the resource does not have. */
function checkOwnFields(resource: Sound<ResourceEntry>, path: Path, faults: FaultList): void {
  const kind = resource['date-of'];
  if (kind !== undefined && !Object.hasOwn(resource, 'date')) {
    faults.add(() => ({ path: [...path, 'date-of'], code: 'dateOfNothing', params: { kind } }));
  }
  each(resource.unverified, [...path, 'unverified'], (field, here) => {
    if (hasField(resource, field)) return;
    faults.add(() => ({ path: here, code: 'unverifiedNothing', params: { field } }));
  });
}

/** Whether a resource has a field, such as `date` or `links.data`. */
function hasField(resource: Sound<ResourceEntry>, field: string): boolean {
  let within: unknown = resource;
  for (const key of field.split('.')) {
    if (typeof within !== 'object' || within === null || !Object.hasOwn(within, key)) return false;
    within = (within as Record<string, unknown>)[key];
  }
  return true;
}

/** Finds figures of a model that cannot be together. */
function checkFigures(model: ModelEntry, path: Path, faults: FaultList): void {
  const { params, 'active-params': active } = model;
  const [all, some] = [params, active].map((text) => parseQuantity('count', text ?? ''));
  if (all && some && some > all) {
    faults.add(() => ({
      path: [...path, 'active-params'],
      code: 'activeAboveAll',
      params: { params: params ?? '', active: active ?? '' },
    }));
  }
  checkAbout(model.about, { ...model, ...model.compute }, path, faults);
}

function checkDataset(
  dataset: DatasetEntry,
  path: Path,
  once: (what: string) => (id: string | undefined, path: Path) => void,
  faults: FaultList,
): void {
  checkAbout(dataset.about, dataset, path, faults);
  const partOnce = once('part');
  each(dataset.parts, [...path, 'parts'], (part, here) => {
    partOnce(part.id, [...here, 'id']);
    checkAbout(part.about, part, here, faults);
  });
}

/** Finds what is said to be only about right, and is not there. */
function checkAbout(
  about: readonly (string | undefined)[] | undefined,
  figures: object,
  path: Path,
  faults: FaultList,
): void {
  each(about, [...path, 'about'], (figure, here) => {
    if (Object.hasOwn(figures, figure)) return;
    faults.add(() => ({ path: here, code: 'aboutNothing', params: { figure } }));
  });
}

/** Finds citation keys that two resources have; BibTeX does not tell capitals from small letters. */
function citedOnce(
  resource: Sound<CatalogFile['resources'][number]>,
  path: Path,
  owners: Map<string, string>,
  faults: FaultList,
): void {
  const { id } = resource;
  if (id === undefined) return;
  const citeKey = resource['cite-key'] ?? null;
  const formerly = (resource.formerly ?? []).filter((old) => old !== undefined);
  const key = citationKey({ citeKey, formerly, id });
  const other = owners.get(key.toLowerCase());
  if (other !== undefined && other !== id) {
    faults.add(() => ({
      path: [...path, citeKey === null ? 'id' : 'cite-key'],
      code: 'duplicateCiteKey',
      params: { key, other },
    }));
  }
  owners.set(key.toLowerCase(), id);
}

/** Names, null where there are none to hold others against. */
function nullIfEmpty(names: ReadonlySet<string> | null): ReadonlySet<string> | null {
  return names?.size === 0 ? null : names;
}

/** Calls for each sound entry of a list with its place. */
function each<T>(
  list: readonly (T | undefined)[] | undefined,
  path: Path,
  visit: (entry: T, path: Path) => void,
): void {
  list?.forEach((entry, index) => {
    if (entry !== undefined) visit(entry, [...path, index]);
  });
}
