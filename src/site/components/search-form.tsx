import type { SiteMessages } from '../../messages/en-site';
import { SEARCH } from '../places';

/** Where one searches; it needs a script. */
export function SearchForm({ words }: { readonly words: SiteMessages }) {
  const { label, placeholder } = words.finder;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the style is that of a form, which sticks
    <form class="search" role="search">
      <label for={SEARCH}>{label}</label>
      <input
        id={SEARCH}
        type="search"
        aria-label={label}
        placeholder={placeholder}
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
