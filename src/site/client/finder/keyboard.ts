/**
 * Keys beside those of every page: `/` goes to the search, the arrows go from there to the results
 * and among them, Enter goes to the first; Escape goes back, and empties the search.
 */
export function startKeyboard(field: HTMLInputElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressed(event.key, event.target, field, clear)) event.preventDefault();
  });
}

/** Whether a key did something. */
function pressed(
  key: string,
  target: EventTarget | null,
  field: HTMLInputElement,
  clear: () => void,
): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === '/') return !isWritten(target) && goTo(field);
  if (target === field) {
    if (key === 'ArrowDown' || key === 'Enter') return goTo(visibleTitles()[0]);
    if (key !== 'Escape' || field.value === '') return false;
    clear();
    return true;
  }
  if (!/^(ArrowDown|ArrowUp|Escape)$/.test(key)) return false;
  const titles = visibleTitles();
  const at = titles.indexOf(target);
  if (at === -1) return false;
  if (key === 'ArrowDown') return goTo(titles[at + 1]);
  return goTo(key === 'ArrowUp' ? (titles[at - 1] ?? field) : field);
}

function goTo(element: HTMLElement | null | undefined): boolean {
  if (!element) return false;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  return true;
}

/** Whether one writes there. */
function isWritten(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return /^(search|text)$/.test(element.type);
  return element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName);
}

/** The titles of the resources that are shown, in order. */
function visibleTitles(): HTMLElement[] {
  const lists = [...document.querySelectorAll<HTMLElement>('.resources')];
  return lists
    .filter((list) => list.checkVisibility())
    .flatMap((list) => [...list.querySelectorAll<HTMLElement>('.title a')]);
}
