import type { SiteMessages } from '../../../messages/en-site';

/** One thing that narrows what is shown. */
export interface ChosenFilter {
  readonly key: string;
  /** What is filtered by; null where the value says it. */
  readonly name: string | null;
  readonly value: string;
  readonly remove: () => void;
}

/** What narrows what is shown, each to be taken off, and all at once where that is offered. */
export function ChosenFilters({
  filters,
  onClear,
  words,
}: {
  readonly filters: readonly ChosenFilter[];
  readonly onClear: (() => void) | null;
  readonly words: SiteMessages;
}) {
  const { finder, colon } = words;
  return (
    <ul class="chosen">
      {filters.map(({ key, name, value, remove }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={finder.remove(name ? name + colon + value : value)}
            onClick={remove}
          >
            {value}
          </button>
        </li>
      ))}
      {onClear && (
        <li>
          <button type="button" class="clear" onClick={onClear}>
            {finder.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
