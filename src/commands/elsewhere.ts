import type { Catalog } from '../catalog/types';
import { printable } from '../messages/printable';
import type { ResolvedFilters } from '../select/filter';
import { VALUE_FILTERS } from '../select/names';
import type { Context } from './context';
import type { Selection } from './selection';

/**
 * Says on a terminal where more resources carry the tag that a section asked for is named like, with
 * the call that lists them all.
 *
 * @param named the catalogues that the call names
 */
export async function sayTaggedElsewhere(
  { resources, filters }: Selection,
  catalog: Catalog,
  named: readonly string[] | undefined,
  { stdout, stderr, messages }: Context,
): Promise<void> {
  if (!stdout.isTerminal || !stderr.isTerminal || !filters.section?.length) return;
  const { taggedElsewhere } = await import('../select/tagged-elsewhere');
  for (const { section, tag, here, more, filters: tagged } of taggedElsewhere(
    resources,
    filters,
    catalog,
  )) {
    const call = callWith(tagged, named);
    stderr.write(`${messages.taggedElsewhere(section, here, tag, more, printable(call))}\n`);
  }
}

/** A call of `list` with filters, as one writes it in a shell. */
function callWith(filters: ResolvedFilters, named: readonly string[] = []): string {
  const words = ['awesome-pretrain', 'list'];
  for (const name of named) words.push('-c', name);
  for (const filter of VALUE_FILTERS) {
    for (const id of filters[filter] ?? []) words.push(`--${filter}`, id);
    for (const id of filters.without?.[filter] ?? []) words.push(`--${filter}`, `-${id}`);
  }
  const { since, until, addedSince, checkedBefore } = filters;
  if (since !== undefined) words.push('--since', since);
  if (until !== undefined) words.push('--until', until);
  if (addedSince !== undefined) words.push('--added-since', addedSince);
  if (checkedBefore !== undefined) words.push('--checked-before', checkedBefore);
  return words.map(quoted).join(' ');
}

/** A word as a shell takes it for one. */
function quoted(word: string): string {
  return /^[\w./,:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
