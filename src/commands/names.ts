import type { Catalog, Resource } from '../catalog/types';
import type { Tier } from '../search/levels';
import type { Library } from '../search/library';
import { splitAtCommas } from '../select/filter-values';
import { STANDARD_INPUT } from '../storage/catalog-names';
import { hasId, type Picked, pickResource, unknownId } from './choose';
import { type Context, UsageError } from './context';
import { readIds, reportOf } from './standard-input';

/** What a call names. */
export interface Names {
  /** Each its own: one a word, or what stands between commas, with standard input's in place of `-`. */
  readonly names: readonly string[];
  /** Whether commas stand between them. */
  readonly isList: boolean;
  /** Whether some were read from standard input. */
  readonly isRead: boolean;
}

/**
 * Reads what a call names.
 *
 * @param meant what an id on standard input stands for
 * @throws UsageError where nothing is named, `-` stands twice or nothing is on standard input
 */
export async function readNames(
  words: readonly string[],
  { resources }: Catalog,
  context: Context,
  meant: (id: string) => string = (id) => id,
): Promise<Names> {
  const { errors } = context.messages;
  const names = await namesIn(words, resources);
  if (names.length === 0) throw new UsageError(errors.missingArgument('words'));
  const isRead = names.includes(STANDARD_INPUT);
  if (isRead && names.indexOf(STANDARD_INPUT) !== names.lastIndexOf(STANDARD_INPUT)) {
    throw new UsageError(errors.inputTwice);
  }
  const isList = names !== words;
  if (!isRead) return { names, isList, isRead };
  const ids = await readIds(context, meant);
  const all = names.flatMap((name) => (name === STANDARD_INPUT ? ids : [name]));
  return { names: [...new Set(all)], isList, isRead };
}

/**
 * Names: one a word, or such of several words with commas between them. What the shell kept together
 * stays together, and a title that holds commas is one name.
 *
 * @returns the words themselves where no comma divides them
 */
async function namesIn(
  words: readonly string[],
  resources: readonly Resource[],
): Promise<readonly string[]> {
  const whole = words.join(' ');
  if (splitAtCommas(whole).length === 1) return words;
  const { squeeze } = await import('../search/analyzer');
  const hasCommas = (name: string): boolean => splitAtCommas(name).length > 1;
  const isTitle = (text: string): boolean => {
    const wanted = squeeze(text);
    return resources.some(({ title, paperTitle, aliases }) =>
      [title, paperTitle, ...aliases].some(
        (name) => name !== null && hasCommas(name) && squeeze(name) === wanted,
      ),
    );
  };
  const split = (text: string): string[] =>
    (hasCommas(text) && isTitle(text) ? [text] : splitAtCommas(text))
      .map((part) => part.trim())
      .filter(Boolean);
  const joined = split(whole);
  if (joined.length === 1 && joined[0] === whole.trim()) return words;
  const areKept = words.some((word) => /\s|[,，、]\S/.test(word.trim()));
  return areKept ? words.flatMap(split) : joined;
}

/** What a call means: resources, each by a name of its own, or what all its words may mean. */
export type Meant =
  | { readonly each: readonly Resource[] }
  | { readonly each: null; readonly picked: Picked };

/**
 * What the words of a call mean: resources that each of its names is that of, else what the words
 * together may mean.
 *
 * @param tiers those in which a search result is taken for what was meant
 * @throws UsageError where one of several names is unknown
 */
export async function whatIsMeant(
  words: readonly string[],
  library: Library,
  tiers: readonly Tier[],
  context: Context,
): Promise<Meant> {
  const { catalog } = library;
  const { names, isList, isRead } = await readNames(words, catalog, context, reportOf);
  const isOne = names.length === 1 && !isRead;
  const named = isOne ? new Map<string, Resource>() : await namedExactly(names, library);
  const unknown = names.find((name) => !named.has(name));
  if (unknown === undefined) return { each: [...new Set(named.values())] };
  const refuse = async (): Promise<never> => {
    const { near, missing } = await pickResource([unknown], library, []);
    throw unknownId(unknown, catalog, context.messages, { near, missing });
  };
  if (isRead || (isList && named.size > 0)) return refuse();
  const picked = await pickResource(words, library, tiers);
  const isOneOfIds = [...named].some(([word, resource]) => hasId(resource, word));
  if (picked.resource === null && isOneOfIds) return refuse();
  return { each: null, picked };
}

/** The resources that words name exactly, each by its word. */
async function namedExactly(
  words: readonly string[],
  library: Library,
): Promise<Map<string, Resource>> {
  const named = new Map<string, Resource>();
  for (const word of new Set(words)) {
    const { resource } = await pickResource([word], library, ['exact']);
    if (resource) named.set(word, resource);
  }
  return named;
}
