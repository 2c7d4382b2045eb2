import type { Command } from 'commander';
import { inLanguage } from '../catalog/accessors';
import type { CatalogFile } from '../catalog/schema';
import { completes } from '../completion/value-sources';
import { LANGUAGE_NAMES, LANGUAGES, loadMessages, type Messages } from '../messages';
import { printable } from '../messages/printable';
import { STANDARD_INPUT } from '../storage/catalog-names';
import { bytesOf, OUR_CATALOG, workFile } from './catalog-files';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, assertWritable } from './options';

interface ListsOptions {
  readonly out?: string;
  readonly check?: boolean;
}

/** By this line a list is known as ours, so that nothing else is written over. */
const MARK =
  '<!-- Written by awesome-pretrain lists. What is changed here is lost: change the catalogue. -->';

/**
 * The rules of awesome-lint that these lists do not keep: a resource may be named in several places,
 * columns are not padded, and what awesome-lint would write another way is a name.
 */
const UNLINTED =
  '<!--lint disable double-link table-pipe-alignment awesome-badge awesome-heading awesome-spell-check-->';

function declare(command: Command, messages: Messages): void {
  const { out, check } = messages.commands.lists;
  command.option('--out <folder>', out).option('--check', check);
  completes(command, { out: 'file' });
  addExamples(
    command,
    ['lists', 'lists --check', 'lists -c data/catalog.yaml --out data'],
    messages,
  );
}

async function run(
  _words: readonly string[],
  options: ListsOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages, stderr } = context;
  const { file, elsewhere } = await workFile('lists', context);
  if (elsewhere) throw new UsageError(messages.commands.lists.notAlone(printable(file)));
  if (file === STANDARD_INPUT) {
    throw new UsageError(messages.commands.lists.fromInput, messages.errors.nameCatalog);
  }
  const folder = options.out ?? (file === OUR_CATALOG ? 'data' : undefined);
  if (folder === undefined) {
    throw new UsageError(messages.commands.lists.whichFolder, messages.commands.lists.nameFolder);
  }
  assertWritable(folder, messages, 'folder');
  const { parseCatalogFile } = await import('../catalog/parse');
  const { content } = parseCatalogFile(await bytesOf(file, context), file);
  const { join, relative } = await import('node:path');
  const address = relative(folder, file).split(/[\\/]/).map(encodeURIComponent).join('/');
  const all = await Promise.all(
    content.languages.map((language) => write(content, language, address)),
  );
  const documents = all.flat();
  const { readIfThere } = await import('../storage/read-file');
  let stale = 0;
  for (const { name, text } of documents) {
    const path = join(folder, name);
    if (options.check) {
      const bytes = await readIfThere(path);
      if (bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === text) continue;
      stale += 1;
      stderr.write(`${messages.commands.lists.stale(printable(path))}\n`);
    } else if (await replace(path, text, messages)) {
      stderr.write(`${messages.commands.lists.written(printable(path))}\n`);
    } else stderr.write(`${messages.commands.lists.asItWas(printable(path))}\n`);
  }
  return stale > 0 ? 1 : 0;
}

/** A file to write. */
interface Document {
  readonly name: string;
  readonly text: string;
}

/** The name of a document in a language: the first language of a catalogue has the plain name. */
const nameOf = (document: string, language: string, languages: readonly string[]): string =>
  language === languages[0] ? `${document}.md` : `${document}.${language}.md`;

/** The list in a language and what it corrects, each with links to those in the others. */
async function write(
  content: CatalogFile,
  language: string,
  address: string,
): Promise<readonly Document[]> {
  const { normalize } = await import('../catalog/normalize');
  const { renderAwesomeList } = await import('../render/awesome-list');
  const { renderCorrections } = await import('../render/corrections');
  const { escapeMarkdown } = await import('../render/markdown');
  const spoken = LANGUAGES.find((one) => one === language) ?? 'en';
  const messages = await loadMessages(spoken);
  const { lists } = messages;
  const { languages, resources, title, intro } = content;
  const inOthers = (document: string): string => {
    const named = languages.map((other) => {
      const name = LANGUAGE_NAMES[other] ?? other;
      return other === language ? name : `[${name}](${nameOf(document, other, languages)})`;
    });
    return languages.length > 1 ? named.join(' · ') : '';
  };
  const list = renderAwesomeList(normalize(content), {
    title: title ? inLanguage(title, language) : lists.title,
    head: [
      `${MARK}\n${UNLINTED}`,
      inOthers('README'),
      intro ? escapeMarkdown(inLanguage(intro, language)) : '',
      lists.madeFrom(resources.length, `[${address.split('/').at(-1)}](${address})`),
    ],
    language,
    messages,
  });
  const head = [MARK, inOthers('corrections')];
  const corrections = renderCorrections(content, { head, language, messages });
  return [
    { name: nameOf('README', language, languages), text: list },
    ...(corrections === null
      ? []
      : [{ name: nameOf('corrections', language, languages), text: corrections }]),
  ];
}

/**
 * Puts a list in a file's place.
 *
 * @returns whether it was another one before
 * @throws UsageError where something that is no list stands there, or it cannot be written
 */
async function replace(path: string, text: string, messages: Messages): Promise<boolean> {
  const { changeFile } = await import('../storage/write-atomically');
  try {
    return await changeFile(path, (bytes) => {
      const before = bytes && new TextDecoder().decode(bytes);
      if (before === text) return null;
      if (before && !before.includes(MARK)) {
        const { notOurs, moveIt } = messages.commands.lists;
        throw new UsageError(notOurs(printable(path)), moveIt);
      }
      return new TextEncoder().encode(text);
    });
  } catch (error) {
    throw (await import('./write-errors')).asUsageError(error, path, messages);
  }
}

export const lists: CommandModule<ListsOptions> = { declare, run };
