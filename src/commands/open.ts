import type { Command } from 'commander';
import { LINK_KINDS, type Resource } from '../catalog/types';
import { completes } from '../completion/value-sources';
import type { Messages } from '../messages';
import type { CommandModule, Context, ExitCode } from './context';
import { addExamples, readLabelled } from './options';

export interface OpenOptions {
  readonly link?: string;
  readonly print?: boolean;
}

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
  words: readonly string[],
  options: OpenOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, stderr, messages } = context;
  const { link: asked } = options;
  const askedKind =
    asked === undefined
      ? null
      : await readLabelled('--link', asked, LINK_KINDS, messages, (kind, { linkKinds }) => [
          linkKinds[kind],
          `links.${kind}`,
        ]);
  const library = await context.loadLibrary();
  const { BY_NAME_OR_TOPIC, chooseNearest, chooseResource, pickResource } = await import(
    './choose'
  );
  const picked = await pickResource(words, library, BY_NAME_OR_TOPIC);
  const { resource: best, rivals } = picked;
  let resource: Resource | null | undefined = best;
  if (best === null) resource = await chooseNearest(picked, words, library, context);
  else if (rivals.length > 0) {
    resource = await chooseResource([best, ...rivals], words, 'open', context);
  }
  if (resource === undefined) return 1;
  if (resource === null) return 130;

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
  if (options.print) {
    stdout.write(`${link}\n`);
    return 0;
  }
  if (await context.openInBrowser(link)) {
    stderr.write(`${messages.opened(resource.title, link)}\n`);
    return 0;
  }
  stderr.write(`${messages.noBrowser}\n`);
  stdout.write(`${link}\n`);
  return 2;
}

export const open: CommandModule<OpenOptions> = { declare, run };
