import type { PageHistory } from './address';

/** Where there is room for the filters beside the results; as in the style sheet. */
const WIDE = '(min-width: 60rem)';

/**
 * Has the filters stand beside the results where there is room; else they are a sheet over the page,
 * which they cover until it is closed, as by a step back.
 *
 * @param covered what is below the sheet
 * @returns what closes the sheet
 */
export function startFilterSheet(
  filters: HTMLDetailsElement,
  covered: readonly (HTMLElement | null)[],
  { cover, uncover }: Pick<PageHistory<unknown>, 'cover' | 'uncover'>,
): () => void {
  const wide = matchMedia(WIDE);
  const around = [...document.querySelectorAll<HTMLElement>('body > header, body > footer')];
  const close = (): void => {
    if (wide.matches || !filters.open) return;
    filters.open = false;
    filters.querySelector('summary')?.focus();
  };
  let wasCovering = false;
  const update = (): void => {
    const isCovering = filters.open && !wide.matches;
    for (const element of [...covered, ...around]) if (element) element.inert = isCovering;
    if (isCovering === wasCovering) return;
    wasCovering = isCovering;
    if (isCovering) cover(close);
    else uncover();
  };
  const adapt = (): void => {
    filters.open = wide.matches;
    update();
  };
  adapt();
  wide.addEventListener('change', adapt);
  filters.addEventListener('toggle', update);
  filters.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return close;
}
