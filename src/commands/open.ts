import type { Command } from 'commander';
import { LINK_KINDS, type Resource } from '../catalog/types';
import { completes } from '../completion/values';
import type { Messages } from '../text';
import { printable } from '../text/printable';
import { type CommandModule, type Context, type ExitCode, UsageError } from './context';
import { addExamples, readChoice } from './flags';

export interface OpenOptions {
  readonly link?: string;
  readonly print?: boolean;
}

/** How many resources are offered where several may be meant. */
const OFFERED = 10;

function describe(command: Command, messages: Messages): void {
  const { open, show } = messages.commands;
  command.description(open.description).argument('<words...>', show.words);
}

function declare(command: Command, messages: Messages): void {
  const { open } = messages.commands;
  command.option('--link <kind>', open.link(LINK_KINDS.join(', '))).option('--print', open.print);
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
  const askedKind = asked === undefined ? null : readChoice('--link', asked, LINK_KINDS, messages);
  const library = await context.loadLibrary();
  const { pickResource, sayNothingFound } = await import('./pick');
  const { resource: best, rivals } = await pickResource(words, library);
  if (best === null) {
    await sayNothingFound(words, library, context);
    return 1;
  }
  const query = printable(words.join(' '));
  const resource = rivals.length === 0 ? best : await choose([best, ...rivals], query, context);
  if (resource === null) return 130;

  const { primaryLinkKind } = await import('../catalog/view');
  const kind = askedKind ?? primaryLinkKind(resource);
  const link = kind && resource.links[kind];
  if (!link) {
    const kinds = LINK_KINDS.filter((one) => resource.links[one]).join(', ');
    stderr.write(`${messages.errors.noLink(resource.id, askedKind ?? '', kinds)}\n`);
    return 1;
  }
  if (resource.unverified.includes(`links.${kind}`)) {
    stderr.write(`${messages.doubtfulLink(link)}\n`);
  }
  if (options.print) {
    stdout.write(`${link}\n`);
  } else if (await context.openInBrowser(link)) {
    stderr.write(`${messages.opened(resource.title, link)}\n`);
  } else {
    stderr.write(`${messages.noBrowser}\n`);
    stdout.write(`${link}\n`);
  }
  return 0;
}

/**
 * Has one of several resources chosen on the terminal.
 *
 * @returns null where that was given up
 * @throws UsageError where there is no terminal to ask on
 */
async function choose(
  resources: readonly Resource[],
  query: string,
  context: Context,
): Promise<Resource | null> {
  const { stderr, messages } = context;
  const offered = resources.slice(0, OFFERED);
  const ask = await context.asker();
  if (ask === null) {
    throw new UsageError(
      messages.errors.severalMeant(query, offered.map(({ id }) => id).join(', ')),
      messages.errors.nameOne(offered[0]?.id ?? ''),
    );
  }
  stderr.write(`${messages.severalMeant(query)}\n`);
  const { wrap } = await import('../render/width');
  offered.forEach(({ title, id }, index) => {
    const lines = wrap(`${title} (${id})`, (stderr.columns ?? Number.POSITIVE_INFINITY) - 6);
    const text = lines.join('\n      ').replace(`(${id})`, stderr.theme.faint);
    stderr.write(`${String(index + 1).padStart(4)}  ${text}\n`);
  });
  for (;;) {
    const answer = (await ask(messages.whichOne(offered.length)))?.trim();
    if (answer === undefined) return null;
    const chosen = offered[answer === '' ? 0 : Number(answer) - 1];
    if (chosen !== undefined) return chosen;
  }
}

export const open: CommandModule<OpenOptions> = { name: 'open', describe, declare, run };
