import { renderToString } from 'preact-render-to-string';
import {
  absoluteAddress,
  CATALOGUE_PAGE,
  FEED,
  type Links,
  linksFrom,
  pagePath,
} from '../addresses';
import { hasFeed } from '../files/feed';
import { LLMS } from '../files/llms';
import { machineFilesOf } from '../files/machine-files';
import type { Page } from '../page';
import type { Edition } from '../site';

/**
 * Only what the site itself holds is loaded, nothing stands in the page as code, and nothing is sent
 * anywhere.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page as HTML. */
export function renderDocument(page: Page, navigation: readonly Page[], edition: Edition): string {
  const codes = edition.site.languages.map(({ code }) => code);
  const links = linksFrom(page.name, edition.code, codes);
  const document = <Document page={page} navigation={navigation} edition={edition} links={links} />;
  return `<!doctype html>\n${renderToString(document)}\n`;
}

interface Props {
  readonly page: Page;
  /** The pages that stand in the navigation. */
  readonly navigation: readonly Page[];
  readonly edition: Edition;
  readonly links: Links;
}

function Document(props: Props) {
  const { page, edition, links } = props;
  return (
    <html lang={edition.code}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {edition.words.skip}
        </a>
        <Header {...props} />
        <main id="main" tabIndex={-1}>
          {page.body(links)}
        </main>
        {page.after?.(links)}
        <Footer {...props} />
      </body>
    </html>
  );
}

function Head({ page, edition, links }: Props) {
  const { site, code } = edition;
  const codes = site.languages.map((one) => one.code);
  const title = page.title === edition.title ? page.title : `${page.title} · ${edition.title}`;
  const { base } = site;
  const published = (language: string): string | undefined =>
    base === null ? undefined : absoluteAddress(base, pagePath(page.name, language, codes));
  // Search engines take whole addresses only.
  const others = base !== null && site.languages.length > 1 ? site.languages : [];
  return (
    <head>
      <meta charSet="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <meta name="description" content={page.description} />
      {published(code) && <link rel="canonical" href={published(code)} />}
      {others.map((one) => (
        <link key={one.code} rel="alternate" hreflang={one.code} href={published(one.code)} />
      ))}
      {['site.css', ...(page.styles ?? [])].map((name) => (
        <link key={name} rel="stylesheet" href={links.asset(name)} />
      ))}
      {hasFeed(site.catalog) && (
        <link rel="alternate" type="application/atom+xml" href={links.page(FEED)} />
      )}
      <link rel="icon" type="image/svg+xml" href={links.asset('icon.svg')} />
      {page.head?.(links)}
      {/* Before anything is drawn, or it would be drawn in other colours first. */}
      <script src={links.asset('appearance.js')} />
      {page.hasWords && <script defer src={links.asset(`words-${edition.words.language}.js`)} />}
      <script defer src={links.asset(page.script ?? 'page.js')} />
    </head>
  );
}

function Header({ page, navigation, edition, links }: Props) {
  const { words, site } = edition;
  return (
    <header class="site-header">
      {!page.isTitled && (
        <a class="site-title" href={links.page(CATALOGUE_PAGE)}>
          {edition.title}
        </a>
      )}
      {navigation.length > 1 && (
        <nav class="pages" aria-label={words.navigation}>
          <ul>
            {navigation.map(({ name, navigation: label }) => (
              <li key={name}>
                <a href={links.page(name)} aria-current={name === page.name ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="settings">
        {site.languages.length > 1 && (
          <nav class="languages" aria-label={words.languages}>
            <ul>
              {site.languages.map(({ code, name }) => (
                <li key={code}>
                  <a
                    href={links.language(code)}
                    lang={code}
                    hreflang={code}
                    data-language={code}
                    aria-current={code === edition.code ? 'true' : undefined}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <button
          class="theme"
          type="button"
          aria-label={words.appearance}
          title={words.appearance}
        />
      </div>
    </header>
  );
}

function Footer({ edition, links }: Props) {
  const { words, site } = edition;
  return (
    <footer class="site-footer">
      <p>{words.madeFrom(site.catalog.resources.length)}</p>
      <ul>
        {hasFeed(site.catalog) && (
          <li>
            <a href={links.page(FEED)}>{words.files.feed}</a>
          </li>
        )}
        {[...machineFilesOf(site.catalog), LLMS].map((name) => (
          <li key={name}>
            <a href={links.file(name)}>{name}</a>
          </li>
        ))}
        <li>
          <a href={links.asset('licences.txt')}>{words.licences}</a>
        </li>
      </ul>
    </footer>
  );
}
