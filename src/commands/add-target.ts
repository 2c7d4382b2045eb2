import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type KnownNames, namesOf } from '../catalog/known-names';
import { normalize } from '../catalog/normalize';
import { parseCatalogFile, type ReadFile } from '../catalog/parse';
import type { CatalogFile } from '../catalog/schema';
import type { Catalog } from '../catalog/types';
import type { Known } from '../curate/same-resource';
import type { Messages } from '../messages';
import { printable } from '../messages/printable';
import { sectionPath } from '../render/labels';
import { BUILT_IN, STANDARD_INPUT } from '../storage/catalog-names';
import { publishedKeys } from '../storage/published-keys';
import { nameOf } from '../storage/read-file';
import { changeFile } from '../storage/write-atomically';
import { type Context, UsageError } from './context';
import { assertWritable } from './options';
import { asUsageError } from './write-errors';

/** A resource that is there already, with what says where. */
export interface KnownSomewhere extends Known {
  readonly title: string;
  readonly where: () => string;
}

/** The catalogue file that is added to. */
export interface AddTarget {
  readonly file: string;
  readonly isOwn: boolean;
  /** Its content; null where it is not there. */
  readonly bytes: Uint8Array | null;
  /** The same, or that of the file to be made. */
  readonly initial: Uint8Array;
  readonly content: CatalogFile;
  /** What a record in it may name, without resources. */
  readonly vocabulary: Catalog;
  /** What of that stands elsewhere. */
  readonly elsewhere: KnownNames | undefined;
  readonly known: readonly KnownSomewhere[];
  /** The citation keys that are published beside it, by id; null where none are. */
  readonly published: Readonly<Record<string, string>> | null;
}

/** What says which file is added to. */
export interface TargetOptions {
  readonly to?: string;
  /** The catalogues that are named. */
  readonly catalog?: readonly string[];
  readonly dryRun?: boolean;
}

/**
 * Opens the file that is added to: the one named, else the user's own. That may name what is built in.
 *
 * @param languages those of a file that is to be made
 * @throws UsageError or CatalogError where it cannot be added to
 */
export async function openTarget(
  { to, catalog: named = [], dryRun = false }: TargetOptions,
  languages: readonly string[],
  context: Context,
): Promise<AddTarget> {
  const { messages, language } = context;
  const said = messages.commands.add;
  const ownFile = await context.ownCatalogFile();
  const [first] = named;
  if (to === undefined && first !== undefined) {
    const isFile = first !== STANDARD_INPUT && first !== BUILT_IN;
    throw new UsageError(said.whereTo, said.nameFile(isFile ? printable(first) : 'my.yaml'));
  }
  const file = to ?? ownFile;
  if (file === null) throw new UsageError(said.noHome);
  assertWritable(file, messages);
  const isOwn = ownFile !== null && resolve(file) === resolve(ownFile);
  const bytes = await bytesOf(file, isOwn, dryRun, messages);
  const initial = bytes ?? newCatalog(languages, messages);

  const beside = await catalogBeside(isOwn, named, context);
  const elsewhere = beside ? namesOf(beside) : undefined;
  const read = parseCatalogFile(initial, file, elsewhere);
  const itself = await nameOf(file);
  const others = (beside?.resources ?? []).filter(({ catalog }) => catalog !== itself);
  return {
    ...{ file, isOwn, bytes, initial, elsewhere, content: read.content },
    vocabulary: together(normalize(read.content), beside),
    known: [
      ...knownIn(file, read),
      ...others.map((resource): KnownSomewhere => {
        const { id, formerly, title, paperTitle, aliases, links, placements, catalog } = resource;
        const sections = () =>
          placements.map(({ section }) =>
            sectionPath(section, beside as Catalog, language, messages),
          );
        return {
          ...{ id, formerly, title },
          names: [title, ...(paperTitle === null ? [] : [paperTitle]), ...aliases],
          links: Object.values(links),
          where: () =>
            catalog === null
              ? said.builtIn(sections().join(messages.comma))
              : said.inFile(printable(catalog)),
        };
      }),
    ],
    published: await publishedKeys(file),
  };
}

/** What a file stands beside: what is named, the user's own beside what is built in, else nothing. */
async function catalogBeside(
  isOwn: boolean,
  named: readonly string[],
  { loadBuiltIn, loadCatalog }: Context,
): Promise<Catalog | null> {
  if (named.length > 0) return loadCatalog();
  return isOwn ? loadBuiltIn() : null;
}

/** What a catalogue file holds, each with its line. */
export function knownIn(file: string, { content, locate }: ReadFile): KnownSomewhere[] {
  return content.resources.map((record, index) => ({
    id: record.id,
    formerly: record.formerly ?? [],
    title: record.title,
    names: [record.title, record['paper-title'] ?? [], record.aliases ?? []].flat(),
    links: Object.values(record.links),
    where: () => {
      const { line } = locate({ code: '', params: {}, path: ['resources', index] });
      return `${printable(file)}:${line}`;
    },
  }));
}

/** The content of the file; null where it is not there or empty. */
async function bytesOf(
  file: string,
  isOwn: boolean,
  dryRun: boolean,
  messages: Messages,
): Promise<Uint8Array | null> {
  // Its folder is made with it.
  if (isOwn && !existsSync(dirname(file))) return null;
  let found: Uint8Array | null = null;
  try {
    await changeFile(file, (bytes) => {
      found = bytes;
      return null;
    });
  } catch (error) {
    throw asUsageError(error, file, messages);
  }
  const bytes = found as Uint8Array | null;
  if (bytes === null || bytes.byteLength === 0) return null;
  // Before somebody answers questions for nothing.
  const isWritable =
    dryRun ||
    (await access(file, constants.W_OK).then(
      () => true,
      () => false,
    ));
  if (isWritable) return bytes;
  const { errors, writeFaults } = messages;
  throw new UsageError(errors.notChanged(printable(file), writeFaults.forbidden));
}

/** The content of a catalogue file that is to be made. */
function newCatalog(languages: readonly string[], { commands }: Messages): Uint8Array {
  const list = `[${languages.join(', ')}]`;
  const text = `# ${commands.add.madeBy}\nlanguages: ${list}\nsections: []\nresources: []\n`;
  return new TextEncoder().encode(text);
}

/** What two catalogues have to choose from, the first one first. */
function together(own: Catalog, other: Catalog | null): Catalog {
  const join = <T extends { readonly id: string }>(
    mine: readonly T[],
    theirs: readonly T[],
  ): T[] => {
    const ids = new Set(mine.map(({ id }) => id));
    return [...mine, ...theirs.filter(({ id }) => !ids.has(id))];
  };
  return {
    ...own,
    sections: join(own.sections, other?.sections ?? []),
    series: join(own.series, other?.series ?? []),
    tags: join(own.tags, other?.tags ?? []),
    orgs: own.orgs.length > 0 ? own.orgs : (other?.orgs ?? []),
    resources: [],
  };
}
