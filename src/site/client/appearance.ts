import { keep, kept } from './kept';

const CHOSEN = 'theme';
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Shows the page light or dark as that was chosen; else as the system is. */
export function applyAppearance(): void {
  const chosen = THEMES.find((theme) => theme === kept(CHOSEN));
  if (chosen) document.documentElement.dataset.theme = chosen;
}

/** Lets one choose. What is as the system is anyway goes on being so. */
export function startAppearance(): void {
  const { dataset } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  document.querySelector('button.theme')?.addEventListener('click', () => {
    const own: Theme = system.matches ? 'dark' : 'light';
    const next: Theme = (dataset.theme ?? own) === 'dark' ? 'light' : 'dark';
    if (next === own) delete dataset.theme;
    else dataset.theme = next;
    keep(CHOSEN, next === own ? '' : next);
  });
}
