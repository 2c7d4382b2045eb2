import type { SiteMessages } from '../../messages/en-site';
import { SEARCH } from '../places';

interface Props {
  readonly words: SiteMessages;
  /** What it is called, and what may be written there, if not those of the catalogue. */
  readonly label?: string;
  readonly placeholder?: string;
}

/** Where one searches; it needs a script. */
export function SearchForm({ words, label = words.finder.label, placeholder }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the style is that of a form, which sticks
    <form class="search" role="search">
      <label for={SEARCH}>{label}</label>
      <input
        id={SEARCH}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? words.finder.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-keyshortcuts="/"
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key that is drawn takes no focus */}
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
