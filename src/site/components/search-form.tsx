import type { SiteMessages } from '../../messages/en-site';

/** Where one searches. It stands in the page before its script does, so that nothing moves. */
export function SearchForm({
  words,
  query = '',
  onQuery,
}: {
  readonly words: SiteMessages;
  readonly query?: string;
  readonly onQuery?: (query: string) => void;
}) {
  const { label, placeholder } = words.finder;
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label>
          <span class="visually-hidden">{label}</span>
          <input
            type="search"
            name="q"
            value={query}
            placeholder={placeholder}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-keyshortcuts="/"
            onInput={({ currentTarget }) => onQuery?.(currentTarget.value)}
          />
        </label>
        <span class="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
