import { findSame, type Newcomer } from '../curate/same-resource';
import type { Messages } from '../messages';
import type { KnownSomewhere } from './add-target';

/** Somebody pressed Ctrl-C. */
export class GivenUp extends Error {}

/** What is to be added is there already; the message says where. */
export class IsThere extends Error {}

/** @throws IsThere where a new resource is one of those that are there */
export function assertNew(
  newcomer: Newcomer,
  known: readonly KnownSomewhere[],
  { commands }: Messages,
): void {
  const found = findSame(newcomer, known);
  if (found === null) return;
  const { isThere, same: reasons } = commands.add;
  const { resource, same } = found;
  const { id, title, where } = resource;
  const why =
    same.by === 'id'
      ? reasons.id
      : same.by === 'link'
        ? reasons.link(same.link, id)
        : reasons.title(same.name, id);
  throw new IsThere(`${isThere(id, title, where())}\n${why}`);
}
