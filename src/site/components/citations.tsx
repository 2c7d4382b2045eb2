import type { Resource } from '../../catalog/types';
import type { SiteMessages } from '../../messages/en-site';
import { renderBibtex } from '../../render/bibtex';
import { renderMarkdownCitations, renderPlainCitations } from '../../render/citations';
import { renderCsl } from '../../render/csl';
import { citationPlace } from '../places';

type Style = keyof SiteMessages['resource']['styles'];

/** How each style is written, as `cite` does; the first one is in view. */
const STYLES: Readonly<Record<Style, (resources: readonly Resource[]) => string>> = {
  bibtex: renderBibtex,
  csl: renderCsl,
  plain: renderPlainCitations,
  markdown: renderMarkdownCitations,
};

/** A resource in a bibliography, to be copied: by a script with one click, without it as text. */
export function Citations({
  resource,
  words,
}: {
  readonly resource: Resource;
  readonly words: SiteMessages['resource'];
}) {
  const all = Object.entries(STYLES).map(([style, render], at) => ({
    style,
    name: words.styles[style as Style],
    text: render([resource]).trimEnd(),
    isFirst: at === 0,
  }));
  return (
    <div class="cite">
      <div class="copy">
        <ul class="actions">
          {all.map(({ style, name, isFirst }) => (
            <li key={style}>
              <button
                type="button"
                class={isFirst ? 'primary' : undefined}
                aria-label={words.copy(name)}
                data-copies={citationPlace(style)}
                data-copied={words.copied(name)}
                data-failed={words.notCopied}
              >
                {isFirst ? words.copy(name) : name}
              </button>
            </li>
          ))}
        </ul>
        <p class="status" role="status" />
      </div>
      {all.map(({ style, name, text, isFirst }) => {
        const block = (
          <pre id={citationPlace(style)}>
            <code>{text}</code>
          </pre>
        );
        return isFirst ? (
          block
        ) : (
          <details key={style}>
            <summary>{name}</summary>
            {block}
          </details>
        );
      })}
    </div>
  );
}
