import type { Catalog, Resource } from '../catalog/types';

/*
 * A catalogue as it is sent to a page that shows all of it: without what stands in the page already,
 * and without the pages on which its values were seen, and when, and notes on figures, which nothing is
 * found by. Each field of all resources stands together, for what is alike compresses well beside its like.
 */

/** What the page shows of a resource, and its script reads there. */
export interface ShownResource {
  readonly title: string;
  readonly date: Resource['date'];
  readonly links: Resource['links'];
  /** Its organisations, with a comma between them. */
  readonly org: string;
  /** In the language of the page. */
  readonly annotation: string;
}

/** The fields that are sent as they are. */
export const PLAIN = [
  ...(['id', 'formerly', 'paperTitle', 'aliases', 'category', 'series', 'authors'] as const),
  ...(['moreAuthors', 'dateOf', 'citeKey', 'added', 'venue', 'tags'] as const),
  ...(['license', 'unverified'] as const),
] as const satisfies readonly (keyof Resource)[];

/** Without the files that it was made of: where these stand is nobody's business. */
export interface CatalogueData extends Omit<Catalog, 'resources' | 'parts' | 'clashes'> {
  /** The traditional characters that it may be asked with, as `useCharacters` takes them. */
  readonly characters: string;
  /** By field, the value of each resource in the list's order. */
  readonly columns: { readonly [Field in (typeof PLAIN)[number]]: readonly Resource[Field][] };
  /** Of each resource, where the page does not say which they are: a name has a comma in it. */
  readonly unclearOrgs: readonly (readonly string[] | null)[];
  /** Those in Chinese apart from the others: they compress better so, and their order says nothing. */
  readonly keywords: readonly (readonly (readonly string[])[])[];
  /** Without what nobody states; a quantity as it is written. */
  readonly models: readonly unknown[];
  readonly datasets: readonly unknown[];
  readonly placements: readonly (readonly (readonly [section: string, rank: number | null])[])[];
  /** By language that the page does not show, the annotation of each resource. */
  readonly annotations: Readonly<Record<string, readonly string[]>>;
  /** By language, what each resource is for in each of its sections. */
  readonly notes: Readonly<Record<string, readonly (readonly (string | null)[])[]>>;
}

/** The organisations of a text in which they stand with a comma between them, in any language. */
export const splitOrgs = (text: string): string[] => text.split(/, |、/).filter(Boolean);
