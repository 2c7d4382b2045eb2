import type { SiteMessages } from '../../../messages/en-site';
import { resourceAtPlace } from '../../places';

/**
 * Puts a box beside each resource that the page lists, to choose it.
 *
 * @returns what shows which ones are chosen
 */
export function letTake(
  listing: HTMLElement,
  words: SiteMessages,
  take: (ids: readonly string[], isTaken: boolean) => void,
): (chosen: readonly string[]) => void {
  const boxes = new Map<string, HTMLInputElement>();
  for (const item of listing.querySelectorAll('.resource')) {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'take';
    box.ariaLabel = words.finder.choose(item.querySelector('.title')?.textContent ?? '');
    const id = resourceAtPlace(item.id);
    box.addEventListener('change', () => take([id], box.checked));
    item.prepend(box);
    boxes.set(id, box);
  }
  let shown: readonly string[] = [];
  return (chosen) => {
    if (chosen === shown) return;
    shown = chosen;
    const ids = new Set(chosen);
    for (const [id, box] of boxes) box.checked = ids.has(id);
  };
}
