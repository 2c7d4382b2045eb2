import * as v from 'valibot';
import { hasPlace, hasUser } from './address';
import { isDay, MONTH } from './days';
import { parseQuantity, type QuantityKind } from './quantities';
import { ARCHITECTURES, CATEGORIES, LINK_KINDS } from './types';

/*
 * The form of a catalogue file, key by key. Types, checks and the JSON Schema all come from here.
 * The message of an issue is a code that `messages/` turns into a sentence.
 */

/** No C0 or C1 control character and no bidirectional override or isolate. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const SAFE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/;

/** Half of a character of two units, such as `"\ud800"` gives; a `u` takes both halves as one. */
const HALF_CHARACTER = /[\ud800-\udfff]/u;

/** Keys are looked up with `in`, so an object with a prototype would know `constructor`. */
const keys = <T extends object>(entries: T): T => Object.assign(Object.create(null), entries);

const line = v.pipe(
  v.string(),
  v.nonEmpty('emptyText'),
  v.regex(SAFE, 'unsafeText'),
  v.check((text) => !HALF_CHARACTER.test(text), 'halfCharacter'),
  v.check((text) => text === text.trim(), 'untrimmedText'),
  v.check((text) => text === text.normalize('NFC'), 'notNfc'),
);

/** What resources, families and tags are called by. */
export const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const id = v.pipe(v.string(), v.regex(ID, 'badId'));
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
const month = v.pipe(v.string(), v.regex(MONTH, 'badMonth'));
/** ISO 3166-1 alpha-2. */
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'badCountry'));
const day = v.pipe(
  v.string(),
  v.isoDate('badDay'),
  v.check((text) => !v.ISO_DATE_REGEX.test(text) || isDay(text), 'badDay'),
);
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

const quantity = (kind: QuantityKind, fault: string) =>
  v.pipe(
    v.string(),
    v.check((text) => parseQuantity(kind, text) !== null, fault),
  );
/** YAML reads what has no unit as a number. */
const plainOr = (kind: QuantityKind, fault: string) =>
  v.union([
    v.pipe(
      v.number(),
      v.check((number) => parseQuantity(kind, String(number)) !== null, fault),
    ),
    quantity(kind, fault),
  ]);
const count = quantity('count', 'badCount');
const figureOf = (figures: readonly string[]) => v.optional(list(v.picklist(figures)));

const architecture = v.picklist(ARCHITECTURES);
const model = v.strictObject(
  keys({
    id,
    name: v.optional(line),
    params: v.optional(count),
    'active-params': v.optional(count),
    tokens: v.optional(count),
    context: v.optional(plainOr('context', 'badContext')),
    architecture: v.optional(v.union([architecture, list(architecture)])),
    design: v.optional(line),
    compute: v.optional(
      v.strictObject(
        keys({
          hours: v.optional(plainOr('amount', 'badAmount')),
          of: v.optional(line),
          flops: v.optional(plainOr('flops', 'badFlops')),
        }),
      ),
    ),
    precision: v.optional(line),
    optimizer: v.optional(line),
    license: v.optional(line),
    about: figureOf(['params', 'active-params', 'tokens', 'context', 'hours', 'flops']),
    note: v.optional(line),
  }),
);

const language = v.pipe(v.string(), v.regex(/^[a-z]{2,4}(-[A-Za-z0-9]+)*$/, 'badLanguage'));
const datasetFigures = {
  tokens: v.optional(count),
  documents: v.optional(plainOr('amount', 'badAmount')),
  size: v.optional(quantity('size', 'badSize')),
  languages: v.optional(
    v.union([
      v.pipe(v.number(), v.integer('not.languages'), v.minValue(1, 'not.languages')),
      list(language),
    ]),
  ),
  license: v.optional(line),
  about: figureOf(['tokens', 'documents', 'size']),
  note: v.optional(line),
};
const dataset = v.strictObject(
  keys({
    ...datasetFigures,
    gated: v.optional(v.boolean()),
    cutoff: v.optional(month),
    'derived-from': v.optional(list(line)),
    parts: v.optional(
      list(v.strictObject(keys({ id, name: v.optional(line), ...datasetFigures }))),
    ),
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

/** What the list that a catalogue grew from states of a resource, and is put right. */
const correction = v.strictObject(
  keys({ field: line, states: v.optional(line), note: v.optional(localized) }),
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
    models: v.optional(list(model)),
    dataset: v.optional(dataset),
    license: v.optional(line),
    sources: v.optional(list(link)),
    checked: v.optional(day),
    updated: v.optional(day),
    unverified: v.optional(list(line)),
    related: v.optional(list(id)),
    corrects: v.optional(list(correction)),
    placements: v.optional(list(placement)),
  }),
);

/** A rule of `lint` that does not hold here, everywhere or for some ids, and why. */
const exception = v.strictObject(
  keys({ off: line, for: v.optional(list(sectionId)), reason: line }),
);

/** A catalogue file as YAML holds it. */
export const catalogFile = v.strictObject(
  keys({
    languages: v.pipe(
      list(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'badLanguage'))),
      v.nonEmpty('noLanguage'),
    ),
    title: v.optional(localized),
    intro: v.optional(localized),
    origin: v.optional(v.strictObject(keys({ title: line, link }))),
    sections: list(section),
    series: v.optional(list(series)),
    tags: v.optional(list(tag)),
    orgs: v.optional(list(organisation)),
    lint: v.optional(list(exception)),
    resources: list(resource),
  }),
);

export type CatalogFile = v.InferOutput<typeof catalogFile>;
export type ResourceEntry = CatalogFile['resources'][number];
