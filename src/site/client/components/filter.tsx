import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SiteMessages } from '../../../messages/en-site';
import { endsOf, rangeOf } from '../../finder/ranges';

/** One filter, which one may close; what is in it is drawn only while it is open. */
export function Filter({
  name,
  count,
  isOpenAtFirst,
  children,
}: {
  readonly name: string;
  /** How much is asked in it. */
  readonly count: number;
  readonly isOpenAtFirst: boolean;
  readonly children: () => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details
      class="filter"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {name}
        {count > 0 && <span class="count"> {count}</span>}
      </summary>
      {isOpen && children()}
    </details>
  );
}

/** A value that one may choose. */
export interface Option {
  readonly value: string;
  readonly label: string | undefined;
  /** How many it would leave. */
  readonly count: number;
  readonly isChosen: boolean;
  /** Whether it stands below the one before. */
  readonly isBelow?: boolean;
  /** Whether it is left out. */
  readonly isExcluded?: boolean;
}

/** The values of a filter, first a few and those that are chosen. */
export function Options({
  options,
  few,
  words,
  onChoose,
}: {
  readonly options: readonly Option[];
  readonly few: number;
  readonly words: SiteMessages;
  readonly onChoose: (value: string, isChosen: boolean) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const { finder } = words;
  const first = options.filter(({ isChosen }, at) => at < few || isChosen);
  const isLong = options.length > first.length + 2;
  return (
    <>
      <ul class="options">
        {(isWhole || !isLong ? options : first).map(
          ({ value, label, count, isChosen, isBelow, isExcluded }) => (
            <li key={value} class={isBelow ? 'sub' : undefined}>
              <label class={isExcluded ? 'option not' : 'option'}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={({ currentTarget }) => onChoose(value, currentTarget.checked)}
                />
                <span class="name">{label}</span> <span class="count">{count}</span>
              </label>
            </li>
          ),
        )}
      </ul>
      {isLong && (
        <button type="button" class="more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? finder.fewerValues : finder.moreValues(options.length - first.length)}
        </button>
      )}
    </>
  );
}

/** A choice of yes or no. */
export function Choice({
  label,
  isChosen,
  onChoose,
}: {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Something that one writes. */
export function Field({
  label,
  example,
  value,
  isUnread,
  onValue,
}: {
  readonly label: string;
  readonly example: string;
  readonly value: string;
  /** Whether it cannot be read. */
  readonly isUnread: boolean;
  readonly onValue: (text: string) => void;
}) {
  return (
    <label>
      {label}{' '}
      <input
        type="text"
        value={value}
        placeholder={example}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isUnread && value !== ''}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}

/** The two ends of a figure. */
export function RangeFields({
  legend,
  range,
  example,
  isUnread,
  words,
  onRange,
}: {
  readonly legend: string;
  /** As one writes it: `>=70B`, `7B..70B`. */
  readonly range: string;
  readonly example: string;
  readonly isUnread: boolean;
  readonly words: SiteMessages;
  readonly onRange: (range: string) => void;
}) {
  const ends = endsOf(range);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="range">
        {(['least', 'most'] as const).map((end) => (
          <Field
            key={end}
            label={words.finder[end]}
            example={example}
            value={ends[end]}
            isUnread={isUnread}
            onValue={(text) => onRange(rangeOf({ ...ends, [end]: text }))}
          />
        ))}
      </div>
    </fieldset>
  );
}
