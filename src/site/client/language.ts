import { keep, kept } from './kept';

const CHOSEN = 'language';

/**
 * Keeps the place where one switches the language, keeps the language that was chosen, by a link or by
 * going back, and at a first visit shows the one that the browser asks for.
 */
export function startLanguage(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
  for (const link of links) {
    link.addEventListener('click', () => {
      keep(CHOSEN, codeOf(link));
      link.href = withPlace(link);
    });
  }
  // Whoever goes back to another language takes the choice of it back.
  const [navigation] = performance.getEntriesByType('navigation');
  const takeBack = (): void => keep(CHOSEN, document.documentElement.lang);
  if ((navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward') takeBack();
  window.addEventListener('pageshow', ({ persisted }) => persisted && takeBack());
  const [first] = links;
  const isAsked = new URLSearchParams(location.search).has('lang');
  // Whoever follows a link to another language than the first one was meant to see that.
  const isFirst = first?.getAttribute('aria-current') === 'true';
  const wanted = isAsked
    ? new URLSearchParams(location.search).get('lang')
    : isFirst
      ? (kept(CHOSEN) ?? links.map(codeOf).find((code) => isOfBrowser(code, links.map(codeOf))))
      : null;
  const target = links.find((link) => codeOf(link) === wanted);
  if (target && target.getAttribute('aria-current') !== 'true') {
    location.replace(withPlace(target));
  }
}

const codeOf = (link: HTMLAnchorElement): string => link.dataset.language ?? '';

/** Whether a language is the first of those that the browser asks for and the site has. */
function isOfBrowser(code: string, codes: readonly string[]): boolean {
  const asked = navigator.languages.map((one) => one.split('-')[0]);
  return asked.find((one) => one !== undefined && codes.includes(one)) === code;
}

/** The address of a page in another language, with what is looked for and looked at here. */
function withPlace(link: HTMLAnchorElement): string {
  const search = new URLSearchParams(location.search);
  search.delete('lang');
  const target = new URL(link.getAttribute('href') ?? '', document.baseURI);
  target.search = search.toString();
  target.hash = location.hash;
  return target.href;
}
