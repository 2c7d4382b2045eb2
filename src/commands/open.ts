import type { Command } from 'commander';
import { LINK_KINDS, type LinkKind, type Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, readLabelled } from './options';

export interface OpenOptions {
  readonly link?: string;
  readonly print?: boolean;
}

/** More pages than this nobody reads at once; a whole list would bring a browser down. */
const MOST_OPENED = 20;

function declare(command: Command, messages: Messages): void {
  const { open } = messages.commands;
  command
    .option('--link <kind>', open.link(LINK_KINDS.join(messages.comma)))
    .option('--print', open.print);
  completes(command, { words: 'resource', link: LINK_KINDS });
  addExamples(
    command,
    ['open deepseek-v3', 'open yulan mini --link code', 'open 2412.19437 --print'],
    messages,
  );
}

async function run(
  given: readonly string[],
  options: OpenOptions,
  context: Context,
): Promise<ExitCode> {
  const { messages } = context;
  const { link: asked } = options;
  const askedKind =
    asked === undefined
      ? null
      : await readLabelled('--link', asked, LINK_KINDS, messages, (kind, { linkKinds }) => [
          linkKinds[kind],
          `links.${kind}`,
        ]);
  const resources = await chosen(given, context);
  if (resources === null) return 130;
  let code: ExitCode = resources.length > 0 ? 0 : 1;
  for (const resource of resources) {
    const ended = await openOne(resource, askedKind, options, context);
    if (ended > code) code = ended;
  }
  return code;
}

/**
 * The resources that ids name, or the one that words find.
 *
 * @returns none where nothing is found, which was said; null where the choice was given up
 * @throws UsageError where there are more than a browser should open, or one of several names is unknown
 */
async function chosen(
  words: readonly string[],
  context: Context,
): Promise<readonly Resource[] | null> {
  const library = await context.loadLibrary();
  const { BY_NAME_OR_TOPIC, chooseNearest, chooseResource, sayTaken } = await import('./choose');
  const { whatIsMeant } = await import('./names');
  const meant = await whatIsMeant(words, library, BY_NAME_OR_TOPIC, context);
  if (meant.each !== null) {
    const { tooManyToOpen } = context.messages.errors;
    const { length } = meant.each;
    if (length > MOST_OPENED) throw new UsageError(tooManyToOpen(length, MOST_OPENED));
    return meant.each;
  }
  const { picked } = meant;
  if (picked.rivals.length === 0) sayTaken(picked, words, context);
  const { resource: best, rivals } = picked;
  let resource: Resource | null | undefined = best;
  if (best === null) resource = await chooseNearest(picked, words, library, context);
  else if (rivals.length > 0) {
    resource = await chooseResource([best, ...rivals], words, 'open', context);
  }
  if (resource === null) return null;
  return resource === undefined ? [] : [resource];
}

/** Opens a link of a resource, or prints it. */
async function openOne(
  resource: Resource,
  askedKind: LinkKind | null,
  { print }: OpenOptions,
  { stdout, stderr, messages, openInBrowser }: Context,
): Promise<ExitCode> {
  const { primaryLinkKind } = await import('../catalog/accessors');
  const kind = askedKind ?? primaryLinkKind(resource);
  const link = kind && resource.links[kind];
  if (!link) {
    const kinds = LINK_KINDS.filter((one) => resource.links[one]).join(messages.comma);
    stderr.write(`${messages.errors.noLink(resource.id, askedKind ?? '', kinds)}\n`);
    return 1;
  }
  if (resource.unverified.includes(`links.${kind}`)) {
    stderr.write(`${messages.doubtfulLink(link)}\n`);
  }
  if (print) {
    stdout.write(`${link}\n`);
    return 0;
  }
  if (await openInBrowser(link)) {
    stderr.write(`${messages.opened(resource.title, link)}\n`);
    return 0;
  }
  stderr.write(`${messages.noBrowser}\n`);
  stdout.write(`${link}\n`);
  return 2;
}

export const open: CommandModule<OpenOptions> = { declare, run };
