import * as v from 'valibot';
import { hasPlace, hasUser } from './address';
import { CATEGORIES, LINK_KINDS } from './types';

/*
 * The form of a catalogue file, key by key. Types, checks and the JSON Schema all come from here.
 * The message of an issue is a code that `text/` turns into a sentence.
 */

/** No C0 or C1 control character and no bidirectional override or isolate. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const SAFE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/;

/** Keys are looked up with `in`, so an object with a prototype would know `constructor`. */
const keys = <T extends object>(entries: T): T => Object.assign(Object.create(null), entries);

const line = v.pipe(
  v.string(),
  v.nonEmpty('emptyText'),
  v.regex(SAFE, 'unsafeText'),
  v.check((text) => text === text.trim(), 'untrimmedText'),
  v.check((text) => text === text.normalize('NFC'), 'notNfc'),
);

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'badId'));
/** What BibTeX, biber and pandoc take for a key. */
const citeKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+([.:_+/-][A-Za-z0-9]+)*$/, 'badCiteKey'));
const sectionId = v.pipe(v.string(), v.regex(/^[a-z0-9]+([./-][a-z0-9]+)*$/, 'badSectionId'));
const LINK = /^https?:\/\/[!-~]+$/;
const link = v.pipe(
  v.string(),
  v.regex(LINK, 'badLink'),
  v.check((text) => !hasUser(text), 'linkWithUser'),
  v.check((text) => !LINK.test(text) || hasUser(text) || hasPlace(text), 'linkToNowhere'),
);
const month = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'badMonth'));
/** ISO 3166-1 alpha-2. */
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'badCountry'));
const day = v.pipe(v.string(), v.isoDate('badDay'));
const localized = v.record(line, line);
const list = <T extends v.GenericSchema>(item: T) => v.array(item);

const base = {
  title: localized,
  intro: v.optional(localized),
};
const subsection = v.strictObject(keys({ id: sectionId, ...base }));
const section = v.strictObject(
  keys({ id: sectionId, ...base, sections: v.optional(list(subsection)) }),
);

const series = v.strictObject(
  keys({ id, title: localized, org: v.optional(line), synonyms: v.optional(list(line)) }),
);

const tag = v.strictObject(keys({ id, label: localized, synonyms: v.optional(list(line)) }));

const organisation = v.strictObject(
  keys({
    name: line,
    'part-of': v.optional(line),
    country: v.optional(country),
    synonyms: v.optional(list(line)),
  }),
);

const placement = v.strictObject(
  keys({
    section: sectionId,
    rank: v.optional(v.pipe(v.number(), v.integer('badRank'), v.minValue(1, 'badRank'))),
    annotation: v.optional(localized),
  }),
);

const model = v.strictObject(
  keys({
    params: v.optional(line),
    'active-params': v.optional(line),
    tokens: v.optional(line),
    context: v.optional(line),
    architecture: v.optional(line),
    compute: v.optional(line),
    license: v.optional(line),
  }),
);

const links = v.strictObject(
  keys({
    paper: v.optional(link),
    homepage: v.optional(link),
    blog: v.optional(link),
    data: v.optional(link),
    code: v.optional(link),
    model: v.optional(link),
    demo: v.optional(link),
  }),
);

const resource = v.strictObject(
  keys({
    id,
    formerly: v.optional(list(id)),
    title: line,
    'paper-title': v.optional(line),
    aliases: v.optional(list(line)),
    category: v.picklist(CATEGORIES),
    series: v.optional(id),
    org: v.optional(list(line)),
    authors: v.optional(
      v.pipe(
        list(v.union([line, v.strictObject(keys({ group: line }))])),
        v.maxLength(10, 'tooManyAuthors'),
      ),
    ),
    'more-authors': v.optional(v.boolean()),
    date: v.optional(month),
    'date-of': v.optional(v.picklist(LINK_KINDS)),
    'cite-key': v.optional(citeKey),
    added: v.optional(day),
    venue: v.optional(line),
    tags: v.optional(list(id)),
    keywords: v.optional(v.pipe(list(line), v.maxLength(12, 'tooManyKeywords'))),
    annotation: localized,
    links,
    model: v.optional(model),
    unverified: v.optional(list(line)),
    related: v.optional(list(id)),
    placements: v.optional(list(placement)),
  }),
);

/** A catalogue file as YAML holds it. */
export const catalogFile = v.strictObject(
  keys({
    languages: v.pipe(
      list(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'badLanguage'))),
      v.nonEmpty('noLanguage'),
    ),
    sections: list(section),
    series: v.optional(list(series)),
    tags: v.optional(list(tag)),
    orgs: v.optional(list(organisation)),
    resources: list(resource),
  }),
);

export type CatalogFile = v.InferOutput<typeof catalogFile>;
export type ResourceEntry = CatalogFile['resources'][number];
