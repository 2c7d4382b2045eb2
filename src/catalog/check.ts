import * as v from 'valibot';
import { citationKey } from './accessors';
import type { Fault, Path } from './faults';
import { nearest } from './nearest';
import { type CatalogFile, catalogFile } from './schema';

/**
 * Holds a parsed YAML value against the form of a catalogue and its own references.
 *
 * @param input what the YAML parser made of the file
 * @returns the catalogue file, or the faults in the order of the file's keys
 */
export function check(
  input: unknown,
): { file: CatalogFile; faults: [] } | { file: null; faults: Fault[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { file: null, faults: [{ code: 'notACatalog', params: {}, path: [] }] };
  }
  const known = Object.keys(catalogFile.entries);
  if (!Object.keys(input).some((key) => known.includes(key))) {
    return { file: null, faults: [{ code: 'notACatalog', params: {}, path: [] }] };
  }
  const parsed = v.safeParse(catalogFile, input);
  const faults = parsed.success
    ? references(parsed.output)
    : parsed.issues.flatMap((issue) => fromIssue(issue, input));
  if (parsed.success && faults.length === 0) return { file: parsed.output, faults: [] };
  return { file: null, faults };
}

function fromIssue(issue: v.BaseIssue<unknown>, input: object): Fault[] {
  // A union reports its branches apart; the one that got furthest says most.
  const inner = issue.issues?.find((one) => one.path) ?? issue;
  const path = [...(issue.path ?? []), ...(inner === issue ? [] : (inner.path ?? []))].map(
    (step) => step.key as string | number,
  );
  const at = { path, resource: resourceAt(path, input) };
  const key = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const siblings = keysAt(path.slice(0, -1));
    return [
      {
        ...at,
        code: 'unknownKey',
        atKey: true,
        params: { key, nearest: nearest(key, siblings, 1)[0] ?? '', known: siblings.join(', ') },
      },
    ];
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return [{ ...at, path: path.slice(0, -1), code: 'missingKey', params: { key } }];
  }
  if (issue.type === 'picklist') {
    const known = (issue.expected ?? '').replace(/["()]/g, '').split(' | ');
    const value = String(issue.input);
    return [
      {
        ...at,
        code: 'notOneOf',
        params: { key, value, known: known.join(', '), nearest: nearest(value, known, 1)[0] ?? '' },
      },
    ];
  }
  if (issue.kind === 'schema') {
    const expected = EXPECTED[issue.type] ?? 'text';
    return [
      { ...at, code: `not.${expected}`, params: { key: nameOf(path), value: show(issue.input) } },
    ];
  }
  return [{ ...at, code: issue.message, params: { key: nameOf(path), value: show(issue.input) } }];
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  record: 'texts',
  array: 'list',
  number: 'number',
  boolean: 'boolean',
  strict_object: 'mapping',
  union: 'author',
};

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null ? 'null' : (JSON.stringify(value) ?? String(value));
}

/** The key a path ends in, and which of a list it is. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `${nameOf(path.slice(0, -1))}[${last}]`;
  return last ?? '';
}

/** The keys that the form knows at a path. */
function keysAt(path: Path): string[] {
  type Node = {
    entries?: Record<string, Node>;
    item?: Node;
    wrapped?: Node;
    pipe?: Node[];
    options?: Node[];
  };
  let node: Node | undefined = catalogFile as unknown as Node;
  const unwrap = (one: Node | undefined): Node | undefined => {
    if (one?.wrapped) return unwrap(one.wrapped);
    return one?.options ? one.options.find((option) => option.entries) : one;
  };
  for (const step of path) {
    node = unwrap(node);
    node = typeof step === 'number' ? node?.item : node?.entries?.[step];
  }
  return Object.keys(unwrap(node)?.entries ?? {});
}

