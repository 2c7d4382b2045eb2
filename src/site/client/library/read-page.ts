import { LINK_KINDS, type LinkKind } from '../../../catalog/types';
import type { ShownResource } from '../../packed-catalogue';
import { LISTING, resourceAtPlace } from '../../places';

/**
 * What the page shows of each resource, by id. It is read before anything that changes pages, such
 * as a translator, gets to it.
 */
export function readPage(): ReadonlyMap<string, ShownResource> {
  const items = document.querySelectorAll(`#${LISTING} .resource`);
  return new Map(
    [...items].map((item) => {
      const links = [...item.querySelectorAll<HTMLAnchorElement>('.links a')].flatMap((link) => {
        const kind = LINK_KINDS.find((one) => one === link.dataset.kind);
        const address = link.getAttribute('href');
        return kind && address ? [[kind, address] as const] : [];
      });
      const text = (part: string): string => item.querySelector(part)?.textContent ?? '';
      const shown: ShownResource = {
        title: text('.title'),
        date: text('.date') || null,
        org: text('.org'),
        annotation: text('.annotation'),
        links: Object.fromEntries(links) as Partial<Record<LinkKind, string>>,
      };
      return [resourceAtPlace(item.id), shown];
    }),
  );
}
