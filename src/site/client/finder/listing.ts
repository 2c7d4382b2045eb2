import type { SiteMessages } from '../../../messages/en-site';
import { resourceAtPlace } from '../../places';

/**
 * Puts a box beside each resource that the page lists, to select it.
 *
 * @returns what shows which ones are selected
 */
export function letSelect(
  listing: HTMLElement,
  words: SiteMessages,
  select: (ids: readonly string[], isSelected: boolean) => void,
): (selected: readonly string[]) => void {
  const boxes = new Map<string, HTMLInputElement>();
  for (const item of listing.querySelectorAll('.resource')) {
    const id = resourceAtPlace(item.id);
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'pick';
    box.ariaLabel = words.finder.select(item.querySelector('.title')?.textContent ?? id);
    box.addEventListener('change', () => select([id], box.checked));
    item.prepend(box);
    boxes.set(id, box);
  }
  let shown: readonly string[] = [];
  return (selected) => {
    if (selected === shown) return;
    shown = selected;
    const ids = new Set(selected);
    for (const [id, box] of boxes) box.checked = ids.has(id);
  };
}