function resourceAt(path: Path, input: object): string | undefined {
  if (path[0] !== 'resources' || typeof path[1] !== 'number') return undefined;
  const entry = (input as { resources?: unknown[] }).resources?.[path[1]];
  const id = (entry as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Languages, duplicate ids, and whatever names another entry. */
function references(file: CatalogFile): Fault[] {
  const faults: Fault[] = [];
  const languages = file.languages;

  const localized = (
    text: Record<string, string> | undefined,
    path: Path,
    resource?: string,
  ): void => {
    if (!text) return;
    const at = resource === undefined ? { path } : { path, resource };
    for (const language of languages) {
      if (!Object.hasOwn(text, language)) {
        faults.push({ ...at, code: 'missingLanguage', params: { language, key: nameOf(path) } });
      }
    }
    for (const language of Object.keys(text)) {
      if (!languages.includes(language)) {
        faults.push({
          ...at,
          path: [...path, language],
          atKey: true,
          code: 'unknownLanguage',
          params: { language, known: languages.join(', ') },
        });
      }
    }
  };

  const seen = (what: string) => {
    const first = new Map<string, Path>();
    return (id: string, path: Path, resource?: string): void => {
      if (first.has(id)) {
        faults.push({
          path,
          code: 'duplicateId',
          params: { what, id },
          ...(resource !== undefined && { resource }),
        });
      } else first.set(id, path);
    };
  };

  const reference = (
    what: string,
    value: string | undefined,
    known: ReadonlySet<string>,
    path: Path,
    resource?: string,
  ): void => {
    if (value === undefined || known.has(value)) return;
    faults.push({
      path,
      ...(resource !== undefined && { resource }),
      code: 'unknownReference',
      params: { what, value, nearest: nearest(value, known, 1)[0] ?? '' },
    });
  };

  languages.forEach((language, index) => {
    if (languages.indexOf(language) < index) {
      faults.push({
        path: ['languages', index],
        code: 'duplicateId',
        params: { what: 'language', id: language },
      });
    }
  });

  const sectionIds = new Set<string>();
  const sectionOnce = seen('section');
  const sections = (
    list: readonly {
      id: string;
      title: Record<string, string>;
      intro?: Record<string, string>;
      sections?: typeof list;
    }[],
    parent: string | null,
    path: Path,
  ): void => {
    list.forEach((section, index) => {
      const here = [...path, index];
      sectionOnce(section.id, [...here, 'id']);
      sectionIds.add(section.id);
      if (parent !== null && !section.id.startsWith(`${parent}/`)) {
        faults.push({
          path: [...here, 'id'],
          code: 'sectionOutsideParent',
          params: { id: section.id, parent },
        });
      }
      localized(section.title, [...here, 'title']);
      localized(section.intro, [...here, 'intro']);
      sections(section.sections ?? [], section.id, [...here, 'sections']);
    });
  };
  sections(file.sections, null, ['sections']);

  const orgs = new Set((file.orgs ?? []).map((org) => org.name));
  const orgOnce = seen('organisation');
  (file.orgs ?? []).forEach((org, index) => {
    orgOnce(org.name, ['orgs', index, 'name']);
    reference('organisation', org['part-of'], orgs, ['orgs', index, 'part-of']);
  });

  const seriesOnce = seen('series');
  (file.series ?? []).forEach((series, index) => {
    seriesOnce(series.id, ['series', index, 'id']);
    localized(series.title, ['series', index, 'title']);
    if (orgs.size > 0) reference('organisation', series.org, orgs, ['series', index, 'org']);
  });

  const tagOnce = seen('tag');
  (file.tags ?? []).forEach((tag, index) => {
    tagOnce(tag.id, ['tags', index, 'id']);
    localized(tag.label, ['tags', index, 'label']);
  });

  const seriesIds = new Set((file.series ?? []).map((series) => series.id));
  const tagIds = new Set((file.tags ?? []).map((tag) => tag.id));
  const resourceIds = new Set(file.resources.map((resource) => resource.id));
  const resourceOnce = seen('resource');
  const keyOwners = new Map<string, string>();
  file.resources.forEach((resource, index) => {
    const { id } = resource;
    const path: Path = ['resources', index];
    resourceOnce(id, [...path, 'id'], id);
    resource.formerly?.forEach((old, i) => {
      resourceOnce(old, [...path, 'formerly', i], id);
    });
    const citeKey = resource['cite-key'] ?? null;
    const key = citationKey({ citeKey, formerly: resource.formerly ?? [], id });
    // BibTeX does not tell capitals from small letters in a key.
    const other = keyOwners.get(key.toLowerCase());
    if (other !== undefined && other !== id) {
      const at = citeKey === null ? 'id' : 'cite-key';
      faults.push({
        path: [...path, at],
        code: 'duplicateCiteKey',
        params: { key, other },
        resource: id,
      });
    }
    keyOwners.set(key.toLowerCase(), id);
    localized(resource.annotation, [...path, 'annotation'], id);
    reference('series', resource.series, seriesIds, [...path, 'series'], id);
    if (orgs.size > 0) {
      resource.org?.forEach((name, i) => {
        reference('organisation', name, orgs, [...path, 'org', i], id);
      });
    }
    resource.tags?.forEach((tag, i) => {
      reference('tag', tag, tagIds, [...path, 'tags', i], id);
    });
    resource.related?.forEach((other, i) => {
      reference('resource', other, resourceIds, [...path, 'related', i], id);
    });
    const placementOnce = seen('section');
    resource.placements?.forEach((placement, i) => {
      const here = [...path, 'placements', i];
      reference('section', placement.section, sectionIds, [...here, 'section'], id);
      placementOnce(placement.section, [...here, 'section'], id);
      localized(placement.annotation, [...here, 'annotation'], id);
    });
  });
  return faults;
}
