/** What a resource is. */
export const CATEGORIES = ['report', 'paper', 'dataset', 'tool', 'blog', 'guide'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The kinds of link a resource may have, the best one to open first. */
export const LINK_KINDS = ['paper', 'homepage', 'blog', 'data', 'code', 'model', 'demo'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How a model is built, a word each: a hybrid may be a mixture of experts too. */
export const ARCHITECTURES = [
  'dense',
  'moe',
  'hybrid',
  'recurrent',
  'diffusion',
  'encoder-decoder',
] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** A number, and as the catalogue writes it: 671000000000 and `671B`. */
export interface Quantity {
  readonly value: number;
  readonly text: string;
}

/** A released model; null where nobody states it. */
export interface Model {
  /** Unique in its resource; never changes. */
  readonly id: string;
  readonly name: string | null;
  /** Parameters: all, and those that work on one token. */
  readonly params: Quantity | null;
  readonly activeParams: Quantity | null;
  /** Tokens of pre-training. */
  readonly tokens: Quantity | null;
  /** Tokens that it reads at once. */
  readonly context: Quantity | null;
  /** Empty where nobody states it. */
  readonly architecture: readonly Architecture[];
  /** What else is said of how it is built. */
  readonly design: string | null;
  readonly compute: Compute | null;
  readonly precision: string | null;
  readonly optimizer: string | null;
  /** An SPDX id where there is one, else its name. */
  readonly license: string | null;
  /** Which of its figures are only about right. */
  readonly about: readonly string[];
  readonly note: string | null;
}

/** What a training took. */
export interface Compute {
  /** Of accelerators. */
  readonly hours: Quantity | null;
  /** Which accelerators. */
  readonly of: string | null;
  /** Floating-point operations. */
  readonly flops: Quantity | null;
}

/** What a data set and each of its parts is described by; null or empty where nobody states it. */
interface DatasetFigures {
  readonly tokens: Quantity | null;
  readonly documents: Quantity | null;
  /** In bytes. */
  readonly size: Quantity | null;
  /** Codes of languages, `code` for source code; where there are too many to name, how many. */
  readonly languages: readonly string[] | number;
  /** An SPDX id where there is one, else its name. */
  readonly license: string | null;
  /** Which of its figures are only about right. */
  readonly about: readonly string[];
  readonly note: string | null;
}

export interface Dataset extends DatasetFigures {
  /** Whether one has to ask for it. */
  readonly gated: boolean | null;
  /** The newest month of what it was made of. */
  readonly cutoff: string | null;
  readonly derivedFrom: readonly string[];
  readonly parts: readonly DatasetPart[];
}

/** A tier or subset of a data set. */
export interface DatasetPart extends DatasetFigures {
  /** Unique in its data set; never changes. */
  readonly id: string;
  readonly name: string | null;
}

/** One text in each language of the catalogue, by language code. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A person by name, or a group such as DeepSeek-AI. */
export type Author = string | { readonly group: string };

export interface Section {
  /** A path: `reports/moe`. */
  readonly id: string;
  /** The id of the section that holds it, null at the top. */
  readonly parent: string | null;
  readonly title: LocalizedText;
  readonly intro: LocalizedText | null;
}

/** A model family. */
export interface Series {
  readonly id: string;
  readonly title: LocalizedText;
  readonly org: string | null;
  readonly synonyms: readonly string[];
}

export interface Tag {
  readonly id: string;
  readonly label: LocalizedText;
  readonly synonyms: readonly string[];
}

/** An organisation's one spelling, its other names, the organisation it is a part of, and where it is. */
export interface Organisation {
  readonly name: string;
  readonly partOf: string | null;
  /** ISO 3166-1 alpha-2, such as `CN`. */
  readonly country: string | null;
  readonly synonyms: readonly string[];
}

export interface Placement {
  /** A section's id. */
  readonly section: string;
  /** The place in the section's order, from 1; null stands after all ranks. */
  readonly rank: number | null;
  /** What the resource is for in that section. */
  readonly annotation: LocalizedText | null;
}

export interface Resource {
  readonly id: string;
  /** Ids it had before, the first one first. */
  readonly formerly: readonly string[];
  readonly title: string;
  /** The paper's title, where the resource itself has another. */
  readonly paperTitle: string | null;
  readonly aliases: readonly string[];
  readonly category: Category;
  /** A series' id. */
  readonly series: string | null;
  readonly org: readonly string[];
  /** Ten at most. */
  readonly authors: readonly Author[];
  /** True where the paper names more authors. */
  readonly moreAuthors: boolean;
  /** First public: `YYYY-MM` or `YYYY`. */
  readonly date: string | null;
  /** What came out then, where it was not the paper. */
  readonly dateOf: LinkKind | null;
  /** What citations call it, where that is not its first id. */
  readonly citeKey: string | null;
  /** When it entered this catalogue: `YYYY-MM-DD`. */
  readonly added: string | null;
  /** When a second reader held it against its sources. */
  readonly checked: string | null;
  /** When it was corrected. */
  readonly updated: string | null;
  readonly venue: string | null;
  readonly tags: readonly string[];
  /** What people type to find it and its own texts lack, twelve at most. */
  readonly keywords: readonly string[];
  readonly annotation: LocalizedText;
  readonly links: Readonly<Partial<Record<LinkKind, string>>>;
  /** The models that were released with it. */
  readonly models: readonly Model[];
  readonly dataset: Dataset | null;
  /** Of a tool: an SPDX id where there is one, else its name. */
  readonly license: string | null;
  /** Public pages on which its values were seen. */
  readonly sources: readonly string[];
  /** Fields that nobody could confirm: `links.data`. */
  readonly unverified: readonly string[];
  /** Ids of resources that may share its paper or its name. */
  readonly related: readonly string[];
  readonly placements: readonly Placement[];
  /** The file of the catalogue that it is from; null for the one that is built in. */
  readonly catalog: string | null;
}

/** One of the catalogues that make up one. */
export interface CatalogPart {
  /** Its file, as resources name it; null for the one that is built in. */
  readonly file: string | null;
  /** Whether it is the user's own, which stands beside the one that is built in. */
  readonly isOwn: boolean;
}

/** What two parts have under the same names, and not the same: that of the later one stands. */
export interface Clash {
  readonly kind: 'section' | 'series' | 'tag' | 'organisation' | 'resource';
  /** The ids, or names of organisations. */
  readonly ids: readonly string[];
  /** Which part's are replaced, and which one's stand there: numbers from 0. */
  readonly replaced: number;
  readonly by: number;
}

export interface Catalog {
  /** What it was made of: more than one where catalogues were joined. */
  readonly parts: readonly CatalogPart[];
  readonly clashes: readonly Clash[];
  /** Language codes, the first one is the default. */
  readonly languages: readonly string[];
  readonly title: LocalizedText | null;
  readonly intro: LocalizedText | null;
  /** In the order of the tree, a section before those below it. */
  readonly sections: readonly Section[];
  readonly series: readonly Series[];
  readonly tags: readonly Tag[];
  readonly orgs: readonly Organisation[];
  /** In the list's order. */
  readonly resources: readonly Resource[];
}
