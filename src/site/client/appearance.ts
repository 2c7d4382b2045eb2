import { keep, kept } from './kept';

const CHOSEN = 'appearance';

/** Shows the page light or dark as that was chosen; else as the system is. */
export function applyAppearance(): void {
  show(kept(CHOSEN) ?? '');
}

/** Lets one choose. */
export function startAppearance(): void {
  const select = document.querySelector<HTMLSelectElement>('select[data-appearances]');
  if (!select) return;
  select.value = kept(CHOSEN) ?? '';
  select.addEventListener('change', () => {
    keep(CHOSEN, select.value);
    show(select.value);
  });
}

function show(choice: string): void {
  if (choice === 'light' || choice === 'dark') {
    document.documentElement.dataset.appearance = choice;
  } else delete document.documentElement.dataset.appearance;
}
