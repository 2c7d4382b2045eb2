/** The fields of a resource that a search looks into. In a posting each is one bit, in this order. */
export const FIELDS = [
  'title',
  'aliases',
  'id',
  'keywords',
  /** A word of a keyword of several words. */
  'keywordWords',
  'tags',
  /** Of tags: the one that stands first, and those whose label stands in the name. */
  'firstTag',
  'tagsInName',
  'series',
  'org',
  'sections',
  'authors',
  'date',
  'category',
  'venue',
  'annotation',
  'placements',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** The bit of a field in a posting. */
export const BIT = Object.fromEntries(
  FIELDS.map((field, index) => [field, 1 << index]),
) as Readonly<Record<FieldName, number>>;

/** Bits for fields; what is above them in a posting is the number of the resource. */
export const FIELD_BITS = FIELDS.length;
export const FIELD_MASK = 2 ** FIELD_BITS - 1;

export const NAME_BITS = BIT.title | BIT.aliases | BIT.id;
/** What a resource is about, and whose it is. */
export const TOPIC_BITS =
  BIT.keywords |
  BIT.sections |
  BIT.tags |
  BIT.series |
  BIT.org |
  BIT.authors |
  BIT.date |
  BIT.category |
  BIT.venue;
/** Whose a resource is. */
export const OWNER_BITS = BIT.authors | BIT.org;
/** What a resource's own texts say; a tag or a section is only where it is filed. */
export const SAID_BITS =
  NAME_BITS | BIT.keywords | BIT.keywordWords | BIT.annotation | BIT.placements;
/** What has words that are inflected; titles, and what else holds names of models, may have none. */
export const INFLECTED_BITS =
  BIT.keywords | BIT.keywordWords | BIT.tags | BIT.sections | BIT.annotation;
