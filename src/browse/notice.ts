import { primaryLink } from '../catalog/accessors';
import type { Messages } from '../messages';
import type { Copied, Notice } from './state';

/** A word about what was just done. */
export function noticeText(notice: Notice, { browse }: Messages): string {
  const { notices } = browse;
  switch (notice.code) {
    case 'opened':
    case 'notOpened':
      return notices[notice.code](notice.link);
    case 'noLink': {
      const [one, ...others] = notice.of;
      return notices.noLink(
        others.length > 0 ? browse.marked(notice.of.length) : (one?.title ?? ''),
      );
    }
    case 'copied':
    case 'sent':
      return notices[notice.code](copiedText(notice, browse));
  }
}

/** What was copied: one by its name, several by their number. */
function copiedText({ what, of }: Copied, { copies }: Messages['browse']): string {
  const [one, ...others] = of;
  if (what === 'links') {
    const links = of.flatMap((resource) => primaryLink(resource) ?? []);
    return of.length === 1
      ? (links[0] ?? '')
      : copies.links(links.length, of.length - links.length);
  }
  return one && others.length === 0 ? copies.citation(one.title) : copies.citations(of.length);
}
